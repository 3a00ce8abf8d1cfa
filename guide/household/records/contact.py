"""People and services outside of the home: a second link person, neighbours, relatives, doctors."""

from typing import Annotated

from msgspec import Struct

from guide.form_fields import When
from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref

ROLES = ("far", "near", "neighbour", "relative", "doctor", "building", "other")


def _is(*roles: str) -> When:
    return lambda record: getattr(record, "role", "") in roles


def tells_of_health(record: Struct | None) -> bool:
    """Whether it is a doctor or clinic: class P2 with its name and number (family-plan.md, D)."""
    return isinstance(record, Contact) and record.role == "doctor"


def _lives_somewhere(record: Struct) -> bool:
    return getattr(record, "role", "") not in ("neighbour", "building", "far")


class Contact(PlanRecord, frozen=True, kw_only=True):
    """One contact; what is asked depends on who it is. The first link person stands in the plan."""

    id: str
    position: int = 0
    role: Annotated[
        str,
        ask(Section.CONTACTS, Rule.LIST, Privacy.P1, max_length=20, choices=ROLES),
    ] = ""
    name: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P1, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.RESCUE, Paper.HELPER, Paper.FIRST_HOUR, Paper.ELDER, Paper.PHONE,
            max_length=60),
    ] = ""  # fmt: skip
    relation: Annotated[
        str, ask(Section.CONTACTS, Rule.TEXT, Privacy.P1, max_length=30, width=Width.SHORT)
    ] = ""
    town: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=60,
            when=_is("far", "relative")),
    ] = ""  # fmt: skip
    phone: Annotated[
        str,
        ask(Section.CONTACTS, Rule.PHONE, Privacy.P1, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.HELPER, Paper.FIRST_HOUR, Paper.ELDER, Paper.PHONE, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    phone_2: Annotated[
        str,
        ask(Section.CONTACTS, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    address: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P2, max_length=120, width=Width.LONG,
            when=_lives_somewhere),
    ] = ""  # fmt: skip
    apartment: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P2, Paper.HELPER, max_length=20,
            width=Width.SHORT, when=_is("neighbour")),
    ] = ""  # fmt: skip
    has_key: Annotated[
        bool,
        ask(Section.CONTACTS, Rule.FLAG, Privacy.P2, Paper.HELPER,
            when=_is("near", "neighbour", "relative")),
    ] = False  # fmt: skip
    can_help: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG, when=_is("near", "neighbour", "relative")),
    ] = ""  # fmt: skip
    needs_help: Annotated[
        str,
        ask(Section.CONTACTS, Rule.TEXT, Privacy.P2, max_length=120, width=Width.LONG,
            when=_is("neighbour", "relative")),
    ] = ""  # fmt: skip
    checked_by: Annotated[
        Ref,
        ask(Section.CONTACTS, PlanRule.REF, Privacy.P2, max_length=40, kinds=("person",),
            when=_is("relative")),
    ] = ""  # fmt: skip
    told_on: Annotated[
        str,
        ask(Section.CONTACTS, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True, when=_is("far", "near")),
    ] = ""  # fmt: skip
