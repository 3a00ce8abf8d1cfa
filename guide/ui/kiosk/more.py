"""What is longer than the screen: read part by part, by two large buttons.

Nobody has to know how to swipe. Keys and a wheel work too, and what takes the focus comes into
sight. While all of it fits, there are no buttons.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.widgets import Button, boxed, column_of, row_of

_KEPT_IN_SIGHT = 0.12  # of a part: the last lines stand at the top of the next one


class MoreView(QWidget):
    """Shows `content` in the room there is; with `is_low` at its lower edge."""

    def __init__(
        self,
        look: KioskLook,
        content: QWidget,
        *,
        is_low: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if is_low:
            lowered = QVBoxLayout()
            lowered.setContentsMargins(0, 0, 0, 0)
            lowered.addStretch(1)
            lowered.addWidget(content)
            content = boxed(lowered)
        self._area = QScrollArea()
        # Made here: those that Qt makes are not Python's to hold (`kit/scroll.py`).
        self._area.setViewport(QWidget())
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._area.setVerticalScrollBar(self._bar)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self.up = Button(
            look, self.tr("Back up"), "outlined", "chevron-up", name="more_up", on=self._go_up
        )
        self.down = Button(
            look, self.tr("Read on"), "filled", "chevron-down", name="more_down", on=self._go_down
        )
        self._ways = boxed(row_of(look, look.gap, self.up, self.down))
        self._ways.hide()
        column_of(look, look.gap, self._area, self._ways, inside=self).setStretch(0, 1)
        self._bar.rangeChanged.connect(self._fit)
        self._bar.valueChanged.connect(self._fit)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def value(self) -> int:
        """How far it is scrolled, in pixels."""
        return self._bar.value()

    def show_at(self, value: int) -> None:
        """Scroll to where it was before it was built anew."""
        self._bar.setValue(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step(self) -> int:
        return max(1, round(self._area.viewport().height() * (1 - _KEPT_IN_SIGHT)))

    def _go_down(self) -> None:
        self._bar.setValue(self._bar.value() + self._step())

    def _go_up(self) -> None:
        self._bar.setValue(self._bar.value() - self._step())

    def _fit(self) -> None:
        content = self._area.widget()
        if content is None:
            return
        # Asked of the whole room: with the buttons there is less, and they would come and go.
        is_longer = content.height() > self.height()
        if self._ways.isHidden() == is_longer:
            self._ways.setVisible(is_longer)
        self.up.setEnabled(self._bar.value() > 0)
        self.down.setEnabled(self._bar.value() < self._bar.maximum())

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not Shiboken.isValid(self._area):  # it goes, and the focus with it
            return
        content = self._area.widget()
        if content is not None and content.isAncestorOf(new):
            self._area.ensureWidgetVisible(new, 0, new.height() // 4)
