"""Turning the pages of what is shown one at a time, by the arrow keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def turn_by_arrows(within: QWidget, turn: Callable[[int], object]) -> None:
    """Call `turn` with 1 at the right arrow and -1 at the left one, while the focus is `within`.

    Not by key events: a button takes the arrows for itself, to move the focus. A field keeps them.
    """
    for pressed, step in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
        QShortcut(
            QKeySequence(pressed),
            within,
            partial(turn, step),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
