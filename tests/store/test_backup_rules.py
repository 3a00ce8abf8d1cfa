"""Which backups may go: told by number, day and week along the numbers, never by the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.store import backup_rules
from guide.store.backup_name import BackupName, Reason, parse
from guide.store.backup_rules import superfluous

START = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
YEARS = dt.timedelta(days=3653)


def _names(moments: Sequence[dt.datetime], reasons: Sequence[Reason]) -> list[BackupName]:
    made = [
        BackupName(n, *of, f"{n:016x}")
        for n, of in enumerate(zip(moments, reasons, strict=True), 1)
    ]
    return made[::-1]


MOMENTS = st.integers(-10_000, 10_000).map(lambda hours: START + dt.timedelta(hours=hours))
# Mostly days that follow each other, as life has them, with jumps in between.
STEPS = st.one_of(
    st.integers(0, 40).map(lambda hours: dt.timedelta(hours=hours)),
    st.sampled_from((YEARS, -YEARS, dt.timedelta(days=-400))),
)


@st.composite
def names(draw: Any) -> list[BackupName]:
    moment = draw(MOMENTS)
    moments = []
    for step in draw(st.lists(STEPS, max_size=60)):
        try:
            moment += step
        except OverflowError:
            continue
        moments.append(moment)
    reasons = draw(st.lists(st.sampled_from(Reason), min_size=len(moments), max_size=len(moments)))
    return _names(moments, reasons)


def _whole(found: Sequence[BackupName], damaged: set[int]) -> set[BackupName]:
    return {name for name in found if name.number not in damaged}


@given(names())
def test_a_name_says_what_it_was_made_from(found: list[BackupName]) -> None:
    assert [parse(name.file) for name in found] == found


@given(names())
def test_the_last_ten_and_pinned_ones_always_stay(found: list[BackupName]) -> None:
    going = superfluous(found, lambda _: True)
    assert not {name for name in going if name.is_pinned}
    assert not set(going) & set(found[:10])


@given(names(), st.sets(st.integers(1, 60)))
def test_five_whole_ones_stay_whatever_is_damaged(
    found: list[BackupName], damaged: set[int]
) -> None:
    whole = _whole(found, damaged)
    going = set(superfluous(found, whole.__contains__))
    assert len(whole - going) >= min(5, len(whole))
    if len(whole) < 5:
        assert not going


@given(names(), st.integers(-1000, 1000))
def test_what_the_clock_says_now_means_nothing(found: list[BackupName], weeks: int) -> None:
    """The same backups, all made some thousand weeks earlier or later: the same ones go."""
    try:
        moved = [
            BackupName(name.number, name.made_at + dt.timedelta(weeks=weeks), name.reason, "")
            for name in found
        ]
    except OverflowError:
        return
    assert [name.number for name in superfluous(moved, lambda _: True)] == [
        name.number for name in superfluous(found, lambda _: True)
    ]


@given(names())
def test_what_went_could_go_again_and_nothing_more(found: list[BackupName]) -> None:
    going = superfluous(found, lambda _: True)
    left = [name for name in found if name not in going]
    assert superfluous(left, lambda _: True) == []


@given(names())
def test_each_of_the_last_days_and_weeks_keeps_its_newest(found: list[BackupName]) -> None:
    going = set(superfluous(found, lambda _: True))
    days: dict[Any, BackupName] = {}
    weeks: dict[Any, BackupName] = {}
    for name in found:
        days.setdefault(name.made_at.date(), name)
        weeks.setdefault(name.made_at.isocalendar()[:2], name)
    assert not going & {*list(days.values())[:7], *list(weeks.values())[:4]}


def _daily(days: int, start: dt.datetime = START) -> list[dt.datetime]:
    return [start + dt.timedelta(days=day, hours=hour) for day in range(days) for hour in (0, 3)]


def test_a_visit_to_another_decade_costs_only_the_places_of_its_own_days() -> None:
    moments = [*_daily(30), START + YEARS, START - YEARS, *_daily(3, START + dt.timedelta(30))]
    found = _names(moments, [Reason.USED] * len(moments))
    left = [name for name in found if name not in superfluous(found, lambda _: True)]
    # 4 honest days, 2 of the visit, and one more day before it.
    by_day = list(dict.fromkeys(name.made_at.date() for name in left))
    honest = [START.date() + dt.timedelta(days=day) for day in (32, 31, 30)]
    visit = [(START - YEARS).date(), (START + YEARS).date()]
    assert by_day[:7] == [*honest, *visit, *(START.date() + dt.timedelta(d) for d in (29, 28))]
    assert len(left) == 16  # the last 10; of the honest ones the last 10, 7 days and 4 weeks


def _kept_day_by_day(moments: Sequence[dt.datetime]) -> list[BackupName]:
    """What is left when each of these was made and the superfluous ones were let go each time."""
    left: list[BackupName] = []
    for name in reversed(_names(moments, [Reason.OPENED] * len(moments))):
        left = [name, *left]
        going = superfluous(left, lambda _: True)
        left = [one for one in left if one not in going]
    return left


@pytest.mark.parametrize("wild", ["each a year on", "back and forth", "always the same", "random"])
def test_real_days_stay_whatever_the_clock_told_at_later_starts(wild: str) -> None:
    steps: dict[str, list[int]] = {
        "each a year on": [365 * n for n in range(1, 41)],
        "back and forth": [365 * n * (-1) ** n for n in range(1, 41)],
        "always the same": [-6000] * 40,
        "random": [(n * 7919) % 18_000 - 9_000 for n in range(40)],
    }
    real = [START + dt.timedelta(days=day) for day in range(25)]
    before = _kept_day_by_day(real)
    after = _kept_day_by_day([*real, *(START + dt.timedelta(days=days) for days in steps[wild])])
    lost = {name.number for name in before} - {name.number for name in after}
    assert len(before) == 11
    assert lost == set()
    assert len(after) < 42


def test_without_the_longest_row_real_days_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_rules, "_longest_row", lambda names: names)
    with pytest.raises(AssertionError):
        test_real_days_stay_whatever_the_clock_told_at_later_starts("each a year on")


def test_a_week_of_the_same_number_in_another_year_is_another_week() -> None:
    """Who opens the program once a year keeps a copy of each of the last years."""
    years_ago = [START - dt.timedelta(weeks=weeks) for weeks in (190, 105, 52)]
    days = [START - dt.timedelta(days=back) for back in range(7, -1, -1)]
    today = [START + dt.timedelta(minutes=minute) for minute in range(10)]
    found = _names([*years_ago, *days, *today], [Reason.USED] * 21)
    weeks = dict.fromkeys(name.made_at.isocalendar()[:2] for name in found)
    assert [*weeks] == [(2026, 47), (2026, 46), (2025, 47), (2024, 46), (2023, 13)]
    assert [name.number for name in superfluous(found, lambda _: True)] == [11, 4, 1]


def test_asking_whether_copies_are_whole_is_kept_short() -> None:
    found = _names(_daily(60), [Reason.USED] * 120)
    asked: list[BackupName] = []

    def look(name: BackupName) -> bool:
        asked.append(name)
        return True

    assert superfluous(found[:10], look) == []
    assert asked == []  # nothing could go
    assert superfluous(found, look)
    assert asked == found[:5]


def test_a_rule_by_the_clock_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_clock(names: Sequence[BackupName]) -> set[BackupName]:
        now = names[0].made_at
        return {name for name in names if abs(now - name.made_at) < dt.timedelta(days=28)}

    monkeypatch.setattr(backup_rules, "_kept", lambda names: by_clock(names) if names else set())
    with pytest.raises(AssertionError):
        test_the_last_ten_and_pinned_ones_always_stay.hypothesis.inner_test(  # type: ignore[attr-defined]
            _names([*_daily(30), START + YEARS], [Reason.USED] * 61)
        )


MOMENT, DIGEST = "20261120T090000Z", "0123456789abcdef"


@pytest.mark.parametrize(
    "file",
    [
        "daiyn.db",
        "",
        f"daiyn.1.{MOMENT}.used.{DIGEST}.db",
        f"daiyn.000001.{MOMENT}.used.db",
        f"daiyn.000001.{MOMENT}.used.{DIGEST}.db.x",
        f"daiyn.000001.{MOMENT}.used.{DIGEST}.db.unfinished",
        f"daiyn.000001.20269920T090000Z.used.{DIGEST}.db",
        f"daiyn.000001.{MOMENT}.why.{DIGEST}.db",
        f"daiyn.000001.{MOMENT}.used.{DIGEST[1:]}x.db",
        f"Daiyn.000001.{MOMENT}.used.{DIGEST}.db",
    ],
)
def test_other_files_are_no_backups(file: str) -> None:
    assert parse(file) is None
    assert parse(f"daiyn.000001.{MOMENT}.used.{DIGEST}.db") is not None
