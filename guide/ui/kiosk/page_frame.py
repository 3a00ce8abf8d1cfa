"""A page with all that stands around it, and the curtain that hides it when a visit is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.band import LevelBand
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.frame import controls, fix_height, head, swap_band, top
from guide.ui.kiosk.look import edges, gap_of
from guide.ui.kiosk.numbers_bar import NumbersBar
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.page_room import calmer, filled
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import column_of

_MARGIN = 24  # design pixels around the curtain


class PageFrame(QWidget):
    """The page, the level and the sign above it, the numbers and the bar below.

    Args:
        context: what the page is given.
        made: makes the page for a context.
        room: the size of all of it, in pixels of the screen.
        on_numbers: opens the page of the numbers.

    """

    def __init__(
        self,
        context: KioskContext,
        made: Callable[[KioskContext], KioskPage],
        room: QSize,
        on_numbers: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("frame")
        page = made(context)
        look, around = context.look, calmer(context)
        self._band = _band(context, page)
        numbers = None
        if page.has_numbers:
            tiles = [one for one in context.guide.numbers if one.tile]
            numbers = NumbersBar(around.look, around.shape, tiles, context.lang, on_numbers)
        above = top(around, page, self._band)
        below = [one for one in (numbers, *controls(around, page)) if one is not None]
        side, end = edges(context.shape)
        margins = (side, end, side, end)
        column = column_of(
            look, gap_of(context.shape), *above, *below, inside=self, margins=margins
        )
        self._width = room.width() - 2 * look.px(side)
        # The page alone gives way where there is little room: it can be read part by part.
        used = 2 * look.px(end)
        used += sum(fix_height(part, self._width) + column.spacing() for part in (*above, *below))
        self.page = filled(page, context, made, (self._width, room.height() - used))
        column.insertWidget(len(above), self.page, 1)
        set_reading_order(self)

    def show_level(self, context: KioskContext) -> str:
        """Put what stands now above a page that does not tell it; returns what is said of it."""
        before, band = self._band, _band(context, self.page)
        if before is None or band is None:
            return ""
        self._band = band
        swap_band(self, before, band, self._width)
        return band.heading.accessibleName()


def curtain(context: KioskContext) -> QWidget:
    """What is seen until the next process is there: nothing of this visit."""
    hiding = QWidget()
    hiding.setObjectName("curtain")
    sign = head(context, None)
    margins = (_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    column_of(context.look, 0, sign, inside=hiding, margins=margins, at_top=True)
    return hiding


def _band(context: KioskContext, page: KioskPage) -> LevelBand | None:
    if page.band == "none":
        return None
    return LevelBand(context.look, band_words(context.services, context.lang), page.band)
