"""Where hands are looked at before any control hears of them: presses meant once, held keys.

It filters the windows that the system knows, which get few events, and not the widgets: each
event of each widget would go through Python.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from guide.ui.shell.key_guard import KeyGuard
from guide.ui.shell.press_guard import PressGuard

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class InputGuard(QObject):
    """Looks at the pointer and the keys of a window, and of each that takes its place later."""

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._pointer = PressGuard(self)
        self._keys = KeyGuard(self)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time it only moves to the front

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._pointer.takes(event)
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return self._keys.takes(event)
        return super().eventFilter(watched, event)
