"""What was announced of each entry, and put right, as events in the order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.alerts.course import AnnouncedEnd, end_from
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Announced,
    Closing,
    ClosingKind,
    Declaration,
    End,
    Origin,
    Source,
)
from guide.alerts.kazakhstan_time import wall_time
from guide.content.model import Level
from guide.usecases.level.held import EVER, HeldLevels


class Event(Struct, frozen=True, kw_only=True):
    """One thing that was announced, or put right, in the order of time."""

    declaration: Announced
    kind: AmendmentKind | ClosingKind | None  # None: the level was declared
    day: dt.date
    time: dt.time | None
    level: Level  # that it leads to; of a mistake the one that was entered
    end: End
    last_day: AnnouncedEnd | None
    announced_by: str
    source: Source | None
    entered_by: str
    entered_at: dt.datetime
    origin: Origin = Origin.ENTERED

    @property
    def id(self) -> str:
        """A name that no other event of the same list has."""
        return f"{self.declaration.id}_{self.kind or 'declared'}_{self.entered_at.timestamp():.0f}"


def timeline(held: HeldLevels) -> tuple[Event, ...]:
    """All that was ever announced and entered, the newest first; packed messages are read for it.

    Errors: GuideError STORE_DAMAGED for a pack that cannot be read.
    """
    every = (*held.levels.all(), *held.regimes.all(), *held.by_message(EVER))
    return newest_first(events(every))


def newest_first(found: Iterable[Event]) -> tuple[Event, ...]:
    """The events in order of time, the newest first."""
    return tuple(sorted(found, key=_order, reverse=True))


def _order(event: Event) -> tuple[object, ...]:
    return event.day, event.time or dt.time(), event.entered_at, event.id


def events(declarations: Iterable[Announced]) -> Iterator[Event]:
    """What was announced of each, and put right."""
    for one in declarations:
        yield Event(
            declaration=one,
            kind=None,
            day=one.start,
            time=one.start_time,
            level=_level(one),
            end=one.end,
            last_day=end_from(one.start, one.end),
            announced_by=one.announced_by,
            source=one.source,
            entered_by=one.entered_by,
            entered_at=one.entered_at,
            origin=one.origin,
        )
        level = _level(one)
        for later in one.amendments:
            if later.kind is AmendmentKind.LOWERED and later.level is not None:
                level = later.level
            yield _amended(one, later, Level.NONE if later.kind is AmendmentKind.ENDED else level)
        if one.closing is not None and one.closing.kind is not ClosingKind.REPLACED:
            yield _closed(one, one.closing)


def _level(one: Announced) -> Level:
    """NONE for a regime, which is no level."""
    return one.level if isinstance(one, Declaration) else Level.NONE


def _amended(one: Announced, later: Amendment, level: Level) -> Event:
    is_correction = later.kind is AmendmentKind.CORRECTED
    at = wall_time(later.entered_at, one.place.region)
    return Event(
        declaration=one,
        kind=later.kind,
        day=at.date() if is_correction else later.day,
        time=at.time() if is_correction else later.time,
        level=level,
        end=End() if is_correction else later.end,
        last_day=None if is_correction else end_from(later.day, later.end),
        announced_by="" if is_correction else later.announced_by,
        source=None if is_correction else later.source,
        entered_by=later.entered_by,
        entered_at=later.entered_at,
        origin=later.origin,
    )


def _closed(one: Announced, closing: Closing) -> Event:
    at = wall_time(closing.closed_at, one.place.region)
    return Event(
        declaration=one,
        kind=closing.kind,
        day=closing.on_date or at.date(),
        time=None if closing.on_date else at.time(),
        level=_level(one) if closing.kind is ClosingKind.MISTAKE else Level.NONE,
        end=End(),
        last_day=None,
        announced_by="",
        source=closing.source,
        entered_by="",
        entered_at=closing.closed_at,
    )
