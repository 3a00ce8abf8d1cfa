"""The crash path: an exception that nobody expected.

Nothing is lost: what is typed is kept first. The report goes into the log without its message
(`logs.py`), and one calm dialogue says what happened, with a text to copy. The program goes on.
"""

from __future__ import annotations

import datetime as dt
import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from guide.bounded_read import read_regular
from guide.paths import is_there
from guide.ui.shell.logs import NATIVE, CrashLog, crash_report, native_report, qt_report

_SEVERITY = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}
# A loop of failing repaints must not fill the disk or the day with reports.
_MOST_REPORTS = 500


class CrashPath(QObject):
    """Catches what no use case caught, from the moment it is made until `release`.

    Args:
        folder: where the log lies; made when the first report is written.

    """

    crashed = Signal(str)  # the report; may come from another thread

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log = CrashLog(folder)
        self._flush: Callable[[], None] | None = None
        self._window: QWidget | None = None
        self._is_told = False
        self._is_flushing = False
        self._count = 0
        self._native: IO[str] | None = None
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        sys.unraisablehook = self._caught_unraisable
        qInstallMessageHandler(self._qt_said)
        self._watch_native(folder)

    def attach(self, window: QWidget, flush: Callable[[], None]) -> None:
        """From now on keep what is typed by `flush` and tell the person once, over `window`."""
        self._window = window
        self._flush = flush
        self.crashed.connect(self._tell)

    def release(self) -> None:
        """Give the hooks back; for tests."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None

    # ---- what arrives

    def record(self, kind: type[BaseException], traceback: TracebackType | None) -> None:
        """Write one report, keep what is typed, and tell the person the first time."""
        self._count += 1
        if self._count > _MOST_REPORTS:
            return
        report = crash_report(kind, traceback, dt.datetime.now(dt.UTC))
        self.log.write(report)
        self._keep_typed()
        self.crashed.emit(report)

    def note(self, bug: BaseException) -> None:
        """Write the report of a bug that was passed over: nothing ends, and nobody is told."""
        self._count += 1
        if self._count <= _MOST_REPORTS:
            self.log.write(crash_report(type(bug), bug.__traceback__, dt.datetime.now(dt.UTC)))

    def _caught(
        self, kind: type[BaseException], _error: BaseException, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        self.record(kind, traceback)

    def _caught_in_thread(self, said: threading.ExceptHookArgs) -> None:
        self.record(said.exc_type, said.exc_traceback)

    def _caught_unraisable(self, said: sys.UnraisableHookArgs) -> None:
        self.record(said.exc_type, said.exc_traceback)

    def _qt_said(self, severity: QtMsgType, context: QMessageLogContext, _text: str | None) -> None:
        if severity not in _SEVERITY or self._count > _MOST_REPORTS:
            return
        self._count += 1
        category = getattr(context, "category", None) or "default"
        self.log.write(qt_report(category, _SEVERITY[severity], dt.datetime.now(dt.UTC)))

    def _keep_typed(self) -> None:
        """Flush, unless flushing is what failed."""
        if self._flush is None or self._is_flushing:
            return
        if threading.current_thread() is not threading.main_thread():
            return  # widgets belong to the main thread; nothing typed is in danger there
        self._is_flushing = True
        try:
            self._flush()
        except Exception as failure:  # noqa: BLE001 - the crash path is the last one there is
            self.log.write(
                crash_report(type(failure), failure.__traceback__, dt.datetime.now(dt.UTC))
            )
        finally:
            self._is_flushing = False

    def _watch_native(self, folder: Path) -> None:
        """A crash below Python leaves its frames in a file of its own.

        What the run before left there is taken into the log now, without this computer's folders.
        """
        path = folder / NATIVE
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if is_there(path):
                dump = read_regular(path).decode(errors="replace")
                report = native_report(dump, dt.datetime.now(dt.UTC))
                if report:
                    self.log.write(report)
                path.unlink()
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            self._native = os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8")
        except OSError:
            return  # a read-only folder: the program runs without this file
        faulthandler.enable(self._native, all_threads=True)

    # ---- telling

    def _tell(self, report: str) -> None:
        if self._is_told or self._window is None:
            return
        self._is_told = True
        from guide.ui.shell.crash_dialog import CrashDialog

        CrashDialog(report, self._window).open()
