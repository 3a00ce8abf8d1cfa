"""How a page is cut into pieces that a small screen can show with readable letters.

A piece ends where the page is blank all across, so that a heading stays with what is under it.
Where no such place is near, pieces overlap instead, so that no line is cut in two.
"""

from __future__ import annotations

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from guide.usecases.base.sheet import PAGE_MM

_MM_PER_INCH = 25.4
# Of our margins of 15 mm so much is left out: the screen around the sheet is white as well.
_CROPPED_MM = 10.0
_MOST_PIECES = 3
# By so much all pieces together may be longer than the page: room to look for a blank place.
_LEAST_SPARE_MM = 12.0
_SPARES_MM = (64.0, 48.0, 36.0, 24.0, _LEAST_SPARE_MM)


class PageSlices(Struct, frozen=True):
    """How pages are cut to fit the screen: in so many pieces, so many pixels to the inch."""

    pieces: int
    ppi: float
    spare_mm: float = _LEAST_SPARE_MM  # for each place where the page is cut


def cut_for(width: float, height: float, least_ppi: float) -> PageSlices:
    """As few pieces a page as let its letters be read on `width` x `height` pixels.

    Then as much spare room as they leave.
    """
    found = [
        _cut(pieces, spare, width, height)
        for pieces in range(1, _MOST_PIECES + 1)
        for spare in _SPARES_MM
    ]
    readable = (cut for cut in found if cut.ppi >= least_ppi)
    return next(readable, max(found, key=lambda cut: cut.ppi))


def _cut(pieces: int, spare_mm: float, width: float, height: float) -> PageSlices:
    across, down = _piece_mm(pieces, spare_mm)
    return PageSlices(pieces, min(width / across, height / down) * _MM_PER_INCH, spare_mm)


def _piece_mm(pieces: int, spare_mm: float) -> tuple[float, float]:
    """Width and height of a piece."""
    across, down = (side - 2 * _CROPPED_MM for side in PAGE_MM)
    return across, (down + (pieces - 1) * spare_mm) / pieces


def piece_of(page: QImage, cut: PageSlices, number: int) -> QImage:
    """The piece `number` (from 0) of a page that was rendered for this cut; all equally large."""
    dots = cut.ppi / _MM_PER_INCH
    left, spare = round(_CROPPED_MM * dots), round(cut.spare_mm * dots)
    across, down = (ceil(side * dots) for side in _piece_mm(cut.pieces, cut.spare_mm))
    start = round(_CROPPED_MM * dots)
    end = round((PAGE_MM[1] - _CROPPED_MM) * dots)
    top, stop = start, end
    for at in range(number + 1):
        rest = cut.pieces - at - 1
        if rest == 0:
            stop = min(end, top + down)
            break
        stop = top + down
        # What is left must fit into the pieces that are left.
        earliest = max(stop - spare, end - rest * down)
        blank = _blank_row(page.copy(left, 0, across, page.height()), earliest, stop)
        if blank is not None:
            stop = blank
        if at < number:
            top = max(earliest, stop - spare) if blank is None else blank
    piece = page.copy(QRect(left, top, across, down))
    painter = QPainter(piece)
    painter.fillRect(0, stop - top, across, down, Qt.GlobalColor.white)
    painter.end()
    return piece


def _blank_row(strip: QImage, first: int, last: int) -> int | None:
    """The middle of the highest band of blank rows between two rows, the lower of equal ones."""
    grey = strip.convertToFormat(QImage.Format.Format_Grayscale8)
    width, line, rows = grey.width(), grey.bytesPerLine(), bytes(grey.constBits())
    found, high, begin = None, 0, None
    for y in range(first, last + 1):
        is_blank = y < last and not rows[y * line : y * line + width].strip(b"\xff")
        if is_blank:
            begin = y if begin is None else begin
        elif begin is not None:
            if y - begin >= high:
                found, high = (begin + y) // 2, y - begin
            begin = None
    return found
