"""Keeping a part of a page in sight while the page scrolls.

The content moves inside the place that a layout gives to this widget, or over the rest of
`limit` when one is given. It covers nothing at rest and needs no timer. `StickyFoot` does so at
the lower edge: the button that a page waits for is in sight on the smallest screen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import ask_height_for_width
from guide.ui.kit.scroll import PageScroll


class StickyArea(QWidget):
    """A place whose content stays in the visible part of the page.

    Args:
        content: what stays in sight.
        limit: the widget over which it may move; by default only the place itself, which then
            should be made as high as the column beside it.

    """

    overhang = 0  # how far the content reaches beyond its place on the left and on the right

    def __init__(
        self, content: QWidget, limit: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.content = content
        self._limit = limit
        self._area: QScrollArea | None = None
        content.setParent(limit or self)
        content.installEventFilter(self)
        # Out of the layout, so it would show itself with the page: it shows with its place.
        content.setVisible(False)
        ask_height_for_width(self, down=QSizePolicy.Policy.Minimum)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.content.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        return self.content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.content.minimumSizeHint().width(), 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._area is None:
            at = self.parentWidget()
            while at is not None and not isinstance(at, QScrollArea):
                at = at.parentWidget()
            if isinstance(at, QScrollArea):
                self._area = at
                at.verticalScrollBar().valueChanged.connect(self._place)
                at.verticalScrollBar().rangeChanged.connect(self._place)
        self.content.setVisible(True)
        self._place()

    def hideEvent(self, event: QEvent) -> None:
        self.content.setVisible(False)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QEvent) -> None:
        event.accept()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Hidden, it may be on its way out, and the place where its page scrolled gone before it.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.updateGeometry()
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Move the content to its place, or to the edge of what is seen."""
        home = self._limit or self
        height = self.heightForWidth(self.width())
        start = self.mapTo(home, QPoint(0, 0)) if home is not self else QPoint(0, 0)
        y = start.y() if self._area is None else self._y_in_sight(self._area, home, start.y())
        over = self.overhang
        self.content.setGeometry(start.x() - over, y, self.width() + 2 * over, height)
        self.content.raise_()

    def _y_in_sight(self, area: QScrollArea, home: QWidget, start: int) -> int:
        """Down at most to the lower end of `home`, as far as what is seen has gone down."""
        seen = home.mapFromGlobal(area.viewport().mapToGlobal(QPoint(0, 0))).y()
        return max(start, min(max(start, seen), home.height() - self.heightForWidth(self.width())))


class _Foot(QWidget):
    """What stands at the lower edge, with a ground of its own while it lies over the page."""

    def __init__(self, look: Look, layout: QLayout) -> None:
        super().__init__()
        self._look = look
        self.is_over = False
        air = look.px(8)
        around = QVBoxLayout(self)
        around.setContentsMargins(air, air, air, air)
        around.addLayout(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_over:
            look, c = self._look, self._look.c
            painter = QPainter(self)
            line = max(1, look.px(1))
            box = QRectF(self.rect())
            paint_frame(painter, box, Frame(c.surface, c.border, line, look.radius("button")))
            painter.end()
        event.accept()


class StickyFoot(StickyArea):
    """Keeps what a layout holds at the lower edge of what is seen, over `limit`.

    Where it would take more than a third of the height it stays in its place.
    """

    def __init__(self, look: Look, layout: QLayout, limit: QWidget) -> None:
        self._foot = _Foot(look, layout)
        super().__init__(self._foot, limit)
        self.overhang = look.px(8)  # its buttons stand in line with the page

    def _y_in_sight(self, area: QScrollArea, home: QWidget, start: int) -> int:
        view, height = area.viewport(), self.heightForWidth(self.width())
        end = home.mapFromGlobal(view.mapToGlobal(QPoint(0, view.height()))).y()
        y = start
        if height * 3 <= view.height():
            y = min(start, max(end - height, 0))
        self._foot.is_over = y < start
        if isinstance(area, PageScroll) and self.isVisible():
            area.covered = self._foot if y < start else None
        return y

    def hideEvent(self, event: QEvent) -> None:
        super().hideEvent(event)
        # The page may be about to go, and the place in which it scrolled stays.
        if isinstance(self._area, PageScroll) and self._area.covered is self._foot:
            self._area.covered = None
