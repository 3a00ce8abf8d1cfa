"""Writing in a thread of its own, so that a slow disk never holds up the window.

One edit is written at a time, in the order in which it was asked for. Whoever needs its result
waits for it: an ordinary disk answers at once; for a slow one the window goes on painting.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

T = TypeVar("T")
AT_ONCE_S = 0.1  # so long nobody notices that the window waits


class Writer(QObject):
    """The one thread that writes.

    Signals:
        written: some work has ended; emitted in the thread of the window.
        slow: somebody waits longer than a moment (True), and no more (False).
    """

    written = Signal()
    slow = Signal(bool)
    _ended = Signal()  # in the other thread

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._ended.connect(self.written, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[], T]) -> Future[T]:
        """Do the work after all that was asked for before."""
        future = self._thread.submit(work)
        future.add_done_callback(lambda _future: self._ended.emit())
        return future

    def wait_for(self, future: Future[Any]) -> None:
        """Return when the work has ended; a person's keys and presses wait meanwhile."""
        if wait((future,), AT_ONCE_S).done:
            return
        self.slow.emit(True)
        loop = QEventLoop()
        self._ended.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
        while not future.done():
            if loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents):
                wait((future,), AT_ONCE_S)  # the program ends: no loop runs any more
        self._ended.disconnect(loop.quit)
        self.slow.emit(False)

    def stop(self) -> None:
        """End the thread when all is written."""
        self._thread.shutdown(wait=True)
