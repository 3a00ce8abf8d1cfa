"""When a visitor has gone: how long nobody has touched the screen, and what follows of it.

Pure, over a monotonic clock that is handed in. A visit begins with the first touch; until then
nothing ends, so that a screen that nobody uses stays as it is. After the time of the page a notice
stands for twenty seconds, and any touch is "I am still here"; then the visit is over (training.md
section 13). While something is printed, the time begins anew all along.
"""

from __future__ import annotations

import math
from enum import StrEnum

from msgspec import Struct

from guide.kiosk.configuration import IdleTimes

NOTICE = 20.0  # seconds


class IdlePhase(StrEnum):
    """Where a visit stands."""

    RESTING = "resting"  # nobody has touched anything since the start
    ACTIVE = "active"
    NOTICE = "notice"  # "are you still here?"
    OVER = "over"  # everything begins anew


class Idle(Struct, frozen=True):
    """Where a visit stands now, and for how many seconds more if nobody does anything."""

    phase: IdlePhase
    left: float = math.inf


class IdleState:
    """When the screen was touched last. A visit that is over stays so until the next process."""

    def __init__(self, times: IdleTimes) -> None:
        self._times = times
        self._allowed: float = times.seconds  # on the page that stood at the last look
        self._touched: float | None = None
        self._is_over = False

    def touched(self, now: float) -> None:
        """Somebody touched, typed or moved something: a stranger, where the visit was over."""
        self._look(now)
        self._touched = now

    def at(self, now: float, *, is_long_page: bool = False, is_printing: bool = False) -> Idle:
        """Where the visit stands. To be asked after `left`, at each change of page, while printing.

        A touch that nobody was asked about for longer than a visit lasts, as on a computer that
        slept, does not go on with it.
        """
        self._allowed = self._times.long_pages if is_long_page else self._times.seconds
        if self._touched is None:
            return Idle(IdlePhase.RESTING)
        if is_printing:
            self._touched = now
        quiet = self._look(now)
        if self._is_over:
            return Idle(IdlePhase.OVER, 0.0)
        if quiet < self._allowed:
            return Idle(IdlePhase.ACTIVE, self._allowed - quiet)
        return Idle(IdlePhase.NOTICE, self._allowed + NOTICE - quiet)

    def _look(self, now: float) -> float:
        """How long nothing was touched; whether the visit is over by that."""
        quiet = 0.0 if self._touched is None else now - self._touched
        self._is_over = self._is_over or quiet >= self._allowed + NOTICE
        return quiet
