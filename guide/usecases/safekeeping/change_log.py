"""What changed in the plan, day by day, read from the history of the store; and earlier plans.

Newest first, in the order in which things were done: the clock only names the day, so that one
that was set back neither hides nor moves anything. Values are read when they are asked for and
kept nowhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.field import fields_of
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.plan import Ref
from guide.household.records.kinds import kind_named
from guide.store.backup_name import Reason
from guide.store.document import Clock
from guide.store.history_reader import HistoryChange
from guide.store.store import Store
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository
from guide.usecases.base.results import Receipt
from guide.usecases.plan.editing import KEPT_KIND, KINDS
from guide.usecases.plan.replacement import KeptRecord, PlanReplacement
from guide.usecases.plan.review import shown_beside
from guide.usecases.safekeeping.backup_service import edit_after_backup

PAGE = 200  # changes read at once


class ChangeKind(StrEnum):
    """What happened to a record."""

    ADDED = "added"  # a person, an institution, a kept plan; its answers follow as lines
    REMOVED = "removed"
    CHANGED = "changed"  # one answer


class ChangeLine(Struct, frozen=True, kw_only=True):
    """One change as a person reads it. None means "Not filled in"."""

    at: dt.datetime  # UTC, as the clock told it
    step: int  # what was done at once shares a step
    what: ChangeKind
    record_ref: Ref  # such as `plan`, `person:4f2a`, `kept_plan:09ab`
    name: str  # of the person or institution, title of a kept plan; "" where there is none
    field_key: str = ""  # with CHANGED: words the answer, such as `people.mobile`
    before: str | None = None
    after: str | None = None


class Day(Struct, frozen=True):
    """What was done on one day of this computer's calendar, newest first.

    A clock that was set back makes a second `Day` of the same date: order is never changed.
    """

    date: dt.date
    lines: tuple[ChangeLine, ...]

    @property
    def last_step(self) -> int:
        """The newest step of the day: `household_after` it is the plan of that evening."""
        return self.lines[0].step


class ChangeLog:
    """The past of one store's plan. `data` is the store's folder; None: in memory."""

    def __init__(self, store: Store, data: Path | None, now: Clock, book: FieldBook) -> None:
        self._store = store
        self._data = data
        self._now = now
        self._book = book
        self._whole = PlanReplacement(store)
        self._records: dict[str, Repository[Any]] = {
            KEPT_KIND: Repository(store, KEPT_KIND, KeptRecord),
        }

    def days(self, lang: Lang, *, before: int | None = None, most: int = PAGE) -> list[Day]:
        """Return what changed, newest first: about `most` changes of steps earlier than `before`.

        For older ones hand in the last step that was told, `days[-1].lines[-1].step`; they may
        begin with the rest of the same day. Empty: there are none.
        """
        lines: list[ChangeLine] = []
        while not lines:
            turned = self._store.history_reader().turned(
                (*KINDS, KEPT_KIND), before=before, most=most
            )
            if not turned:
                return []
            lines = list(self._lines(turned, lang))
            before = turned[-1].step
        days = groupby(lines, key=lambda line: local_day(line.at))
        return [Day(date, tuple(of_day)) for date, of_day in days]

    def household_after(self, step: int) -> Household:
        """Return the plan as it was when that step was done; 0 is before everything."""
        documents = self._store.history_reader().as_of(step, KINDS)
        return self._whole.household_of(documents)

    def household_at(self, moment: dt.datetime) -> Household | None:
        """Return the plan as it was at that moment, as this computer's clock told it.

        None when history does not reach so far back, or that clock is behind the newest change.
        """
        step = self._step_at(moment)
        return None if step is None else self.household_after(step)

    def is_doubtful_at(self, moment: dt.datetime) -> bool:
        """Whether the clock jumped back before, so that it may be the plan of another moment."""
        return self._store.history_reader().is_clock_doubtful(moment)

    def _step_at(self, moment: dt.datetime) -> int | None:
        if self._store.clock_is_behind:
            return None
        return self._store.history_reader().step_at(moment)

    def restore_after(self, step: int) -> Receipt:
        """Bring back the plan as it was when that step was done: one edit that can be undone.

        Kept plans stay as they are. Errors: as `Store.edit`; BACKUP_FAILED, then nothing is done.
        """
        documents = self._store.history_reader().as_of(step, KINDS)
        changes = self._whole.replacing_documents(documents)
        return edit_after_backup(self._store, self._data, self._now, Reason.RESTORE, changes)

    def restore_at(self, moment: dt.datetime) -> Receipt:
        """Bring back the plan of that moment. ValueError when history does not reach so far."""
        step = self._step_at(moment)
        if step is None:
            raise ValueError(moment)
        return self.restore_after(step)

    def undo_restore(self, restored: Receipt) -> bool:
        """Take back what `restored` stands for, as a whole. False when there is nothing to."""
        return self._whole.take_back(restored.step)

    def _lines(self, turned: Sequence[HistoryChange], lang: Lang) -> Iterator[ChangeLine]:
        """Tell these changes, walking back from how things stood after the newest of them."""
        stood = self._store.history_reader().as_of(turned[0].step, (*KINDS, KEPT_KIND))
        after = _State({one.id: self._record(one.kind, one.id, one.body) for one in stood})
        for _, group in groupby(turned, key=lambda turn: turn.step):
            turns = list(group)
            records = dict(after.records)
            for turn in turns:
                if turn.old is None:
                    records.pop(turn.id, None)
                else:
                    records[turn.id] = self._record(turn.kind, turn.id, turn.old)
            before = _State(records)
            for turn in turns:
                yield from self._told(turn, before, after, lang)
            after = before

    def _told(
        self, turn: HistoryChange, before: _State, after: _State, lang: Lang
    ) -> Iterator[ChangeLine]:
        """One document's change: that it came or went, and each answer that is not the same."""
        empty = self._never_gone(turn)
        old, new = before.records.get(turn.id, empty), after.records.get(turn.id, empty)
        known = new if new is not None else old
        if known is None:
            return

        def line(what: ChangeKind, **values: Any) -> ChangeLine:
            return ChangeLine(
                at=turn.at_utc,
                step=turn.step,
                what=what,
                record_ref=turn.id,
                name=after.named(turn.id) or before.named(turn.id),
                **values,
            )

        if old is None:
            yield line(ChangeKind.ADDED)
        elif new is None:
            yield line(ChangeKind.REMOVED)
        for field in fields_of(type(known)) if turn.kind != KEPT_KIND else ():
            was = field.value(old) if old is not None else field.default
            is_now = field.value(new) if new is not None else field.default
            if was == is_now:
                continue
            told, tells = shown_beside(
                field, (was, before.household), (is_now, after.household), self._book, lang
            )
            if told != tells:
                yield line(ChangeKind.CHANGED, field_key=field.key, before=told, after=tells)

    def _never_gone(self, turn: HistoryChange) -> Struct | None:
        """The empty record of a kind that neither comes nor goes, such as the plan itself."""
        kind = None if turn.kind == KEPT_KIND else kind_named(turn.kind)
        if kind is None or kind.is_repeated:
            return None
        return kind.shape() if kind.is_once else kind.shape(id=turn.id.partition(":")[2])

    def _record(self, kind: str, document_id: str, body: bytes) -> Struct:
        if kind not in self._records:
            self._records[kind] = Repository(self._store, kind, kind_named(kind).shape)
        record: Struct = self._records[kind].decoded(document_id, body)
        return record


class _State:
    """The records as they stood between two steps."""

    def __init__(self, records: dict[str, Struct]) -> None:
        self.records = records

    @cached_property
    def household(self) -> Household:
        """The same as a household, which gives references their names."""
        return Household.of_records(
            [one for one in self.records.values() if not isinstance(one, KeptRecord)]
        )

    def named(self, document_id: str) -> str:
        """The name of the record; the title of a kept plan."""
        record = self.records.get(document_id)
        if isinstance(record, KeptRecord):
            return tidy(record.household.plan.plan_title)
        return self.household.named(document_id)
