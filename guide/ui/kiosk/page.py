"""The base of every page of a kiosk: its content only, the window puts the frame around it.

A page is a cheap view, built anew when language, size, contrast or level change. What it must not
lose by that (an answer that was given) it keeps in `kept`, which the window carries over and which
ends with the process. Text from outside is plain text only; nothing opens a window of its own: a
question is a page.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar, Literal

from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.more import MoreView
from guide.ui.kit.look import Size
from guide.ui.kit.widgets import Heading, boxed, column_of
from guide.ui.kit.widgets.layouts import LayoutPart

PageBand = Literal["line", "none"]
_READ = "read"  # in what a page keeps: which part of it was read


class KioskPage(QWidget):
    """One page. Subclasses set `name` and lay out their parts in `__init__`.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew; empty at first.
        args: what `host.go(name, **args)` was called with; subclasses name theirs.

    """

    name: ClassVar[str] = ""
    band: PageBand = "line"  # whether a line with the level stands above it
    is_long: ClassVar[bool] = False  # much to read: the visit is given more time
    has_numbers: bool = True  # below it; not for staff, nor where it says them itself
    is_first: bool = False  # nothing to go back to, nothing to start again
    gives_way: bool = False  # to the visitors' first page, where nobody touches it
    may_grow: ClassVar[bool] = True  # drawn larger where all of it has room; built once more
    shows_level: ClassVar[bool] = False  # it says itself which level stands: built anew with it

    def __init__(self, context: KioskContext, kept: dict[str, Any], **args: object) -> None:
        super().__init__()
        self.context = context
        self.kept = kept
        self.args = args
        self.view: MoreView | None = None
        self.setObjectName(f"page_{self.name}")

    def fill(self, width: int, height: int) -> None:
        """Lay out what depends on the room, in pixels; called once, before the page is shown."""

    def has_room(self, width: int, height: int) -> bool:
        """Whether all of it is seen at once, in pixels; what fills its room anyway has none."""
        content = self.view.content if self.view is not None else None
        return (
            content is not None
            and content.heightForWidth(width) <= height
            and content.minimumSizeHint().width() <= width
        )

    def title(self) -> str:
        """The page's name in its language, for a screen reader."""
        raise NotImplementedError

    def heading(self) -> Heading:
        """The page's name, as large as there is room for it."""
        size: Size = "h3" if self.context.shape.is_flat else "h2"
        return Heading(self.context.look, self.title(), 1, size)

    def lay_out(self, *parts: LayoutPart, at_top: bool = True) -> None:
        """Put the parts under each other, to be read on where they are longer than the room.

        A page that is built anew, for another level too, stands where the visitor was reading.
        """
        look, context = self.context.look, self.context
        shape, is_low = context.shape, context.visit.is_low
        content = boxed(column_of(look, 12 if shape.is_flat else 16, *parts, at_top=at_top))
        self.view = MoreView(look, content, is_low=is_low, is_wide=shape.is_wide)
        self.view.show_at(self.kept.get(_READ, 0.0))
        self.view.moved.connect(partial(self.kept.__setitem__, _READ))
        column_of(look, 0, self.view, inside=self)
