"""A small drawing is drawn once, and its copies are the drawing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from guide.ui.kit.icons import paint_icon
from guide.ui.kit.picture_cache import drawn_once

PLACES = [(0.0, 0.0), (7.0, 3.0), (7.5, 3.0), (2.25, 9.75), (11.0, 4.5)]


def on_paper(density: float = 1.0) -> QImage:
    image = QImage(round(60 * density), round(60 * density), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    image.fill(QColor("#FBE9D7"))
    return image


@pytest.mark.parametrize("density", [1.0, 2.0, 1.5])
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["handshake", "radio", "chevron-right"])
def test_a_copied_icon_is_the_drawn_one(
    app: object, name: str, place: tuple[float, float], density: float
) -> None:
    drawn, copied = on_paper(density), on_paper(density)
    for image, paint in ((drawn, paint_icon.__wrapped__), (copied, paint_icon)):  # type: ignore[attr-defined]
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QRectF(*place, 22, 22), name, "#336699")
        painter.end()
    assert drawn == copied
    assert drawn != on_paper(density)


def test_it_is_drawn_once_for_what_it_depends_on(app: object) -> None:
    drawings: list[tuple[float, str]] = []

    @drawn_once
    def square(painter: QPainter, rect: QRectF, colour: str) -> None:
        drawings.append((rect.width(), colour))
        painter.drawRect(rect)

    image = on_paper()
    painter = QPainter(image)
    for at in range(5):
        square(painter, QRectF(at * 4, at, 6, 6), "#111111")
    assert drawings == [(6, "#111111")]
    square(painter, QRectF(0, 0, 6, 6), "#222222")
    square(painter, QRectF(0, 0, 8, 8), "#222222")
    square(painter, QRectF(0.5, 0, 8, 8), "#222222")
    painter.end()
    assert drawings[1:] == [(6, "#222222"), (8, "#222222"), (8, "#222222")]


def test_where_pixels_do_not_fit_it_is_drawn_each_time(app: object) -> None:
    drawings: list[float] = []

    @drawn_once
    def square(_painter: QPainter, rect: QRectF) -> None:
        drawings.append(rect.width())

    image = on_paper(1.25)
    painter = QPainter(image)
    square(painter, QRectF(0, 0, 6, 6))
    square(painter, QRectF(0, 0, 6, 6))
    painter.end()
    assert len(drawings) == 2
