"""What stands for the family of all that was entered, whatever the clock of the computer says."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from guide.alerts.clock import ClockDoubt
from guide.alerts.course import Standing
from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    End,
    EndKind,
    Place,
    RegimeKind,
    Source,
)
from guide.content.model import Level
from guide.paths import Places
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, open_services
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-75")
COUNTRY = Place(region="KZ")
AWAY = Place(region="KZ-71")
TODAY = dt.date(2026, 11, 22)
DAY = dt.timedelta(days=1)


@pytest.fixture
def services(services: Services) -> Services:
    services.preferences.change(place=HOME)
    return services


def level(services: Services) -> Level | None:
    entry = services.declarations.current()
    return None if entry is None else entry.level


def doubt(services: Services) -> ClockDoubt | None:
    return services.declarations.held.reckoning().doubt


def enter(services: Services, level: Level, place: Place = HOME, **more: Any) -> str:
    return services.declarations.declare(Draft(level, place, **more), HOME).declaration_id


def announce(services: Services, declared: str, kind: AmendmentKind, **more: Any) -> None:
    later = Later(kind=kind, **{"day": TODAY, **more})
    services.announcements.announce(declared, later)


# ---- several levels at once


def test_the_level_of_the_country_goes_on_under_a_red_one_of_the_city(services: Services) -> None:
    enter(services, Level.YELLOW, COUNTRY)
    enter(services, Level.RED)
    assert level(services) is Level.RED
    services.declarations.close(ClosingKind.LOWERED, Source.TV, TODAY)
    assert level(services) is Level.YELLOW
    home = services.home()
    assert home.banner.level is Level.YELLOW
    assert home.closing is not None
    assert home.closing.level is Level.RED


def test_a_level_of_another_place_is_not_shown_at_home(services: Services) -> None:
    enter(services, Level.YELLOW)
    enter(services, Level.RED, AWAY)
    assert level(services) is Level.YELLOW
    held = services.declarations.held
    assert held.state(AWAY).level is Level.RED
    enter(services, Level.ORANGE, AWAY)
    assert services.declarations.past() == [], "what ended there is none of home's"
    enter(services, Level.RED, AWAY)
    services.preferences.change(place=AWAY)
    assert level(services) is Level.RED


def test_a_new_level_of_the_same_area_takes_the_place_of_the_old_one(services: Services) -> None:
    enter(services, Level.RED)
    enter(services, Level.YELLOW, Place(region="KZ-75", detail=" "))
    assert level(services) is Level.YELLOW


def test_words_without_a_region_are_meant_for_home(services: Services) -> None:
    enter(services, Level.YELLOW, COUNTRY)
    enter(services, Level.RED, Place(detail="Медеу"))
    assert level(services) is Level.RED


# ---- what is announced later


def test_what_was_announced_later_is_what_home_shows(services: Services) -> None:
    declared = enter(services, Level.RED, end=End(kind=EndKind.FOR_DAYS, days=3))
    announce(services, declared, AmendmentKind.LOWERED, level=Level.ORANGE, source=Source.RADIO,
             end=End(kind=EndKind.FOR_DAYS, days=10))  # fmt: skip
    banner = services.home().banner
    assert (banner.level, banner.rank, banner.source) == (Level.ORANGE, 2, Source.RADIO)
    assert banner.announced_end is not None
    assert banner.announced_end.date == TODAY + 9 * DAY
    assert {row.id[0] for row in services.home().own} == {"O"}


def test_an_announced_end_shows_the_closing_list_when_its_hour_has_come(
    services: Services, clock: Clock
) -> None:
    declared = enter(services, Level.RED)
    announce(services, declared, AmendmentKind.ENDED, day=TODAY + DAY, time=dt.time(12))
    assert level(services) is Level.RED
    clock.time = dt.datetime(2026, 11, 23, 6, 59, tzinfo=dt.UTC)
    assert level(services) is Level.RED
    clock.time += dt.timedelta(minutes=1)  # 12:00 in Kazakhstan
    assert level(services) is None
    closed = services.home().closing
    assert closed is not None
    assert (closed.level, closed.kind) == (Level.RED, ClosingKind.CANCELLED)
    (past,) = services.declarations.past()
    assert past.id == declared
    services.declarations.put_away()
    assert services.home().closing is None
    assert services.declarations.past() == [
        structs.replace(past, closing=past.closing and structs.replace(past.closing, put_away=True),
                        amendments=services.declarations.past()[0].amendments)
    ]  # fmt: skip


def test_a_correction_keeps_what_was_entered_before(services: Services) -> None:
    until = End(kind=EndKind.UNTIL_DATE, date=TODAY + 5 * DAY)
    declared = enter(services, Level.YELLOW, source=Source.TV, end=until)
    services.declarations.amend(declared, Draft(Level.YELLOW, HOME, source=Source.TV, end=until))
    later = End(kind=EndKind.UNTIL_DATE, date=TODAY + 9 * DAY)
    services.declarations.amend(declared, Draft(Level.YELLOW, HOME, source=Source.TV, end=later))
    entry = services.declarations.current()
    assert entry is not None
    assert entry.end == later
    (before,) = entry.amendments
    assert (before.kind, before.end, before.level) == (
        AmendmentKind.CORRECTED, until, Level.YELLOW,
    )  # fmt: skip


def test_what_is_added_corrects_nothing(services: Services) -> None:
    declared = enter(services, Level.YELLOW)
    services.declarations.amend(declared, Draft(Level.YELLOW, HOME, "ҰҚК", Source.TV))
    entry = services.declarations.current()
    assert entry is not None
    assert entry.amendments == ()


def test_an_extension_is_corrected_and_not_the_first_announcement(services: Services) -> None:
    first = End(kind=EndKind.FOR_DAYS, days=1)
    declared = enter(services, Level.YELLOW, end=first)
    announce(services, declared, AmendmentKind.EXTENDED, day=TODAY,
             end=End(kind=EndKind.UNTIL_DATE, date=TODAY + 3 * DAY))  # fmt: skip
    right = End(kind=EndKind.UNTIL_DATE, date=TODAY + 8 * DAY)
    services.declarations.amend(declared, Draft(Level.YELLOW, HOME, end=right))
    kept = services.declarations.held.levels.known(declared)
    assert kept.end == first
    assert kept.amendments[0].end == right
    banner = services.home().banner
    assert banner.announced_end is not None
    assert banner.announced_end.date == right.date


def test_an_extension_without_its_source_keeps_the_one_that_was_given(services: Services) -> None:
    declared = enter(services, Level.RED, announced_by="ҰҚК", source=Source.RADIO)
    announce(services, declared, AmendmentKind.EXTENDED, day=TODAY)
    banner = services.home().banner
    assert (banner.announced_by, banner.source) == ("ҰҚК", Source.RADIO)


def test_each_step_can_be_taken_back(services: Services, clock: Clock) -> None:
    declared = enter(services, Level.RED)
    before = services.declarations.current()
    later = Later(kind=AmendmentKind.ENDED, day=TODAY)
    receipt = services.announcements.announce(declared, later)
    assert level(services) is None
    clock.time += dt.timedelta(minutes=1)
    assert services.announcements.announce(declared, later).step == 0, "it is known already"
    services.declarations.undo(receipt)
    assert services.declarations.current() == before


def test_a_regime_of_its_own_changes_no_level(services: Services) -> None:
    draft = Draft(Level.NONE, HOME, source=Source.TV, on_date=TODAY)
    declared = services.announcements.add(draft, HOME, RegimeKind.OPERATION).declaration_id
    assert level(services) is None
    state = services.declarations.held.state(HOME)
    assert state.regimes[RegimeKind.OPERATION].standing is Standing.IN_FORCE
    services.announcements.forget_mistake(declared)
    assert services.declarations.held.state(HOME).regimes == {}


# ---- the clock


WRONG = pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (dt.datetime(1970, 1, 1, tzinfo=dt.UTC), ClockDoubt.BEFORE_PROGRAM),
        (dt.datetime(2016, 11, 22, tzinfo=dt.UTC), ClockDoubt.BEFORE_PROGRAM),
        (dt.datetime(2026, 11, 20, tzinfo=dt.UTC), ClockDoubt.BEHIND),
        (dt.datetime(2036, 11, 22, tzinfo=dt.UTC), ClockDoubt.AHEAD),
    ],
)


@WRONG
def test_no_level_begins_or_ends_by_the_clock_alone(
    services: Services, clock: Clock, wrong: dt.datetime, told: ClockDoubt
) -> None:
    right = clock.time
    until = End(kind=EndKind.UNTIL_DATE, date=TODAY + 5 * DAY)
    enter(services, Level.RED, end=until)
    enter(services, Level.YELLOW, COUNTRY)
    coming = Draft(Level.ORANGE, AWAY, on_date=TODAY + 2 * DAY)
    services.declarations.declare(coming, HOME)
    before = services.home().banner
    assert doubt(services) is None
    clock.time = wrong
    held = services.declarations.held
    after = services.home().banner
    assert (after.level, after.start, after.announced_end) == (
        Level.RED, before.start, before.announced_end,
    )  # fmt: skip
    assert held.state(AWAY).level is Level.YELLOW, "what was to come has not begun"
    assert doubt(services) is told
    clock.time = right + DAY
    assert (doubt(services), services.home().banner.level) == (None, Level.RED)
    clock.time = right + 3 * DAY
    assert held.state(AWAY).level is Level.ORANGE, "by a clock that can be right it begins"


def test_a_rule_of_the_clock_that_is_missing_would_be_seen(
    services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: with any clock taken as it is, a level to come begins by a jump."""
    services.declarations.declare(Draft(Level.RED, HOME, on_date=TODAY + 2 * DAY), HOME)
    clock.time += 3650 * DAY
    assert level(services) is None
    monkeypatch.setattr("guide.alerts.clock._doubt", lambda *_: None)
    assert level(services) is Level.RED


