"""The sign that all changes are kept: "Saved on this computer, 14:05".

While something is typed that is not kept yet it says that instead. What could not be kept is no
matter of this sign: a message bar says it and stays until solved.
"""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.look import Look
from guide.ui.kit.widgets.layouts import boxed, column_of, flow_of, row_of
from guide.ui.kit.widgets.text import IconView, Text


class SaveChip(QWidget):
    """Hidden until the first save; never speaks, the window's announcer does."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._words = Text(look, "", "caption", weight=500, colour="ok")
        self._note = Text(look, "", "caption", weight=500)
        # Below each other when narrow: side by side they would push a small page sideways.
        words = flow_of(look, 8, self._words, self._note)
        margins = (12, 6, 12, 6)
        sign = IconView(look, "check", 18, "ok")
        self._saved = boxed(row_of(look, 8, sign, words, margins=margins, last_wide=True))
        sign = IconView(look, "save", 18, "text2")
        text = Text(look, self.tr("Saving…"), "caption", weight=500, colour="text2")
        self._saving = boxed(row_of(look, 8, sign, text, margins=margins, last_wide=True))
        row = column_of(look, 0, self._saved, self._saving)
        # Beside a taller chip the words stay in the middle of this one.
        column_of(look, 0, row, inside=self, at_top=True).insertStretch(0, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What the chip says now, without the note."""
        return self.tr("Saving…") if self._saved.isHidden() else self._words.text()

    def show_saving(self) -> None:
        """Say that something is not kept yet, and soon will be."""
        self._show(self._saving)

    def show_saved(self, time_words: str, note: str = "") -> None:
        """Say that everything is kept, at the time "14:05"; `note` names an unfinished field."""
        self._words.set_words(self.tr("Saved on this computer, {time}").format(time=time_words))
        self._note.set_words(note)
        self._note.setVisible(bool(note))
        self._show(self._saved)

    def _show(self, shown: QWidget) -> None:
        for one in (self._saved, self._saving):
            one.setVisible(one is shown)
        self.setVisible(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        has_line = look.is_contrast or bool(self._note.text()) or self._saved.isHidden()
        line = look.px(2) if look.is_contrast else max(1, look.px(1))
        fill, colour = (c.surface, c.control) if has_line else (c.ok_tint, "")
        paint_framed(self, event, Frame(fill, colour, line, look.radius("button")))
