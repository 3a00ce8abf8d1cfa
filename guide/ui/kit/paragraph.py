"""Wrapped text: how wide, how high, and painting it. The measure and the painting are one.

Qt's labels cannot set the line height, and its buttons do not wrap. Every widget of ours that
shows words measures and paints them here, so what was measured is what is seen.
"""

from __future__ import annotations

import math
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"


class TextStyle(Struct, frozen=True):
    """How words are painted: a colour "#RRGGBB" and whether they start left, middle or right."""

    colour: str
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


@lru_cache(maxsize=64)
def _metrics_of(font: QFont) -> QFontMetricsF:
    return QFontMetricsF(font)


class Paragraph:
    """Words in one font that wrap at spaces, and inside a word only where it cannot fit."""

    def __init__(self, words: str, font: QFont, line_height: float = 1.4) -> None:
        self.words = words
        self._font = font
        self._metrics = _metrics_of(font)
        self.line = math.ceil(max(self._metrics.height(), font.pixelSize() * line_height))
        self._text = words.replace("\n", _LINE_SEPARATOR)
        # The layout asked for last, until it is painted: what was measured is mostly painted next.
        self._laid: tuple[float, Qt.AlignmentFlag, QTextLayout, int] | None = None
        self._heights: dict[int, int] = {}
        self._natural: int | None = None
        self._longest: int | None = None

    def _lay(self, width: float, align: Qt.AlignmentFlag) -> tuple[QTextLayout, int]:
        """Lay the words into `width`; returns the layout and its number of lines."""
        laid = self._laid
        if laid is not None and laid[0] == width and laid[1] == align:
            return laid[2], laid[3]
        layout = QTextLayout(self._text, self._font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, count * self.line + (self.line - line.height()) / 2))
            count += 1
        layout.endLayout()
        count = max(1, count)
        self._laid = (width, align, layout, count)
        return layout, count

    def height(self, width: int) -> int:
        """The height in pixels when laid into `width` pixels; 0 for no words."""
        if not self.words:
            return 0
        if width >= self.natural_width():
            return self.line * (1 + self.words.count("\n"))
        if width not in self._heights:
            _, count = self._lay(width, Qt.AlignmentFlag.AlignLeft)
            self._heights[width] = count * self.line
        return self._heights[width]

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
        layout, count = self._lay(width, Qt.AlignmentFlag.AlignLeft)
        widest = max(layout.lineAt(index).naturalTextWidth() for index in range(count))
        return min(width, math.ceil(widest) + 1)

    def longest_word(self) -> int:
        """The width under which a word would have to be broken."""
        if self._longest is None:
            widths = (self._metrics.horizontalAdvance(word) for word in self._words())
            self._longest = max((math.ceil(width) + 1 for width in widths), default=0)
        return self._longest

    def _words(self) -> list[str]:
        # A non-breaking space is no place to wrap, so it does not divide words either.
        return [w for part in self.words.split("\n") for w in part.split(" ") if w]

    def paint(
        self, painter: QPainter, left: float, top: float, width: float, ink: TextStyle
    ) -> None:
        """Paint the words with their upper left corner at (`left`, `top`)."""
        if not self.words:
            return
        layout, _ = self._lay(width, ink.align)
        painter.setPen(QColor(ink.colour))
        layout.draw(painter, QPointF(left, top))
        # A page is seldom painted twice, and laid words weigh far more than the words.
        self._laid = None


class StackPart(Struct, frozen=True):
    """One paragraph of a stack, its ink, and the air above it."""

    paragraph: Paragraph
    ink: TextStyle
    above: int = 0


class Stack:
    """Paragraphs one under the other, measured and painted as one."""

    def __init__(self, *parts: StackPart) -> None:
        self.parts = tuple(part for part in parts if part.paragraph.words)

    def height(self, width: int) -> int:
        """The height when laid into `width` pixels."""
        air = sum(part.above for part in self.parts[1:])
        return air + sum(part.paragraph.height(width) for part in self.parts)

    def natural_width(self) -> int:
        """The width that needs no wrapping."""
        return max((part.paragraph.natural_width() for part in self.parts), default=0)

    def used_width(self, width: int) -> int:
        """The width of the widest line when laid into `width` pixels."""
        return max((part.paragraph.used_width(width) for part in self.parts), default=0)

    def longest_word(self) -> int:
        """The width under which a word would have to be broken."""
        return max((part.paragraph.longest_word() for part in self.parts), default=0)

    def paint(self, painter: QPainter, left: float, top: float, width: int) -> None:
        """Paint all paragraphs, the first at (`left`, `top`)."""
        for index, part in enumerate(self.parts):
            top += part.above if index else 0
            part.paragraph.paint(painter, left, top, width, part.ink)
            top += part.paragraph.height(width)