def test_one_slip_ahead_is_set_right_by_what_is_entered_since(
    services: Services, clock: Clock
) -> None:
    right = clock.time
    enter(services, Level.YELLOW, COUNTRY)
    clock.time = right + 3650 * DAY
    enter(services, Level.RED)
    assert level(services) is Level.RED
    clock.time = right + DAY
    assert (level(services), doubt(services)) == (Level.RED, ClockDoubt.BEHIND)
    enter(services, Level.ORANGE, AWAY)
    assert (level(services), doubt(services)) == (Level.RED, None), "it holds, and all is quiet"
    services.declarations.close(ClosingKind.CANCELLED, Source.TV, TODAY)
    assert level(services) is Level.YELLOW


def test_what_was_closed_by_a_clock_ahead_stays_closed(services: Services, clock: Clock) -> None:
    right = clock.time
    enter(services, Level.RED)
    clock.time = right + 3650 * DAY
    services.declarations.close(ClosingKind.CANCELLED, Source.TV, TODAY)
    clock.time = right + DAY
    assert level(services) is None
    enter(services, Level.YELLOW, AWAY)
    assert (level(services), doubt(services)) == (None, None)
    assert services.declarations.held.state(HOME).level is Level.NONE


def test_what_was_announced_by_a_clock_ahead_holds_when_it_is_right_again(
    services: Services, clock: Clock
) -> None:
    """The today of a clock ahead lies years away: what began or ended then did so all the same."""
    right = clock.time
    red, yellow = enter(services, Level.RED), enter(services, Level.YELLOW, AWAY)
    clock.time = right + 3650 * DAY
    announce(services, red, AmendmentKind.ENDED, day=services.declarations.today(HOME))
    later = services.declarations.today(HOME) + DAY
    announce(services, yellow, AmendmentKind.ENDED, day=later)
    clock.time = right + DAY
    enter(services, Level.ORANGE, Place(region="KZ-55"))
    enter(services, Level.ORANGE, Place(region="KZ-55"))
    assert (level(services), doubt(services)) == (None, None)
    held = services.declarations.held
    assert held.state(AWAY).level is Level.YELLOW, "that was to come, and still is"


