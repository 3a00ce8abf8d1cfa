"""The sign and the bars of a level, painted as shapes, exact at any size.

The sign tells the levels apart without colour: triangle with one mark, diamond with two, octagon
with three; a circle with a dash where no level is declared. Never a shield, never a tick.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.content.model import Level
from guide.ui.look import Look

# Outlines in a square of 100 with its corner at 0, 0.
_TRIANGLE = ((50.0, 9.0), (95.0, 86.0), (5.0, 86.0))
_DIAMOND = ((50.0, 3.0), (97.0, 50.0), (50.0, 97.0), (3.0, 50.0))
_JOIN = 7.0  # the width of the round-jointed line that softens the corners


def _octagon() -> tuple[tuple[float, float], ...]:
    step = math.pi / 4
    return tuple(
        (50 + 48 * math.cos(step * (n + 0.5)), 50 + 48 * math.sin(step * (n + 0.5)))
        for n in range(8)
    )


def _outline(level: Level) -> QPainterPath:
    path = QPainterPath()
    if level is Level.NONE:
        path.addEllipse(QPointF(50, 50), 44, 44)
        return path
    corners = {Level.YELLOW: _TRIANGLE, Level.ORANGE: _DIAMOND, Level.RED: _octagon()}[level]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _marks(level: Level) -> QPainterPath:
    """The dash, or as many exclamation marks as the level has steps."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if level is Level.NONE:
        path.addRoundedRect(QRectF(33, 46, 34, 8), 4, 4)
        return path
    # The triangle's middle of weight lies lower than the square's.
    top, length = (44.0, 20.0) if level is Level.YELLOW else (31.0, 25.0)
    width, gap = 8.5, 15.0
    for index in range(level.rank):
        middle = 50 + (index - (level.rank - 1) / 2) * gap
        path.addRoundedRect(QRectF(middle - width / 2, top, width, length), width / 2, width / 2)
        path.addEllipse(QPointF(middle, top + length + 7.5), 5.0, 5.0)
    return path


def paint_sign(painter: QPainter, rect: QRectF, level: Level, colour: str, cut: str) -> None:
    """Paint the sign of a level into a square: the shape in `colour`, the marks in `cut`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 100, rect.height() / 100)
    outline = _outline(level)
    pen = QPen(QColor(colour), _JOIN)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen if level is not Level.NONE else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if level is not Level.NONE:
        # Drawn smaller by the joint's half, so that the softened shape stays inside the square.
        inset = 1 - _JOIN / 100
        painter.translate(50 * (1 - inset), 50 * (1 - inset))
        painter.scale(inset, inset)
    painter.drawPath(outline)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(cut))
    painter.drawPath(_marks(level))
    painter.restore()


def paint_bars(painter: QPainter, rect: QRectF, level: Level, colour: str) -> None:
    """Paint three rising bars, as many of them filled as the level has steps."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    slot = rect.width() / 3
    line = max(1.0, rect.height() / 14)
    for index, share in enumerate((0.48, 0.76, 1.0)):
        height = rect.height() * share
        bar = QRectF(rect.x() + slot * index, rect.bottom() - height, slot * 0.68, height)
        inner = bar.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(QColor(colour), line))
        painter.setBrush(QColor(colour) if index < level.rank else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, inner.width() / 2.4, inner.width() / 2.4)
    painter.restore()


def paint_tile(painter: QPainter, rect: QRectF, look: Look, level: Level) -> None:
    """Paint the sign on a rounded square of the level's solid colour."""
    colours = look.level(level)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.solid))
    painter.drawRoundedRect(rect, look.radius("button"), look.radius("button"))
    inset = rect.width() * 0.17
    inner = rect.adjusted(inset, inset, -inset, -inset)
    paint_sign(painter, inner, level, colours.on, colours.solid)
    painter.restore()


class _Drawn(QWidget):
    """A picture of fixed size that says nothing: the words stand beside it."""

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size


class LevelSign(_Drawn):
    """The sign alone: in the level's *on* colour, its marks in the solid colour."""

    def __init__(
        self,
        look: Look,
        level: Level,
        size: int = 84,
        *,
        colour: str | None = None,
        cut: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QSize(look.px(size), look.px(size)), parent)
        self._level = level
        self._colour = colour or look.level(level).on
        self._cut = cut or look.level(level).solid

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_sign(painter, QRectF(self.rect()), self._level, self._colour, self._cut)
        painter.end()
        event.accept()


class LevelTile(_Drawn):
    """The sign on a square of the level's colour."""

    def __init__(
        self, look: Look, level: Level, size: int = 70, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(QSize(look.px(size), look.px(size)), parent)
        self._look = look
        self._level = level

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tile(painter, QRectF(self.rect()), self._look, self._level)
        painter.end()
        event.accept()


class LevelBars(_Drawn):
    """The bars of a level, n of 3 filled."""

    def __init__(
        self,
        look: Look,
        level: Level,
        height: int = 20,
        *,
        colour: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(QSize(look.px(height * 1.2), look.px(height)), parent)
        self._level = level
        self._colour = colour or look.level(level).on

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bars(painter, QRectF(self.rect()), self._level, self._colour)
        painter.end()
        event.accept()
