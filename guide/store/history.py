"""Writing changes with their history, and letting the oldest of it go.

History is only added to: undo is one more edit that restores the old bodies. So that it can be told
from an ordinary edit, each row says what it does (`Operation`) and to which earlier row; `undo.py`
reads them. Order is `seq`, never a clock.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import chain

from msgspec import Struct

from guide.store import checksums
from guide.store.document import NOTE, Change
from guide.store.schema import ADD_HIST, SCHEMA, WRITE_DOC

KEPT_STEPS = 1_000
KEPT_DAYS = 90
_LATELY = 100  # rows of history that are looked through before an index is asked


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


def write(connection: sqlite3.Connection, turns: Sequence[Transition], at: dt.datetime) -> int:
    """Write one step: its documents and its history rows, in the caller's transaction.

    Returns the number of the step.
    """
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


def _marks(values: Sequence[object]) -> str:
    """Return the place holders for so many values."""
    return ", ".join("?" for _ in values)


def newest_moments(
    connection: sqlite3.Connection, kinds: Sequence[str], most: int
) -> list[dt.datetime]:
    """Return the moments of the newest edits of these kinds, in order; of one edit one moment."""
    of_kinds = f"kind IN ({_marks(kinds)})"
    # They are mostly among the latest; else the index finds all of these kinds, to be sorted.
    lately = f"+{of_kinds} AND seq > (SELECT max(seq) FROM hist) - ?"  # noqa: S608 - marks
    newest: list[tuple[int]] = []
    for which, more in ((lately, (_LATELY,)), (of_kinds, ())):
        if len(newest) < most:
            newest = connection.execute(
                f"SELECT seq FROM hist WHERE {which} ORDER BY seq DESC LIMIT ?",  # noqa: S608
                (*kinds, *more, most),
            ).fetchall()
    steps = f"WHERE seq IN ({_marks(newest)}) GROUP BY step ORDER BY step"
    rows = connection.execute(
        f"SELECT max(at_utc) FROM hist {steps}",  # noqa: S608 - marks
        tuple(chain.from_iterable(newest)),
    )
    return [dt.datetime.fromisoformat(at) for (at,) in rows]


def newest_moment(connection: sqlite3.Connection, kinds: Sequence[str] = ()) -> dt.datetime | None:
    """Return the moment of the newest step, or of the newest that changed one of `kinds`.

    The newest by order, not the latest that was ever told: a clock that was ahead for a while is
    forgotten with the next step. What the program noted by itself (`NOTE`) is none.
    """
    if not kinds:
        # Read from the newest back: it is among the first few.
        row = connection.execute(
            "SELECT at_utc FROM hist WHERE kind NOT GLOB ? ORDER BY seq DESC LIMIT 1", (f"{NOTE}*",)
        ).fetchone()
        return None if row is None else dt.datetime.fromisoformat(row[0])
    newest = newest_moments(connection, kinds, 1)
    return newest[-1] if newest else None
