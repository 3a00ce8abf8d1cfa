"""From a moment in UTC to the time and the calendar day people live in."""

from __future__ import annotations

import datetime as dt


def local_time(moment: dt.datetime) -> dt.datetime:
    """Return the moment by this computer's time zone.

    One from a file may lie where the system knows no zone, at the ends of time: it stays in UTC.
    """
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment


def local_day(moment: dt.datetime) -> dt.date:
    """Return the day of this computer's calendar."""
    return local_time(moment).date()
