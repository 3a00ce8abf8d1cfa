"""Where hands are looked at before any control hears of them.

Presses that are meant once, keys that are held, keys of a layout without Latin letters.

It filters the windows that the system knows, which get few events, and not the widgets: each
event of each widget would go through Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from guide.ui.shell.key_guard import KeyGuard
from guide.ui.shell.layout_keys import LayoutKeys
from guide.ui.shell.press_guard import PressGuard

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class InputGuard(QObject):
    """Looks at the pointer and the keys of a window, and of each that takes its place later.

    Args:
        window: where the actions are asked for.
        parent: as for every QObject.
        actions: what keys ask for in the window.

    """

    def __init__(
        self,
        window: QWindow,
        parent: QObject,
        actions: Mapping[str, QAction] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._pointer = PressGuard(self)
        self._keys = KeyGuard(self)
        self._layout_keys = LayoutKeys(actions)
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
            if self._keys.takes(event):
                return True
            return watched is self._window and self._layout_keys.takes(event)
        return super().eventFilter(watched, event)
