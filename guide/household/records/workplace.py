"""Where an adult is by day: work or another place, and the way home from there."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


class Workplace(PlanRecord, frozen=True, kw_only=True):
    """One such place of one adult."""

    id: str
    position: int = 0
    person: Annotated[
        Ref, ask(Section.WORK, PlanRule.REF, Privacy.P1, max_length=40, kinds=("person",))
    ] = ""
    work_name: Annotated[
        str, ask(Section.WORK, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=80)
    ] = ""
    work_address: Annotated[
        str,
        ask(Section.WORK, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    work_floor: Annotated[
        str, ask(Section.WORK, Rule.TEXT, Privacy.P1, max_length=20, width=Width.SHORT)
    ] = ""
    work_phone: Annotated[
        str,
        ask(Section.WORK, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    work_meeting: Annotated[
        str,
        ask(Section.WORK, Rule.TEXT, Privacy.P1, max_length=120, width=Width.LONG, leads_out=True),
    ] = ""
    colleague_name: Annotated[str, ask(Section.WORK, Rule.NAME, Privacy.P1, max_length=60)] = ""
    colleague_phone: Annotated[
        str, ask(Section.WORK, Rule.PHONE, Privacy.P1, max_length=40, width=Width.SHORT)
    ] = ""
    way_home: Annotated[
        str,
        ask(Section.WORK, Rule.TEXT, Privacy.P1, max_length=160, width=Width.LONG, leads_out=True),
    ] = ""
    hours_on_foot: Annotated[
        str,
        ask(Section.WORK, Rule.COUNT, Privacy.P1, max_length=10, width=Width.SHORT, most=24),
    ] = ""
