"""A class's use cases over a store in memory, with a clock that a test moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from msgspec import structs

from guide.content.guide import Guide
from guide.paths import resources
from guide.store.store import Store
from guide.training import answering, moving, preparing
from guide.training.bands import AgeBand
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.training.scenario import ScenarioKind
from guide.training.setup import Attendance, LessonRef, Setup
from guide.training.state import NOTICES
from guide.usecases.training.gathering import Gathering
from guide.usecases.training.lessons import Lessons
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.sessions import Sessions
from guide.usecases.training.tally import ActedTally

MORNING = dt.datetime(2026, 9, 7, 4, 0, tzinfo=dt.UTC)
LESSON = "yellow-forty-days"


class ClassRoom:
    """What a class's composition puts together."""

    def __init__(self, store: Store, at: dt.datetime = MORNING) -> None:
        self.at = at
        self.store = store
        self.guide = Guide(resources() / "content")
        self.lessons = Lessons(store, self.guide, self.now)
        self.sessions = Sessions(store, self.guide, self.lessons, self.now)
        self.gathering = Gathering(store, self.lessons)
        self.tally = ActedTally(store, self.now)

    def now(self) -> dt.datetime:
        self.at += dt.timedelta(seconds=20)
        return self.at

    def prepared(self, lesson_id: str = LESSON, **settled: Any) -> OpenSession:
        return self.sessions.prepare(lesson_id, settle(**settled))

    def begun(self, lesson_id: str = LESSON, present: int = 24, **settled: Any) -> OpenSession:
        session = self.prepared(lesson_id, **settled)
        return begun(self.sessions, session, self.at.date(), present)

    def held(self, lesson_id: str = LESSON, right: int = 9, **settled: Any) -> OpenSession:
        """A whole lesson: questions, votes, and its close."""
        session = self.begun(lesson_id, **settled)
        answered(session, right)
        to(session, StepKind.HOME)
        session.do(moving.close)
        return session


def begun(
    sessions: Sessions, session: OpenSession, told_on: dt.date, present: int = 24
) -> OpenSession:
    """Begin a session that was prepared, with everybody told."""
    for whom in NOTICES:
        session.do(preparing.notice, whom, told_on)
    session.do(preparing.attend, Attendance(present=present))
    session.do(preparing.start, sessions.verdict(session))
    return session


def settle(**settled: Any) -> Setup:
    usual: dict[str, Any] = {
        "kind": ScenarioKind.CLASS_SCENARIO,  # what follows from the lesson is put right
        "lesson": LessonRef(id="", version=1, digest=""),
        "band": AgeBand.A11_14,
        "langs": ("kk",),
        "class_label": "7Б",
        "adult": "Психолог",
        "after_event": "no",
        "adapts": "Алдыңғы қатар",
    }
    return structs.replace(Setup(**usual), **settled)


def to(session: OpenSession, kind: StepKind, step_id: str = "") -> None:
    while True:
        step = session.state.step
        if step is not None and step.kind is kind and step_id in {"", step.id}:
            return
        session.do(moving.go_on)


def answered(session: OpenSession, right: int) -> None:
    """Every question before (4 right of 20) and after, and every vote."""
    course = session.course
    assert course is not None
    for step in course.planned():
        if session.state.step != step:
            session.do(moving.go_on)
        if step.kind in {StepKind.PRE, StepKind.POST}:
            is_before = step.kind is StepKind.PRE
            phase, number = (Phase.PRE, 4) if is_before else (Phase.POST, right)
            item = course.item(step.id)
            if item.right_keys:
                good = min(item.right_keys)
                bad = next(key for key in item.keys if key not in item.right_keys)
                session.do(answering.ask, step.id, phase, {good: number, bad: 20 - number})
        if course.decision(step.id) is not None and course.has_votes:
            decision = course.decision(step.id)
            assert decision is not None
            first = course.options(decision)[0].key
            session.do(answering.vote, step.id, {first: 20}, 1)
        if step.kind is StepKind.THANKS:
            return


@contextmanager
def class_room(path: Path | None = None) -> Iterator[ClassRoom]:
    now = lambda: MORNING  # noqa: E731 - the store's own clock stands still
    store = Store.in_memory(now=now) if path is None else Store.open(path, now=now)
    with closing(store):
        yield ClassRoom(store)
