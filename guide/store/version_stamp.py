"""Which version of the program used a store last.

The version is a row of `meta`: a fact about the file, which programs before it pass over, and which
the mark of the store does not cover. A newer program keeps the bytes as a pinned backup
(`backups.pin`), then puts its own version there; an older one only shows the file, because it could
drop what it does not know. Every start of the same version just reads the row.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

from guide.store import checksums, header
from guide.store import connection as connections
from guide.store.schema import APPLICATION_ID, READ_META

_KEY = "used_by"
_NUMBERS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9}){0,7}")  # longer is no version of ours


def last_version(data: bytes) -> str:
    """The version that used the file with these bytes last; "" when no sound row says it."""
    head = header.parse(data)
    if head is None or head.application_id != APPLICATION_ID:
        return ""
    try:
        with closing(connections.from_image(data)) as connection:
            return noted(connection, head.user_version)
    except connections.UNREADABLE:
        return ""


def noted(connection: sqlite3.Connection, schema: int) -> str:
    """The version that a store of this schema was used by last; "" when no sound row says it."""
    # Not by the index: a damage of it, which no sum covers, would hide the row.
    row = connection.execute(f"{READ_META} NOT INDEXED WHERE key = ?", (_KEY,)).fetchone()
    return str(row[1]) if row is not None and checksums.holds(schema, "meta", row) else ""


def is_newer(version: str, than: str) -> bool:
    """Whether `version` came after `than`. What is no version was written by one to come."""
    return version != "" and _order(version) > _order(than)


def note(connection: sqlite3.Connection, version: str) -> None:
    """Write down, in the caller's transaction, that this version uses the store now."""
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?, ?)",
        (_KEY, version, checksums.of(schema, "meta", _KEY, version)),
    )


def _order(version: str) -> tuple[int, ...]:
    found = _NUMBERS.match(version)
    if found is None or version[found.end() :][:1].isdecimal():
        return (1 << 32,)
    numbers = [int(number) for number in found[0].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
