"""A class in which one vote after the other is typed in, until it is killed. Run as a script.

class_child.py STORE FIRST [early]   goes on with the session that is there, or begins one; says the
number of each count once it is kept; `early`: before it is
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

from guide.content.guide import Guide
from guide.paths import resources
from guide.store.store import Store
from guide.training import answering, moving, preparing
from guide.training.bands import AgeBand
from guide.training.events import LessonStep, StepKind
from guide.training.scenario import ScenarioKind
from guide.training.setup import Attendance, LessonRef, Setup
from guide.usecases.training.lessons import Lessons
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.sessions import Sessions

LESSON = "yellow-forty-days"
DECISION = "d1"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def sessions_over(path: Path) -> tuple[Store, Sessions]:
    store = Store.open(path, now=now)
    guide = Guide(resources() / "content")
    return store, Sessions(store, guide, Lessons(store, guide, now), now)


def _begin(sessions: Sessions) -> OpenSession:
    setup = Setup(
        kind=ScenarioKind.CLASS_SCENARIO,
        lesson=LessonRef(id="", version=1, digest=""),
        band=AgeBand.A11_14,
        langs=("kk",),
        is_rehearsal=True,
    )
    session = sessions.prepare(LESSON, setup)
    session.do(preparing.attend, Attendance(present=999))
    session.do(preparing.start, sessions.verdict(session))
    while session.state.step != LessonStep(StepKind.NODE, DECISION):
        session.do(moving.go_on)
    return session


def main() -> None:
    path, number, how = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    _, sessions = sessions_over(path)
    unfinished = sessions.unfinished()
    session = sessions.open(unfinished[0].id) if unfinished else _begin(sessions)
    while True:
        if how:
            print(number, flush=True)
            time.sleep(0.02)
        session.do(answering.vote, DECISION, {"a": number % 900})
        if not how:
            print(number, flush=True)
        number += 1


if __name__ == "__main__":
    main()
