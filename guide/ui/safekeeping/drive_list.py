"""The removable drives that are there now, each with a button, and the way to any other folder.

A drive that is slow to answer does not stop the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, FlowLayout, Text, boxed, column_of, flow_of
from guide.ui.safekeeping.words import size_words
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.page import PageContext
from guide.usecases.safekeeping.backup_service import Drive


class DriveList(QWidget):
    """The drives. `words` is what a button says, with `{drive}`; `asks` titles the folder dialogue.

    Signals:
        chosen: a drive or a folder was chosen.

    """

    chosen = Signal(Path)

    def __init__(
        self, context: PageContext, words: str, asks: str, *more: QWidget, name: str = "stick"
    ) -> None:
        super().__init__()
        self._context = context
        self._words = words
        self._asks = asks
        self._name = name
        self._looker = Background(self, told_as=Code.FOLDER_UNUSABLE, on_failed=self._find_none)
        self._drives = column_of(context.look, None)
        self._none_found: Text | None = None
        self._found: list[Drive] = []
        column_of(
            context.look, 12, self._drives, flow_of(context.look, 12, *self._buttons(), *more),
            inside=self,
        )  # fmt: skip
        self.refresh()

    def _buttons(self) -> list[Button]:
        return [
            # A page may have two such lists: the ear is told what each is for.
            Button(
                self._context.look,
                words,
                "outlined",
                icon,
                name=name,
                on=action,
                spoken=f"{words}. {self._asks}",
            )
            for words, icon, name, action in (
                (self.tr("Look for sticks again"), "search", f"{self._name}_again", self.refresh),
                (self.tr("Choose a folder…"), "save", f"{self._name}_folder", self._choose_folder),
            )
        ]

    def refresh(self) -> None:
        """Look which sticks there are now."""
        self._none_found = None
        words = self.tr("Looking for sticks…")
        self._show(Text(self._context.look, words, colour="text2"))
        self._looker.start(self._context.services.backups.drives, self._find)

    def can_go_words(self, path: Path) -> str:
        """What to do with the stick, once a file was written there and found whole."""
        if any(path.is_relative_to(drive.path) for drive in self._found):
            return self.tr("You can remove the stick now.")
        # The system does not tell every stick from a disk, and one may have come since.
        if self._none_found is not None:
            self._none_found.hide()
        return self.tr("If the folder is on a stick, you can remove it now.")

    def _find(self, drives: Sequence[Drive]) -> None:
        look = self._context.look
        self._found = list(drives)
        column = column_of(look, 8, *(self._row(*one) for one in enumerate(self._found, 1)))
        if not self._found:
            words = self.tr("No stick was found. Put one in, then look again.")
            self._none_found = Text(look, words, colour="text2")
            column.addWidget(self._none_found)
        self._show(boxed(column))

    def _find_none(self, _failure: GuideError) -> None:
        self._find([])

    def _show(self, shown: QWidget) -> None:
        refill(self._drives, shown)
        set_reading_order(self)

    def _row(self, number: int, drive: Drive) -> FlowLayout:
        look = self._context.look
        choose = Button(
            look,
            self._words.format(drive=drive.name),
            "outlined",
            "save",
            name=f"{self._name}_{number}",
            on=partial(self.chosen.emit, drive.path),
        )
        free = self.tr("Free: {size}").format(size=size_words(drive.free, self._context.lang))
        if not drive.is_writable:
            free = self.tr("Nothing can be written to it")
        return flow_of(look, 12, choose, Text(look, free, "caption", colour="text2"))

    def _choose_folder(self) -> None:
        folder = file_dialogs.ask_folder(self, self._asks, lambda: self._found)
        if folder is not None:
            self.chosen.emit(folder)
