"""The days a phone's calendar reminds of, for three years (exchange.md section 4).

Neutral words only: calendars go to clouds. The bag and the plan are looked at on the first of March
and of September, days that people remember; each is an event of its own. Beside them stand the days
that the family chose itself, to check the plan, to practise and to mend what failed, and those on
which something runs out or is replaced: never what it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from guide.exchange.icalendar import CalendarDay
from guide.household.dates import months_later, read_date
from guide.household.field import Privacy, fields_of
from guide.household.household import Household
from guide.household.kit_state import coming, kit_states
from guide.usecases.papers.answers import SheetWords

YEARS = 3
_MONTHS = (3, 9)
_KINDS = ("bag", "plan")
# Days of the plan that somebody set, and what they remind of.
_CHOSEN = {"next_review_on": "plan", "next_on": "practice", "fix_by": "practice"}


def reminders(words: SheetWords, household: Household, today: dt.date) -> tuple[CalendarDay, ...]:
    """All days after today in the first language of `words`, in their order."""
    days = {(day, kind) for day in _days(today) for kind in _KINDS}
    days |= {(day, kind) for day, kind in _chosen(household, today) if today < day <= _last(today)}
    return tuple(
        CalendarDay(
            uid=f"daiyn-{kind}-{day:%Y%m%d}",
            day=day,
            title=f"{words.fixed(f'calendar_{kind}')[0]}, {words.dated(day)[0]}",
            about=words.fixed(f"calendar_{kind}_about")[0],
        )
        for day, kind in sorted(days)
    )


def _chosen(household: Household, today: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Days that somebody set, and those on which something runs out; none of class P2 and up."""
    for _ref, record in household.records():
        for field in fields_of(type(record)):
            kind = "dates" if field.ask.expires else _CHOSEN.get(field.name)
            read = read_date(str(field.value(record))) if kind else None
            if kind and read is not None and field.ask.privacy <= Privacy.P1:
                yield read[1], kind  # a month counts as its last day
    for lot in coming(kit_states(household, today), _last(today)):
        yield lot.due.day, "dates"


def _last(today: dt.date) -> dt.date:
    return months_later(today, 12 * YEARS)


def _days(today: dt.date) -> tuple[dt.date, ...]:
    last = _last(today)
    years = range(today.year, last.year + 1)
    days = (dt.date(year, month, 1) for year in years for month in _MONTHS)
    return tuple(day for day in days if today < day <= last)
