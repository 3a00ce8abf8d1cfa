"""Noticing that the day goes on while the window stays open.

What a page works out from the present moment (the age of an entry, an announced end, "today") is
right when it is built. It is looked at again when another day has begun here, when an hour has come
at which a level begins or ends, or when the clock was set: over midnight, after a sleep, and at
once when the window is used again.
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
        turns: whether anything begins or ends later than one moment and not later than another.
        parent: as for every QObject.

    Signals:
        moved: another day has begun, something has begun or ended, or the clock was set.

    """

    moved = Signal()

    def __init__(
        self,
        now: Callable[[], dt.datetime],
        turns: Callable[[dt.datetime, dt.datetime], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._turns = turns
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
        is_set = abs(passed - (new_since - since)) > _JUMP_S
        if day != new_day or is_set or self._turns(clock, new_clock):
            self.moved.emit()

    def _moment(self) -> tuple[dt.date, dt.datetime, float]:
        now = self._now()
        return local_day(now), now, monotonic()
