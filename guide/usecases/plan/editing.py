"""Filling in the family plan: one field at a time, each kept at once as it was typed.

People and institutions can be added and removed; a removal takes the references to it along in
the same step, and can be undone. Undo and redo walk over the plan only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from msgspec import Struct

from guide.household.field import PlanRule, fields_of
from guide.household.household import MOST_RECORDS, PLAN_REF, Household
from guide.household.plan import Chosen, Institution, Person, Plan, Ref, origin_of
from guide.household.validity import refs_in
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import Repository, new_id

KINDS = ("plan", "person", "institution")
KEPT_KIND = "kept_plan"  # a plan kept beside the present one: see `exchange.py`
_WALKED = (*KINDS, KEPT_KIND)  # opening a kept plan is one step over all of them

R = TypeVar("R", Person, Institution)


class DroppedReference(Struct, frozen=True):
    """A reference that went with a removal: where it stood, before and after."""

    record_ref: Ref
    field_name: str
    before: Any
    after: Any


class Removal(Struct, frozen=True):
    """What was removed, so that it can be brought back."""

    step: int
    record_ref: Ref
    dropped: tuple[DroppedReference, ...]


class PlanEditor:
    """Reads and keeps the family plan. `shapes` exist so that a test can add a field."""

    def __init__(
        self,
        store: Store,
        *,
        plan: type[Plan] = Plan,
        person: type[Person] = Person,
        institution: type[Institution] = Institution,
    ) -> None:
        self._store = store
        self._plans = Repository(store, "plan", plan)
        self._people = Repository(store, "person", person)
        self._institutions = Repository(store, "institution", institution)
        self._records: dict[str, Repository[Any]] = {
            records.kind: records for records in (self._plans, self._people, self._institutions)
        }
        # Exchanged as one: the window reads while another thread writes.
        self._read: tuple[tuple[Sequence[Struct], ...], Household] = (), Household()

    def household(self) -> Household:
        """Return the plan as it is kept; empty records where nothing was entered.

        It is put together once for each state, however often it is asked for.
        """
        plans, people, institutions = read = (
            self._plans.all(),
            self._people.all(),
            self._institutions.all(),
        )
        known, household = self._read
        if read != known:
            household = Household(
                plans[0] if plans else self._plans.shape(),
                tuple(sorted(people, key=_position)),
                tuple(sorted(institutions, key=_position)),
            )
            self._read = read, household
        return household

    def change(self, record_ref: Ref, field_name: str, value: Any) -> None:
        """Keep one field as typed. The same value again makes no step.

        ValueError for a record or field that does not exist, or a value its type cannot hold.
        """
        before = self._known(record_ref)
        if field_name not in {field.name for field in fields_of(type(before))}:
            raise ValueError(field_name)
        after = with_values(before, **{field_name: value})
        if after != before:
            self._store.edit([self._kept(record_ref, after)])

    def choose(self, record_ref: Ref, chosen: Sequence[Chosen]) -> int:
        """Copy answers from lines of a place pack, each with where it comes from, in one step.

        Returns the step, 0 when nothing differs. ValueError as for `change`.
        """
        before = self._known(record_ref)
        answers = {one.field: one.text for one in chosen}
        if not answers.keys() <= {field.name for field in fields_of(type(before))}:
            raise ValueError(sorted(answers))
        known: tuple[Chosen, ...] = getattr(before, "chosen", ())
        kept = [
            one for one in known
            if one.field not in answers and origin_of(before, one.field) == one
        ]  # fmt: skip
        after = with_values(before, **answers, chosen=(*kept, *chosen))
        return self._store.edit([self._kept(record_ref, after)]) if after != before else 0

    def may_add(self, kind: str) -> bool:
        """Whether the plan has room for one more record of this kind."""
        known = self._people if kind == "person" else self._institutions
        return len(known.all()) < MOST_RECORDS

    def add(self, kind: str) -> Person | Institution:
        """Add a record of this kind, "person" or "institution", with nothing filled in."""
        return self.add_person() if kind == "person" else self.add_institution()

    def add_person(self, *, is_child: bool = False) -> Person:
        """Add a person with nothing filled in. ValueError beyond 30."""
        return self._added(self._people, is_child=is_child)

    def add_institution(self) -> Institution:
        """Add a school or kindergarten with nothing filled in. ValueError beyond 30."""
        return self._added(self._institutions)

    def _added(self, records: Repository[R], **values: Any) -> R:
        known = records.all()
        if len(known) >= MOST_RECORDS:
            raise ValueError(MOST_RECORDS)
        position = max((record.position for record in known), default=-1) + 1
        record = records.shape(id=new_id(), position=position, **values)
        self._store.edit([records.change(record, record.id)])
        return record

    def remove(self, record_ref: Ref) -> Removal:
        """Remove a person or an institution and, in the same step, every reference to it."""
        if record_ref == PLAN_REF:
            raise ValueError(record_ref)
        self._known(record_ref)
        changes = [self._kept(record_ref, None)]
        dropped: list[DroppedReference] = []
        for ref, record in self.household().records():
            if ref == record_ref:
                continue
            drops = _drops(ref, record, record_ref)
            if drops:
                after = with_values(record, **{drop.field_name: drop.after for drop in drops})
                changes.append(self._kept(ref, after))
                dropped.extend(drops)
        return Removal(self._store.edit(changes), record_ref, tuple(dropped))

    def undo_removal(self, receipt: Removal) -> None:
        """Bring back what was removed, and its references where nobody chose anew since."""
        # The step leaves alone a record that was edited since; its references still come back.
        household = self.household()
        restored: dict[Ref, Any] = {}
        for drop in receipt.dropped:
            record = restored.get(drop.record_ref) or household.record(drop.record_ref)
            if record is not None and getattr(record, drop.field_name) == drop.after:
                restored[drop.record_ref] = with_values(record, **{drop.field_name: drop.before})
        self._store.undo_step(
            receipt.step, [self._kept(ref, record) for ref, record in restored.items()]
        )

    def undo(self) -> bool:
        """Undo the newest edit of the plan. False when there is none."""
        return self._store.undo(_WALKED) is not None

    def redo(self) -> bool:
        """Redo what was undone last. False when there is nothing."""
        return self._store.redo(_WALKED) is not None

    def _known(self, record_ref: Ref) -> Struct:
        """The record behind a reference; the plan itself is there before it is kept."""
        if record_ref == PLAN_REF:
            return self._plans.get() or self._plans.shape()
        kind, _, record_id = record_ref.partition(":")
        if kind not in self._records or not record_id:
            raise ValueError(record_ref)
        record: Struct = self._records[kind].known(record_id)
        return record

    def _kept(self, record_ref: Ref, record: Any) -> Change:
        """The change that keeps (None: removes) the record behind a reference."""
        kind, _, record_id = record_ref.partition(":")
        return self._records[kind].change(record, record_id)


def _drops(ref: Ref, record: Struct, gone: Ref) -> list[DroppedReference]:
    """The fields of `record` that name `gone`, with their value without it."""
    found = []
    for field in fields_of(type(record)):
        value = field.value(record)
        if gone in refs_in(field, value):
            is_list = field.ask.rule is PlanRule.CALL_ORDER
            after = tuple(named for named in value if named != gone) if is_list else ""
            found.append(DroppedReference(ref, field.name, value, after))
    return found


def _position(record: Person | Institution) -> int:
    return record.position
