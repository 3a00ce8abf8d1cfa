"""Kazakhstan's clocks as they were, whatever the computer's zone."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from guide.alerts.kazakhstan_time import first_moment_after, moment_at, wall_time

ZONES = {
    "KZ": "Almaty", "KZ-75": "Almaty", "KZ-71": "Almaty", "KZ-39": "Qostanay", "KZ-15": "Aqtobe",
    "KZ-23": "Atyrau", "KZ-27": "Oral", "KZ-43": "Qyzylorda", "KZ-47": "Aqtau",
}  # fmt: skip


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize("region", ZONES)
def test_the_table_says_what_the_time_zone_database_says(region: str) -> None:
    try:
        zone = zoneinfo.ZoneInfo(f"Asia/{ZONES[region]}")
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zone database here")
    hour = utc(2005, 1, 1)
    while hour < utc(2027, 1, 1):
        wall = hour.astimezone(zone).replace(tzinfo=None)
        told = wall_time(hour, region)
        assert (told, told.fold) == (wall, hour.astimezone(zone).fold), hour
        assert moment_at(told.date(), told.time(), region) == hour, "also the second time"
        first = wall.replace(tzinfo=zone, fold=0).astimezone(dt.UTC)
        assert moment_at(wall.date(), wall.time().replace(fold=0), region) == first, wall
        near = abs(hour - utc(2024, 2, 29, 18)), abs(hour - utc(2018, 12, 20, 18))
        hour += dt.timedelta(hours=1 if min(near) < dt.timedelta(days=3) else 97)


def test_the_hour_that_came_twice_and_the_end_of_its_day() -> None:
    day = dt.date(2024, 2, 29)
    assert moment_at(day, dt.time(23, 30), "KZ-75") == utc(2024, 2, 29, 17, 30)
    assert first_moment_after(day, "KZ-75") == utc(2024, 2, 29, 19)
    assert first_moment_after(day, "KZ-15") == utc(2024, 2, 29, 19)


def test_the_ends_of_the_calendar_are_no_fault() -> None:
    assert first_moment_after(dt.date.max) is None
    assert moment_at(dt.date.min, None) <= moment_at(dt.date.max, dt.time.max)
    assert wall_time(utc(1, 1, 1)).year == 1
    assert wall_time(utc(9999, 12, 31, 23)).year == 9999


@pytest.mark.parametrize("zone", ["Asia/Almaty", "Asia/Qyzylorda", "UTC", "<+06>-6", "Windows"])
def test_the_zone_of_the_computer_changes_nothing(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    monkeypatch.setenv("TZ", "Central Asia Standard Time" if zone == "Windows" else zone)
    time.tzset()
    try:
        assert moment_at(dt.date(2026, 11, 29), dt.time(12)) == utc(2026, 11, 29, 7)
        assert wall_time(utc(2026, 11, 29, 7).astimezone()) == dt.datetime(2026, 11, 29, 12)  # noqa: DTZ001
    finally:
        monkeypatch.undo()
        time.tzset()
