"""Columns, rows and flows in one expression each, with their parts in the order of reading.

Gaps and margins are pixels of the design (at 100 %); a margin is left, top, right, bottom. Without
a gap, parts stand as far apart as those of the layout around them.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.reflow_layouts import FlowLayout

Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)
_Line = TypeVar("_Line", QVBoxLayout, QHBoxLayout)


def column_of(
    look: Look,
    gap: int | None,
    *parts: QWidget | QLayout,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
) -> QVBoxLayout:
    """Parts under each other; `inside` is the widget that they fill."""
    layout = QVBoxLayout(inside) if inside is not None else QVBoxLayout()
    return _filled(layout, look, gap, parts, margins)


def row_of(
    look: Look,
    gap: int | None,
    *parts: QWidget | QLayout,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
) -> QHBoxLayout:
    """Parts beside each other; `inside` is the widget that they fill."""
    layout = QHBoxLayout(inside) if inside is not None else QHBoxLayout()
    return _filled(layout, look, gap, parts, margins)


def led_row(
    look: Look,
    gap: int,
    lead: QWidget,
    *parts: QWidget | QLayout,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
) -> QHBoxLayout:
    """A sign at the top left, then the first of `parts` in all the room that is left."""
    layout = row_of(look, gap, inside=inside, margins=margins)
    layout.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
    add_to(layout, *parts)
    layout.setStretch(1, 1)
    return layout


def flow_of(look: Look, gap: int, *parts: QWidget, inside: QWidget | None = None) -> FlowLayout:
    """Parts beside each other as long as they fit, such as the buttons under a question."""
    layout = FlowLayout(look.px(gap), inside)
    for part in parts:
        layout.addWidget(part)
    return layout


def add_to(layout: QVBoxLayout | QHBoxLayout, *parts: QWidget | QLayout) -> None:
    """Add parts at the end of a column or row."""
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def boxed(layout: QLayout) -> QWidget:
    """A widget that is filled by the layout and has no look of its own."""
    box = QWidget()
    box.setLayout(layout)
    return box


def _filled(
    layout: _Line,
    look: Look,
    gap: int | None,
    parts: tuple[QWidget | QLayout, ...],
    margins: Margins,
) -> _Line:
    layout.setContentsMargins(*(look.px(margin) for margin in margins))
    if gap is not None:
        layout.setSpacing(look.px(gap))
    add_to(layout, *parts)
    return layout
