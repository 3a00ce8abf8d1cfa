"""What a school or kindergarten does with the children in an emergency, as the family was told."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord


def _is_known(record: Struct) -> bool:
    return not getattr(record, "reunion_to_ask", False)


class SchoolRules(PlanRecord, frozen=True, kw_only=True):
    """Stands beside an institution, under the same id: all children there share it."""

    id: str
    inst_type: Annotated[
        str,
        ask(Section.SCHOOL, Rule.CHOICE, Privacy.P1, Paper.SCHOOL, max_length=20,
            choices=("school", "kindergarten", "college", "other")),
    ] = ""  # fmt: skip
    inst_address: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.SCHOOL, Paper.FIRST_HOUR,
            max_length=120, width=Width.LONG),
    ] = ""  # fmt: skip
    reunion_to_ask: Annotated[bool, ask(Section.SCHOOL, Rule.FLAG, Privacy.P0)] = False
    inst_reunion: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.SCHOOL, Paper.CHILD_CARD,
            Paper.FIRST_HOUR, max_length=120, width=Width.LONG, when=_is_known),
    ] = ""  # fmt: skip
    inst_notice: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=80),
    ] = ""
