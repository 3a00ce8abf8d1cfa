"""The shapes of the level signs, as paths; `level_sign.py` paints them with softened corners.

Apart from it and without any of Qt's named constants: the glance at a level fills these shapes
before the program has asked Qt for anything else.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from guide.content.model import Level

# Outlines in a square of 100 with its corner at 0, 0.
_TRIANGLE = ((50.0, 9.0), (95.0, 86.0), (5.0, 86.0))
_DIAMOND = ((50.0, 3.0), (97.0, 50.0), (50.0, 97.0), (3.0, 50.0))
JOIN = 7.0  # the width of the round-jointed line that softens the corners


def _octagon() -> tuple[tuple[float, float], ...]:
    step = math.pi / 4
    return tuple(
        (50 + 48 * math.cos(step * (n + 0.5)), 50 + 48 * math.sin(step * (n + 0.5)))
        for n in range(8)
    )


def outline(level: Level) -> QPainterPath:
    """The shape of the sign in a square of 100."""
    path = QPainterPath()
    if level is Level.NONE:
        path.addEllipse(QPointF(50, 50), 44, 44)
        return path
    corners = {Level.YELLOW: _TRIANGLE, Level.ORANGE: _DIAMOND, Level.RED: _octagon()}[level]
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def marks(level: Level) -> QPainterPath:
    """The dash, or as many exclamation marks as the level has steps."""
    path = QPainterPath()
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


def fill_sign(painter: QPainter, rect: QRectF, level: Level, colour: str, cut: str) -> None:
    """Fill the sign with sharp corners: for the glance, which asks Qt for as little as it can."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 100, rect.height() / 100)
    painter.fillPath(outline(level), QColor(colour))
    painter.fillPath(marks(level), QColor(cut))
    painter.restore()
