"""A file of questions: bytes ↔ `Quiz`, within the bounds of `lesson_file`."""

from __future__ import annotations

from guide.content.files import QUIZ
from guide.training.lesson_file import lesson_text, read_lesson
from guide.training.quiz import SCHEMA, Quiz


def read_quiz(data: bytes) -> Quiz:
    """The questions of a file's bytes. Errors: as `read_lesson`."""
    return read_lesson(QUIZ, data, Quiz, SCHEMA)


def quiz_text(quiz: Quiz) -> str:
    """The file of a quiz."""
    return lesson_text(quiz)
