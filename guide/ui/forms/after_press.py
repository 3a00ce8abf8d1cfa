"""Waiting for the mouse button to come up.

Leaving a field by a click happens between press and release. Help that appears in that moment
would push the pressed button away from under the pointer, and the click would be lost.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class AfterPress(QObject):
    """Runs a call at once, or as soon as no mouse button is held down."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._calls: dict[str, Callable[[], None]] = {}

    def run(self, key: str, call: Callable[[], None]) -> None:
        """Run `call`; while a button is held, the last call of each key waits."""
        app = QApplication.instance()
        if app is None or QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            call()
            return
        if not self._calls:
            app.installEventFilter(self)
        self._calls[key] = call

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and self._calls:
            # After the release itself was delivered: only then has the click happened.
            QTimer.singleShot(0, self, self._finish)
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        calls, self._calls = list(self._calls.values()), {}
        for call in calls:
            call()
