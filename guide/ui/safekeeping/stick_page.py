"""Everything on one stick: what goes there, writing it, and looking whether it is still whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    headed_column,
)
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.safekeeping.drive_list import DriveList
from guide.ui.safekeeping.passphrase import NewPassphrase
from guide.ui.safekeeping.private_words import private_warning
from guide.ui.safekeeping.recovery_card import RecoveryCard
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.saved_file import where_words
from guide.ui.shell.words import moment_words
from guide.usecases.stick import parts, stick
from guide.usecases.stick.stick import StickReport, StickWritten


class StickPage(Page):
    """The stick."""

    name: ClassVar[str] = "stick"
    entry: ClassVar[str] = "settings"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Safe keeping"), "to_keeping", lambda: context.navigator.go("keeping")
        )
        self._writer = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._checker = Background(
            self, told_as=Code.FILE_UNREADABLE, on_failed=self._fail_to_check
        )
        cards = (self._writing(), self._checking())
        headed_column(self, look, back, self.title(), *cards, gap=20, at_top=True)

    def title(self) -> str:
        return self.tr("Everything on one stick")

    # ---- writing

    def _writing(self) -> Card:
        context, look = self.context, self.context.look
        self._phrase = NewPassphrase(look)
        self._program: FlagField | None = None
        if parts.portable_program() is not None:
            self._program = FlagField(look, self.tr("Put the program on the stick too"))
            self._program.setObjectName("stick_program")
        self._drives = DriveList(
            context, self.tr("Write to {drive}"), self.tr("Where to write everything")
        )
        self._drives.chosen.connect(self._write)
        self._result = Text(look, weight=600, name="stick_result")
        self._result.hide()
        self._recovery = column_of(look, None)
        return Card(
            look,
            Heading(look, self.tr("Write a stick"), 2),
            Text(
                look,
                self.tr(
                    "The plan as a file, its papers as PDF, the page for a phone and the place"
                    " packs, in one folder. Papers and page can be read by anybody who has the"
                    " stick; a passphrase closes the plan file. Nothing else on the stick is"
                    " touched."
                ),
            ),
            private_warning(context),
            self._phrase,
            self._program,
            self._drives,
            self._result,
            boxed(self._recovery),
            name="stick_writing",
        )

    def _write(self, root: Path) -> None:
        session = self.context.session
        phrase = self._phrase.typed()
        if phrase is None or (session.has_waiting and not session.retry()):
            return
        wants_program = self._program is not None and self._program.isChecked()
        program = parts.portable_program() if wants_program else None

        def take() -> Callable[[], StickWritten]:
            return stick.writing(session.services, root, phrase=phrase, program=program)

        if self._writer.take_and_start(take, self._written):
            self._phrase.forget()
            self._say(self.tr("Writing… Leave the stick where it is."))

    def _written(self, done: StickWritten) -> None:
        card = None
        if done.recovery_code:
            card = RecoveryCard(self.context, done.recovery_code)
            refill(self._recovery, card)
            set_reading_order(self)
        words = self.tr("Written, read again and found whole: %n file(s).", "", done.files)
        plan = done.folder / stick.PLAN
        self._say(f"{words} {where_words(plan)}. {self._drives.can_go_words(plan)}")
        if card is not None:
            card.print_button.setFocus()

    def _fail(self, failure: GuideError) -> None:
        self._say(failure_words(failure, self.context.lang), assertive=True)

    def _say(self, words: str, *, assertive: bool = False) -> None:
        self._result.set_words(words)
        self._result.show()
        self.context.announcer.say(words, assertive=assertive)

    # ---- checking

    def _checking(self) -> Card:
        look = self.context.look
        drives = DriveList(
            self.context,
            self.tr("Check {drive}"),
            self.tr("Which folder or stick to check"),
            name="check",
        )
        drives.chosen.connect(self._check)
        self._report = column_of(look, None)
        return Card(
            look,
            Heading(look, self.tr("Check this stick"), 2),
            Text(look, self.tr("Reads everything that was written there again. Nothing changes.")),
            drives,
            boxed(self._report),
            name="stick_checking",
        )

    def _check(self, root: Path) -> None:
        self._show_report(Text(self.context.look, self.tr("Reading…"), name="check_result"))
        self._checker.start(partial(stick.check, self.context.services, root), self._checked)

    def _checked(self, report: StickReport) -> None:
        sentences = list(self._sentences(report))
        self._show_report(
            Text(self.context.look, " ".join(sentences), weight=600, name="check_result"),
            *self._faults(report),
        )
        self.context.announcer.say(" ".join(sentences))

    def _sentences(self, report: StickReport) -> Iterator[str]:
        moment = moment_words(report.made_at, self.context.lang)
        yield self.tr("Written: {moment}.").format(moment=moment)
        faults = sum(one.state != "whole" for one in report.files)
        if report.is_whole:
            yield self.tr("All %n file(s) are whole.", "", len(report.files))
        elif faults:
            yield self.tr("%n file(s) are damaged or missing. Write the stick again.", "", faults)
        else:
            yield self.tr("Writing was interrupted. Write the stick again.")
        if report.is_older:
            yield self.tr("Your plan was changed since. Write the stick again to take it along.")

    def _faults(self, report: StickReport) -> Iterator[QWidget]:
        look = self.context.look
        found = [one for one in report.files if one.state != "whole"]
        if found:
            words = {"missing": self.tr("{file}: missing"), "changed": self.tr("{file}: damaged")}
            lines = [Text(look, words[one.state].format(file=one.path)) for one in found[:100]]
            title = self.tr("Which files")
            yield Collapsible(look, title, parts=lines, name="check_faults")

    def _fail_to_check(self, failure: GuideError) -> None:
        words = failure_words(failure, self.context.lang)
        self._show_report(Text(self.context.look, words, weight=600, name="check_result"))
        self.context.announcer.say(words, assertive=True)

    def _show_report(self, *shown: QWidget) -> None:
        refill(self._report, *shown)
        set_reading_order(self)
