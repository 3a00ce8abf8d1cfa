"""Other words for a lesson: what a plain form changes, one text at a time.

Only words are changed; which answer is best, where a path leads and what a text rests on stay as
they are. Drawing of paths there is none.
"""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct, structs

from guide.content.model import Lang
from guide.training.lesson_texts import Piece, texts_of_quiz, texts_of_scenario
from guide.training.quiz import Quiz
from guide.training.scenario import Scenario

L = TypeVar("L", Scenario, Quiz)


def pieces_of(lesson: Scenario | Quiz) -> tuple[Piece, ...]:
    """Everything that a lesson says, in the order of its file."""
    if isinstance(lesson, Scenario):
        return tuple(texts_of_scenario(lesson))
    return tuple(texts_of_quiz(lesson))


def with_text(lesson: L, piece_id: str, lang: Lang, role: str, text: str) -> L:
    """The lesson with one text exchanged. KeyError for a piece, language or role that it has not.

    A text that is too long or says what it must not is found by the checks, and kept as typed.
    """
    piece = next((one for one in pieces_of(lesson) if one.id == piece_id), None)
    if piece is None:
        raise KeyError(piece_id)
    words = piece.said.said(lang)
    if words is None:
        raise KeyError(lang)
    if role not in words.__struct_fields__:
        raise KeyError(role)
    said = structs.replace(piece.said, **{lang: structs.replace(words, **{role: text})})
    changed: L = _exchanged(lesson, piece.said, said)
    return changed


def _exchanged(record: Any, was: Struct, now: Struct) -> Any:
    """The record with one of the records in it exchanged; told by which it is, not by its words."""
    if record is was:
        return now
    values = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, tuple) and any(isinstance(one, Struct) for one in value):
            exchanged = tuple(_exchanged(one, was, now) for one in value)
            if any(one is not other for one, other in zip(exchanged, value, strict=True)):
                values[name] = exchanged
    return structs.replace(record, **values) if values else record
