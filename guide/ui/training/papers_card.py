"""Papers to print or to write as files: a row for each, and below them what became of a file.

A printer is asked for as at home (`ui/printing`). A file is written only where somebody says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of, flow_of, split_of
from guide.ui.printing.sheet_printer import SheetPrinter
from guide.ui.shell.file_dialogs import ask_new_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.usecases.base.sheet import Sheet

_STACK_BELOW = 720


class PaperFile(Struct, frozen=True, kw_only=True):
    """One file that a paper can be had as. `write` raises GuideError and does nothing then."""

    form: str  # "pdf": the ending of its name
    words: str
    name: Callable[[], str]
    write: Callable[[Path], object]


class OfferedPaper(Struct, frozen=True, kw_only=True):
    """One paper. `sheet` gathers what is printed and raises GuideError where it cannot be."""

    id: str
    words: str
    sheet: Callable[[], Sheet]
    files: tuple[PaperFile, ...]


class PaperRows(QWidget):
    """A row for each paper: what it is, print, save.

    Args:
        context: as for every page.
        offered: the papers, in order.

    """

    def __init__(self, context: PageContext, offered: Iterable[OfferedPaper]) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self._saved = SavedFile(look, can_open=True)
        messages = context.messages
        self._printer = SheetPrinter(self, messages.tell, messages.show_failure)
        rows = []
        for one in offered:
            buttons = boxed(flow_of(look, 8, *self._buttons(one)))
            name = Text(look, one.words, weight=600)
            name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            rows.append(
                boxed(
                    split_of(
                        look, 12, name, buttons, below=_STACK_BELOW, share=0.35, equal_heights=True
                    )
                )
            )
        column_of(look, 12, *rows, self._saved, inside=self)

    def _buttons(self, paper: OfferedPaper) -> Iterator[QWidget]:
        """Each says aloud which paper it is about, as its row shows."""
        look = self._context.look
        words = QCoreApplication.translate("PapersCard", "Print")
        yield Button(
            look,
            words,
            "outlined",
            "printer",
            name=f"print_{paper.id}",
            on=partial(self._print, paper),
            spoken=f"{words}: {paper.words}",
        )
        for file in paper.files:
            yield Button(
                look,
                file.words,
                "plain",
                "save",
                name=f"paper_{paper.id}_{file.form}",
                on=partial(self._write, file),
                spoken=f"{file.words}: {paper.words}",
            )

    def _print(self, paper: OfferedPaper) -> None:
        try:
            sheet = paper.sheet()
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        # The job's name is seen by others: what the paper is, and nothing of the class.
        self._printer.send(sheet, paper.words)

    def _write(self, file: PaperFile) -> None:
        translate = QCoreApplication.translate
        title = translate("PapersCard", "Where to?")
        path = ask_new_file(self, title, file.name(), file.words)
        if path is None:
            return
        try:
            file.write(path)
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        self._saved.show_for(path)
        saved = translate("PapersCard", "Saved.")
        self._context.messages.tell(f"{saved} {where_words(path)}")


class PapersCard(Card):
    """The papers of a page, under their heading. Arguments as for `PaperRows`."""

    def __init__(self, context: PageContext, offered: Iterable[OfferedPaper]) -> None:
        heading = QCoreApplication.translate("PapersCard", "Papers")
        rows = PaperRows(context, offered)
        super().__init__(context.look, Heading(context.look, heading, 2), rows, name="papers")
