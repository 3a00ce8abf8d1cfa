"""The entries that stand or are to come: those of which something may be announced later."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from guide.alerts.area import area_of, covers
from guide.alerts.clock import as_entered
from guide.alerts.course import Span, Standing, span_at
from guide.alerts.declaration import Announced, Declaration, Place, Regime, RegimeKind
from guide.alerts.register import outweighed
from guide.content.model import Level
from guide.usecases.level.held import HeldLevels


class StandingEntry(Struct, frozen=True):
    """An entry, and how it stands."""

    declaration: Announced
    span: Span[Any] | None  # None: it has not begun yet

    @property
    def level(self) -> Level:
        """The level that holds by it, or is to; NONE for a regime, which is no level."""
        if self.span is not None:
            return self.span.level
        return self.declaration.level if isinstance(self.declaration, Declaration) else Level.NONE


def standing_entries(held: HeldLevels, place: Place | None = None) -> tuple[StandingEntry, ...]:
    """All that stand or are to come, of a place, what lies around it and its parts.

    Without a place everything; levels first, the highest of them first.
    """
    moment = held.reckoning().moment
    found = []
    entered: list[Announced] = [*held.levels.all(), *held.regimes.all()]
    dated = [(one, as_entered(one, moment)) for one in entered]
    for one, entry in (*dated, *((one, one) for one in held.by_message())):
        if one.closing is not None or not (place is None or _is_about(one, place)):
            continue
        span = span_at(entry, moment)
        if span is None or span.standing is not Standing.LIFTED:
            found.append(StandingEntry(one, span))
    silent = outweighed(one.span for one in found if one.span is not None)
    told = (one for one in found if one.declaration.id not in silent)
    return tuple(sorted(told, key=_order))


def standing_entry(held: HeldLevels, declaration_id: str) -> StandingEntry | None:
    """One of them; None when it is not there, not any more, or has ended."""
    found = (one for one in standing_entries(held) if one.declaration.id == declaration_id)
    return next(found, None)


def standing_regime(held: HeldLevels, kind: RegimeKind, place: Place) -> StandingEntry | None:
    """The regime of this kind that was entered for just this area and has not ended."""
    for one in standing_entries(held, place):
        regime = one.declaration
        is_same = isinstance(regime, Regime) and regime.regime is kind
        if is_same and area_of(regime.place) == area_of(place):
            return one
    return None


def _is_about(one: Announced, place: Place) -> bool:
    return covers(one.place, place) or covers(place, one.place)


def _order(one: StandingEntry) -> tuple[object, ...]:
    return isinstance(one.declaration, Regime), one.span is None, -one.level.rank
