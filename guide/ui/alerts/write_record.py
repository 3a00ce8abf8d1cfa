"""What is asked of somebody who writes a message, declared as typed, and read as a draft of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Annotated, Any

from msgspec import Struct

from guide.alerts.kazakhstan_time import first_moment_after, moment_at, wall_time
from guide.cap.message import (
    Message,
    MessageEnd,
    MessageEndKind,
    MessageKind,
    Status,
    Territory,
)
from guide.cap.plain import is_name
from guide.content.model import Level
from guide.form_fields import Field, Problem, Rule, Width, ask, is_empty
from guide.household.dates import read_day, read_time
from guide.usecases.alerts.making import MessageDraft

# The codes of a last day that is before the first one, or over; and of a day too far ahead.
BEFORE_START, IS_OVER, TOO_FAR = "before_start", "is_over", "too_far"
_MOST_DAYS = 366


def _ends_on_a_day(entry: Any) -> bool:
    return _says_level(entry) and entry.end == MessageEndKind.UNTIL_DATE


def _counts_days(entry: Any) -> bool:
    return _says_level(entry) and MessageEndKind(entry.end).has_days


def _says_level(entry: Any) -> bool:
    return bool(entry.kind != MessageKind.CANCEL)


def _is_about_another(entry: Any) -> bool:
    return bool(entry.kind != MessageKind.ALERT)


class MessageEntry(Struct, frozen=True, kw_only=True):
    """A message as it is typed."""

    kind: Annotated[str, ask(Rule.CHOICE, when=_is_about_another)] = MessageKind.ALERT.value
    level: Annotated[str, ask(Rule.CHOICE, needed=True, when=_says_level)] = ""
    region: Annotated[str, ask(Rule.LIST, needed=True, when=_says_level)] = ""
    detail: Annotated[
        str, ask(Rule.TEXT, max_length=80, place="beside", when=_says_level)
    ] = ""  # fmt: skip
    day: Annotated[str, ask(Rule.DAY, max_length=40, width=Width.SHORT)] = ""
    time: Annotated[str, ask(Rule.TIME, max_length=10, width=Width.SHORT, place="beside")] = ""
    end: Annotated[str, ask(Rule.CHOICE, when=_says_level)] = MessageEndKind.NOT_SAID.value
    until: Annotated[
        str,
        ask(Rule.DAY, max_length=40, width=Width.SHORT, needed=True, place="close",
            when=_ends_on_a_day),
    ] = ""  # fmt: skip
    days: Annotated[
        str,
        ask(Rule.COUNT, max_length=3, width=Width.SHORT, needed=True, place="close",
            when=_counts_days),
    ] = ""  # fmt: skip
    announced_by: Annotated[
        str, ask(Rule.TEXT, max_length=80, width=Width.LONG, needed=True)
    ] = ""  # fmt: skip
    announced_ru: Annotated[str, ask(Rule.TEXT, max_length=80, width=Width.LONG)] = ""
    announced_en: Annotated[str, ask(Rule.TEXT, max_length=80, width=Width.LONG)] = ""
    sender: Annotated[str, ask(Rule.TEXT, max_length=100, width=Width.LONG, needed=True)] = ""
    status: Annotated[str, ask(Rule.CHOICE)] = Status.ACTUAL.value


def draft_of(
    entry: MessageEntry,
    more: Sequence[Territory],
    earlier: Sequence[Message],
    now: dt.datetime,
) -> MessageDraft:
    """The draft of what was typed, which needs no help any more. `more`: further territories."""
    kind = MessageKind(entry.kind)
    is_over = kind is MessageKind.CANCEL
    typed = Territory(entry.region, " ".join(entry.detail.split()))
    own = (typed,) if entry.region else ()
    # An end is the end of all that was named: no part of it is asked for.
    places = () if is_over else tuple(dict.fromkeys((*more, *own)))
    region = next((one.code for one in (*places, *_places(earlier))), "")
    day = read_day(entry.day)
    begins = moment_at(day, read_time(entry.time), region) if day is not None else None
    expires, end = _end(entry, begins or now, region)
    return MessageDraft(
        sender=entry.sender.strip(),
        status=Status(entry.status),
        kind=kind,
        earlier=tuple(earlier),
        level=None if is_over else Level(entry.level),
        territories=places,
        begins=begins,
        expires=expires,
        end=end,
        announced_by=" ".join(entry.announced_by.split()),
        announced_in={
            "ru": " ".join(entry.announced_ru.split()),
            "en": " ".join(entry.announced_en.split()),
        },
    )


def _places(earlier: Sequence[Message]) -> list[Territory]:
    return [place for one in earlier for place in one.territories]


def _end(
    entry: MessageEntry, begins: dt.datetime, region: str
) -> tuple[dt.datetime | None, MessageEnd]:
    """Until when it is good, None where no last day was announced, and how that was said."""
    if not _says_level(entry):
        return None, MessageEnd(MessageEndKind.NOT_SAID)
    kind, days = MessageEndKind(entry.end), read_days(entry.days)
    if kind is MessageEndKind.UNTIL_DATE:
        last = read_day(entry.until)
        return (first_moment_after(last, region) if last else None), MessageEnd()
    if kind is MessageEndKind.FOR_DAYS and days:
        last = wall_time(begins, region).date() + dt.timedelta(days=days - 1)
        return first_moment_after(last, region), MessageEnd(kind, days)
    return None, MessageEnd(kind, days if kind.has_days else None)


def read_days(text: str) -> int | None:
    """A number of days as typed, from 1 to a leap year's; None for anything else."""
    typed = text.strip()
    is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= _MOST_DAYS
    return int(typed) if is_number else None


def read_sender(text: str) -> str | None:
    """By what a sender is known: one word, as an address is; None for anything else."""
    return text.strip() if is_name(text.strip()) else None


_READERS: dict[Rule, Callable[[str], object | None]] = {
    Rule.DAY: read_day,
    Rule.TIME: read_time,
    Rule.COUNT: read_days,
}


def problem_of(record: Struct, field: Field[Any], now: dt.datetime) -> Problem | None:
    """What is missing, or typed and cannot be read, or cannot be as it was typed at `now`."""
    value = field.value(record)
    if not field.is_asked(record):
        return None
    if is_empty(value):
        return Problem("", field, "missing") if field.ask.needed else None
    read = read_sender if field.name == "sender" else _READERS.get(Rule(field.ask.rule))
    if read is not None and read(value) is None:
        return Problem("", field, "unreadable")
    entry: Any = record
    code = _day_code(field.name, read_day(entry.day), read_day(entry.until),
                     wall_time(now, entry.region).date())  # fmt: skip
    return Problem("", field, code) if code else None


def _day_code(name: str, first: dt.date | None, last: dt.date | None, today: dt.date) -> str:
    """What is wrong with a day that could be read; "" for nothing, or for another field."""
    day = {"day": first, "until": last}.get(name)
    if day is None:
        return ""
    if day > today + dt.timedelta(days=_MOST_DAYS - 1):
        return TOO_FAR
    if name == "day":
        return ""
    if day < today:
        return IS_OVER
    return BEFORE_START if first is not None and day < first else ""
