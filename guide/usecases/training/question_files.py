"""Questions of other programs: a GIFT or CSV file in as the school's own questions, and out again.

What came in waits for a teacher like any lesson that somebody else made.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.content.class_words import class_words
from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.store import copying
from guide.training.formats.gift_reader import SIZE_LIMIT, read_gift
from guide.training.formats.gift_writer import gift_text
from guide.training.formats.items_csv import items_csv, read_items_csv
from guide.training.formats.notes import FileNote, ReadItems
from guide.training.quiz import SCHEMA, Quiz
from guide.training.scenario import TitleWords
from guide.usecases.base.results import ExportResult
from guide.usecases.training.lessons import Lessons, Listed

Format = Literal["gift", "csv"]
_CSV = ".csv"


class TakenQuestions(Struct, frozen=True):
    """What came in, and what there is to tell of it; None where no question could be taken."""

    listed: Listed | None
    notes: tuple[FileNote, ...]


def take_questions(lessons: Lessons, path: Path, lang: Lang) -> TakenQuestions:
    """Take the questions of a file; a GIFT file is of one language, which nothing in it tells.

    Errors: GuideError FILE_UNREADABLE, LESSON_TOO_LARGE, LESSON_MALFORMED; as `Store.edit`.
    """
    found = _read(path, lang)
    langs = [one for one in LANGS if all(one in item.langs for item in found.items)]
    if not found.items or not langs:
        return TakenQuestions(None, found.notes)
    titles = {one: TitleWords(title=class_words().say("class_questions", one)) for one in langs}
    quiz = Quiz(schema=SCHEMA, id="questions", version=1, item=found.items, **titles)
    return TakenQuestions(lessons.take_made(quiz), found.notes)


def _read(path: Path, lang: Lang) -> ReadItems:
    try:
        data = read_bounded(path, SIZE_LIMIT)
    except (OSError, ValueError) as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    if data is None:
        raise GuideError(Code.LESSON_TOO_LARGE)
    return read_items_csv(data) if path.suffix.lower() == _CSV else read_gift(data, lang)


def write_questions(
    lessons: Lessons, lesson_id: str, path: Path, kind: Format, lang: Lang
) -> tuple[ExportResult, tuple[FileNote, ...]]:
    """Write a file of questions for another program; GIFT in one language, CSV in all.

    Errors: as `Lessons.find`; LESSON_NOWHERE for a scenario; as `copying.copy_out`.
    """
    quiz = lessons.find(lesson_id).lesson
    if not isinstance(quiz, Quiz):
        raise GuideError(Code.LESSON_NOWHERE, lesson=lesson_id[:40])
    notes: tuple[FileNote, ...] = ()
    if kind == "gift":
        written = gift_text(quiz.item, lang)
        data, notes = written.text.encode(), written.notes
    else:
        data = items_csv(quiz.item)
    copying.copy_out(path, data)
    return ExportResult(path, len(data)), notes
