"""The four meeting places in detail. What the near and the far one are stands in the quick plan."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord


def _is_not_in_quick_plan(record: Struct) -> bool:
    return getattr(record, "id", "") in ("inside", "out")


def _is_elsewhere(record: Struct) -> bool:
    return getattr(record, "id", "") != "inside"


class MeetingPlace(PlanRecord, frozen=True, kw_only=True):
    """One of four levels; its id says which (`records/kinds.py`, LEVELS)."""

    id: str
    place_what: Annotated[
        str,
        ask(Section.PLACES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG, when=_is_not_in_quick_plan),
    ] = ""  # fmt: skip
    place_type: Annotated[
        str,
        ask(Section.PLACES, Rule.LIST, Privacy.P1, max_length=20, when=_is_elsewhere,
            choices=("yard", "friend", "school", "library", "mosque", "shop", "mall",
                     "market", "station", "stadium", "other")),
    ] = ""  # fmt: skip
    place_address: Annotated[
        str,
        ask(Section.PLACES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG, when=_is_elsewhere),
    ] = ""  # fmt: skip
    place_way: Annotated[
        str,
        ask(Section.PLACES, Rule.TEXT, Privacy.P1, max_length=160, width=Width.LONG,
            when=_is_elsewhere),
    ] = ""  # fmt: skip
    step_free: Annotated[
        str,
        ask(Section.PLACES, Rule.CHOICE, Privacy.P1, max_length=20, choices=("yes", "no"),
            when=_is_elsewhere),
    ] = ""  # fmt: skip
    wait: Annotated[
        str,
        ask(Section.PLACES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            when=_is_elsewhere),
    ] = ""  # fmt: skip
    fallback: Annotated[
        str,
        ask(Section.PLACES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG, when=_is_elsewhere),
    ] = ""  # fmt: skip
    walked_on: Annotated[
        str,
        ask(Section.PLACES, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT, is_past=True,
            when=_is_elsewhere),
    ] = ""  # fmt: skip
