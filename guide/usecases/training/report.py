"""What a session's report says, as plain data: protocol, choices, knowledge, hot wash and plan.

No name of a child is in it, and of few answers no percentage (`scores.telling`). Who words and
prints it reads this alone; the screens do as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from guide.errors import Code, GuideError
from guide.training import events as ev
from guide.training.course import Course
from guide.training.cues import cue
from guide.training.drill import DrillSheet
from guide.training.events import LessonStep, StepKind
from guide.training.question_slides import question_choices
from guide.training.quiz import Item, Phase
from guide.training.reviews import DueReview, reviews
from guide.training.scenario import DecisionNode, InjectNode, Outcome
from guide.training.scores import (
    Choices,
    Knowledge,
    Telling,
    choices,
    is_more_worried,
    knowledge,
    right,
    talk_gain,
    telling,
)
from guide.training.setup import Attendance, Setup
from guide.training.slide_builder import LETTERS, SlideWords, things_slide
from guide.training.state import NOTICES, SessionState
from guide.usecases.base.local_time import local_day, local_time
from guide.usecases.training.lesson_check import unsourced_of
from guide.usecases.training.open_session import OpenSession


class NoticeGiven(Struct, frozen=True):
    """One of the three notices: dated, marked as not given, or never asked for."""

    whom: str
    state: str  # "done", "not_given", "not_asked"
    on: dt.date | None = None


class OptionRow(Struct, frozen=True, kw_only=True):
    """One option of a decision with its counts."""

    letter: str
    text: str
    outcome: Outcome
    first: int | None  # None where nobody voted
    second: int | None
    why: str
    source: str
    needs_source: bool


class DecisionReport(Struct, frozen=True, kw_only=True):
    """One decision as it went."""

    id: str
    prompt: str
    inject: str  # what had happened, as the class read it; empty where nothing had
    options: tuple[OptionRow, ...]
    first: Choices | None
    second: Choices | None
    talk_gain: int | None
    telling: Telling
    is_skipped: bool
    notes: tuple[str, ...]
    corrected: tuple[str, ...]  # counts that another one replaced: "A 12, B 3"


class QuestionReport(Struct, frozen=True, kw_only=True):
    """One question with its counts at each asking."""

    id: str
    stem: str
    letters: tuple[tuple[str, str], ...]  # key and letter, in the order of the file
    counts: dict[Phase, dict[str, int]]
    passed: dict[Phase, int]
    corrected: tuple[tuple[Phase, str], ...]  # counts that another one replaced, in words


class SessionReport(Struct, frozen=True, kw_only=True):
    """All that a report says."""

    id: str
    lang: str
    title: str
    setup: Setup
    status: str
    held_on: dt.date | None
    began: dt.datetime | None  # local
    ended: dt.datetime | None
    notices: tuple[NoticeGiven, ...]
    attendance: Attendance | None
    drill: DrillSheet | None
    decisions: tuple[DecisionReport, ...]
    knowledge: Knowledge
    questions: tuple[QuestionReport, ...]
    mood_before: ev.Felt | None
    mood_after: ev.Felt | None
    is_more_worried: bool
    was_stopped: bool
    is_followed_up: bool
    hot_wash: ev.HotWashed | None
    actions: tuple[ev.ActionAdded, ...]
    closed_actions: dict[str, str]  # by id: "done" or "dropped"
    reviews: tuple[DueReview, ...]
    corrected: int  # how many counts were corrected; both are kept
    unsourced: int  # statements that asked the school instead
    notes: tuple[str, ...]
    about: str  # the lesson in one line; empty where its file has none
    things: tuple[str, ...]  # "three things we can do", as the class saw them


def session_report(session: OpenSession, words: SlideWords, today: dt.date) -> SessionReport:
    """The report of a session in one language. Errors: SESSION_STEP before it was settled."""
    state, course = session.state, session.course
    if course is None:
        raise GuideError(Code.SESSION_STEP)
    held_on = local_day(state.started_at) if state.started_at is not None else None
    asked = frozenset(phase for _, phase in state.answers)
    return SessionReport(
        id=session.id,
        lang=words.lang,
        title=course.scenario.words(words.lang).title,
        setup=course.setup,
        status=state.status,
        held_on=held_on,
        began=local_time(state.started_at) if state.started_at is not None else None,
        ended=local_time(state.closed_at) if state.closed_at is not None else None,
        notices=tuple(_notice(state, whom) for whom in NOTICES),
        attendance=state.attendance,
        drill=state.drill,
        decisions=tuple(_decisions(state, course, words)),
        knowledge=knowledge(course, state),
        questions=tuple(_questions(state, course, words)),
        mood_before=state.moods.get("before"),
        mood_after=state.moods.get("after"),
        is_more_worried=is_more_worried(state),
        was_stopped=state.was_stopped,
        is_followed_up=state.is_followed_up,
        hot_wash=state.hot_wash,
        actions=tuple(one for one in session.events if isinstance(one, ev.ActionAdded)),
        closed_actions={one.id: one.status for one in state.actions if one.status != "open"},
        reviews=reviews(held_on, asked, today) if held_on is not None else (),
        corrected=len(state.corrected),
        unsourced=unsourced_of(course),
        notes=tuple(one.text for one in state.notes),
        about=course.scenario.words(words.lang).about,
        things=things_slide(course.scenario, words).things,
    )


def _notice(state: SessionState, whom: str) -> NoticeGiven:
    if whom not in state.notices:
        return NoticeGiven(whom, "not_asked")
    on = state.notices[whom]
    return NoticeGiven(whom, "not_given" if on is None else "done", on)


def _decisions(state: SessionState, course: Course, words: SlideWords) -> list[DecisionReport]:
    """The decisions that were shown, in the order in which they were."""
    shown = dict.fromkeys(one.step.id for one in state.deliveries if one.step.kind is StepKind.NODE)
    skipped = {one.step.id for one in state.deliveries if one.is_skipped}
    found, inject = [], ""
    for node_id in shown:
        node = course.node(node_id)
        if isinstance(node, InjectNode):
            inject = node.words(words.lang).text
        elif isinstance(node, DecisionNode):
            is_skipped = node_id in skipped
            found.append(_decision(node, state, course, words, inject, is_skipped=is_skipped))
            inject = ""
    return found


def _decision(
    node: DecisionNode,
    state: SessionState,
    course: Course,
    words: SlideWords,
    inject: str,
    *,
    is_skipped: bool,
) -> DecisionReport:
    told = cue(LessonStep(StepKind.NODE, node.id), course, words)
    first, second = state.votes.get((node.id, 1)), state.votes.get((node.id, 2))
    last = second or first
    return DecisionReport(
        id=node.id,
        prompt=told.title,
        inject=inject,
        options=tuple(
            OptionRow(
                letter=option.letter,
                text=option.text,
                outcome=option.outcome,
                first=first.counts.get(option.key, 0) if first is not None else None,
                second=second.counts.get(option.key, 0) if second is not None else None,
                why=words.say("class_ask_school") if option.needs_source else option.why,
                source=option.source,
                needs_source=option.needs_source,
            )
            for option in told.options
        ),
        first=choices(node, first) if first is not None else None,
        second=choices(node, second) if second is not None else None,
        talk_gain=talk_gain(node, state.votes),
        telling=telling(sum(last.counts.values()) if last is not None else 0),
        is_skipped=is_skipped,
        notes=tuple(one.text for one in state.notes if one.node == node.id),
        corrected=tuple(
            ", ".join(f"{each.letter} {one.counts.get(each.key, 0)}" for each in told.options)
            for one in state.corrected
            if isinstance(one, ev.Voted)
            and one.decision == node.id
            and telling(sum(one.counts.values())) is not Telling.NOTHING
        ),
    )


def _questions(state: SessionState, course: Course, words: SlideWords) -> list[QuestionReport]:
    found = []
    for item in course.items:
        asked = {
            phase: state.answers[item.id, phase]
            for phase in Phase
            if (item.id, phase) in state.answers
        }
        if asked:
            found.append(
                QuestionReport(
                    id=item.id,
                    stem=item.words(words.lang).stem,
                    letters=tuple(zip(item.keys, LETTERS, strict=False)),
                    counts={phase: one.counts for phase, one in asked.items()},
                    passed={phase: one.passed for phase, one in asked.items()},
                    corrected=tuple(_corrected(item, state, words)),
                )
            )
    return found


def _corrected(item: Item, state: SessionState, words: SlideWords) -> Iterator[tuple[Phase, str]]:
    """The counts that were corrected; of few people none is told."""
    texts = {key: _answer(item, key, words) for key in item.keys}
    for one in state.corrected:
        if (
            isinstance(one, ev.QuestionCounted)
            and one.item == item.id
            and right(item, one).telling is not Telling.NOTHING
        ):
            counts = (f"{text} – {one.counts.get(key, 0)}" for key, text in texts.items())
            yield one.phase, "; ".join(counts)


def _answer(item: Item, key: str, words: SlideWords) -> str:
    if item.keys == ("right", "other"):
        return words.say(f"class_answer_{key}")
    return question_choices(item, (key,), words)[0].text
