"""Tab follows the reading order, also after a part of a page was built anew.

Qt puts a new widget at the end of the Tab chain. A page that changes in place calls this once
after each change.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from guide.ui.kit.sticky import StickyArea


def set_reading_order(root: QWidget) -> None:
    """Chain all controls inside `root` in the order in which its layouts hold them."""
    for first, second in pairwise(controls(root)):
        QWidget.setTabOrder(first, second)


def controls(root: QWidget) -> list[QWidget]:
    """The controls inside `root` that can take the focus, in reading order."""
    return list(_walk(root))


def _walk(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _walk_layout(layout)
    elif isinstance(widget, StickyArea):
        yield from _walk(widget.content)


def _walk_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _walk(widget)
        elif inner is not None:
            yield from _walk_layout(inner)
