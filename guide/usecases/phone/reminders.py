"""The days a phone's calendar reminds of, for three years (exchange.md section 4).

Neutral words only: calendars go to clouds. The bag and the plan are looked at on the first of March
and of September, days that people remember; each is an event of its own.
"""

from __future__ import annotations

import datetime as dt

from guide.exchange.icalendar import CalendarDay
from guide.household.dates import months_later
from guide.usecases.papers.answers import SheetWords

YEARS = 3
_MONTHS = (3, 9)
_KINDS = ("bag", "plan")


def reminders(words: SheetWords, today: dt.date) -> tuple[CalendarDay, ...]:
    """All events after today in the first language of `words`, in the order of their days."""
    return tuple(
        CalendarDay(
            uid=f"daiyn-{kind}-{day:%Y%m}",
            day=day,
            title=f"{words.fixed(f'calendar_{kind}')[0]}, {words.dated(day)[0]}",
            about=words.fixed(f"calendar_{kind}_about")[0],
        )
        for day in _days(today)
        for kind in _KINDS
    )


def _days(today: dt.date) -> tuple[dt.date, ...]:
    last = months_later(today, 12 * YEARS)
    years = range(today.year, last.year + 1)
    days = (dt.date(year, month, 1) for year in years for month in _MONTHS)
    return tuple(day for day in days if today < day <= last)
