"""Days and hours as people write them, and how many months later another one is.

Local calendar dates only, never timestamps: a day must not move with a time zone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

_MONTHS = 12
_DAY_FIRST = re.compile(r"(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})", re.ASCII)
_LAST_HOUR, _LAST_MINUTE = 23, 59
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def read_day(text: str) -> dt.date | None:
    """Read ISO or `dd.mm.yyyy`. None for a month or a year alone, or for no day that exists."""
    typed = text.strip().rstrip(".")
    if iso := _ISO.fullmatch(typed):
        year, month, day = iso.groups()
    elif day_first := _DAY_FIRST.fullmatch(typed):
        day, month, year = day_first.groups()
    else:
        return None
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:  # no such month or day
        return None


def read_time(text: str) -> dt.time | None:
    """Read an hour and minutes such as `9:05` or `09.05`. None for anything else."""
    typed = _TIME.fullmatch(text.strip())
    if typed is None:
        return None
    hour, minute = map(int, typed.groups())
    return dt.time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day of the month `months` later, or that month's last day before it."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))
