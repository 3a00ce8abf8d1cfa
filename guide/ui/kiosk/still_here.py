"""The notice before a visit ends: a question over the page, one large button, seconds left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.widgets import Button, Heading, Text, column_of


class StillHere(QWidget):
    """Lies over the page, which is not seen meanwhile. A touch anywhere answers it."""

    def __init__(self, look: KioskLook, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("still_here")
        self._look = look
        self.question = self.tr("Are you still here?")
        self._left = Text(look, "", "large", align="center")
        self._left.setObjectName("seconds_left")
        stay = Button(look, self.tr("Yes, I am still here"), name="stay")
        column = column_of(
            look,
            20,
            Heading(look, self.question, 1, align="center"),
            self._left,
            stay,
            inside=self,
            margins=(24, 24, 24, 24),
        )
        column.insertStretch(0, 1)
        column.addStretch(1)
        column.setAlignment(stay, Qt.AlignmentFlag.AlignHCenter)

    def count(self, seconds: int) -> None:
        """Say how many seconds are left; calm, no larger than the rest."""
        words = self.tr("Else this screen starts again in %n second(s).", "", seconds)
        self._left.set_words(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        paint_framed(self, event, Frame(c.surface, c.control, look.px(2), look.radius("banner")))
