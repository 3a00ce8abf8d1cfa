"""Layouts that reflow: nothing scrolls sideways, at any window width and text size.

All answer `heightForWidth` truthfully: the height they ask for is the height they use. None has
margins: a column or row around it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import compress
from typing import Literal

from PySide6.QtCore import QMargins, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import Shiboken

# An item, and where it stands: left, top, width and height.
Place = tuple[QLayoutItem, int, int, int, int]


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
    """What the layouts below share: the list of items, the gap between them and the overhang.

    `overhang` is how far the items reach over the layout's rectangle on the left and right. The
    rows of a list do: their words stay in the column of text while the focus ring has room around
    them. Qt's own layouts know no negative margins.
    """

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._gap = gap
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
            places = self.places(max(1, width + 2 * self.overhang))
            known = max((top + height for _, _, top, _, height in places), default=0)
            self._heights[width] = known
        return known

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        x, y = rect.x() - self.overhang, rect.y()
        for item, left, top, width, height in self.places(rect.width() + 2 * self.overhang):
            item.setGeometry(QRect(x + left, y + top, width, height))

    def minimumSize(self) -> QSize:
        if self._least is None:
            sizes = [item.minimumSize() for item in self.shown()]
            width = max((size.width() for size in sizes), default=0) - 2 * self.overhang
            self._least = QSize(width, max((size.height() for size in sizes), default=0))
        return QSize(self._least)

    def put_first(self, widgets: Sequence[QWidget]) -> None:
        """Let these widgets come first, in this order; the others keep theirs."""
        places: dict[QWidget | None, int] = {one: place for place, one in enumerate(widgets)}
        self._items.sort(key=lambda item: places.get(item.widget(), len(places)))
        self.invalidate()

    def shown(self) -> list[QLayoutItem]:
        """The items that take room."""
        if self._are_shown is None:
            self._are_shown = [not item.isEmpty() for item in self._items]
        return list(compress(self._items, self._are_shown))

    def places(self, width: int) -> Iterator[Place]:
        """Where the items stand in a width with the overhang, from its upper left corner."""
        raise NotImplementedError


class FlowLayout(Reflow):
    """Items beside each other as long as they fit, then on the next line."""

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self.shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def places(self, width: int) -> Iterator[Place]:
        y = 0
        for line in self._lines(width):
            heights = [height_of(item, own) for item, own in line]
            tallest, x = max(heights), 0
            for (item, own), height in zip(line, heights, strict=True):
                yield item, x, y + (tallest - height) // 2, own, height
                x += own + self._gap
            y += tallest + self._gap

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

    With `is_last_wide` the last item stands in a row of its own over the whole width. With
    `is_even` all other rows hold as many items: none of a few that are compared stands alone.
    """

    def __init__(
        self,
        min_width: int,
        columns: int,
        gap: int = 16,
        parent: QWidget | None = None,
        *,
        is_last_wide: bool = False,
        is_even: bool = False,
    ) -> None:
        super().__init__(gap, parent)
        self._is_even = is_even
        self._min_width = min_width
        self._columns = columns
        self._is_last_wide = is_last_wide

    def columns_at(self, width: int) -> int:
        """How many columns stand in a width."""
        column = max(self._min_width, self.minimumSize().width() + 2 * self.overhang)
        count = max(1, min(self._columns, (width + self._gap) // max(1, column + self._gap)))
        while self._is_even and (len(self.shown()) - self._is_last_wide) % count:
            count -= 1
        return count

    def sizeHint(self) -> QSize:
        shown = self.shown()
        widest = max((item.sizeHint().width() for item in shown), default=0)
        count = min(self._columns, max(1, len(shown)))
        width = max(self._min_width, widest) * count + self._gap * (count - 1)
        return QSize(width, self.heightForWidth(width))

    def places(self, width: int) -> Iterator[Place]:
        shown = self.shown()
        count = self.columns_at(width)
        column = (width - self._gap * (count - 1)) // count
        y = 0
        for row in self._rows(shown, count):
            own = width if self._is_last_wide and row[0] is shown[-1] else column
            height = max(height_of(item, own) for item in row)
            for index, item in enumerate(row):
                yield item, index * (column + self._gap), y, own, height
            y += height + self._gap

    def _rows(self, shown: list[QLayoutItem], count: int) -> list[list[QLayoutItem]]:
        equal = shown[:-1] if self._is_last_wide else shown
        rows = [equal[start : start + count] for start in range(0, len(equal), count)]
        return [*rows, shown[-1:]] if self._is_last_wide and shown else rows


class StackLayout(Reflow):
    """Items under each other, each as high as it has to be."""

    def sizeHint(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self.shown()), default=0)
        width = widest - 2 * self.overhang
        return QSize(width, self.heightForWidth(width))

    def places(self, width: int) -> Iterator[Place]:
        return stacked(self.shown(), width, self._gap)


def stacked(items: list[QLayoutItem], width: int, gap: int) -> Iterator[Place]:
    """The places of items under each other, all as wide as there is room."""
    y = 0
    for item in items:
        height = height_of(item, width)
        yield item, 0, y, width, height
        y += height + gap


_PARTS = 2
_LEAST_SHARE = 3  # the part of the width that what has no width of its own needs: a third


class SplitLayout(Reflow):
    """Two parts side by side, or the second under the first when the width is under `stack_below`.

    `share` is the first part's part of the width. Instead of a share one part may keep its own
    width and the other have the rest: None stands for the second part, "first" for the first. They
    stack too when the second leaves the first less than a third. The parts are as high as their
    content unless `equal_heights`.
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
        super().__init__(gap, parent)
        self._stack_below = stack_below
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
        if self._share is None and first < min(width // _LEAST_SHARE, shown[0].sizeHint().width()):
            return True  # a heading of one word a line
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
        width = max((self._stack_below, *(item.sizeHint().width() for item in self.shown())))
        return QSize(width, self.heightForWidth(width))

    def places(self, width: int) -> Iterator[Place]:
        shown = self.shown()
        if self.is_stacked_at(width):
            yield from self._places_stacked(width, shown)
            return
        widths = self._widths(width, shown)
        heights = [height_of(item, own) for item, own in zip(shown, widths, strict=True)]
        x = 0
        for item, own, height in zip(shown, widths, heights, strict=True):
            yield item, x, 0, own, max(heights) if self._equal_heights else height
            x += own + self._gap

    def _places_stacked(self, width: int, shown: list[QLayoutItem]) -> Iterator[Place]:
        keeps = not isinstance(self._share, float) and len(shown) == _PARTS
        kept = shown[0 if self._share == "first" else 1] if keeps else None
        for item, x, y, own, height in stacked(shown, width, self._gap):
            # A button under its words, or a sign over them, keeps its own width.
            used = min(own, item.sizeHint().width()) if item is kept else own
            yield item, x, y, used, height
