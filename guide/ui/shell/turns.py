"""Long work in another thread that gives way to the window: Python runs one of them at a time."""

from __future__ import annotations

import time

_WORK_S, _PAUSE_S = 0.003, 0.002


class StoppedError(Exception):
    """Nobody waits for the work any more."""


class Turns:
    """Called between two steps of the work: a pause is made wherever it is time for one."""

    def __init__(self) -> None:
        self.is_over = False  # nobody waits for the work any more
        self._since = time.perf_counter()

    def __call__(self) -> None:
        """Let the window have its turn. Errors: StoppedError."""
        if self.is_over:
            raise StoppedError
        if time.perf_counter() - self._since > _WORK_S:
            time.sleep(_PAUSE_S)
            self._since = time.perf_counter()
