"""Every text of a lesson with what it is for: one walk for lengths, languages and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, structs

from guide.content.model import LANGS, Lang
from guide.training.bands import AgeBand
from guide.training.quiz import CHOICE_LIMIT, FEEDBACK_LIMIT, STEM_LIMIT, ItemType, Quiz
from guide.training.scenario import (
    OPTION_LIMIT,
    SAID_LIMIT,
    SCRIPT_LIMIT,
    CardNode,
    DecisionNode,
    EndNode,
    InfoNode,
    Outcome,
    PracticeNode,
    Scenario,
)
from guide.training.spoken import Spoken

TITLE_LIMIT = 60
ABOUT_LIMIT = 120
FIGURE_LIMIT = 80


class Use(StrEnum):
    """What a text is for."""

    STORY = "story"  # what happens, what is asked: it advises nobody
    ADVICE = "advice"  # what people are told to do
    REASON = "reason"  # why an answer is what it is
    WRONG = "wrong"  # an answer that is not to be chosen
    SCRIPT = "script"  # for the facilitator alone
    FIGURE = "figure"  # rows of figures that differ, for adults


_LIMITS: Mapping[str, int] = {
    "title": TITLE_LIMIT,
    "about": ABOUT_LIMIT,
    "text": SAID_LIMIT,
    "script": SCRIPT_LIMIT,
    "note": SCRIPT_LIMIT,
    "why": SAID_LIMIT,
    "when": OPTION_LIMIT,
    "knew": SAID_LIMIT,
    "told": SAID_LIMIT,
    "question": SAID_LIMIT,
    "now": SAID_LIMIT,
    "said_on": FIGURE_LIMIT,
    "by": FIGURE_LIMIT,
    "figure": FIGURE_LIMIT,
    "stem": STEM_LIMIT,
    "feedback": FEEDBACK_LIMIT,
    "left": CHOICE_LIMIT,
    "right": CHOICE_LIMIT,
}


class Piece(Struct, frozen=True):
    """One thing of a lesson that is said in each language."""

    id: str  # `i1`, `d1.a`
    said: Spoken[Any]
    uses: dict[str, Use]  # by role; a role that stands nowhere here is a story
    limits: dict[str, int]  # letters, where they are fewer than those of the role
    needed: tuple[str, ...]  # roles that may not be empty
    bands: tuple[AgeBand, ...] = ()
    typed: tuple[str, ...] = ()  # roles that a pupil writes and nobody reads out: in any letters

    def use(self, role: str) -> Use:
        """What the text of a role is for."""
        return self.uses.get(role, Use.STORY)

    def limit(self, role: str) -> int:
        """How many letters the text of a role may have."""
        return self.limits.get(role, _LIMITS[role])

    def texts(self, lang: Lang) -> dict[str, str]:
        """The texts of one language by role."""
        words = self.said.said(lang)
        if words is None:
            return {}
        return {name: getattr(words, name) for name in words.__struct_fields__}

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages in which it is said."""
        return tuple(lang for lang in LANGS if self.said.said(lang) is not None)


_TITLE = Piece("", Spoken(), {}, {}, ("title",))
_SCRIPT = {"script": Use.SCRIPT}


def texts_of_scenario(scenario: Scenario) -> Iterator[Piece]:
    """Everything that a scenario says, in the order of its file."""
    yield structs.replace(_TITLE, id=scenario.id, said=scenario)
    for count, objective in enumerate(scenario.objective, 1):
        yield Piece(f"objective {count}", objective, {}, {}, ("text",))
    for count, thing in enumerate(scenario.thing, 1):
        advice = {"text": Use.ADVICE}
        yield Piece(f"thing {count}", thing, advice, {"text": OPTION_LIMIT}, ("text",))
    for node in scenario.node:
        bands = node.bands or scenario.bands
        match node:
            case EndNode():
                continue
            case CardNode():
                needed = ("when", "knew")
                yield Piece(node.id, node, {"now": Use.REASON, **_SCRIPT}, {}, needed, bands)
                for count, figure in enumerate(node.figure, 1):
                    uses = dict.fromkeys(("said_on", "by", "figure"), Use.FIGURE)
                    yield Piece(f"{node.id}.{count}", figure, uses, {}, tuple(uses), bands)
            case InfoNode() | PracticeNode():
                uses = {"text": Use.ADVICE, **_SCRIPT}
                yield Piece(node.id, node, uses, {}, ("text",), bands)
            case _:
                yield Piece(node.id, node, _SCRIPT, {}, ("text",), bands)
        if isinstance(node, DecisionNode):
            for option in node.option:
                is_advised = option.outcome in {Outcome.BEST, Outcome.ACCEPTABLE}
                told = Use.ADVICE if is_advised else Use.WRONG
                uses = {"text": told, "why": Use.REASON, "note": Use.SCRIPT}
                option_id, limits = f"{node.id}.{option.key}", {"text": OPTION_LIMIT}
                seen = option.bands or bands
                yield Piece(option_id, option, uses, limits, ("text",), seen)


def texts_of_quiz(quiz: Quiz) -> Iterator[Piece]:
    """Everything that a file of questions says, in its order."""
    if quiz.langs:
        yield structs.replace(_TITLE, id=quiz.id, said=quiz)
    for item in quiz.item:
        yield Piece(item.id, item, {"feedback": Use.REASON}, {}, ("stem",), item.bands)
        needed = () if item.type is ItemType.TRUE_FALSE else ("text",)
        for choice in item.choice:
            is_right = choice.percent > 0 or item.type is ItemType.ORDER
            uses = {"text": Use.ADVICE if is_right else Use.WRONG, "feedback": Use.REASON}
            choice_id = f"{item.id}.{choice.key}"
            typed = ("text",) if item.type is ItemType.SHORT else ()
            limits = {"text": CHOICE_LIMIT}
            yield Piece(choice_id, choice, uses, limits, needed, item.bands, typed)
        for pair in item.pair:
            yield Piece(f"{item.id}.{pair.key}", pair, {}, {}, ("left", "right"), item.bands)
