"""Where the parts of a running lesson stand: the picture, the way on, what is said and counted.

With room the notes stand beside the picture. Without, the way on stands beside a smaller picture,
and what is counted follows at once: at the largest text both are still in the first sight.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from guide.ui.kit.widgets.reflow_layouts import Place, Reflow, height_of, stacked

_PARTS = 4


class LessonLayout(Reflow):
    """Four parts, in the order of reading: picture, way on, notes, the rarer ways.

    Args:
        stack_below: the width under which the notes do not stand beside the picture.
        gap: between columns; two thirds of it lie between parts of a column.
        share: the picture's part of the width.
        parent: as for every layout.

    """

    def __init__(
        self, stack_below: int, gap: int, share: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(gap, parent)
        self._stack_below = stack_below
        self._share = share
        self._down = gap * 2 // 3

    def sizeHint(self) -> QSize:
        return QSize(self._stack_below, self.heightForWidth(self._stack_below))

    def places(self, width: int) -> Iterator[Place]:
        shown = self.shown()
        first = int((width - self._gap) * self._share)
        if len(shown) != _PARTS:
            yield from stacked(shown, width, self._down)
        elif width >= self._stack_below and self._fit(shown, first, width - self._gap - first):
            yield from self._beside(shown, first, width)
        else:
            yield from self._under(shown, width)

    def _fit(self, shown: list[QLayoutItem], first: int, second: int) -> bool:
        picture, main, notes, more = (item.minimumSize().width() for item in shown)
        return max(picture, main, more) <= first and notes <= second

    def _beside(self, shown: list[QLayoutItem], first: int, width: int) -> Iterator[Place]:
        picture, main, notes, more = shown
        yield from stacked([picture, main, more], first, self._down)
        left = first + self._gap
        yield notes, left, 0, width - left, height_of(notes, width - left)

    def _under(self, shown: list[QLayoutItem], width: int) -> Iterator[Place]:
        picture, main, notes, more = shown
        half = (width - self._down) // 2
        rest, top = shown, 0
        if max(picture.minimumSize().width(), main.minimumSize().width()) <= half:
            heights = [height_of(one, half) for one in (picture, main)]
            yield picture, 0, 0, half, heights[0]
            yield main, half + self._down, 0, half, heights[1]
            rest, top = [notes, more], max(heights) + self._down
        for item, x, y, own, height in stacked(rest, width, self._down):
            yield item, x, top + y, own, height
