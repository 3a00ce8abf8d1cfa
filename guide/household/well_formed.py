"""Whether a plan is one that forms can make: asked of files, which anybody can write by hand.

Gaps are no fault, nor is a reference to somebody who is gone. A fault is what no form lets stand: a
record in a place that is none, or an answer that is none of those the field offers.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from guide.household.field import Field, PlanRule, Rule, fields_of
from guide.household.household import Household
from guide.household.plan import Ref
from guide.household.records.kinds import kind_of
from guide.household.validity import refs_in

_OF_ONE = frozenset({Rule.CHOICE, Rule.LIST})
_OF_SEVERAL = frozenset({PlanRule.SEVERAL, PlanRule.ORDER})
_PHOTO = "photo:"


def is_well_formed(household: Household) -> bool:
    """Whether each record stands where one can, and each answer is of those its field may hold."""
    return all(
        _has_a_place(ref, record, household)
        and all(_is_offered(field, field.value(record)) for field in fields_of(type(record)))
        for ref, record in household.records()
    )


def _has_a_place(ref: Ref, record: Struct, household: Household) -> bool:
    kind, own_id = kind_of(type(record)), ref.partition(":")[2]
    if kind.ids:
        return own_id in kind.ids
    if kind.beside:
        return household.knows(f"{kind.beside}:{own_id}")
    return not kind.owner or household.knows(getattr(record, kind.owner))


def _is_offered(field: Field, value: Any) -> bool:
    rule = field.ask.rule
    if rule in _OF_ONE:
        return not value or value in field.ask.choices
    if rule in _OF_SEVERAL:
        return set(value) <= set(field.ask.choices)
    if rule is PlanRule.PHOTO:
        return not value or value.startswith(_PHOTO)
    return all(ref.partition(":")[0] in field.ask.kinds for ref in refs_in(field, value))
