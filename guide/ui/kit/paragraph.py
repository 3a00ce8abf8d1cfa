"""Wrapped text: how wide, how high, and painting it. The measure and the painting are one.

Qt's labels cannot set the line height, and its buttons do not wrap. Every widget of ours that
shows words measures and paints them here, so what was measured is what is seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

_LINE_SEPARATOR = "\u2028"
_LEFT = Qt.AlignmentFlag.AlignLeft
_HEIGHTS_KEPT = 16  # of a paragraph: a window that is drawn larger asks for each width once


class TextStyle(Struct, frozen=True):
    """How words are painted: a colour "#RRGGBB" and whether they start left, middle or right."""

    colour: str
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class _Laid(Struct, frozen=True):
    """Words laid into lines.

    Lines that start at the left stay the same at every width from the widest of them up to the
    one they were laid into: all still fit, and no word fits into a line before its own.
    """

    layout: QTextLayout
    lines: int
    align: Qt.AlignmentFlag
    used: float  # the width of the widest line
    width: float

    def serves(self, width: float, align: Qt.AlignmentFlag) -> bool:
        """Whether the words would be laid just so into `width`."""
        if align is not self.align:
            return False
        return width == self.width or (align is _LEFT and self.used <= width < self.width)


@lru_cache(maxsize=64)
def _metrics_of(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


@lru_cache(maxsize=64)
def _pen_of(colour: str) -> QPen:
    return QPen(QColor(colour))


class Paragraph:
    """Words in one font that wrap at spaces, and inside a word only where it cannot fit."""

    def __init__(self, words: str, font: QFont, line_height: float = 1.4) -> None:
        self.words = words
        self._font = font
        self._metrics = _metrics_of(font)
        self.line = math.ceil(max(self._metrics.height(), font.pixelSize() * line_height))
        self._text = words.replace("\n", _LINE_SEPARATOR)
        # The layout asked for last: what was measured is mostly painted next.
        self._laid: _Laid | None = None
        self._was_painted = False
        self._heights: dict[int, int] = {}
        self._natural: int | None = None
        self._longest: int | None = None

    def _lay(self, width: float, align: Qt.AlignmentFlag) -> _Laid:
        """Lay the words into `width`."""
        if align is _LEFT:
            # A line that fits is the same in every wider place.
            width = min(width, max(1, self.natural_width()))
        laid = self._laid
        if laid is not None and laid.serves(width, align):
            return laid
        layout = QTextLayout(self._text, self._font)
        # The shapes of the letters are kept until they are painted, not found a second time.
        layout.setCacheEnabled(True)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count, used = 0, 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, count * self.line + (self.line - line.height()) / 2))
            used = max(used, line.naturalTextWidth())
            count += 1
        layout.endLayout()
        self._laid = _Laid(layout, max(1, count), align, used, width)
        return self._laid

    def height(self, width: int) -> int:
        """The height in pixels when laid into `width` pixels; 0 for no words."""
        if not self.words:
            return 0
        if width >= self.natural_width():
            return self.line * (1 + self.words.count("\n"))
        height = self._heights.get(width)
        if height is None:
            if len(self._heights) == _HEIGHTS_KEPT:
                self._heights.clear()
            height = self._heights[width] = self._lay(width, _LEFT).lines * self.line
        return height

    def natural_width(self) -> int:
        """The width that needs no wrapping."""
        if not self.words:
            return 0
        if self._natural is None:
            lines = self.words.split("\n")
            widest = max(self._metrics.horizontalAdvance(line) for line in lines)
            self._natural = math.ceil(widest) + 1
        return self._natural

    def used_width(self, width: int) -> int:
        """The width of the widest line when laid into `width` pixels."""
        if not self.words or width >= self.natural_width():
            return self.natural_width()
        return min(width, math.ceil(self._lay(width, _LEFT).used) + 1)

    def longest_word(self) -> int:
        """The width under which a word would have to be broken."""
        if self._longest is None:
            widths = (self._metrics.horizontalAdvance(word) for word in self._words())
            self._longest = max((math.ceil(width) + 1 for width in widths), default=0)
        return self._longest

    def _words(self) -> list[str]:
        # A non-breaking space is no place to wrap, so it does not divide words either. At a soft
        # hyphen a line may end, with a hyphen; at a space without width it ends without one.
        words = self.words.replace("\u00ad", "- ").replace("\u200b", " ").replace("\n", " ")
        return [word for word in words.split(" ") if word]

    def paint(
        self, painter: QPainter, left: float, top: float, width: float, ink: TextStyle
    ) -> None:
        """Paint the words with their upper left corner at (`left`, `top`)."""
        if not self.words:
            return
        laid = self._lay(width, ink.align)
        painter.setPen(_pen_of(ink.colour))
        laid.layout.draw(painter, QPointF(left, top))
        # A page is seldom painted twice, and laid words weigh far more than the words: they are
        # kept from the second time on, when somebody draws at the window or scrolls.
        if not self._was_painted:
            self._laid, self._was_painted = None, True


def ask_height_for_width(
    widget: QWidget,
    across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
    down: QSizePolicy.Policy = QSizePolicy.Policy.Preferred,
) -> None:
    """Let layouts ask a widget how high its words stand in each width."""
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Mark(Struct, frozen=True):
    """A drawing beside words: its size, the room it takes with the gap to them, and its painting.

    `paint` gets the rectangle of the drawing, and whether what it stands on is chosen or ticked.
    """

    paint: Callable[[QPainter, QRectF, bool], None]
    width: int
    height: int
    room: int


class StackPart(Struct):
    """One paragraph of a stack, its ink, the air above it, and drawings before its first line."""

    paragraph: Paragraph
    ink: TextStyle
    above: int = 0
    marks: tuple[Mark, ...] = ()
    inset: int = 0  # the width that the drawings take from the words

    def __post_init__(self) -> None:
        self.inset = sum(mark.room for mark in self.marks)

    def height(self, width: int) -> int:
        """The height of the words when laid into `width` pixels with the drawings."""
        return self.paragraph.height(max(1, width - self.inset))


class Stack:
    """Paragraphs one under the other, measured and painted as one."""

    def __init__(self, *parts: StackPart) -> None:
        self.parts = tuple(part for part in parts if part.paragraph.words)

    @property
    def first_line(self) -> int:
        """The height of the first line: what stands beside it is where reading starts."""
        return self.parts[0].paragraph.line if self.parts else 0

    def height(self, width: int) -> int:
        """The height when laid into `width` pixels."""
        air = sum(part.above for part in self.parts[1:])
        return air + sum(part.height(width) for part in self.parts)

    def natural_width(self) -> int:
        """The width that needs no wrapping."""
        widths = (part.paragraph.natural_width() + part.inset for part in self.parts)
        return max(widths, default=0)

    def used_width(self, width: int) -> int:
        """The width of the widest line when laid into `width` pixels; none has drawings."""
        return max((part.paragraph.used_width(width) for part in self.parts), default=0)

    def longest_word(self) -> int:
        """The width under which a word would have to be broken."""
        widths = (part.paragraph.longest_word() + part.inset for part in self.parts)
        return max(widths, default=0)

    def paint(
        self,
        painter: QPainter,
        left: float,
        top: float,
        width: int,
        ink: TextStyle | None = None,
        *,
        is_on: bool = False,
    ) -> None:
        """Paint all paragraphs, the first at (`left`, `top`), in `ink` instead of their own."""
        for index, part in enumerate(self.parts):
            top += part.above if index else 0
            after = left
            if part.marks:
                middle = top + part.paragraph.line / 2
                after = paint_marks(painter, part.marks, left, middle, is_on=is_on)
            words = max(1, width - part.inset)
            part.paragraph.paint(painter, after, top, words, ink or part.ink)
            top += part.height(width)


def paint_marks(
    painter: QPainter, marks: tuple[Mark, ...], left: float, middle: float, *, is_on: bool
) -> float:
    """Paint drawings beside each other around a height; returns where the words start."""
    for mark in marks:
        box = QRectF(left, middle - mark.height / 2, mark.width, mark.height)
        mark.paint(painter, box, is_on)
        left += mark.room
    return left
