"""How large this screen is, found with a bank card that is held against it.

A bank card is 85.6 mm wide everywhere (ISO/IEC 7810, ID-1). What is drawn is made as wide as the
card; that gives the pixels of a millimetre, whatever the screen says of itself.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.paragraph import Paragraph, TextStyle

CARD_MM, _CARD_HIGH_MM = 85.6, 53.98
LEAST_PX, USUAL_PX = 60, 340


class CardMeasure(QWidget):
    """Draws the card `card_width` pixels wide, as high as there is room for."""

    def __init__(self, look: KioskLook, card_width: int, most: QSize) -> None:
        super().__init__()
        self.setObjectName("card_measure")
        self._look, self._most = look, most
        self.card_width = card_width
        self.resize_by(0)

    @property
    def pixels_per_mm(self) -> float:
        """What it comes to."""
        return round(self.card_width / CARD_MM, 2)

    def resize_by(self, pixels: int) -> None:
        """Draw it wider or narrower."""
        self.card_width = min(max(LEAST_PX, self.card_width + pixels), self._most.width())
        # A height of its own at any width, so that the buttons below do not move.
        self.setFixedHeight(self._most.height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        painter = QPainter(self)
        height = min(self.card_width * _CARD_HIGH_MM / CARD_MM, self._most.height())
        box = QRectF(0, 0, self.card_width, height)
        paint_frame(painter, box, Frame(c.accent_tint, c.accent, look.px(2), look.radius("card")))
        words = Paragraph(f"{CARD_MM} mm", look.font("body", 600), 1.2)
        words.paint(painter, 2 * look.px(8), look.px(8), self.card_width, TextStyle(c.text))
        painter.end()
        event.accept()
