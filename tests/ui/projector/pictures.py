"""Looking at a picture: what stands on it, and what is wrong with it."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF

from guide.ui.projector.blocks import LEAST_PX, LINES, TextItem
from guide.ui.projector.compose import BAND, EDGE, PicturePart, width_for

SHAPES = {"16:9": width_for(1920, 1080), "4:3": width_for(1024, 768)}


def texts(part: PicturePart) -> list[TextItem]:
    """The words that stand on it."""
    return [item for item in part.items if isinstance(item, TextItem)]


def remarks(part: PicturePart) -> list[str]:
    """What is outside, too small, cut, broken or over something else."""
    inside = QRectF(EDGE, BAND, part.width - 2 * EDGE, LINES - BAND - EDGE)
    found = [f"outside: {item}" for item in part.items if not inside.contains(item.box)]
    for one in texts(part):
        if one.lines < LEAST_PX:
            found.append(f"small: {one.words}")
        if one.paragraph.longest_word() > one.box.width() + 1:
            found.append(f"broken: {one.words}")
        if one.paragraph.height(int(one.box.width())) > one.box.height():
            found.append(f"cut: {one.words}")
    for one, other in combinations(texts(part), 2):
        shared = one.box.intersected(other.box)
        if shared.width() > 1 and shared.height() > 1:
            found.append(f"over another: {one.words}, {other.words}")
    return found
