"""A computer's clock that cannot be right neither ends nor starts anything."""

from __future__ import annotations

import datetime as dt
import sys
import time

import pytest

from guide.alerts.clock import ClockDoubt, Reckoning, as_entered, is_zone_stale, reckoned
from guide.alerts.course import start_of
from tests.alerts.courses import declaration

MADE = dt.date(2026, 3, 20)
NOW = dt.datetime(2026, 11, 29, 9, tzinfo=dt.UTC)
DAY, SECOND = dt.timedelta(days=1), dt.timedelta(seconds=1)
SLIP = NOW + 3650 * DAY
DEAD = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def test_a_clock_that_agrees_is_taken_as_it_is() -> None:
    for now in (NOW, NOW + 30 * DAY, NOW - DAY):
        assert reckoned(now, MADE, [NOW - DAY, NOW], NOW) == Reckoning(now)
    assert reckoned(NOW, MADE, [], None) == Reckoning(NOW)
    assert reckoned(NOW, MADE, [DEAD], DEAD) == Reckoning(NOW), "right again"


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        (DEAD, ClockDoubt.BEFORE_PROGRAM),
        (NOW - 3650 * DAY, ClockDoubt.BEFORE_PROGRAM),
        (NOW - 2 * DAY, ClockDoubt.BEHIND),
        (NOW - DAY - SECOND, ClockDoubt.BEHIND),
        (SLIP, ClockDoubt.AHEAD),
    ],
)
def test_what_held_at_the_last_entry_goes_on(now: dt.datetime, doubt: ClockDoubt) -> None:
    assert reckoned(now, MADE, [NOW - DAY, NOW], NOW) == Reckoning(NOW, doubt)
    assert reckoned(now, MADE, [NOW], NOW - 9 * DAY) == Reckoning(NOW, doubt)
    assert reckoned(now, MADE, [NOW - 9 * DAY], NOW) == Reckoning(NOW, doubt)


def test_one_slip_ahead_is_outweighed_by_the_next_entry() -> None:
    assert reckoned(NOW, MADE, [NOW - DAY, SLIP], SLIP).doubt is ClockDoubt.BEHIND
    assert reckoned(NOW, MADE, [NOW - DAY, SLIP, NOW], NOW) == Reckoning(NOW)
    assert reckoned(NOW, MADE, [SLIP, NOW], NOW) == Reckoning(NOW), "the very first was the slip"
    assert reckoned(NOW, MADE, [NOW - DAY], NOW) == Reckoning(NOW), "in the plan, healed there"


def test_several_slips_need_as_many_entries_since() -> None:
    told = [NOW - DAY, SLIP, SLIP + DAY, NOW]
    assert reckoned(NOW, MADE, told, NOW).doubt is ClockDoubt.BEHIND
    assert reckoned(NOW, MADE, [*told, NOW], NOW) == Reckoning(NOW)


def test_entries_by_a_clock_that_is_behind_do_not_move_the_measure_back() -> None:
    early = NOW - 150 * DAY
    told = [NOW - 2 * DAY, NOW - DAY, NOW, early]
    assert reckoned(early, MADE, told, early) == Reckoning(NOW, ClockDoubt.BEHIND)
    told = [NOW, DEAD]
    assert reckoned(DEAD, MADE, told, DEAD) == Reckoning(NOW, ClockDoubt.BEFORE_PROGRAM)
    assert reckoned(NOW + DAY, MADE, told, DEAD) == Reckoning(NOW + DAY), "quiet when it is right"


@pytest.mark.parametrize(
    ("further", "is_begun"), [(-DAY, True), (dt.timedelta(), True), (2 * DAY, False)]
)
def test_what_a_clock_ahead_dated_as_begun_has_begun_and_what_was_to_come_has_not(
    further: dt.timedelta, is_begun: bool
) -> None:
    entry = declaration(entered_at=SLIP, start=(SLIP + further).date())
    assert (start_of(as_entered(entry, NOW)) <= NOW) == is_begun


def test_with_nothing_to_hold_on_to_the_clock_is_doubted_all_the_same() -> None:
    assert reckoned(DEAD, MADE, [], None) == Reckoning(DEAD, ClockDoubt.BEFORE_PROGRAM)
    assert reckoned(DEAD, MADE, [DEAD], DEAD) == Reckoning(DEAD, ClockDoubt.BEFORE_PROGRAM)


@pytest.mark.skipif(sys.platform == "win32", reason="the zone is set another way")
@pytest.mark.parametrize(
    ("zone", "is_stale"), [("<+06>-6", True), ("Asia/Almaty", False), ("UTC", False)]
)
def test_a_clock_of_long_ago_makes_no_zone_stale(
    zone: str, is_stale: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Almaty was at UTC+6 in 1970 and in 2016: then the day is wrong, and not the zone."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        for now in (NOW, NOW - 3650 * DAY, DEAD):
            assert is_zone_stale(now) == is_stale, now
    finally:
        monkeypatch.undo()
        time.tzset()


EARLY = NOW - 9 * DAY


@pytest.mark.parametrize(
    ("entered", "edited", "expected"),
    [
        ([NOW - DAY, SLIP, NOW], NOW, Reckoning(NOW)),  # the plan is an entry: it heals as well
        ([NOW], SLIP, Reckoning(NOW)),  # a setting that a clock in doubt kept tells nothing,
        ([NOW], NOW - 30 * DAY, Reckoning(NOW)),  # nor does one of a clock that is behind
        ([], SLIP, Reckoning(SLIP, ClockDoubt.BEHIND)),  # without any entry it is all there is
    ],
)
def test_a_setting_tells_of_a_clock_only_where_it_was_in_no_doubt(
    entered: list[dt.datetime], edited: dt.datetime, expected: Reckoning
) -> None:
    assert reckoned(NOW, MADE, entered, edited) == expected
    behind = reckoned(EARLY - 3650 * DAY, MADE, entered, edited)
    assert behind.doubt is ClockDoubt.BEFORE_PROGRAM, "and none of them makes a clock believed"
    assert behind.moment == expected.moment
