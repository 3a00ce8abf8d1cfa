"""Of which entries more can be said, what becomes of it, and what stands at home beside a level."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guide.alerts.declaration import (
    AmendmentKind,
    End,
    EndKind,
    Place,
    Regime,
    RegimeKind,
    Source,
)
from guide.content.model import Level
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft
from guide.usecases.level.standing_entries import (
    standing_entries,
    standing_entry,
    standing_regime,
)
from guide.usecases.program.services import Services

HOME, COUNTRY, AWAY = Place(region="KZ-75"), Place(region="KZ"), Place(region="KZ-71")
PART = Place(region="KZ-71", detail="Мысал ауданы")
TODAY = dt.date(2026, 11, 22)
DAY = dt.timedelta(days=1)


def enter(services: Services, level: Level, place: Place, **more: Any) -> str:
    draft = Draft(level, place, source=Source.TV, **{"on_date": TODAY - 2 * DAY, **more})
    return services.declarations.declare(draft, HOME).declaration_id


def add(services: Services, kind: RegimeKind, place: Place, **more: Any) -> str:
    draft = Draft(Level.NONE, place, **{"on_date": TODAY - 2 * DAY, "source": Source.TV, **more})
    return services.announcements.add(draft, HOME, kind).declaration_id


def announce(services: Services, entry: str, kind: AmendmentKind, **more: Any) -> None:
    services.announcements.announce(entry, Later(kind=kind, **{"day": TODAY, **more}))


def test_what_stands_or_is_to_come_is_listed_with_what_lies_around_it_and_in_it(
    services: Services,
) -> None:
    country, away = enter(services, Level.YELLOW, COUNTRY), enter(services, Level.ORANGE, AWAY)
    part = enter(services, Level.RED, PART)
    coming = enter(services, Level.RED, AWAY, on_date=TODAY + DAY)
    regime = add(services, RegimeKind.EMERGENCY, AWAY)
    ended, slip = add(services, RegimeKind.OPERATION, AWAY), enter(services, Level.RED, HOME)
    announce(services, ended, AmendmentKind.ENDED)
    held = services.declarations.held

    def ids(place: Place | None) -> list[str]:
        return [one.declaration.id for one in standing_entries(held, place)]

    assert ids(AWAY) == [part, away, country, coming, regime]
    assert ids(HOME) == [slip, country]
    services.announcements.forget_mistake(slip)
    assert ids(HOME) == [country]
    assert set(ids(None)) == {country, away, part, coming, regime}
    assert standing_entry(held, slip) is None
    assert standing_entry(held, ended) is None
    found = standing_regime(held, RegimeKind.EMERGENCY, AWAY)
    assert found is not None
    assert found.declaration.id == regime
    assert standing_regime(held, RegimeKind.EMERGENCY, PART) is None, "another area"
    assert standing_regime(held, RegimeKind.OPERATION, AWAY) is None, "it ended"


@pytest.mark.parametrize(
    ("before", "later", "expected"),
    [
        ((), {"kind": AmendmentKind.ENDED}, False),
        ((AmendmentKind.EXTENDED,), {"kind": AmendmentKind.ENDED}, True),
        ((AmendmentKind.EXTENDED,), {"kind": AmendmentKind.ENDED, "time": dt.time(9)}, False),
        ((AmendmentKind.EXTENDED,), {"kind": AmendmentKind.EXTENDED}, False),  # known already
        ((AmendmentKind.ENDED,), {"kind": AmendmentKind.EXTENDED}, False),
    ],
)
def test_a_word_that_would_change_nothing_is_told_apart(
    services: Services, before: tuple[AmendmentKind, ...], later: dict[str, Any], expected: bool
) -> None:
    entry = enter(services, Level.ORANGE, HOME)
    for kind in before:
        announce(services, entry, kind)
    said = Later(**{"day": TODAY, **later})
    assert services.announcements.is_overruled(entry, said) is expected


def test_a_correction_moves_the_day_and_the_hour_and_keeps_what_stood_there(
    services: Services,
) -> None:
    entry = enter(services, Level.ORANGE, HOME, at_time=dt.time(12))
    draft = Draft(Level.RED, HOME, source=Source.TV, on_date=TODAY - DAY, at_time=dt.time(13, 30))
    services.announcements.correct(entry, draft)
    (shown,) = standing_entries(services.declarations.held)
    assert (shown.level, shown.declaration.start, shown.declaration.start_time) == (
        Level.RED, TODAY - DAY, dt.time(13, 30),
    )  # fmt: skip
    (before,) = shown.declaration.amendments
    assert (before.kind, before.level, before.day, before.time) == (
        AmendmentKind.CORRECTED, Level.ORANGE, TODAY - 2 * DAY, dt.time(12),
    )  # fmt: skip
    services.announcements.correct(entry, draft)
    assert len(standing_entries(services.declarations.held)[0].declaration.amendments) == 1
    announce(services, entry, AmendmentKind.EXTENDED, end=End(kind=EndKind.FOR_DAYS, days=3))
    again = Draft(
        Level.RED, HOME, on_date=TODAY, at_time=dt.time(8), end=End(kind=EndKind.FOR_DAYS, days=5)
    )
    services.announcements.correct(entry, again)
    (shown,) = standing_entries(services.declarations.held)
    assert shown.declaration.start == TODAY - DAY, "of a chain the newest word is put right"
    extended = next(
        one for one in shown.declaration.amendments if one.kind is AmendmentKind.EXTENDED
    )
    assert (extended.time, extended.end.days) == (dt.time(8), 5)


def test_a_regime_is_put_right_as_a_level_is(services: Services) -> None:
    entry = add(services, RegimeKind.OPERATION, AWAY)
    draft = Draft(Level.NONE, PART, source=Source.SMS, on_date=TODAY)
    services.announcements.correct(entry, draft)
    found = services.announcements.known(entry)
    assert isinstance(found, Regime)
    assert (found.regime, found.place, found.start) == (RegimeKind.OPERATION, PART, TODAY)
    (before,) = found.amendments
    assert (before.kind, before.place, before.level) == (AmendmentKind.CORRECTED, AWAY, None)


@pytest.mark.parametrize(
    ("place", "home", "is_shown"),
    [
        (HOME, HOME, True),
        (COUNTRY, HOME, True),
        (Place(), HOME, True),  # without a region it is meant for home
        (AWAY, HOME, False),
        (HOME, Place(), True),  # and without a home all is
    ],
)
def test_home_shows_the_regimes_that_stand_there(
    services: Services, place: Place, home: Place, is_shown: bool
) -> None:
    services.preferences.change(place=home)
    assert services.home().regimes == ()
    draft = Draft(Level.NONE, place, source=Source.TV, on_date=TODAY)
    entry = services.announcements.add(draft, home, RegimeKind.EMERGENCY).declaration_id
    assert bool(services.home().regimes) is is_shown
    announce(services, entry, AmendmentKind.ENDED)
    assert services.home().regimes == ()