@pytest.mark.parametrize(
    ("change", "is_quiet"), [("settings", False), ("plan", True), ("level", True)]
)
def test_after_a_slip_ahead_an_entry_sets_the_measure_right_and_a_setting_does_not(
    services: Services, clock: Clock, change: str, is_quiet: bool
) -> None:
    def make() -> None:
        if change == "settings":
            services.preferences.change(entered_by="Динара")
        elif change == "plan":
            services.plan_editor.change("plan", "out_town", "Павлодар")
        else:
            enter(services, Level.YELLOW, COUNTRY)

    right = clock.time
    enter(services, Level.RED)
    clock.time = right + 3650 * DAY
    assert doubt(services) is ClockDoubt.AHEAD
    services.preferences.change(text_scale=125)
    assert doubt(services) is ClockDoubt.AHEAD, "nobody entered anything"
    clock.time = right + DAY
    assert doubt(services) is None, "quiet when the clock is right"
    clock.time = right + 3650 * DAY
    enter(services, Level.ORANGE)  # one edit of two entries is one slip
    clock.time = right + DAY
    assert doubt(services) is ClockDoubt.BEHIND
    make()
    assert (doubt(services) is None) is is_quiet
    assert level(services) is Level.ORANGE


def test_a_level_entered_by_a_dead_clock_holds_when_the_clock_is_right(
    services: Services, clock: Clock
) -> None:
    right = clock.time
    enter(services, Level.YELLOW, COUNTRY)
    clock.time = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    enter(services, Level.RED)
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.level, entry.start) == (Level.RED, TODAY), "the day of the newest entry"
    clock.time = right + DAY
    assert (level(services), doubt(services)) == (Level.RED, None)


