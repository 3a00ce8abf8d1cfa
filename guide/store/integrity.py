"""Whether a database is whole: its structure, every row's sum, and documents against history.

Only reads. `faults_of_file` is what `daiyn store check` asks: it touches nothing on the disk.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from enum import StrEnum
from pathlib import Path

from guide.paths import is_there
from guide.store import checksums, header, image
from guide.store import connection as connections
from guide.store.schema import APPLICATION_ID, READ_DOC, READ_HIST, READ_META, SCHEMA, TABLES


class Fault(StrEnum):
    """What is wrong with a file, named for tests and for the words of the command line."""

    NOT_A_STORE = "not_a_store"  # no SQLite file, or of another program
    STRUCTURE = "structure"  # SQLite itself cannot read all of it
    DOCUMENT = "document"  # a document differs from its sum
    HISTORY = "history"  # a row of history differs from its sum
    META = "meta"
    FOREIGN = "foreign"  # another program put something into it that would act when we write
    MISMATCH = "mismatch"  # documents and history tell different stories
    NEWER = "newer"  # made by a newer version: not a damage, but not ours to judge


def faults_of_file(path: Path, schema: int) -> list[Fault]:
    """Examine a file as it lies there, a hot journal considered rolled back. Errors: OSError."""
    data = image.read(path)
    return faults_of_image(data, schema) if data or is_there(path) else []


def faults_of_image(data: bytes, schema: int) -> list[Fault]:
    """Examine the bytes of a database file; `schema` is the newest that this program knows."""
    head = header.parse(data)
    if head is None or head.application_id != APPLICATION_ID or head.user_version < 1:
        return [Fault.NOT_A_STORE]
    if head.user_version > schema:
        return _faults_of_newer(data, schema)
    try:
        with closing(connections.from_image(data)) as connection:
            return faults_of(connection, head.user_version)
    except connections.UNREADABLE:
        return [Fault.STRUCTURE]


def _faults_of_newer(data: bytes, schema: int) -> list[Fault]:
    """A newer file is not ours to judge, unless its version number is itself part of a damage.

    The number is part of every sum. So rows of a newer file hold no sum of ours; where some do and
    others do not, it is a file of ours.
    """
    holding: list[bool] = []
    try:
        with closing(connections.from_image(data)) as connection:
            for table, read in (("doc", READ_DOC), ("hist", READ_HIST), ("meta", READ_META)):
                for row in connection.execute(read):
                    known = range(1, schema + 1)
                    holding.append(any(checksums.holds(number, table, row) for number in known))
    except connections.UNREADABLE:
        holding.append(False)
    return [Fault.META] if any(holding) and not all(holding) else [Fault.NEWER]


def faults_of(connection: sqlite3.Connection, schema: int) -> list[Fault]:
    """Examine an open database; every kind of fault is named once, none means whole.

    SQLite compares its indexes with the rows, too: no sum covers them, and they could hide a row.
    """
    try:
        if [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] != ["ok"]:
            return [Fault.STRUCTURE]
        foreign = [Fault.FOREIGN] if _has_foreign(connection, schema) else []
        return [*foreign, *_row_faults(connection, schema)]
    except connections.UNREADABLE:
        return [Fault.STRUCTURE]


def _has_foreign(connection: sqlite3.Connection, schema: int) -> bool:
    """Whether there is more than our tables as we make them; an index that binds nothing may be.

    A trigger or a view, a table that was altered, an index that lets nothing come twice. The tables
    of another schema are not known here.
    """
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        if kind in ("trigger", "view"):
            return True
        if schema != SCHEMA or name.startswith("sqlite_"):
            continue
        made = " ".join(sql.split())
        if made not in TABLES if kind == "table" else made.upper().startswith("CREATE UNIQUE"):
            return True
    return False


def _row_faults(connection: sqlite3.Connection, schema: int) -> list[Fault]:
    faults: list[Fault] = []
    standing: dict[object, tuple[object, ...]] = {}
    for row in connection.execute(READ_DOC):
        if not checksums.holds(schema, "doc", row):
            faults.append(Fault.DOCUMENT)
        standing[row[1]] = (row[2], row[0], row[3], row[4])
    newest: dict[object, tuple[object, ...]] = {}
    before: tuple[int, ...] = ()
    for row in connection.execute(f"{READ_HIST} ORDER BY seq"):
        if not checksums.holds(schema, "hist", row) or (before and not _follows(row, before)):
            faults.append(Fault.HISTORY)
        newest[row[4]] = (row[5], row[6], row[7], row[9])
        before = row
    noted = list(connection.execute(READ_META))
    is_born = any(row[0] == "made_utc" for row in noted)
    if not is_born or not all(checksums.holds(schema, "meta", row) for row in noted):
        faults.append(Fault.META)
    for name, told in newest.items():
        if standing.get(name) != (told if told[-1] is not None else None):
            faults.append(Fault.MISMATCH)
    return list(dict.fromkeys(faults))


def _follows(row: tuple[int, ...], before: tuple[int, ...]) -> bool:
    """Whether a row of history comes right after another: rows go from the start only."""
    return row[0] == before[0] + 1 and row[1] - before[1] in (0, 1)
