"""A box with words and the sign of a level, for what stands in a window before its page is built.

Boxes are filled paths in brushes that a palette hands out, and words take the colour that their
widget has for words: to hand a colour to a painter makes PySide6 name all of Qt's constants, which
takes longer than everything else here.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPolygonF
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.level_shapes import DOT_RADIUS, MARK_WIDTH, corners, marks
from guide.ui.kit.look import Look


class GlanceLine(Struct, frozen=True):
    """Words on one line; all lengths in pixels at 100 %."""

    words: str
    left: float
    base: float  # of the letters
    size: int
    weight: int


class GlanceSign(Struct, frozen=True):
    """The sign of a level in a square, whose upper left corner is given."""

    level: Level
    left: float
    top: float
    side: float


class GlancePanel(QWidget):
    """A box in one colour. Its lines and its sign may change with its room.

    Args:
        look: fonts, and how much all of it is stretched.
        fill: the colour of the box; "" where the widget fills itself.
        ink: the colour of words and sign.
        radius: of the corners, in pixels at 100 %.
        parent: as for every QWidget.

    """

    def __init__(
        self, look: Look, fill: str, ink: str, radius: float = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self._ink = ink
        self._radius = radius
        self.lines: list[GlanceLine] = []
        self.sign: GlanceSign | None = None
        self.setPalette(_palette(ink))

    def paintEvent(self, event: QPaintEvent) -> None:
        event.accept()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._look.scale
        painter.scale(scale, scale)
        box = QRectF(0, 0, self.width() / scale, self.height() / scale)
        if self._fill:
            fill_box(painter, box, self._radius, self._fill)
        self.paint_below(painter, box)
        for line in self.lines:
            painter.setFont(self._look.font_px(line.size, line.weight))
            painter.drawText(QPointF(line.left, line.base), line.words)
        if self.sign is not None:
            painter.translate(self.sign.left, self.sign.top)
            painter.scale(self.sign.side / 100, self.sign.side / 100)
            _paint_sign(painter, self.sign.level, self._ink, self._fill)
        painter.end()

    def paint_below(self, painter: QPainter, box: QRectF) -> None:
        """Paint what lies below the words; for a box with another one in it."""


def _paint_sign(painter: QPainter, level: Level, colour: str, cut: str) -> None:
    """Paint the sign of a level into a square of 100; `level_sign.py` softens its corners."""
    shape = QPainterPath()
    shape.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners(level)]))
    painter.fillPath(shape, _palette(colour).windowText())
    for left, top, length, dot in marks(level):
        fill_box(painter, QRectF(left, top, MARK_WIDTH, length), MARK_WIDTH / 2, cut)
        drop = QRectF(dot[0] - DOT_RADIUS, dot[1] - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS)
        fill_box(painter, drop, DOT_RADIUS, cut)


def wrapped(words: str, limit: int) -> list[str]:
    """Break a text into lines of at most `limit` characters, at spaces."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > limit and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def set_lines(
    words: Sequence[str], left: float, base: float, size: int, weight: int
) -> list[GlanceLine]:
    """Lines of one size under each other, the first with its base line at `base`."""
    return [
        GlanceLine(line, left, base + row * size * 1.3, size, weight)
        for row, line in enumerate(words)
    ]


def fill_box(painter: QPainter, box: QRectF, radius: float, colour: str) -> None:
    """Fill a box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, _palette(colour).windowText())


def _palette(colour: str) -> QPalette:
    """A palette whose words have this colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    return palette
