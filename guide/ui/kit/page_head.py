"""The head of a page that belongs to another one: the way back, then its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.ui.kit.back_button import BackButton
from guide.ui.kit.look import Look
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.kit.widgets.text import Heading


def headed_column(
    page: QWidget, look: Look, back: BackButton, heading: str, *, gap: int = 16
) -> QVBoxLayout:
    """Lay `page` out as one column that begins with the head; `gap` in design pixels."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(gap))
    row = FlowLayout(look.px(8))
    row.addWidget(back)
    column.addLayout(row)
    column.addWidget(Heading(look, heading))
    return column
