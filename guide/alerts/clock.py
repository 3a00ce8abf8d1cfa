"""Whether the computer's clock can be right, and which moment is taken when it cannot.

A clock that is wrong neither ends nor starts anything: then what held when something was last
entered goes on. The measure is what was entered in order, not the latest that a clock ever told:
one slip ahead is outweighed by what was entered since. Pure; nothing here asks what time it is.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct, structs

from guide.alerts.course import start_of
from guide.alerts.declaration import Announced
from guide.alerts.kazakhstan_time import ALL_AT_FIVE_SINCE, moment_at, wall_time

A = TypeVar("A", bound=Announced)

_DAY = dt.timedelta(days=1)
# Levels were announced for five months at most (LVL-16); after a year without any entry nothing
# tells a long pause from a clock that jumped.
_LONGEST_PAUSE = dt.timedelta(days=366)


class ClockDoubt(StrEnum):
    """Why the computer's date cannot be trusted."""

    BEFORE_PROGRAM = "before_program"  # it tells a day before this program was made
    BEHIND = "behind"  # more than a day before something that was entered
    AHEAD = "ahead"  # more than a year after anything that was entered


class Reckoning(Struct, frozen=True):
    """The moment for which levels are worked out, UTC, and why it is not the clock's."""

    moment: dt.datetime
    doubt: ClockDoubt | None = None


def reckoned(
    now: dt.datetime, made: dt.date, entered: Sequence[dt.datetime], edited: dt.datetime | None
) -> Reckoning:
    """Return the moment to take.

    Args:
        now: what the clock tells, aware.
        made: the day before which no clock of this program can have been right.
        entered: when something was entered, in order of entry.
        edited: when anything was changed last, a setting too. It tells that this moment was seen,
            and nothing about a clock that was in doubt then.

    """
    seen = _measure([moment for moment in entered if moment.date() >= made])
    if edited is not None and edited.date() >= made:
        if seen is None:
            seen = edited
        elif edited - seen <= _LONGEST_PAUSE:
            seen = max(seen, edited)
    doubt = _doubt(now, made, seen)
    return Reckoning(now if doubt is None or seen is None else seen, doubt)


def is_zone_stale(now: dt.datetime) -> bool:
    """Whether the computer is at UTC+6, where Kazakhstan was until 1 March 2024.

    It changes no level: those are reckoned in UTC. The hours that the computer shows are wrong.
    Of a day before, the right zone says UTC+6 too: a clock that tells one is asked of that day.
    """
    told = max(now, moment_at(ALL_AT_FIVE_SINCE, None))
    return told.astimezone().utcoffset() == dt.timedelta(hours=6)


def as_entered(entry: A, moment: dt.datetime) -> A:
    """Return an entry that a clock ahead of `moment` dated as it was meant: it holds, or ended.

    What was entered as begun has begun, and what was ended or closed is so, also when the clock is
    right again. What was to begin or to end later than its entry still does.
    """
    day, region = wall_time(moment, entry.place.region).date(), entry.place.region
    if entry.entered_at > moment and moment < start_of(entry) <= entry.entered_at:
        entry = structs.replace(entry, start=day, start_time=None)
    if any(one.entered_at > moment for one in entry.amendments):
        said = (
            structs.replace(one, day=day, time=None)
            if moment < moment_at(one.day, one.time, region) <= one.entered_at
            else one
            for one in entry.amendments
        )
        entry = structs.replace(entry, amendments=tuple(said))
    closing = entry.closing
    if closing is not None and closing.closed_at > moment:
        return structs.replace(entry, closing=structs.replace(closing, closed_at=moment))
    return entry


def _measure(moments: Sequence[dt.datetime]) -> dt.datetime | None:
    """The end of the longest run of moments that stand in order; of two the later entered."""
    ends: list[dt.datetime] = []
    longest, measure = 0, None
    for moment in moments:
        at = bisect_right(ends, moment)
        ends[at : at + 1] = [moment]
        if at + 1 >= longest:
            longest, measure = at + 1, moment
    return measure


def _doubt(now: dt.datetime, made: dt.date, seen: dt.datetime | None) -> ClockDoubt | None:
    if now.date() < made:
        return ClockDoubt.BEFORE_PROGRAM
    if seen is None:
        return None
    if seen - now > _DAY:
        return ClockDoubt.BEHIND
    return ClockDoubt.AHEAD if now - seen > _LONGEST_PAUSE else None
