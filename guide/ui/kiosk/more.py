"""What is longer than the screen: read part by part, by two large buttons.

Nobody has to know how to swipe. Keys and a wheel work too, and what takes the focus comes into
sight. While all of it fits, there are no buttons.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.widgets import Button, boxed, column_of, row_of

_KEPT_IN_SIGHT = 0.12  # of a part: the last lines stand at the top of the next one


class MoreView(QWidget):
    """Shows `content` in the room there is; with `is_low` at its lower edge.

    The buttons stand below it, on a wide screen beside it, where height is what there is least of.

    Signals:
        moved: which part of the whole stands above what is shown, from 0.0 to 1.0.

    """

    moved = Signal(float)

    def __init__(
        self,
        look: KioskLook,
        content: QWidget,
        *,
        is_low: bool = False,
        is_wide: bool = False,
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
        # Made here: the one that Qt makes is not Python's to hold (`kit/scroll.py`).
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self._area.setVerticalScrollBar(self._bar)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        self._content = content
        self.up = Button(
            look, self.tr("Back up"), "outlined", "chevron-up", name="more_up", on=self._go_up
        )
        self.down = Button(
            look, self.tr("Read on"), "filled", "chevron-down", name="more_down", on=self._go_down
        )
        for one in (self.up, self.down):
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            one.setSizePolicy(policy)
        along, across = (row_of, column_of) if is_wide else (column_of, row_of)
        ways: QBoxLayout = across(look, look.gap, self.up, self.down)
        if is_wide:
            ways.insertStretch(0, 1)
        self._ways = boxed(ways)
        self._ways.hide()
        whole: QBoxLayout = along(look, look.gap, self._area, self._ways, inside=self)
        whole.setStretch(0, 1)
        self._bar.rangeChanged.connect(self._fit)
        self._bar.valueChanged.connect(self._fit)
        self._bar.actionTriggered.connect(self._moved)
        self._bar.rangeChanged.connect(self._place)
        self._part = 0.0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def show_at(self, part: float) -> None:
        """Read on from where it was before it was built anew, in parts of the whole."""
        self._part = part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step(self) -> int:
        return max(1, round(self._area.height() * (1 - _KEPT_IN_SIGHT)))

    def _go_down(self) -> None:
        self._bar.setSliderPosition(self._bar.value() + self._step())

    def _go_up(self) -> None:
        self._bar.setSliderPosition(self._bar.value() - self._step())

    def _moved(self) -> None:
        """By a hand, never by the layout."""
        self._part = self._bar.sliderPosition() / self._content.height()
        self.moved.emit(self._part)

    def _place(self) -> None:
        if Shiboken.isValid(self._bar):  # ranges change as it goes, too
            self._bar.setValue(round(self._part * self._content.height()))

    def _fit(self) -> None:
        if not Shiboken.isValid(self._bar):
            return
        # Asked of the whole room: with the buttons there is less, and they would come and go.
        is_longer = self._content.heightForWidth(self.width()) > self.height()
        if self._ways.isHidden() == is_longer:
            self._ways.setVisible(is_longer)
        at, last = self._bar.value(), self._bar.maximum()
        for one, other, leads in ((self.up, self.down, at > 0), (self.down, self.up, at < last)):
            has_focus = one.hasFocus()
            one.setVisible(leads)
            if has_focus and not leads:
                other.setFocus()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not Shiboken.isValid(self._area):  # it goes, and the focus with it
            return
        if old is None or not old.isVisible():  # a page that opens is read from its beginning
            return
        if self._content.isAncestorOf(new):
            self._area.ensureWidgetVisible(new, 0, new.height() // 4)
