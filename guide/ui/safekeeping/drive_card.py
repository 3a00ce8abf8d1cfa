"""Copies elsewhere: onto a stick that is found, into a folder, and back from a file.

A copy is done when it was written, read back and found equal. A slow stick is written in another
thread; what is written is taken before, at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Card, FlowLayout, Heading, Text, boxed, column_of, flow_of
from guide.ui.safekeeping.words import size_words
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import where_words
from guide.usecases.base.results import ExportResult
from guide.usecases.safekeeping.backup_service import Drive


class DriveCard(Card):
    """The card of the copies on a stick."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="stick")
        self._context = context
        self._press = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._looker = Background(self, told_as=Code.FOLDER_UNUSABLE, on_failed=self._find_none)
        look = context.look
        about = self.tr(
            "If this computer breaks, the copy brings everything back. It holds names, phones"
            " and addresses and opens without a password: keep it where strangers do not."
        )
        self._drives = column_of(look, None)
        self.result = Text(look, weight=600, name="stick_result")
        self.result.hide()
        self.add(
            Heading(look, self.tr("A copy on a stick"), 2),
            Text(look, about),
            self._drives,
            self.result,
            flow_of(look, 12, *self._buttons()),
        )
        self._found: list[Drive] = []
        self.refresh()

    def _buttons(self) -> list[Button]:
        ask = partial(show_chosen_file, self, self._context, "earlier")
        return [
            Button(self._context.look, words, "outlined", icon, name=name, on=action)
            for words, icon, name, action in (
                (self.tr("Look for sticks again"), "search", "stick_again", self.refresh),
                (self.tr("Choose a folder…"), "save", "stick_folder", self._choose_folder),
                (self.tr("Bring back from a file…"), "history", "from_file", ask),
            )
        ]

    # ---- which sticks there are

    def refresh(self) -> None:
        """Look which sticks there are now; one that is slow to answer does not stop the window."""
        self._none_found: Text | None = None
        words = self.tr("Looking for sticks…")
        self._show_drives(Text(self._context.look, words, colour="text2"))
        self._looker.start(self._context.services.backups.drives, self._find)

    def _find(self, drives: Sequence[Drive]) -> None:
        look = self._context.look
        self._found = list(drives)
        column = column_of(look, 8, *(self._row(*one) for one in enumerate(self._found, 1)))
        if not self._found:
            words = self.tr("No stick was found. Put one in, then look again.")
            self._none_found = Text(look, words, colour="text2")
            column.addWidget(self._none_found)
        self._show_drives(boxed(column))

    def _find_none(self, _failure: GuideError) -> None:
        self._find([])

    def _show_drives(self, shown: QWidget) -> None:
        refill(self._drives, shown)
        set_reading_order(self)

    def _row(self, number: int, drive: Drive) -> FlowLayout:
        look = self._context.look
        words = self.tr("Copy to {drive}").format(drive=drive.name)
        copy = Button(
            look,
            words,
            "outlined",
            "save",
            name=f"stick_{number}",
            on=partial(self._copy_to, drive.path),
        )
        free = self.tr("Free: {size}").format(size=size_words(drive.free, self._context.lang))
        if not drive.is_writable:
            free = self.tr("Nothing can be written to it")
        return flow_of(look, 12, copy, Text(look, free, "caption", colour="text2"))

    # ---- copying

    def _choose_folder(self) -> None:
        folder = file_dialogs.ask_folder(
            self, self.tr("Where to put the copy"), lambda: self._found
        )
        if folder is not None:
            self._copy_to(folder)

    def _copy_to(self, folder: Path) -> None:
        session = self._context.session
        if session.has_waiting and not session.retry():
            return  # the bar above says what is not saved, and offers another place
        take = partial(session.services.backups.copying_to, folder)
        if self._press.take_and_start(take, self._copied):
            self._say(self.tr("Copying…"))

    def _copied(self, copied: ExportResult) -> None:
        words = self.tr("Copied and checked: {file}.").format(file=copied.path.name)
        words = f"{words} {where_words(copied.path)}."
        if any(copied.path.is_relative_to(drive.path) for drive in self._found):
            can_go = self.tr("You can remove the stick now.")
        else:
            # The system does not tell every stick from a disk, and one may have come since.
            can_go = self.tr("If the folder is on a stick, you can remove it now.")
            if self._none_found is not None:
                self._none_found.hide()
        self._say(f"{words} {can_go}")

    def _fail(self, failure: GuideError) -> None:
        self._say(failure_words(failure, self._context.lang), assertive=True)

    def _say(self, words: str, *, assertive: bool = False) -> None:
        self.result.set_words(words)
        self.result.show()
        self._context.announcer.say(words, assertive=assertive)
