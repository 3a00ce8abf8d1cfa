"""A line for a note to the step that is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.training import recording
from guide.ui.kit.widgets import Button, Card, flow_of
from guide.ui.kit.widgets.fields import TextField

if TYPE_CHECKING:
    from guide.ui.kit.look import Look
    from guide.ui.training.running import Running

_LONGEST = 400


class NoteCard(Card):
    """The line and its button; Enter keeps the note as well."""

    def __init__(self, look: Look, running: Running, said: Callable[[str], object]) -> None:
        super().__init__(look, padding=20, name="note_card")
        self._running = running
        self._said = said
        self._field = TextField(
            look,
            QCoreApplication.translate("NoteCard", "Note to this step"),
            QCoreApplication.translate("NoteCard", "No names of children"),
            width="long",
            max_length=_LONGEST,
        )
        self._field.edit.setObjectName("note")
        self._field.edit.returnPressed.connect(self._keep)
        words = QCoreApplication.translate("NoteCard", "Keep the note")
        add = Button(look, words, "outlined", name="keep_note", on=self._keep)
        self.add(self._field, flow_of(look, 12, add))

    def _keep(self) -> None:
        text, said = self._field.value.strip(), self._said
        if text and self._running.act(recording.note, text):
            self._field.set_value("")
            said(QCoreApplication.translate("NoteCard", "The note is kept"))
