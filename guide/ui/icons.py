"""Outline icons from our own SVG files, drawn in any colour, size and pixel density.

An icon takes the colour of the text at its place: the files say `currentColor`, which is
replaced here. A name without a file is a mistake of ours and raises at once.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from guide.paths import resources


@lru_cache(maxsize=128)
def _drawing(name: str, colour: str) -> QByteArray:
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())


# Images, not pixmaps: an image may outlive the application object, a pixmap may not.
@lru_cache(maxsize=256)
def picture(name: str, colour: str, size: int, ratio: float = 1.0) -> QImage:
    """Return the icon as an image of `size` logical pixels at a device pixel ratio."""
    pixels = max(1, round(size * ratio))
    image = QImage(QSize(pixels, pixels), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(_drawing(name, colour)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon into a square of logical pixels."""
    ratio = painter.device().devicePixelRatio() if painter.device() else 1.0
    painter.drawImage(rect, picture(name, colour, round(rect.width()), ratio))
