"""The lessons of a school: bundled ones, adapted copies, and files that somebody else made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from guide.errors import Code, GuideError
from guide.training.scenario import Scenario
from guide.usecases.training.lesson_check import read_lesson_file
from tests.training.lessons import changed
from tests.usecases.training_store import LESSON, ClassRoom, class_room, settle


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def code_of(act: object, *words: object) -> Code:
    assert callable(act)
    with pytest.raises(GuideError) as refusal:
        act(*words)
    return refusal.value.code


def test_what_came_with_the_program_can_be_held_at_once(room: ClassRoom) -> None:
    listed = room.lessons.scenarios()
    assert len(listed) >= 9
    assert all(one.is_accepted and one.origin == "bundled" for one in listed)
    assert room.lessons.scenario_to_hold(LESSON).id == LESSON
    assert code_of(room.lessons.find, "nothing") is Code.LESSON_NOWHERE


def test_an_adapted_copy_is_shown_only_once_it_was_accepted_as_it_stands(room: ClassRoom) -> None:
    copied = room.lessons.adapt(LESSON)
    assert (copied.lesson.id, copied.of) == (f"{LESSON}-2", LESSON)
    assert code_of(room.sessions.prepare, copied.lesson.id, settle()) is Code.LESSON_NOT_ACCEPTED
    room.lessons.accept(copied.lesson.id, copied.digest, "Сынып жетекшісі")
    room.sessions.prepare(copied.lesson.id, settle())
    lesson = room.lessons.find(copied.lesson.id).lesson
    assert isinstance(lesson, Scenario)
    room.lessons.change(structs.replace(lesson, minutes=30))
    assert code_of(room.sessions.prepare, copied.lesson.id, settle()) is Code.LESSON_NOT_ACCEPTED
    assert code_of(room.lessons.accept, copied.lesson.id, copied.digest, "") is Code.LESSON_CHANGED
    assert code_of(room.lessons.change, structs.replace(lesson, id=LESSON)) is Code.LESSON_NOWHERE


def test_what_breaks_a_rule_is_never_accepted(room: ClassRoom) -> None:
    copied = room.lessons.adapt(LESSON)
    lesson = copied.lesson
    assert isinstance(lesson, Scenario)
    broken = room.lessons.change(structs.replace(lesson, tags=("weapon",)))
    assert code_of(room.lessons.accept, lesson.id, broken.digest, "") is Code.LESSON_FAULTY


def test_a_file_of_somebody_else_is_taken_once_and_waits_for_a_teacher(
    room: ClassRoom, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.toml"
    path.write_text(changed(), encoding="utf-8")
    taken = room.lessons.take_lesson(read_lesson_file(path))
    assert (taken.lesson.id, taken.origin, taken.is_accepted) == ("try-out", "foreign", False)
    again = room.lessons.take_lesson(read_lesson_file(path))
    assert again.lesson.id == "try-out", "the same file again adds nothing"
    path.write_text(changed(("minutes = 40", "minutes = 35")), encoding="utf-8")
    assert room.lessons.take_lesson(read_lesson_file(path)).lesson.id == "try-out-2"
    path.write_text(changed(('outcome = "best"', 'outcome = "acceptable"')), encoding="utf-8")
    assert code_of(room.lessons.take_lesson, read_lesson_file(path)) is Code.LESSON_FAULTY


def test_one_file_goes_out_and_comes_in_as_the_same_lesson(room: ClassRoom, tmp_path: Path) -> None:
    path = tmp_path / "out.toml"
    path.write_bytes(room.lessons.exported(LESSON))
    taken = room.lessons.take_lesson(read_lesson_file(path))
    assert structs.replace(taken.lesson, id=LESSON) == room.lessons.find(LESSON).lesson


def test_a_new_scenario_is_one_file(tmp_path: Path) -> None:
    """A file in the folder is a lesson: nothing else names it."""
    from guide.training.bundled import BundledLessons

    for folder in ("scenarios", "quiz"):
        (tmp_path / folder).mkdir()
    (tmp_path / "scenarios" / "try-out.toml").write_text(changed(), encoding="utf-8")
    assert [one.id for one in BundledLessons(tmp_path).scenarios] == ["try-out"]
    (tmp_path / "scenarios" / "broken.toml").write_text("[[", encoding="utf-8")
    assert code_of(lambda: BundledLessons(tmp_path).scenarios) is Code.CONTENT_UNREADABLE
