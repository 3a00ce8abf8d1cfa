"""Taking a part of a page away at once, although it may be telling something just now.

A widget must not be destroyed while its own button is being handled. Until then it must not be
found by its name either: the part that takes its place often has the same one.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def discard(widget: QWidget) -> None:
    """Hide the widget, take it out of its page, and let Qt destroy it later."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def refill(layout: QLayout, *parts: QWidget) -> None:
    """Put parts in the place of the widgets that the layout holds now; those are discarded."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            discard(widget)
    for part in parts:
        layout.addWidget(part)
