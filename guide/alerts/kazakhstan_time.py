"""Kazakhstan's clocks: from a day and a time of day there to a moment, and back.

A small table instead of the computer's zones, which may be of another country or out of date
(Windows knew UTC+6 for Almaty long after 1 March 2024). It holds from 2005 on, before there were
levels; a test compares it with the time zone database. Nothing here asks what time it is.
"""

from __future__ import annotations

import datetime as dt

_FIVE, _SIX = dt.timedelta(hours=5), dt.timedelta(hours=6)
_DAY = dt.timedelta(days=1)
# From which day a region's clocks are at UTC+5; before it, and in all others, they were at UTC+6.
ALL_AT_FIVE_SINCE = dt.date(2024, 3, 1)
_AT_FIVE_SINCE = {
    "KZ-15": dt.date.min,  # Aktobe
    "KZ-23": dt.date.min,  # Atyrau
    "KZ-27": dt.date.min,  # West Kazakhstan
    "KZ-47": dt.date.min,  # Mangystau
    "KZ-43": dt.date(2018, 12, 21),  # Kyzylorda
}


def moment_at(day: dt.date, time: dt.time | None, region: str = "") -> dt.datetime:
    """Return when it was `time` on `day` in a region: UTC, aware. `KZ` and "" mean Astana.

    None is the first moment of the day. Of an hour that came twice it is the first one, but for a
    time that says by its `fold` that it is of the second, as `wall_time` does.
    """
    wall = dt.datetime.combine(max(day, dt.date.min + _DAY), time or dt.time(), dt.UTC)
    is_second = time is not None and time.fold == 1
    return wall.replace(fold=0) - (_FIVE if is_second else _offset(day, region))


def first_moment_after(day: dt.date, region: str = "") -> dt.datetime | None:
    """Return when `day` is over in a region; None at the end of the calendar."""
    return None if day == dt.date.max else moment_at(day + _DAY, None, region)


def wall_time(moment: dt.datetime, region: str = "") -> dt.datetime:
    """Return what the clocks of a region show at `moment`, without a zone."""
    last = dt.datetime.max.replace(tzinfo=dt.UTC) - _SIX
    utc = min(moment.astimezone(dt.UTC), last).replace(tzinfo=None)
    offset = _offset((utc + _SIX).date(), region)
    wall = utc + offset
    return wall if offset == _offset(wall.date(), region) else wall.replace(fold=1)


def day_and_time(moment: dt.datetime, region: str = "") -> tuple[dt.date, dt.time | None]:
    """Return the day and the time there as they are announced: no time is the first moment."""
    wall = wall_time(moment, region)
    return wall.date(), wall.time() if wall.time() != dt.time() else None


def _offset(day: dt.date, region: str) -> dt.timedelta:
    return _FIVE if day >= _AT_FIVE_SINCE.get(region, ALL_AT_FIVE_SINCE) else _SIX
