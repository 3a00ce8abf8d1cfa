"""Keeping the plan alive: who keeps it, when it is checked, where its copies lie."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord, Ref


class Upkeep(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once."""

    keeper: Annotated[
        Ref, ask(Section.KEEPING, PlanRule.REF, Privacy.P0, max_length=40, kinds=("person",))
    ] = ""
    decides: Annotated[
        Ref,
        ask(Section.KEEPING, PlanRule.REF, Privacy.P0, Paper.FIRST_HOUR, max_length=40,
            kinds=("person",)),
    ] = ""  # fmt: skip
    created_on: Annotated[
        str,
        ask(Section.KEEPING, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip
    reviewed_on: Annotated[
        str,
        ask(Section.KEEPING, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip
    next_review_on: Annotated[
        str, ask(Section.KEEPING, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT)
    ] = ""
    copies: Annotated[
        str, ask(Section.KEEPING, Rule.TEXT, Privacy.P0, max_length=200, width=Width.LONG)
    ] = ""
    discussed_with: Annotated[
        Choices,
        ask(Section.KEEPING, PlanRule.REFS, Privacy.P0, max_length=30, kinds=("person",)),
    ] = ()
    discussed_on: Annotated[
        str,
        ask(Section.KEEPING, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip
