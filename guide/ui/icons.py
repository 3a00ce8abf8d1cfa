"""Outline icons in any colour, size and pixel density.

What is painted is compiled from the SVG files beside it (`tools/compile_icons.py`). An icon takes
the colour of the text at its place. A name without a drawing is a mistake of ours and raises
`KeyError` at once.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from guide.paths import resources

_GRID, _LINE = 24, 2  # the drawings' square and the width of their lines
_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}


@cache
def _drawings() -> dict[str, str]:
    text = (resources() / "icons" / "strokes.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


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


# Images, not pixmaps: an image may outlive the application object, a pixmap may not.
@lru_cache(maxsize=256)
def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QImage:
    """Return the icon as an image of `size` logical pixels at a device pixel ratio."""
    pixels = max(1, round(size * ratio))
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / _GRID, pixels / _GRID)
    pen = QPen(QColor(colour), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(_strokes(name))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon into a square of logical pixels."""
    ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
    painter.drawImage(rect, picture(name, colour, round(rect.width()), ratio))
