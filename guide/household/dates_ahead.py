"""The days ahead on which a family has something to do for its plan and its kits.

For the strip of dates at the fridge and for the calendar. Whole days, worked out anew from today;
what is late stands first, so that no day is lost by a clock that was set.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from guide.household.at_level import MONTHS as AGAIN
from guide.household.at_level import last_practice
from guide.household.dates import day_that_came, months_later, read_day, read_month
from guide.household.household import Household, ref_of
from guide.household.kit_state import DatedLot, coming, kit_states
from guide.household.plan import Ref
from guide.household.records.practice import Practice
from guide.household.records.upkeep import Upkeep
from guide.household.records.utilities import Utilities

MONTHS = 12
ANCHORS = (3, 9)  # the first of March and of September, days that people remember


class DayKind(StrEnum):
    """What is to be done on a day; each has its words."""

    LOT = "lot"
    LOOK = "look"  # through the kits and the plan
    REVIEW = "review"
    PRACTICE = "practice"
    MEND = "mend"
    DETECTOR = "detector"
    EXTINGUISHER = "extinguisher"


class DayAhead(Struct, frozen=True, kw_only=True):
    """One day with what is to be done on it."""

    day: dt.date
    kind: DayKind
    ref: Ref = ""
    lot: DatedLot | None = None


def days_ahead(household: Household, today: dt.date, months: int = MONTHS) -> tuple[DayAhead, ...]:
    """All days up to `months` from today, and what is late before them."""
    until = months_later(today, months)
    planned = (one for one in _planned(household, today) if one.day <= until)
    found = [*_lots(household, today, until), *planned, *_anchors(today, until)]
    order = tuple(DayKind)
    return tuple(sorted(found, key=lambda one: (one.day, order.index(one.kind))))


def review_day(household: Household, today: dt.date) -> dt.date | None:
    """When the plan is checked next: the day that was set, else six months after the last check."""
    upkeep = household.once(Upkeep)
    reviewed = day_that_came(upkeep.reviewed_on, today)
    following = read_day(upkeep.next_review_on)
    if following is not None and (reviewed is None or following > reviewed):
        return following
    return months_later(reviewed, AGAIN) if reviewed is not None else None


def _lots(household: Household, today: dt.date, until: dt.date) -> Iterator[DayAhead]:
    for one in coming(kit_states(household, today), until):
        yield DayAhead(day=one.due.day, kind=DayKind.LOT, ref=one.lot, lot=one)


def _planned(household: Household, today: dt.date) -> Iterator[DayAhead]:
    if review := review_day(household, today):
        yield DayAhead(day=review, kind=DayKind.REVIEW, ref="upkeep")
    utilities = household.once(Utilities)
    if tested := day_that_came(utilities.detectors_on, today):
        day = months_later(tested, AGAIN)
        yield DayAhead(day=day, kind=DayKind.DETECTOR, ref="utilities")
    if ends := read_month(utilities.extinguisher_expires):
        yield DayAhead(day=ends, kind=DayKind.EXTINGUISHER, ref="utilities")
    yield from _practices(household, today)


def _practices(household: Household, today: dt.date) -> Iterator[DayAhead]:
    """What was practised again since is behind: what failed, and the day that was set for it."""
    last = last_practice(household, today)
    done = day_that_came(last.practised_on, today) if last is not None else None
    for one in household.of(Practice):
        is_behind = last is not None and one is not last
        is_behind = is_behind and day_that_came(one.practised_on, today) is not None
        if (mend := read_day(one.fix_by)) and not is_behind:
            yield DayAhead(day=mend, kind=DayKind.MEND, ref=ref_of(one))
        following = read_day(one.next_on)
        if following and (done is None or following > done):
            yield DayAhead(day=following, kind=DayKind.PRACTICE, ref=ref_of(one))


def _anchors(today: dt.date, until: dt.date) -> Iterator[DayAhead]:
    for year in range(today.year, until.year + 1):
        for month in ANCHORS:
            if today < (day := dt.date(year, month, 1)) <= until:
                yield DayAhead(day=day, kind=DayKind.LOOK)
