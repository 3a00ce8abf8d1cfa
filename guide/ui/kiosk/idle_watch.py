"""Ends a visit when nobody is there any more: the notice first, then the next process.

How long that takes is told by `guide.kiosk.idle`; here its clock is the system's, which no setting
of the time of day can move, and which goes on while the computer sleeps.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from guide.kiosk.idle import Idle, IdlePhase, IdleState
from guide.ui.kiosk.window import KioskWindow

_TICK_MS = 500


def since_start() -> float:
    """Seconds since the computer was started, those that it slept too.

    What Python calls monotonic stands still meanwhile on Linux: a visit would wake up with it.
    """
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()


class IdleWatch(QObject):
    """Looks twice a second how the visit stands.

    Args:
        window: the window of the kiosk.
        clock: seconds that only go on.

    Signals:
        left: nobody goes on with the visit, and it ends.

    """

    left = Signal()

    def __init__(self, window: KioskWindow, clock: Callable[[], float] = since_start) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._state = IdleState(window.session.services.configuration.idle)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_anybody_there(self) -> bool:
        """Whether a visit has begun, and is not over."""
        return self._find().phase in (IdlePhase.ACTIVE, IdlePhase.NOTICE)

    def touched(self) -> None:
        """Somebody is there."""
        self._state.touched(self._clock())
        self._window.hide_notice()

    def look(self) -> None:
        """Show what the time says."""
        found = self._find()
        if found.phase is IdlePhase.NOTICE:
            self._window.show_notice(math.ceil(found.left))
        elif found.phase is IdlePhase.OVER:
            self._timer.stop()
            self.left.emit()
            self._window.start_again()

    def _find(self) -> Idle:
        page = self._window.page
        return self._state.at(
            self._clock(),
            is_long_page=page is not None and page.is_long,
            is_printing=self._window.session.is_printing,
        )


def start_again_when(
    window: KioskWindow, watch: IdleWatch, is_time: Callable[[], bool], *, every_ms: int = 120_000
) -> None:
    """Ask each two minutes whether it is time for another process, while nobody is there."""

    def ask() -> None:
        if not watch.is_anybody_there and is_time():
            window.start_again()

    again = QTimer(window, interval=every_ms)
    again.timeout.connect(ask)
    again.start()
