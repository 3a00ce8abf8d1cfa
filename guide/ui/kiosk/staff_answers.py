"""What staff answered about a level, as text that a page is opened with, and as a draft."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from guide.alerts.declaration import Declaration, End, EndKind, Place, Source
from guide.content.model import Level
from guide.usecases.level.declarations import Draft

_DAY_MONTH = re.compile(r"(\d{1,2})\D+(\d{1,2})(?:\D+(\d{4}))?|(\d{2})(\d{2})(\d{4})?")


def read_date(typed: str, today: dt.date, *, is_past: bool = False) -> dt.date | None:
    """The date that `05.03`, `0503` or `5.3.2027` means: without a year the next one there is.

    With `is_past` it is the last one there was. Today is both.
    """
    found = _DAY_MONTH.fullmatch(typed.strip().rstrip("."))
    if found is None:
        return None
    day, month, year = (found[1], found[2], found[3]) if found[1] else found.groups()[3:]
    other = today.year - 1 if is_past else today.year + 1
    years = (int(year),) if year else (today.year, other)
    for one in years:
        try:
            date = dt.date(one, int(month), int(day))
        except ValueError:
            continue
        if date == today or (date < today) is is_past:
            return date
    return None


def draft_of(answers: Mapping[str, str]) -> Draft:
    """What was answered: level, source and end are there. KeyError, ValueError for less."""
    kind = EndKind(answers["end"])
    end = End(kind=kind)
    if kind is EndKind.UNTIL_DATE:
        end = End(kind=kind, date=dt.date.fromisoformat(answers["date"]))
    elif kind in (EndKind.FOR_DAYS, EndKind.AT_LEAST_DAYS):
        end = End(kind=kind, days=int(answers["days"]))
    start = answers.get("start")
    return Draft(
        level=Level(answers["level"]),
        place=place_of(answers),
        announced_by=answers.get("by", ""),
        source=Source(answers["source"]),
        end=end,
        on_date=dt.date.fromisoformat(start) if start else None,
    )


def place_of(answers: Mapping[str, str]) -> Place:
    """The place as far as it was answered."""
    return Place(region=answers.get("region", ""), detail=answers.get("detail", ""))


def answers_of(entry: Declaration) -> dict[str, str]:
    """The answers that an entry came from, but for a day or a number of its end."""
    return {
        "level": entry.level.value,
        "region": entry.place.region,
        "detail": entry.place.detail,
        "source": entry.source.value if entry.source is not None else "",
        "by": entry.announced_by,
        "end": entry.end.kind.value,
        "start": entry.start.isoformat(),
    }
