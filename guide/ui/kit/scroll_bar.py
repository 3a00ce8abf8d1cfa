"""The upright scroll bar of a page: a handle that can be dragged, and a track that turns pages.

Qt's own bar would need a style sheet to look like the rest, and that costs more memory than all
buttons of home together. Wheel, keys and the accessible tree stay those of Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollBar

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look

_WIDTH, _AIR, _CORNER = 14, 4, 3  # pixels at 100 %


class ScrollBar(QScrollBar):
    """A scroll bar without arrows; without anything to scroll it shows no handle."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew under the pointer
        self._grip: float | None = None  # where the handle is held, from its top

    def sizeHint(self) -> QSize:
        width = self._look.px(_WIDTH)
        return QSize(width, self._look.target)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def handle(self) -> QRectF:
        """The handle's place with the air around it; empty when there is nothing to scroll."""
        span = self.maximum() - self.minimum()
        if span <= 0:
            return QRectF()
        room = self.height()
        length = min(
            room, max(self._look.target, room * self.pageStep() / (span + self.pageStep()))
        )
        gone = (self.sliderPosition() - self.minimum()) / span
        return QRectF(0, (room - length) * gone, self.width(), length)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, QRectF(self.rect()), Frame(c.bg))
        air, handle = look.px(_AIR), self.handle()
        if not handle.isEmpty():
            is_lively = self.underMouse() or self._grip is not None
            frame = Frame(c.text2 if is_lively else c.control, radius=look.px(_CORNER))
            paint_frame(painter, handle.adjusted(air, air, -air, -air), frame)
        painter.end()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        handle, at = self.handle(), event.position().y()
        if event.button() is not Qt.MouseButton.LeftButton or handle.isEmpty():
            return
        if handle.top() <= at < handle.bottom():
            self._grip = at - handle.top()
            self.setSliderDown(True)
            return
        step = QAbstractSlider.SliderAction
        turn = step.SliderPageStepSub if at < handle.top() else step.SliderPageStepAdd
        self.triggerAction(turn)
        self.setRepeatAction(turn)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        free = self.height() - self.handle().height()
        if self._grip is None or free <= 0:
            return
        share = (event.position().y() - self._grip) / free
        self.setSliderPosition(round(self.minimum() + share * (self.maximum() - self.minimum())))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._grip = None
        self.setSliderDown(False)
        self.setRepeatAction(QAbstractSlider.SliderAction.SliderNoAction)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()  # Qt's menu says nothing here that the bar does not do
