"""Where hands are looked at before any control hears of them.

Presses that are meant once, keys that are held, keys of a layout without Latin letters.

It filters the windows that the system knows, which get few events, and not the widgets: each
event of each widget would go through Python.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication

from guide.ui.kit.widgets.base_button import BY_POINTER

# What decides is loaded with the first press or key: to name keys makes PySide6 name hundreds.
if TYPE_CHECKING:
    from guide.ui.shell.key_guard import KeyGuard
    from guide.ui.shell.layout_keys import LayoutKeys
    from guide.ui.shell.press_guard import PressGuard

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_HANDS = frozenset(
    {
        *_KEYS,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class InputGuard(QObject):
    """Looks at the pointer and the keys of a window, and of each that takes its place later.

    Args:
        window: where the actions are asked for.
        parent: as for every QObject.
        actions: what keys ask for in the window.

    Signals:
        used: the first sign of a hand, before anything else hears of it.

    """

    used = Signal()

    def __init__(
        self,
        window: QWindow,
        parent: QObject,
        actions: Mapping[str, QAction] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._actions = actions
        self._is_used = False
        _use(by_pointer=True)
        window.installEventFilter(self)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    @cached_property
    def _pointer(self) -> PressGuard:
        from guide.ui.shell.press_guard import PressGuard

        return PressGuard(self)

    @cached_property
    def _keys(self) -> KeyGuard:
        from guide.ui.shell.key_guard import KeyGuard

        return KeyGuard(self)

    @cached_property
    def _layout_keys(self) -> LayoutKeys:
        from guide.ui.shell.layout_keys import LayoutKeys

        return LayoutKeys(self._actions)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time it only moves to the front

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_used and event.type() in _HANDS:
            self._is_used = True
            self.used.emit()
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress:
                _use(by_pointer=True)
            return self._pointer.takes(event)
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            if event.type() is QEvent.Type.KeyPress:
                _use(by_pointer=self._keys.moves_nothing(event) and _is_by_pointer())
            if self._keys.takes(event):
                return True
            return watched is self._window and self._layout_keys.takes(event)
        return super().eventFilter(watched, event)


def are_hands_busy() -> bool:
    """Whether a button is held, or a dialogue or a list is open."""
    from PySide6.QtCore import Qt  # to name it earlier would hold up the first frame

    return (
        QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        or QApplication.activeModalWidget() is not None
        or QApplication.activePopupWidget() is not None
    )


def _is_by_pointer() -> bool:
    held = QApplication.activeWindow()
    return held is not None and bool(held.property(BY_POINTER))


def _use(*, by_pointer: bool) -> None:
    """Show where the keys go while somebody uses them, and only then."""
    if by_pointer is _is_by_pointer():
        return
    for window in QApplication.topLevelWidgets():
        window.setProperty(BY_POINTER, by_pointer)
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.update()
