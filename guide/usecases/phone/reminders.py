"""The days a phone's calendar reminds of, for three years (exchange.md section 4).

Neutral words only: calendars go to clouds. The bag and the plan are looked at on the first of March
and of September, days that people remember; each is an event of its own. Beside them stand the days
ahead of the printed strip: to check the plan, to practise and to mend what failed, and those on
which something runs out or is replaced: never what it is.
"""

from __future__ import annotations

import datetime as dt

from guide.exchange.icalendar import CalendarDay
from guide.household.dates_ahead import DayKind, days_ahead
from guide.household.household import Household
from guide.usecases.papers.answers import SheetWords

YEARS = 3
# What a day reminds of.
_KINDS: dict[DayKind, tuple[str, ...]] = {
    DayKind.LOOK: ("bag", "plan"),
    DayKind.REVIEW: ("plan",),
    DayKind.PRACTICE: ("practice",),
    DayKind.MEND: ("practice",),
    DayKind.LOT: ("dates",),
    DayKind.DETECTOR: ("dates",),
    DayKind.EXTINGUISHER: ("dates",),
}


def reminders(words: SheetWords, household: Household, today: dt.date) -> tuple[CalendarDay, ...]:
    """All days after today in the first language of `words`, in their order."""
    ahead = (one for one in days_ahead(household, today, 12 * YEARS) if today < one.day)
    days = {(one.day, kind) for one in ahead for kind in _KINDS[one.kind]}
    return tuple(
        CalendarDay(
            uid=f"daiyn-{kind}-{day:%Y%m%d}",
            day=day,
            title=f"{words.fixed(f'calendar_{kind}')[0]}, {words.dated(day)[0]}",
            about=words.fixed(f"calendar_{kind}_about")[0],
        )
        for day, kind in sorted(days)
    )
