"""The look of a kiosk: that of the program, as large as the screen is, with targets for a finger.

The pictures of the design are 1080 pixels wide; its type is 1.6 times that of a desktop there. A
screen of another size gets the same picture larger or smaller, but no target under 88 pixels, nor
under 15 mm where the owner said how large the screen is (training.md section 13).
"""

from __future__ import annotations

import math
from copy import copy

from PySide6.QtCore import QSize

from guide.ui.kit.look import Look, Theme, tokens

_SHORT_SIDE = 675.0  # design pixels of the shorter side of a screen, at the usual text size
_LARGER = 1.3
# Of a page that has little to say; less than `_LARGER`, so that asking for larger text is seen.
_GROWN = 1.25
_LEAST_MM = 15.0
_MOST_OF_SIDE = 6  # of the shorter side no target asks for more than this part by millimetres
_ROOMY_FROM, _FLAT_BELOW = 1000, 760  # design pixels of height
_EDGE, _FLAT_EDGE = 24, 12  # design pixels around everything
_SPACIOUS = 860  # design pixels of width


class KioskLook(Look, frozen=True, dict=True):
    """A look whose targets are at least `least_target` pixels of the screen."""

    least_target: int = 88

    @property
    def target(self) -> int:
        """The smallest side of anything that can be pressed."""
        return self.least_target

    @property
    def row(self) -> int:
        """The smallest height of a row and of a field's box."""
        return self.least_target

    @property
    def gap(self) -> int:
        """The gap between two targets, in pixels of the design: 16 of the screen or more."""
        least: int = tokens()["target_px"]["kiosk_gap"]
        return max(12, math.ceil(least / self.scale))


def without_larger(look: KioskLook) -> KioskLook:
    """The look of someone who did not ask for larger text."""
    return KioskLook(look.theme, look.scale / _LARGER, look.least_target)


def kiosk_look(
    size: QSize, theme: Theme, *, is_larger: bool, pixels_per_mm: float | None
) -> KioskLook:
    """The look of a window of this size.

    A screen that was said to be as small as a hand does not get targets that leave no room for
    numbers and advice.
    """
    short = min(size.width(), size.height())
    scale = max(1.0, short / _SHORT_SIDE)
    least = tokens()["target_px"]["kiosk"]
    if pixels_per_mm is not None:
        asked = min(math.ceil(_LEAST_MM * pixels_per_mm), short // _MOST_OF_SIDE)
        least = max(least, asked)
    return KioskLook(theme, scale * (_LARGER if is_larger else 1.0), least)


class ScreenShape:
    """How a window of this size is laid out; all lengths in pixels of the design."""

    def __init__(self, size: QSize, look: Look) -> None:
        self.size = size  # pixels of the screen
        self.width = size.width() / look.scale
        self.height = size.height() / look.scale
        self.is_wide = self.width > self.height  # parts stand beside each other
        self.is_roomy = self.height >= _ROOMY_FROM  # nothing has to be left out
        self.is_flat = self.height < _FLAT_BELOW  # every row counts


def grown(look: KioskLook, shape: ScreenShape) -> tuple[KioskLook, ScreenShape]:
    """What a page is drawn in that has room to spare; laid out as before, in larger letters."""
    larger = copy(shape)
    larger.width, larger.height = shape.width / _GROWN, shape.height / _GROWN
    return KioskLook(look.theme, look.scale * _GROWN, look.least_target), larger


def edges(shape: ScreenShape) -> tuple[int, int]:
    """At the sides, and above and below, in pixels of the design: of the height less is left."""
    end = _FLAT_EDGE if shape.is_flat else _EDGE
    return (_EDGE if shape.width >= _SPACIOUS else end), end


def gap_of(shape: ScreenShape) -> int:
    """The room between parts under each other, in pixels of the design."""
    return 12 if shape.is_flat else 16
