"""The moment after a window was painted for the first time.

What the first sight does not need waits for it, so that a person reads sooner.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `follow` once, as soon as the first painting of `window` is over."""

    def __init__(self, window: QWidget, follow: Callable[[], object]) -> None:
        super().__init__(window)
        self._follow = follow
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Back in the event loop: the painting of all parts is over then.
            QTimer.singleShot(0, self, self._follow)
        return False
