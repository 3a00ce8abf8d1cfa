"""What stands on the projector now: one slide, made of where a session stands.

News of a real change goes before all, then whatever makes the picture calm (P8, P19).
"""

from __future__ import annotations

from guide.training import question_slides
from guide.training import slide_builder as build
from guide.training.course import Course
from guide.training.events import LessonStep, StepKind
from guide.training.quiz import Phase
from guide.training.scenario import (
    BreathNode,
    CardNode,
    DecisionNode,
    InfoNode,
    InjectNode,
    PracticeNode,
)
from guide.training.slide_builder import SlideWords
from guide.training.slides import AnySlide
from guide.training.state import SessionState


def picture(
    state: SessionState, course: Course | None, words: SlideWords, seed: str = ""
) -> AnySlide:
    """The slide of the projector. `seed`: one order of answers for each session."""
    if state.news is not None:
        return build.news_slide(words)
    if state.is_blank:
        return build.calm_slide()
    step = state.step
    if course is None or step is None or not state.is_running or state.is_paused:
        return build.calm_slide(words)
    return (
        build.calm_slide(words) if state.is_in_care else slide_of(step, state, course, words, seed)
    )


def slide_of(  # noqa: PLR0911 - one case each
    step: LessonStep, state: SessionState, course: Course, words: SlideWords, seed: str = ""
) -> AnySlide:
    """The slide of a step, such as the one that comes next."""
    match step.kind:
        case StepKind.TITLE:
            return build.title_slide(course.scenario, words)
        case StepKind.MOOD_BEFORE | StepKind.MOOD_AFTER:
            return build.mood_slide(words)
        case StepKind.LEVEL:
            return build.level_slide(course.scenario.level, words)
        case StepKind.PRE | StepKind.POST:
            return _question(step, state, course, words, seed)
        case StepKind.NODE:
            return _node(step, state, course, words)
        case StepKind.THINGS:
            return build.things_slide(course.scenario, words)
        case StepKind.BREATH:
            return build.breath_slide(None, words)
        case StepKind.THANKS | StepKind.HOT_WASH | StepKind.HOME:
            return build.thanks_slide(words)


def _question(
    step: LessonStep, state: SessionState, course: Course, words: SlideWords, seed: str
) -> AnySlide:
    phase = Phase.PRE if step.kind is StepKind.PRE else Phase.POST
    asked = course.questions_before if phase is Phase.PRE else course.questions_after
    item = course.item(step.id)
    keys = question_slides.shuffled_keys(item, f"{seed}:{phase.value}")
    found = state.answers.get((item.id, phase))
    counts = found.counts if found is not None and item.id in state.counts_shown else None
    if phase is Phase.POST and item.id in state.revealed:
        return question_slides.answer_slide(item, keys, words, counts)
    number = asked.index(item) + 1
    return question_slides.question_slide(
        item, keys, words, number=number, of=len(asked), counts=counts
    )


def _node(  # noqa: PLR0911 - one case each
    step: LessonStep, state: SessionState, course: Course, words: SlideWords
) -> AnySlide:
    match course.node(step.id):
        case InjectNode() as node:
            return build.inject_slide(node, words)
        case DecisionNode() as node:
            return _decision(node, state, course, words)
        case InfoNode() as node:
            return build.info_slide(node, words)
        case PracticeNode() as node:
            return build.practice_slide(node, words)
        case CardNode() as node:
            return build.card_slide(node, step.part, words)
        case BreathNode() as node:
            return build.breath_slide(node, words)
        case _:
            return build.thanks_slide(words)


def _decision(
    node: DecisionNode, state: SessionState, course: Course, words: SlideWords
) -> AnySlide:
    options = course.options(node)
    last = max((one for decision, one in state.votes if decision == node.id), default=0)
    found = state.votes.get((node.id, last))
    is_shown = found is not None and node.id in state.counts_shown
    counts = found.counts if found is not None and is_shown else None
    passed = found.passed if found is not None and is_shown else None
    if node.id in state.revealed:
        if course.is_dilemma(node):
            return build.sides_slide(node, options, words, counts, passed)
        return build.reveal_slide(node, options, words, counts)
    return build.decision_slide(
        node,
        options,
        words,
        counts=counts,
        passed=passed,
        vote_round=max(last, 1),
        rounds=course.setup.rounds,
        is_talk=course.is_talk,
    )
