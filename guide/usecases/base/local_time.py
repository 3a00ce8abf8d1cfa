"""From a moment in UTC to the calendar day people live in. Use cases may know the time zone."""

from __future__ import annotations

import datetime as dt


def local_day(moment: dt.datetime) -> dt.date:
    """Return the day of this computer's calendar."""
    return moment.astimezone().date()
