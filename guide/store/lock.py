"""The operating system's lock on a file beside the store: one window, one writer.

The system drops the lock when its process ends, however it ends, so no lock can be stale. The
file stays behind empty on purpose: removing it would let two processes lock two different files
of the same name.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from guide.errors import Code, GuideError
from guide.paths import is_there
from guide.store import files

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD_ELSEWHERE = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Lock:
    """A lock that is held from construction to `close`.

    Errors: GuideError STORE_IN_USE when another process holds it, OSError when the lock file
    cannot be made (a read-only folder).
    """

    def __init__(self, path: Path) -> None:
        is_new = not is_there(path)
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, files.PRIVATE_FILE)
        try:
            files.make_private(path, is_new=is_new)
            _take(self._descriptor)
        except OSError as error:
            if error.errno in _HELD_ELSEWHERE:
                self.close()
                raise GuideError(Code.STORE_IN_USE) from error
            # Some network folders know no locks; SQLite's own exclusive lock still guards there.
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the next one in. A second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)  # closing drops the lock
            self._descriptor = None


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        # Asked of the system itself: `msvcrt.locking` waits for its reason to be told by the C
        # library, and that of Wine leaves there whatever went wrong before.
        import ctypes
        from ctypes.wintypes import DWORD, HANDLE

        lock = ctypes.WinDLL("kernel32", use_last_error=True).LockFile
        lock.argtypes = (HANDLE, DWORD, DWORD, DWORD, DWORD)
        if not lock(msvcrt.get_osfhandle(descriptor), 0, 0, 1, 0):
            raise ctypes.WinError(ctypes.get_last_error())
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
