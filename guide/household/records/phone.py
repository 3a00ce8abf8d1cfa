"""The family's phones, and whether each of them will warn."""

from typing import Annotated

from guide.household.field import PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref

MAKES = ("apple", "samsung", "xiaomi", "huawei", "honor", "oppo", "realme", "tecno", "other")


class FamilyPhone(PlanRecord, frozen=True, kw_only=True):
    """One phone."""

    id: str
    position: int = 0
    user: Annotated[
        Ref, ask(Section.PHONES, PlanRule.REF, Privacy.P0, max_length=40, kinds=("person",))
    ] = ""
    phone_make: Annotated[
        str, ask(Section.PHONES, Rule.LIST, Privacy.P0, max_length=20, choices=MAKES)
    ] = ""
    phone_model: Annotated[str, ask(Section.PHONES, Rule.TEXT, Privacy.P0, max_length=40)] = ""
    alerts_on: Annotated[
        str,
        ask(Section.PHONES, Rule.CHOICE, Privacy.P0, max_length=20,
            choices=("yes", "no", "unknown")),
    ] = ""  # fmt: skip
    alerts_checked_on: Annotated[
        str,
        ask(Section.PHONES, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    test_received_on: Annotated[
        str,
        ask(Section.PHONES, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
