"""The head of a page: the way back if it belongs to another one, its heading, and the chips."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.back_button import BackButton
from guide.ui.kit.widgets.layouts import LayoutPart, boxed, column_of, flow_of, split_of
from guide.ui.kit.widgets.text import Heading

# Effective pixels: a heading is broken sooner than a way back.
_HEADING_STACKS_BELOW, _WAY_STACKS_BELOW = 560, 440


class PageHead(QWidget):
    """The first row of a page: its heading or the way back, and the chips of every page beside it.

    So the page begins one row higher than it would under a row of chips.
    """

    def __init__(self, look: Look, first: Heading | BackButton) -> None:
        super().__init__()
        is_way = isinstance(first, BackButton)
        below = _WAY_STACKS_BELOW if is_way else _HEADING_STACKS_BELOW
        part = boxed(flow_of(look, 8, first)) if is_way else first
        self._row = split_of(look, 12, part, None, below=below, share=None, inside=self)

    def show_chips(self, chips: QWidget) -> None:
        """Put the chips at the right end, or under the first part where there is no room."""
        self._row.addWidget(chips)


def headed_column(
    page: QWidget,
    look: Look,
    back: BackButton,
    heading: str,
    *parts: LayoutPart,
    gap: int = 16,
    at_top: bool = False,
) -> QVBoxLayout:
    """Lay `page` out as one column that begins with the head (see `column_of`)."""
    head = column_of(look, 8, PageHead(look, back), Heading(look, heading))
    return column_of(look, gap, head, *parts, inside=page, at_top=at_top)
