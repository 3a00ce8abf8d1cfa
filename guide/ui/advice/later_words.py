"""What may be announced of an entry later, or put right: which answers there are, in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from guide.alerts.course import Standing
from guide.alerts.declaration import Origin, Regime
from guide.content.model import DECLARED, Level
from guide.usecases.level.standing_entries import StandingEntry


class LaterAnswer(StrEnum):
    """What a person may say of an entry."""

    NONE = "none"  # no level is declared
    EXTENDED = "extended"
    LOWERED = "lowered"
    ENDED = "ended"
    CORRECT = "correct"
    MISTAKE = "mistake"


def answers_for(one: StandingEntry) -> tuple[LaterAnswer, ...]:
    """What can be said of an entry; "no level declared" is neither extended nor ended."""
    return tuple(_answers(one))


def _answers(one: StandingEntry) -> Iterator[LaterAnswer]:
    is_regime = isinstance(one.declaration, Regime)
    if is_regime or one.level in DECLARED:
        yield LaterAnswer.EXTENDED
    if lower_levels(one.level):
        yield LaterAnswer.LOWERED
    if is_regime or one.level in DECLARED:
        yield LaterAnswer.ENDED
    if one.declaration.origin is Origin.ENTERED:  # a message stays as it was signed
        yield LaterAnswer.CORRECT
        yield LaterAnswer.MISTAKE


def lower_levels(level: Level) -> tuple[Level, ...]:
    """To what a level may be lowered; nothing for the lowest, which can only end."""
    below = tuple(one for one in reversed(DECLARED) if one.rank < level.rank)
    return (*below, Level.NONE) if below else ()


def answer_words(answer: LaterAnswer, one: StandingEntry | None = None) -> str:
    """An answer as a button says it."""
    translate = QCoreApplication.translate
    if answer is LaterAnswer.ENDED and one is not None and is_early(one):
        return translate("LaterWords", "Ended early")
    return {
        LaterAnswer.NONE: translate("LaterWords", "No level is declared"),
        LaterAnswer.EXTENDED: translate("LaterWords", "Extended"),
        LaterAnswer.LOWERED: translate("LaterWords", "Lowered"),
        LaterAnswer.ENDED: translate("LaterWords", "Ended"),
        LaterAnswer.CORRECT: translate("LaterWords", "Correct what I entered"),
        LaterAnswer.MISTAKE: translate("LaterWords", "Entered by mistake"),
    }[answer]


def is_early(one: StandingEntry) -> bool:
    """Whether it would end before the announced day."""
    span = one.span
    return span is not None and span.standing is Standing.IN_FORCE and span.until is not None
