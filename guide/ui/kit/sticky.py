"""Keeping a part of a page in sight while the page scrolls.

The content moves inside the place that a layout gives to this widget, or over the rest of
`limit` when one is given. It covers nothing at rest and needs no timer.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from guide.ui.kit.paragraph import ask_height_for_width


class StickyArea(QWidget):
    """A place whose content stays in the visible part of the page.

    Args:
        content: what stays in sight.
        limit: the widget over which it may move; by default only the place itself, which then
            should be made as high as the column beside it.

    """

    def __init__(
        self, content: QWidget, limit: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._content = content
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
        layout = self._content.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._area is None:
            at = self.parentWidget()
            while at is not None and not isinstance(at, QScrollArea):
                at = at.parentWidget()
            if isinstance(at, QScrollArea):
                self._area = at
                at.verticalScrollBar().valueChanged.connect(self._place)
        self._content.setVisible(True)
        self._place()

    def hideEvent(self, event: QEvent) -> None:
        self._content.setVisible(False)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def moveEvent(self, event: QEvent) -> None:
        event.accept()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Move the content to its place, or down to the upper edge of what is seen."""
        home = self._limit or self
        height = self.heightForWidth(self.width())
        start = self.mapTo(home, QPoint(0, 0)) if home is not self else QPoint(0, 0)
        y = start.y()
        if self._area is not None:
            seen = self._area.viewport().mapToGlobal(QPoint(0, 0))
            y = max(y, home.mapFromGlobal(seen).y())
        y = max(start.y(), min(y, home.height() - height))
        self._content.setGeometry(start.x(), y, self.width(), height)
        self._content.raise_()
