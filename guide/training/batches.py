"""Batches of answer sheets: which sheets were answered together, each by another code.

One sheet holds all answers that somebody gave then: to the questions before the lesson, to the
decisions, to the same questions again (training.md section 2.3, "paper").
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from guide.training.quiz import Phase

SEVERAL = "+"  # between the answers to a question that has more than one


class Batch(StrEnum):
    """When the sheets were answered."""

    PRE = "pre"
    VOTES_1 = "votes_1"
    VOTES_2 = "votes_2"
    POST = "post"
    WEEKS_2 = "weeks_2"
    WEEKS_6 = "weeks_6"

    @property
    def phase(self) -> Phase | None:
        """Of questions: which asking it is; None for decisions."""
        return None if self.vote_round is not None else Phase(self.value)

    @property
    def vote_round(self) -> Literal[1, 2] | None:
        """Of decisions: which vote it is; None for questions."""
        if self is Batch.VOTES_1:
            return 1
        return 2 if self is Batch.VOTES_2 else None

    @property
    def asks_sure(self) -> bool:
        """Whether it is asked who is sure: once something was taught."""
        return self is Batch.POST or self.is_later

    @property
    def is_later(self) -> bool:
        """Whether it is answered weeks after the lesson."""
        return self in {Batch.WEEKS_2, Batch.WEEKS_6}
