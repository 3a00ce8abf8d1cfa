"""Ways out of each room, ways out of the district, and what is taken along."""

from typing import Annotated

from guide.household.field import Paper, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord


class Exit(PlanRecord, frozen=True, kw_only=True):
    """Two ways out of one room."""

    id: str
    position: int = 0
    room: Annotated[str, ask(Section.EXITS, Rule.TEXT, Privacy.P1, max_length=40)] = ""
    exit_first: Annotated[str, ask(Section.EXITS, Rule.TEXT, Privacy.P1, max_length=80)] = ""
    exit_second: Annotated[str, ask(Section.EXITS, Rule.TEXT, Privacy.P1, max_length=80)] = ""


class Routes(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once."""

    district_route: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=160,
            width=Width.LONG),
    ] = ""  # fmt: skip
    district_route_2: Annotated[
        str, ask(Section.EXITS, Rule.TEXT, Privacy.P1, max_length=160, width=Width.LONG)
    ] = ""
    transport: Annotated[
        str,
        ask(Section.EXITS, Rule.CHOICE, Privacy.P1, Paper.FIRST_HOUR, max_length=20,
            choices=("car", "driven", "bus", "foot")),
    ] = ""  # fmt: skip
    driver: Annotated[
        str, ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=80)
    ] = ""
    assembly_point: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    assembly_on: Annotated[
        str,
        ask(Section.EXITS, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    stay_nights: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    carries: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=160,
            width=Width.LONG),
    ] = ""  # fmt: skip
    take_in_2: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=200,
            width=Width.LONG),
    ] = ""  # fmt: skip
    take_in_15: Annotated[
        str,
        ask(Section.EXITS, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=200,
            width=Width.LONG),
    ] = ""  # fmt: skip
