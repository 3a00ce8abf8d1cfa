"""Questions and lessons as files: taken in, read and accepted, and saved for somebody else.

What a file would bring is told before anything is kept: what is new, what is left out and why, by
its line. What was kept stands here to be read, and is shown to nobody before somebody accepts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar, cast

from PySide6.QtWidgets import QWidget

from guide.content.model import LANGS, Lang
from guide.errors import GuideError
from guide.training.quiz import Item, Quiz
from guide.training.scenario import Scenario
from guide.ui.kit.discard import refill
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
from guide.ui.shell.file_dialogs import ask_new_file, ask_present_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import where_words
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.ui.training.chips import Chips
from guide.ui.training.page import ClassPage
from guide.ui.training.question_words import answers_words, lines_words, questions_words
from guide.ui.training.words import bands_words
from guide.usecases.training.item_exchange import GIFT, ItemOffer
from guide.usecases.training.lesson_check import read_lesson_bytes, read_lesson_file
from guide.usecases.training.lessons import Listed

CSV, TOML = "csv", "toml"
_MESSAGES = ("xml", "daiyn-alert")
_ENDINGS = "*.gift *.txt *.csv *.toml *.xml *.daiyn-alert"


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
        self._offered = column_of(look, 12)
        self._waiting = column_of(look, 12)
        self._saving = column_of(look, 12)
        back = BackButton(
            look, self.tr("All lessons"), "to_lessons", lambda: context.navigator.go("home")
        )
        headed_column(
            self, look, back, self.title(), self._lang, self._take_card(), self._offered,
            self._waiting, self._saving, gap=20, at_top=True,
        )  # fmt: skip
        self._fill()

    def title(self) -> str:
        return self.tr("Files of questions and lessons")

    @property
    def _spoken(self) -> Lang:
        return cast("Lang", self._lang.choice)

    def _fill(self) -> None:
        refill(self._waiting, *self._waiting_parts())
        refill(self._saving, self._save_card())

    # ---- in

    def _take_card(self) -> QWidget:
        look = self.context.look
        said = self.tr(
            "Questions as GIFT, CSV or TOML, a lesson as TOML, or a message about the level that is"
            " for an exercise."
        )
        kept = self.tr(
            "First you see what would be taken. Nobody else sees it until it is accepted."
        )
        take = Button(look, self.tr("Take from a file…"), name="take_file", on=self._ask)
        return Card(look, Text(look, said), Text(look, kept), flow_of(look, 12, take))

    def _ask(self) -> None:
        kind = self.tr("Questions or a lesson")
        path = ask_present_file(self, self.tr("Take from a file"), kind, _ENDINGS)
        if path is None:
            return
        try:
            self._read(path)
        except GuideError as failure:
            refill(self._offered)
            self.context.messages.show_failure(failure)

    def _read(self, path: Path) -> None:
        """Tell what a file holds; a lesson is kept and opens on its own page, to be accepted."""
        ending, lang = path.suffix.lower().removeprefix("."), self.context.lang
        if ending in _MESSAGES:
            lessons = self.services.lessons
            exercise = lessons.exercise(read_lesson_bytes(path))
            listed = self.session.run_alone(lambda _services: lessons.take_lesson(exercise))
            self.context.navigator.go("lesson", lesson=listed.lesson.id)
            return
        if ending != TOML:
            offer = self._exchange.offer(path, CSV if ending == CSV else GIFT, self._spoken)
            self._show(path, offer, lines_words(offer.notes, lang))
            return
        lesson = read_lesson_file(path)
        if isinstance(lesson, Scenario):
            lessons = self.services.lessons
            taken = self.session.run_alone(lambda _services: lessons.take_lesson(lesson))
            self.context.navigator.go("lesson", lesson=taken.lesson.id)
            return
        offer = self._exchange.offer_quiz(lesson)
        self._show(path, offer, questions_words(offer.notes, lang))

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
        remove = Button(
            look, self.tr("Remove"), "danger", name="remove_questions",
            on=lambda: self._remove(first),
        )  # fmt: skip
        yield Card(
            look,
            Heading(look, self.tr("To be read and accepted"), 2),
            Text(look, said),
            Text(look, files) if len(waiting) > 1 else None,
            *self._questions(cast("Quiz", first.lesson).item),
            self._role,
            flow_of(look, 12, accept, remove),
            kind="framed",
            name="waiting",
        )

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
            self.context.messages.tell(self.tr("Accepted. These questions can be asked now."))

    def _remove(self, one: Listed) -> None:
        if self.has_run(lambda: self.services.lessons.remove(one.lesson.id)):
            self._fill()

    # ---- out

    def _save_card(self) -> QWidget:
        look, lang = self.context.look, self.context.lang
        choices = []
        for one in self.services.lessons.quizzes():
            if one.is_accepted:
                lesson = one.lesson
                spoken = lang if lang in lesson.langs else lesson.langs[0]
                title = lesson.words(spoken).title
                own = title if one.origin == "bundled" else f"{title} · {lesson.id}"
                choices.append((lesson.id, own))
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
