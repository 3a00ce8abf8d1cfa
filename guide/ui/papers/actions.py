"""What can be done with a sheet: print it, save it as PDF, photograph it, copy it by hand.

A file is written only where the person says. Without a printer "Save as PDF" is the equal choice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.kit.widgets import Button, Text, column_of, flow_of
from guide.ui.papers.words import paper_name
from guide.ui.printing import output
from guide.ui.printing.render_task import RenderTask
from guide.ui.printing.sheet_printer import SheetPrinter
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.usecases.base.sheet import Sheet, save_pdf
from guide.usecases.papers.catalogue import PaperKind, PaperOption, PaperRequest, sheet_of

if TYPE_CHECKING:
    from guide.household.household import Household

# Papers that hold the family's whole plan for the day it is needed.
_PLAN_PAPERS = frozenset({"wall", "first_hour", "full"})


class PrintActions(QWidget):
    """The buttons, and one sentence about what came of them.

    Args:
        context: looks, language, session, window.
        asked: tells which paper is chosen now.

    Signals:
        printed: the paper of this id went to the printer.

    """

    printed = Signal(str)

    def __init__(self, context: PageContext, asked: Callable[[], PaperRequest]) -> None:
        super().__init__()
        self._context = context
        self._asked = asked
        self._render = RenderTask(self, self.show_failure)
        self._printer = SheetPrinter(self, self.say, self.show_failure)
        self._sent = ""
        look = context.look
        self.print_button = Button(
            look,
            self.tr("Print the sheet"),
            icon="printer",
            name="print_sheet",
            on=self.send_to_printer,
        )
        self.save_button = Button(
            look, self.tr("Save as PDF"), "outlined", "save", name="save_pdf", on=self.save_pdf
        )
        self.photo_button = Button(
            look,
            self.tr("Photograph this page"),
            "outlined",
            "camera",
            name="photograph",
            on=self.photograph,
        )
        self.copy_button = Button(
            look,
            self.tr("Copy by hand"),
            "outlined",
            "user-pen",
            name="copy_by_hand",
            on=self.copy_by_hand,
        )
        self.screen_button = Button(
            look,
            self.tr("Show it on the screen"),
            "outlined",
            "eye",
            name="show_board",
            on=lambda: context.navigator.go("board"),
        )
        buttons = (
            self.print_button, self.save_button, self.screen_button, self.photo_button,
            self.copy_button,
        )  # fmt: skip
        self.message = Text(look, "", weight=600, name="print_message")
        self.message.setVisible(False)
        self.saved = SavedFile(look, can_open=True)
        column_of(look, 8, flow_of(look, 12, *buttons), self.message, self.saved, inside=self)

    def show_for(self, kind: PaperKind) -> None:
        """Offer what makes sense for a paper: a ruler on a photo measures nothing."""
        self.photo_button.setVisible(kind.is_read)
        self.copy_button.setVisible(kind.is_read)
        self.screen_button.setVisible(PaperOption.SCREEN in kind.parts)
        self.message.setVisible(False)
        self.saved.hide()

    def _sheet(self) -> Sheet:
        return sheet_of(self._context.services, self._asked())

    # ---- what the person does

    def save_pdf(self) -> None:
        """Ask for a file and write the sheet there, at its true size."""
        asked, sheet = self._asked(), self._sheet()
        household = self._context.services.plan_editor.household()
        path = output.ask_file(self, sheet.file_name, self._context.services.backups.drives)
        if path is None:
            return
        words = self.tr("Saved: {file}.").format(file=path.name)

        def tell(_saved: object) -> None:
            self._note_printed(asked, household)
            self.say(f"{words} {where_words(path)}")
            self.saved.show_for(path)
            self._context.host.ensure_visible(self.saved)

        self._render.start(lambda: save_pdf(sheet, path), tell)

    def send_to_printer(self) -> None:
        """Ask for a printer and send the sheet; without one say so and offer the file."""
        asked, sheet = self._asked(), self._sheet()
        household = self._context.services.plan_editor.household()
        self._sent = asked.paper
        then = (partial(self._note_printed, asked, household), self._tell_printed)
        # The job's name is seen by others and kept by the print service: never the plan's title.
        title = paper_name(asked.paper, self._context.lang)
        if not self._printer.send(sheet, title, correction=asked.correction, on_printed=then):
            self.save_button.setFocus()

    def _tell_printed(self) -> None:
        self.printed.emit(self._sent)

    def _note_printed(self, asked: PaperRequest, household: Household) -> None:
        """Note that this plan was put on paper, or into a file to be printed."""
        if asked.paper in _PLAN_PAPERS and not asked.is_blank:
            self._context.session.note(lambda services: services.plan_prints.note(household))

    def photograph(self) -> None:
        """Show the sheet as large as the screen, to be taken with a phone."""
        from guide.ui.papers.full_screen_sheet import FullScreenSheet

        asked = self._asked()
        shown = FullScreenSheet(
            self._context.look, self._sheet(), is_large=asked.is_large, parent=self
        )
        shown.failed.connect(self.show_failure)
        shown.showFullScreen()

    def copy_by_hand(self) -> None:
        """Show the sheet's words step by step."""
        asked = self._asked()
        self._context.navigator.go(
            "by_hand",
            paper=asked.paper,
            item=asked.item,
            langs=asked.langs,
            ticked=asked.ticked,
            is_blank=asked.is_blank,
        )

    # ---- what is said

    def show_failure(self, failure: GuideError) -> None:
        """Say what went wrong with the sheet."""
        self.say(failure_words(failure, self._context.lang))

    def say(self, words: str) -> None:
        """Say one sentence below the buttons."""
        self.message.set_words(words)
        self.message.setVisible(True)
        self.saved.hide()
        self._context.announcer.say(words)
        self._context.host.ensure_visible(self.message)
