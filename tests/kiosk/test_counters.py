"""What is counted says nothing of anybody: days, languages, and no number under five."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from guide.csv_rows import MARK
from guide.kiosk.counters import (
    CountedUse,
    DayCounts,
    WeekAnswers,
    counters_csv,
    is_past,
    monday_of,
    shown,
)

DAY = dt.date(2026, 11, 25)


def test_one_more_is_counted_by_day_and_language() -> None:
    one = DayCounts(DAY).with_one(CountedUse.STARTS, "kk").with_one(CountedUse.STARTS, "kk")
    one = one.with_one(CountedUse.PRINTS, "ru")
    assert one.counts == {"kk": {"starts": 2}, "ru": {"prints": 1}}
    assert DayCounts(DAY).counts == {}, "nothing that all share"


def test_what_is_kept_holds_no_time_finer_than_a_day_and_no_order() -> None:
    """Whatever the order of visits, the same bytes are kept."""
    visits = [(CountedUse.STARTS, "kk"), (CountedUse.PAGES, "kk"), (CountedUse.STARTS, "ru")]
    kept = set()
    for order in (visits, visits[::-1], visits[1:] + visits[:1]):
        counts = DayCounts(DAY)
        for what, lang in order:
            counts = counts.with_one(what, lang)  # type: ignore[arg-type]
        kept.add(msgspec.json.encode(counts, order="sorted"))
    assert kept == {
        b'{"counts":{"kk":{"pages":1,"starts":1},"ru":{"starts":1}},"day":"2026-11-25"}'
    }


@pytest.mark.parametrize(
    ("count", "seen"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (100, "100")]
)
def test_fewer_than_five_are_told_as_that(count: int, seen: str) -> None:
    assert shown(count) == seen


def test_the_table_for_the_staff_opens_in_a_spreadsheet_and_begins_no_formula() -> None:
    counts = DayCounts(DAY, {"kk": {CountedUse.STARTS: 7, CountedUse.PRINTS: 3}})
    week = WeekAnswers(monday_of(DAY), {"=cmd": {"A": 12, "B": 2}})
    data = counters_csv([counts], [week])
    assert data.startswith(MARK)
    rows = data.decode("utf-8-sig").splitlines()
    assert rows[0] == '"from";"days";"language";"what";"count"'
    assert '"2026-11-25";"1";"kk";"starts";"7"' in rows
    assert '"2026-11-25";"1";"kk";"prints";"<5"' in rows
    assert '"2026-11-25";"1";"kk";"pages";"0"' in rows
    assert '"2026-11-23";"7";"";" =cmd A";"12"' in rows
    assert '"2026-11-23";"7";"";" =cmd B";"<5"' in rows
    assert not any("3" in row.rpartition(";")[2] for row in rows), "no sum tells it"


def test_counts_are_forgotten_after_two_years() -> None:
    today = dt.date(2026, 11, 30)
    assert not is_past(dt.date(2024, 11, 29), today)
    assert is_past(dt.date(2024, 11, 28), today)


def test_answers_are_counted_by_week() -> None:
    week = WeekAnswers(monday_of(DAY)).with_one("q1", "A").with_one("q1", "A").with_one("q1", "B")
    assert week == WeekAnswers(dt.date(2026, 11, 23), {"q1": {"A": 2, "B": 1}})


def test_a_count_that_cannot_be_grows_no_more_and_can_be_read_again() -> None:
    day = DayCounts(dt.date(2026, 11, 25), {"kk": {CountedUse.PAGES: 1_000_000}})
    more = day.with_one(CountedUse.PAGES, "kk")
    assert msgspec.json.decode(msgspec.json.encode(more), type=DayCounts) == day
