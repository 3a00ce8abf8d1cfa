"""The name and the numbers with which a record of the plan may go to a phone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from guide.household.field import Paper, Rule, fields_of
from guide.household.household import PLAN_REF, Household
from guide.household.names import tidy
from guide.household.papers import stands_on
from guide.household.phones import read_phone
from guide.household.plan import CONTACT_REF, Ref
from guide.household.records.connection import Connection
from guide.household.records.kinds import FURTHER, kind_named


def name_for_phone(household: Household, ref: Ref) -> str:
    """The name behind a reference; "" where its own field may not go to a phone."""
    record, name = household.record(ref), household.named(ref)
    if record is None or ref == PLAN_REF:
        return ""
    its_own = [
        field for field in fields_of(type(record))
        if name and tidy(str(field.value(record))) == name
    ]  # fmt: skip
    is_free = not its_own or any(stands_on(field, Paper.PHONE) for field in its_own)
    return name if is_free else ""


def part_for_phone(household: Household, ref: Ref, name: str) -> str:
    """A further part of somebody's name, such as `family_name`; "" where it may not go along."""
    for record in _records_of(household, ref):
        for field in fields_of(type(record)):
            if field.name == name and stands_on(field, Paper.PHONE):
                return tidy(str(field.value(record)))
    return ""


def phones_for_phone(household: Household, ref: Ref) -> tuple[str, ...]:
    """The numbers of a record, and of what accompanies it, as they are dialled, each once."""
    typed = (
        str(field.value(record))
        for record in _records_of(household, ref)
        for field in fields_of(type(record))
        if field.ask.rule is Rule.PHONE and field.is_asked(record) and stands_on(field, Paper.PHONE)
    )
    read = (read_phone(text) for text in typed)
    return tuple(dict.fromkeys(phone.e164 for phone in read if phone.is_readable))


def is_accompanying(ref: Ref) -> bool:
    """Whether the record only says more of another one."""
    return ref not in (PLAN_REF, CONTACT_REF) and bool(kind_named(ref).beside)


def _records_of(household: Household, ref: Ref) -> Iterator[Struct]:
    """A record, then those that say more of it: beside it under the same id."""
    record = household.record(ref)
    if record is not None:
        yield record
    if ref == CONTACT_REF:
        yield household.once(Connection)  # the second number of who stands in the plan itself
    kind, _, own_id = ref.partition(":")
    for further in FURTHER:
        beside = household.record(f"{further.name}:{own_id}") if further.beside == kind else None
        if beside is not None:
            yield beside
