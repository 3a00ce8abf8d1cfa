"""A lesson is one readable file: what is written is read again, what is not understood is told."""

from __future__ import annotations

import pytest

from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.training.lesson_file import SIZE_LIMIT
from guide.training.quiz import Quiz
from guide.training.quiz_file import quiz_text, read_quiz
from guide.training.scenario_file import read_scenario, scenario_text
from tests.training.lessons import LESSON, changed, lesson

LINE = "line"
QUIZ = """
schema = "quiz/1"
id = "try-quiz"
version = 1
kk = { title = "Сұрақтар" }

[[item]]
id = "q-bag"
type = "single"
sources = ["SD1"]
kk = { stem = "Дәлізде иесіз сөмке тұр: #1 ~ 50% = \\\\?" }

[[item.choice]]
key = "a"
correct = true
kk = { text = "Тимеймін, ересекке айтамын", feedback = "Дұрыс." }

[[item.choice]]
key = "b"
weight = -33.33333
kk = { text = "Ашып көремін", feedback = "Тимей, ересекке айтыңыз." }

[[item]]
id = "q-match"
type = "match"
kk = { stem = "Сәйкестендіріңіз" }

[[item.pair]]
key = "a"
kk = { left = "112", right = "бірыңғай нөмір" }

[[item.pair]]
key = "b"
kk = { left = "103", right = "жедел жәрдем" }
"""


def test_a_lesson_is_the_same_after_it_was_written_and_read() -> None:
    scenario = lesson()
    text = scenario_text(scenario)
    assert read_scenario(text.encode()) == scenario
    assert scenario_text(read_scenario(text.encode())) == text


def test_questions_are_the_same_after_they_were_written_and_read() -> None:
    quiz = read_quiz(QUIZ.encode())
    assert isinstance(quiz, Quiz)
    assert read_quiz(quiz_text(quiz).encode()) == quiz
    single, match = quiz.item
    assert (single.keys, single.right_keys) == (("a", "b"), {"a"})
    assert single.choice[1].percent == -33.33333
    assert (match.keys, match.right_keys) == (("right", "other"), {"right"})


@pytest.mark.parametrize(
    ("before", "after", "reason", "member"),
    [
        ("scenario/1", "scenario/2", "format_unknown", "schema"),
        ("scenario/1", "quiz/1", "lesson_wrong", "schema"),
        ('"best"', '"great"', "lesson_wrong", "node[1].option[0].outcome"),
        ("channel", "chanel", "lesson_wrong", "node[0]"),
        ('"end"', '"fin"', "lesson_wrong", "node[4].type"),
        ("minutes = 2", "minutes = 2000", "lesson_wrong", "node[0].minutes"),
        ('"try-out"', '"../try"', "lesson_wrong", "id"),
        ("[[node", "[node", "text_broken", LINE),
        ("Praise it.", "a" * 2049, "text_long", LINE),
        ("Praise it.", "http://x", "text_link", LINE),
        ("Praise it.", "\u202e", "text_signs", LINE),
    ],
)
def test_what_is_no_lesson_is_refused_with_its_place(
    before: str, after: str, reason: str, member: str
) -> None:
    with pytest.raises(GuideError) as refusal:
        read_scenario(changed((before, after)).encode())
    assert refusal.value.code is Code.LESSON_MALFORMED
    if member == LINE:
        lines = changed((before, after)).splitlines()
        at = next(place for place, line in enumerate(lines, 1) if after in line)
        assert refusal.value.fields == {"reason": reason, "member": "", "line": str(at)}
        assert f"{at}-жол" in message_words().failure(refusal.value, "kk")
        return
    assert refusal.value.fields == {"reason": reason, "member": member}


def test_a_file_beyond_the_bound_is_not_read() -> None:
    with pytest.raises(GuideError) as refusal:
        read_scenario(b"#" * (SIZE_LIMIT + 1))
    assert refusal.value.code is Code.LESSON_TOO_LARGE


def test_a_mark_at_the_start_of_a_file_is_no_fault() -> None:
    assert read_scenario(b"\xef\xbb\xbf" + LESSON.encode()) == lesson()
