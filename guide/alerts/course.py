"""The course of one declaration: its chain of announcements as spans of time.

Each announcement holds from its moment until the next one of the chain, in whatever order they
were entered; of several for one moment the widest reading stands. Only a person ends a span: past
its announced end it goes on, unconfirmed. Pure functions; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import IntEnum
from itertools import groupby
from typing import Generic, TypeVar

from msgspec import Struct

from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Announced,
    ClosingKind,
    Declaration,
    End,
    EndKind,
)
from guide.alerts.kazakhstan_time import first_moment_after, moment_at
from guide.content.model import Level

A = TypeVar("A", bound=Announced)

_DAY = dt.timedelta(days=1)
_FOREVER = dt.datetime.max.replace(tzinfo=dt.UTC)


class AnnouncedEnd(Struct, frozen=True):
    """The last day of a declaration as announced.

    `is_computed` marks a date worked out from "for N days", which counts the first day: it is
    shown with "computed, check", as announcements differ (CON-04). A time ends it within that day.
    """

    date: dt.date
    is_computed: bool
    time: dt.time | None = None

    def passes(self, region: str) -> dt.datetime | None:
        """The moment from which it is over in a region; None at the end of the calendar."""
        if self.time is not None:
            return moment_at(self.date, self.time, region)
        return first_moment_after(self.date, region)

    @property
    def order(self) -> tuple[dt.date, dt.time, bool]:
        """What is over first, first; of two alike the computed one."""
        return self.date, self.time or dt.time.max, not self.is_computed


class Standing(IntEnum):
    """How something stands at a moment; of two, the greater one is what holds."""

    LIFTED = 0  # a person entered that it ended
    UNCONFIRMED = 1  # its announced end has passed, and nobody said more
    IN_FORCE = 2


class Span(Struct, Generic[A], frozen=True):
    """A time in which one declaration stands in one way, at one level."""

    declaration: A
    standing: Standing
    level: Level  # NONE: of a regime, of one that was lifted, of "no level declared"
    begins: dt.datetime  # UTC; the span is from here
    ends: dt.datetime  # until before here
    since: dt.datetime  # from when this level holds; of one that was lifted, from when it does not
    heard_at: dt.datetime  # the moment from which the announcement holds that says so
    until: AnnouncedEnd | None  # the announced last day, as far as all that was entered goes
    said_by: (
        Amendment | None
    )  # the amendment that says so; None: the declaration itself, or its closing


# Which of several words for one moment decides: the one that leaves most in force.
_START, _END, _LOWER, _EXTEND = range(4)


class _Word(Struct, frozen=True):
    """One announcement of a chain, with the moment from which it holds."""

    at: dt.datetime
    force: int
    level: Level | None  # None: as before
    end: AnnouncedEnd | None
    is_open: bool  # it was said that there is no last day
    amendment: Amendment | None


def end_from(start: dt.date, end: End) -> AnnouncedEnd | None:
    """Return the last day of an announcement of `start`, or None when none was announced."""
    if end.kind is EndKind.UNTIL_DATE and end.date is not None:
        return AnnouncedEnd(end.date, is_computed=False, time=end.time)
    if end.kind is EndKind.FOR_DAYS and end.days is not None:
        further = dt.timedelta(days=end.days - 1)
        if start <= dt.date.max - further:
            return AnnouncedEnd(start + further, is_computed=True)
    return None


def start_of(declaration: Announced) -> dt.datetime:
    """Return the moment from which a declaration holds, UTC."""
    return moment_at(declaration.start, declaration.start_time, declaration.place.region)


def is_mistake(declaration: Announced) -> bool:
    """Whether it was entered by mistake, and so never was announced."""
    closing = declaration.closing
    return closing is not None and closing.kind is ClosingKind.MISTAKE


def course(declaration: A) -> Iterator[Span[A]]:
    """The spans of a declaration, in order of time and without a gap; none of a mistake.

    One that was replaced says nothing more from then on: what replaced it does.
    """
    if is_mistake(declaration):
        return
    words = _words(declaration)
    closing = declaration.closing
    closed = closing.closed_at if closing is not None else _FOREVER
    region = declaration.place.region
    level, since, was_lifted = Level.NONE, words[0].at, False
    for word, until, following in zip(
        words, _known_ends(words, region), [*words[1:], None], strict=True
    ):
        begins = word.at
        if begins >= closed:
            break
        over = min(closed, following.at if following is not None else _FOREVER)
        is_end = word.force == _END
        now = level if word.level is None else word.level
        if is_end != was_lifted or now is not level:
            since = begins
        level, was_lifted = now, is_end
        passes = until.passes(region) if until is not None else None
        passes = max(begins, passes or _FOREVER)
        parts = (
            ((Standing.LIFTED, Level.NONE, begins, over),)
            if is_end
            else (
                (Standing.IN_FORCE, level, begins, min(passes, over)),
                (Standing.UNCONFIRMED, level, passes, over),
            )
        )
        for standing, shown, first, last in parts:
            if first < last:
                yield Span(
                    declaration, standing, shown, first, last, since, begins, until, word.amendment
                )
    if closing is not None and closing.kind is not ClosingKind.REPLACED:
        at = max(closed, words[0].at)
        yield Span(declaration, Standing.LIFTED, Level.NONE, at, _FOREVER, at, at, None, None)


def span_at(declaration: A, moment: dt.datetime) -> Span[A] | None:
    """How a declaration stands at a moment; None before it begins, and of a mistake."""
    spans = (span for span in course(declaration) if span.begins <= moment < span.ends)
    return next(spans, None)


def _words(declaration: Announced) -> list[_Word]:
    """The announcements in order of time, one for each moment; the start first."""
    start, region = start_of(declaration), declaration.place.region
    level = declaration.level if isinstance(declaration, Declaration) else None
    told = [_word(start, _START, level, declaration.start, declaration.end, None)]
    for amendment in declaration.amendments:
        force = _force(amendment)
        if force is None:
            continue
        # What is said to hold from before the start holds from the start.
        at = max(start, moment_at(amendment.day, amendment.time, region))
        told.append(
            _word(
                start if force == _START else at,
                force,
                amendment.level if force == _LOWER else None,
                amendment.day,
                amendment.end,
                amendment,
            )
        )
    told.sort(key=lambda word: word.at)
    return [_joined(list(group)) for _, group in groupby(told, key=lambda word: word.at)]


def _force(amendment: Amendment) -> int | None:
    """What an amendment does to the course; None when nothing."""
    if amendment.kind is AmendmentKind.LOWERED:
        return _END if amendment.level is Level.NONE else _LOWER
    return _FORCES.get(amendment.kind)


_FORCES = {
    AmendmentKind.EXTENDED: _EXTEND,
    AmendmentKind.ENDED: _END,
    AmendmentKind.HEARD: _START,
}


def _word(
    at: dt.datetime,
    force: int,
    level: Level | None,
    day: dt.date,
    end: End,
    amendment: Amendment | None,
) -> _Word:
    is_open = end.kind in (EndKind.FURTHER_NOTICE, EndKind.AT_LEAST_DAYS)
    return _Word(at, force, level, end_from(day, end), is_open, amendment)


def _joined(words: list[_Word]) -> _Word:
    """One word for several of one moment, whatever their order."""
    if len(words) == 1:
        return words[0]
    force = max(word.force for word in words)
    levels = [word.level for word in words if word.level is not None]
    lowered = [word.level for word in words if word.force == _LOWER and word.level]
    is_same = force in (_START, _EXTEND)
    heard = [word for word in words if word.force in ((_START, _EXTEND) if is_same else (force,))]
    ends = [word.end for word in heard if word.end is not None]
    is_open = any(word.is_open for word in heard)
    decides = max((word for word in words if word.force == force), key=_order)
    return _Word(
        words[0].at,
        force,
        max(lowered or levels, key=lambda level: level.rank, default=None),
        None if is_open or not ends else max(ends, key=lambda end: end.order),
        is_open,
        decides.amendment,
    )


def _order(word: _Word) -> tuple[object, ...]:
    amendment = word.amendment
    if amendment is None:  # the declaration itself speaks before others who heard the same
        return True, 0, "", ""
    return (
        False,
        amendment.level.rank if amendment.level else 0,
        amendment.entered_at.isoformat(),
        "",
    )


def _known_ends(words: list[_Word], region: str) -> list[AnnouncedEnd | None]:
    """The announced end of each word, with the extensions that follow without a gap."""
    ends = [word.end for word in words]
    for at in range(len(words) - 2, -1, -1):
        following, end = words[at + 1], ends[at]
        if following.force == _EXTEND and end is not None:
            passes = end.passes(region)
            further = ends[at + 1]
            is_further = further is None or further.order[:2] > end.order[:2]
            if is_further and (passes is None or following.at <= passes):
                ends[at] = further
    return ends
