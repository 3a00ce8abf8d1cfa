"""The family's own rules by colour: who does what, by when."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


class LevelRule(PlanRecord, frozen=True, kw_only=True):
    """One line for one state: a level, or its end."""

    id: str
    position: int = 0
    at_level: Annotated[
        str,
        ask(Section.RULES, Rule.CHOICE, Privacy.P0, Paper.FIRST_HOUR, max_length=20,
            choices=("yellow", "orange", "red", "end")),
    ] = ""  # fmt: skip
    topic: Annotated[
        str,
        ask(Section.RULES, Rule.LIST, Privacy.P0, max_length=20,
            choices=("family", "children", "trips", "other")),
    ] = ""  # fmt: skip
    what: Annotated[
        str,
        ask(Section.RULES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=200,
            width=Width.LONG),
    ] = ""  # fmt: skip
    who: Annotated[
        Ref,
        ask(Section.RULES, PlanRule.REF, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            kinds=("person",)),
    ] = ""  # fmt: skip
    by_when: Annotated[
        str, ask(Section.RULES, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, max_length=60)
    ] = ""
