"""A drill that was held in the yard: the sheet that is printed first and typed in afterwards.

The order of its parts is that of the paper (training.md section 1).
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.training.setup import Number, Short

DrillKind = Literal["evacuation", "lock_in", "shelter", "signal"]
PROBLEMS = (
    "signal_not_heard", "unsure_what_to_do", "way_blocked", "register_missing", "headcount_late",
    "help_for_some", "noise", "gate", "telling_parents",
)  # fmt: skip
Problem = Literal[
    "signal_not_heard", "unsure_what_to_do", "way_blocked", "register_missing", "headcount_late",
    "help_for_some", "noise", "gate", "telling_parents",
]  # fmt: skip


class ClassRow(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One class of the sheet."""

    label: Short
    registered: Number = 0
    absent: tuple[tuple[Short, Number], ...] = ()  # by reason
    counted: Number = 0  # at the meeting place

    @property
    def missing(self) -> int:
        """How many of those who came to school were not counted; below zero: more were."""
        return self.registered - sum(number for _, number in self.absent) - self.counted


class DrillSheet(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was written down in the yard. A time that nobody took stays empty."""

    kind: DrillKind = "evacuation"
    on: dt.date | None = None
    signal: dt.time | None = None
    out: dt.time | None = None  # the last one left the building
    accounted: dt.time | None = None
    released: dt.time | None = None
    place_at_start: Short = ""
    weather: Short = ""
    classes: tuple[ClassRow, ...] = ()
    staff: Number = 0
    technical: Number = 0
    problems: tuple[Problem, ...] = ()
    grade: Annotated[str, Meta(max_length=60)] = ""  # in words

    def minutes(self, name: Literal["out", "accounted", "released"]) -> int | None:
        """Whole minutes from the signal; None where a time is missing or before the signal."""
        end: dt.time | None = getattr(self, name)
        if self.signal is None or end is None or end < self.signal:
            return None
        day = dt.date(2000, 1, 1)
        passed = dt.datetime.combine(day, end) - dt.datetime.combine(day, self.signal)
        return int(passed.total_seconds() // 60)

    @property
    def missing(self) -> int:
        """How many were not counted, of all classes."""
        return sum(max(one.missing, 0) for one in self.classes)
