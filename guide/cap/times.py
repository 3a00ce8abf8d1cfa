"""A time of a message: what the schema allows as `xs:dateTime`, and nothing that only looks alike.

`datetime.fromisoformat` refuses an hour 24 and takes week dates, seconds left out and offsets such
as `+05:60`; so the form is matched first.
"""

from __future__ import annotations

import datetime as dt
import re

_FORM = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})([+-])([0-9]{2}):([0-9]{2})"
)
_DAY = dt.timedelta(days=1)
_LAST_MINUTE = 59
_WIDEST = dt.timedelta(hours=14)


def read_time(text: str) -> dt.datetime | None:
    """The moment, aware, with the offset as written; None for what is no time.

    24:00:00 is the first moment of the next day.
    """
    found = _FORM.fullmatch(text.strip(" \t\r\n"))
    if found is None:
        return None
    day, sign = found[1], found[5]
    hour, minute, second, hours, minutes = (int(found[at]) for at in (2, 3, 4, 6, 7))
    offset = dt.timedelta(hours=hours, minutes=minutes)
    is_midnight = (hour, minute, second) == (24, 0, 0)
    if minutes > _LAST_MINUTE or offset > _WIDEST:
        return None
    try:
        time = dt.time(0 if is_midnight else hour, minute, second)
        zone = dt.timezone(-offset if sign == "-" else offset)
        moment = dt.datetime.combine(dt.date.fromisoformat(day), time, zone)
        if is_midnight:
            moment += _DAY
        moment.astimezone(dt.UTC)  # the calendar ends somewhere
    except (ValueError, OverflowError):
        return None
    return moment


def time_text(moment: dt.datetime) -> str:
    """As the standard writes it: whole seconds, the offset in digits, and -00:00 for UTC."""
    text = moment.replace(microsecond=0).isoformat()
    return f"{text[:-6]}-00:00" if text.endswith("+00:00") else text
