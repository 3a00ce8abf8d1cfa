"""The recovery code of a file that was just closed by a passphrase: shown once, printed, let go.

It is kept nowhere. Leaving the page, or building it anew, lets it go as well; then only the sheet
on paper has it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of
from guide.ui.printing import output
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import PageContext
from guide.usecases.base.sheet import printer_pages
from guide.usecases.papers import sheets


class RecoveryCard(Card):
    """The code, its sheet, and the button that lets it go."""

    def __init__(self, context: PageContext, code: str) -> None:
        super().__init__(context.look, kind="framed", name="recovery")
        look = context.look
        self._context = context
        self._code = code
        self._press = Background(self, told_as=Code.PAPER_FAILED, on_failed=self._fail)
        self._shown = Text(look, code, "h3", name="recovery_code")
        self._said = Text(look, "", weight=600, name="recovery_said")
        self._said.hide()
        self.print_button = Button(
            look, self.tr("Print the recovery sheet"), icon="printer", name="recovery_print",
            on=self._print,
        )  # fmt: skip
        done = Button(
            look,
            self.tr("I have it on paper: hide the code"),
            "outlined",
            name="recovery_done",
            on=self.forget,
        )
        self._parts: tuple[QWidget, ...] = (self.print_button, done)
        self.add(
            Heading(look, self.tr("Recovery code"), 2),
            Text(
                look,
                self.tr(
                    "It opens the file when the passphrase is forgotten. It is shown only now and"
                    " kept nowhere: print it or copy it by hand, and keep it apart from the file."
                ),
            ),
            self._shown,
            flow_of(look, 12, *self._parts),
            self._said,
        )

    def forget(self) -> None:
        """Let the code go, from the screen as well."""
        self._code = ""
        self._shown.set_words("")
        self._shown.hide()
        for part in self._parts:
            part.hide()
        self._say(self.tr("The code is no longer here."))

    def _print(self) -> None:
        if not output.has_printer():
            self._say(self.tr("No printer was found. Copy the code by hand."))
            return
        context = self._context
        sheet = sheets.recovery_sheet(context.services, (context.lang,), self._code)
        printer = output.ask_printer(self, self.tr("Recovery sheet"), sheet.page_mm)
        if printer is None:
            return

        def paint(pages: Sequence[bytes]) -> None:
            try:
                output.paint_pages(printer, pages)
            except GuideError as failure:
                self._fail(failure)
                return
            self._say(self.tr("Sent to the printer. Look whether the code can be read."))

        self._press.start(lambda: printer_pages(sheet), paint)

    def _fail(self, failure: GuideError) -> None:
        self._say(failure_words(failure, self._context.lang))

    def _say(self, words: str) -> None:
        self._said.set_words(words)
        self._said.show()
        self._context.announcer.say(words)
