"""Health of a person, and the medicines: each answer optional, hidden until it is asked for.

Nothing of it is printed unless it was ticked for that paper. A blood group is asked only where a
document confirms it.
"""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord, Ref


def _may_have_allergies(record: Struct) -> bool:
    return not getattr(record, "allergies_none", False)


def _is_confirmed(record: Struct) -> bool:
    return bool(getattr(record, "blood_confirmed", False))


def _has_device(record: Struct) -> bool:
    return bool(getattr(record, "power_device", ""))


class Health(PlanRecord, frozen=True, kw_only=True):
    """Stands beside a person, under the same id."""

    id: str
    allergies_none: Annotated[
        bool,
        ask(Section.HEALTH, Rule.FLAG, Privacy.P3, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.RESCUE),
    ] = False  # fmt: skip
    allergies: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.RESCUE, max_length=120, width=Width.LONG, when=_may_have_allergies),
    ] = ""  # fmt: skip
    conditions: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.RESCUE, Paper.ELDER, max_length=120, width=Width.LONG),
    ] = ""  # fmt: skip
    avoid: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.RESCUE, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    blood_confirmed: Annotated[bool, ask(Section.HEALTH, Rule.FLAG, Privacy.P3)] = False
    blood: Annotated[
        str,
        ask(Section.HEALTH, Rule.LIST, Privacy.P3, Paper.CARD, Paper.RESCUE, max_length=20,
            width=Width.SHORT, when=_is_confirmed,
            choices=("0+", "0-", "A+", "A-", "B+", "B-", "AB+", "AB-")),
    ] = ""  # fmt: skip
    power_device: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.RESCUE, Paper.HELPER, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    power_hours: Annotated[
        str,
        ask(Section.HEALTH, Rule.COUNT, Privacy.P3, Paper.RESCUE, Paper.HELPER, max_length=10,
            width=Width.SHORT, most=240, when=_has_device),
    ] = ""  # fmt: skip
    help_needed: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.RESCUE, Paper.HELPER, max_length=200,
            width=Width.LONG),
    ] = ""  # fmt: skip
    calm: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CHILD_CARD, Paper.SCHOOL,
            max_length=160, width=Width.LONG),
    ] = ""  # fmt: skip
    aids: Annotated[
        Choices,
        ask(Section.HEALTH, PlanRule.SEVERAL, Privacy.P2, max_length=10,
            choices=("glasses", "hearing_aid", "prosthesis", "cane", "wheelchair", "other")),
    ] = ()  # fmt: skip
    doctor: Annotated[
        Ref,
        ask(Section.HEALTH, PlanRule.REF, Privacy.P2, Paper.CARD, Paper.SCHOOL, Paper.ELDER,
            Paper.FIRST_HOUR, max_length=40, kinds=("contact",)),
    ] = ""  # fmt: skip
    insurance: Annotated[str, ask(Section.HEALTH, Rule.TEXT, Privacy.P2, max_length=80)] = ""
    insurance_phone: Annotated[
        str,
        ask(Section.HEALTH, Rule.PHONE, Privacy.P2, max_length=40, width=Width.SHORT),
    ] = ""


class Medicine(PlanRecord, frozen=True, kw_only=True):
    """One medicine of a person; who is removed takes it along."""

    id: str
    position: int = 0
    person: Annotated[
        Ref,
        ask(Section.HEALTH, PlanRule.REF, Privacy.P3, max_length=40, kinds=("person",)),
    ] = ""
    medicine_name: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.SCHOOL, Paper.RESCUE,
            Paper.ELDER, max_length=60),
    ] = ""  # fmt: skip
    dose: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.SCHOOL, Paper.RESCUE,
            Paper.ELDER, max_length=60),
    ] = ""  # fmt: skip
    taken_when: Annotated[
        str,
        ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.CARD, Paper.SCHOOL, Paper.RESCUE,
            Paper.ELDER, max_length=60),
    ] = ""  # fmt: skip
    stored: Annotated[
        str, ask(Section.HEALTH, Rule.TEXT, Privacy.P3, Paper.HELPER, max_length=80)
    ] = ""
    keep_cold: Annotated[
        bool, ask(Section.HEALTH, Rule.FLAG, Privacy.P3, Paper.HELPER)
    ] = False  # fmt: skip
    days_left: Annotated[
        str,
        ask(Section.HEALTH, Rule.COUNT, Privacy.P3, max_length=10, width=Width.SHORT, most=365),
    ] = ""
    expires: Annotated[
        str,
        ask(Section.HEALTH, PlanRule.MONTH, Privacy.P3, max_length=20, width=Width.SHORT,
            expires=True),
    ] = ""  # fmt: skip