# ---- what was kept


def test_the_entry_of_an_older_release_is_shown_as_before(tmp_path: Path) -> None:
    data = Path(__file__).parents[1] / "data"
    places = Places(tmp_path)
    places.store.write_bytes((data / "release-0.3.0.db").read_bytes())
    now = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
    services = open_services(places, lambda: now)
    try:
        banner = services.home().banner
        assert (banner.state, banner.level, banner.place) == (
            "level", Level.ORANGE, Place(region="KZ-35"),
        )  # fmt: skip
        assert (banner.start, banner.age_days) == (dt.date(2026, 11, 20), 1)
        assert services.home().move_question is None
        services.declarations.close(ClosingKind.MISTAKE)
        services.declarations.declare(Draft(Level.RED, Place(region="KZ-35")), HOME)
        assert services.store.check() == []
    finally:
        services.close()


def test_all_levels_of_a_backup_come_back_as_they_stood(
    services: Services, tmp_path: Path, clock: Clock
) -> None:
    enter(services, Level.YELLOW, COUNTRY)
    enter(services, Level.RED)
    services.declarations.declare(Draft(Level.ORANGE, AWAY), HOME)
    services.backups.saving_copy(tmp_path / "copy.db")()
    for one in services.declarations.held.levels.all():
        services.declarations.close_entry(one.id, ClosingKind.MISTAKE)
    services.erase()
    services.preferences.change(place=HOME)
    services.backups.restore_file(tmp_path / "copy.db")
    assert level(services) is Level.RED
    held = services.declarations.held
    assert (held.state(COUNTRY).level, held.state(AWAY).level) == (Level.YELLOW, Level.ORANGE)
