"""The household: all records of the family plan together, and how they name each other.

Pure data; tolerant of anything missing. A reference to a record that is gone names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from guide.household.names import tidy
from guide.household.phones import Phone, read_phone
from guide.household.plan import CONTACT_REF, Institution, Person, Plan, Ref

PLAN_REF: Ref = "plan"
MOST_RECORDS = 30  # of people and of institutions, typed or brought (family-plan.md section 3)


def person_ref(person: Person) -> Ref:
    """Return the reference other records use for this person."""
    return f"person:{person.id}"


def institution_ref(institution: Institution) -> Ref:
    """Return the reference other records use for this institution."""
    return f"institution:{institution.id}"


class Household(Struct, frozen=True):
    """One family: the plan, the people who live together, and the children's institutions."""

    plan: Plan = Plan()
    people: tuple[Person, ...] = ()
    institutions: tuple[Institution, ...] = ()

    @property
    def adults(self) -> tuple[Person, ...]:
        """The people not marked as children."""
        return tuple(person for person in self.people if not person.is_child)

    @property
    def children(self) -> tuple[Person, ...]:
        """The people marked as children."""
        return tuple(person for person in self.people if person.is_child)

    def person(self, person_id: str) -> Person | None:
        """Return the person with this id (not reference), if any."""
        return next((p for p in self.people if p.id == person_id), None)

    def institution(self, institution_id: str) -> Institution | None:
        """Return the institution with this id (not reference), if any."""
        return next((i for i in self.institutions if i.id == institution_id), None)

    def records(self) -> Iterator[tuple[Ref, Struct]]:
        """Every record with its reference, in the order of the form."""
        yield PLAN_REF, self.plan
        for person in self.people:
            yield person_ref(person), person
        for institution in self.institutions:
            yield institution_ref(institution), institution

    def record(self, ref: Ref) -> Struct | None:
        """Return the record behind `ref`, or None. The contact is a part of the plan record."""
        if ref == CONTACT_REF:
            return self.plan
        return next((record for known, record in self.records() if known == ref), None)

    def ref_of(self, record: Struct) -> Ref:
        """Return the reference of one of this household's records."""
        if isinstance(record, Person):
            return person_ref(record)
        if isinstance(record, Institution):
            return institution_ref(record)
        return PLAN_REF

    def knows(self, ref: Ref) -> bool:
        """Whether the reference leads to a record of this household."""
        return self.record(ref) is not None

    def named(self, ref: Ref) -> str:
        """Return the name behind a reference as it is shown, "" when there is none."""
        if ref == CONTACT_REF:
            return tidy(self.plan.out_name)
        match self.record(ref):
            case Person(given_name=name) | Institution(inst_name=name):
                return tidy(name)
        return ""

    def phone_typed(self, ref: Ref) -> str:
        """Return the phone behind a reference as typed, "" when there is none."""
        if ref == CONTACT_REF:
            return self.plan.out_phone
        match self.record(ref):
            case Person(mobile=typed) | Institution(inst_phone=typed):
                return typed
        return ""

    def phone(self, ref: Ref) -> Phone:
        """Return the phone behind a reference as read."""
        return read_phone(self.phone_typed(ref))

    def call_candidates(self) -> tuple[Ref, ...]:
        """Whom the call order may name: adults, children with a phone, the contact.

        Somebody of whom neither name nor phone is typed yet cannot be chosen from a list.
        """
        adults = [p for p in self.adults if tidy(p.given_name) or p.mobile.strip()]
        children = [p for p in self.children if p.mobile.strip()]
        refs = [person_ref(person) for person in (*adults, *children)]
        if tidy(self.plan.out_name) or self.plan.out_phone.strip():
            refs.append(CONTACT_REF)
        return tuple(refs)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered yet."""
        return not self.people and not self.institutions and self.plan == type(self.plan)()
