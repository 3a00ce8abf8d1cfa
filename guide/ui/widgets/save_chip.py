"""The sign that a change is kept: "Saved on this computer, 14:05", or why it is not."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.look import Look
from guide.ui.widgets.button import Button
from guide.ui.widgets.flow import FlowLayout
from guide.ui.widgets.text import IconView, Text

_QUIET_SECONDS = 30.0


class SaveChip(QWidget):
    """Hidden until the first save. `announced` asks for the words to be spoken.

    Success is spoken at most once in 30 seconds; a failure at once, and it stays until solved.
    """

    retry_requested = Signal()
    announced = Signal(str, bool)

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_failure = False
        self._spoken_at: float | None = None
        # Beside a taller chip the words stay in the middle of this one.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(8))
        self._row = row
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._icons = {
            "ok": IconView(look, "check", 18, "ok"),
            "error": IconView(look, "circle-alert", 18, "error"),
        }
        for icon in self._icons.values():
            row.addWidget(icon)
        self._words = Text(look, "", "caption", weight=500, colour="ok")
        self._note = Text(look, "", "caption", weight=500)
        # Below each other when narrow: side by side they would push a small page sideways.
        words = FlowLayout(look.px(8))
        words.addWidget(self._words)
        words.addWidget(self._note)
        row.addLayout(words, 1)
        self._retry: Button | None = None
        self.hide()

    @property
    def words(self) -> str:
        """What the chip says now, without the note."""
        return self._words.text()

    def show_saving(self) -> None:
        """Say that saving takes longer; only for a save of over a second."""
        self._show(self.tr("Saving…"), "", is_failure=False)

    def show_saved(self, time_words: str, note: str = "") -> None:
        """Say that everything is kept, at the time "14:05"; `note` names an unfinished field."""
        self._drop_retry()
        words = self.tr("Saved on this computer, {time}").format(time=time_words)
        self._show(words, note, is_failure=False)
        now = time.monotonic()
        if self._spoken_at is None or now - self._spoken_at >= _QUIET_SECONDS:
            self._spoken_at = now
            self.announced.emit(words, False)

    def show_failure(self, words: str, action: str) -> None:
        """Say what is not kept and why, with a button that tries again."""
        self._show(words, "", is_failure=True)
        self._drop_retry()
        self._retry = Button(self._look, action, "outlined")
        self._retry.setObjectName("save_retry")
        self._retry.clicked.connect(self.retry_requested)
        self._row.addWidget(self._retry)
        self._spoken_at = None
        self.announced.emit(words, True)

    def _drop_retry(self) -> None:
        if self._retry is not None:
            self._retry.hide()
            self._retry.deleteLater()
            self._retry = None

    def _show(self, words: str, note: str, *, is_failure: bool) -> None:
        self._is_failure = is_failure
        self._words.set_colour("error" if is_failure else "ok")
        self._words.set_words(words)
        self._note.set_words(note)
        self._note.setVisible(bool(note))
        self._icons["ok"].setVisible(not is_failure)
        self._icons["error"].setVisible(is_failure)
        self.setVisible(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        has_line = self._is_failure or look.is_contrast or bool(self._note.text())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.px(2) if self._is_failure or look.is_contrast else max(1, look.px(1))
        edge = c.error if self._is_failure else c.control
        painter.setPen(QPen(QColor(edge), line) if has_line else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.surface if has_line else c.ok_tint))
        half = line / 2 if has_line else 0
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.radius("button"), look.radius("button"))
        painter.end()
        event.accept()
