"""What holds where, of everything that was entered: for each region, for the family, in time.

Ids, dates and records: no words of the interface. The program knows of no level but those that
somebody entered, so a place without an entry is told apart from one where none is declared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from guide.alerts.area import Area, area_of, folded
from guide.alerts.clock import ClockDoubt, as_entered, is_zone_stale
from guide.alerts.course import Span, Standing, span_at
from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    AmendmentKind,
    ClosingKind,
    Declaration,
    Place,
    Regime,
)
from guide.alerts.register import State
from guide.content.guide import Guide
from guide.content.model import DECLARED, LANGS, Level, Region
from guide.content.tile_map import positions
from guide.household.household import Household
from guide.household.names import tidy
from guide.usecases.level.held import HeldLevels


class FamilyPlace(Struct, frozen=True):
    """A place of the family's: its home, or where somebody of the plan is."""

    place: Place
    name: str = ""  # whose it is as typed; "" for the home
    is_contact: bool = False  # of the contact person in another area


class PlaceState(Struct, frozen=True, kw_only=True):
    """What holds in a region or city, or in the country."""

    place: Place
    level: Level | None  # None: nothing was entered
    span: Span[Declaration] | None  # which says so
    regimes: tuple[Span[Regime], ...] = ()  # in force, not confirmed or ended
    in_parts: Level | None = None  # the highest level in a part of it, where that is higher
    yielding: Level | None = None  # a higher one past its announced end, which no longer decides
    family: tuple[FamilyPlace, ...] = ()  # who is here

    @property
    def is_unconfirmed(self) -> bool:
        """Whether the announced end has passed and nobody said more."""
        return self.span is not None and self.span.standing is Standing.UNCONFIRMED

    @property
    def ending(self) -> ClosingKind | None:
        """How the level ended, where a person entered that it did; lowered is not cancelled."""
        span = self.span
        if span is None or span.standing is not Standing.LIFTED:
            return None
        said = span.said_by or span.declaration.closing
        kinds = ClosingKind.LOWERED, AmendmentKind.LOWERED
        is_lowered = said is not None and said.kind in kinds
        return ClosingKind.LOWERED if is_lowered else ClosingKind.CANCELLED


class Overview(Struct, frozen=True):
    """The whole picture at a moment."""

    moment: dt.datetime
    doubt: ClockDoubt | None  # why it is not the moment that the computer's clock tells
    is_zone_stale: bool  # the computer believes Kazakhstan's clocks to be at UTC+6
    places: tuple[PlaceState, ...]  # row by row of the map, the country among them
    standing: tuple[Span[Declaration], ...]  # of each area what is told, the highest level first
    regimes: tuple[Span[Regime], ...]  # that are in force or not confirmed anywhere

    def place(self, region: str) -> PlaceState | None:
        """What holds in the region with this code."""
        return next((one for one in self.places if one.place.region == region), None)


def overview(
    guide: Guide, held: HeldLevels, household: Household, home: Place, now: dt.datetime
) -> Overview:
    """Gather the picture as it is `now` by the clock, or at the moment that is taken for it."""
    reckoning, register = held.reckoning(), held.register()
    moment = reckoning.moment
    country = Place(region=WHOLE_COUNTRY)
    spans = *register.holding(country, moment), *register.inside(country, moment)
    parts, standing = _in_parts(spans), _standing(spans)
    past = _past_end(standing)
    family = family_places(guide.regions, household, home)
    codes = positions([region.code for region in guide.regions])
    return Overview(
        moment,
        reckoning.doubt,
        is_zone_stale(now),
        tuple(
            _place_state(code, register.state(Place(region=code), moment), parts, past, family)
            for code in codes
        ),
        standing,
        tuple(_regimes(held.regimes.all(), moment)),
    )


def _in_parts(spans: Iterable[Span[Declaration]]) -> dict[str, Level]:
    """The highest level in a part of each region."""
    found: dict[str, Level] = {}
    for span in spans:
        region, words = area_of(span.declaration.place)
        if words and span.level.rank > _rank(found.get(region)):
            found[region] = span.level
    return found


