"""The ladder from an older schema to today's: one small function for each step.

A step sees plain rows, never today's classes, so that it means the same in ten years. It is
applied to every document and to every body in history, so that undo works across it. Before the
first step the file's bytes are kept as a pinned backup; all steps, the new sums and
a full check happen in one transaction: afterwards the file is new and whole, or untouched.

To add a schema: raise `SCHEMA`, append a `Migration` to `LADDER`, keep a sample of the old format
in `tests/data/`, and say in `schema.py` what the format is now.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from msgspec import Struct

from guide.store import checksums, integrity
from guide.store.connection import transaction
from guide.store.schema import READ_DOC, READ_HIST, READ_META


def _unchanged(_kind: str, body: bytes) -> bytes:
    return body


class Migration(Struct, frozen=True):
    """From one schema to the next: first the tables' SQL, then each body by its kind."""

    tables: tuple[str, ...] = ()
    body: Callable[[str, bytes], bytes] = _unchanged


# LADDER[0] leads from schema 1 to schema 2, and so on. Today's schema is the first one.
LADDER: tuple[Migration, ...] = ()


def migrate(connection: sqlite3.Connection, start: int, ladder: tuple[Migration, ...]) -> None:
    """Bring an open store from schema `start` to the ladder's top, or leave it as it was.

    Errors: sqlite3.Error (see `known_failures`); RuntimeError when the result does not check.
    """
    top = len(ladder) + 1
    with transaction(connection):
        before = _counts(connection)
        for step in ladder[start - 1 :]:
            for statement in step.tables:
                connection.execute(statement)
            _convert(connection, step)
        _sum_anew(connection, top)
        connection.execute(f"PRAGMA user_version = {top}")
        if _counts(connection) != before or integrity.faults_of(connection, top):
            raise RuntimeError(f"migration to schema {top} does not check")


def _counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    return tuple(
        connection.execute(query).fetchone()[0]
        for query in ("SELECT count(*) FROM doc", "SELECT count(*) FROM hist")
    )


def _convert(connection: sqlite3.Connection, step: Migration) -> None:
    def converted(kind: str, body: bytes | None) -> bytes | None:
        return None if body is None else step.body(kind, body)

    for made, kind, body in connection.execute("SELECT made, kind, body FROM doc").fetchall():
        connection.execute("UPDATE doc SET body = ? WHERE made = ?", (converted(kind, body), made))
    for seq, kind, old, new in connection.execute(
        "SELECT seq, kind, old, new FROM hist"
    ).fetchall():
        connection.execute(
            "UPDATE hist SET old = ?, new = ? WHERE seq = ?",
            (converted(kind, old), converted(kind, new), seq),
        )


def _sum_anew(connection: sqlite3.Connection, schema: int) -> None:
    """The schema number is part of every sum."""
    for table, read, write in (
        ("doc", READ_DOC, "UPDATE doc SET sum = ? WHERE made = ?"),
        ("hist", READ_HIST, "UPDATE hist SET sum = ? WHERE seq = ?"),
        ("meta", READ_META, "UPDATE meta SET sum = ? WHERE key = ?"),
    ):
        for row in connection.execute(read).fetchall():
            connection.execute(write, (checksums.of(schema, table, *row[:-1]), row[0]))
