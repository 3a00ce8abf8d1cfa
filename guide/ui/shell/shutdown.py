"""Ending that others decide: the system shuts down, the session ends, SIGTERM arrives.

What is typed and not yet kept is kept first. Python runs no signal handler while Qt waits, so
the interpreter's wake-up byte goes through a pipe that Qt watches.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication


class Shutdown(QObject):
    """Calls `flush` when the session is about to end, and exits on SIGTERM, SIGINT, SIGHUP."""

    def __init__(self, app: QGuiApplication, flush: Callable[[], None]) -> None:
        super().__init__(app)
        self._app = app
        self._flush = flush
        app.commitDataRequest.connect(self._commit)
        app.saveStateRequest.connect(self._commit)
        self._notifier: QSocketNotifier | None = None
        self._pipe: tuple[int, int] | None = None
        self._before: dict[int, object] = {}
        if sys.platform != "win32":
            self._listen()

    def _commit(self, _manager: object) -> None:
        self._flush()

    def _listen(self) -> None:
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)
        self._pipe = (reader, writer)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_IGN:
                continue  # whoever started it wants so: nohup, a job in the background
            self._before[number] = signal.signal(number, self._asked)
        self._notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def _drain(self) -> None:
        """Read the byte; having run Python at all has let `_asked` be called."""
        if self._pipe is not None:
            os.read(self._pipe[0], 64)

    def _asked(self, _number: int, _frame: FrameType | None) -> None:
        self._flush()
        # Posted: a signal that comes before the event loop runs must end the program too.
        # Not `quit`: it asks the windows to close first, and one that asks back would stay.
        QTimer.singleShot(0, self._app, self._app.exit)

    def release(self) -> None:
        """Give the signals back; for tests, and after the event loop has ended."""
        if self._pipe is None:
            return
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        for end in self._pipe:
            os.close(end)
        self._pipe = None
