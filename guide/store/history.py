"""Writing changes with their history, and finding what can be undone or taken back.

History is only added to: undo is one more edit that restores the old bodies. So that it can be
told from an ordinary edit, each row says what it does (`Operation`) and to which earlier row.

A row of an ordinary edit *stands* until an undo row answers it; an undo row stands until a redo
row answers it. For each document, the standing edits form a chain in which only the last one may
be undone: so an undo can never put a body back under a later one that the person still sees, and
pruning the oldest rows can never break the chain of what is left. Order is `seq`, never a clock.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby

from msgspec import Struct

from guide.store import checksums
from guide.store.document import Change
from guide.store.schema import ADD_HIST, SCHEMA, WRITE_DOC

KEPT_STEPS = 1_000
KEPT_DAYS = 90


class Operation(IntEnum):
    """What a row of history does."""

    EDIT = 0
    UNDO = 1
    REDO = 2


class Transition(Struct, frozen=True):
    """One document's way from one state to the next; None is "not there"."""

    id: str
    kind: str
    made: int | None  # None: made by this very turn
    rev: int
    old: bytes | None
    new: bytes | None
    act: Operation = Operation.EDIT
    of_seq: int | None = None


class _Row(Struct, frozen=True):
    seq: int
    step: int
    act: int
    of_seq: int | None
    doc_id: str
    kind: str
    made: int
    rev: int


Wanted = Callable[[Sequence[_Row]], bool]


def write(connection: sqlite3.Connection, turns: Sequence[Transition], at: dt.datetime) -> int:
    """Write one step: its documents and its history rows, in the caller's transaction."""
    last = connection.execute("SELECT seq, step FROM hist ORDER BY seq DESC LIMIT 1").fetchone()
    seq, step = last or (0, 0)
    newest_made = connection.execute("SELECT max(made) FROM doc").fetchone()[0]
    seq = max(seq, newest_made or 0)  # after a salvage there are documents without history
    step += 1
    at_utc = at.astimezone(dt.UTC).isoformat(timespec="milliseconds")
    for turn in turns:
        seq += 1
        made = seq if turn.made is None else turn.made
        _place(connection, turn, made)
        row = (
            seq, step, int(turn.act), turn.of_seq, turn.id, turn.kind, made, turn.rev,
            turn.old, turn.new, at_utc,
        )  # fmt: skip
        connection.execute(ADD_HIST, (*row, checksums.of(SCHEMA, "hist", *row)))
    return step


def turns_of(
    connection: sqlite3.Connection, changes: Iterable[Change], *, again: bool
) -> list[Transition]:
    """Turns that make the changes; what differs in nothing is left out, unless done `again`.

    Errors: ValueError when a document would change its kind.
    """
    changes = list(changes)
    turns = []
    first = _first_places(connection, sum(change.goes_first for change in changes))
    for change in changes:
        row = connection.execute(
            "SELECT kind, made, rev, body FROM doc WHERE id = ?", (change.id,)
        ).fetchone()
        made_now = next(first) if change.goes_first and row is None else None
        kind, made, rev, old = row or (change.kind, made_now, 0, None)
        if kind != change.kind:
            raise ValueError("a document keeps its kind")
        if change.body != old or (again and change.body is not None):
            turns.append(Transition(change.id, kind, made, rev + 1, old, change.body))
    return turns


def _first_places(connection: sqlite3.Connection, count: int) -> Iterator[int]:
    """Return `count` places before everything that is there or that undo could bring back."""
    if not count:
        return iter(())  # an ordinary edit does not walk through history
    first = connection.execute(
        "SELECT min(made) FROM (SELECT made FROM doc UNION ALL SELECT made FROM hist)"
    ).fetchone()[0]
    end = 1 if first is None else first
    return iter(range(end - count, end))


def _place(connection: sqlite3.Connection, turn: Transition, made: int) -> None:
    if turn.new is None:
        connection.execute("DELETE FROM doc WHERE id = ?", (turn.id,))
        return
    place_document(connection, made, turn.id, turn.kind, turn.rev, turn.new)


def place_document(
    connection: sqlite3.Connection, made: int, name: str, kind: str, rev: int, body: bytes
) -> None:
    """Write a document's row with its sum, without history: `write` and a salvage call this."""
    row = (made, name, kind, rev, body)
    connection.execute(WRITE_DOC, (*row, checksums.of(SCHEMA, "doc", *row)))


def mark(connection: sqlite3.Connection) -> bytes:
    """Return what is equal for two states of a store only if nothing was edited between them.

    The sum of the newest history row: it covers number, moment and words, so that two stores that
    count alike still differ. Before the first edit: the sum of the store's own birth.
    """
    row = connection.execute("SELECT sum FROM hist ORDER BY seq DESC LIMIT 1").fetchone()
    if row is None:
        row = connection.execute("SELECT sum FROM meta WHERE key = 'made_utc'").fetchone()
    return bytes(row[0]) if row is not None else b""


