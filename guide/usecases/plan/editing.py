"""Filling in the family plan: one field at a time, each kept at once as it was typed.

People, pets, contacts and the like can be added and removed; a removal takes what is there only for
it and the references to it along in the same step, and can be undone. Undo and redo walk over the
plan only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct

from guide.household.field import fields_of
from guide.household.household import Household
from guide.household.plan import (
    CONTACT_REF,
    Chosen,
    Institution,
    Person,
    PlanRecord,
    Ref,
    origin_of,
)
from guide.household.records.kinds import NAMES, kind_named
from guide.household.validity import photos_in, refs_in
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import Repository, new_id

KINDS = NAMES
KEPT_KIND = "kept_plan"  # a plan kept beside the present one: see `exchange.py`
_WALKED = (*KINDS, KEPT_KIND)  # opening a kept plan is one step over all of them


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
    """Reads and keeps the family plan. `shapes` by kind exist so that a test can add a field."""

    def __init__(self, store: Store, **shapes: type[PlanRecord]) -> None:
        self._store = store
        self._shapes = shapes
        self._records: dict[str, Repository[Any]] = {}
        # Exchanged as one: the window reads while another thread writes.
        nothing: tuple[Sequence[Any], ...] = ((),) * len(KINDS)
        self._read: tuple[object, tuple[Sequence[Any], ...], tuple[Sequence[Any], ...], Any] = (
            None, nothing, nothing, None,
        )  # fmt: skip

    def household(self) -> Household:
        """Return the plan as it is kept; empty records where nothing was entered.

        It is put together once for each state, however often it is asked for.
        """
        state, known, ordered, household = self._read
        now = self._store.state
        if now is not state:
            read = tuple(self._all(kind) for kind in KINDS)
            if household is None or any(
                one is not was for one, was in zip(read, known, strict=True)
            ):
                ordered = tuple(
                    before if one is was else tuple(sorted(one, key=_position))
                    for one, was, before in zip(read, known, ordered, strict=True)
                )
                household = self._put_together(ordered)
            self._read = now, read, ordered, household
        found: Household = household
        return found

    def _put_together(self, ordered: Sequence[Sequence[Any]]) -> Household:
        plans, people, institutions, *others = ordered
        plan = plans[0] if plans else self._repository("plan").shape()
        further = tuple(chain.from_iterable(others))
        return Household(plan, tuple(people), tuple(institutions), further)

    def _all(self, kind: str) -> Sequence[Any]:
        # A kind of which there is nothing is not even loaded.
        return self._repository(kind).all() if self._store.all(kind) else ()

    def _repository(self, kind: str) -> Repository[Any]:
        if kind not in self._records:
            shape = self._shapes.get(kind) or kind_named(kind).shape
            self._records[kind] = Repository(self._store, kind, shape)
        return self._records[kind]

    def change(self, record_ref: Ref, field_name: str, value: Any) -> None:
        """Keep one field as typed. The same value again makes no step.

        ValueError for a record or field that does not exist, or a value its type cannot hold.
        """
        before = self._known(record_ref)
        if field_name not in {field.name for field in fields_of(type(before))}:
            raise ValueError(field_name)
        after = with_values(before, **{field_name: value})
        if after != before:
            self._store.edit([self._kept(record_ref, after), *self._orphans({record_ref: after})])

    def keep_photo(self, record_ref: Ref, field_name: str, jpeg: bytes) -> Ref:
        """Keep a picture and let a field name it, in one step; what it named before goes.

        ValueError as for `change`, beyond the most there can be, and for another picture than this
        program makes.
        """
        from guide.household.records.photo import photo_of, photo_ref

        before, photo = self._known(record_ref), photo_of(jpeg)
        ref = photo_ref(photo)
        after = with_values(before, **{field_name: ref})
        changes = [self._kept(record_ref, after), *self._orphans({record_ref: after})]
        if not self.household().knows(ref):
            if len(self._all("photo")) >= kind_named("photo").most:
                raise ValueError(kind_named("photo").most)
            changes.append(self._repository("photo").change(photo, photo.id))
        self._store.edit(changes)
        return ref

    def _orphans(self, changed: Mapping[Ref, Struct | None]) -> list[Change]:
        """The changes that remove the pictures which nobody names any more after these."""
        household = self.household()
        lost = {one for ref in changed for one in photos_in(household.record(ref))}
        lost.difference_update(*(photos_in(after) for after in changed.values()))
        if lost:
            kept = (record for ref, record in household.records() if ref not in changed)
            lost.difference_update(*map(photos_in, kept))
        return [Change(ref, "photo", None) for ref in sorted(lost) if household.knows(ref)]

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

    def may_add(self, kind: str, owner: Ref = "") -> bool:
        """Whether the plan has room for one more record of this kind, for this owner."""
        of_kind, known = kind_named(kind), self._all(kind)
        each = sum(getattr(one, of_kind.owner) == owner for one in known) if owner else 0
        return of_kind.is_repeated and len(known) < of_kind.most and each < of_kind.most_each

    def add(self, kind: str, owner: Ref = "", **known: Any) -> Any:
        """Add a record of this kind with no more than `known` filled in; `owner`: whose it is.

        ValueError beyond the most there can be, and for a kind that nobody adds.
        """
        return self._added(kind, **known, **({kind_named(kind).owner: owner} if owner else {}))

    def add_person(self, *, is_child: bool = False) -> Person:
        """Add a person with nothing filled in. ValueError beyond 30."""
        added: Person = self._added("person", is_child=is_child)
        return added

    def add_institution(self) -> Institution:
        """Add a school or kindergarten with nothing filled in. ValueError beyond 30."""
        added: Institution = self._added("institution")
        return added

    def _added(self, kind: str, **values: Any) -> Any:
        owner = values.get(kind_named(kind).owner, "")
        if owner and not self.household().knows(owner):
            raise ValueError(owner)
        if not self.may_add(kind, owner):
            raise ValueError(kind_named(kind).most)
        records = self._repository(kind)
        position = max((record.position for record in records.all()), default=-1) + 1
        record = records.shape(id=new_id(), position=position, **values)
        self._store.edit([records.change(record, record.id)])
        return record

    def remove(self, record_ref: Ref) -> Removal:
        """Remove a record, what is there only for it, and every reference to it, in one step.

        So a person takes health, medicines and whoever may fetch them along. ValueError for a
        record that nobody adds.
        """
        if not kind_named(record_ref).is_repeated:
            raise ValueError(record_ref)
        self._known(record_ref)
        household = self.household()
        gone = {record_ref, *household.belonging(record_ref)}
        changes = [self._kept(ref, None) for ref in gone]
        dropped: list[DroppedReference] = []
        for ref, record in household.records():
            drops = _drops(ref, record, gone) if ref not in gone else []
            if drops:
                after = with_values(record, **{drop.field_name: drop.after for drop in drops})
                changes.append(self._kept(ref, after))
                dropped.extend(drops)
        changes += self._orphans(dict.fromkeys(gone))
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
        """The record behind a reference; what is not added by anybody is there before it is kept.

        ValueError for one that is not there.
        """
        record = self.household().record(record_ref) if record_ref != CONTACT_REF else None
        if record is None:
            record = self._empty(record_ref)
        if record is None:
            raise ValueError(record_ref)
        return record

    def _empty(self, record_ref: Ref) -> Struct | None:
        """The record with nothing filled in, of a kind that nobody adds; None for others."""
        name, _, own_id = record_ref.partition(":")
        if name not in KINDS:
            return None
        kind, shape = kind_named(name), self._repository(name).shape
        if kind.is_once and not own_id:
            once: Struct = shape()
            return once
        # A child that is marked as an adult keeps what was said of it.
        base = f"{kind.beside}:{own_id}"
        is_there = self.household().knows(base) if kind.beside else own_id in kind.ids
        found: Struct | None = shape(id=own_id) if is_there else None
        return found

    def _kept(self, record_ref: Ref, record: Any) -> Change:
        """The change that keeps (None: removes) the record behind a reference.

        One that nobody adds goes when nothing is left in it.
        """
        kind, _, record_id = record_ref.partition(":")
        if record is not None and kind != "plan" and record == self._empty(record_ref):
            record = None
        return self._repository(kind).change(record, record_id)


def _drops(ref: Ref, record: Struct, gone: set[Ref]) -> list[DroppedReference]:
    """The fields of `record` that name what is `gone`, with their value without it."""
    found = []
    for field in fields_of(type(record)):
        value = field.value(record)
        if gone.intersection(refs_in(field, value)):
            left = tuple(named for named in value if named not in gone)
            after = left if isinstance(value, tuple) else ""
            found.append(DroppedReference(ref, field.name, value, after))
    return found


def _position(record: Any) -> int:
    position: int = getattr(record, "position", 0)
    return position
