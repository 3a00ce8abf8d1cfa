"""The notice before a visit ends: a question over the page, one large button, seconds left."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.widgets import Button, Heading, Text, boxed, column_of

_TIMES = (1.6, 1.3, 1.0)  # as large as the rest
_MOST = 99  # seconds, to measure by


class StillHere(QWidget):
    """Lies over the page, which is not seen meanwhile. A touch anywhere answers it."""

    def __init__(self, look: KioskLook, room: QSize, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("still_here")
        self._look = look
        self.question = self.tr("Are you still here?")
        self._left = Text(look, "")
        # It is read from where its visitor may have gone: as large as it has room for.
        for by in _TIMES:
            said = self._said(KioskLook(look.theme, look.scale * by, look.least_target))
            edge = look.px(24)
            if said.heightForWidth(room.width() - 2 * edge) <= room.height() - 2 * edge:
                break
            said.deleteLater()
        column_of(look, 0, said, inside=self, margins=(24, 24, 24, 24))

    def _said(self, look: KioskLook) -> QWidget:
        self._left = Text(look, self._words(_MOST), "large", align="center")
        self._left.setObjectName("seconds_left")
        stay = Button(look, self.tr("Yes, I am still here"), name="stay")
        heading = Heading(look, self.question, 1, align="center")
        column = column_of(look, 20, heading, self._left, stay)
        column.insertStretch(0, 1)
        column.addStretch(1)
        column.setAlignment(stay, Qt.AlignmentFlag.AlignHCenter)
        return boxed(column)

    def count(self, seconds: int) -> None:
        """Say how many seconds are left; calm, no larger than the rest."""
        self._left.set_words(self._words(seconds))

    def _words(self, seconds: int) -> str:
        return self.tr("Else this screen starts again in %n second(s).", "", seconds)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(c.bg))  # the page would look out at its corners
        painter.end()
        paint_framed(self, event, Frame(c.surface, c.control, look.px(2), look.radius("banner")))
