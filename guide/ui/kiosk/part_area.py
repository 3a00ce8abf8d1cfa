"""The room in which a part of something longer is seen.

What a scroll area of Qt makes for itself is unknown to Python. The seal sees every object, and to
name one that is unknown loads all classes of Qt: a tenth of the process, and a moment of its start.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLayout, QScrollBar, QWidget

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.widgets import Reflow
from guide.ui.kit.widgets.reflow_layouts import Place, height_of

_WHEEL_NOTCH = 120
_WHEEL_STEP = 96  # design pixels of a notch


class _PartLayout(Reflow):
    """One widget as wide as the room and as high as it has to be, from `top()` on."""

    def __init__(self, inside: PartArea, bar: QScrollBar) -> None:
        super().__init__(0, inside)
        self._area = inside
        self._bar = bar
        bar.valueChanged.connect(self._show)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self.shown()[0].sizeHint() if self.shown() else QSize()

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def places(self, width: int) -> Iterator[Place]:
        for item in self.shown():
            whole = max(self.geometry().height(), height_of(item, width))
            yield item, 0, -self._bar.value(), width, whole

    def setGeometry(self, rect: QRect) -> None:
        QLayout.setGeometry(self, rect)
        self._show()  # the content has its height before the range tells of it
        whole = max((height for *_, height in self.places(rect.width())), default=0)
        self._bar.setPageStep(rect.height())
        self._bar.setRange(0, max(0, whole - rect.height()))
        self._show()
        self._area.laid_out.emit()

    def _show(self) -> None:
        rect = self.geometry()
        for item, left, top, width, height in self.places(rect.width()):
            widget = item.widget()
            if widget is not None:  # an item would keep it inside of the room
                widget.setGeometry(rect.x() + left, rect.y() + top, width, height)


class PartArea(QWidget):
    """Shows a part of `content`; `bar` tells which, and is not seen itself.

    Signals:
        laid_out: the content stands where it belongs; of a new width its range may be the same.

    """

    laid_out = Signal()

    def __init__(self, look: KioskLook, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("part")
        self.content = content
        self._notch = look.px(_WHEEL_STEP)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.hide()
        _PartLayout(self, self.bar).addWidget(content)

    def bring_in(self, control: QWidget, air: int) -> None:
        """Show a control inside, with some air above and below as far as there is room."""
        top = control.mapTo(self.content, QPoint(0, 0)).y() - air
        lowest = top + control.height() + 2 * air - self.height()
        self.bar.setValue(min(top, max(self.bar.value(), lowest)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._move(round(-event.angleDelta().y() / _WHEEL_NOTCH * self._notch))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, room = event.key(), self.height()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move(room if key == Qt.Key.Key_PageDown else -room)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        self.bar.setSliderPosition(self.bar.value() + by)
