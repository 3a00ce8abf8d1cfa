"""Connections to SQLite with the settings that make an edit durable, and their failures in words.

Each setting is read back: SQLite ignores what it does not know or cannot do, and a store that
only believes itself durable is worse than none. Reasons (reliability.md section 1): a rollback
journal (not WAL) leaves one file and opens from a read-only stick; EXTRA also syncs what makes the
commit visible; one connection keeps the file to itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.errors import Code, GuideError

# In this order: the locking mode must stand before the journal mode is chosen.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
)
FILE_SETTINGS: tuple[tuple[str, str, object], ...] = (
    *_SETTINGS,
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("cache_spill", "OFF", 0),  # the file changes by a commit only: `file_watch` looks before it
    ("fullfsync", "ON", 1),  # macOS: without it a sync may stop in the drive's cache
    ("mmap_size", "0", 0),
)

# What reading a damaged file may raise: the driver also decodes SQLite's messages, which quote
# the damaged schema.
UNREADABLE = (sqlite3.Error, OverflowError, UnicodeError)

_CODES = {
    sqlite3.SQLITE_FULL: Code.DISK_FULL,
    sqlite3.SQLITE_BUSY: Code.STORE_IN_USE,
    sqlite3.SQLITE_LOCKED: Code.STORE_IN_USE,
    sqlite3.SQLITE_READONLY: Code.STORE_READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Code.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: Code.STORE_DAMAGED,
    sqlite3.SQLITE_IOERR: Code.NOT_SAVED,
    sqlite3.SQLITE_CANTOPEN: Code.NOT_SAVED,
    sqlite3.SQLITE_PERM: Code.NOT_SAVED,
    sqlite3.SQLITE_AUTH: Code.NOT_SAVED,
    sqlite3.SQLITE_NOMEM: Code.NOT_SAVED,
}
# The file was moved or deleted under us: SQLite calls it read-only, for a person it is unsaved.
_MOVED_AWAY = sqlite3.SQLITE_READONLY_DBMOVED


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file for the only writer, roll a hot journal back and take the lock.

    Errors: STORE_IN_USE when another program holds the file, else as in `known_failures`.
    """
    name = f"{path.as_uri()}?mode=rw"
    with known_failures(), closed_on_failure(_open(name, uri=True, timeout=0)) as connection:
        _apply(connection, FILE_SETTINGS)
        connection.execute("BEGIN EXCLUSIVE")  # from here on nobody else gets in
        connection.execute("COMMIT")
    return connection


def _open(name: str, *, uri: bool = False, timeout: float = 5.0) -> sqlite3.Connection:
    # Whoever holds a connection lets one thread at it at a time.
    return sqlite3.connect(
        name, timeout=timeout, isolation_level=None, check_same_thread=False, uri=uri
    )


def in_memory() -> sqlite3.Connection:
    """Open an empty database that never touches a disk."""
    with closed_on_failure(_open(":memory:")) as connection:
        _apply(connection, _SETTINGS)
    return connection


def from_image(image: bytes) -> sqlite3.Connection:
    """Open the bytes of a database file in memory, for reading only; the bytes may be damaged."""
    with closed_on_failure(_open(":memory:")) as connection:
        connection.deserialize(image)
        # Damaged text must reach the sums instead of failing in the driver.
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        for name, value in (("trusted_schema", "OFF"), ("cell_size_check", "ON")):
            connection.execute(f"PRAGMA {name} = {value}")
        connection.execute("PRAGMA query_only = ON")
    return connection


def copy_of(image: bytes) -> sqlite3.Connection:
    """Open the bytes of a sound database file in memory; it can be written, the bytes stay."""
    with closed_on_failure(in_memory()) as connection:
        connection.deserialize(image)
    return connection


def _apply(connection: sqlite3.Connection, settings: tuple[tuple[str, str, object], ...]) -> None:
    for name, value, expected in settings:
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != expected:
            raise RuntimeError(f"SQLite did not take {name} = {value}")


@contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Leave a connection open, unless what is to make it ready inside the block fails."""
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is kept, durably, when the block is left; on any error nothing is."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back by itself after some errors, a full disk among them.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def known_failures() -> Iterator[None]:
    """Turn SQLite's errors about the world into `GuideError`; errors of ours pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        code = Code.NOT_SAVED if extended == _MOVED_AWAY else _CODES.get(extended & 0xFF)
        if code is None:
            raise
        raise GuideError(code, cause=error.sqlite_errorname) from error
