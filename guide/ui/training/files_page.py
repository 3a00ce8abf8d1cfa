"""Questions and lessons as files: taken in, read and accepted, and saved for somebody else.

What a file would bring is told before anything is kept: what is new, what is left out and why, by
its line. What was kept stands here to be read, and is shown to nobody before somebody accepts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.training.quiz import Item, Quiz
from guide.training.scenario import Scenario
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.background import Background
from guide.ui.shell.file_dialogs import ask_new_file, ask_present_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import where_words
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.ui.training.asked_button import AskedButton
from guide.ui.training.chips import Chips
from guide.ui.training.page import LESSONS, ClassPage
from guide.ui.training.question_words import answers_words, lines_words, questions_words
from guide.ui.training.words import bands_words
from guide.usecases.training.item_exchange import GIFT, ItemOffer
from guide.usecases.training.lesson_check import read_lesson_bytes, read_lesson_file
from guide.usecases.training.lessons import Listed

CSV, TOML = "csv", "toml"
_MESSAGES = ("xml", "daiyn-alert")
_ENDINGS = "*.gift *.txt *.csv *.toml *.xml *.daiyn-alert"
_AT_ONCE = 40  # questions that are shown before somebody asks for more
_BEGINNING = 50  # letters of a file's first question


class FilesPage(ClassPage):
    """Files of questions and lessons, in and out."""

    name: ClassVar[str] = "files"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._exchange = self.services.item_exchange
        self._lang = Chips(
            look,
            self.tr("Language of a file of questions"),
            [(one, LANGUAGE_NAMES[one]) for one in LANGS],
            context.lang,
            name="file_lang",
            hint=self.tr("A GIFT file has one language, a table may have all."),
        )
        self._taking = column_of(look, 0)
        self._offered = column_of(look, 12)
        self._waiting = column_of(look, 12)
        self._saving = column_of(look, 12)
        back = BackButton(
            look, self.tr("All lessons"), "to_lessons", lambda: context.navigator.go("home")
        )
        headed_column(
            self, look, back, self.title(), self._lang, boxed(self._taking), self._offered,
            self._waiting, self._saving, gap=20, at_top=True,
        )  # fmt: skip
        self._fill()

    def title(self) -> str:
        return self.tr("Files of questions and lessons")

    @property
    def _spoken(self) -> Lang:
        return cast("Lang", self._lang.choice)

    def _fill(self) -> None:
        waiting = list(self._waiting_parts())
        refill(self._taking, self._take_card(is_main=not waiting))
        refill(self._waiting, *waiting, *self._own_parts())
        refill(self._saving, self._save_card())
        set_reading_order(self)

    # ---- in

    def _take_card(self, *, is_main: bool) -> QWidget:
        """`is_main`: nothing on the page waits for an answer."""
        look = self.context.look
        said = self.tr(
            "Questions as GIFT, CSV or TOML, a lesson as TOML, or a message about the level that is"
            " for an exercise."
        )
        kept = self.tr(
            "First you see what would be taken. Nobody else sees it until it is accepted."
        )
        words = self.tr("Take from a file…")
        take = Button(
            look, words, "filled" if is_main else "outlined", name="take_file", on=self._ask
        )
        return Card(look, Text(look, said), Text(look, kept), flow_of(look, 12, take))

    def _ask(self) -> None:
        kind = self.tr("Questions or a lesson")
        path = ask_present_file(self, self.tr("Take from a file"), kind, _ENDINGS)
        if path is not None:
            self._read(path)

    def _read(self, path: Path) -> None:
        """Read a file in another thread: two thousand questions take their time."""
        waiting = Text(self.context.look, self.tr("Reading the file…"), colour="text2")
        refill(self._offered, waiting)
        ending, spoken, exchange = (
            path.suffix.lower().removeprefix("."),
            self._spoken,
            self._exchange,
        )

        lessons = self.services.lessons

        def read() -> ItemOffer | Scenario:
            if ending in _MESSAGES:
                return lessons.exercise(read_lesson_bytes(path))
            if ending != TOML:
                return exchange.offer(path, CSV if ending == CSV else GIFT, spoken)
            lesson = read_lesson_file(path)
            return lesson if isinstance(lesson, Scenario) else exchange.offer_quiz(lesson)

        def show(found: ItemOffer | Scenario) -> None:
            refill(self._offered)
            if isinstance(found, Scenario):
                self._take_lesson(found)
                return
            words = questions_words if ending == TOML else lines_words
            self._show(path, found, words(found.notes, self.context.lang))

        def refuse(failure: GuideError) -> None:
            refill(self._offered)
            self.context.messages.show_failure(failure)

        Background(self, told_as=Code.FILE_UNREADABLE, on_failed=refuse).start(read, show)

    def _take_lesson(self, lesson: Scenario) -> None:
        """A lesson is kept and opens on its own page, to be accepted."""
        taken: list[str] = []
        lessons = self.services.lessons
        if self.has_run(lambda: taken.append(lessons.take_lesson(lesson).lesson.id)):
            self.context.navigator.go("lesson", lesson=taken[0])

    def _show(self, path: Path, offer: ItemOffer, told: Iterator[str]) -> None:
        look = self.context.look
        counted = self.tr("New questions: {new}. Here already: {here}. Left out: {left_out}.")
        counts = counted.format(new=offer.count, here=offer.here_already, left_out=offer.left_out)
        end: QWidget = Text(look, self.tr("There is nothing new to take."), name="nothing_new")
        if offer.count:
            end = Button(
                look, self.tr("Take them in, to be read"), name="take_offer",
                on=lambda: self._take(offer),
            )  # fmt: skip
        card = Card(
            look,
            Heading(look, path.name, 2, "h3"),
            Text(look, counts, weight=600, name="offer_counts"),
            *(Text(look, one) for one in told),
            end if not offer.count else flow_of(look, 12, end),
            kind="framed",
            name="offer",
        )
        refill(self._offered, card)
        if offer.count:
            end.setFocus()
            refill(self._taking, self._take_card(is_main=False))
        set_reading_order(self)

    def _take(self, offer: ItemOffer) -> None:
        if self.has_run(lambda: self._exchange.take(offer)):
            refill(self._offered)
            self._fill()
            self._role.edit.setFocus()

    # ---- to be accepted

    def _waiting_parts(self) -> Iterator[QWidget]:
        """The file that came first; the next stands here once it is accepted or removed."""
        waiting = [one for one in self.services.lessons.quizzes() if not one.is_accepted]
        if not waiting:
            return
        look, first = self.context.look, waiting[0]
        said = self.tr("Nobody sees these questions before somebody has read and accepted them.")
        files = self.tr("Files that wait: {count}").format(count=len(waiting))
        self._role = TextField(
            look,
            self.tr("Who accepts it?"),
            self.tr("A role, such as class teacher"),
            max_length=60,
        )
        self._role.edit.setObjectName("accept_role")
        accept = Button(
            look, self.tr("I have read it, and accept it"), name="accept",
            on=lambda: self._accept(first),
        )  # fmt: skip
        remove = self._removing(first, "remove_questions")
        self._read_so_far, self._more = column_of(look, 12), column_of(look, 0)
        self._read_on(cast("Quiz", first.lesson).item)
        yield Card(
            look,
            Heading(look, self.tr("To be read and accepted"), 2),
            Text(look, said),
            Text(look, files) if len(waiting) > 1 else None,
            boxed(self._read_so_far),
            boxed(self._more),
            self._role,
            flow_of(look, 12, accept, remove),
            kind="framed",
            name="waiting",
        )

    def _read_on(self, items: Sequence[Item], done: int = 0) -> None:
        """Show some more of the questions; a file may have thousands."""
        for part in self._questions(items[done : done + _AT_ONCE]):
            self._read_so_far.addWidget(part)
        left = len(items) - done - _AT_ONCE
        more = []
        if left > 0:
            words = self.tr("Show more questions. Left: {count}").format(count=left)
            more.append(
                Button(
                    self.context.look, words, "outlined", name="read_on",
                    on=lambda: self._read_on(items, done + _AT_ONCE),
                )
            )  # fmt: skip
        refill(self._more, *more)
        set_reading_order(self)
        if done and more:
            more[0].setFocus()

    def _questions(self, items: Sequence[Item]) -> Iterator[QWidget]:
        """All that a class would read of them, in each of their languages."""
        look = self.context.look
        for item in items:
            lines = [Text(look, bands_words(item.bands), "caption", colour="text2")]
            for lang in item.langs:
                lines.append(Text(look, item.words(lang).stem, weight=600))
                lines += [Text(look, one) for one in answers_words(item, lang)]
            yield boxed(column_of(look, 4, *lines))

    def _accept(self, one: Listed) -> None:
        role = self._role.value.strip()
        if not role:
            self._role.set_problem(self.tr("Write who accepts it."))
            return
        lessons = self.services.lessons
        if self.has_run(lambda: lessons.accept(one.lesson.id, one.digest, role)):
            self._fill()
            said = self.tr("Accepted. These questions can be asked now.")
            self.context.messages.tell(said, key=LESSONS)

    # ---- and removed

    def _own_parts(self) -> Iterator[QWidget]:
        """The files that were accepted here; each can be removed."""
        look = self.context.look
        own = [one for one in self.services.lessons.quizzes() if self._is_own(one)]
        if not own:
            return
        rows = [
            boxed(
                flow_of(
                    look, 12, Text(look, self._named(one)),
                    self._removing(one, f"remove_own_{one.lesson.id}"),
                )
            )
            for one in own
        ]  # fmt: skip
        heading = Heading(look, self.tr("Accepted here"), 2)
        said = self.tr("They can be asked. What was held with them keeps their words.")
        yield Card(look, heading, Text(look, said), *rows, name="accepted_files")

    @staticmethod
    def _is_own(one: Listed) -> bool:
        return one.origin != "bundled" and one.is_accepted

    def _named(self, one: Listed) -> str:
        """A file by what is in it: those that come in all have the same title."""
        lesson, lang = cast("Quiz", one.lesson), self.context.lang
        spoken = lang if lang in lesson.langs else lesson.langs[0]
        if one.origin == "bundled" or not lesson.item:
            return lesson.words(spoken).title
        stem = lesson.item[0].words(lesson.item[0].langs[0]).stem
        beginning = stem if len(stem) <= _BEGINNING else f"{stem[:_BEGINNING].rstrip()}…"
        words = self.tr("{beginning} (questions: {count})")
        return words.format(beginning=beginning, count=len(lesson.item))

    def _removing(self, one: Listed, name: str) -> QWidget:
        return AskedButton(
            self.context.look,
            self.tr("Remove"),
            self.tr("Press again: they are removed"),
            name=name,
            on=lambda: self._remove(one),
            about=self._named(one),
        )

    def _remove(self, one: Listed) -> None:
        steps: list[int] = []
        lessons = self.services.lessons
        if self.has_run(lambda: steps.append(lessons.remove(one.lesson.id))):
            self._fill()
            self.offer_back(
                lambda: QCoreApplication.translate("FilesPage", "The questions are removed."),
                lambda: lessons.bring_back(steps[0]),
            )

    # ---- out

    def _save_card(self) -> QWidget:
        look = self.context.look
        quizzes = [one for one in self.services.lessons.quizzes() if one.is_accepted]
        choices = [(one.lesson.id, self._named(one)) for one in quizzes]
        self._which = Chips(
            look, self.tr("Which questions?"), choices, choices[0][0], name="save_which"
        )
        self._form = Chips(
            look,
            self.tr("What kind of file?"),
            [
                (GIFT, self.tr("GIFT: for other programs")),
                (CSV, self.tr("CSV: a table in all languages")),
                (TOML, self.tr("TOML: for this program elsewhere")),
            ],
            GIFT,
            name="save_form",
        )
        save = Button(look, self.tr("Save as a file…"), "outlined", "save", name="save_file",
                      on=self._save)  # fmt: skip
        self._told = column_of(look, 8)
        return Card(
            look,
            Heading(look, self.tr("Save as a file"), 2),
            Text(look, self.tr("A lesson is saved on the page where it is read.")),
            self._which,
            self._form,
            flow_of(look, 12, save),
            self._told,
            name="saving",
        )

    def _save(self) -> None:
        form, quiz, lang = self._form.choice, self._which.choice, self._spoken
        stem = f"{quiz}-{lang}" if form == GIFT else quiz
        path = ask_new_file(self, self.tr("Where to?"), f"{stem}.{form}", self.tr("Questions"))
        if path is None:
            return
        exchange = self._exchange
        try:
            if form == TOML:
                written = exchange.export_file(path, quiz)
            else:
                written = exchange.export(path, form, lang, exchange.items(quiz))
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return
        look = self.context.look
        counted = self.tr("Questions in the file: {count}.").format(count=written.count)
        told = questions_words(written.notes, self.context.lang)
        refill(
            self._told,
            Text(look, f"{counted} {where_words(path)}", name="written"),
            *(Text(look, one) for one in told),
        )
        self.context.messages.tell(self.tr("Saved."))
