"""What is counted of visits, so that a library can see what is used: nothing of anybody.

By day and language, and answers of the check by week; nothing finer, no text, no order, no visitor.
Whoever reads it sees fewer than five as "<5" (training.md section 13).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from msgspec import Meta, Struct

from guide.content.model import LANGS, Lang
from guide.csv_rows import csv_file

FEWEST = 5  # that are shown as a number
KEPT = dt.timedelta(days=731)
COLUMNS = ("from", "days", "language", "what", "count")
_MOST = 1_000_000  # of one kind on a day: more is no count but a fault


class CountedUse(StrEnum):
    """What is counted; each has its words, `kiosk_counted_…`."""

    STARTS = "starts"
    PAGES = "pages"
    CHECKS = "checks"  # the check of two minutes, done to its end
    CODES = "codes"  # shown for a phone's camera
    PRINTS = "prints"
    RESETS = "resets"  # visits that were left


Count = Annotated[int, Meta(ge=0, le=_MOST)]
_K = TypeVar("_K", bound=str)


class DayCounts(Struct, frozen=True, forbid_unknown_fields=True):
    """One day, by the clock of the place."""

    day: dt.date
    counts: dict[Lang, dict[CountedUse, Count]] = {}

    def with_one(self, what: CountedUse, lang: Lang) -> DayCounts:
        """One more."""
        return DayCounts(self.day, self.counts | {lang: _one_more(self.counts.get(lang, {}), what)})


class WeekAnswers(Struct, frozen=True, forbid_unknown_fields=True):
    """The answers of one week, by question and the letter of its file."""

    monday: dt.date
    answers: dict[str, dict[str, Count]] = {}

    def with_one(self, item: str, letter: str) -> WeekAnswers:
        """One more."""
        more = _one_more(self.answers.get(item, {}), letter)
        return WeekAnswers(self.monday, self.answers | {item: more})


def monday_of(day: dt.date) -> dt.date:
    """The first day of the week of a day."""
    return day - dt.timedelta(days=day.weekday())


def shown(count: int) -> str:
    """A count as anybody may see it."""
    return str(count) if count == 0 or count >= FEWEST else f"<{FEWEST}"


def is_past(day: dt.date, today: dt.date) -> bool:
    """Whether counts of a day are forgotten: after two years."""
    return today - day > KEPT


def counters_csv(days: Iterable[DayCounts], weeks: Iterable[WeekAnswers]) -> bytes:
    """All counts as a table; no sums, which would tell what "<5" does not."""
    return csv_file([COLUMNS, *_day_rows(days), *_week_rows(weeks)])


def _day_rows(days: Iterable[DayCounts]) -> Iterator[tuple[str, ...]]:
    for one in sorted(days, key=lambda one: one.day):
        for lang in LANGS:
            counts = one.counts.get(lang, {})
            for what in CountedUse if counts else ():
                yield one.day.isoformat(), "1", lang, what.value, shown(counts.get(what, 0))


def _week_rows(weeks: Iterable[WeekAnswers]) -> Iterator[tuple[str, ...]]:
    for one in sorted(weeks, key=lambda one: one.monday):
        for item, answers in sorted(one.answers.items()):
            for letter, count in sorted(answers.items()):
                yield one.monday.isoformat(), "7", "", f"{item} {letter}", shown(count)


def _one_more(counts: Mapping[_K, int], what: _K) -> dict[_K, int]:
    return {**counts, what: min(counts.get(what, 0) + 1, _MOST)}
