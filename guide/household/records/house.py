"""The home in detail: how to find it, how to get in, and what there is."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


class House(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once of the home."""

    home_type: Annotated[
        str,
        ask(Section.OURS, Rule.CHOICE, Privacy.P0, max_length=20,
            choices=("flat", "house", "dormitory", "dacha", "other")),
    ] = ""  # fmt: skip
    has_pets: Annotated[bool, ask(Section.OURS, Rule.FLAG, Privacy.P0)] = False
    has_car: Annotated[bool, ask(Section.OURS, Rule.FLAG, Privacy.P0)] = False
    helps_others: Annotated[bool, ask(Section.OURS, Rule.FLAG, Privacy.P0)] = False
    region: Annotated[
        str, ask(Section.HOUSE, PlanRule.REGION, Privacy.P1, Paper.RESCUE, max_length=20)
    ] = ""
    district: Annotated[
        str, ask(Section.HOUSE, Rule.TEXT, Privacy.P1, Paper.RESCUE, max_length=60)
    ] = ""
    access_note: Annotated[
        str,
        ask(Section.HOUSE, Rule.TEXT, Privacy.P2, Paper.RESCUE, max_length=160, width=Width.LONG),
    ] = ""
    intercom: Annotated[
        str,
        ask(Section.HOUSE, Rule.TEXT, Privacy.P3, Paper.RESCUE, max_length=12, width=Width.SHORT),
    ] = ""
    home_phone: Annotated[
        str,
        ask(Section.HOUSE, Rule.PHONE, Privacy.P1, Paper.CARD, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    management: Annotated[
        Ref,
        ask(Section.HOUSE, PlanRule.REF, Privacy.P1, Paper.HELPER, Paper.FIRST_HOUR,
            max_length=40, kinds=("contact",)),
    ] = ""  # fmt: skip
    key_holder: Annotated[
        Ref,
        ask(Section.HOUSE, PlanRule.REF, Privacy.P2, Paper.HELPER,
            max_length=40, kinds=("contact",)),
    ] = ""  # fmt: skip
