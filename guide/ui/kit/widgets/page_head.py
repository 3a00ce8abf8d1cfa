"""The head of a page that belongs to another one: the way back, then its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.back_button import BackButton
from guide.ui.kit.widgets.layouts import LayoutPart, column_of, flow_of
from guide.ui.kit.widgets.text import Heading


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
    head = (flow_of(look, 8, back), Heading(look, heading))
    return column_of(look, gap, *head, *parts, inside=page, at_top=at_top)
