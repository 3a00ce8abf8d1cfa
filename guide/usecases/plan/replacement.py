"""The plan as a whole: put another in its place in one step, and take that back as a whole.

Importing, opening a kept plan and bringing back an earlier day are ordinary edits: durable, in
history, undoable. One thing is special: whoever takes such a step back wants the former plan as
it was, not a mixture with what was typed since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct

from guide.errors import Code, GuideError
from guide.household.facts import facts_of, household_of
from guide.household.household import Household
from guide.household.plan import Plan
from guide.household.records.kinds import kind_named
from guide.store.document import Change, Document
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.plan.editing import KINDS, PlanEditor


class KeptRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """The document of a plan that is kept beside the present one."""

    id: str
    made_at: dt.datetime  # when its file was made, or when it was put aside here; UTC
    facts: dict[str, Any] = msgspec.field(name="household")  # as `facts_of` tells it

    @classmethod
    def of(cls, kept_id: str, made_at: dt.datetime, household: Household) -> KeptRecord:
        """Return the document of a household."""
        return cls(kept_id, made_at, msgspec.to_builtins(facts_of(household)))

    @property
    def household(self) -> Household:
        """The household that is kept. Errors: GuideError STORE_DAMAGED."""
        try:
            return household_of(self.facts)
        except ValueError:
            raise GuideError(Code.STORE_DAMAGED, document=self.id) from None


class PlanReplacement:
    """Reads and exchanges the plan of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def household(self) -> Household:
        """Return the plan as it is kept."""
        return PlanEditor(self._store).household()

    def household_of(self, documents: Iterable[Document]) -> Household:
        """Return the plan that documents of the store, of today or of an earlier day, make up."""
        return Household.of_records(
            [
                self._records(one.kind).decoded(one.id, one.body)
                for one in documents
                if one.kind in KINDS
            ]
        )

    def _records(self, kind: str) -> Repository[Any]:
        return Repository(self._store, kind, kind_named(kind).shape)

    def replacing(self, household: Household) -> list[Change]:
        """The changes that put `household` in the place of the plan; none when it is the same."""
        if household.says_same(self.household()):
            return []
        return self._exchange(
            [
                self._records(ref.partition(":")[0]).change(record, ref.partition(":")[2])
                for ref, record in household.records()
                if record != Plan()
            ]
        )

    def replacing_documents(self, documents: Iterable[Document]) -> list[Change]:
        """The changes that put the documents of an earlier plan in the place of this one.

        None when it says the same; other kinds are passed over.
        """
        wanted = [one for one in documents if one.kind in KINDS]
        if self.household_of(wanted).says_same(self.household()):
            return []
        return self._exchange([Change(one.id, one.kind, one.body) for one in wanted])

    def take_back(self, step: int) -> bool:
        """Undo a step that exchanged the plan: as a whole, whatever was typed since.

        What came or went beside the plan in that step, kept plans and entered levels, turns back
        too, unless it was changed since. False when there is nothing to take back. Errors: as
        `Store.edit`.
        """
        reader = self._store.history_reader()
        if not reader.is_active(step):
            return False
        done = reader.step(step)
        newest = reader.turned(KINDS, most=1)
        is_exchange = any(one.kind in KINDS for one in done)
        if not is_exchange or newest[0].step <= step:
            return self._store.undo_step(step) is not None
        changes = self.replacing_documents(reader.as_of(step - 1, KINDS))
        changes += [
            Change(one.id, one.kind, one.old)
            for one in done
            if one.kind not in KINDS and self._body(one.id) == one.new
        ]
        return self._store.edit(changes) != 0

    def _body(self, document_id: str) -> bytes | None:
        found = self._store.get(document_id)
        return None if found is None else found.body

    def _exchange(self, wanted: list[Change]) -> list[Change]:
        staying = {change.id for change in wanted}
        removals = [
            Change(found.id, kind, None)
            for kind in KINDS
            for found in self._store.all(kind)
            if found.id not in staying
        ]
        return [*removals, *wanted]
