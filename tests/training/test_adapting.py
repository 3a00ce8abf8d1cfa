"""A plain form changes the words of a lesson, one text at a time, and nothing else of it."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.content.guide import Guide
from guide.paths import resources
from guide.training.adapting import pieces_of, with_text
from guide.training.bundled import BundledLessons
from guide.training.checks import find_faults
from guide.training.quiz_file import quiz_text, read_quiz
from guide.training.scenario_file import read_scenario, scenario_text
from tests.training.lessons import lesson

BUNDLED = BundledLessons(resources() / "content")
SOURCES = Guide(resources() / "content").sources.keys()


def test_every_text_of_every_lesson_can_be_changed_by_itself() -> None:
    for scenario in (lesson(), *BUNDLED.scenarios):
        for piece in pieces_of(scenario):
            for role in piece.texts("kk"):
                changed = with_text(scenario, piece.id, "kk", role, "Басқа сөз")
                before, after = (
                    [one.texts(lang) for one in pieces_of(each) for lang in ("kk", "ru", "en")]
                    for each in (scenario, changed)
                )
                apart = [(one, two) for one, two in zip(before, after, strict=True) if one != two]
                assert len(apart) == 1
                assert apart[0][1][role] == "Басқа сөз"


def test_a_changed_lesson_is_a_file_as_any_other() -> None:
    changed = with_text(lesson(), "d1.b", "ru", "why", "Слух пугает многих.")
    assert read_scenario(scenario_text(changed).encode()) == changed
    (quiz,) = BUNDLED.quizzes[:1]
    item = quiz.item[0]
    other = with_text(quiz, item.id, "kk", "stem", "Сары деңгей нені білдіреді?")
    assert read_quiz(quiz_text(other).encode()) == other


def test_what_was_typed_is_kept_and_found_by_the_checks() -> None:
    changed = with_text(lesson(), "d1.a", "kk", "text", "а" * 81)
    found = find_faults(changed, SOURCES, dt.date(2026, 11, 30))
    assert ("d1.a", "text_too_long") in {(one.id, one.code) for one in found}


@pytest.mark.parametrize(
    ("piece", "role"), [("nothing", "text"), ("d1", "colour"), ("d1.z", "text")]
)
def test_what_is_not_there_cannot_be_changed(piece: str, role: str) -> None:
    with pytest.raises(KeyError):
        with_text(lesson(), piece, "kk", role, "")
