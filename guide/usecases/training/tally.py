"""Acted, not read: once a year each class is asked by hands what was done at home.

Only sums are told, and no number under ten; the year before stands beside it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta, Struct

from guide.errors import Code, GuideError
from guide.store.document import Clock
from guide.store.store import Store
from guide.training.scores import FEWEST_FOR_PERCENT
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository
from guide.usecases.training.sessions import year_of

KIND = "acted"

Hands = Annotated[int, Meta(ge=0, le=999)]
# What is asked, in this order; each is something that was done.
ASKED = ("link_told", "walked", "alerts_on")


class Acted(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The hands of one class in one school year."""

    year: int  # in which the school year began
    class_label: Annotated[str, Meta(max_length=60)] = ""
    asked_on: dt.date
    present: Hands
    link_told: Hands = 0  # the person in another place knows
    walked: Hands = 0  # the way to the meeting place was walked
    alerts_on: Hands = 0  # alerts on the phone are on


class ActedSum(Struct, frozen=True, kw_only=True):
    """What a school did in one year; None where a number is too small to be told."""

    year: int
    classes: int
    present: int | None
    counts: dict[str, int | None]


class ActedTally:
    """Keeps and sums the hands."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        self._now = now
        self._repository = Repository(store, KIND, Acted)

    def keep(self, class_label: str, present: int, counts: dict[str, int]) -> Acted:
        """Keep the hands of a class for this school year; the last count of a year holds.

        Errors: VOTES_TOO_MANY for more hands than people; VOTES_UNKNOWN; as `Store.edit`.
        """
        for key, number in counts.items():
            if key not in ASKED or number < 0:
                raise GuideError(Code.VOTES_UNKNOWN, key=key)
            if number > present:
                raise GuideError(
                    Code.VOTES_TOO_MANY,
                    sum=str(number),
                    counted=str(number),
                    present=str(present),
                    out="0",
                    most=str(present),
                )
        today = local_day(self._now())
        kept = Acted(
            year=year_of(today),
            class_label=class_label,
            asked_on=today,
            present=present,
            **counts,
        )
        place = f"{kept.year}.{class_label.encode().hex()}"
        self._store.edit([self._repository.change(kept, place)])
        return kept

    def all(self) -> tuple[Acted, ...]:
        """The hands of all classes and years."""
        return self._repository.all()

    def of_year(self, year: int) -> ActedSum:
        """What the school did in a school year."""
        return summed(year, [one for one in self.all() if one.year == year])


def summed(year: int, found: Iterable[Acted]) -> ActedSum:
    """The sums of these classes; what is under ten is hidden."""
    every = tuple(found)
    return ActedSum(
        year=year,
        classes=len(every),
        present=_told(sum(one.present for one in every)),
        counts={name: _told(sum(getattr(one, name) for one in every)) for name in ASKED},
    )


def _told(number: int) -> int | None:
    return number if number >= FEWEST_FOR_PERCENT else None
