"""The least size of a window of ours, and how much room a size leaves for a page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize

_LEAST_SIZE = QSize(640, 400)
_FRAME_PX = 48  # what a window manager may add above the window
# Effective pixels, which are those of the window divided by the text scale.
_NARROW_BELOW_PX = 900  # of its width: the side bar becomes icons, gaps become small
_LOW_BELOW_PX = 400  # of its height: language and text size stand below the page


def room_of(size: QSize, scale: float) -> tuple[bool, bool]:
    """Whether a window of this size is narrow, and whether it is low, at a text scale."""
    return size.width() / scale < _NARROW_BELOW_PX, size.height() / scale < _LOW_BELOW_PX


def least_size(screens: Sequence[QSize]) -> QSize:
    """The least size of the window: never more than is free on any of the screens."""
    least = QSize(_LEAST_SIZE)
    for free in screens:
        least = least.boundedTo(free - QSize(0, _FRAME_PX))
    return least
