"""What the facilitator sees of a step, and the class never does: script, outcomes, reasons, notes.

These types go into the facilitator's window and onto the printed sheet, and nowhere else.
"""

from __future__ import annotations

from msgspec import Struct

from guide.training.course import Course
from guide.training.events import LessonStep, StepKind
from guide.training.quiz import Item
from guide.training.scenario import CardNode, DecisionNode, EndNode, InfoNode, InjectNode, Outcome
from guide.training.slide_builder import LETTERS, SlideWords, level_slide


class OptionCue(Struct, frozen=True, kw_only=True):
    """An option with what it is."""

    key: str
    letter: str
    text: str
    outcome: Outcome
    why: str
    note: str
    source: str
    needs_source: bool
    leads: str = ""  # the id of the step that it leads off to


class Cue(Struct, frozen=True, kw_only=True):
    """What there is to say and to expect at one step."""

    step: LessonStep
    title: str  # what the class reads, in one line
    script: str = ""
    minutes: int = 0
    options: tuple[OptionCue, ...] = ()
    is_answered: bool = False  # whether counts are typed in here
    keys: tuple[str, ...] = ()  # of the counts, in the order of the letters
    sources: str = ""
    asks_plan: bool = False  # "what does our own plan say?": an action is offered
    is_talk: bool = False


def cue(step: LessonStep, course: Course, words: SlideWords) -> Cue:
    """What the facilitator sees of a step."""
    if step.kind in {StepKind.PRE, StepKind.POST}:
        return _question(step, course.item(step.id), words)
    if step.kind is not StepKind.NODE:
        return Cue(step=step, title=_own_title(step, course, words))
    node = course.node(step.id)
    if isinstance(node, DecisionNode):
        return _decision(step, node, course, words)
    if isinstance(node, EndNode):
        return Cue(step=step, title="")
    said = node.words(words.lang)
    is_card = isinstance(node, CardNode)
    return Cue(
        step=step,
        title=getattr(said, "when" if is_card else "text"),
        script=said.script,
        minutes=node.minutes,
        sources=words.source(getattr(node, "sources", ())),
        asks_plan=isinstance(node, InjectNode | InfoNode) and node.own_plan,
    )


def _own_title(step: LessonStep, course: Course, words: SlideWords) -> str:
    match step.kind:
        case StepKind.TITLE:
            return course.scenario.words(words.lang).title
        case StepKind.THINGS:
            return words.say("class_things_heading")
        case StepKind.BREATH:
            return words.say("class_breath")
        case StepKind.THANKS | StepKind.HOT_WASH | StepKind.HOME:
            return words.say("class_thanks_heading")
        case StepKind.MOOD_BEFORE | StepKind.MOOD_AFTER:
            return words.say("class_mood_question")
        case _:
            return level_slide(course.scenario.level, words).name


def _decision(step: LessonStep, node: DecisionNode, course: Course, words: SlideWords) -> Cue:
    said, branches, options = node.words(words.lang), course.branches(step), course.options(node)
    found = []
    for letter, option in zip(LETTERS, options, strict=False):
        own = option.words(words.lang)
        leads = branches.get(option.key)
        found.append(
            OptionCue(
                key=option.key,
                letter=letter,
                text=own.text,
                outcome=option.outcome,
                why=own.why,
                note=own.note,
                source=words.source(option.sources),
                needs_source=option.needs_source,
                leads=leads.id if leads is not None else "",
            )
        )
    return Cue(
        step=step,
        title=said.text,
        script=said.script,
        minutes=node.minutes,
        options=tuple(found),
        is_answered=course.has_votes,
        keys=tuple(option.key for option in options),
        asks_plan=node.own_plan,
        is_talk=not course.has_votes,
    )


def _question(step: LessonStep, item: Item, words: SlideWords) -> Cue:
    return Cue(
        step=step,
        title=item.words(words.lang).stem,
        script=item.words(words.lang).feedback if step.kind is StepKind.POST else "",
        is_answered=bool(item.keys),
        keys=item.keys,
        sources=words.source(item.sources),
    )
