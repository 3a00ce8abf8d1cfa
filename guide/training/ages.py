"""Whom a lesson is for: what an age gets of a kind and a level (training.md section 5, P4).

There is no way around it but to choose another age: only adults get all of it.
"""

from __future__ import annotations

from enum import StrEnum

from guide.content.model import Level
from guide.training.bands import AgeBand
from guide.training.scenario import ScenarioKind
from guide.training.walk import Form


class Gate(StrEnum):
    """What an age gets."""

    CLOSED = "closed"
    TALK = "talk"  # it is talked over, nobody votes
    OPEN = "open"


_ADULTS_ONLY = frozenset({ScenarioKind.STAFF_TABLETOP})
_FOR_ALL = frozenset(
    {ScenarioKind.CLASS_TALK, ScenarioKind.QUIZ, ScenarioKind.DRILL_DEBRIEF, ScenarioKind.DILEMMA}
)


def gate(kind: ScenarioKind, level: Level, band: AgeBand) -> Gate:
    """What an age gets of a lesson of this kind at this level."""
    if band is AgeBand.ADULT or (kind in _FOR_ALL and level is not Level.RED):
        return Gate.OPEN
    if kind is ScenarioKind.CLASS_TALK:
        return Gate.OPEN  # calm, without votes: for all ages at any level
    if kind in _ADULTS_ONLY:
        return Gate.CLOSED
    if band.is_youngest and (level is Level.RED or kind is ScenarioKind.WALKTHROUGH):
        return Gate.CLOSED
    is_high = level is Level.ORANGE and band.is_youngest
    is_highest = level is Level.RED and band is AgeBand.A11_14
    return Gate.TALK if is_high or is_highest else Gate.OPEN


def may_last(kind: ScenarioKind, band: AgeBand, form: Form) -> bool:
    """Whether an age gets a form: the line of dated cards from 11 to 14 is the short one."""
    is_line = kind is ScenarioKind.WALKTHROUGH and band is AgeBand.A11_14
    return form is Form.SHORT or not is_line