def undo_turns(connection: sqlite3.Connection, kinds: Collection[str]) -> list[Transition]:
    """Turns that undo the newest standing step touching one of `kinds`; empty: nothing to undo."""
    return _undo(connection, lambda rows: any(row.kind in kinds for row in rows))


def undo_step_turns(connection: sqlite3.Connection, step: int) -> list[Transition]:
    """Turns that undo this very step; documents that were changed since are left alone."""
    return _undo(connection, lambda rows: rows[0].step == step)


def _undo(connection: sqlite3.Connection, is_wanted: Wanted) -> list[Transition]:
    answered: set[int] = set()
    covered: set[str] = set()  # documents with a newer standing edit
    revs: dict[str, int] = {}
    for rows in _steps_newest_first(connection):
        free = []
        for row in rows:
            revs.setdefault(row.doc_id, row.rev)
            if row.seq in answered:
                continue
            if row.act == Operation.EDIT:
                if row.doc_id not in covered:
                    free.append(row)
            elif row.of_seq is not None:
                answered.add(row.of_seq)
        if free and is_wanted(free):
            return _turned(connection, free, revs, Operation.UNDO)
        covered.update(row.doc_id for row in free)
    return []


def redo_turns(connection: sqlite3.Connection, kinds: Collection[str]) -> list[Transition]:
    """Turns that take back the newest standing undo of `kinds`, if no edit of them came since."""
    answered: set[int] = set()
    covered: set[str] = set()
    revs: dict[str, int] = {}
    for rows in _steps_newest_first(connection):
        free = []
        for row in rows:
            revs.setdefault(row.doc_id, row.rev)
            if row.act == Operation.EDIT and row.kind in kinds:
                return []
            if row.seq in answered:
                continue
            if row.act == Operation.UNDO and row.doc_id not in covered:
                free.append(row)
            elif row.act == Operation.REDO and row.of_seq is not None:
                answered.add(row.of_seq)
            elif row.act == Operation.EDIT:
                covered.add(row.doc_id)
        if any(row.kind in kinds for row in free):
            return _turned(connection, free, revs, Operation.REDO)
        covered.update(row.doc_id for row in free)
    return []


def _turned(
    connection: sqlite3.Connection, rows: Iterable[_Row], revs: dict[str, int], act: Operation
) -> list[Transition]:
    turns = []
    for row in rows:
        old, new = connection.execute(
            "SELECT old, new FROM hist WHERE seq = ?", (row.seq,)
        ).fetchone()
        turns.append(
            Transition(row.doc_id, row.kind, row.made, revs[row.doc_id] + 1, new, old, act, row.seq)
        )
    return turns


def _steps_newest_first(connection: sqlite3.Connection) -> Iterator[list[_Row]]:
    rows = (
        _Row(*row)
        for row in connection.execute(
            "SELECT seq, step, act, of_seq, doc_id, kind, made, rev FROM hist ORDER BY seq DESC"
        )
    )
    for _, group in groupby(rows, key=lambda row: row.step):
        yield list(group)


def prune(connection: sqlite3.Connection) -> int:
    """Drop the oldest steps that are both beyond the newest 1,000 and 90 days older than those.

    Age is told by the steps themselves, never by the present: so a clock that jumps can take
    nothing, before it has been wrong for 1,000 steps. Whole steps from the start only. Returns how
    many rows went.
    """
    newest = connection.execute("SELECT step FROM hist ORDER BY seq DESC LIMIT 1").fetchone()
    if newest is None:
        return 0
    first_kept = newest[0] - KEPT_STEPS + 1
    oldest = connection.execute(
        "SELECT min(at_utc) FROM hist WHERE step >= ?", (first_kept,)
    ).fetchone()[0]
    oldest_day = dt.datetime.fromisoformat(oldest) - dt.timedelta(days=KEPT_DAYS)
    recent = connection.execute(
        "SELECT min(step) FROM hist WHERE step < ? AND at_utc >= ?",
        (first_kept, oldest_day.isoformat(timespec="milliseconds")),
    ).fetchone()[0]
    return connection.execute(
        "DELETE FROM hist WHERE step < ?", (first_kept if recent is None else recent,)
    ).rowcount


def newest_moment(connection: sqlite3.Connection) -> dt.datetime | None:
    """Return the latest moment that any step was made at, by the clock of its day."""
    latest = connection.execute("SELECT max(at_utc) FROM hist").fetchone()[0]
    return None if latest is None else dt.datetime.fromisoformat(latest)
