"""Hearing of every call of the store that changes its folder, in order, before it is made.

SQLite's calls come through a file system shim of `apsw`, those of the store's own files through
the functions of `os`. Whoever listens may note a call (the power cuts) or refuse it by raising
OSError (broken and full disks). This is the way that works on every system, without privileges.
"""
# ruff: noqa: N802, PTH116, PTH118, PTH119, PTH120, PTH208 - the names are SQLite's, and it speaks of paths as text

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any
from unittest import mock

import apsw

from guide.store import connection
from tests.faults.apsw_bridge import Driver


class Operation(Enum):
    """What is done to the disk. What we write ourselves is heard of when it is synced or named."""

    OPEN = auto()
    WRITE = auto()
    CUT = auto()  # to `size`
    SYNC = auto()
    SYNC_FOLDER = auto()
    REMOVE = auto()
    RENAME = auto()  # to `other`
    LINK = auto()  # `other` becomes a second name


@dataclass(frozen=True)
class Call:
    act: Operation
    name: str  # in the watched folder; "" for the folder itself
    offset: int = 0
    data: bytes = b""
    size: int = 0
    other: str = ""


Listener = Callable[[Call], None]

_VFS = "watched"
# How SQLite names what its calls of the system could not do.
_RESULTS = {
    Operation.OPEN: (apsw.CantOpenError, apsw.SQLITE_CANTOPEN),
    Operation.WRITE: (apsw.IOError, apsw.SQLITE_IOERR_WRITE),
    Operation.CUT: (apsw.IOError, apsw.SQLITE_IOERR_TRUNCATE),
    Operation.SYNC: (apsw.IOError, apsw.SQLITE_IOERR_FSYNC),
    Operation.SYNC_FOLDER: (apsw.IOError, apsw.SQLITE_IOERR_DIR_FSYNC),
    Operation.REMOVE: (apsw.IOError, apsw.SQLITE_IOERR_DELETE),
}


@contextmanager
def watched(folder: Path, listener: Listener) -> Iterator[None]:
    """Let `listener` hear of all calls that change `folder`, until the block is left."""
    ears = _Ears(folder, listener)
    vfs = _Vfs(ears)
    with mock.patch.object(connection, "sqlite3", Driver(_VFS)), ears.on_os():
        yield
    vfs.unregister()


class _Ears:
    def __init__(self, folder: Path, listener: Listener) -> None:
        self._folder = str(folder)
        self._listener = listener

    def hear(self, act: Operation, path: Any, **more: Any) -> None:
        parent, name = os.path.split(os.fspath(path))
        if parent == self._folder:
            self._listener(Call(act, name, **more))

    def hear_folder(self) -> None:
        self._listener(Call(Operation.SYNC_FOLDER, ""))

    def hear_sqlite(self, act: Operation, path: str, **more: Any) -> None:
        try:
            self.hear(act, path, **more)
        except OSError as error:
            kind, code = _RESULTS[act]
            if act is Operation.WRITE and error.errno == errno.ENOSPC:
                kind, code = apsw.FullError, apsw.SQLITE_FULL
            refusal = kind(os.strerror(error.errno or 0))
            refusal.extendedresult = code
            raise refusal from error

    @contextmanager
    def on_os(self) -> Iterator[None]:
        """Stand before the functions by which the store changes files of its own."""
        plain_open, plain_fsync, plain_unlink = os.open, os.fsync, os.unlink
        plain_replace, plain_link = os.replace, os.link

        def opened(path: Any, flags: int, *more: Any, **options: Any) -> int:
            self.hear(Operation.OPEN, path)
            return plain_open(path, flags, *more, **options)

        def synced(descriptor: int) -> None:
            found = os.fstat(descriptor)
            if stat.S_ISDIR(found.st_mode):
                if os.path.samestat(found, os.stat(self._folder)):
                    self.hear_folder()
            else:
                for name in os.listdir(self._folder):
                    path = os.path.join(self._folder, name)
                    if os.path.samestat(found, os.stat(path)):
                        self.hear(Operation.SYNC, path)
            plain_fsync(descriptor)

        def removed(path: Any, **options: Any) -> None:
            self.hear(Operation.REMOVE, path)
            plain_unlink(path, **options)

        def replaced(old: Any, new: Any, **options: Any) -> None:
            self.hear(Operation.RENAME, old, other=os.path.basename(new))
            plain_replace(old, new, **options)

        def linked(old: Any, new: Any, **options: Any) -> None:
            self.hear(Operation.LINK, old, other=os.path.basename(new))
            plain_link(old, new, **options)

        with (
            mock.patch.object(os, "open", opened),
            mock.patch.object(os, "fsync", synced),
            mock.patch.object(os, "unlink", removed),
            mock.patch.object(os, "replace", replaced),
            mock.patch.object(os, "link", linked),
        ):
            yield


class _Vfs(apsw.VFS):
    def __init__(self, ears: _Ears) -> None:
        super().__init__(_VFS, "")
        self._ears = ears

    def excepthook(self, *_: Any) -> None:
        """A refusal that SQLite does not ask about is no news."""

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return _File(self._ears, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        self._ears.hear_sqlite(Operation.REMOVE, name)
        super().xDelete(name, sync_folder)
        if sync_folder:
            self._ears.hear_sqlite(Operation.SYNC_FOLDER, os.path.join(os.path.dirname(name), ""))


class _File(apsw.VFSFile):
    def __init__(self, ears: _Ears, name: Any, flags: list[int]) -> None:
        self._ears = ears
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        ears.hear_sqlite(Operation.OPEN, self._path)
        # SQLite makes the name of a new journal durable with its first sync.
        is_journal = flags[0] & (apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL)
        self._syncs_folder = bool(is_journal and flags[0] & apsw.SQLITE_OPEN_CREATE)
        super().__init__("", name, flags)

    def excepthook(self, *_: Any) -> None:
        """As above."""

    def xWrite(self, data: bytes, offset: int) -> None:
        self._ears.hear_sqlite(Operation.WRITE, self._path, offset=offset, data=bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self._ears.hear_sqlite(Operation.CUT, self._path, size=size)
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self._ears.hear_sqlite(Operation.SYNC, self._path)
        super().xSync(flags)
        if self._syncs_folder:
            with suppress(OSError):  # SQLite does not ask whether this worked
                self._ears.hear_folder()
            self._syncs_folder = False
