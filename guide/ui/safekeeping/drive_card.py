"""Copies elsewhere: onto a stick that is found, into a folder, and back from a file.

A copy is done when it was written, read back and found equal. A slow stick is written in another
thread; what is written is taken before, at once.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from guide.errors import Code, GuideError
from guide.ui.kit.widgets import Button, Card, Heading, Text
from guide.ui.safekeeping.drive_list import DriveList
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.saved_file import where_words
from guide.usecases.base.results import ExportResult


class DriveCard(Card):
    """The card of the copies on a stick."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="stick")
        self._context = context
        self._press = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        look = context.look
        about = self.tr(
            "If this computer breaks, the copy brings everything back. It holds names, phones"
            " and addresses and opens without a password: keep it where strangers do not."
        )
        bring = Button(
            look,
            self.tr("Bring back from a file…"),
            "outlined",
            "history",
            name="from_file",
            on=partial(show_chosen_file, self, context, "earlier"),
        )
        self._drives = DriveList(
            context, self.tr("Copy to {drive}"), self.tr("Where to put the copy"), bring
        )
        self._drives.chosen.connect(self._copy_to)
        self.result = Text(look, weight=600, name="stick_result")
        self.result.hide()
        self.add(
            Heading(look, self.tr("A copy on a stick"), 2),
            Text(look, about),
            self._drives,
            self.result,
        )

    def _copy_to(self, folder: Path) -> None:
        session = self._context.session
        if session.has_waiting and not session.retry():
            return  # the bar above says what is not saved, and offers another place
        take = partial(session.services.backups.copying_to, folder)
        if self._press.take_and_start(take, self._copied):
            self._say(self.tr("Copying…"))

    def _copied(self, copied: ExportResult) -> None:
        words = self.tr("Copied and checked: {file}.").format(file=copied.path.name)
        can_go = self._drives.can_go_words(copied.path)
        self._say(f"{words} {where_words(copied.path)}. {can_go}")

    def _fail(self, failure: GuideError) -> None:
        self._say(failure_words(failure, self._context.lang), assertive=True)

    def _say(self, words: str, *, assertive: bool = False) -> None:
        self.result.set_words(words)
        self.result.show()
        self._context.announcer.say(words, assertive=assertive)
