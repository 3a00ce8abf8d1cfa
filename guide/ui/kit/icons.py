"""Outline icons in any colour and size, painted line by line: sharp at every pixel density.

What is painted is compiled from the SVG files beside it (`tools/compile_icons.py`). An icon takes
the colour of the text at its place. A name without a drawing is a mistake of ours and raises
`KeyError` at once.
"""

from __future__ import annotations

from functools import cache

from msgspec.json import decode
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from guide.paths import resources
from guide.ui.kit.picture_cache import drawn_once

_GRID, _LINE = 24, 2  # the drawings' square and the width of their lines
_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}


@cache
def _drawings() -> dict[str, str]:
    strokes = (resources() / "icons" / "strokes.json").read_bytes()
    return decode(strokes, type=dict[str, str])


@cache
def _strokes(name: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(_drawings()[name].split())
    for step in words:
        numbers = [float(next(words)) for _ in range(2 * _POINTS[step])]
        if step == "M":
            path.moveTo(*numbers)
        elif step == "L":
            path.lineTo(*numbers)
        elif step == "C":
            path.cubicTo(*numbers)
        else:
            path.closeSubpath()
    return path


@drawn_once
def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon into a square."""
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    pen = QPen(QColor(colour), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    # Not what the place itself is filled with: an icon is lines.
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_strokes(name))
