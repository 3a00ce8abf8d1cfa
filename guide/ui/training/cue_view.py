"""What the teacher alone sees of a step: what to say, what each option is, and why."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.training.cues import Cue, OptionCue
from guide.training.scenario import Outcome
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Card, Heading, IconView, Line, Text, boxed, column_of, led_row
from guide.ui.training.words import minutes_words, outcome_words

_SIGNS = {
    Outcome.BEST: ("circle-check", "accent"),
    Outcome.ACCEPTABLE: ("circle", "text2"),
    Outcome.UNSAFE: ("circle-alert", "text"),
}


class CueView(Card):
    """What to say at one step."""

    def __init__(self, look: Look, cue: Cue, heading: str) -> None:
        super().__init__(look, name="cue", padding=20)
        self.add(
            Text(look, heading, "caption", colour="text2", weight=600),
            Heading(look, cue.title or heading, 2, "h3"),
            *_script(look, cue),
            *_remarks(look, cue),
        )


class ReasonsView(Card):
    """What each option of a step is, and why."""

    def __init__(self, look: Look, cue: Cue) -> None:
        super().__init__(look, name="reasons", padding=20)
        heading = QCoreApplication.translate("Cue", "For you: what each option is")
        self.add(
            Heading(look, heading, 2, "h3"), *(_option(look, option) for option in cue.options)
        )


def _script(look: Look, cue: Cue) -> Iterator[QWidget]:
    if cue.script:
        said = QCoreApplication.translate("Cue", "Say:")
        yield Text(look, said, "caption", colour="text2")
        yield Text(look, cue.script, "large", weight=400, name="script")


def _option(look: Look, option: OptionCue) -> QWidget:
    """An option with what it is; nothing of it is for the class before the reveal."""
    parts: list[QWidget] = [Text(look, f"{option.letter}. {option.text}", weight=600)]
    if option.outcome in _SIGNS:
        icon, colour = _SIGNS[option.outcome]
        label = Text(look, outcome_words(option.outcome), weight=600, colour=colour)
        parts.append(boxed(led_row(look, 8, IconView(look, icon, 20, colour), label)))
    if option.needs_source:
        asked = QCoreApplication.translate(
            "Cue", "No source yet: the class is asked what the school's plan says."
        )
        parts.append(Text(look, asked, colour="text2"))
    elif option.why:
        parts.append(Text(look, option.why))
    if option.note:
        note = QCoreApplication.translate("Cue", "For you: {note}").format(note=option.note)
        parts.append(Text(look, note, colour="text2"))
    if option.source:
        parts.append(Text(look, option.source, "caption", colour="text2"))
    return boxed(column_of(look, 4, Line(look), *parts))


def _remarks(look: Look, cue: Cue) -> Iterator[QWidget]:
    if cue.is_talk:
        talk = QCoreApplication.translate("Cue", "At this age it is talked over, not voted on.")
        yield Text(look, talk, weight=600)
    if cue.asks_plan:
        plan = QCoreApplication.translate(
            "Cue", "Ask what your own plan says. If it says nothing, note an action at the end."
        )
        yield Text(look, plan)
    if cue.minutes:
        yield Text(look, minutes_words(cue.minutes), "caption", colour="text2")
    if cue.sources:
        yield Text(look, cue.sources, "caption", colour="text2")
