"""What is told of a place at a moment: what decides, what stands beside it, doubt of the clock."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide.alerts.clock import ClockDoubt, Reckoning, is_zone_stale
from guide.alerts.course import Span, Standing, span_at
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Announced,
    ClosingKind,
    Declaration,
    Place,
    Regime,
)
from guide.usecases.level.held import HeldLevels

# The message that says it.
CLOCK_WORDS = {
    ClockDoubt.BEFORE_PROGRAM: "clock_before_guide",
    ClockDoubt.BEHIND: "clock_behind",
    ClockDoubt.AHEAD: "clock_ahead",
}


class PlaceReport(Struct, frozen=True, kw_only=True):
    """The state of one place."""

    place: Place
    moment: dt.datetime  # UTC
    span: Span[Declaration] | None  # which decides; None: nothing was entered
    beside: tuple[Span[Declaration], ...] = ()  # what else stands there
    inside: tuple[Span[Declaration], ...] = ()  # what stands in a part of it
    regimes: tuple[Span[Regime], ...] = ()
    doubt: ClockDoubt | None = None  # why the moment is not the clock's
    is_zone_stale: bool = False
    has_entries: bool = False  # whether anything was entered, for whatever place and time


def clock_fault(held: HeldLevels, now: dt.datetime) -> str:
    """The message that says why the computer's dates cannot be trusted; "" when they can."""
    doubt = held.reckoning().doubt
    if doubt is not None:
        return CLOCK_WORDS[doubt]
    return "clock_zone" if is_zone_stale(now) else ""


def place_report(
    held: HeldLevels, place: Place, moment: dt.datetime | None, now: dt.datetime
) -> PlaceReport:
    """Gather what is told of a place, now or at an aware `moment`."""
    reckoning = held.reckoning() if moment is None else Reckoning(moment)
    state = held.state(place, reckoning.moment)
    return _report(held, place, reckoning, state.span, now)


def home_report(held: HeldLevels, home: Place, now: dt.datetime) -> PlaceReport:
    """Gather what is told of the family's place: what home shows, or what ended last."""
    reckoning = held.reckoning()
    span = held.at_home(home) or held.state(home, reckoning.moment).span
    if span is None and not home.region:
        span = _ended_last(held, reckoning.moment)
    return _report(held, home, reckoning, span, now)


def _ended_last(held: HeldLevels, moment: dt.datetime) -> Span[Declaration] | None:
    for entry, closing in held.newest_first():
        if closing is not None and closing.kind in (ClosingKind.LOWERED, ClosingKind.CANCELLED):
            return span_at(entry, moment)
    return None


def _report(
    held: HeldLevels,
    place: Place,
    reckoning: Reckoning,
    span: Span[Declaration] | None,
    now: dt.datetime,
) -> PlaceReport:
    register, moment = held.register(), reckoning.moment
    decides = None if span is None else span.declaration.id
    return PlaceReport(
        place=place,
        moment=moment,
        span=span,
        beside=tuple(
            one for one in register.holding(place, moment) if one.declaration.id != decides
        ),
        inside=tuple(register.inside(place, moment)),
        regimes=tuple(register.state(place, moment).regimes.values()),
        doubt=reckoning.doubt,
        is_zone_stale=is_zone_stale(now),
        has_entries=bool(held.levels.all()) or held.has_messages,
    )


def is_lifted(span: Span[Declaration] | None) -> bool:
    """Whether a person entered that it ended."""
    return span is not None and span.standing is Standing.LIFTED


def in_time(entry: Announced | None) -> list[Amendment]:
    """What was announced later of an entry, in order of time; corrections last."""
    said = entry.amendments if entry is not None else ()
    return sorted(
        said,
        key=lambda one: (
            one.kind is AmendmentKind.CORRECTED, one.day, one.time or dt.time(), one.entered_at
        ),
    )  # fmt: skip
