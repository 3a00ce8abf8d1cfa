"""What a picture is put together from: blocks that know their height, and what they paint.

All lengths are lines of a picture that is 1080 lines high, whatever the projector has: so every
share of the height is the same everywhere, and what fits once fits on each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle

Draw = Callable[[QPainter, QRectF], None]

LINES = 1080  # the height of every picture
LEAST_PX = 28  # nothing is written smaller
LEAST_SAID_PX = 44  # what the class reads of an inject or an option: over 1/25 of the height
TITLE_PX = 78  # a title: over 1/14

LOOK = Look()  # always light: rooms are rarely dark, and dark pictures wash out
C = LOOK.c


class TextItem(Struct, frozen=True):
    """Words in their place. `lines` is the size of the letters."""

    words: str
    lines: int
    box: QRectF
    paragraph: Paragraph
    style: TextStyle

    def paint(self, painter: QPainter) -> None:
        """Paint them."""
        self.paragraph.paint(painter, self.box.left(), self.box.top(), self.box.width(), self.style)


class DrawnItem(Struct, frozen=True):
    """A drawing in its place."""

    box: QRectF
    draw: Draw

    def paint(self, painter: QPainter) -> None:
        """Paint it."""
        self.draw(painter, self.box)


Item = TextItem | DrawnItem


class Block(Protocol):
    """A part of a picture that is never divided."""

    def height(self, width: int) -> int:
        """Its height in a width."""

    def place(self, left: int, top: int, width: int) -> list[Item]:
        """What it paints there."""


class WrittenBlock:
    """One paragraph."""

    def __init__(
        self,
        words: str,
        lines: int,
        *,
        weight: int = 400,
        colour: str = C.text,
        is_centred: bool = False,
        leading: float = 1.3,
    ) -> None:
        self.words = words
        self.lines = lines
        self.paragraph = Paragraph(words, LOOK.font_px(lines, weight), leading)
        centre, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
        self._style = TextStyle(colour, centre if is_centred else left)

    def height(self, width: int) -> int:
        return self.paragraph.height(width)

    def place(self, left: int, top: int, width: int) -> list[Item]:
        if not self.words:
            return []
        box = QRectF(left, top, width, self.height(width))
        return [TextItem(self.words, self.lines, box, self.paragraph, self._style)]


class Column:
    """Blocks under each other."""

    def __init__(self, *blocks: Block, gap: int = 12) -> None:
        self._blocks = blocks
        self._gap = gap

    def height(self, width: int) -> int:
        heights = [block.height(width) for block in self._blocks]
        filled = [height for height in heights if height]
        return sum(filled) + self._gap * max(0, len(filled) - 1)

    def place(self, left: int, top: int, width: int) -> list[Item]:
        items: list[Item] = []
        for block in self._blocks:
            height = block.height(width)
            if height:
                items += block.place(left, top, width)
                top += height + self._gap
        return items


class SideBySide:
    """Blocks beside each other, each with its share of the width; all start at the top."""

    def __init__(self, blocks: Sequence[Block], shares: Sequence[float], gap: int = 24) -> None:
        self._blocks = blocks
        self._shares = shares
        self._gap = gap

    def _widths(self, width: int) -> list[int]:
        free = width - self._gap * (len(self._blocks) - 1)
        return [int(free * share / sum(self._shares)) for share in self._shares]

    def height(self, width: int) -> int:
        pairs = zip(self._blocks, self._widths(width), strict=True)
        return max(block.height(one) for block, one in pairs)

    def place(self, left: int, top: int, width: int) -> list[Item]:
        items: list[Item] = []
        for block, one in zip(self._blocks, self._widths(width), strict=True):
            items += block.place(left, top, one)
            left += one + self._gap
        return items


class Led:
    """A drawing at the left of a block, at its middle or at its top."""

    def __init__(
        self,
        draw: Draw,
        side: int,
        block: Block,
        *,
        gap: int = 32,
        at_top: bool = False,
    ) -> None:
        self._draw = draw
        self._side = side
        self._block = block
        self._gap = gap
        self._at_top = at_top

    def _inner(self, width: int) -> int:
        return width - self._side - self._gap

    def height(self, width: int) -> int:
        return max(self._side, self._block.height(self._inner(width)))

    def place(self, left: int, top: int, width: int) -> list[Item]:
        inner = self._inner(width)
        height, own = self.height(width), self._block.height(inner)
        sign_top = top if self._at_top else top + (height - self._side) / 2
        block_top = top if self._at_top and own >= self._side else top + (height - own) // 2
        sign = DrawnItem(QRectF(left, sign_top, self._side, self._side), self._draw)
        return [sign, *self._block.place(left + self._side + self._gap, block_top, inner)]


class Box:
    """A block in a frame."""

    def __init__(
        self,
        block: Block,
        *,
        pad: tuple[int, int] = (32, 20),
        fill: str = C.bg,
        line: str = C.border,
        line_width: int = 2,
    ) -> None:
        self._block = block
        self._pad = pad
        self._frame = Frame(fill, line, line_width, 22)

    def height(self, width: int) -> int:
        return self._block.height(width - 2 * self._pad[0]) + 2 * self._pad[1]

    def place(self, left: int, top: int, width: int) -> list[Item]:
        across, down = self._pad
        box = QRectF(left, top, width, self.height(width))
        frame = DrawnItem(box, partial(_paint_frame, self._frame))
        return [frame, *self._block.place(left + across, top + down, width - 2 * across)]


def _paint_frame(frame: Frame, painter: QPainter, box: QRectF) -> None:
    paint_frame(painter, box, frame)


def icon(name: str, colour: str) -> Draw:
    """A drawing that is an icon of the program."""
    return partial(in_pixels, lambda painter, box: paint_icon(painter, box, name, colour))


def in_pixels(draw: Draw, painter: QPainter, box: QRectF) -> None:
    """Draw what is copied from a picture kept in memory: at its size on the screen, not in lines.

    Else the copy would be stretched.
    """
    painter.save()
    box = painter.transform().mapRect(box)
    painter.resetTransform()
    draw(painter, box)
    painter.restore()