def _standing(spans: Iterable[Span[Declaration]]) -> tuple[Span[Declaration], ...]:
    """What is in force anywhere, and what is higher but not confirmed; the weightiest come first.

    What yields in its own area stays all the same, and is told with it.
    """
    told: dict[Area, list[Span[Declaration]]] = {}
    for span in spans:
        of_area = told.setdefault(area_of(span.declaration.place), [])
        if not of_area or span.level.rank > of_area[-1].level.rank:
            of_area.append(span)
    found = (span for of_area in told.values() for span in of_area)
    return tuple(sorted(found, key=lambda span: (-span.level.rank, -span.standing)))


def _past_end(standing: Iterable[Span[Declaration]]) -> dict[str, Level]:
    """The highest level of each region that is past its announced end and not confirmed."""
    found: dict[str, Level] = {}
    for span in standing:
        region, words = area_of(span.declaration.place)
        if span.standing is Standing.UNCONFIRMED and not words:
            found.setdefault(region, span.level)
    return found


def _regimes(entries: Iterable[Regime], moment: dt.datetime) -> Iterator[Span[Regime]]:
    for entry in entries:
        span = span_at(as_entered(entry, moment), moment)
        if span is not None and span.standing is not Standing.LIFTED:
            yield span


def _place_state(
    region: str,
    state: State,
    parts: dict[str, Level],
    past: dict[str, Level],
    family: Sequence[FamilyPlace],
) -> PlaceState:
    part = parts.get(region)
    yielding = max(past.get(region), past.get(WHOLE_COUNTRY), key=_rank)
    is_in_force = state.level in DECLARED and _rank(yielding) > _rank(state.level)
    return PlaceState(
        place=Place(region=region),
        level=state.level,
        span=state.span,
        regimes=tuple(state.regimes.values()),
        in_parts=part if _rank(part) > _rank(state.level) else None,
        yielding=yielding if is_in_force else None,
        family=tuple(one for one in family if one.place.region == region),
    )


def elsewhere(
    guide: Guide, held: HeldLevels, household: Household, home: Place, at_home: Level
) -> tuple[tuple[FamilyPlace, Level], ...]:
    """The family's other places where a higher level holds than at home, the highest first."""
    found = []
    for one in family_places(guide.regions, household, home):
        level = held.state(one.place).level
        if one.place != home and level is not None and level.rank > at_home.rank:
            found.append((one, level))
    return tuple(sorted(found, key=lambda pair: -pair[1].rank))


def family_places(
    regions: Sequence[Region], household: Household, home: Place
) -> tuple[FamilyPlace, ...]:
    """The family's places in the list of regions: only those whose words name one without doubt."""
    plan = household.plan
    found = []
    at_home = home if home.region else _named(regions, plan.settlement)
    if at_home is not None:
        found.append(FamilyPlace(at_home))
    contact = _named(regions, plan.out_town)
    if contact is not None:
        found.append(FamilyPlace(contact, tidy(plan.out_name), is_contact=True))
    for person in household.people:
        place = _named(regions, person.weekday_place)
        if place is not None:
            found.append(FamilyPlace(place, tidy(person.given_name)))
    return tuple(found)


def _named(regions: Sequence[Region], words: str) -> Place | None:
    """The place that typed words name: a region's name, or one of the names it is found by."""
    typed = folded(words)
    if not typed:
        return None
    for names in (_names, _found_by):
        fitting = [one for one in regions if one.code != WHOLE_COUNTRY and typed in names(one)]
        if len(fitting) == 1:
            is_whole = names is _names
            return Place(region=fitting[0].code, detail="" if is_whole else tidy(words))
    return None


def _names(region: Region) -> set[str]:
    names = [region.name(lang) for lang in LANGS]
    return {folded(name) for name in names} | {folded(name.partition("(")[0]) for name in names}


def _found_by(region: Region) -> set[str]:
    return {folded(word) for word in region.search.split()} if region.type == "region" else set()


def _rank(level: Level | None) -> int:
    return -1 if level is None else level.rank
