"""Days, months and years as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.dates import (
    PartialDate,
    can_be_birth,
    is_expired,
    is_in_future,
    months_later,
    read_date,
    shown_date,
)

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "iso", "pretty"),
    [
        ("2017-03-05", "2017-03-05", "05.03.2017"),
        ("2017-03", "2017-03", "03.2017"),
        ("2017", "2017", "2017"),
        ("05.03.2017", "2017-03-05", "05.03.2017"),
        (" 5.3.2017 ", "2017-03-05", "05.03.2017"),
        ("5/3/2017", "2017-03-05", "05.03.2017"),
        ("5 3 2017.", "2017-03-05", "05.03.2017"),
        ("08.2027", "2027-08", "08.2027"),
        ("29.02.2024", "2024-02-29", "29.02.2024"),
    ],
)
def test_a_date_is_read_and_shown(typed: str, iso: str, pretty: str) -> None:
    date = read_date(typed)
    assert date is not None
    assert date.iso == iso
    assert shown_date(typed) == pretty


@pytest.mark.parametrize(
    "typed",
    ["", "29.02.2023", "31.04.2020", "13.2020", "00.2020", "0.0.2020", "0000", "20", "5 марта"],
)
def test_what_is_no_date_stays_as_typed(typed: str) -> None:
    assert read_date(typed) is None
    assert shown_date(typed) == typed


@given(st.dates())
def test_every_day_is_read_both_ways(day: dt.date) -> None:
    dotted = f"{day.day:02}.{day.month:02}.{day.year:04}"
    for typed in (day.isoformat(), dotted):
        date = read_date(typed)
        assert date is not None
        assert date.first_day == date.last_day == day
        assert date.iso == day.isoformat()


@given(st.text(max_size=20))
def test_anything_typed_is_read_without_a_fault(typed: str) -> None:
    date = read_date(typed)
    if date is not None:
        assert read_date(date.iso) == date


def test_a_birth_is_not_in_the_future_and_not_too_long_ago() -> None:
    assert can_be_birth(PartialDate(2026), TODAY)
    assert can_be_birth(PartialDate(2026, 11, 22), TODAY)
    assert not can_be_birth(PartialDate(2026, 11, 23), TODAY)
    assert not can_be_birth(PartialDate(2027), TODAY)
    assert can_be_birth(PartialDate(1906), TODAY)
    assert not can_be_birth(PartialDate(1905), TODAY)
    assert is_in_future(PartialDate(2026, 12), TODAY)


def test_an_expiry_month_lasts_to_its_last_day() -> None:
    assert not is_expired(PartialDate(2026, 11), TODAY)
    assert not is_expired(PartialDate(2026), TODAY)
    assert not is_expired(PartialDate(2026, 11, 22), TODAY)
    assert is_expired(PartialDate(2026, 10), TODAY)


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
