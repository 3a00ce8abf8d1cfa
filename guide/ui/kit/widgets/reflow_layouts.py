"""Layouts that reflow: nothing scrolls sideways, at any window width and text size.

All three answer `heightForWidth` truthfully: the height they ask for is the height they use.
"""

from __future__ import annotations

from functools import partial
from itertools import compress
from typing import Literal

from PySide6.QtCore import QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import Shiboken


def height_of(item: QLayoutItem, width: int) -> int:
    """The height that an item needs in a width."""
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.minimumSize().height(), item.sizeHint().height())


def _delete_all(items: list[QLayoutItem], _layout: QObject | None = None) -> None:
    for item in items:
        Shiboken.delete(item)
    items.clear()


class Reflow(QLayout):
    """What the layouts below share: the list of items, the margins and the overhang.

    `overhang` is how far the items reach over the layout's rectangle on the left and right. The
    rows of a list do: their words stay in the column of text while the focus ring has room around
    them. Qt's own layouts know no negative margins.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._items: list[QLayoutItem] = []
        # Shown to Qt once, an item belongs to Qt, which leaves it to the layout to delete it.
        self.destroyed.connect(partial(_delete_all, self._items))
        # Nested layouts ask each other for every width again and again: answers are kept.
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None
        # Not the items themselves: kept twice, they would outlive the layout with its wrapper.
        self._are_shown: list[bool] | None = None
        self.overhang = 0
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt names it so
        """Add a widget, in an item made here.

        Qt's own `addWidget` makes the item out of Python's sight: its wrapper is not told when it
        dies, and a later item at the same address would be taken for the dead one.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._are_shown = None
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._are_shown = None
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        self._least = self._are_shown = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        known = self._heights.get(width)
        if known is None:
            margins = self.contentsMargins()
            inner = width - margins.left() - margins.right() + 2 * self.overhang
            height = self.arrange(QRect(0, 0, max(1, inner), 0), is_trial=True)
            known = self._heights[width] = height + margins.top() + margins.bottom()
        return known

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        self.arrange(inner.adjusted(-self.overhang, 0, self.overhang, 0), is_trial=False)

    def minimumSize(self) -> QSize:
        if self._least is None:
            margins = self.contentsMargins()
            sizes = [item.minimumSize() for item in self.shown()]
            width = max((size.width() for size in sizes), default=0) - 2 * self.overhang
            height = max((size.height() for size in sizes), default=0)
            self._least = QSize(
                width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
            )
        return QSize(self._least)

    def shown(self) -> list[QLayoutItem]:
        """The items that take room."""
        if self._are_shown is None:
            self._are_shown = [not item.isEmpty() for item in self._items]
        return list(compress(self._items, self._are_shown))

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Place the items into a rectangle (or only measure); returns the height used."""
        raise NotImplementedError


class FlowLayout(Reflow):
    """Items beside each other as long as they fit, then on the next line."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self.shown()]
        margins = self.contentsMargins()
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            heights = [height_of(item, width) for item, width in line]
            tallest = max(heights)
            x = rect.x()
            for (item, width), height in zip(line, heights, strict=True):
                if not is_trial:
                    item.setGeometry(
                        QRect(QPoint(x, y + (tallest - height) // 2), QSize(width, height))
                    )
                x += width + self._gap
            y += tallest + self._gap
        return max(0, y - self._gap - rect.y())

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self.shown():
            width = max(item.minimumSize().width(), min(item.sizeHint().width(), room))
            if not lines or used + self._gap + width > room:
                lines.append([])
                used = width
            else:
                used += self._gap + width
            lines[-1].append((item, width))
        return lines


class ColumnsLayout(Reflow):
    """Equal columns, as many as fit, at most `columns`; each row as high as its tallest item.

    With `is_last_wide` the last item stands in a row of its own over the whole width.
    """

    def __init__(
        self,
        min_width: int,
        columns: int,
        gap: int = 16,
        parent: QWidget | None = None,
        *,
        is_last_wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._min_width = min_width
        self._columns = columns
        self._gap = gap
        self._is_last_wide = is_last_wide

    def columns_at(self, width: int) -> int:
        """How many columns stand in a width."""
        margins = self.contentsMargins()
        beside = margins.left() + margins.right() - 2 * self.overhang
        column = max(self._min_width, self.minimumSize().width() - beside)
        return max(1, min(self._columns, (width + self._gap) // max(1, column + self._gap)))

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        shown = self.shown()
        widest = max((item.sizeHint().width() for item in shown), default=0)
        count = min(self._columns, max(1, len(shown)))
        width = max(self._min_width, widest) * count + self._gap * (count - 1)
        whole = width + margins.left() + margins.right()
        return QSize(whole, self.heightForWidth(whole))

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        shown = self.shown()
        count = self.columns_at(rect.width())
        column = (rect.width() - self._gap * (count - 1)) // count
        y = rect.y()
        for row in self._rows(shown, count):
            width = rect.width() if self._is_last_wide and row[0] is shown[-1] else column
            height = max(height_of(item, width) for item in row)
            for index, item in enumerate(row):
                if not is_trial:
                    x = rect.x() + index * (column + self._gap)
                    item.setGeometry(QRect(x, y, width, height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())

    def _rows(self, shown: list[QLayoutItem], count: int) -> list[list[QLayoutItem]]:
        equal = shown[:-1] if self._is_last_wide else shown
        rows = [equal[start : start + count] for start in range(0, len(equal), count)]
        return [*rows, shown[-1:]] if self._is_last_wide and shown else rows


class StackLayout(Reflow):
    """Items under each other, each as high as it has to be."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = max((item.sizeHint().width() for item in self.shown()), default=0)
        whole = width + margins.left() + margins.right() - 2 * self.overhang
        return QSize(whole, self.heightForWidth(whole))

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        return stack(self.shown(), rect, self._gap, is_trial=is_trial)


def stack(items: list[QLayoutItem], rect: QRect, gap: int, *, is_trial: bool) -> int:
    """Place items under each other in full width; returns the height used."""
    y = rect.y()
    for item in items:
        height = height_of(item, rect.width())
        if not is_trial:
            item.setGeometry(QRect(rect.x(), y, rect.width(), height))
        y += height + gap
    return max(0, y - gap - rect.y())


_PARTS = 2


class SplitLayout(Reflow):
    """Two parts side by side, or the second under the first when the width is under `stack_below`.

    `share` is the first part's part of the width. Instead of a share one part may keep its own
    width and the other have the rest: None stands for the second part, "first" for the first. The
    parts are as high as their content unless `equal_heights`.
    """

    def __init__(
        self,
        stack_below: int,
        gap: int = 24,
        share: float | Literal["first"] | None = 0.66,
        parent: QWidget | None = None,
        *,
        equal_heights: bool = False,
    ) -> None:
        super().__init__(parent)
        self._stack_below = stack_below
        self._gap = gap
        self._share = share
        self._equal_heights = equal_heights

    def set_stack_below(self, width: int) -> None:
        """Stack the parts when the width is under `width` from now on."""
        self._stack_below = width
        self.invalidate()

    def is_stacked_at(self, width: int) -> bool:
        """Whether the parts stand one above the other in a width."""
        shown = self.shown()
        if width < self._stack_below or len(shown) != _PARTS:
            return True
        first, second = self._widths(width, shown)
        return shown[0].minimumSize().width() > first or shown[1].minimumSize().width() > second

    def _widths(self, width: int, shown: list[QLayoutItem]) -> tuple[int, int]:
        if self._share is None:
            second = shown[1].sizeHint().width()
            return width - self._gap - second, second
        if self._share == "first":
            first = shown[0].sizeHint().width()
            return first, width - self._gap - first
        first = int((width - self._gap) * self._share)
        return first, width - self._gap - first

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        hints = [item.sizeHint() for item in self.shown()]
        width = max(self._stack_below, max((hint.width() for hint in hints), default=0))
        return QSize(width + margins.left() + margins.right(), self.heightForWidth(width))

    def arrange(self, rect: QRect, *, is_trial: bool) -> int:
        shown = self.shown()
        if self.is_stacked_at(rect.width()):
            return self._arrange_stacked(shown, rect, is_trial=is_trial)
        widths = self._widths(rect.width(), shown)
        heights = [height_of(item, width) for item, width in zip(shown, widths, strict=True)]
        tallest = max(heights)
        x = rect.x()
        for item, width, height in zip(shown, widths, heights, strict=True):
            if not is_trial:
                used = tallest if self._equal_heights else height
                item.setGeometry(QRect(x, rect.y(), width, used))
            x += width + self._gap
        return tallest

    def _arrange_stacked(self, shown: list[QLayoutItem], rect: QRect, *, is_trial: bool) -> int:
        used = stack(shown, rect, self._gap, is_trial=is_trial)
        if not isinstance(self._share, float) and len(shown) == _PARTS and not is_trial:
            # A button under its words, or a sign over them, keeps its own width.
            kept = shown[0 if self._share == "first" else 1]
            place = kept.geometry()
            place.setWidth(min(place.width(), kept.sizeHint().width()))
            kept.setGeometry(place)
        return used
