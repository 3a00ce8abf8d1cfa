"""Removing a place pack: the button, and the question in its place once it was pressed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.places.pack import PlacePack
from guide.ui.kit.widgets import Button, Text, boxed, column_of, flow_of
from guide.ui.shell.page import PageContext


class PackRemoval(QWidget):
    """The button that removes a pack, and the question in its place once it was pressed."""

    def __init__(self, context: PageContext, pack_id: str, pack: PlacePack | None) -> None:
        super().__init__()
        self.setObjectName(f"removal_{pack_id}")
        self._context = context
        look = context.look
        shown = pack.words(context.lang).name if pack is not None else pack_id
        self._start = Button(
            look,
            self.tr("Remove"),
            "plain",
            "trash-2",
            name=f"remove_{pack_id}",
            spoken=self.tr("Remove: {pack}").format(pack=shown),
            on=self._ask,
        )
        self._keep = Button(look, self.tr("Keep it"), name=f"keep_{pack_id}", on=self._stay)
        remove = Button(
            look,
            self.tr("Remove the pack"),
            "danger",
            "trash-2",
            name=f"remove_now_{pack_id}",
            on=partial(self._remove, pack_id, pack),
        )
        self._words = self.tr("Remove {pack}? The plan keeps what was chosen from it.").format(
            pack=shown
        )
        self._question = boxed(
            column_of(look, 8, Text(look, self._words), flow_of(look, 12, self._keep, remove))
        )
        self._question.hide()
        column_of(look, None, flow_of(look, 12, self._start), self._question, inside=self)

    def snapshot(self) -> bool:
        """Whether the question is shown."""
        return not self._question.isHidden()

    def restore(self, is_asking: bool) -> None:
        """Show the question again."""
        if is_asking:
            self._ask()

    def _ask(self) -> None:
        self._start.hide()
        self._question.show()
        self._keep.setFocus()
        self._context.announcer.say(self._words)

    def _stay(self) -> None:
        self._question.hide()
        self._start.show()
        self._start.setFocus()

    def _remove(self, pack_id: str, pack: PlacePack | None) -> None:
        context = self._context
        try:
            context.services.place_packs.remove(pack_id)
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        context.navigator.go("places")
        context.messages.tell(
            lambda lang: removed_words(pack.words(lang).name if pack is not None else pack_id),
            key="places",
        )


def removed_words(name: str) -> str:
    """The answer when a pack was removed."""
    return QCoreApplication.translate("Places", "Removed: {name}").format(name=name)
