"""A press that is meant once acts once; a drag over the page scrolls it.

A double click where one click is meant (habit, tremor, a worn mouse) must not act on what came
under the pointer by its first half. So a press within the system's double-click time of the one
before counts only on a control that stood there, at the same place and with the same words, when
that one was made. It is looked at where presses come in, and no page needs code for it.

A finger's swipe arrives as a drag with the left button: it scrolls, and presses nothing.
"""

from __future__ import annotations

from time import monotonic
from weakref import WeakKeyDictionary

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

_CONTROLS = (QAbstractButton, QLineEdit, QComboBox)
# Where a drag has a meaning of its own: it marks text, moves the bar, chooses from an open list.
_DRAGGED = (QLineEdit, QAbstractScrollArea, QScrollBar, QComboBox)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class _Place(Struct, frozen=True):
    """Where a control stands on the screen, and what it says."""

    x: int
    y: int
    words: str


class _Drag(Struct):
    """A press over a page that scrolls, which a longer movement makes a drag."""

    area: QScrollArea
    button: QAbstractButton | None
    start: int  # y on the screen
    scrolled: int  # the value of the bar then
    is_on: bool = False


class PressGuard:
    """Decides about each event of the pointer that reaches a window."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._stood: WeakKeyDictionary[QWidget, _Place] = WeakKeyDictionary()
        self._pressed = -1  # when, in milliseconds of the event; -1: never yet
        self._settled: float | None = None  # when what the last press did was done
        self._is_passed_over = False  # until the button comes up
        self._drag: _Drag | None = None

    def takes(self, event: QMouseEvent) -> bool:
        """Whether the event ends here, and no control hears of it."""
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            return self._is_passed_over or self._drags_to(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if kind is QEvent.Type.MouseButtonRelease:
            return self._ends()
        if kind is QEvent.Type.MouseButtonPress:
            self._is_passed_over = self._is_second(event) and self._is_new(event)
            if not self._is_passed_over:
                self._begin(event)
            self._pressed = event.timestamp()
        return self._is_passed_over and kind in _PRESSES

    # ---- once

    def _is_second(self, event: QMouseEvent) -> bool:
        if self._pressed < 0:
            return False
        interval = QApplication.doubleClickInterval()
        # A slow computer shows late what the press before did: its time counts from there.
        is_fresh = self._settled is None or (monotonic() - self._settled) * 1000 <= interval
        return is_fresh or event.timestamp() - self._pressed <= interval

    def _is_new(self, event: QMouseEvent) -> bool:
        control = _control_at(event.globalPosition().toPoint())
        return control is not None and self._stood.get(control) != _place_of(control)

    def _begin(self, event: QMouseEvent) -> None:
        self._settled = None
        self._stood = WeakKeyDictionary(
            (control, _place_of(control))
            for window in QApplication.topLevelWidgets()
            if window.isVisible()
            for control in window.findChildren(QWidget)
            if isinstance(control, _CONTROLS) and control.isVisible()
        )
        self._drag = _drag_from(event.globalPosition().toPoint())

    def _ends(self) -> bool:
        is_taken, self._is_passed_over = self._is_passed_over, False
        if self._drag is not None and self._drag.is_on:
            self._pressed = -1  # nothing was pressed: the next press is a first one
        self._drag = None
        # After the release itself was delivered, and what it asks for was built.
        QTimer.singleShot(0, self._parent, self._settle)
        return is_taken

    def _settle(self) -> None:
        self._settled = monotonic()

    # ---- dragging

    def _drags_to(self, event: QMouseEvent) -> bool:
        drag = self._drag
        if drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = round(event.globalPosition().y()) - drag.start
        # Twice the system's distance: a hand that trembles presses all the same.
        if not drag.is_on and abs(way) < 2 * QApplication.startDragDistance():
            return False
        drag.is_on = True
        if drag.button is not None:
            drag.button.setDown(False)
        drag.area.verticalScrollBar().setValue(drag.scrolled - way)
        return True


def _control_at(at: QPoint) -> QWidget | None:
    """The control under a place of the screen."""
    widget = QApplication.widgetAt(at)
    while widget is not None and not isinstance(widget, _CONTROLS):
        widget = widget.parentWidget()
    return widget


def _place_of(control: QWidget) -> _Place:
    at = control.mapToGlobal(QPoint(0, 0))
    words = control.text() if isinstance(control, QAbstractButton) else ""
    # The keys of letters change between capital and small while somebody types with them.
    return _Place(at.x(), at.y(), words.casefold())


def _drag_from(at: QPoint) -> _Drag | None:
    """The page that a drag from here would scroll, or None."""
    widget, button, area = QApplication.widgetAt(at), None, None
    while widget is not None and (area is None or not area.verticalScrollBar().maximum()):
        if isinstance(widget, QScrollArea):
            area = widget  # the innermost one that has something to scroll
        elif isinstance(widget, _DRAGGED):
            return None
        elif isinstance(widget, QAbstractButton) and button is None:
            button = widget
        widget = None if widget.isWindow() else widget.parentWidget()
    if area is None:
        return None
    return _Drag(area, button, at.y(), area.verticalScrollBar().value())
