"""Noticing that the day goes on while the window stays open.

What a page works out from the present moment (the age of an entry, an announced end, "today") is
right when it is built. It is looked at again when another day has begun here, or when the clock
was set: over midnight, after a sleep, and at once when the window is used again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from guide.usecases.base.local_time import local_day

LOOK_EVERY_MS = 30_000
_JUMP_S = 90.0  # more than the clock and the time since the last look may differ by


class DayWatch(QObject):
    """Looks at the clock now and then.

    Args:
        now: the present moment in UTC.
        parent: as for every QObject.

    Signals:
        moved: another local day has begun, or the clock was set.

    """

    moved = Signal()

    def __init__(self, now: Callable[[], dt.datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._seen = self._moment()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        timer.timeout.connect(self.look)
        timer.start(LOOK_EVERY_MS)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.look)
            app.focusWindowChanged.connect(self.look)

    def look(self) -> None:
        """Tell of what changed since the last look."""
        (day, clock, since), self._seen = self._seen, self._moment()
        new_day, new_clock, new_since = self._seen
        passed = (new_clock - clock).total_seconds()
        if day != new_day or abs(passed - (new_since - since)) > _JUMP_S:
            self.moved.emit()

    def _moment(self) -> tuple[dt.date, dt.datetime, float]:
        now = self._now()
        return local_day(now), now, monotonic()
