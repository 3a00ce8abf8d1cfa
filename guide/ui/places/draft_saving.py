"""The foot of a place pack that is being filled in: the check, and saving it as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.errors import Code
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of
from guide.ui.places.draft_check import DraftCheck
from guide.ui.shell import file_dialogs
from guide.ui.shell.background import Background
from guide.ui.shell.saved_file import SavedFile, where_words
from guide.usecases.base.results import ExportResult
from guide.usecases.places.drafting import has_signature

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


class DraftSaving(Card):
    """What the check says, the button, and what became of the file.

    Args:
        context: looks, language, session.
        flush: keeps what is being typed.

    """

    def __init__(self, context: PageContext, flush: Callable[[], None]) -> None:
        super().__init__(context.look, name="place_saving")
        self._context = context
        self._flush = flush
        look = context.look
        self._writer = Background(
            self, told_as=Code.FILE_NOT_WRITTEN, on_failed=context.messages.show_failure
        )
        self.check = DraftCheck(context)
        self._result = Text(look, weight=600, name="place_saved")
        self._result.hide()
        self._where = SavedFile(look, can_open=False)
        save = Button(
            look,
            self.tr("Check and save as a file…"),
            icon="save",
            name="place_save",
            on=self._save,
        )
        about = self.tr(
            "Without a signature it is shown to families as not verified. Whoever has a key signs"
            " the file afterwards with minisign."
        )
        self.add(
            Heading(look, self.tr("Check and save"), 2),
            Text(look, about),
            self.check,
            flow_of(look, 12, save),
            self._result,
            self._where,
        )

    def _save(self) -> None:
        context = self._context
        self._flush()
        self._result.hide()
        self._where.hide()
        if context.session.has_waiting and not context.session.retry():
            return
        if not self.check.is_sound():
            return
        drafting = context.services.place_drafting
        path = file_dialogs.ask_new_file(
            self,
            self.tr("Save the place pack"),
            drafting.suggested_name(),
            QCoreApplication.translate("Places", "Place packs of Daiyn"),
            context.services.backups.drives,
        )
        if path is not None:
            take = partial(drafting.exporting, path, may_replace=True)  # the dialogue has asked
            self._writer.take_and_start(take, self._saved)

    def _saved(self, exported: ExportResult) -> None:
        saved = self.tr("Saved and checked: {file}.").format(file=exported.path.name)
        parts = [saved, where_words(exported.path)]
        if has_signature(exported.path):
            parts.append(
                self.tr(
                    "A signature lies beside the file. If anything was changed it does not fit any"
                    " more: sign the file anew."
                )
            )
        words = " ".join(parts)
        self._result.set_words(words)
        self._result.show()
        self._where.show_for(exported.path)
        self._context.announcer.say(words)
