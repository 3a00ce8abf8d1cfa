"""How the choices before a lesson are called, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.model import Level
from guide.training.bands import AgeBand
from guide.training.scenario import Outcome, ScenarioKind
from guide.training.setup import Collect
from guide.training.walk import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from guide.content.guide import Guide
    from guide.content.model import Lang


def band_words(band: AgeBand) -> str:
    """An age."""
    return {
        AgeBand.A07_10: QCoreApplication.translate("Lesson", "7–10 years"),
        AgeBand.A11_14: QCoreApplication.translate("Lesson", "11–14 years"),
        AgeBand.A15_18: QCoreApplication.translate("Lesson", "15–18 years"),
        AgeBand.ADULT: QCoreApplication.translate("Lesson", "Adults"),
    }[band]


def bands_words(bands: Iterable[AgeBand]) -> str:
    """Several ages in one line."""
    chosen = tuple(bands)
    if len(chosen) == len(AgeBand):
        return QCoreApplication.translate("Lesson", "All ages")
    return ", ".join(band_words(band) for band in chosen)


def kind_words(kind: ScenarioKind) -> str:
    """What a lesson is."""
    return {
        ScenarioKind.CLASS_TALK: QCoreApplication.translate("Lesson", "Calm talk"),
        ScenarioKind.CLASS_SCENARIO: QCoreApplication.translate("Lesson", "Scenario"),
        ScenarioKind.STAFF_TABLETOP: QCoreApplication.translate("Lesson", "Staff at a table"),
        ScenarioKind.WALKTHROUGH: QCoreApplication.translate(
            "Lesson", "What happened, step by step"
        ),
        ScenarioKind.DILEMMA: QCoreApplication.translate(
            "Lesson", "Dilemma without a right answer"
        ),
        ScenarioKind.QUIZ: QCoreApplication.translate("Lesson", "Questions"),
        ScenarioKind.DRILL_DEBRIEF: QCoreApplication.translate("Lesson", "Talk after a drill"),
        ScenarioKind.FAMILY_EVENING: QCoreApplication.translate("Lesson", "Evening with families"),
    }[kind]


def level_words(level: Level, guide: Guide, lang: Lang) -> str:
    """A level by its name; "" for none."""
    return "" if level is Level.NONE else guide.level(level).words(lang).level_name


def minutes_words(minutes: int) -> str:
    """How long it takes."""
    return QCoreApplication.translate("Lesson", "%n minute(s)", "", minutes)


def form_words(form: Form) -> str:
    """A long or a short lesson."""
    return {
        Form.SHORT: QCoreApplication.translate("Lesson", "Short: 20 minutes"),
        Form.FULL: QCoreApplication.translate("Lesson", "Whole: 45 minutes"),
    }[form]


def collect_words(collect: Collect) -> str:
    """How answers come together."""
    return {
        Collect.HANDS: QCoreApplication.translate("Lesson", "Hands"),
        Collect.CARDS: QCoreApplication.translate("Lesson", "Cards"),
        Collect.CORNERS: QCoreApplication.translate("Lesson", "Corners of the room"),
        Collect.GROUPS: QCoreApplication.translate("Lesson", "Groups"),
        Collect.PAPER: QCoreApplication.translate("Lesson", "Paper with codes"),
    }[collect]


def outcome_words(outcome: Outcome) -> str:
    """What an option is, for the teacher alone."""
    return {
        Outcome.BEST: QCoreApplication.translate("Lesson", "Best"),
        Outcome.ACCEPTABLE: QCoreApplication.translate("Lesson", "Acceptable"),
        Outcome.UNSAFE: QCoreApplication.translate("Lesson", "Adds risk"),
        Outcome.NONE: "",
    }[outcome]


def role_words(role: str) -> str:
    """What a text of a lesson is for, above its field."""
    return {
        "title": QCoreApplication.translate("Lesson", "Title"),
        "about": QCoreApplication.translate("Lesson", "In one line, for whoever chooses"),
        "text": QCoreApplication.translate("Lesson", "What the class reads"),
        "script": QCoreApplication.translate("Lesson", "What you say; only you see it"),
        "why": QCoreApplication.translate("Lesson", "Why; shown at the reveal"),
        "note": QCoreApplication.translate("Lesson", "Note; only you see it"),
        "when": QCoreApplication.translate("Lesson", "The day"),
        "knew": QCoreApplication.translate("Lesson", "What people knew then"),
        "told": QCoreApplication.translate("Lesson", "What they were told"),
        "question": QCoreApplication.translate("Lesson", "Question"),
        "now": QCoreApplication.translate("Lesson", "What is known now"),
        "said_on": QCoreApplication.translate("Lesson", "Said on"),
        "by": QCoreApplication.translate("Lesson", "By whom"),
        "figure": QCoreApplication.translate("Lesson", "Figure"),
    }.get(role, role)
