"""Boxes with a line and a fill, and widgets that are nothing but a drawing."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget


class Frame(Struct, frozen=True):
    """How a box is drawn; "" for no fill or no line. Lengths are pixels of the screen."""

    fill: str = ""
    line: str = ""
    line_width: float = 0
    radius: float = 0


def paint_frame(painter: QPainter, box: QRectF, frame: Frame) -> None:
    """Paint a box; its line lies inside the rectangle."""
    half = frame.line_width / 2
    has_line = bool(frame.line) and frame.line_width > 0
    painter.setPen(QPen(QColor(frame.line), frame.line_width) if has_line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(frame.fill) if frame.fill else Qt.BrushStyle.NoBrush)
    if has_line:
        box = box.adjusted(half, half, -half, -half)
    if has_line or frame.fill:
        painter.drawRoundedRect(box, frame.radius, frame.radius)


def paint_framed(widget: QWidget, event: QPaintEvent, frame: Frame) -> None:
    """Answer a paint event with a box as large as the widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_frame(painter, QRectF(widget.rect()), frame)
    painter.end()
    event.accept()


class Picture(QWidget):
    """A drawing of fixed size. It says nothing: the words beside it do."""

    def __init__(
        self,
        paint: Callable[[QPainter, QRectF], None],
        width: int,
        height: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paint = paint
        self._size = QSize(width, width if height is None else height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, QRectF(0, 0, self._size.width(), self._size.height()))
        painter.end()
        event.accept()
