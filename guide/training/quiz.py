"""Questions for a class (training.md section 7): what is asked before, after and in later weeks.

Pure data. GIFT and CSV are read and written in `formats`.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from guide.content.model import Frozen, Level
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.scenario import Id, TitleWords
from guide.training.spoken import Spoken

SCHEMA: Literal["quiz/1"] = "quiz/1"

STEM_LIMIT = 200
CHOICE_LIMIT = 80
FEEDBACK_LIMIT = 200
WHOLE = 100.0  # percent: an answer that is right
MOST_CHOICES = 5  # of an order; four of all others

ChoiceKey = Annotated[str, Meta(pattern=r"^[a-z]{1,5}\Z")]


class ItemType(StrEnum):
    """How a question is answered; all but `short` by hands or cards."""

    SINGLE = "single"
    TRUE_FALSE = "truefalse"
    MULTI = "multi"
    ORDER = "order"  # choices stand in the right order
    MATCH = "match"
    SPOT = "spot"
    SHORT = "short"
    REFLECT = "reflect"  # without a right answer


class Phase(StrEnum):
    """When a question is asked."""

    PRE = "pre"
    POST = "post"
    WEEKS_2 = "weeks_2"
    WEEKS_6 = "weeks_6"  # what is left then is the measure


class ItemWords(Frozen, frozen=True, kw_only=True):
    """A question in one language."""

    stem: str
    feedback: str = ""  # after the answer, whatever it was


class ChoiceWords(Frozen, frozen=True, kw_only=True):
    """One answer in one language; empty for "true" and "false", which the program says."""

    text: str = ""
    feedback: str = ""


class ItemChoice(Spoken[ChoiceWords], frozen=True, kw_only=True):
    """One answer. `weight` is in percent; without one it follows from `correct`."""

    key: ChoiceKey
    correct: bool = False
    weight: Annotated[float, Meta(ge=-100, le=100)] | None = None

    @property
    def percent(self) -> float:
        """What it counts."""
        return self.weight if self.weight is not None else 100.0 if self.correct else 0.0


class PairWords(Frozen, frozen=True, kw_only=True):
    """What belongs together, in one language."""

    left: str
    right: str


class MatchPair(Spoken[PairWords], frozen=True, kw_only=True):
    """One pair of a `match`."""

    key: ChoiceKey


class Item(Spoken[ItemWords], frozen=True, kw_only=True):
    """One question."""

    id: Id  # among the questions of all files
    version: Annotated[int, Meta(ge=1, le=9999)] = 1
    type: ItemType
    bands: tuple[AgeBand, ...] = EVERYBODY
    level: Level = Level.NONE
    choice: tuple[ItemChoice, ...] = ()
    pair: tuple[MatchPair, ...] = ()
    picture: str = ""  # of a `spot`: the name of one of the program's drawings
    sources: tuple[str, ...] = ()
    needs_source: bool = False
    tags: tuple[str, ...] = ()
    review_date: dt.date | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """What is counted in the class: its choices, or whether it was right where all is one."""
        if self.type in {ItemType.ORDER, ItemType.MATCH, ItemType.SPOT, ItemType.SHORT}:
            return ("right", "other")
        return tuple(one.key for one in self.choice)

    @property
    def right_keys(self) -> frozenset[str]:
        """Which of `keys` are right; none where there is no right answer."""
        if self.type is ItemType.REFLECT:
            return frozenset()
        if self.keys == ("right", "other"):
            return frozenset({"right"})
        return frozenset(one.key for one in self.choice if one.correct or one.percent >= WHOLE)


class Quiz(Spoken[TitleWords], frozen=True, kw_only=True):
    """A file of questions."""

    schema: Literal["quiz/1"]
    id: Id
    version: Annotated[int, Meta(ge=1, le=9999)]
    item: tuple[Item, ...]
