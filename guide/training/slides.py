"""What the projector paints: one idea a picture, in one language, every word of it in the type.

No type here holds anything that is for the facilitator alone: no script, no note, no attendance, no
outcome before it is shown. So a picture cannot show what it does not have. They are made from a
scenario by `slide_builder`; the TRAINING band is no part of a slide, because it stands over all.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from guide.content.model import Level
from guide.training.scenario import Channel


class Shape(StrEnum):
    """What an option is told by beside its letter; colour alone tells nothing."""

    CIRCLE = "circle"
    SQUARE = "square"
    HEXAGON = "hexagon"  # no triangle and no diamond: those are signs of levels
    CROSS = "cross"
    STAR = "star"  # the fifth step of an order


class OutcomeMark(StrEnum):
    """How an option is marked once it is revealed."""

    BEST = "best"
    ACCEPTABLE = "acceptable"
    UNSAFE = "unsafe"
    NONE = "none"  # of what has no right answer


class Slide(Struct, frozen=True, kw_only=True, tag=True):
    """Base of all pictures. `lang` is the language of its words: for fonts and assistive tools."""

    lang: str


class ShownChoice(Struct, frozen=True, kw_only=True):
    """An option as the class sees it; `count` once the votes are shown."""

    letter: str  # "A" to "E"
    shape: Shape
    text: str
    count: int | None = None


class ChoiceReason(Struct, frozen=True, kw_only=True):
    """An option with what there is to say of it."""

    choice: ShownChoice
    mark: OutcomeMark
    label: str  # the mark in words
    why: str  # the reason, or "ask your school what its plan says"
    source: str = ""  # where it was read: title and date; empty where there is none


class TitleSlide(Slide, frozen=True, kw_only=True):
    """The first picture: what it is called, and the rules."""

    title: str
    rules: tuple[str, ...]  # "you may pass", "you may leave quietly"


class MoodSlide(Slide, frozen=True, kw_only=True):
    """Three faces, each with its words."""

    question: str
    faces: tuple[str, str, str]  # fine, unsure, worried
    note: str = ""


class LevelSlide(Slide, frozen=True, kw_only=True):
    """What a level means."""

    level: Level
    name: str
    meaning: str
    rows: tuple[tuple[str, str], ...] = ()  # all three levels, lowest first: name and meaning


class InjectSlide(Slide, frozen=True, kw_only=True):
    """Something happens."""

    channel: Channel
    heading: str  # how it reaches people: "An official message"
    text: str
    places: tuple[str, ...] = ()  # lines of a place pack
    question: str = ""  # "What does our own plan say?"


class DecisionSlide(Slide, frozen=True, kw_only=True):
    """A question with its options; `passed` once the votes are shown."""

    prompt: str
    choices: tuple[ShownChoice, ...]
    pass_label: str  # Pass stands beside the options, as large as they
    passed: int | None = None
    round: int = 1
    round_label: str = ""  # "Second vote"; empty where there is only one
    is_talk: bool = False  # it is talked over and not voted on


class RevealSlide(Slide, frozen=True, kw_only=True):
    """What is said of each option, and why."""

    prompt: str
    reasons: tuple[ChoiceReason, ...]


class SidesSlide(Slide, frozen=True, kw_only=True):
    """A dilemma after its vote: each side says why; nothing is marked."""

    prompt: str
    choices: tuple[ShownChoice, ...]
    invitation: str  # "Each side says why. There is no right answer."
    passed: int | None = None


class InfoSlide(Slide, frozen=True, kw_only=True):
    """Something to know."""

    text: str
    places: tuple[str, ...] = ()
    question: str = ""
    source: str = ""


class BreathSlide(Slide, frozen=True, kw_only=True):
    """A calm moment."""

    text: str


class PracticeSlide(Slide, frozen=True, kw_only=True):
    """One small thing that is done now."""

    heading: str
    text: str
    places: tuple[str, ...] = ()


class CardSlide(Slide, frozen=True, kw_only=True):
    """One side of a dated card."""

    when: str
    heading: str  # "What people knew then", "A question" …
    text: str
    second_heading: str = ""
    second_text: str = ""
    source: str = ""


class FigureRow(Struct, frozen=True, kw_only=True):
    """One row of figures that differ."""

    said_on: str
    by: str
    figure: str
    source: str


class FiguresSlide(Slide, frozen=True, kw_only=True):
    """A table of figures that differ, never one bare number."""

    when: str
    heading: str  # "Sources differ: note who said it, and when"
    columns: tuple[str, str, str, str]  # said on, by, figure, source
    rows: tuple[FigureRow, ...]


class QuestionSlide(Slide, frozen=True, kw_only=True):
    """A question of a quiz: choices or two lists to match; counts once they are shown."""

    stem: str
    hint: str  # how it is answered: "One answer", "In which order?"
    choices: tuple[ShownChoice, ...] = ()
    matches: tuple[str, ...] = ()  # of a match: the right-hand side, shuffled
    pass_label: str = ""
    picture: str = ""
    number: int = 0  # of `of` questions
    of: int = 0


class AnswerSlide(Slide, frozen=True, kw_only=True):
    """A question with what is right and why; never before the first asking of it is over."""

    stem: str
    reasons: tuple[ChoiceReason, ...]
    feedback: str = ""
    source: str = ""


class ThingsSlide(Slide, frozen=True, kw_only=True):
    """The close: three things we can do."""

    heading: str
    things: tuple[str, ...]


class ThanksSlide(Slide, frozen=True, kw_only=True):
    """Thank you, and what is taken home."""

    heading: str
    text: str


class CalmSlide(Slide, frozen=True, kw_only=True):
    """The calm picture: blanked, paused, stopped, or before anything is shown."""

    text: str = ""  # "We take a break"; empty when it is only blank


class NewsSlide(Slide, frozen=True, kw_only=True):
    """The announced level has changed: the lesson stops. No look of the real alert screen."""

    text: str


AnySlide = (
    TitleSlide
    | MoodSlide
    | LevelSlide
    | InjectSlide
    | DecisionSlide
    | RevealSlide
    | SidesSlide
    | InfoSlide
    | BreathSlide
    | PracticeSlide
    | CardSlide
    | FiguresSlide
    | QuestionSlide
    | AnswerSlide
    | ThingsSlide
    | ThanksSlide
    | CalmSlide
    | NewsSlide
)
