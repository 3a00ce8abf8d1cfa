"""A class's store: events that survive a kill, lists that open nothing, what is carried over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.content.class_words import class_words
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.training import answering, moving, preparing, recording
from guide.training.events import StepKind
from guide.training.locks import StartLock
from guide.training.quiz import Phase
from guide.training.scenario import ScenarioKind
from guide.training.slide_builder import SlideWords
from guide.usecases.training.kept import EVENT, RECORD
from guide.usecases.training.report import session_report
from tests.usecases.training_store import (
    LESSON,
    MORNING,
    ClassRoom,
    answered,
    class_room,
    settle,
    to,
)


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def test_a_session_is_found_again_at_its_last_event_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "daiyn.db"
    with class_room(path) as room:
        session = room.begun()
        to(session, StepKind.NODE, "d1")
        session.do(answering.vote, "d1", {"a": 12}, 3)
        kept = session.state
    with class_room(path) as again:
        (heading,) = again.sessions.unfinished()
        assert (heading.id, heading.status) == (session.id, "running")
        found = again.sessions.open(heading.id)
        assert found.state == kept
        found.do(answering.reveal)


def test_what_is_over_is_one_document_and_its_events_are_gone(room: ClassRoom) -> None:
    session = room.held()
    assert room.store.all(EVENT) == ()
    assert len(room.store.all(RECORD)) == 1
    assert room.sessions.unfinished() == ()
    assert room.sessions.open(session.id).state == session.state
    (heading,) = room.sessions.all()
    assert heading.counts
    assert (heading.present, heading.held_on) == (24, dt.date(2026, 9, 7))
    assert heading.known[Phase.PRE].count < heading.known[Phase.POST].count


def test_a_failed_edit_keeps_nothing_and_says_so(
    room: ClassRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = room.begun()
    before = session.state

    def full(_changes: object) -> int:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(room.store, "edit", full)
    with pytest.raises(GuideError):
        session.do(moving.go_on)
    assert session.state == before
    monkeypatch.undo()
    session.do(moving.go_on)


def test_the_start_asks_the_rules_of_this_class_and_this_day(room: ClassRoom) -> None:
    session = room.prepared()
    assert StartLock.NOTICES in room.sessions.verdict(session).locks
    assert StartLock.REAL_LEVEL in room.sessions.verdict(session, Level.RED).locks
    room.held()
    again = room.prepared()
    assert StartLock.OFTEN in room.sessions.verdict(again).remarks
    other = room.prepared(class_label="8А")
    assert StartLock.OFTEN not in room.sessions.verdict(other).remarks


def test_p18_lessons_without_a_name_may_be_of_as_many_classes(room: ClassRoom) -> None:
    room.held(class_label="")
    again = room.prepared(class_label="")
    assert StartLock.OFTEN not in room.sessions.verdict(again).remarks
    assert room.sessions.carried_over("") is None, "nor has one what another left"
    drill = room.prepared("drill-debrief", class_label="")
    assert StartLock.TALK_FIRST not in room.sessions.verdict(drill).remarks


def test_a_rehearsal_is_never_in_the_statistics(room: ClassRoom) -> None:
    room.held(is_rehearsal=True)
    (heading,) = room.sessions.all()
    assert (heading.status, heading.counts) == ("finished", False)
    assert room.sessions.carried_over("7Б") is None


def test_open_actions_and_the_weakest_questions_are_carried_over(room: ClassRoom) -> None:
    session = room.begun()
    answered(session, 9)
    session.do(recording.add_action, "a1", "Қақпаға белгі ілу", "Директор орынбасары")
    session.do(recording.add_action, "a2", "Тізімді жаңарту")
    session.do(recording.close_action, "a2", "dropped", "Керек емес")
    to(session, StepKind.HOME)
    session.do(moving.close)
    carried = room.sessions.carried_over("7Б")
    assert carried is not None
    assert [action.id for action in carried.actions] == ["a1"]
    assert len(carried.weakest) == 3
    assert room.sessions.carried_over("8А") is None
    found = room.sessions.open(session.id)
    found.do(recording.close_action, "a1", "done", "Ілінді")
    left = room.sessions.carried_over("7Б")
    assert left is not None
    assert left.actions == ()


def test_a_lesson_is_asked_again_after_its_close_and_the_list_knows(room: ClassRoom) -> None:
    session = room.held(right=14)
    item = next(one for one in session.lesson.items if one.right_keys)
    good = min(item.right_keys)
    bad = next(key for key in item.keys if key not in item.right_keys)
    room.at = MORNING + dt.timedelta(weeks=6)
    later = room.sessions.open(session.id)
    later.do(answering.ask, item.id, Phase.WEEKS_6, {good: 9, bad: 11})
    (heading,) = room.sessions.all()
    assert Phase.WEEKS_6 in heading.asked
    assert heading.left == pytest.approx(0.5)


def test_check_18_what_was_voided_is_left_out_of_totals(room: ClassRoom) -> None:
    session = room.begun()
    to(session, StepKind.NODE)
    session.do(moving.void, "Өрт дабылы")
    (heading,) = room.sessions.all()
    assert (heading.status, heading.counts) == ("voided", False)
    assert room.sessions.open(session.id).state.is_voided


def test_a_session_keeps_the_words_it_was_held_with(room: ClassRoom) -> None:
    copied = room.lessons.adapt(LESSON)
    room.lessons.accept(copied.lesson.id, copied.digest, "Сынып жетекшісі")
    session = room.held(copied.lesson.id)
    room.lessons.remove(copied.lesson.id)
    assert room.sessions.open(session.id).lesson.scenario.id == copied.lesson.id


def test_the_report_says_what_was_done_and_what_was_not(room: ClassRoom) -> None:
    session = room.prepared()
    session.do(preparing.notice, "staff", dt.date(2026, 9, 1))
    session.do(preparing.notice, "pupils", dt.date(2026, 9, 2))
    session.do(preparing.notice, "parents", None)
    session.do(preparing.start, room.sessions.verdict(session))
    to(session, StepKind.NODE, "d1")
    words = SlideWords("ru", class_words(), room.guide)
    report = session_report(session, words, dt.date(2026, 9, 7))
    assert [one.state for one in report.notices] == ["done", "done", "not_given"]
    assert report.decisions[0].id == "d1"
    assert report.decisions[0].first is None
    whole = session_report(room.held(), words, dt.date(2026, 9, 7))
    assert whole.knowledge.gain is not None
    assert [one.on for one in whole.reviews] == [dt.date(2026, 9, 21), dt.date(2026, 10, 19)]
    assert whole.decisions[0].first is not None
    assert whole.questions[0].letters[0][1] == "A"


def test_erasing_takes_what_was_recorded_of_a_session(room: ClassRoom) -> None:
    first, second = room.held(), room.begun(class_label="8А")
    room.sessions.remove([first.id])
    assert [one.id for one in room.sessions.all()] == [second.id]
    with pytest.raises(GuideError) as refusal:
        room.sessions.open(first.id)
    assert refusal.value.code is Code.SESSION_NOWHERE
    room.sessions.remove([second.id])
    assert room.store.all(EVENT) == ()


def test_what_follows_from_a_lesson_is_never_typed(room: ClassRoom) -> None:
    session = room.sessions.prepare("level-declared-yellow", settle(is_known=True))
    setup = session.state.setup
    assert setup is not None
    assert setup.kind is ScenarioKind.CLASS_TALK
    assert setup.title["ru"]
    assert room.sessions.verdict(session).may_start
