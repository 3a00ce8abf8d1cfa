"""Small drawings that are the same at every painting: drawn once, then copied.

To smooth the curves of an icon costs ten times as much as to copy what came of it, and while
somebody draws the window larger, every icon of the page is painted at every step.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

Draw = TypeVar("Draw", bound=Callable[..., None])  # (painter, rectangle, …)
_KEPT = 64  # drawings; one of 24 pixels weighs about three kilobytes


def drawn_once(draw: Draw) -> Draw:
    """Let a function that paints into a rectangle paint the same pixels from a copy.

    It must paint inside its rectangle and depend on nothing but its arguments, which can be hashed.
    Where a length of ours is no whole number of the screen's pixels, it draws each time. Either way
    it draws smoothly, and leaves the painter as it was.
    """

    @wraps(draw)
    def paint(painter: QPainter, rect: QRectF, *args: Any, **named: Any) -> None:
        density = painter.device().devicePixelRatioF()
        if density != int(density):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter, rect, *args, **named)
            painter.restore()
            return
        x, y = math.floor(rect.x()), math.floor(rect.y())
        within = (rect.x() - x, rect.y() - y, rect.width(), rect.height())
        picture = _picture(draw, args, tuple(named.items()), within, int(density))
        painter.drawPixmap(QPointF(x, y), picture)

    return cast("Draw", paint)


@lru_cache(maxsize=_KEPT)
def _picture(
    draw: Callable[..., None],
    args: tuple[Any, ...],
    named: tuple[tuple[str, Any], ...],
    within: tuple[float, float, float, float],
    density: int,
) -> QPixmap:
    left, top, width, height = within
    picture = QPixmap(math.ceil(left + width) * density, math.ceil(top + height) * density)
    picture.setDevicePixelRatio(density)
    picture.fill("transparent")
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(*within), *args, **dict(named))
    painter.end()
    return picture
