"""Days for a phone's calendar: each a whole-day event of its own (exchange.md section 4).

No rule of repetition: what readers make of "every six months from the 31st" differs. The title
says all, as some programs lose the reminder of a whole day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.exchange.content_lines import as_file, escaped

# From the beginning of the day: nine in the morning.
_REMIND_AT = "PT9H"


class CalendarDay(Struct, frozen=True, kw_only=True):
    """One day. The same `uid` in a newer file moves the event instead of adding one."""

    uid: str
    day: dt.date
    title: str
    about: str = ""


def calendar(events: Iterable[CalendarDay], made_at: dt.datetime) -> bytes:
    """All events as one file; `made_at` tells a reader which of two files is newer."""
    stamp = made_at.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    inner = (line for event in events for line in _lines(event, stamp))
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Daiyn//Daiyn//EN", "CALSCALE:GREGORIAN")
    return as_file((*head, *inner, "END:VCALENDAR"))


def _lines(event: CalendarDay, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(event.title)}"
    if event.about:
        yield f"DESCRIPTION:{escaped(event.about)}"
    yield "TRANSP:TRANSPARENT"  # nobody is busy all day
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(event.title)}"
    yield f"TRIGGER:{_REMIND_AT}"
    yield "END:VALARM"
    yield "END:VEVENT"
