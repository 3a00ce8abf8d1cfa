"""The plan as a whole: put another in its place in one step, and take that back as a whole.

Importing, opening a kept plan and bringing back an earlier day are ordinary edits: durable, in
history, undoable. One thing is special: whoever takes such a step back wants the former plan as
it was, not a mixture with what was typed since.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from guide.household.household import Household
from guide.household.plan import Institution, Person, Plan
from guide.store.document import Change, Document
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.plan.editing import KINDS, PlanEditor


class KeptRecord(Struct, frozen=True, forbid_unknown_fields=True):
    """The document of a plan that is kept beside the present one."""

    id: str
    made_at: dt.datetime  # when its file was made, or when it was put aside here; UTC
    household: Household


class PlanReplacement:
    """Reads and exchanges the plan of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._plans = Repository(store, "plan", Plan)
        self._people = Repository(store, "person", Person)
        self._institutions = Repository(store, "institution", Institution)

    def household(self) -> Household:
        """Return the plan as it is kept."""
        return PlanEditor(self._store).household()

    def household_of(self, documents: Iterable[Document]) -> Household:
        """Return the plan that documents of the store, of today or of an earlier day, make up."""
        plan, people, institutions = Plan(), [], []
        for one in documents:
            if one.kind == "plan":
                plan = self._plans.decoded(one.id, one.body)
            elif one.kind == "person":
                people.append(self._people.decoded(one.id, one.body))
            elif one.kind == "institution":
                institutions.append(self._institutions.decoded(one.id, one.body))
        return Household(
            plan,
            tuple(sorted(people, key=lambda person: person.position)),
            tuple(sorted(institutions, key=lambda institution: institution.position)),
        )

    def replacing(self, household: Household) -> list[Change]:
        """The changes that put `household` in the place of the plan; none when it is the same."""
        if household == self.household():
            return []
        wanted = [
            *(self._people.change(person, person.id) for person in household.people),
            *(self._institutions.change(one, one.id) for one in household.institutions),
        ]
        if household.plan != Plan():
            wanted.append(self._plans.change(household.plan))
        return self._exchange(wanted)

    def replacing_documents(self, documents: Iterable[Document]) -> list[Change]:
        """The changes that put the documents of an earlier plan in the place of this one.

        None when it says the same; other kinds are passed over.
        """
        wanted = [one for one in documents if one.kind in KINDS]
        if self.household_of(wanted) == self.household():
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
