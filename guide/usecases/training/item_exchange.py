"""Questions in and out in the formats of other programs: GIFT in one language, CSV in all.

What comes in was written by anybody: it is read whole in memory, what another program would
mistake is told by its line, and whatever passes the checks is kept in one transaction, as questions
without a source that nobody has accepted yet. What is here
already, word for word, is not taken twice, so no file can put itself in the place of a question of
the program.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct, structs

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import Lang
from guide.content.pack_finding import PackFinding
from guide.errors import Code, GuideError
from guide.store import copying
from guide.store.document import Clock
from guide.training.checks import refusing
from guide.training.formats.file_text import SIZE_LIMIT
from guide.training.formats.gift_reader import read_gift
from guide.training.formats.gift_writer import gift_text
from guide.training.formats.items_csv import items_csv, read_items_csv
from guide.training.formats.notes import FileNote, ReadItems, Trouble
from guide.training.quiz import SCHEMA, Item, ItemType, Quiz
from guide.training.quiz_checks import find_quiz_faults
from guide.training.quiz_file import quiz_text, read_quiz
from guide.training.scenario import Scenario, TitleWords
from guide.usecases.base.local_time import local_day
from guide.usecases.base.read_file import read_file
from guide.usecases.training.lessons import Lessons, Listed

LONGEST_ID = 40  # letters (`scenario.Id`)
GIFT = "gift"


class ItemOffer(Struct, frozen=True):
    """What would be taken of a file, and all that is to be told of it."""

    quizzes: tuple[Quiz, ...]  # one for each set of languages
    notes: tuple[FileNote, ...]  # by line

    @property
    def count(self) -> int:
        """How many questions would be taken."""
        return sum(len(quiz.item) for quiz in self.quizzes)

    @property
    def here_already(self) -> int:
        """How many are known word for word."""
        return sum(note.trouble is Trouble.HERE_ALREADY for note in self.notes)

    @property
    def left_out(self) -> int:
        """How many would be left out, those that are here already not counted."""
        return sum(note.is_left_out for note in self.notes) - self.here_already


class WrittenFile(Struct, frozen=True):
    """A file that went out, and what it could not carry."""

    size: int  # bytes
    count: int  # questions
    notes: tuple[FileNote, ...]


class ItemExchange:
    """Reads and writes files of questions for the lessons of a class."""

    def __init__(self, lessons: Lessons, guide: Guide, now: Clock) -> None:
        self._lessons = lessons
        self._guide = guide
        self._now = now

    # ---- out

    def items(self, lesson_id: str = "") -> tuple[Item, ...]:
        """All questions that may be asked; those of one lesson when it is named. Errors: `find`."""
        if not lesson_id:
            return self._lessons.items()
        lesson = self._lessons.find(lesson_id).lesson
        if isinstance(lesson, Scenario):
            return tuple(one for one in self._lessons.items() if one.id in lesson.questions)
        return lesson.item

    @staticmethod
    def export(path: Path, form: str, lang: Lang, items: Sequence[Item]) -> WrittenFile:
        """Write questions to a file; `lang` is that of a GIFT file, which has one.

        Whether a file that is there may be replaced is asked before. Errors: `copying.copy_out`.
        """
        written = gift_text(items, lang) if form == GIFT else items_csv(items)
        data, notes = written.text.encode(), written.notes
        copying.copy_out(path, data)
        count = len(items) - sum(note.is_left_out for note in notes)
        return WrittenFile(len(data), count, notes)

    def export_file(self, path: Path, lesson_id: str) -> WrittenFile:
        """Write a file of questions as it is kept. Errors: `Lessons.find`, `copying.copy_out`."""
        data = self._lessons.exported(lesson_id)
        copying.copy_out(path, data)
        return WrittenFile(len(data), len(self.items(lesson_id)), ())

    # ---- in

    def offer(self, path: Path, form: str, lang: Lang) -> ItemOffer:
        """What a file would bring; nothing is kept.

        Errors: GuideError FILE_UNREADABLE, LESSON_TOO_LARGE, LESSON_MALFORMED.
        """
        data = read_file(path, SIZE_LIMIT, Code.LESSON_TOO_LARGE)
        return self._offered(read_gift(data, lang) if form == GIFT else read_items_csv(data, lang))

    def offer_quiz(self, quiz: Quiz) -> ItemOffer:
        """What a file of our own form would bring; its notes tell the place of a question."""
        return self._offered(ReadItems(quiz.item, tuple(range(1, len(quiz.item) + 1)), ()))

    def _offered(self, read: ReadItems) -> ItemOffer:
        notes = list(read.notes)
        taken = tuple(self._sifted(read, notes))
        notes.sort(key=lambda note: note.line)
        quizzes = tuple(_quizzes(taken))
        for quiz in quizzes:
            self._lessons.checked(quiz)  # by the thread that reads: `take` finds it answered
        return ItemOffer(quizzes, tuple(notes))

    def take(self, offer: ItemOffer) -> tuple[Listed, ...]:
        """Keep what was offered, to be accepted by a teacher. Errors: `Lessons.take_quizzes`."""
        return self._lessons.take_quizzes(offer.quizzes)

    def _sifted(self, read: ReadItems, notes: list[FileNote]) -> Iterator[Item]:
        """The questions that are new here and pass the checks; of the others it is told why."""
        every = [
            item
            for one in self._lessons.quizzes()
            if isinstance(one.lesson, Quiz)
            for item in one.lesson.item
        ]
        known = {_said(item, lang) for item in every for lang in item.langs}
        ids = {item.id for item in every}
        pictures = {item.picture for item in every}
        for line, item in zip(read.lines, read.items, strict=True):
            beginning = item.words(item.langs[0]).stem[:60] if item.langs else ""
            if item.langs and all(_said(item, lang) in known for lang in item.langs):
                notes.append(FileNote(line, Trouble.HERE_ALREADY, beginning))
                continue
            sources = tuple(one for one in item.sources if one in self._guide.sources)
            foreign = structs.replace(
                item,
                id=_free_id(item.id, ids),
                sources=sources,
                needs_source=item.type is not ItemType.REFLECT,
                picture=item.picture if item.picture in pictures else "",
            )
            found = self._fault(foreign)
            if found:
                notes.append(FileNote(line, Trouble.UNFIT, beginning, found))
                continue
            if sources != item.sources:
                notes.append(FileNote(line, Trouble.SOURCE_LOST, beginning))
            if foreign.picture != item.picture:
                notes.append(FileNote(line, Trouble.PICTURE_LOST, beginning))
            ids.add(foreign.id)
            yield foreign

    def _fault(self, item: Item) -> str:
        """The message that says why a question cannot be taken; empty when it can.

        It must be one that a file of questions can hold: it may go out as one.
        """
        (alone,) = _quizzes([item])
        try:
            read_quiz(quiz_text(alone).encode())
        except GuideError as error:
            return f"pack_{error.fields.get('reason', PackFinding.LESSON_WRONG)}"
        found = find_quiz_faults(alone, self._guide.sources, local_day(self._now()))
        return next((f"finding_{one.code}" for one in refusing(found)), "")


def _quizzes(items: Iterable[Item]) -> Iterator[Quiz]:
    """The questions as files of questions: a file has all its words in each of its languages."""
    by_langs: dict[tuple[Lang, ...], list[Item]] = {}
    for item in items:
        by_langs.setdefault(item.langs, []).append(item)
    for langs, some in by_langs.items():
        words = {
            lang: TitleWords(title=class_words().say("class_questions", lang)) for lang in langs
        }
        quiz = Quiz(schema=SCHEMA, id="questions", version=1, item=tuple(some))
        yield structs.replace(quiz, **words)


def _said(item: Item, lang: Lang) -> tuple[object, ...]:
    """What a question asks in one language, whatever its name, ages and sources are."""
    choices = tuple((one.said(lang), one.percent) for one in item.choice)
    pairs = tuple(one.said(lang) for one in item.pair)
    return item.type, item.said(lang), choices, pairs


def _free_id(wanted: str, taken: Collection[str]) -> str:
    """The id itself where nobody has it, else the first with a number behind it."""
    number, found = 2, wanted
    while found in taken:
        end = f"-{number}"
        found = wanted[: LONGEST_ID - len(end)] + end
        number += 1
    return found
