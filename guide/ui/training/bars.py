"""Bars of counts that are read in grey: each stands beside its number and its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Text, boxed, column_of, split_of

_HEIGHT = 12
_SHORT, _STACK_BELOW = 20, 560  # letters; pixels of the design


class CountBar(QWidget):
    """One bar: so many of so many."""

    def __init__(self, look: Look, count: int, of: int, *, is_strong: bool) -> None:
        super().__init__()
        self._look = look
        self._share = count / of if of else 0.0
        self._is_strong = is_strong
        self.setFixedHeight(look.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = box.height() / 2
        paint_frame(painter, box, Frame(look.c.surface2, look.c.control, look.edge, radius))
        filled = box.adjusted(0, 0, -box.width() * (1 - self._share), 0)
        if filled.width() >= box.height():
            colour = look.c.text if self._is_strong else look.c.control
            paint_frame(painter, filled, Frame(colour, radius=radius))
        painter.end()
        event.accept()


def counted_row(
    look: Look, words: str, count: int, of: int, *, also: str = "", is_strong: bool = False
) -> QWidget:
    """Words, their number and a bar; `also` stands after the number."""
    row = QWidget()
    number = Text(look, f"{count}{also}", weight=600)
    # A long answer would stand in a column of one word a line beside its number.
    below = _STACK_BELOW if len(words) > _SHORT else 0
    head = boxed(split_of(look, 12, Text(look, words), number, below=below, share=None))
    column_of(look, 2, head, CountBar(look, count, of, is_strong=is_strong), inside=row)
    return row


def signed(points: int) -> str:
    """A difference with its sign, the minus as wide as the plus."""
    return f"{points:+d}".replace("-", "\N{MINUS SIGN}")
