"""Which version of the program used a store last, and what a newer one does before it writes.

The version is a row of `meta`: a fact about the file, which programs before it pass over, and which
the mark of the store does not cover. A newer program keeps the bytes as a pinned backup, then puts
its own version there; an older one only shows the file, because it could drop what it does not
know. Every start of the same version just reads the row.
"""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from guide.errors import Code, GuideError
from guide.store import checksums, header
from guide.store import connection as connections
from guide.store.migrations import Step
from guide.store.schema import APPLICATION_ID, READ_DOC, READ_HIST, READ_META

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


def pin(
    path: Path, data: bytes, now: dt.datetime, ladder: tuple[Step, ...], *, is_migration: bool
) -> None:
    """Keep the bytes that an older program left as a backup, unless nothing was entered.

    A start that went no further may have done so already; then there is one copy all the same.
    Errors: GuideError DISK_FULL, BACKUP_FAILED; then the file must stay as it is.
    """
    from guide.store.backup_name import Reason
    from guide.store.backups import Backups, folder_of

    reason = Reason.MIGRATION if is_migration else Reason.UPDATE
    if not (is_migration or _holds_anything(data)):
        return
    backups = Backups(folder_of(path), ladder)
    try:
        if not backups.ends_with(data, reason):
            backups.keep(data, reason, now)
    except GuideError as error:
        if error.code is Code.FOLDER_UNUSABLE:  # that of the backups: the store can be read
            raise GuideError(Code.BACKUP_FAILED, **error.fields) from error
        raise


def _holds_anything(data: bytes) -> bool:
    with closing(connections.from_image(data)) as connection:
        return any(connection.execute(query).fetchone() for query in (READ_DOC, READ_HIST))


def _order(version: str) -> tuple[int, ...]:
    found = _NUMBERS.match(version)
    if found is None or version[found.end() :][:1].isdecimal():
        return (1 << 32,)
    numbers = [int(number) for number in found[0].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
