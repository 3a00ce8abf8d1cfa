"""The tables of today's format, and the constants that name a file as ours.

The format in words (schema 1), all times UTC text, all sums as in `checksums.py`:

* `doc`  one row for each document that exists. `made` is the `seq` of the history row that first
  made it: it orders documents by creation and returns with a document that undo restores. What
  came back from an earlier copy has a number below all others, down into the negative.
* `hist` one row for each change of one document; the rows of one edit share `step`.
  `act` says whether the row is an edit (0), undoes the row `of_seq` (1) or takes back the undo
  `of_seq` (2). Rows are only ever added at the end and pruned from the start.
* `meta` facts about the file itself; nothing about people.

Two indexes find the past of a document and of a day in a long history. They say nothing of their
own: a program from before them keeps them up without knowing them, one that finds none makes them.

Changing anything else here is a new schema: see `migrations.py`.
"""

from __future__ import annotations

import sqlite3

from guide.store import checksums

APPLICATION_ID = 0x4441594E  # "DAYN", bytes 68-71 of the file
SCHEMA = 1  # bytes 60-63 of the file

_TABLES = (
    """CREATE TABLE doc(
        made INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        rev INTEGER NOT NULL, body BLOB NOT NULL, sum BLOB NOT NULL) STRICT""",
    """CREATE TABLE hist(
        seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, act INTEGER NOT NULL, of_seq INTEGER,
        doc_id TEXT NOT NULL, kind TEXT NOT NULL, made INTEGER NOT NULL, rev INTEGER NOT NULL,
        old BLOB, new BLOB, at_utc TEXT NOT NULL, sum BLOB NOT NULL) STRICT""",
    "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL, sum BLOB NOT NULL) STRICT",
)

TABLES = frozenset(" ".join(statement.split()) for statement in _TABLES)  # as they are compared

INDEXES = (
    "CREATE INDEX IF NOT EXISTS hist_of_document ON hist(kind, doc_id)",
    "CREATE INDEX IF NOT EXISTS hist_of_moment ON hist(at_utc)",
)

# Columns always in the order of the tables, the sum last: `checksums.holds` takes rows as they
# come.
READ_DOC = "SELECT made, id, kind, rev, body, sum FROM doc"
READ_HIST = """SELECT seq, step, act, of_seq, doc_id, kind, made, rev, old, new, at_utc, sum
    FROM hist"""
READ_META = "SELECT key, value, sum FROM meta"
WRITE_DOC = """INSERT INTO doc(made, id, kind, rev, body, sum) VALUES (?,?,?,?,?,?)
    ON CONFLICT(id) DO UPDATE SET rev = excluded.rev, body = excluded.body, sum = excluded.sum"""
ADD_HIST = "INSERT INTO hist VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"


def create(connection: sqlite3.Connection, made_utc: str) -> None:
    """Lay out an empty store of today's schema in the transaction that the caller has begun."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    for statement in (*_TABLES, *INDEXES):
        connection.execute(statement)
    connection.execute(
        "INSERT INTO meta VALUES (?, ?, ?)",
        ("made_utc", made_utc, checksums.of(SCHEMA, "meta", "made_utc", made_utc)),
    )
