"""Finding the newest step that can be undone, or whose undo can be taken back.

A row of an ordinary edit *stands* until an undo row answers it; an undo row stands until a redo
row answers it. For each document, the standing edits form a chain in which only the last one may
be undone: so an undo can never put a body back under a later one that the person still sees, and
pruning the oldest rows can never break the chain of what is left. Order is `seq`, never a clock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from guide.store.history import Operation, Transition


class _Row(Struct, frozen=True):
    seq: int
    step: int
    act: int
    of_seq: int | None
    doc_id: str
    kind: str
    made: int
    rev: int


Question = Callable[[Sequence[_Row]], bool]


def undoing(kinds: Collection[str]) -> Walk:
    """To the newest standing step that touches one of `kinds`."""
    return Walk(Operation.EDIT, is_wanted=lambda rows: any(row.kind in kinds for row in rows))


def redoing(kinds: Collection[str]) -> Walk:
    """To the newest standing undo of `kinds`, if no edit of them came since."""
    return Walk(
        Operation.UNDO,
        is_wanted=lambda rows: any(row.kind in kinds for row in rows),
        is_over=lambda rows: any(row.act == Operation.EDIT and row.kind in kinds for row in rows),
    )


def undoing_step(step: int) -> Walk:
    """To this very step; documents that were changed since are left alone."""
    return Walk(
        Operation.EDIT,
        is_wanted=lambda rows: rows[0].step == step,
        is_over=lambda rows: rows[0].step < step,
    )


class Walk:
    """A walk back through history, from step to step, to what is wanted of an operation.

    When what it found was answered and nothing else was done since, the next search goes on from
    there: so each undo in a row costs what the first did, however many came before it.
    """

    def __init__(
        self, operation: Operation, *, is_wanted: Question, is_over: Question = lambda _rows: False
    ) -> None:
        self._operation = operation
        self._is_wanted = is_wanted
        self._is_over = is_over
        self._found: list[_Row] = []

    def find(self, connection: sqlite3.Connection) -> list[Transition]:
        """Return what answers it; nothing when there is none."""
        if not self._goes_on(connection):
            self._start(connection)
        self._found = self._search(connection)
        answer = Operation(self._operation + 1)
        turns = []
        for row in self._found:
            old, new = connection.execute(
                "SELECT old, new FROM hist WHERE seq = ?", (row.seq,)
            ).fetchone()
            rev = self._revs[row.doc_id] + 1
            turns.append(Transition(row.doc_id, row.kind, row.made, rev, new, old, answer, row.seq))
        return turns

    def _start(self, connection: sqlite3.Connection) -> None:
        self._answered: set[int] = set()
        self._covered: set[str] = set()  # documents with a newer standing edit
        self._revs: dict[str, int] = {}
        self._newest: int = connection.execute("SELECT max(seq) FROM hist").fetchone()[0] or 0
        self._reached = self._newest + 1  # rows from here on were looked at

    def _goes_on(self, connection: sqlite3.Connection) -> bool:
        """Whether the answers to what was found last are all that was done since."""
        if not self._found:
            return False
        since = connection.execute(
            "SELECT seq, of_seq, doc_id, rev FROM hist WHERE seq > ? ORDER BY seq LIMIT ?",
            (self._newest, len(self._found) + 1),
        ).fetchall()
        if [row[1] for row in since] != [row.seq for row in self._found]:
            return False
        self._newest = since[-1][0]
        self._revs.update((name, rev) for _seq, _of_seq, name, rev in since)
        return True

    def _search(self, connection: sqlite3.Connection) -> list[_Row]:
        for rows in _steps_newest_first(connection, self._reached):
            if self._is_over(rows):
                break
            self._reached = rows[-1].seq
            free = self._free(rows)
            if free and self._is_wanted(free):
                return free
            self._covered.update(row.doc_id for row in free)
        return []

    def _free(self, rows: Sequence[_Row]) -> list[_Row]:
        """Those of a step's rows that stand, with nothing over them that stands as well."""
        free = []
        for row in rows:
            self._revs.setdefault(row.doc_id, row.rev)
            if row.seq in self._answered:
                continue
            if row.act == self._operation:
                if row.doc_id not in self._covered:
                    free.append(row)
            elif row.act < self._operation:
                self._covered.add(row.doc_id)
            elif row.of_seq is not None:
                self._answered.add(row.of_seq)
        return free


def _steps_newest_first(connection: sqlite3.Connection, before: int) -> Iterator[list[_Row]]:
    rows = (
        _Row(*row)
        for row in connection.execute(
            "SELECT seq, step, act, of_seq, doc_id, kind, made, rev FROM hist WHERE seq < ?"
            " ORDER BY seq DESC",
            (before,),
        )
    )
    for _, group in groupby(rows, key=lambda row: row.step):
        yield list(group)
