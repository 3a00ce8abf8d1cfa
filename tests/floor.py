"""Speed in times of a fixed task of the same run: a slow machine or a busy hour is no fault."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds_of(task: Callable[[], object]) -> float:
    """Seconds of work; what other programs did meanwhile is not counted."""
    begun = time.process_time()
    task()
    return time.process_time() - begun


def floor() -> float:
    """Seconds of the fixed task on this machine just now; about 5 ms on a desk computer of 2020."""
    return min(seconds_of(_fixed_task) for _ in range(3))


def floors(task: Callable[[], object]) -> float:
    """How many fixed tasks this one is; 200 are about a second."""
    return seconds_of(task) / floor()


def _fixed_task() -> None:
    sorted(str(number) for number in range(60_000))
