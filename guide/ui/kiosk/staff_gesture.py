"""How staff come to their page: by touching the corners in turn, or by holding the first one.

Nothing on the screen tells of it. The corners are touched from the upper left on, with the clock;
there is a button in some of them, which does nothing while the way goes on.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from guide.kiosk.configuration import Gesture

_CORNER = 110  # pixels of the screen, along each side
_IN_ALL_S = 8.0  # from the first corner to the last
_HOLD_MS = 5000
_COUNT = 4


class StaffGesture(QObject):
    """Watches the presses on one window.

    Args:
        window: the window of the kiosk, which is not shown yet.
        kind: which gesture it is.

    Signals:
        made: somebody made it.

    """

    made = Signal()

    def __init__(self, window: QWidget, kind: Gesture) -> None:
        super().__init__(window)
        self._window = window
        self._kind = kind
        self._touched = 0  # corners so far
        self._since = 0.0
        self._holding = QTimer(self, singleShot=True, interval=_HOLD_MS)
        self._holding.timeout.connect(self.made)
        window.winId()  # it makes the window that the system knows, where it is not shown yet
        # Of that one, so that a press is seen once and before any button.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        kind = event.type()
        corner = self._corner(event.position().toPoint())
        if self._kind == "hold":
            self._hold(kind, corner)
            return False
        return kind is QEvent.Type.MouseButtonPress and self._goes_on(corner)

    def _hold(self, kind: QEvent.Type, corner: int | None) -> None:
        if kind is QEvent.Type.MouseButtonPress and corner == 0:
            self._holding.start()
        elif kind is QEvent.Type.MouseButtonRelease or corner != 0:
            self._holding.stop()

    def _goes_on(self, corner: int | None) -> bool:
        """Whether the press belongs to the gesture, and so comes to nothing else."""
        now = time.monotonic()
        if corner != self._touched or now - self._since > _IN_ALL_S:
            self._touched = 0
        if corner != self._touched:
            return False
        if self._touched == 0:
            self._since = now
        self._touched += 1
        if self._touched == _COUNT:
            self._touched = 0
            # After the press: the page that it opens must not be pressed by it.
            QTimer.singleShot(0, self, self.made.emit)
        return self._touched != 1

    def _corner(self, at: QPoint) -> int | None:
        """0 at the upper left, then with the clock; None between the corners."""
        right, low = (
            self._window.width() - at.x() < _CORNER,
            self._window.height() - at.y() < _CORNER,
        )
        if not (right or at.x() < _CORNER) or not (low or at.y() < _CORNER):
            return None
        return (3 if low else 0) if not right else (2 if low else 1)
