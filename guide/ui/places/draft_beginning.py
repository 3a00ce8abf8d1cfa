"""The beginning of a place pack that is being filled in: what may stand in it, how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from guide.errors import GuideError
from guide.ui.advice.place_words import remark_line
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Button, Card, Text, boxed, flow_of
from guide.ui.shell import file_dialogs
from guide.usecases.places.draft import PlaceDraft

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


class DraftBeginning(Card):
    """What is said first, and the two ways to begin.

    Args:
        context: looks, language, session.

    Signals:
        begun: the pack of a file is to be gone on with; None for an empty one.

    """

    begun = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="place_beginning")
        self._context = context
        look = context.look
        open_file = Button(
            look,
            self.tr("Go on with a pack from a file…"),
            "outlined",
            "book-open",
            name="place_begin_file",
            on=self._choose_file,
        )
        self._anew = Button(
            look,
            self.tr("Begin anew"),
            "plain",
            name="place_begin",
            on=lambda: self.begun.emit(None),
        )
        # Begun from a made-up pack it stays one: what is invented cannot become real by a form.
        words = message_text("place_made_up", context.lang)
        self._made_up = boxed(flow_of(look, 8, remark_line(context.look, words)))
        self.add(
            Text(
                look,
                self.tr(
                    "Write only what the institution or the akimat itself says. No names of"
                    " private people, no numbers of private phones."
                ),
            ),
            Text(look, self.tr("A pack that is already in use is changed by going on with it.")),
            flow_of(look, 12, open_file, self._anew),
            self._made_up,
        )

    def show_draft(self, draft: PlaceDraft) -> None:
        """Offer to begin anew where there is something, and say that it is made up where it is."""
        self._anew.setVisible(not draft.is_empty)
        self._made_up.setVisible(draft.head.made_up)

    def _choose_file(self) -> None:
        context = self._context
        path = file_dialogs.ask_present_file(
            self,
            self.tr("Go on with a pack from a file"),
            QCoreApplication.translate("Places", "Place packs of Daiyn"),
            "*.daiyn-place",
            context.services.backups.drives,
        )
        if path is None:
            return
        try:
            pack = context.services.place_packs.check(path).pack
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        self.begun.emit(pack)
