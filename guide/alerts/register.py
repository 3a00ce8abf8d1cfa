"""What holds at any place at any moment, of everything that was declared.

For each area the spans of its declarations are laid out once along time, when it is first asked
about; after that a question costs a search for the moment in at most three areas, however many
declarations there are. Pure; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from guide.alerts.area import Area, area_of, covering
from guide.alerts.course import Span, Standing, course, span_at
from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    Announced,
    Declaration,
    Origin,
    Place,
    Regime,
    RegimeKind,
)
from guide.content.model import DECLARED, Level

A = TypeVar("A", bound=Announced)


class State(Struct, frozen=True):
    """What holds at a place at a moment.

    `level` is NONE where a person entered that it ended or that none is declared, and None where
    nothing was entered; neither ever means safe. `span` says since when, until when and by whom.
    """

    level: Level | None
    span: Span[Declaration] | None
    regimes: dict[RegimeKind, Span[Regime]]  # those in force, unconfirmed or lifted


class Register:
    """Declarations and regimes by the area they are for; what it was made of is not changed."""

    def __init__(self, declarations: Iterable[Announced]) -> None:
        levels: dict[Area, list[Declaration]] = {}
        regimes: dict[RegimeKind, dict[Area, list[Regime]]] = {}
        for one in declarations:
            if isinstance(one, Declaration):
                levels.setdefault(area_of(one.place), []).append(one)
            elif isinstance(one, Regime):
                areas = regimes.setdefault(one.regime, {})
                areas.setdefault(area_of(one.place), []).append(one)
        self._levels = _Atlas(levels)
        self._regimes = {kind: _Atlas(found) for kind, found in regimes.items()}

    def state(self, place: Place, now: dt.datetime) -> State:
        """Return what holds at `place`; `now` is aware."""
        span = self._levels.at(place, now)
        regimes = ((kind, atlas.at(place, now)) for kind, atlas in self._regimes.items())
        return State(
            None if span is None else span.level,
            span,
            {kind: found for kind, found in regimes if found is not None},
        )

    def holding(self, place: Place, now: dt.datetime) -> list[Span[Declaration]]:
        """All levels that are in force or unconfirmed at `place`, what holds first."""
        return self._levels.all_at(covering(place), now)

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:
        """Whether anything begins or ends anywhere after the first moment, or at the second."""
        regimes = self._regimes.values()
        return self._levels.turns(after, until) or any(one.turns(after, until) for one in regimes)

    def inside(self, place: Place, now: dt.datetime) -> list[Span[Declaration]]:
        """All levels in force or unconfirmed in parts of `place`, the highest first."""
        return self._levels.all_at(self._levels.below(place), now)


if TYPE_CHECKING:
    # The best of each sort in one area from one moment on: in force; unconfirmed, the latest of
    # each level, the highest level first; "no level declared", entered as such; lifted.
    _Best = tuple[Span[A] | None, tuple[Span[A], ...], Span[A] | None, Span[A] | None]


class _Atlas(Generic[A]):
    """What one kind of declarations says, area by area."""

    def __init__(self, areas: dict[Area, list[A]]) -> None:
        self._areas = areas
        self._courses: dict[Area, tuple[list[dt.datetime], list[_Best[A]]]] = {}

    def at(self, place: Place, now: dt.datetime) -> Span[A] | None:
        """What decides at a place: in force, else unconfirmed, else that it was ended."""
        found = [
            best
            for area in covering(place)
            if area in self._areas and (best := self._best(area, now)) is not None
        ]
        in_force = [best[0] for best in found if best[0] is not None]
        if in_force:
            return max(in_force, key=weight)
        none = [best[2] for best in found if best[2] is not None]
        said_none = max(none, key=_age, default=None)
        # What nobody confirmed yields to a later "no level declared", and to no earlier one.
        unconfirmed = [
            span
            for best in found
            for span in best[1]
            if said_none is None or span.heard_at > said_none.heard_at
        ]
        if unconfirmed:
            return max(unconfirmed, key=weight)
        ended = [best[3] for best in found if best[3] is not None]
        return max((*none, *ended), key=_age, default=None)

    def all_at(self, areas: Iterable[Area], now: dt.datetime) -> list[Span[A]]:
        """All spans of areas in which something stands, the weightiest first."""
        spans = (span_at(one, now) for area in areas for one in self._areas.get(area, ()))
        standing = [
            span
            for span in spans
            if span is not None and span.standing is not Standing.LIFTED and not is_none(span)
        ]
        silent = outweighed(standing)
        told = (span for span in standing if span.declaration.id not in silent)
        return sorted(told, key=weight, reverse=True)

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:
        """As `Register.turns`."""
        return any(
            bisect_right(moments, after) != bisect_right(moments, until)
            for moments, _ in map(self._course, self._areas)
        )

    def below(self, place: Place) -> Iterator[Area]:
        """The areas that lie inside a place."""
        region, words = area_of(place)
        for area in self._areas:
            if not words and area != (region, "") and region in (WHOLE_COUNTRY, area[0]):
                yield area

    def _best(self, area: Area, now: dt.datetime) -> _Best[A] | None:
        moments, states = self._course(area)
        at = bisect_right(moments, now)
        return states[at - 1] if at else None

    def _course(self, area: Area) -> tuple[list[dt.datetime], list[_Best[A]]]:
        if area not in self._courses:
            self._courses[area] = _laid_out(self._areas[area])
        return self._courses[area]


_IN_FORCE, _NONE, _LIFTED = "in_force", "none", "lifted"
_RANKS = tuple(level.rank for level in reversed((Level.NONE, *DECLARED)))


def _group(span: Span[A]) -> str | int:
    """Among which spans the best is looked for; a rank for those that are unconfirmed."""
    if span.standing is Standing.LIFTED:
        return _LIFTED
    if is_none(span):
        return _NONE
    return _IN_FORCE if span.standing is Standing.IN_FORCE else span.level.rank


def is_none(span: Span[A]) -> bool:
    """Whether it is "no level declared", entered as such and not ended."""
    is_level = isinstance(span.declaration, Declaration)
    return is_level and span.level is Level.NONE and span.standing is not Standing.LIFTED


def _laid_out(declarations: Iterable[A]) -> tuple[list[dt.datetime], list[_Best[A]]]:
    """The moments at which something changes in one area, and what is best from each of them."""
    turns: dict[dt.datetime, tuple[list[Span[A]], list[Span[A]]]] = {}
    for declaration in declarations:
        for span in course(declaration):
            turns.setdefault(span.begins, ([], []))[1].append(span)
            turns.setdefault(span.ends, ([], []))[0].append(span)
    groups: dict[str | int, list[Span[A]]] = {}
    moments, states = sorted(turns), []
    for moment in moments:
        over, begun = turns[moment]
        for span in over:
            groups[_group(span)].remove(span)
        for span in begun:
            group = _group(span)
            key = _age if group == _NONE else weight
            insort(groups.setdefault(group, []), span, key=key)
        states.append(
            (
                _last(groups, _IN_FORCE),
                tuple(best for rank in _RANKS if (best := _last(groups, rank)) is not None),
                _last(groups, _NONE),
                _last(groups, _LIFTED),
            )
        )
    return moments, states


def _last(groups: dict[str | int, list[Span[A]]], group: str | int) -> Span[A] | None:
    spans = groups.get(group)
    return spans[-1] if spans else None


def weight(span: Span[A]) -> tuple[object, ...]:
    """What holds before what: confirmed, then high, then narrow, then late; never by entry."""
    region, words = area_of(span.declaration.place)
    return span.standing, span.level.rank, (region != WHOLE_COUNTRY) + bool(words), *_age(span)


def outweighed(spans: Iterable[Span[Any]]) -> frozenset[str]:
    """The ids of what messages declared that no list tells while another one stands.

    Nobody confirmed them, and nobody confirmed a later one of the same level in the same area: ten
    years of messages leave many such, and they decide nothing before that one is ended. What people
    entered is told each for itself: only they can end it.
    """
    found, told = set[str](), set[tuple[Area, Level]]()
    for span in sorted(spans, key=weight, reverse=True):
        declared = span.declaration
        if span.standing is not Standing.UNCONFIRMED or declared.origin is Origin.ENTERED:
            continue
        of = area_of(declared.place), span.level
        if of in told:
            found.add(declared.id)
        told.add(of)
    return frozenset(found)


def _age(span: Span[A]) -> tuple[object, ...]:
    return span.heard_at, span.since, span.declaration.entered_at, span.declaration.id
