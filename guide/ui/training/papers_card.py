"""Papers to write as files: each a button that asks where to, and then shows where it lies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.errors import GuideError
from guide.ui.kit.widgets import Button, Card, Heading, flow_of
from guide.ui.shell.file_dialogs import ask_new_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import SavedFile, where_words


class OfferedPaper(Struct, frozen=True, kw_only=True):
    """One file that can be had. `write` raises GuideError and does nothing then."""

    id: str
    words: str
    file_name: Callable[[], str]
    write: Callable[[Path], object]


class PapersCard(Card):
    """The buttons, and below them what can be done with the file that was written last.

    Args:
        context: as for every page.
        offered: the papers, in order.

    """

    def __init__(self, context: PageContext, offered: Iterable[OfferedPaper]) -> None:
        look = context.look
        self._context = context
        self._saved = SavedFile(look, can_open=True)
        buttons = [
            Button(
                look,
                one.words,
                "outlined",
                name=f"paper_{one.id}",
                on=partial(self._write, one),
            )
            for one in offered
        ]
        heading = Heading(look, QCoreApplication.translate("PapersCard", "Papers"), 2)
        super().__init__(look, heading, flow_of(look, 12, *buttons), self._saved, name="papers")

    def _write(self, paper: OfferedPaper) -> None:
        translate = QCoreApplication.translate
        title = translate("PapersCard", "Where to?")
        path = ask_new_file(self, title, paper.file_name(), paper.words)
        if path is None:
            return
        try:
            paper.write(path)
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        self._saved.show_for(path)
        saved = translate("PapersCard", "Saved.")
        self._context.messages.tell(f"{saved} {where_words(path)}")
