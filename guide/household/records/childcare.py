"""A child at school or kindergarten: class, who may fetch, clubs, the way home.

A code word is agreed in the family and stored nowhere: only the day on which it was agreed.
"""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord, Ref

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _has_paper(record: Struct) -> bool:
    return getattr(record, "paper", "") in ("statement", "notarial")


class Childcare(PlanRecord, frozen=True, kw_only=True):
    """Stands beside a child, under the same id."""

    id: str
    class_group: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.CHILD_CARD, Paper.SCHOOL, max_length=12,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    teacher_name: Annotated[
        str,
        ask(Section.SCHOOL, Rule.NAME, Privacy.P1, Paper.SCHOOL, Paper.FIRST_HOUR, max_length=60),
    ] = ""
    teacher_phone: Annotated[
        str,
        ask(Section.SCHOOL, Rule.PHONE, Privacy.P1, Paper.SCHOOL, Paper.FIRST_HOUR,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    pickup_forbid: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P3, Paper.SCHOOL, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    route_home: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P2, Paper.CHILD_CARD, Paper.FIRST_HOUR,
            max_length=160, width=Width.LONG, leads_out=True),
    ] = ""  # fmt: skip
    knows_address_on: Annotated[
        str,
        ask(Section.SCHOOL, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    knows_phone_on: Annotated[
        str,
        ask(Section.SCHOOL, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    knows_112_on: Annotated[
        str,
        ask(Section.SCHOOL, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    code_word_on: Annotated[
        str,
        ask(Section.SCHOOL, Rule.DAY, Privacy.P4, max_length=20, width=Width.SHORT, is_past=True),
    ] = ""
    comfort: Annotated[
        str, ask(Section.SCHOOL, Rule.TEXT, Privacy.P0, Paper.KIT, max_length=60)
    ] = ""


class Pickup(PlanRecord, frozen=True, kw_only=True):
    """Somebody who may fetch a child."""

    id: str
    position: int = 0
    person: Annotated[
        Ref, ask(Section.SCHOOL, PlanRule.REF, Privacy.P2, max_length=40, kinds=("person",))
    ] = ""
    pickup_name: Annotated[
        str,
        ask(Section.SCHOOL, Rule.NAME, Privacy.P2, Paper.SCHOOL, Paper.FIRST_HOUR, max_length=60),
    ] = ""
    pickup_relation: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P2, Paper.SCHOOL, Paper.FIRST_HOUR, max_length=30,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    pickup_phone: Annotated[
        str,
        ask(Section.SCHOOL, Rule.PHONE, Privacy.P2, Paper.SCHOOL, Paper.FIRST_HOUR,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    paper: Annotated[
        str,
        ask(Section.SCHOOL, Rule.CHOICE, Privacy.P2, Paper.SCHOOL, max_length=20,
            choices=("none", "statement", "notarial", "to_ask")),
    ] = ""  # fmt: skip
    paper_on: Annotated[
        str,
        ask(Section.SCHOOL, Rule.DAY, Privacy.P2, Paper.SCHOOL, max_length=20, width=Width.SHORT,
            is_past=True, when=_has_paper),
    ] = ""  # fmt: skip


class Club(PlanRecord, frozen=True, kw_only=True):
    """A club or lesson outside of school."""

    id: str
    position: int = 0
    person: Annotated[
        Ref, ask(Section.SCHOOL, PlanRule.REF, Privacy.P1, max_length=40, kinds=("person",))
    ] = ""
    club_name: Annotated[
        str, ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=60)
    ] = ""
    club_days: Annotated[
        Choices,
        ask(Section.SCHOOL, PlanRule.SEVERAL, Privacy.P1, Paper.FIRST_HOUR, max_length=10,
            choices=DAYS),
    ] = ()  # fmt: skip
    starts: Annotated[
        str,
        ask(Section.SCHOOL, PlanRule.TIME, Privacy.P1, Paper.FIRST_HOUR, max_length=10,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    ends: Annotated[
        str,
        ask(Section.SCHOOL, PlanRule.TIME, Privacy.P1, Paper.FIRST_HOUR, max_length=10,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    club_address: Annotated[
        str,
        ask(Section.SCHOOL, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    club_phone: Annotated[
        str,
        ask(Section.SCHOOL, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
