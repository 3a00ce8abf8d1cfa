"""What the level entry asks, declared as typed, and what was typed read as a draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Annotated, Any

from msgspec import Struct

from guide.alerts.declaration import End, EndKind, Place, Source
from guide.content.model import Level
from guide.form_fields import Field, Problem, Rule, Width, ask, is_empty
from guide.household.dates import read_day
from guide.usecases.level.declarations import Draft

_MOST_DAYS = 366


def _day(**more: Any) -> Any:
    return ask(Rule.DAY, max_length=40, width=Width.SHORT, needed=True, **more)


def _ends_on_a_day(entry: Any) -> bool:
    return bool(entry.end == EndKind.UNTIL_DATE)


_COUNTED = (EndKind.FOR_DAYS, EndKind.AT_LEAST_DAYS)


def _counts_days(entry: Any) -> bool:
    return entry.end in _COUNTED


def _is_another_source(entry: Any) -> bool:
    return bool(entry.heard and entry.source and entry.source != entry.heard)


class LevelEntry(Struct, frozen=True, kw_only=True):
    """What may be added to a colour. All of it can be left out."""

    region: Annotated[str, ask(Rule.LIST)] = ""
    detail: Annotated[str, ask(Rule.TEXT, max_length=80, place="beside")] = ""
    source: Annotated[str, ask(Rule.CHOICE)] = ""
    both: Annotated[str, ask(Rule.CHOICE, needed=True, place="close", when=_is_another_source)] = ""
    announced_by: Annotated[str, ask(Rule.TEXT, max_length=80, width=Width.LONG)] = ""
    end: Annotated[str, ask(Rule.CHOICE)] = EndKind.NOT_SAID.value
    until: Annotated[str, _day(place="close", when=_ends_on_a_day)] = ""
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


def _is_announced(answer: Any) -> bool:
    return bool(answer.closing != "mistake")


class LevelClosing(Struct, frozen=True, kw_only=True):
    """Another answer than a colour; all but a mistake are announcements with source and date."""

    closing: Annotated[str, ask(Rule.CHOICE)]
    source: Annotated[str, ask(Rule.CHOICE, needed=True, when=_is_announced)] = ""
    closing_date: Annotated[str, _day(when=_is_announced)] = ""


def entry_of(
    place: Place,
    entered_by: str,
    announced_by: str = "",
    source: Source | None = None,
    end: End = End(),  # noqa: B008 - frozen
) -> LevelEntry:
    """What is known of an entry, as a person would have typed it."""
    return LevelEntry(
        region=place.region,
        detail=place.detail,
        source=source or "",
        heard=source or "",
        announced_by=announced_by,
        end=end.kind,
        until=shown_day(end.date),
        days="" if end.days is None else str(end.days),
        entered_by=entered_by,
    )


def draft_of(entry: LevelEntry, level: Level) -> Draft:
    """The draft for `level`; the entry needs no help any more."""
    kind = EndKind(entry.end)
    return Draft(
        level=level,
        place=Place(region=entry.region, detail=" ".join(entry.detail.split())),
        announced_by=" ".join(entry.announced_by.split()),
        source=Source(entry.source) if entry.source else None,
        end=End(
            kind=kind,
            date=read_day(entry.until) if kind is EndKind.UNTIL_DATE else None,
            days=read_days(entry.days) if kind in _COUNTED else None,
        ),
        entered_by=" ".join(entry.entered_by.split()),
    )


def shown_day(day: dt.date | None) -> str:
    """A day as a person types it."""
    return "" if day is None else day.strftime("%d.%m.%Y")


def read_days(text: str) -> int | None:
    """A number of days as typed, from 1 to a leap year's; None for anything else."""
    typed = text.strip()
    is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed) <= _MOST_DAYS
    return int(typed) if is_number else None


_READERS: dict[Rule, Callable[[str], object | None]] = {Rule.DAY: read_day, Rule.COUNT: read_days}


def problem_of(record: Struct, field: Field[Any]) -> Problem | None:
    """What is missing, or typed and cannot be read."""
    value = field.value(record)
    read = _READERS.get(field.ask.rule)
    if not field.is_asked(record):
        return None
    if is_empty(value):
        return Problem("", field, "missing") if field.ask.needed else None
    return Problem("", field, "unreadable") if read is not None and read(value) is None else None
