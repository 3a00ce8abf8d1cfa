"""What is typed about levels, read: places, days with or without an hour, ends, sources."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from guide.cli.parser import Declare, argument

if TYPE_CHECKING:
    from guide.alerts.declaration import End, Place
    from guide.content.guide import Guide

SOURCES = ("tv", "radio", "sms", "site", "akimat", "other")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?")
_MOST_DAYS = 366
_MOST_WORDS = 80

_DAY = dt.timedelta(days=1)


class BadValueError(Exception):
    """Something that was typed and cannot be read: the id of its words, and their fields."""

    def __init__(self, code: str, **fields: str) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


def place_argument(*, required: bool = False) -> Declare:
    """`--place CODE[/WORDS]`."""
    return argument(
        "--place", required=required, default=None, shown="shown_place", about="help_level_place"
    )


def day_argument(name: str, about: str, *, required: bool = True) -> Declare:
    """A day with or without an hour."""
    return argument(name, required=required, default=None, shown="shown_date", about=about)


def source_argument(*, required: bool) -> Declare:
    """Where it was heard."""
    return argument(
        "--source", choices=SOURCES, required=required, default=None, shown="shown_source",
        about="help_source",
    )  # fmt: skip


# The end as announced: one of them, or none. A group of argparse would not fit a terminal.
END = (
    argument("--until", default=None, shown="shown_date", about="help_until"),
    argument("--days", default=None, shown="shown_days", about="help_days"),
    argument("--at-least-days", default=None, shown="shown_days", about="help_at_least_days"),
)


def place_of(typed: str, guide: Guide) -> Place:
    """Read `KZ-35/Теміртау`. BadValueError for a code that is not in the list."""
    from guide.alerts.declaration import WHOLE_COUNTRY, Place

    code, _, words = typed.partition("/")
    code = code.strip().upper()
    if guide.region(code) is None:
        codes = ", ".join(one.code for one in guide.regions if one.code != WHOLE_COUNTRY)
        raise BadValueError("bad_place", place=typed, codes=codes)
    return Place(region=code, detail=short(" ".join(words.split())))


def short(words: str, most: int = _MOST_WORDS) -> str:
    """Return words that fit. BadValueError when they are too long."""
    if len(words) > most:
        raise BadValueError("bad_name", text=words)
    return words


def day_and_time(typed: str) -> tuple[dt.date, dt.time | None]:
    """Read `2016-07-18` or `2016-07-18T12:30`; 24:00 is the first moment of the next day."""
    found = _MOMENT.fullmatch(typed.strip())
    try:
        if found is not None:
            day = dt.date.fromisoformat(found[1])
            if found[2] == "24:00":
                return day + _DAY, dt.time()
            return day, dt.time.fromisoformat(found[2]) if found[2] else None
    except (ValueError, OverflowError):
        pass
    raise BadValueError("bad_time", text=typed)


def end_of(options: Any, first: dt.date) -> End:
    """Read the end as announced; `first` is the day from which it is counted."""
    from guide.alerts.declaration import End, EndKind

    given = (options.until, options.days, options.at_least_days)
    if sum(one is not None for one in given) > 1:
        raise BadValueError("one_end")
    if options.until is not None:
        day, time = day_and_time(options.until)
        if time is not None:
            raise BadValueError("bad_time", text=options.until)
        if day < first:
            raise BadValueError("end_before_start", text=options.until)
        return End(kind=EndKind.UNTIL_DATE, date=day)
    if options.days is not None:
        return End(kind=EndKind.FOR_DAYS, days=_days(options.days))
    if options.at_least_days is not None:
        return End(kind=EndKind.AT_LEAST_DAYS, days=_days(options.at_least_days))
    return End()


def _days(typed: str) -> int:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= len(str(_MOST_DAYS))
    if not is_number or not 1 <= int(typed) <= _MOST_DAYS:
        raise BadValueError("bad_days", text=typed)
    return int(typed)
