"""The family plan: its records and, as their annotations, all its fields.

Quick plan: the twelve fields of family-plan.md section 2. What only the wall sheet adds
has `Depth.FULL`: always optional, and never counted. A plan is one `Plan` record
plus repeated `Person` and `Institution` records; records name each other by reference
(`person:4f2a`), so that nothing is typed twice. Each record is one document of the store.
"""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.content.model import LANGS, Lang
from guide.household.field import Depth, Paper, PlanRule, Privacy, Rule, Section, Width, ask

# A reference: `<kind>:<id>`, such as `person:4f2a91c0` or `contact:out1`. "" names nobody.
Ref = str
# Several choices or records. What is not known (any more) is told when it is read.
Choices = tuple[Annotated[str, Meta(max_length=40)], ...]
CONTACT_REF = "contact:out1"


_REACHED_BY = (
    Paper.WALL, Paper.CARD, Paper.CHILD_CARD, Paper.SCHOOL, Paper.FIRST_HOUR, Paper.HELPER,
    Paper.ELDER, Paper.PHONE,
)  # fmt: skip
_ADDRESS = (
    Paper.WALL, Paper.CARD, Paper.RESCUE, Paper.ENTRANCE, Paper.FIRST_HOUR, Paper.PHONE,
)  # fmt: skip
_MET_AT = (
    Paper.WALL, Paper.CARD, Paper.CHILD_CARD, Paper.RESCUE, Paper.FIRST_HOUR, Paper.HELPER,
    Paper.ELDER, Paper.PHONE,
)  # fmt: skip


