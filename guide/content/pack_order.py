"""Where an edition stands in time: its number beside the known ones, its days beside today.

A number that is far too large would shut out all that come later, and a day that cannot be would
be shown to people as the day of the advice. The clock of a computer may be wrong: so it is only
asked whether a pack comes from a day that is still to come, and the program's own words tell the
least that a clock must say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from guide.content.about import About
from guide.content.pack_finding import PackFinding
from guide.errors import Code, GuideError

STEP_LIMIT = 1000  # editions above the newest known one: whoever mistook a number can go on from it
_YEARS = range(2020, 2100)
_DAY = dt.timedelta(days=1)  # it may be tomorrow already where a pack is made


def require_near(edition: int, known: Iterable[int]) -> None:
    """Errors: GuideError PACK_MALFORMED when the number is far above all that are known."""
    if edition > max(known) + STEP_LIMIT:
        raise GuideError(Code.PACK_MALFORMED, reason=PackFinding.EDITION_FAR.value, member="")


def require_days(about: About, gathered: Iterable[dt.date], own: About, today: dt.date) -> None:
    """Refuse days that cannot be.

    `gathered` are the days of the pack's files, `own` the program's own edition. Errors:
    GuideError PACK_MALFORMED for days that do not fit each other; PACK_AHEAD for a pack that was
    made later than it is here, which a wrong clock may be to blame for.
    """
    days = list(gathered)
    if any(day.year not in _YEARS for day in (about.made_on, *days)) or max(days) > about.made_on:
        raise GuideError(Code.PACK_MALFORMED, reason=PackFinding.DAYS_ODD.value, member="")
    if about.made_on > max(today, own.made_on) + _DAY:
        raise GuideError(Code.PACK_AHEAD, made_on=_shown(about.made_on), today=_shown(today))


def _shown(day: dt.date) -> str:
    return day.strftime("%d.%m.%Y")
