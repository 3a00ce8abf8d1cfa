"""Cars of the family."""

from typing import Annotated

from guide.household.field import Paper, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord


class Car(PlanRecord, frozen=True, kw_only=True):
    """One car."""

    id: str
    position: int = 0
    make: Annotated[str, ask(Section.CAR, Rule.TEXT, Privacy.P1, Paper.KIT, max_length=60)] = ""
    plate: Annotated[
        str, ask(Section.CAR, Rule.TEXT, Privacy.P2, max_length=15, width=Width.SHORT)
    ] = ""
    parking: Annotated[str, ask(Section.CAR, Rule.TEXT, Privacy.P2, max_length=80)] = ""
    fuel_rule: Annotated[
        str,
        ask(Section.CAR, Rule.CHOICE, Privacy.P0, max_length=20, choices=("half", "full", "none")),
    ] = ""
    child_seats: Annotated[
        str, ask(Section.CAR, Rule.COUNT, Privacy.P0, max_length=10, width=Width.SHORT, most=9)
    ] = ""
    has_kit: Annotated[
        str, ask(Section.CAR, Rule.CHOICE, Privacy.P0, max_length=20, choices=("yes", "no"))
    ] = ""
