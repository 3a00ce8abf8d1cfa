"""Entries for a phone's address book: whom to call first, then everybody else with a number."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from guide.exchange.vcard import AddressEntry
from guide.household.field import Paper, PlanRule, fields_of
from guide.household.household import PLAN_REF, Household
from guide.household.papers import stands_on
from guide.household.plan import CONTACT_REF, Ref
from guide.household.records.contact import tells_of_health
from guide.usecases.phone.names import (
    is_accompanying,
    name_for_phone,
    part_for_phone,
    phones_for_phone,
)


def contacts(household: Household) -> tuple[AddressEntry, ...]:
    """All who can be reached, those to call first marked "ICE 1" and so on, in their order.

    An entry keeps its id as long as its record is there, so that a phone that takes a newer file
    changes the entry it has.
    """
    first = [ref for ref in _in_order(household) if phones_for_phone(household, ref)]
    every = (CONTACT_REF, *(ref for ref, _record in household.records() if ref != PLAN_REF))
    rest = (
        ref for ref in every
        if ref not in first and not is_accompanying(ref) and phones_for_phone(household, ref)
        and not tells_of_health(household.record(ref))
    )  # fmt: skip
    return (
        *(_contact(household, ref, f"ICE {place}") for place, ref in enumerate(first, 1)),
        *(_contact(household, ref) for ref in rest if name_for_phone(household, ref)),
    )


def _in_order(household: Household) -> Iterator[Ref]:
    for field in fields_of(type(household.plan)):
        if field.ask.rule is PlanRule.CALL_ORDER and stands_on(field, Paper.PHONE):
            yield from dict.fromkeys(field.value(household.plan))


def _contact(household: Household, ref: Ref, mark: str = "") -> AddressEntry:
    return AddressEntry(
        uid=_uid(household, ref),
        given=name_for_phone(household, ref),
        family=part_for_phone(household, ref, "family_name"),
        patronymic=part_for_phone(household, ref, "patronymic"),
        mark=mark,
        phones=phones_for_phone(household, ref),
    )


def _uid(household: Household, ref: Ref) -> str:
    """Tells nothing of the family; another family's plan has other ids in the same phone."""
    whose = min((person.id for person in household.people), default="")
    return f"daiyn-{sha256(f'{whose} {ref}'.encode()).hexdigest()[:24]}"
