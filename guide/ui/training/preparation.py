"""One lesson on its way to a class: what was settled, what locks its start, and the beginning.

What is answered is kept only when it is another thing: a page that was only looked at leaves
nothing behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import structs

from guide import APP_NAME_NATIVE, __version__
from guide.content.model import Lang, Level
from guide.errors import GuideError
from guide.training import moving, preparing
from guide.training.bands import AgeBand
from guide.training.locks import StartLock
from guide.training.rules import Circumstances, Verdict, verdict
from guide.training.setup import Attendance, LessonRef, Setup
from guide.training.state import SessionState, Whom
from guide.ui.training.lesson_show import LessonShow
from guide.ui.training.running import Running
from guide.usecases.base.level_file import read_level
from guide.usecases.base.local_time import local_day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from guide.training.scenario import Scenario
    from guide.ui.kit.look import Look
    from guide.ui.training.session import ClassSession
    from guide.usecases.training.open_session import OpenSession

Given = Mapping[Whom, dt.date | None]


class Preparation:
    """A lesson before it begins, over the class's services.

    Args:
        session: what the windows work on.
        lesson: the id of the lesson. GuideError as `Lessons.scenario_to_hold`.
        session_id: one that was prepared before; "" for a new one.

    """

    def __init__(self, session: ClassSession, lesson: str, session_id: str = "") -> None:
        self._session = session
        self._services = session.class_services
        self._lesson = lesson
        self._opened: OpenSession | None = None
        if session_id:
            self._opened = self._services.sessions.open(session_id)
            self.scenario: Scenario = self._opened.lesson.scenario
        else:
            self.scenario = self._services.lessons.scenario_to_hold(lesson)
        self._found = self._services.lessons.checked(self.scenario).found

    @property
    def state(self) -> SessionState:
        """What was kept of it."""
        return self._opened.state if self._opened is not None else SessionState()

    def title(self, lang: Lang) -> str:
        """How it is called, in this language or in the first that it has."""
        spoken = lang if lang in self.scenario.langs else self.scenario.langs[0]
        return self.scenario.words(spoken).title

    @property
    def real_level(self) -> Level:
        """What was entered at home on this computer; the program cannot know more."""
        found = read_level(self._services.shared)
        return Level.NONE if found is None else found.level

    # ---- what is settled

    def setup(self, band: AgeBand, lang: Lang) -> Setup:
        """What was settled last, or what a new one begins with."""
        if self.state.setup is not None:
            return self.state.setup
        return Setup(
            kind=self.scenario.kind,
            lesson=LessonRef(id=self.scenario.id, version=self.scenario.version, digest=""),
            band=band,
            langs=(lang,) if lang in self.scenario.langs else self.scenario.langs[:1],
            school_label=self._services.sessions.last_school(),
        )

    def settled(self, **answers: Any) -> Setup:
        """The set-up with these answers."""
        return structs.replace(self.setup(answers["band"], "kk"), **answers)

    def locks(self, setup: Setup, given: Given) -> tuple[StartLock, ...]:
        """What is missing before it may begin."""
        state = structs.replace(self.state, setup=setup, notices=dict(given))
        around = Circumstances(today=local_day(self._session.now()), real_level=self.real_level)
        return verdict(state, self.scenario, self._found, around).locks

    def remarks(self) -> tuple[StartLock, ...]:
        """What speaks against it, as it was kept; it may begin all the same."""
        return self._verdict().remarks if self._opened is not None else ()

    def _verdict(self) -> Verdict:
        if self._opened is None:
            return Verdict((), ())
        return self._services.sessions.verdict(self._opened, self.real_level)

    # ---- kept and begun

    def keep(self, setup: Setup, given: Given, attendance: Attendance | None) -> bool:
        """Keep what is another thing now; False when the store refused, which is told."""
        if self.state.started_at is not None:
            return True
        try:
            self._session.run_alone(lambda _services: self._keep(setup, given, attendance))
        except GuideError as failure:
            self._session.event_refused.emit(failure)
            return False
        return True

    def _keep(self, setup: Setup, given: Given, attendance: Attendance | None) -> None:
        sessions = self._services.sessions
        if self._opened is None:
            self._opened = sessions.prepare(self._lesson, setup)
        elif self.state.setup != setup:
            sessions.settle(self._opened, setup)
        for whom, on in given.items():
            if whom not in self.state.notices or self.state.notices[whom] != on:
                self._opened.do(preparing.notice, whom, on)
        if attendance is not None and attendance != self.state.attendance:
            self._opened.do(preparing.attend, attendance)

    def begin(self, window: QWidget, look: Look) -> LessonShow | None:
        """Begin what was kept, and show the first picture; None when it was refused."""
        if self._opened is None:
            return None
        running = open_running(self._session, self._opened)
        running.refused.connect(self._session.event_refused)
        if running.state.is_running:
            return resumed_show(self._session, self._opened, window, look)
        may = self._verdict()
        if not running.act(preparing.start, may, __version__) or not running.act(moving.go_on):
            return None
        return lesson_show(self._session, running, window, look)


def open_running(session: ClassSession, opened: OpenSession) -> Running:
    """A session as it was kept, ready to go on. LookupError for one without a set-up."""
    words_of = session.class_services.slide_words
    return Running(opened, session.run_alone, words_of, session)


def resumed_show(
    session: ClassSession, opened: OpenSession, window: QWidget, look: Look
) -> LessonShow:
    """A lesson that was cut off goes on where it stood, blank at first.

    P19: a high level that came meanwhile is told as one that comes while it runs.
    """
    running, services = open_running(session, opened), session.class_services
    if not running.state.is_blank:
        running.act(moving.blank)
    now = read_level(services.shared)
    if now is not None and running.state.news is None:
        locks = services.sessions.verdict(opened, now.level).locks
        if StartLock.REAL_LEVEL in locks:
            running.act(moving.alarm, now.level)
    return lesson_show(session, running, window, look)


def lesson_show(session: ClassSession, running: Running, window: QWidget, look: Look) -> LessonShow:
    """The windows of a session that runs."""
    return LessonShow(running, window, look, session.class_services.shared, APP_NAME_NATIVE)
