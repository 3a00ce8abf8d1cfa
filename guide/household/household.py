"""The household: all records of the family plan together, and how they name each other.

Pure data; tolerant of anything missing. A reference to a record that is gone names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Literal, TypeVar

from msgspec import Struct

from guide.household.names import tidy
from guide.household.phones import Phone, read_phone
from guide.household.plan import CONTACT_REF, Institution, Person, Plan, PlanRecord, Ref
from guide.household.records.kinds import (
    MOST_RECORDS,
    NAMES,
    RecordKind,
    kind_named,
    kind_of,
)

__all__ = [
    "MOST_RECORDS", "PLAN_REF", "Household", "institution_ref", "person_ref", "ref_of",
]  # fmt: skip

PLAN_REF: Ref = "plan"
# Who of the contacts is no person to call first.
_SERVICES = frozenset({"doctor", "building"})

R = TypeVar("R", bound=PlanRecord)


def person_ref(person: Person) -> Ref:
    """Return the reference other records use for this person."""
    return f"person:{person.id}"


def institution_ref(institution: Institution) -> Ref:
    """Return the reference other records use for this institution."""
    return f"institution:{institution.id}"


def ref_of(record: Struct) -> Ref:
    """Return the reference of a record: `pet:91c0`, or `house` for one that stands there once."""
    kind = kind_of(type(record))
    return kind.name if kind.is_once else f"{kind.name}:{getattr(record, 'id', '')}"


class Household(Struct, frozen=True, dict=True):
    """One family: the plan, the people who live together, the children's institutions, the rest."""

    plan: Plan = Plan()
    people: tuple[Person, ...] = ()
    institutions: tuple[Institution, ...] = ()
    others: tuple[PlanRecord, ...] = ()  # what is kept of the further kinds, in the kinds' order

    @classmethod
    def of_records(cls, records: Sequence[Struct]) -> Household:
        """Put records of any kinds and order together; their positions order those of a kind."""
        order = {name: place for place, name in enumerate(NAMES)}
        known = sorted(
            ((kind_of(type(one)).name, one) for one in records),
            key=lambda pair: (order[pair[0]], getattr(pair[1], "position", 0)),
        )
        by_kind: dict[str, list[Any]] = {}
        for name, one in known:
            by_kind.setdefault(name, []).append(one)
        plans = by_kind.pop("plan", [])
        return cls(
            plans[0] if plans else Plan(),
            tuple(by_kind.pop("person", ())),
            tuple(by_kind.pop("institution", ())),
            tuple(one for of_kind in by_kind.values() for one in of_kind),
        )

    @cached_property
    def adults(self) -> tuple[Person, ...]:
        """The people not marked as children."""
        return tuple(person for person in self.people if not person.is_child)

    @cached_property
    def children(self) -> tuple[Person, ...]:
        """The people marked as children."""
        return tuple(person for person in self.people if person.is_child)

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id (not reference), if any."""
        return next((p for p in self.people if p.id == person_id), None)

    def institution(self, institution_id: str) -> Institution | None:
        """Return the institution with this id (not reference), if any."""
        return next((i for i in self.institutions if i.id == institution_id), None)

    def of(self, shape: type[R]) -> tuple[R, ...]:
        """The kept records of a further kind, in their order."""
        return tuple(one for one in self.others if isinstance(one, shape))

    def once(self, shape: type[R]) -> R:
        """The record of a kind that stands in the plan once, such as `House`; empty until kept."""
        return next(iter(self.of(shape)), None) or shape()

    def beside(self, shape: type[R], base_id: str) -> R:
        """The record that accompanies another under its id, such as `Health`; empty until kept."""
        found = self.record(f"{kind_of(shape).name}:{base_id}")
        return found if isinstance(found, shape) else shape(id=base_id)

    def owned(self, shape: type[R], owner: Ref) -> tuple[R, ...]:
        """The records of a kind that are for one person, such as the medicines."""
        name = kind_of(shape).owner
        return tuple(one for one in self.of(shape) if getattr(one, name) == owner)

    def has(self, kind: str) -> bool:
        """Whether anything of this kind is kept."""
        return kind in self._kinds

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(kind_of(shape).name for shape in self.shapes())

    def shapes(self) -> frozenset[type[Struct]]:
        """The types of the kept records."""
        return frozenset(map(type, self._by_ref.values()))

    def says_same(self, other: Household) -> bool:
        """Whether both hold the same records; of kinds without an order, in whichever order."""
        return self._by_ref == other._by_ref

    def quick_records(self) -> Iterator[tuple[Ref, Struct]]:
        """The records of the quick plan, in the order of the form."""
        yield PLAN_REF, self.plan
        yield from ((person_ref(one), one) for one in self.people)
        yield from ((institution_ref(one), one) for one in self.institutions)

    def records(self) -> Iterator[tuple[Ref, Struct]]:
        """Every kept record with its reference, in the order of the form; the plan always."""
        yield from self._by_ref.items()

    def ids_of(self, kind: RecordKind) -> tuple[str, ...]:
        """The ids under which records of a kind that is not repeated are asked."""
        if kind.beside == "person":
            whom = {"child": self.children, "adult": self.adults}.get(kind.whom, self.people)
            return tuple(person.id for person in whom)
        if kind.beside == "institution":
            return tuple(one.id for one in self.institutions)
        return kind.ids

    @cached_property
    def _by_ref(self) -> dict[Ref, Struct]:
        found = dict(self.quick_records())
        found.update((ref_of(one), one) for one in self.others)
        return found

    def record(self, ref: Ref) -> Struct | None:
        """Return the record behind `ref`, or None. The contact is a part of the plan record."""
        return self.plan if ref == CONTACT_REF else self._by_ref.get(ref)

    def ref_of(self, record: Struct) -> Ref:
        """Return the reference of one of this household's records."""
        return ref_of(record)

    def knows(self, ref: Ref) -> bool:
        """Whether the reference leads to a record of this household."""
        return self.record(ref) is not None

    def named(self, ref: Ref) -> str:
        """Return the name behind a reference as it is shown, "" when there is none.

        What accompanies another record is named as that one is.
        """
        if ref == CONTACT_REF:
            return tidy(self.plan.out_name)
        kind, _, own_id = ref.partition(":")
        base = kind_named(kind).beside if kind in NAMES else ""
        return self.named(f"{base}:{own_id}") if base else tidy(self._said(ref, "named_by"))

    def phone_typed(self, ref: Ref) -> str:
        """Return the phone behind a reference as typed, "" when there is none."""
        return self.plan.out_phone if ref == CONTACT_REF else self._said(ref, "called_by")

    def _said(self, ref: Ref, role: Literal["named_by", "called_by"]) -> str:
        record = self.record(ref)
        name = getattr(kind_named(ref), role) if record is not None else ""
        return getattr(record, name) if name else ""

    def phone(self, ref: Ref) -> Phone:
        """Return the phone behind a reference as read."""
        return read_phone(self.phone_typed(ref))

    def belonging(self, ref: Ref) -> tuple[Ref, ...]:
        """The kept records that are there only for this one, and go with it; theirs as well."""
        found: dict[Ref, None] = {}
        waiting = [*self._belonging.get(ref, ())]
        for known in waiting:
            if known not in found:
                found[known] = None
                waiting += self._belonging.get(known, ())
        return tuple(found)

    @cached_property
    def _belonging(self) -> dict[Ref, list[Ref]]:
        found: dict[Ref, list[Ref]] = {}
        for ref, record in self._by_ref.items():
            kind = kind_of(type(record))
            if kind.beside:
                found.setdefault(f"{kind.beside}:{ref.partition(':')[2]}", []).append(ref)
            elif kind.owner:
                found.setdefault(getattr(record, kind.owner), []).append(ref)
        return found

    def call_candidates(self) -> tuple[Ref, ...]:
        """Whom the call order may name: adults, children with a phone, the contacts.

        Somebody of whom neither name nor phone is typed yet cannot be chosen from a list.
        """
        adults = [p for p in self.adults if tidy(p.given_name) or p.mobile.strip()]
        children = [p for p in self.children if p.mobile.strip()]
        refs = [person_ref(person) for person in (*adults, *children)]
        if tidy(self.plan.out_name) or self.plan.out_phone.strip():
            refs.append(CONTACT_REF)
        refs += [
            ref for ref, record in self._by_ref.items()
            if ref.startswith("contact:")
            and getattr(record, "role", "") not in _SERVICES
            and (self.named(ref) or self.phone_typed(ref).strip())
        ]  # fmt: skip
        return tuple(refs)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered yet."""
        return (
            not self.people
            and not self.institutions
            and not self.others
            and self.plan == type(self.plan)()
        )
