"""What an entry means for the family: whether it counts, how old it is, whether it moved along.

Pure functions. What holds at a place is worked out in `register.py`; nothing here or there ends a
level by the calendar (KEY-03, LVL-17). No clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.alerts.declaration import Amendment, Announced, ClosingKind, Declaration, Origin, Place
from guide.content.model import Level

OLD_AFTER = dt.timedelta(days=7)
_DAY = dt.timedelta(days=1)


def standing(declarations: Sequence[Declaration]) -> Declaration | None:
    """Return the newest declaration that nobody closed; `declarations` in order of entry."""
    return next((d for d in reversed(declarations) if d.closing is None), None)


def counts(declaration: Declaration) -> bool:
    """Whether the entry says something about the level.

    "No level declared" needs a source and a date, else it is only a guess (KEY-01).
    """
    return declaration.level is not Level.NONE or declaration.source is not None


def days_old(entered: Announced | Amendment, now: dt.datetime) -> int:
    """Whole days since the entry was made; 0 when the clock was set back."""
    return max(now - entered.entered_at, dt.timedelta()) // _DAY


def is_old(entered: Announced | Amendment, now: dt.datetime) -> bool:
    """Whether the entry is older than 7 days and should be checked with an official source."""
    return now - entered.entered_at > OLD_AFTER


def has_moved(declaration: Declaration, home: Place) -> bool:
    """Whether the family's place changed while this declaration stands.

    A place that was taken away is no move: there is no new place to ask about. What came by message
    names its places itself, wherever the family lives.
    """
    is_entry = declaration.origin is Origin.ENTERED and declaration.closing is None
    return is_entry and home != Place() and declaration.home_place != home


def shows_closing_list(declaration: Declaration) -> bool:
    """Whether the closing list (END-01 to END-03) belongs on the home page.

    A mistake was never an announcement, and a replaced entry has its successor's list.
    """
    closing = declaration.closing
    return (
        closing is not None
        and closing.kind in (ClosingKind.LOWERED, ClosingKind.CANCELLED)
        and not closing.put_away
    )
