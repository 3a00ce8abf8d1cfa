"""Where a session stands when a command is given: its state, its course, the moment.

The commands stand in `preparing`, `moving`, `answering` and `recording`: each is a function of it
and gives the next event. Nothing is changed by it; whoever calls keeps the event before the next
picture is shown. What makes no sense now is a GuideError: SESSION_OVER after the end, SESSION_STEP
for what cannot come now, SESSION_LOCKED with `first` (a `Lock`) for what the rules forbid.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeVar

from msgspec import Struct

from guide.errors import Code, GuideError
from guide.training.course import Course
from guide.training.events import SessionEvent
from guide.training.locks import StartLock
from guide.training.state import SessionState

E = TypeVar("E", bound=SessionEvent)


class LessonPosition(Struct, frozen=True):
    """Where a session stands: its state, its course once it is prepared, and the moment."""

    state: SessionState
    at: dt.datetime
    course: Course | None = None

    def event(self, kind: type[E], **values: Any) -> E:
        """The next event."""
        return kind(seq=self.state.seq + 1, at=self.at, **values)

    def known(self) -> Course:
        """The course. Errors: SESSION_STEP before anything was prepared."""
        if self.course is None:
            raise GuideError(Code.SESSION_STEP)
        return self.course

    def running(self) -> Course:
        """The course of a session that runs. Errors: SESSION_OVER, SESSION_STEP."""
        if self.state.is_over:
            raise GuideError(Code.SESSION_OVER)
        if not self.state.is_running:
            raise GuideError(Code.SESSION_STEP)
        return self.known()


def locked(lock: StartLock) -> GuideError:
    """What the rules forbid."""
    return GuideError(Code.SESSION_LOCKED, first=lock.value)
