"""The geometry of the level signs in a square of 100, as plain numbers.

`level_sign.py` paints them with softened corners, `glance_panel.py` before any constant of Qt was
named. The sign tells the levels apart without colour: triangle with one mark, diamond with two,
octagon with three.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from guide.content.model import Level

Point = tuple[float, float]

MARK_WIDTH, DOT_RADIUS = 8.5, 5.0
_MARK_GAP, _DOT_BELOW = 15.0, 7.5


def corners(level: Level) -> list[Point]:
    """The corners of a declared level's sign."""
    if level is Level.YELLOW:
        return [(50.0, 9.0), (95.0, 86.0), (5.0, 86.0)]
    if level is Level.ORANGE:
        return [(50.0, 3.0), (97.0, 50.0), (50.0, 97.0), (3.0, 50.0)]
    step = math.pi / 4
    turns = [step * (n + 0.5) for n in range(8)]
    return [(50 + 48 * math.cos(turn), 50 + 48 * math.sin(turn)) for turn in turns]


def marks(level: Level) -> Iterator[tuple[float, float, float, Point]]:
    """As many exclamation marks as the level has steps: left, top and length, and its dot."""
    # The triangle's middle of weight lies lower than the square's.
    top, length = (44.0, 20.0) if level is Level.YELLOW else (31.0, 25.0)
    for index in range(level.rank):
        middle = 50 + (index - (level.rank - 1) / 2) * _MARK_GAP
        yield middle - MARK_WIDTH / 2, top, length, (middle, top + length + _DOT_BELOW)
