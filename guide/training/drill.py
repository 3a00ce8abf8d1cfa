"""A drill that was held in the yard: the sheet that is printed first and typed in afterwards.

Its parts stand in the order of the paper (`yard_…` in `resources/content/training.toml`), and no
part has room for a child's name.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

from guide.training.setup import Number, Short

Problem = Literal["not_heard", "unsure", "counting", "access", "noise"]
PROBLEMS: tuple[Problem, ...] = get_args(Problem)
YardTime = Literal["signal", "out", "accounted", "released", "ended"]
TIMES: tuple[YardTime, ...] = get_args(YardTime)


class YardRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One class of the sheet."""

    label: Short
    on_list: Number = 0
    here: Number = 0  # counted at the meeting place
    absent: tuple[tuple[Short, Number], ...] = ()  # by reason
    extra: Number = 0  # from another class
    need_help: Number = 0

    @property
    def not_seen(self) -> int:
        """How many of those who came to school were not counted; below zero: more were."""
        return self.on_list - sum(number for _, number in self.absent) - self.here


class DrillSheet(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was written down in the yard. A time that nobody took stays empty."""

    kind: Short = ""
    on: dt.date | None = None
    signal: dt.time | None = None
    out: dt.time | None = None  # the last one left the building
    accounted: dt.time | None = None
    released: dt.time | None = None  # the last child was handed over
    ended: dt.time | None = None
    rows: tuple[YardRow, ...] = ()
    staff: Number = 0
    technical: Number = 0
    weather: Short = ""
    place_at_start: Short = ""
    was_taught: bool | None = None  # whether it was explained beforehand; None: nobody said
    problems: tuple[Problem, ...] = ()
    grade: Annotated[str, Meta(max_length=60)] = ""  # in words

    def minutes(self, name: YardTime) -> int | None:
        """Whole minutes from the signal; None where a time is missing or before the signal."""
        end: dt.time | None = getattr(self, name)
        if self.signal is None or end is None or end < self.signal:
            return None
        passed = dt.datetime.combine(dt.date.min, end) - dt.datetime.combine(
            dt.date.min, self.signal
        )
        return int(passed.total_seconds() // 60)

    @property
    def not_seen(self) -> int:
        """How many were not counted, of all classes."""
        return sum(max(one.not_seen, 0) for one in self.rows)
