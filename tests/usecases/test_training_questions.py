"""Questions of other programs come in as a lesson that waits for a teacher, and go out again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.training.formats.notes import Trouble
from guide.training.quiz import Quiz
from guide.usecases.training.question_files import take_questions, write_questions
from tests.usecases.training_store import LESSON, ClassRoom, class_room


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def test_a_gift_file_comes_in_with_what_was_dropped_and_waits(
    room: ClassRoom, tmp_path: Path
) -> None:
    path = tmp_path / "moodle.gift"
    path.write_text("::а:: Сары не? {=деңгей ~түс}\n\nҚанша? {#3,5}\n", encoding="utf-8")
    taken = take_questions(room.lessons, path, "kk")
    assert taken.listed is not None
    assert not taken.listed.is_accepted
    assert [(one.line, one.trouble) for one in taken.notes] == [(3, Trouble.DECIMAL_COMMA)]
    quiz = taken.listed.lesson
    assert isinstance(quiz, Quiz)
    asked = {item.id for item in quiz.item}
    assert not asked & {item.id for item in room.lessons.items()}, "not before it is accepted"
    room.lessons.accept(quiz.id, taken.listed.digest, "Мұғалім")
    assert asked <= {item.id for item in room.lessons.items()}
    assert all(item.needs_source for item in quiz.item)


def test_where_no_question_could_be_taken_nothing_is_kept(room: ClassRoom, tmp_path: Path) -> None:
    path = tmp_path / "moodle.gift"
    path.write_text("Тек мәтін", encoding="utf-8")
    taken = take_questions(room.lessons, path, "kk")
    assert taken.listed is None
    assert room.store.is_empty
    with pytest.raises(GuideError) as refusal:
        take_questions(room.lessons, tmp_path / "gone.csv", "kk")
    assert refusal.value.code is Code.FILE_UNREADABLE


def test_the_starter_questions_go_out_and_come_back(room: ClassRoom, tmp_path: Path) -> None:
    result, notes = write_questions(room.lessons, "starter", tmp_path / "q.csv", "csv", "kk")
    assert (result.size > 1000, notes) == (True, ())
    taken = take_questions(room.lessons, result.path, "kk")
    assert taken.listed is not None
    starter, came = room.lessons.find("starter").lesson, taken.listed.lesson
    assert isinstance(starter, Quiz)
    assert isinstance(came, Quiz)
    assert came.item == starter.item
    assert came.langs == ("kk", "ru", "en")
    _, notes = write_questions(room.lessons, "starter", tmp_path / "q.gift", "gift", "ru")
    assert [one.trouble for one in notes] == [Trouble.ORDER_AS_MATCH]
    with pytest.raises(GuideError):
        write_questions(room.lessons, LESSON, tmp_path / "x.csv", "csv", "kk")
