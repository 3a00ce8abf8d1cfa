"""Days, months and times as people write them, and how many months later another day is.

Local calendar dates only, never timestamps: a day must not move with a time zone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

_MONTHS = 12
_DAY_FIRST = re.compile(r"(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})[./\s-]+(\d{4})", re.ASCII)
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[:.\s-]([0-5]\d)", re.ASCII)
_HOURS = 24
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


def day_that_came(text: str, today: dt.date) -> dt.date | None:
    """Read a day as `read_day` does; None for one that is still to come."""
    day = read_day(text)
    return day if day is not None and day <= today else None


def read_month(text: str) -> dt.date | None:
    """Read a month, `mm.yyyy` or ISO, as its last day; a whole day as itself. None for neither."""
    typed = text.strip().rstrip(".")
    if iso := _ISO_MONTH.fullmatch(typed):
        year, month = iso.groups()
    elif month_first := _MONTH.fullmatch(typed):
        month, year = month_first.groups()
    else:
        return read_day(typed)
    try:
        return dt.date(int(year), int(month), calendar.monthrange(int(year), int(month))[1])
    except ValueError:  # no such month
        return None


def read_date(text: str) -> tuple[dt.date, dt.date] | None:
    """Read a day, a month or a year alone as its first and last day. None for nothing of these."""
    typed = text.strip().rstrip(".")
    if day := read_day(typed):
        return day, day
    if last := read_month(typed):
        return last.replace(day=1), last
    if _YEAR.fullmatch(typed) and int(typed):
        return dt.date(int(typed), 1, 1), dt.date(int(typed), _MONTHS, 31)
    return None


def read_time(text: str) -> dt.time | None:
    """Read a time of day such as `16:00` or `8.30`; None for none."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[1]) >= _HOURS:
        return None
    return dt.time(int(found[1]), int(found[2]))


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day of the month `months` later, or that month's last day before it.

    Beyond the end of time it is the last day there is: anything may be typed.
    """
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    if year > dt.MAXYEAR:
        return dt.date.max
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def days_later(day: dt.date, days: int) -> dt.date:
    """Return the day so many days later, or the last one there is."""
    return day + dt.timedelta(days=min(days, (dt.date.max - day).days))
