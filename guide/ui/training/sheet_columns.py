"""What one sheet answers, question by question, with its letters in the order that was shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from guide.training.batches import SEVERAL, Batch
from guide.training.question_slides import shuffled_keys
from guide.training.scenario import DecisionNode
from guide.training.sheets import asked_on, has_several, keys_of
from guide.training.slide_builder import LETTERS

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.training.course import Course
    from guide.training.events import SheetTyped
    from guide.training.state import SessionState

_GROUPED = ("right", "other")
_NAMED = 5  # codes in a line


class SheetColumn(NamedTuple):
    """One question or decision of a sheet; a letter stands for each of `keys`."""

    id: str
    number: int  # as on the picture and on the paper
    keys: tuple[str, ...]
    stem: str
    has_several: bool = False

    @property
    def is_one(self) -> bool:
        """Whether all of it is one answer: right, or otherwise."""
        return self.keys == _GROUPED

    def letters(self, answer: str) -> str:
        """The letters of an answer; "–" for Pass."""
        given = answer.split(SEVERAL) if answer else []
        known = zip(LETTERS, self.keys, strict=False)
        return "".join(letter for letter, key in known if key in given) or "–"


def sheet_columns(
    batch: Batch, course: Course, state: SessionState, session_id: str, lang: Lang
) -> tuple[SheetColumn, ...]:
    """What the sheets of a batch answer by now, with the words of a language."""
    found = []
    phase = batch.phase
    asked = course.questions_before if batch is Batch.PRE else course.questions_after
    numbers = {item.id: number for number, item in enumerate(asked, 1)}
    for place, one in enumerate(asked_on(batch, course, state), 1):
        keys = keys_of(batch, one, course)
        if phase is None:
            node = course.scenario.find(one)
            words = node.words(lang).text if isinstance(node, DecisionNode) else ""
            found.append(SheetColumn(one, place, keys, words))
            continue
        item = course.item(one)
        if keys != _GROUPED:
            keys = shuffled_keys(item, f"{session_id}:{phase.value}")
        stem = item.words(lang).stem
        found.append(SheetColumn(one, numbers[one], keys, stem, has_several(batch, one, course)))
    return tuple(found)


def batch_words(batch: Batch) -> str:
    """When the sheets of a batch were answered."""
    return {
        Batch.PRE: QCoreApplication.translate("Sheets", "Before the lesson"),
        Batch.VOTES_1: QCoreApplication.translate("Sheets", "Votes"),
        Batch.VOTES_2: QCoreApplication.translate("Sheets", "Second votes"),
        Batch.POST: QCoreApplication.translate("Sheets", "After the lesson"),
        Batch.WEEKS_2: QCoreApplication.translate("Sheets", "After two weeks"),
        Batch.WEEKS_6: QCoreApplication.translate("Sheets", "After six weeks"),
    }[batch]


def sheet_words(sheet: SheetTyped, columns: tuple[SheetColumn, ...]) -> str:
    """The answers of a sheet in one line."""
    said = []
    for column in columns:
        if column.id not in sheet.answers:
            said.append(f"{column.number}: …")
            continue
        answer = sheet.answers[column.id]
        words = column.letters(answer) if answer else pass_words()
        if column.id in sheet.sure:
            words = QCoreApplication.translate("Sheets", "{answer}, sure").format(answer=words)
        said.append(f"{column.number}: {words}")
    return " · ".join(said)


def pass_words() -> str:
    """Pass, in a line of answers."""
    return QCoreApplication.translate("Sheets", "pass")


def sum_lines(
    sheets: Mapping[str, SheetTyped], columns: tuple[SheetColumn, ...]
) -> tuple[str, ...]:
    """The sum of each question, and which sheets say nothing to it yet."""
    lines = []
    for column in columns:
        given = {
            code: one.answers[column.id] for code, one in sheets.items() if column.id in one.answers
        }
        letters = [column.letters(answer) for answer in given.values() if answer]
        passed = sum(not answer for answer in given.values())
        parts = [
            f"{letter} {sum(letter in one for one in letters)}"
            for letter, _ in zip(LETTERS, column.keys, strict=False)
        ]
        parts.append(f"{pass_words()} {passed}")
        line = f"{column.number}: {' + '.join(parts)}"
        if not column.has_several:
            line = f"{line} = {len(given)}"
        missing = [code for code in sheets if code not in given]
        if missing:
            words = QCoreApplication.translate("Sheets", "{sum}. No answer yet: {codes}")
            more = ["…"] if len(missing) > _NAMED else []
            line = words.format(sum=line, codes=", ".join([*missing[:_NAMED], *more]))
        lines.append(line)
    return tuple(lines)
