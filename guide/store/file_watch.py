"""Whether our file still lies on the disk as we left it, told by a few bytes before each edit.

SQLite looks at its locks only, and a program that keeps folders alike on two computers, or a plain
`cp`, does not ask for them: it writes an older copy into the file that is open. What then goes on
from memory is a mixture of two files. Size and times tell of it at once; two changes within
one tick of the system's clock may leave them alike, so the newest row of history is looked for too.

A file that looks otherwise may still say the same (a network folder that rounds its times): that
is found out by reading it anew, and not here.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

from msgspec import Struct

from guide.store import header

_INTERIOR = 5  # a page of a table that points to others (sqlite.org/fileformat2.html#b_tree_pages)
_HEAD = 8  # bytes before what a page points to
_DEEPEST = 8  # pages above a leaf; a full disk of history needs half of that


class FileLook(Struct, frozen=True):
    """How a file looked at one moment; equal as long as nobody wrote to it."""

    place: tuple[int, ...]  # which file it is, how large, and when it was changed
    head: bytes  # what the first page says of the file
    newest_leaf: bytes  # the page with the newest row of history

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.place[2] if self.place else 0

    @property
    def identity(self) -> tuple[int, ...]:
        """What tells this file from another of the same name."""
        return self.place[:2]


NOTHING = FileLook((), b"", b"")


class FileWatch:
    """One file that SQLite holds open. To be closed after the connection, never before.

    To close any descriptor of a file drops all locks that the process has on it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._name = os.fspath(path)
        self._page_size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        self._root: int = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'hist'"
        ).fetchone()[0]
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def place(self) -> tuple[int, ...]:
        """Return which file bears the name now, its size and times; nothing when none does."""
        try:
            found = os.stat(self._name)  # noqa: PTH116 - asked before and after each edit
        except OSError:
            return ()
        return (found.st_dev, found.st_ino, found.st_size, *_times(found))

    def look(self) -> FileLook:
        """Return how the file looks now."""
        try:
            return FileLook(self.place(), self._read(header.SIZE, 0), self._newest_leaf())
        except OSError:
            return NOTHING

    def holds(self, image: bytes) -> bool:
        """Whether the file is these bytes and no others."""
        try:
            return self._read(len(image) + 1, 0) == image
        except OSError:
            return False

    def close(self) -> None:
        """Let the file go. A second call does nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _newest_leaf(self) -> bytes:
        page = self._page(self._root)
        for _ in range(_DEEPEST):
            if page[:1] != bytes([_INTERIOR]):
                break
            page = self._page(_number(page, _HEAD, 4))
        return page

    def _page(self, number: int) -> bytes:
        return self._read(self._page_size, (number - 1) * self._page_size)

    def _read(self, size: int, start: int) -> bytes:
        if sys.platform == "win32":
            os.lseek(self._descriptor, start, os.SEEK_SET)
            return os.read(self._descriptor, size)
        else:  # noqa: RET505 - the other branch is not there for who checks types elsewhere
            return os.pread(self._descriptor, size, start)


def _times(found: os.stat_result) -> tuple[int, ...]:
    """When it was changed; Windows tells that when it likes."""
    return (found.st_mtime_ns, found.st_ctime_ns) if os.name == "posix" else ()


def _number(page: bytes, offset: int, size: int) -> int:
    return int.from_bytes(page[offset : offset + size], "big")
