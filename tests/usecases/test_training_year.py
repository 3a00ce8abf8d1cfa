"""A school's year: worked out of headings, gathered from other computers, and its tally."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from guide.errors import Code, GuideError
from guide.training import recording
from guide.training.bands import AgeBand
from guide.training.scenario import ScenarioKind
from guide.usecases.training.gathering import export, exported, file_name
from guide.usecases.training.sessions import term_of, year_of
from guide.usecases.training.tally import Acted, summed
from guide.usecases.training.year import (
    Filter,
    band_of,
    chosen,
    classes,
    grade_of,
    open_actions,
    path,
    reviews_due,
    table,
    year_sum,
)
from tests.usecases.training_store import LESSON, MORNING, ClassRoom, class_room


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


# ---- the year


def test_a_year_is_filtered_by_class_lesson_term_and_kind(room: ClassRoom) -> None:
    room.held()
    room.held(class_label="10А", band=AgeBand.A15_18)
    room.at = dt.datetime(2027, 1, 20, 4, tzinfo=dt.UTC)
    room.held("message-in-the-chat", class_label="10А", band=AgeBand.A15_18)
    every = room.sessions.all()
    assert classes(every) == ("7Б", "10А")
    assert len(chosen(every, Filter(year=2026))) == 3
    assert chosen(every, Filter(year=2025)) == ()
    assert len(chosen(every, Filter(term=dt.date(2027, 1, 1)))) == 1
    assert len(chosen(every, Filter(class_label="10А", lesson=LESSON))) == 1
    assert len(chosen(every, Filter(kind=ScenarioKind.CLASS_TALK))) == 0
    assert chosen(every, Filter())[0].held_on == dt.date(2027, 1, 20), "the newest first"
    cells = table(every)
    assert [(one.class_label, one.lesson) for one in cells] == [
        ("7Б", LESSON), ("10А", LESSON), ("10А", "message-in-the-chat")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "grade", "band"),
    [
        ("1А", 1, AgeBand.A07_10), ("4 В", 4, AgeBand.A07_10), ("7Б", 7, AgeBand.A11_14),
        ("11", 11, AgeBand.A15_18), ("Ата-аналар", None, AgeBand.ADULT),
        ("99", None, AgeBand.ADULT),
    ],
)  # fmt: skip
def test_a_label_tells_grade_and_age(label: str, grade: int | None, band: AgeBand) -> None:
    assert (grade_of(label), band_of(label)) == (grade, band)


def test_the_path_of_a_grade_holds_what_its_age_may_have_and_what_was_held(room: ClassRoom) -> None:
    room.held()
    scenarios = [one.lesson for one in room.lessons.scenarios()]
    steps = path("7Б", scenarios, room.sessions.all(), 2026)
    held = {one.lesson: one.held_on for one in steps}
    assert held[LESSON] == dt.date(2026, 9, 7)
    assert held["message-in-the-chat"] is None
    assert "staff-red-at-school" not in held
    assert "red-in-our-city" not in {one.lesson for one in path("2А", scenarios, (), 2026)}
    kinds = [room.lessons.find(one.lesson).lesson.kind for one in steps]
    assert kinds[0] is ScenarioKind.CLASS_TALK, "first a talk"


def test_terms_and_years() -> None:
    assert [term_of(dt.date(2026, month, 9)).month for month in (9, 10, 11, 12)] == [9, 9, 11, 11]
    assert [term_of(dt.date(2027, month, 9)).month for month in (1, 3, 4, 8)] == [1, 1, 4, 4]
    assert [year_of(dt.date(2027, month, 1)) for month in (8, 9)] == [2026, 2027]


def test_open_actions_and_reviews_due_stand_in_the_order_of_their_days(room: ClassRoom) -> None:
    session = room.held()
    for number, due in enumerate((dt.date(2026, 10, 1), dt.date(2026, 9, 20), None)):
        session.do(recording.add_action, f"a{number}", f"Іс {number + 1}", "", due)
    found = open_actions(room.sessions.all(), dt.date(2026, 9, 25))
    assert [(one.action.id, one.is_late) for one in found] == [
        ("a1", True), ("a0", False), ("a2", False)
    ]  # fmt: skip
    assert reviews_due(room.sessions.all(), dt.date(2026, 9, 20)) == ()
    (due_now,) = reviews_due(room.sessions.all(), dt.date(2026, 9, 21))
    assert due_now.review.when == "due"


def test_the_sum_of_a_year_leaves_out_rehearsals(room: ClassRoom) -> None:
    room.held(right=12)
    room.held(is_rehearsal=True)
    found = year_sum(room.sessions.all())
    assert (found.sessions, found.classes, found.rehearsals) == (1, 1, 1)
    ((_, gain),) = found.gains
    assert gain.points == 40


# ---- gathered from other computers


def gathered(room: ClassRoom, folder: Path) -> list[tuple[str | None, Code | None]]:
    return [
        (one.outcome, one.failure.code if one.failure is not None else None)
        for one in room.gathering.gather(folder)
    ]


def test_the_same_session_twice_counts_once_and_one_that_went_on_is_renewed(
    room: ClassRoom, tmp_path: Path
) -> None:
    with class_room() as lab:
        session = lab.held()
        export(session, tmp_path)
        assert gathered(room, tmp_path) == [("taken", None)]
        assert gathered(room, tmp_path) == [("here_already", None)]
        session.do(recording.add_action, "a1", "Белгі ілу")
        export(session, tmp_path)
    assert gathered(room, tmp_path) == [("renewed", None)]
    (heading,) = room.sessions.all()
    assert heading.is_gathered
    assert len(heading.actions) == 1
    kept, here = room.sessions.open(session.id).state, session.state
    assert here.setup is not None
    assert here.setup.adult
    assert kept == structs.replace(here, setup=structs.replace(here.setup, adult="")), "P6"
    assert gathered(lab, tmp_path) == [("here_already", None)], "where it was held"


def test_gathering_puts_no_other_event_in_the_place_of_ones_own(
    room: ClassRoom, tmp_path: Path
) -> None:
    session = room.held()
    facts = json.loads(exported(session))
    facts["events"][2]["on"] = "2026-01-01"
    facts["events"].append({**facts["events"][-1], "seq": len(facts["events"]) + 1})
    (tmp_path / file_name(session.id)).write_text(json.dumps(facts), encoding="utf-8")
    assert gathered(room, tmp_path) == [(None, Code.SESSION_MALFORMED)]


def set_vote(facts: dict[str, object]) -> None:
    events = facts["events"]
    assert isinstance(events, list)
    next(one for one in events if one["what"] == "voted")["counts"] = {"a": 500}


def cut(facts: dict[str, object]) -> None:
    events = facts["events"]
    assert isinstance(events, list)
    del events[-1]


def unnumbered(facts: dict[str, object]) -> None:
    events = facts["events"]
    assert isinstance(events, list)
    events[3]["seq"] = 9


HOSTILE: dict[str, tuple[Callable[[dict[str, object]], object], Code]] = {
    "more votes than people": (set_vote, Code.SESSION_MALFORMED),
    "not over": (cut, Code.SESSION_MALFORMED),
    "numbers that skip": (unnumbered, Code.SESSION_MALFORMED),
    "an id that leads elsewhere": (
        lambda facts: facts.update(id="../../etc"), Code.SESSION_MALFORMED,
    ),
    "a newer version": (lambda facts: facts.update(schema="session/2"), Code.SESSION_NEWER),
    "another kind of file": (lambda facts: facts.update(schema="plan/1"), Code.SESSION_MALFORMED),
    "no events": (lambda facts: facts.update(events=[]), Code.SESSION_MALFORMED),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words_and_nothing_of_it_is_taken(
    room: ClassRoom, tmp_path: Path, name: str
) -> None:
    change, code = HOSTILE[name]
    with class_room() as lab:
        session = lab.held()
    facts = json.loads(exported(session))
    change(facts)
    (tmp_path / file_name(session.id)).write_text(json.dumps(facts), encoding="utf-8")
    assert gathered(room, tmp_path) == [(None, code)]
    assert room.sessions.all() == ()


@pytest.mark.parametrize("data", [b"", b"\xff", b"[" * 100_000, b"{}", b"null"])
def test_what_is_no_session_is_refused(room: ClassRoom, tmp_path: Path, data: bytes) -> None:
    (tmp_path / file_name("0" * 32)).write_bytes(data)
    assert gathered(room, tmp_path) == [(None, Code.SESSION_MALFORMED)]


def test_other_files_of_a_folder_are_left_alone_and_a_folder_must_be_there(
    room: ClassRoom, tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text("{}")
    assert gathered(room, tmp_path) == []
    with pytest.raises(GuideError) as refusal:
        room.gathering.gather(tmp_path / "gone")
    assert refusal.value.code is Code.FOLDER_GONE


# ---- acted, not read


def test_what_was_done_at_home_is_summed_and_small_numbers_are_hidden(room: ClassRoom) -> None:
    room.tally.keep("7Б", 24, {"link_told": 12, "walked": 4, "alerts_on": 20})
    room.tally.keep("7Б", 25, {"link_told": 13, "walked": 4, "alerts_on": 21})
    room.tally.keep("8А", 20, {"link_told": 3, "walked": 5, "alerts_on": 9})
    found = room.tally.of_year(2026)
    assert (found.classes, found.present) == (2, 45), "the last count of a class holds"
    assert found.counts == {"link_told": 16, "walked": None, "alerts_on": 30}
    before = summed(2025, [Acted(year=2025, asked_on=MORNING.date(), present=30, walked=10)])
    assert before.counts["walked"] == 10
    with pytest.raises(GuideError) as refusal:
        room.tally.keep("7Б", 3, {"walked": 4})
    assert refusal.value.code is Code.VOTES_TOO_MANY
