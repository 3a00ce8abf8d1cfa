"""How much room a page has in its frame, and how it is drawn in it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import structs

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import ScreenShape, grown, without_larger
from guide.ui.kiosk.page import KioskPage


def calmer(context: KioskContext) -> KioskContext:
    """What stands around a page: where height is scarce, larger letters are for what is read."""
    if not (context.visit.is_larger and context.shape.is_flat):
        return context
    look = without_larger(context.look)
    return structs.replace(context, look=look, shape=ScreenShape(context.shape.size, look))


def filled(
    page: KioskPage,
    context: KioskContext,
    made: Callable[[KioskContext], KioskPage],
    room: tuple[int, int],
) -> KioskPage:
    """The page laid out in its room; in larger letters where it has room to spare.

    Args:
        page: as it was made for `context`, in no layout yet.
        context: what it was given.
        made: makes it once more.
        room: width and height, in pixels of the screen.

    """
    page.fill(*room)
    if not (page.may_grow and page.has_room(*room)):
        return page
    look, shape = grown(context.look, context.shape)
    larger = made(structs.replace(context, look=look, shape=shape))
    larger.fill(*room)
    chosen, other = (larger, page) if larger.has_room(*room) else (page, larger)
    other.deleteLater()
    return chosen
