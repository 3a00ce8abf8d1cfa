"""The moment after a window was painted for the first time.

What the first sight does not need waits for it, so that a person reads sooner.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `follow` once, as soon as the first painting of `painted` is over.

    Where it is taken away before it was ever painted, such as for a layout of another width, that
    is the moment too: whatever waits must not be lost with it.
    """

    def __init__(self, painted: QWidget, follow: Callable[[], object]) -> None:
        super().__init__(painted.window())
        self._follow: Callable[[], object] | None = follow
        painted.installEventFilter(self)
        painted.destroyed.connect(self._begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._begin()
        return False

    def _begin(self) -> None:
        follow, self._follow = self._follow, None
        if follow is not None:
            # Back in the event loop: the painting of all parts is over then.
            QTimer.singleShot(0, self, follow)
