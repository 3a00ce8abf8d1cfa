"""Pets: who takes them, and where they can stay."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


class Pet(PlanRecord, frozen=True, kw_only=True):
    """One animal."""

    id: str
    position: int = 0
    pet_name: Annotated[
        str,
        ask(Section.PETS, Rule.TEXT, Privacy.P1, Paper.HELPER, Paper.FIRST_HOUR, Paper.KIT,
            max_length=40),
    ] = ""  # fmt: skip
    pet_kind: Annotated[
        str,
        ask(Section.PETS, Rule.TEXT, Privacy.P1, Paper.HELPER, max_length=40),
    ] = ""
    pet_looks: Annotated[
        str,
        ask(Section.PETS, Rule.TEXT, Privacy.P1, Paper.HELPER, max_length=120, width=Width.LONG),
    ] = ""
    pet_photo: Annotated[
        Ref, ask(Section.PETS, PlanRule.PHOTO, Privacy.P1, Paper.HELPER, max_length=40)
    ] = ""
    chip: Annotated[
        str, ask(Section.PETS, Rule.TEXT, Privacy.P1, max_length=20, width=Width.SHORT)
    ] = ""
    carrier: Annotated[
        str, ask(Section.PETS, Rule.TEXT, Privacy.P1, Paper.HELPER, max_length=80)
    ] = ""
    food_days: Annotated[
        str,
        ask(Section.PETS, Rule.COUNT, Privacy.P1, max_length=10, width=Width.SHORT, most=365),
    ] = ""
    taken_by: Annotated[
        Ref,
        ask(Section.PETS, PlanRule.REF, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            kinds=("person", "contact")),
    ] = ""  # fmt: skip
    vet_phone: Annotated[
        str,
        ask(Section.PETS, Rule.PHONE, Privacy.P1, Paper.HELPER, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    pet_stays: Annotated[
        str,
        ask(Section.PETS, Rule.TEXT, Privacy.P1, Paper.HELPER, max_length=120, width=Width.LONG),
    ] = ""
