"""Columns, rows, flows and splits in one expression each, with their parts in order of reading.

Gaps, margins and widths are pixels of the design (at 100 %); margins are left, top, right, bottom.
Without a gap, parts stand as far apart as those of the layout around them. A part that is None is
left out, so that a condition can stand where its part would.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout, FlowLayout, SplitLayout

LayoutPart = QWidget | QLayout | None
Margins = tuple[int, int, int, int]
_NONE: Margins = (0, 0, 0, 0)


def column_of(
    look: Look,
    gap: int | None,
    *parts: LayoutPart,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
    at_top: bool = False,
) -> QVBoxLayout:
    """Parts under each other; `inside` is the widget that they fill.

    With `at_top` they keep their own heights, and what is left over stays free below them.
    """
    layout = QVBoxLayout(inside) if inside is not None else QVBoxLayout()
    _set_gaps(layout, look, gap, margins)
    add_to(layout, *parts)
    if at_top:
        layout.addStretch(1)
    return layout


def row_of(
    look: Look,
    gap: int | None,
    *parts: LayoutPart,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
    last_wide: bool = False,
) -> QHBoxLayout:
    """Parts beside each other; `inside` is the widget that they fill.

    With `last_wide` the last part has all the room that the others leave.
    """
    layout = QHBoxLayout(inside) if inside is not None else QHBoxLayout()
    _set_gaps(layout, look, gap, margins)
    add_to(layout, *parts)
    if last_wide:
        layout.setStretch(layout.count() - 1, 1)
    return layout


def led_row(
    look: Look,
    gap: int,
    lead: QWidget,
    rest: QWidget | QLayout,
    *,
    inside: QWidget | None = None,
    margins: Margins = _NONE,
) -> QHBoxLayout:
    """A sign at the top left, and the rest beside it in all the room that is left."""
    layout = row_of(look, gap, lead, rest, inside=inside, margins=margins, last_wide=True)
    layout.setAlignment(lead, Qt.AlignmentFlag.AlignTop)
    return layout


def flow_of(
    look: Look, gap: int, *parts: QWidget | None, inside: QWidget | None = None
) -> FlowLayout:
    """Parts beside each other as long as they fit, such as the buttons under a question."""
    layout = FlowLayout(look.px(gap), inside)
    add_to(layout, *parts)
    return layout


def columns_of(
    look: Look,
    gap: int,
    *parts: QWidget,
    least: int,
    most: int,
    inside: QWidget | None = None,
    is_even: bool = False,
) -> ColumnsLayout:
    """Parts in equal columns: as many as fit with `least` pixels each, at most `most`.

    With `is_even` only as many that no part stands alone in the last row.
    """
    layout = ColumnsLayout(look.px(least), most, look.px(gap), inside, is_even=is_even)
    add_to(layout, *parts)
    return layout


def split_of(
    look: Look,
    gap: int,
    first: QWidget,
    second: QWidget | None,
    *,
    below: int,
    share: float | Literal["first"] | None,
    inside: QWidget | None = None,
    equal_heights: bool = False,
) -> SplitLayout:
    """Two parts beside each other, or under each other below a width (see `SplitLayout`).

    Without a second part the first has the whole width.
    """
    layout = SplitLayout(look.px(below), look.px(gap), share, inside, equal_heights=equal_heights)
    add_to(layout, first, second)
    return layout


def boxed(layout: QLayout, name: str = "") -> QWidget:
    """A widget that is filled by the layout and has no look of its own."""
    box = QWidget()
    box.setObjectName(name)
    box.setLayout(layout)
    return box


def add_to(layout: QLayout, *parts: LayoutPart) -> None:
    """Add parts at the end; layouts go only into columns and rows."""
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif part is not None and isinstance(layout, (QVBoxLayout, QHBoxLayout)):
            layout.addLayout(part)


def _set_gaps(
    layout: QVBoxLayout | QHBoxLayout, look: Look, gap: int | None, margins: Margins
) -> None:
    layout.setContentsMargins(*(look.px(margin) for margin in margins))
    if gap is not None:
        layout.setSpacing(look.px(gap))
