"""Where an administrator puts what holds for all accounts, and whether it is really theirs.

Whoever may put a key there decides what everybody reads. So what somebody else could have put
there is not used. Nothing here opens a file.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from guide import APP_NAME

# Administrators, the system itself, and the installer of Windows.
_WINDOWS_OWNERS = frozenset(
    {
        "S-1-5-32-544",
        "S-1-5-18",
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
    }
)


def for_everybody() -> Path:
    """The folder for all accounts of this computer; it need not be there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / APP_NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / APP_NAME
    return Path("/etc/daiyn")


def is_of_administrator(path: Path) -> bool:
    """Whether a file is there that no ordinary account could have put there or can change."""
    try:
        found, folder = path.lstat(), path.parent.stat()
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    if sys.platform == "win32":
        return _windows_owner(path) in _WINDOWS_OWNERS
    # Whoever runs this may own it too: they decide for nobody but themselves here.
    return all(
        one.st_uid in {0, os.geteuid()} and not one.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        for one in (found, folder)
    )


if sys.platform == "win32":

    def _windows_owner(path: Path) -> str:
        """The owner of a file as Windows writes it; empty when it cannot be found out."""
        import ctypes

        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        security, kernel = ctypes.windll.advapi32, ctypes.windll.kernel32
        is_a_file, owner_only = 1, 1
        refused = security.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)), is_a_file, owner_only,
            ctypes.byref(owner), None, None, None, ctypes.byref(descriptor),
        )  # fmt: skip
        if refused:
            return ""
        text = ctypes.c_wchar_p()
        try:
            if not security.ConvertSidToStringSidW(owner, ctypes.byref(text)):
                return ""
            found = text.value or ""
            kernel.LocalFree(text)
            return found
        finally:
            kernel.LocalFree(descriptor)
