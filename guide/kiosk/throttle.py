"""How often the staff's secret may be tried: five times, then not for ten minutes.

Pure. Time is the system's monotonic clock, the same in all processes since the computer was
started: setting the date changes nothing of it. After a restart of the computer it begins anew; a
moment that is still to come tells of one, and then no more has passed than the clock shows. So what
is taken to have passed is never more than what has.

Whoever asks keeps what `trying` returns BEFORE the secret is compared, so that a process that is
ended in between has used its try (kiosk-ground.md section 8).
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

TRIES = 5
WAIT = 600.0  # seconds; wrong tries are forgotten after it as well


class Throttle(Struct, frozen=True, forbid_unknown_fields=True):
    """What is remembered of wrong tries. As made without arguments: of none."""

    failed: Annotated[int, Meta(ge=0, le=TRIES)] = 0
    at: Annotated[float, Meta(ge=0)] = 0.0  # when the last one was, monotonic seconds

    def left(self, now: float) -> float:
        """The seconds until the next try may be made; 0: now."""
        return max(0.0, WAIT - self._passed(now)) if self.failed >= TRIES else 0.0

    def tries(self, now: float) -> int:
        """How many tries there are before the next wait."""
        if self.left(now):
            return 0
        return TRIES if self._passed(now) >= WAIT else TRIES - self.failed

    def trying(self, now: float) -> Throttle:
        """What is remembered if this try is wrong. ValueError while a try has to wait."""
        tries = self.tries(now)
        if not tries:
            raise ValueError("too early")
        return Throttle(TRIES - tries + 1, now)

    def _passed(self, now: float) -> float:
        return now - self.at if now >= self.at else now


def locked(now: float) -> Throttle:
    """What holds where nothing is known of earlier tries, as of a note that cannot be read."""
    return Throttle(TRIES, now)
