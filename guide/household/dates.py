"""Dates as people know them: a day, a month, or a year alone (family-plan.md section 6).

Kept as ISO text (`2017-03-05`, `2017-03`, `2017`). Local calendar dates only, never timestamps:
a birthday must not move with a time zone. Every judgement takes `today`.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from msgspec import Struct

OLDEST_YEARS = 120
_DECEMBER = 12
_DAY_FIRST = re.compile(r"(?:(?:(\d{1,2})[./\s-]+)?(\d{1,2})[./\s-]+)?(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?", re.ASCII)


class PartialDate(Struct, frozen=True):
    """A date known to the year, the month or the day. Always a date that exists."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The text that is kept: `2017`, `2017-03` or `2017-03-05`."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> dt.date:
        """The earliest day it can mean."""
        month = 1 if self.month is None else self.month
        return dt.date(self.year, month, 1 if self.day is None else self.day)

    @property
    def last_day(self) -> dt.date:
        """The latest day it can mean; for an expiry, the last day of use."""
        month = _DECEMBER if self.month is None else self.month
        if self.day is not None:
            return dt.date(self.year, month, self.day)
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])


def read_date(text: str) -> PartialDate | None:
    """Read ISO or `dd.mm.yyyy`, `mm.yyyy`, `yyyy`. None when it is no date that exists."""
    typed = text.strip().rstrip(".")
    if iso := _ISO.fullmatch(typed):
        year, month, day = iso.groups()
    elif day_first := _DAY_FIRST.fullmatch(typed):
        day, month, year = day_first.groups()
    else:
        return None
    date = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    try:
        _ = date.first_day, date.last_day
    except ValueError:  # no such month or day
        return None
    return date


def shown_date(text: str) -> str:
    """Return `05.03.2017`, `03.2017` or `2017`; what cannot be read comes back as typed."""
    date = read_date(text)
    if date is None:
        return text
    parts = [f"{part:02d}" for part in (date.day, date.month) if part is not None]
    return ".".join([*parts, f"{date.year:04d}"])


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day of the month `months` later, or that month's last day before it."""
    year, month = divmod(day.year * _DECEMBER + day.month - 1 + months, _DECEMBER)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def is_in_future(date: PartialDate, today: dt.date) -> bool:
    """Whether all of it lies after `today`: a year alone is not in the future while it runs."""
    return date.first_day > today


def can_be_birth(date: PartialDate, today: dt.date) -> bool:
    """Whether a living person can be born then: not in the future, at most 120 years ago."""
    return not is_in_future(date, today) and date.last_day.year >= today.year - OLDEST_YEARS


def is_expired(date: PartialDate, today: dt.date) -> bool:
    """Whether the last day of use lies before `today`."""
    return date.last_day < today
