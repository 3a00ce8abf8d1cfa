"""Each level is known by its sign alone: without its name, and without its colour."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from guide.content.model import Level
from guide.ui.kit.level_sign import paint_bars, paint_sign
from guide.ui.kit.look import Look

SIDE = 48


def grey_sign(level: Level, side: int = SIDE) -> list[int]:
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    paint_sign(painter, QRectF(0, 0, side, side), level, "#000000", "#FFFFFF")
    painter.end()
    return [image.pixelColor(x, y).red() for y in range(side) for x in range(side)]


@pytest.mark.parametrize("side", [24, 48, 84])
def test_signs_differ_in_grey(app: QApplication, side: int) -> None:
    drawn = {level: grey_sign(level, side) for level in Level}
    for one, other in combinations(Level, 2):
        apart = sum(abs(a - b) for a, b in zip(drawn[one], drawn[other], strict=True))
        assert apart / (255 * side * side) > 0.08, (one, other)


@pytest.mark.parametrize("level", list(Level))
def test_a_sign_stays_inside_its_square(app: QApplication, level: Level) -> None:
    drawn = grey_sign(level)
    rows = [drawn[at : at + SIDE] for at in range(0, len(drawn), SIDE)]
    corners = (rows[0][0], rows[0][-1])
    assert corners == (255, 255)
    inside = sum(255 - value for row in rows[1:-1] for value in row[1:-1])
    assert inside / sum(255 - value for value in drawn) > 0.97


@pytest.mark.parametrize(("level", "marks"), [(Level.YELLOW, 1), (Level.ORANGE, 2), (Level.RED, 3)])
def test_the_marks_count_the_level(app: QApplication, level: Level, marks: int) -> None:
    """Along a line through the marks, the sign is cut once for each mark."""
    side = 200
    drawn = grey_sign(level, side)
    row = drawn[side * (104 if level is Level.YELLOW else 84) :][:side]
    dark = [value < 128 for value in row]
    first, last = dark.index(True), side - dark[::-1].index(True)
    inner = dark[first:last]
    cuts = sum(1 for a, b in pairwise(inner) if a and not b)
    assert cuts == marks


@pytest.mark.parametrize(("level", "filled"), [(lv, lv.rank) for lv in Level])
def test_bars_are_filled_by_rank(app: QApplication, level: Level, filled: int) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_bars(painter, QRectF(0, 0, 60, 40), level, "#000000")
    painter.end()
    middles = [image.pixelColor(6 + 20 * index, 32).lightness() < 128 for index in range(3)]
    assert middles == [index < filled for index in range(3)]


def test_solid_colours_reach_the_sign(look: Look) -> None:
    assert look.level(Level.RED).on == "#FFFFFF"
