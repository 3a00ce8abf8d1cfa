"""Times of a message: each form that the schema allows, and none that only looks alike."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.cap.times import read_time, time_text

RIGHT = {
    "2026-07-15T12:00:00+05:00": "2026-07-15T07:00:00",
    "2026-07-15T12:00:00-00:00": "2026-07-15T12:00:00",
    "2026-07-15T12:00:00+00:00": "2026-07-15T12:00:00",
    "2026-07-15T24:00:00+05:00": "2026-07-15T19:00:00",
    "2026-12-31T24:00:00-00:00": "2027-01-01T00:00:00",
    "2028-02-28T24:00:00-00:00": "2028-02-29T00:00:00",
    "2028-02-29T00:00:00-00:00": "2028-02-29T00:00:00",
    " \t\r\n2026-07-15T12:00:00+05:00\n": "2026-07-15T07:00:00",
    "2026-07-15T12:00:00+14:00": "2026-07-14T22:00:00",
    "2026-07-15T12:00:00-14:00": "2026-07-16T02:00:00",
    "2026-07-15T12:00:00+13:59": "2026-07-14T22:01:00",
    "2026-07-15T12:00:00-03:30": "2026-07-15T15:30:00",
    "0001-01-02T00:00:00+05:00": "0001-01-01T19:00:00",
    "9999-12-30T24:00:00-00:00": "9999-12-31T00:00:00",
}
WRONG = [
    "2026-07-15",
    "2026-07-15T12:00+05:00",
    "2026-07-15T12:00:00",
    "2026-07-15T12:00:00Z",
    "2026-07-15T12:00:00z",
    "2026-07-15t12:00:00+05:00",
    "2026-07-15T12:00:00.0+05:00",
    "2026-07-15T12:00:00+0500",
    "2026-07-15T12:00:00+05",
    "2026-07-15T12:00:00,05:00",
    "2026-07-15T12:00:00+05:60",
    "2026-07-15T12:00:00+14:01",
    "2026-07-15T12:00:00+15:00",
    "2026-07-15T12:00:00-14:30",
    "2026-07-15T24:00:01+05:00",
    "2026-07-15T24:01:00+05:00",
    "2026-07-15T25:00:00+05:00",
    "2026-07-15T12:60:00+05:00",
    "2026-07-15T12:00:60+05:00",
    "2026-13-15T12:00:00+05:00",
    "2026-00-15T12:00:00+05:00",
    "2026-02-29T12:00:00+05:00",
    "2026-02-30T12:00:00+05:00",
    "2026-07-00T12:00:00+05:00",
    "0000-01-01T00:00:00+05:00",
    "12026-07-15T12:00:00+05:00",
    "-2026-07-15T12:00:00+05:00",
    "26-07-15T12:00:00+05:00",
    "2026-W29-3T12:00:00+05:00",
    "20260715T120000+0500",
    "2026-196T12:00:00+05:00",
    "2026-7-15T12:00:00+05:00",
    "2026-07-15T1:00:00+05:00",
    "9999-12-31T24:00:00+05:00",
    "9999-12-31T23:00:00-05:00",
    "0001-01-01T00:00:00+05:00",
    "２026-07-15T12:00:00+05:00",
    "2026-07-15T12:00:00+05:00+05:00",
    "2026–07–15T12:00:00+05:00",
    "2026-07-15T12:00:00+٠5:00",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_time_is_read(text: str) -> None:
    found = read_time(text)
    assert found is not None
    assert found == dt.datetime.fromisoformat(RIGHT[text]).replace(tzinfo=dt.UTC)


def test_what_is_no_time_is_none() -> None:
    assert {text: found for text in WRONG if (found := read_time(text))} == {}
    for space in ("\xa0", "\u2003", "\x0b", "\ufeff"):
        assert read_time(f"{space}2026-07-15T12:00:00+05:00") is None


@given(st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30)), st.integers(-840, 840))  # noqa: DTZ001
def test_a_time_is_written_as_it_is_read(wall: dt.datetime, minutes: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    moment = wall.replace(microsecond=0, tzinfo=zone)
    assert read_time(time_text(moment)) == moment
    assert "Z" not in time_text(moment)
    assert "+00:00" not in time_text(moment)
