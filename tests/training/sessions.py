"""A session that is played in a test: commands one after another, each event kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

from guide.content.model import Level
from guide.training import answering, moving, preparing
from guide.training.bands import AgeBand
from guide.training.course import Course
from guide.training.events import AnyEvent, StepKind
from guide.training.quiz import Item, Quiz
from guide.training.quiz_file import read_quiz
from guide.training.rules import Circumstances, Verdict, verdict
from guide.training.scenario import Scenario
from guide.training.setup import Attendance, LessonRef, Setup
from guide.training.standing import LessonPosition
from guide.training.state import NOTICES, SessionState, fold
from tests.training.lessons import lesson

P = ParamSpec("P")
E = TypeVar("E", bound=AnyEvent)

BEGAN = dt.datetime(2026, 9, 7, 4, 0, tzinfo=dt.UTC)
TODAY = BEGAN.date()
QUESTIONS = """
schema = "quiz/1"
id = "try-quiz"
version = 1
kk = { title = "Сұрақтар" }

[[item]]
id = "q-bag"
type = "single"
sources = ["SD1"]
kk = { stem = "Иесіз сөмке?", feedback = "Ересек біледі." }
ru = { stem = "Ничья сумка?", feedback = "Взрослый знает." }
en = { stem = "A bag nobody owns?", feedback = "An adult knows." }

[[item.choice]]
key = "a"
correct = true
kk = { text = "Ересекке айтамын", feedback = "Дұрыс." }
ru = { text = "Скажу взрослому", feedback = "Верно." }
en = { text = "I tell an adult", feedback = "Right." }

[[item.choice]]
key = "b"
kk = { text = "Ашамын", feedback = "Тимей, ересекке айтыңыз." }
ru = { text = "Открою", feedback = "Не трогайте, скажите взрослому." }
en = { text = "I open it", feedback = "Leave it, tell an adult." }
"""


def questions() -> tuple[Item, ...]:
    quiz: Quiz = read_quiz(QUESTIONS.encode())
    return quiz.item


WITH_QUESTION = ("minutes = 40\n", 'minutes = 40\nquestions = ["q-bag"]\n')


def setup_of(scenario: Scenario, **more: Any) -> Setup:
    settled: dict[str, Any] = {
        "kind": scenario.kind,
        "level": scenario.level,
        "lesson": LessonRef(id=scenario.id, version=scenario.version, digest="0"),
        "band": AgeBand.A11_14,
        "langs": ("kk", "ru"),
        "class_label": "7Б",
        "adult": "Психолог",
        "after_event": "no",
        "adapts": "Айша жақын отырады",
    }
    return Setup(**(settled | more))


class Played:
    """A session and its events."""

    def __init__(
        self, scenario: Scenario | None = None, items: Sequence[Item] = (), **settled: Any
    ) -> None:
        self.scenario = scenario or lesson()
        self.items = items
        self.events: list[AnyEvent] = []
        self.at = BEGAN
        self.do(preparing.prepare, setup_of(self.scenario, **settled))

    @property
    def state(self) -> SessionState:
        return fold(self.events)

    @property
    def course(self) -> Course:
        setup = self.state.setup
        assert setup is not None
        return Course(self.scenario, self.items, setup)

    @property
    def standing(self) -> LessonPosition:
        course = self.course if self.events else None
        return LessonPosition(self.state, self.at, course)

    def do(
        self, command: Callable[Concatenate[LessonPosition, P], E], *words: P.args, **more: P.kwargs
    ) -> E:
        event = command(self.standing, *words, **more)
        assert event.seq == len(self.events) + 1
        self.events.append(event)
        self.at += dt.timedelta(minutes=1)
        return event

    def verdict(self, real_level: Level = Level.NONE, **around: Any) -> Verdict:
        met = Circumstances(today=TODAY, real_level=real_level, **around)
        return verdict(self.state, self.scenario, (), met)

    def notices(self) -> None:
        for whom in NOTICES:
            self.do(preparing.notice, whom, TODAY)

    def begun(self, present: int = 24, out: int = 0) -> Played:
        """With notices given and everybody counted."""
        self.notices()
        self.do(preparing.attend, Attendance(present=present, opted_out=out))
        self.do(preparing.start, self.verdict())
        return self

    def to(self, kind: StepKind, step_id: str = "") -> Played:
        """Step by step to the first step of this kind."""
        while True:
            step = self.state.step
            if step is not None and step.kind is kind and step_id in {"", step.id}:
                return self
            self.do(moving.go_on)

    def closed(self) -> Played:
        self.to(StepKind.HOME)
        self.do(moving.close)
        return self


def voted(played: Played, counts: dict[str, int], passed: int = 0, **more: Any) -> None:
    played.do(answering.vote, "d1", counts, passed, **more)