class PlanRecord(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of the plan's records."""


class Chosen(PlanRecord, frozen=True, kw_only=True):
    """Where an answer was chosen from: a line of a place pack, as it was that day.

    It speaks for the answer only as long as that is the text that was copied (`origin_of`): what is
    typed over it is the family's own.
    """

    field: Annotated[str, Meta(max_length=40)]  # the field's name in its record
    text: Annotated[str, Meta(max_length=200)]  # what was copied
    pack: Annotated[str, Meta(max_length=40)]
    line: Annotated[str, Meta(max_length=40)]
    lang: Lang
    filled_by: Annotated[str, Meta(max_length=80)]
    source: Annotated[str, Meta(max_length=120)]
    confirmed_on: dt.date
    made_up: bool = False  # of a pack that was invented to try things out


_Origins = Annotated[tuple[Chosen, ...], Meta(max_length=20)]


def origin_of(record: Struct, field_name: str) -> Chosen | None:
    """Where the answer was chosen from; None for one that was typed, or typed over since."""
    origins: tuple[Chosen, ...] = getattr(record, "chosen", ())
    return next(
        (
            one for one in origins
            if one.field == field_name and one.text == getattr(record, field_name)
        ),
        None,
    )  # fmt: skip


def _is_child(record: Struct) -> bool:
    return bool(getattr(record, "is_child", False))


def _has_no_institution(record: Struct) -> bool:
    chosen: Ref = getattr(record, "institution", "")
    return not (_is_child(record) and chosen)


def _has_streets(record: Struct) -> bool:
    return not getattr(record, "no_streets", False)


class Institution(PlanRecord, frozen=True, kw_only=True):
    """A school or kindergarten; several children may name the same one."""

    id: str
    position: int = 0
    inst_name: Annotated[
        str,
        ask(Section.PEOPLE, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.FIRST_HOUR, Paper.PHONE, max_length=80, needed=True),
    ] = ""  # fmt: skip
    inst_phone: Annotated[
        str,
        ask(Section.PEOPLE, Rule.PHONE, Privacy.P1, Paper.WALL, Paper.CARD, Paper.CHILD_CARD,
            Paper.SCHOOL, Paper.FIRST_HOUR, Paper.PHONE, max_length=40, width=Width.SHORT,
            needed=True),
    ] = ""  # fmt: skip
    hand_over: Annotated[
        str,
        ask(Section.PEOPLE, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.CHILD_CARD, Paper.SCHOOL,
            Paper.FIRST_HOUR, max_length=200, width=Width.LONG, depth=Depth.FULL),
    ] = ""  # fmt: skip
    chosen: _Origins = ()


class Person(PlanRecord, frozen=True, kw_only=True):
    """Somebody who lives in the household."""

    id: str
    position: int = 0
    given_name: Annotated[
        str,
        ask(Section.PEOPLE, Rule.NAME, Privacy.P1, *_REACHED_BY, Paper.RESCUE, Paper.KIT,
            max_length=60, needed=True),
    ] = ""  # fmt: skip
    is_child: Annotated[bool, ask(Section.PEOPLE, Rule.FLAG, Privacy.P0)] = False
    mobile: Annotated[
        str,
        ask(Section.PEOPLE, Rule.PHONE, Privacy.P1, *_REACHED_BY,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    institution: Annotated[
        Ref,
        ask(Section.PEOPLE, PlanRule.REF, Privacy.P1, Paper.WALL, Paper.CHILD_CARD,
            Paper.FIRST_HOUR, Paper.SCHOOL, max_length=40, when=_is_child, kinds=("institution",)),
    ] = ""  # fmt: skip
    weekday_place: Annotated[
        str,
        ask(Section.PEOPLE, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.FIRST_HOUR,
            max_length=80, width=Width.LONG, depth=Depth.FULL, when=_has_no_institution),
    ] = ""  # fmt: skip


PrintLanguage = Literal[Lang, "kk+ru"]


class Plan(PlanRecord, frozen=True, kw_only=True):
    """What the plan holds once: contact, home, meeting places, order of calls, title."""

    out_name: Annotated[
        str,
        ask(Section.CONTACT, Rule.NAME, Privacy.P1, *_REACHED_BY,
            max_length=60, needed=True),
    ] = ""  # fmt: skip
    out_town: Annotated[
        str,
        ask(Section.CONTACT, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.FIRST_HOUR, max_length=60),
    ] = ""
    out_phone: Annotated[
        str,
        ask(Section.CONTACT, Rule.PHONE, Privacy.P1, *_REACHED_BY,
            max_length=40, width=Width.SHORT, needed=True),
    ] = ""  # fmt: skip
    out_relation: Annotated[
        str,
        ask(Section.CONTACT, Rule.TEXT, Privacy.P1, Paper.WALL, max_length=30, depth=Depth.FULL),
    ] = ""
    settlement: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, *_ADDRESS,
            max_length=60, needed=True),
    ] = ""  # fmt: skip
    no_streets: Annotated[bool, ask(Section.HOME, Rule.FLAG, Privacy.P0)] = False
    street: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, *_ADDRESS,
            max_length=80, needed=True, when=_has_streets),
    ] = ""  # fmt: skip
    building: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, *_ADDRESS,
            max_length=20, width=Width.SHORT, needed=True),
    ] = ""  # fmt: skip
    entrance: Annotated[
        str,
        ask(Section.HOME, Rule.COUNT, Privacy.P2, Paper.WALL, Paper.RESCUE,
            max_length=20, width=Width.SHORT, depth=Depth.FULL, least=1, most=30),
    ] = ""  # fmt: skip
    floor: Annotated[
        str,
        ask(Section.HOME, Rule.COUNT, Privacy.P2, Paper.WALL, Paper.RESCUE,
            max_length=20, width=Width.SHORT, depth=Depth.FULL, least=-2, most=60),
    ] = ""  # fmt: skip
    apartment: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P2, Paper.WALL, Paper.RESCUE,
            max_length=20, width=Width.SHORT, depth=Depth.FULL),
    ] = ""  # fmt: skip
    way_out: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.FIRST_HOUR,
            max_length=120, width=Width.LONG, depth=Depth.FULL),
    ] = ""  # fmt: skip
    way_out_spare: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, Paper.WALL,
            max_length=120, width=Width.LONG, depth=Depth.FULL),
    ] = ""  # fmt: skip
    hospital: Annotated[
        str,
        ask(Section.HOME, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=200, width=Width.LONG, depth=Depth.FULL),
    ] = ""  # fmt: skip
    meet_near: Annotated[
        str,
        ask(Section.MEETING, Rule.TEXT, Privacy.P1, *_MET_AT,
            max_length=120, width=Width.LONG, needed=True),
    ] = ""  # fmt: skip
    meet_far: Annotated[
        str,
        ask(Section.MEETING, Rule.TEXT, Privacy.P1, *_MET_AT,
            max_length=120, width=Width.LONG, needed=True),
    ] = ""  # fmt: skip
    reception_point: Annotated[
        str,
        ask(Section.MEETING, Rule.TEXT, Privacy.P1, Paper.WALL, Paper.CARD, Paper.ENTRANCE,
            Paper.FIRST_HOUR, Paper.PHONE, max_length=200, width=Width.LONG, depth=Depth.FULL),
    ] = ""  # fmt: skip
    ice_order: Annotated[
        tuple[Ref, ...],
        ask(Section.CALLS, PlanRule.CALL_ORDER, Privacy.P1, Paper.WALL, Paper.CARD,
            Paper.CHILD_CARD, Paper.SCHOOL, Paper.FIRST_HOUR, Paper.ELDER, Paper.PHONE,
            max_length=3, needed=True, kinds=("person", "contact")),
    ] = ()  # fmt: skip
    plan_title: Annotated[
        str,
        ask(
            Section.TITLE,
            Rule.TEXT,
            Privacy.P0,
            Paper.WALL,
            Paper.FIRST_HOUR,
            max_length=60,
            needed=True,
        ),
    ] = ""
    plan_lang: Annotated[
        PrintLanguage | Literal[""],
        ask(Section.TITLE, Rule.CHOICE, Privacy.P0, needed=True,
            choices=(*LANGS, "kk+ru")),
    ] = ""  # fmt: skip
    chosen: _Origins = ()
