"""What the level entry asks, declared as typed, and what was typed read as a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any

from msgspec import Struct

from guide.alerts.declaration import (
    AmendmentKind,
    Announced,
    Declaration,
    End,
    EndKind,
    Place,
    Source,
)
from guide.content.model import Level
from guide.form_fields import Field, Problem, Rule, Width, ask, is_empty
from guide.household.dates import read_day, read_time
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft

BEFORE_START = "before_start"  # the code of a last day that is before the first one
_MOST_DAYS = 366


def _day(**more: Any) -> Any:
    return ask(Rule.DAY, max_length=40, width=Width.SHORT, **more)


def _ends_on_a_day(entry: Any) -> bool:
    return bool(entry.end == EndKind.UNTIL_DATE)


_COUNTED = (EndKind.FOR_DAYS, EndKind.AT_LEAST_DAYS)


def _counts_days(entry: Any) -> bool:
    return entry.end in _COUNTED


def _is_another_source(entry: Any) -> bool:
    return bool(entry.heard and entry.source and entry.source != entry.heard)


class LevelEntry(Struct, frozen=True, kw_only=True):
    """What may be entered of an announcement: a form asks some of it, and needs less."""

    level: Annotated[str, ask(Rule.CHOICE)] = ""
    region: Annotated[str, ask(Rule.LIST)] = ""
    detail: Annotated[str, ask(Rule.TEXT, max_length=80, place="beside")] = ""
    source: Annotated[str, ask(Rule.CHOICE)] = ""
    both: Annotated[str, ask(Rule.CHOICE, needed=True, place="close", when=_is_another_source)] = ""
    announced_by: Annotated[str, ask(Rule.TEXT, max_length=80, width=Width.LONG)] = ""
    day: Annotated[str, _day()] = ""
    time: Annotated[str, ask(Rule.TIME, max_length=10, width=Width.SHORT, place="beside")] = ""
    end: Annotated[str, ask(Rule.CHOICE)] = EndKind.NOT_SAID.value
    until: Annotated[str, _day(needed=True, place="close", when=_ends_on_a_day)] = ""
    days: Annotated[
        str,
        ask(
            Rule.COUNT, max_length=3, width=Width.SHORT, needed=True, place="close",
            when=_counts_days,
        ),
    ] = ""  # fmt: skip
    entered_by: Annotated[str, ask(Rule.TEXT, max_length=60)] = ""
    heard: str = ""  # the source of the entry that stands; it is not asked

    @property
    def keeps_both(self) -> bool:
        """Whether another source said the same, so that both are kept."""
        return self.both == "yes" and _is_another_source(self)


def entry_of(place: Place, entered_by: str) -> LevelEntry:
    """A new entry: only where it is for and who enters it are known."""
    return LevelEntry(region=place.region, detail=place.detail, entered_by=entered_by)


def entry_as_typed(one: Announced, entered_by: str) -> LevelEntry:
    """What is known of an entry, as a person would have typed it."""
    return LevelEntry(
        level=one.level.value if isinstance(one, Declaration) else "",
        region=one.place.region,
        detail=one.place.detail,
        source=one.source or "",
        heard=one.source or "",
        announced_by=one.announced_by,
        day=shown_day(one.start),
        time="" if one.start_time is None else f"{one.start_time:%H:%M}",
        end=one.end.kind,
        until=shown_day(one.end.date),
        days="" if one.end.days is None else str(one.end.days),
        entered_by=one.entered_by or entered_by,
    )


def draft_of(entry: LevelEntry, level: Level) -> Draft:
    """The draft for `level`; the entry needs no help any more."""
    return Draft(
        level=level,
        place=Place(region=entry.region, detail=_words(entry.detail)),
        announced_by=_words(entry.announced_by),
        source=Source(entry.source) if entry.source else None,
        end=_end_of(entry),
        entered_by=_words(entry.entered_by),
        on_date=read_day(entry.day),
        at_time=read_time(entry.time),
    )


def later_of(entry: LevelEntry, kind: AmendmentKind) -> Later:
    """What was announced later; the entry needs no help any more. Errors: ValueError for no day."""
    day = read_day(entry.day)
    if day is None:
        raise ValueError("day")  # without what was typed
    return Later(
        kind=kind,
        day=day,
        time=read_time(entry.time),
        level=Level(entry.level) if kind is AmendmentKind.LOWERED else None,
        end=_end_of(entry),
        announced_by=_words(entry.announced_by),
        source=Source(entry.source) if entry.source else None,
        entered_by=_words(entry.entered_by),
    )


def _end_of(entry: LevelEntry) -> End:
    kind = EndKind(entry.end)
    return End(
        kind=kind,
        date=read_day(entry.until) if kind is EndKind.UNTIL_DATE else None,
        days=read_days(entry.days) if kind in _COUNTED else None,
    )


def _words(typed: str) -> str:
    return " ".join(typed.split())


def shown_day(day: dt.date | None) -> str:
    """A day as a person types it."""
    return "" if day is None else day.strftime("%d.%m.%Y")


def read_days(text: str) -> int | None:
    """A number of days as typed, from 1 to a leap year's; None for anything else."""
    typed = text.strip()
    is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= _MOST_DAYS
    return int(typed) if is_number else None


_READERS: dict[Rule, Callable[[str], object | None]] = {
    Rule.DAY: read_day,
    Rule.TIME: read_time,
    Rule.COUNT: read_days,
}


def problem_of(record: Struct, field: Field[Any]) -> Problem | None:
    """What is missing, or typed and cannot be read, or cannot be as it was typed."""
    value = field.value(record)
    read = _READERS.get(field.ask.rule)
    if not field.is_asked(record):
        return None
    if is_empty(value):
        return Problem("", field, "missing") if field.ask.needed else None
    if read is not None and read(value) is None:
        return Problem("", field, "unreadable")
    return Problem("", field, BEFORE_START) if _ends_before_it_starts(record, field) else None


def _ends_before_it_starts(record: Any, field: Field[Any]) -> bool:
    start, last = read_day(record.day), read_day(record.until)
    return field.name == "until" and start is not None and last is not None and last < start
