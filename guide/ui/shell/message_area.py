"""The place of the message bars above the page: as high as they are, at most half the room.

What is higher scrolls, and follows the focus: with large text neither the sentence nor a button
is squeezed, and the page below stays in sight. What a message means is not known here.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.widgets import boxed, column_of
from guide.ui.kit.widgets.message_bar import MessageBar


class MessageArea(PageScroll):
    """Holds the bars; takes no room when there are none.

    Args:
        look: sizes and colours.
        margin: the room left and right of a page, in pixels at 100 %.
        widest: how wide a page gets at most, in pixels at 100 %.

    """

    def __init__(
        self, look: Look, margin: int, widest: int, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("messages")
        self._margin, self._widest, self._air_above = look.px(margin), look.px(widest), look.px(12)
        self._column = column_of(look, 8)
        self._bars = boxed(self._column)
        self._room = (0, 0)
        self.setWidget(self._bars)
        self._bars.installEventFilter(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def add(self, bar: MessageBar, *, is_first: bool = False) -> None:
        """Put a bar under the others, or over them, and show it."""
        self._column.insertWidget(0 if is_first else -1, bar)
        set_reading_order(self._bars)
        self.show()
        self._fit()
        QTimer.singleShot(0, bar, partial(self._show_beginning, bar))

    def _show_beginning(self, bar: MessageBar) -> None:
        """Scroll to a new bar: it is read from its first word."""
        # Qt places the bars and then learns how far there is to scroll, each a round later.
        self._column.activate()
        width = self.viewport().width()
        self._bars.resize(width, max(self._column.totalHeightForWidth(width), self.height()))
        self.verticalScrollBar().setMaximum(max(0, self._bars.height() - self.viewport().height()))
        self.verticalScrollBar().setValue(bar.y())

    def remove(self, bar: MessageBar) -> None:
        """Take a bar away."""
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(self._column.count() > 0)
        self._fit()

    def bars(self) -> list[MessageBar]:
        """The bars from top to bottom."""
        items = [self._column.itemAt(at) for at in range(self._column.count())]
        held = [None if item is None else item.widget() for item in items]
        return [bar for bar in held if isinstance(bar, MessageBar)]

    def fit(self, width: int, height: int) -> None:
        """Take what the bars need of a room of this size, at most half of it."""
        self._room = (width, height)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        width, height = self._room
        most = height // 2
        needed = self._column.totalHeightForWidth(width - self._stand_over_page(width))
        is_higher = needed > most
        # Decided here and not by Qt: a bar that comes changes the width, and so the height again.
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if is_higher
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(max(0, most if is_higher else needed))

    def _stand_over_page(self, width: int) -> int:
        """Let the bars begin and end where the page below does, which has a scroll bar beside it.

        Returns the width of the scroll bar that stands here, 0 without one.
        """
        bar = self.verticalScrollBar().sizeHint().width()
        left = self._margin + max(0, width - bar - 2 * self._margin - self._widest) // 2
        own = bar if self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn else 0
        self._column.setContentsMargins(left, self._air_above, left + bar - own, 0)
        return own
