"""The sign and the bars of a level, painted as shapes, exact at any size.

The sign tells the levels apart without colour: triangle with one mark, diamond with two, octagon
with three; a circle with a dash where no level is declared. Never a shield, never a tick.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame, Picture, paint_frame
from guide.ui.kit.level_shapes import DOT_RADIUS, MARK_WIDTH, corners, marks
from guide.ui.kit.look import Look
from guide.ui.kit.picture_cache import drawn_once

_JOIN = 7.0  # the width of the round-jointed line that softens the corners


def _outline(level: Level) -> QPainterPath:
    path = QPainterPath()
    if level is Level.NONE:
        path.addEllipse(QPointF(50, 50), 44, 44)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners(level)]))
    path.closeSubpath()
    return path


def _marks(level: Level) -> QPainterPath:
    """The dash, or as many exclamation marks as the level has steps."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    if level is Level.NONE:
        path.addRoundedRect(QRectF(33, 46, 34, 8), 4, 4)
        return path
    for left, top, length, dot in marks(level):
        half = MARK_WIDTH / 2
        path.addRoundedRect(QRectF(left, top, MARK_WIDTH, length), half, half)
        path.addEllipse(QPointF(*dot), DOT_RADIUS, DOT_RADIUS)
    return path


@drawn_once
def paint_sign(painter: QPainter, rect: QRectF, level: Level, colour: str, cut: str) -> None:
    """Paint the sign of a level into a square: the shape in `colour`, the marks in `cut`."""
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 100, rect.height() / 100)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if level is not Level.NONE:
        pen = QPen(QColor(colour), _JOIN)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        # Drawn smaller by the joint's half, so that the softened shape stays inside the square.
        inset = 1 - _JOIN / 100
        painter.translate(50 * (1 - inset), 50 * (1 - inset))
        painter.scale(inset, inset)
    painter.drawPath(_outline(level))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(cut))
    painter.drawPath(_marks(level))


@drawn_once
def paint_bars(painter: QPainter, rect: QRectF, level: Level, colour: str) -> None:
    """Paint three rising bars, as many of them filled as the level has steps."""
    slot = rect.width() / 3
    line = max(1.0, rect.height() / 14)
    for index, share in enumerate((0.48, 0.76, 1.0)):
        height = rect.height() * share
        bar = QRectF(rect.x() + slot * index, rect.bottom() - height, slot * 0.68, height)
        fill = colour if index < level.rank else ""
        paint_frame(painter, bar, Frame(fill, colour, line, (bar.width() - line) / 2.4))


@drawn_once
def paint_tile(painter: QPainter, rect: QRectF, look: Look, level: Level) -> None:
    """Paint the sign on a rounded square of the level's solid colour."""
    colours = look.level(level)
    paint_frame(painter, rect, Frame(colours.solid, radius=look.radius("button")))
    inset = rect.width() * 0.17
    inner = rect.adjusted(inset, inset, -inset, -inset)
    paint_sign(painter, inner, level, colours.on, colours.solid)


class LevelSign(Picture):
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
        ink, below = colour or look.level(level).on, cut or look.level(level).solid
        super().__init__(
            lambda painter, box: paint_sign(painter, box, level, ink, below),
            look.px(size),
            parent=parent,
        )


class LevelBars(Picture):
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
        ink = colour or look.level(level).on
        super().__init__(
            lambda painter, box: paint_bars(painter, box, level, ink),
            look.px(height * 1.2),
            look.px(height),
            parent,
        )
