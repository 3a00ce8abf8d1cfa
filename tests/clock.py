"""The present moment, for tests that start the real program."""

from __future__ import annotations

import datetime as dt


def clock() -> dt.datetime:
    """Now, in UTC."""
    return dt.datetime.now(dt.UTC)
