"""The two marks of a checklist as pictures of their own, for the legend above the list."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.check_row import paint_box, paint_habit

_SIDE = 22


class _Mark(QWidget):
    """A picture that says nothing: the words stand beside it."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side = look.px(_SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_mark(painter, QRectF(0, 0, self._side, self._side))
        painter.end()
        event.accept()

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Paint the mark into a square."""
        raise NotImplementedError


class BoxMark(_Mark):
    """The box of a task."""

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        paint_box(painter, box, self._look, is_checked=False)


class HabitMark(_Mark):
    """The handshake of a habit."""

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        paint_habit(painter, box, self._look)
