"""The store's connections over `apsw`, whose file system shim lets a test see and refuse calls.

`apsw` brings a SQLite of its own, so that the shim is there on every system. The bridge gives its
connections the few names of `sqlite3` that the store uses: the store's own statements, settings
and their order run as they are. Databases in memory stay with `sqlite3`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import apsw


class Driver:
    """Stands for the module `sqlite3` in `guide.store.connection`; files go through `vfs`."""

    def __init__(self, vfs: str) -> None:
        self._vfs = vfs

    def __getattr__(self, name: str) -> Any:
        return getattr(sqlite3, name)

    def connect(self, path: str, **options: Any) -> Any:
        if not options.get("uri"):
            return sqlite3.connect(path, **options)
        with _told_as_sqlite3():
            flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI
            return _Connection(apsw.Connection(path, flags=flags, vfs=self._vfs))


class _Connection:
    def __init__(self, real: apsw.Connection) -> None:
        self._real = real

    @property
    def in_transaction(self) -> bool:
        return self._real.in_transaction

    @property
    def total_changes(self) -> int:
        return self._real.total_changes()

    def execute(self, sql: str, values: Any = ()) -> _Cursor:
        with _told_as_sqlite3():
            return _Cursor(self._real.execute(sql, values), self._real.changes())

    def serialize(self) -> bytes:
        with _told_as_sqlite3():
            return self._real.serialize("main")

    def close(self) -> None:
        with _told_as_sqlite3():
            self._real.close()


class _Cursor:
    def __init__(self, real: apsw.Cursor, rowcount: int) -> None:
        self._real = real
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        with _told_as_sqlite3():
            yield from self._real

    def fetchone(self) -> Any:
        with _told_as_sqlite3():
            return self._real.fetchone()

    def fetchall(self) -> list[Any]:
        with _told_as_sqlite3():
            return self._real.fetchall()


@contextmanager
def _told_as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        told = sqlite3.OperationalError(str(error))
        told.sqlite_errorcode = error.extendedresult  # type: ignore[attr-defined]
        told.sqlite_errorname = _name(error.extendedresult)  # type: ignore[attr-defined]
        raise told from error


def _name(code: int) -> str:
    names = apsw.mapping_extended_result_codes
    return str(names.get(code) or apsw.mapping_result_codes[code & 0xFF])
