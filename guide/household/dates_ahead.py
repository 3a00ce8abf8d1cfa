"""The days ahead on which a family has something to do for its plan and its kits.

For the strip of dates at the fridge and for the calendar. Whole days, worked out anew from today;
what is late stands first, so that no day is lost by a clock that was set.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from guide.household.dates import months_later, read_day
from guide.household.household import Household, ref_of
from guide.household.kit_state import DatedLot, coming, kit_states
from guide.household.plan import Ref
from guide.household.records.practice import Practice
from guide.household.records.upkeep import Upkeep

MONTHS = 12
ANCHORS = (3, 9)  # the first of March and of September, days that people remember


class DayKind(StrEnum):
    """What is to be done on a day; each has its words."""

    LOT = "lot"
    LOOK = "look"  # through the kits and the plan
    REVIEW = "review"
    PRACTICE = "practice"
    MEND = "mend"


class DayAhead(Struct, frozen=True, kw_only=True):
    """One day with what is to be done on it."""

    day: dt.date
    kind: DayKind
    ref: Ref = ""
    lot: DatedLot | None = None


def days_ahead(household: Household, today: dt.date, months: int = MONTHS) -> tuple[DayAhead, ...]:
    """All days up to `months` from today, and what is late before them."""
    until = months_later(today, months)
    found = [*_lots(household, today, until), *_planned(household, until), *_anchors(today, until)]
    order = tuple(DayKind)
    return tuple(sorted(found, key=lambda one: (one.day, order.index(one.kind))))


def _lots(household: Household, today: dt.date, until: dt.date) -> Iterator[DayAhead]:
    for one in coming(kit_states(household, today), until):
        yield DayAhead(day=one.due.day, kind=DayKind.LOT, ref=one.lot, lot=one)


def _planned(household: Household, until: dt.date) -> Iterator[DayAhead]:
    review = read_day(household.once(Upkeep).next_review_on)
    if review and review <= until:
        yield DayAhead(day=review, kind=DayKind.REVIEW, ref="upkeep")
    practices = household.of(Practice)
    last = max((day for one in practices if (day := read_day(one.practised_on))), default=None)
    for one in practices:
        if (mend := read_day(one.fix_by)) and mend <= until:
            yield DayAhead(day=mend, kind=DayKind.MEND, ref=ref_of(one))
        following = read_day(one.next_on)
        # A day that was practised on, or after it, is behind.
        if following and following <= until and (last is None or following > last):
            yield DayAhead(day=following, kind=DayKind.PRACTICE, ref=ref_of(one))


def _anchors(today: dt.date, until: dt.date) -> Iterator[DayAhead]:
    for year in range(today.year, until.year + 1):
        for month in ANCHORS:
            if today < (day := dt.date(year, month, 1)) <= until:
                yield DayAhead(day=day, kind=DayKind.LOOK)
