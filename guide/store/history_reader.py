"""Reading history across documents: what was changed step by step, and how things stood after one.

Order is step and `seq`, never a clock. It only reads; what documents mean is no matter of this
room. Pruned steps are gone: then the oldest known state is the one before the first kept step.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection
from contextlib import AbstractContextManager
from typing import Any

from msgspec import Struct

from guide.store.connection import known_failures
from guide.store.document import Document
from guide.store.history import Operation

# Every document of a kind that history knows, each found by the index in one go.
_EVER = """
    WITH RECURSIVE ever(name) AS (
        SELECT min(doc_id) FROM hist WHERE kind = ?1
        UNION ALL
        SELECT (SELECT min(doc_id) FROM hist WHERE kind = ?1 AND doc_id > name)
        FROM ever WHERE name IS NOT NULL)
    SELECT ?1, name FROM ever WHERE name IS NOT NULL"""
# What a document was before the first change after a row.
_FIRST_SINCE = """SELECT made, doc_id, kind, rev - 1, old FROM hist
    WHERE kind = ? AND doc_id = ? AND seq > ? ORDER BY seq LIMIT 1"""
_AMONG_THE_NEWEST = """
    SELECT step, at_utc
    FROM (SELECT seq, step, at_utc FROM hist NOT INDEXED ORDER BY seq DESC LIMIT 100)
    WHERE at_utc <= ? ORDER BY seq DESC LIMIT 1"""
# Asked for the plain maximum of `seq`, SQLite would walk back through the rows instead.
_SINCE_THE_FIRST = """SELECT step, at_utc FROM hist
    WHERE seq = (SELECT max(+seq) FROM hist WHERE at_utc <= ?)"""
_THE_LATEST = """SELECT step, at_utc FROM hist
    WHERE at_utc <= ? ORDER BY at_utc DESC, seq DESC LIMIT 1"""
# A clock that went back by less was put right; one that went back by more was wrong then.
_PUT_RIGHT = dt.timedelta(weeks=13)
_DAY = dt.timedelta(days=1)
_ENDS = "SELECT (SELECT min(seq) FROM hist), (SELECT max(seq) FROM hist)"
_ROW_FROM = "SELECT seq, step FROM hist WHERE seq >= ? ORDER BY seq LIMIT 1"


class HistoryChange(Struct, frozen=True):
    """One change of one document, undo included; a body of None stands for "not there"."""

    seq: int
    step: int
    id: str
    kind: str
    old: bytes | None
    new: bytes | None
    at_utc: dt.datetime


class _Told(Struct, frozen=True):
    step: int
    at: dt.datetime


class HistoryReader:
    """The history of one store, read through its connection. Errors: as reading the store.

    Args:
        connection: that of the store.
        turn: held while it is asked, so that no other thread writes through it meanwhile.

    """

    def __init__(
        self, connection: sqlite3.Connection, turn: AbstractContextManager[object]
    ) -> None:
        self._connection = connection
        self._turn = turn

    def turned(
        self, kinds: Collection[str], *, before: int | None = None, most: int | None = None
    ) -> list[HistoryChange]:
        """Return the changes of these kinds, newest first, of steps earlier than `before`.

        At least `most` of them, if there are so many: the step that reaches it comes whole.
        """
        last = self._last_seq(before) if before is not None else None
        query, kinds_given = _of_kinds(
            "SELECT seq, step, doc_id, kind, old, new, at_utc FROM hist NOT INDEXED"
            " WHERE kind IN (?)",
            kinds,
        )
        found: list[HistoryChange] = []
        with self._turn, known_failures():
            rows = self._connection.execute(
                f"{query} AND (? IS NULL OR seq <= ?) ORDER BY seq DESC",
                (*kinds_given, last, last),
            )
            for row in rows:
                if most is not None and len(found) >= most and row[1] != found[-1].step:
                    break
                found.append(_turned(row))
            rows.close()
        return found

    def step(self, number: int) -> list[HistoryChange]:
        """Return what one step changed, in its order; nothing when it is not known any more."""
        with self._turn, known_failures():
            rows = self._connection.execute(
                "SELECT seq, step, doc_id, kind, old, new, at_utc FROM hist"
                " WHERE seq > ? AND seq <= ? ORDER BY seq",
                (self._last_seq(number), self._last_seq(number + 1)),
            )
            return [_turned(row) for row in rows]

    def is_active(self, number: int) -> bool:
        """Whether the step is known and some of what it did was not undone."""
        with self._turn, known_failures():
            row = self._connection.execute(
                """SELECT 1 FROM hist AS done WHERE seq > ? AND seq <= ? AND NOT EXISTS (
                       SELECT 1 FROM hist AS undone WHERE undone.of_seq = done.seq
                       AND undone.kind = done.kind AND undone.doc_id = done.doc_id
                       AND undone.act = ? AND NOT EXISTS (
                           SELECT 1 FROM hist AS redone
                           WHERE redone.of_seq = undone.seq
                           AND redone.kind = undone.kind AND redone.doc_id = undone.doc_id
                           AND redone.act = ?))
                   LIMIT 1""",
                (
                    *(self._last_seq(number), self._last_seq(number + 1)),
                    *(int(Operation.UNDO), int(Operation.REDO)),
                ),
            ).fetchone()
        return row is not None

    def as_of(self, step: int, kinds: Collection[str]) -> list[Document]:
        """Return the documents of these kinds as they stood when the step was done.

        In the order in which they were first made; 0 is before everything. Each document's own
        past is looked up at that step: how much was done before and since costs nothing.
        """
        kept, kinds_given = _of_kinds(
            "SELECT made, id, kind, rev, body FROM doc WHERE kind IN (?)", kinds
        )
        last = self._last_seq(step + 1)
        with self._turn, known_failures():
            stood = {row[1]: row for row in self._connection.execute(kept, kinds_given)}
            past = [row for kind in kinds for row in self._connection.execute(_EVER, (kind,))]
            for kind, name in past:
                since = self._connection.execute(_FIRST_SINCE, (kind, name, last)).fetchone()
                if since is not None:
                    stood[name] = since
        return [Document(*row[1:]) for row in sorted(stood.values()) if row[4] is not None]

    def step_at(self, moment: dt.datetime) -> int | None:
        """Return the newest step whose clock told no later than `moment`.

        One that lies far behind an earlier step was made under a wrong clock and tells nothing of
        that moment: then it is the latest that was told. 0 when all came later; None when history
        does not reach so far back.
        """
        newest, latest = self._told_until(moment)
        if newest is not None and latest is not None:
            return (newest if latest.at - newest.at <= _PUT_RIGHT else latest).step
        with self._turn, known_failures():
            first = self._connection.execute("SELECT min(step) FROM hist").fetchone()[0]
        return 0 if first in (None, 1) else None

    def is_clock_doubtful(self, moment: dt.datetime) -> bool:
        """Whether the clock went back by more than a day before `moment`, as far as it was told.

        Then `step_at` may answer for another day.
        """
        newest, latest = self._told_until(moment)
        return newest is not None and latest is not None and latest.at - newest.at > _DAY

    def _told_until(self, moment: dt.datetime) -> tuple[_Told | None, _Told | None]:
        """Of the steps that were told no later than `moment` the newest, and the latest told."""
        at_utc = moment.astimezone(dt.UTC).isoformat(timespec="milliseconds")
        with self._turn, known_failures():
            # Whatever the clock did, one of the two is near: the newest rows, or the first moments.
            rows = (
                self._connection.execute(query, (at_utc,)).fetchone()
                for query in (_AMONG_THE_NEWEST, _SINCE_THE_FIRST)
            )
            newest = next(filter(None, rows), None)
            latest = self._connection.execute(_THE_LATEST, (at_utc,)).fetchone()
        return _told(newest), _told(latest)

    def _last_seq(self, before: int) -> int:
        """The last row of a step earlier than `before`; 0 when there is none.

        Rows stand in the order of their steps, so halving finds it however long the history is.
        """
        with self._turn, known_failures():
            first, last = self._connection.execute(_ENDS).fetchone()
            while first is not None and first <= last:
                middle = (first + last) // 2
                seq, step = self._connection.execute(_ROW_FROM, (middle,)).fetchone()
                if step < before:
                    first = seq + 1
                else:
                    last = middle - 1
        return last or 0


def _told(row: tuple[int, str] | None) -> _Told | None:
    return None if row is None else _Told(row[0], dt.datetime.fromisoformat(row[1]))


def _turned(row: tuple[Any, ...]) -> HistoryChange:
    seq, step, name, kind, old, new, at = row
    return HistoryChange(seq, step, name, kind, old, new, dt.datetime.fromisoformat(at))


def _of_kinds(query: str, kinds: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The query with a place for each kind, and what fills the places."""
    given = tuple(sorted(kinds))
    return query.replace("(?)", f"({', '.join('?' * len(given))})"), given
