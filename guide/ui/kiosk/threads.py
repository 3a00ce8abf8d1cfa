"""The threads that a page's work beside the window runs in: all there from the start, and kept.

Each thread of the pool of Qt holds a file of its own (an `eventfd`). Made and ended as work comes,
a page would hold now more, now fewer, and nobody could tell a leak from work. There are more than
a computer may have cores, because a folder on a network can hang: staff have to come in then too.
"""

from __future__ import annotations

from threading import Barrier, BrokenBarrierError

from PySide6.QtCore import QRunnable, QThreadPool

THREADS = 4  # messages, what is kept up each minute, a printer, the staff's secret
_LONGEST_S = 5.0


class _Meeting(QRunnable):
    """Waits in its thread until all have come, so that each takes a thread of its own."""

    def __init__(self, barrier: Barrier) -> None:
        super().__init__()
        self._barrier = barrier

    def run(self) -> None:
        try:
            self._barrier.wait(_LONGEST_S)
        except BrokenBarrierError:
            return  # a thread could not be had: the pool does with those there are


def keep_threads() -> None:
    """Start all threads of the pool, and let none of them end."""
    pool = QThreadPool.globalInstance()
    pool.setMaxThreadCount(THREADS)
    pool.setExpiryTimeout(-1)
    barrier = Barrier(THREADS)
    for _ in range(THREADS):
        pool.start(_Meeting(barrier))
