"""The practice log: what was practised, what failed, what is mended by when."""

from typing import Annotated

from guide.household.field import PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord

SCENARIOS = ("leave", "stay", "no_phone", "children", "night", "talk", "alert", "other")


class Practice(PlanRecord, frozen=True, kw_only=True):
    """One time of practising."""

    id: str
    position: int = 0
    practised_on: Annotated[
        str,
        ask(Section.PRACTICE, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip
    scenario: Annotated[
        str, ask(Section.PRACTICE, Rule.LIST, Privacy.P0, max_length=20, choices=SCENARIOS)
    ] = ""
    took_part: Annotated[
        Choices,
        ask(Section.PRACTICE, PlanRule.REFS, Privacy.P0, max_length=30, kinds=("person",)),
    ] = ()
    minutes: Annotated[
        str,
        ask(Section.PRACTICE, Rule.COUNT, Privacy.P0, max_length=10, width=Width.SHORT,
            most=600),
    ] = ""  # fmt: skip
    failed: Annotated[
        str, ask(Section.PRACTICE, Rule.TEXT, Privacy.P0, max_length=200, width=Width.LONG)
    ] = ""
    fix_by: Annotated[
        str,
        ask(Section.PRACTICE, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT),
    ] = ""
    next_on: Annotated[
        str,
        ask(Section.PRACTICE, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT),
    ] = ""
