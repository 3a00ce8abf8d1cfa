"""What is longer than the screen: read part by part, by two large buttons.

Nobody has to know how to swipe. Keys and a wheel work too, and what takes the focus comes into
sight. While all of it fits, there are no buttons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from guide.ui.kiosk.band import LevelBand
from guide.ui.kiosk.look import KioskLook
from guide.ui.kiosk.part_area import PartArea
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of, row_of
from guide.ui.kit.widgets.base_button import BY_POINTER, BaseButton

_AIR = 4  # design pixels above what stands first in a part
_LEAST_PART = 0.6  # of the room: a part ends between two blocks unless it would be shorter


class _Block(NamedTuple):
    """Where it begins and ends in the whole, in pixels."""

    top: int
    bottom: int
    is_heading: bool


_BLOCKS = (Card, BaseButton, Text, LevelBand)
_LEAVES = (BaseButton, Text)  # of a block that is higher than the room


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
        self._area = PartArea(look, content)
        self._bar = self._area.bar
        self.content = content
        self._air = look.px(_AIR)
        self._veil = QWidget(self)
        self._veil.setObjectName("veil")
        self._veil.setAutoFillBackground(True)
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
        self._whole: QBoxLayout = along(look, look.gap, self._area, self._ways, inside=self)
        self._whole.setStretch(0, 1)
        self._bar.rangeChanged.connect(self._fit)
        self._bar.valueChanged.connect(self._fit)
        self._bar.actionTriggered.connect(self._moved)
        self._bar.rangeChanged.connect(self._place)
        self._area.laid_out.connect(self._veil_rest)
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

    def _go_down(self) -> None:
        self._bar.setSliderPosition(self._next() - self._air)

    def _go_up(self) -> None:
        least = self._bar.value() - self._area.height()
        tops = (one.top - self._air for one in self._blocks())
        self._bar.setSliderPosition(min((top for top in tops if top >= least), default=least))

    def _blocks(self, kinds: tuple[type[QWidget], ...] = _BLOCKS) -> Iterator[_Block]:
        """What must not be cut: boxes, tiles, and words between them."""
        for one in self.content.findChildren(QWidget):
            is_whole = isinstance(one, kinds) and one.isVisibleTo(self.content)
            if is_whole and not any(isinstance(above, kinds) for above in self._above(one)):
                top = one.mapTo(self.content, QPoint(0, 0)).y()
                yield _Block(top, top + one.height(), isinstance(one, Heading))

    def _above(self, one: QWidget) -> Iterator[QWidget]:
        above = one.parentWidget()
        while above is not None and above is not self.content:
            yield above
            above = above.parentWidget()

    def _next(self) -> int:
        """Where the next part begins: with the first block that does not stand in this one whole.

        Of a block that would leave too little in this one, the lines that have room are read here.
        """
        begin, room = self._bar.value(), self._area.height()
        cut = self._cut(list(self._blocks()), begin, begin + room)
        if cut - begin >= room * _LEAST_PART:
            return cut
        return self._cut(list(self._blocks(_LEAVES)), begin, begin + room)

    def _cut(self, blocks: Sequence[_Block], begin: int, end: int) -> int:
        """The first that is not whole; `end` where all are, or one alone is higher than that."""
        found = [one for one in blocks if one.top > begin + self._air]
        cut = end
        while across := [one.top for one in found if one.top < cut < one.bottom]:
            cut = min(across)  # what stands beside that one may begin above it
        last = max((one for one in found if one.bottom <= cut), default=None)
        # A heading goes along with what it stands over.
        return last.top if last is not None and last.is_heading else cut

    def _veil_rest(self) -> None:
        """Hide what is cut and stands first in the next part."""
        area, seen = self._area.geometry(), self._next() - self._bar.value()
        is_more = self._bar.value() < self._bar.maximum()
        self._veil.setGeometry(area.adjusted(0, seen, 0, 0))
        self._veil.setVisible(is_more and seen < area.height())
        self._veil.raise_()

    def _moved(self) -> None:
        """By a hand, never by the layout."""
        self._part = self._bar.sliderPosition() / self.content.height()
        self.moved.emit(self._part)

    def _place(self) -> None:
        if Shiboken.isValid(self._bar):  # ranges change as it goes, too
            self._bar.setValue(round(self._part * self.content.height()))

    def _fit(self) -> None:
        if not Shiboken.isValid(self._bar):
            return
        # Asked of the whole room: with the buttons there is less, and they would come and go.
        is_longer = self.content.heightForWidth(self.width()) > self.height()
        if self._ways.isHidden() == is_longer:
            self._ways.setVisible(is_longer)
            self._whole.activate()  # before it is painted where they do not belong
        focused = next((one for one in (self.up, self.down) if one.hasFocus()), None)
        self.up.setVisible(self._bar.value() > 0)
        self.down.setVisible(self._bar.value() < self._bar.maximum())
        if focused is not None:
            other = self.up if focused is self.down else self.down
            (other if focused.isHidden() else focused).setFocus()
        self._veil_rest()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not Shiboken.isValid(self._area):  # it goes, and the focus with it
            return
        if old is None or not old.isVisible():  # a page that opens is read from its beginning
            return
        if self.window().property(BY_POINTER):  # it would move away from under the finger
            return
        if self.content.isAncestorOf(new):
            self._area.bring_in(new, new.height() // 4)
