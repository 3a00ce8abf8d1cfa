"""The way to the staff's page: the secret, and how often it may be tried.

A try is kept before the secret is compared, so that a process that is ended in between, by a reset
or by a plug that is pulled, has used it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum

from guide.errors import GuideError
from guide.kiosk import secret
from guide.kiosk.throttle import Throttle, locked
from guide.store.store import Store
from guide.usecases.base.repository import Repository

KIND = "_kiosk_throttle"


class Tried(StrEnum):
    """What became of a try."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"  # nothing was compared


class StaffDoor:
    """Asks for the secret. `elapsed` is the system's monotonic clock, the same in all processes."""

    def __init__(
        self, store: Store, held: str, elapsed: Callable[[], float] = time.monotonic
    ) -> None:
        """`held`: the hash of the configuration; "" opens to nobody."""
        self._throttles = Repository(store, KIND, Throttle)
        self._store = store
        self._held = held
        self._elapsed = elapsed
        self._turn = threading.Lock()  # two tries at once would count as one

    def left(self) -> float:
        """The seconds until a try may be made; 0: now."""
        now = self._elapsed()
        return self._throttle(now).left(now)

    def tries(self) -> int:
        """How many tries there are before the next wait."""
        now = self._elapsed()
        return self._throttle(now).tries(now)

    def enter(self, typed: str) -> Tried:
        """Try the secret. It takes half a second of a processor: not for the window's thread.

        Errors: as `Store.edit`; then nothing was compared. MemoryError, as `secret.matches`.
        """
        with self._turn:
            now = self._elapsed()
            throttle = self._throttle(now)
            if throttle.left(now):
                return Tried.WAIT
            self._keep(throttle.trying(now))
        if not secret.matches(typed, self._held):
            return Tried.WRONG
        self._keep(Throttle())
        return Tried.OPEN

    def _throttle(self, now: float) -> Throttle:
        try:
            return self._throttles.get() or Throttle()
        except GuideError:  # what is there cannot be read: it may have been the fifth try
            found = locked(now)
            with suppress(GuideError):  # where it cannot be kept, it begins anew at each look
                self._keep(found)
            return found

    def _keep(self, throttle: Throttle) -> None:
        self._store.edit([self._throttles.change(throttle)])
