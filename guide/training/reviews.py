"""Which day is what: when a lesson is to be asked again, and when an announced time ends.

Spacing in equal steps is as good as in growing ones (training.md section 7).
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from guide.training.quiz import Phase

WEEKS: dict[Phase, int] = {Phase.WEEKS_2: 2, Phase.WEEKS_6: 6}
_LATE = dt.timedelta(weeks=2)  # after that, what is asked measures something else


def due(held_on: dt.date, phase: Phase) -> dt.date:
    """The day when a lesson is to be asked again. KeyError for a phase of the lesson itself."""
    return held_on + dt.timedelta(weeks=WEEKS[phase])


class DueReview(Struct, frozen=True):
    """One asking that is to come."""

    phase: Phase
    on: dt.date
    when: Literal["ahead", "due", "late"]


def reviews(held_on: dt.date, asked: frozenset[Phase], today: dt.date) -> tuple[DueReview, ...]:
    """The askings that were not held yet, in order."""
    found = []
    for phase in WEEKS:
        if phase in asked:
            continue
        day = due(held_on, phase)
        when: Literal["ahead", "due", "late"] = "ahead"
        if today >= day:
            when = "late" if today > day + _LATE else "due"
        found.append(DueReview(phase, day, when))
    return tuple(found)


def last_day(first: dt.date, days: int) -> dt.date:
    """The last day of so many, the first one counted. ValueError for less than one day."""
    if days < 1:
        raise ValueError(days)
    return first + dt.timedelta(days=days - 1)


def days_through(first: dt.date, last: dt.date) -> int:
    """How many days, the first and the last counted."""
    return (last - first).days + 1
