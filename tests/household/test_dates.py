"""Days, months and years as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.dates import days_later, months_later, read_day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2017-03-05", (2017, 3, 5)),
        ("05.03.2017", (2017, 3, 5)),
        (" 5.3.2017 ", (2017, 3, 5)),
        ("5/3/2017", (2017, 3, 5)),
        ("5 3 2017.", (2017, 3, 5)),
        ("5-3-2017", (2017, 3, 5)),
        ("29.02.2024", (2024, 2, 29)),
    ],
)
def test_a_day_is_read(typed: str, day: tuple[int, int, int]) -> None:
    assert read_day(typed) == dt.date(*day)


@pytest.mark.parametrize(
    "typed",
    [
        "", "29.02.2023", "31.04.2020", "05.13.2020", "05.00.2020", "0.0.2020", "01.01.0000",
        "20", "5 марта",
        "2017-03", "2017", "08.2027",  # a month or a year alone is no day
    ],
)  # fmt: skip
def test_what_is_no_day_is_not_read(typed: str) -> None:
    assert read_day(typed) is None


@given(st.dates())
def test_every_day_is_read_both_ways(day: dt.date) -> None:
    dotted = f"{day.day:02}.{day.month:02}.{day.year:04}"
    assert read_day(day.isoformat()) == read_day(dotted) == day


@given(st.text(max_size=20))
def test_anything_typed_is_read_without_a_fault(typed: str) -> None:
    day = read_day(typed)
    assert day is None or read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        ((2026, 11, 22), 6, (2027, 5, 22)),
        ((2026, 6, 30), 6, (2026, 12, 30)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2027, 8, 31), 6, (2028, 2, 29)),
        ((2026, 12, 31), 12, (2027, 12, 31)),
        ((2026, 1, 1), 0, (2026, 1, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: tuple[int, int, int], months: int, then: tuple[int, int, int]
) -> None:
    assert months_later(dt.date(*day), months) == dt.date(*then)


def test_beyond_the_end_of_time_it_is_the_last_day() -> None:
    assert months_later(dt.date(9999, 11, 30), 1) == dt.date(9999, 12, 30)
    assert months_later(dt.date(9999, 12, 1), 1) == dt.date.max
    assert days_later(dt.date(9999, 12, 30), 1) == dt.date.max
    assert days_later(dt.date(9999, 12, 30), 60) == dt.date.max
    assert days_later(dt.date(2028, 2, 28), 2) == dt.date(2028, 3, 1)
