"""What a hand at a kiosk may do, and what comes to nothing: one filter, one table.

Everything that could show something that is not ours is swallowed before any widget sees it: menus
of a right click, things that are dragged, requests to close or to quit, tips, files to open, keys
beyond those that reading and typing need, buttons of a mouse other than the first. A second
top-level, whoever opens it, is hidden in the moment it is shown. Addresses lead nowhere: every
scheme that Qt would hand to another program ends here (reliability.md section 4).

Before the window was painted the filter lies on the window that the system knows, by which all that
a hand does comes; from then on it lies over the whole application. There it sees objects that are
Qt's own affair, and to hand Python the first of those makes PySide6 load every kind of object that
there is, which took a fifth of a start.

What the system does with keys before the program gets them is the system's half; see docs/kiosk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from guide.ui.kit.widgets.base_button import BY_POINTER
from guide.ui.shell.first_paint import FirstPaint

_Type = QEvent.Type
_Key = Qt.Key

# Addresses that a system knows a program for. Qt asks us first for each that is listed.
SCHEMES = ("http", "https", "file", "ftp", "mailto", "tel", "sms", "data", "qrc", "javascript")

# Keys that move through a page, press and type. All others come to nothing.
ALLOWED_KEYS = frozenset(
    {
        _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down,
        _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home, _Key.Key_End, _Key.Key_Space,
        _Key.Key_Return, _Key.Key_Enter, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Escape,
        _Key.Key_Shift,
    }
)  # fmt: skip
_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier

_KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride})
_PRESSES = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.MouseButtonRelease})
_TOUCHES = frozenset(
    {_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.KeyPress, _Type.Wheel}
    | {_Type.TouchBegin, _Type.TabletPress}
)
# Kinds of events that come to nothing, each with what it would do.
SWALLOWED: Mapping[QEvent.Type, str] = MappingProxyType(
    {
        _Type.ContextMenu: "a menu with copy and paste",
        _Type.DragEnter: "a file or a text from outside",
        _Type.DragMove: "a file or a text from outside",
        _Type.Drop: "a file or a text from outside",
        _Type.Close: "the window goes",
        _Type.Quit: "the program ends",
        _Type.FileOpen: "a file from outside",
        _Type.ToolTip: "a window over the page",
        _Type.WhatsThis: "a window over the page",
        _Type.WhatsThisClicked: "an address is opened",
        _Type.QueryWhatsThis: "a question mark at the pointer",
        _Type.EnterWhatsThisMode: "a question mark at the pointer",
        _Type.Shortcut: "a command by keys",
        _Type.NativeGesture: "a gesture of the system",
        _Type.InputMethod: "text from a window of the system",
        _Type.Clipboard: "news of what others copied",
    }
)


class Seal(QObject):
    """Filters the events of the whole application from `put_on` until `take_off`.

    Args:
        app: the application.
        window: the only top-level there may be.
        swallowed: the kinds of events that come to nothing; another table is for tests.

    Signals:
        touched: somebody is there; also where what they did comes to nothing.

    """

    touched = Signal()

    def __init__(
        self,
        app: QApplication,
        window: QWidget,
        swallowed: Mapping[QEvent.Type, str] = SWALLOWED,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._window = window
        self._swallowed = frozenset(swallowed)
        self.refused = 0  # events that came to nothing
        self._filtered: QObject | None = None
        self._by_type: dict[QEvent.Type, Callable[[QObject, QEvent], bool]] = {
            **dict.fromkeys(_KEYS, self._refuses_key),
            **dict.fromkeys(_PRESSES, self._refuses_button),
            _Type.Show: self._refuses_window,
        }

    def put_on(self) -> None:
        """Filter from now on."""
        self._app.setQuitOnLastWindowClosed(False)
        self._window.winId()  # the system's window is made for that, where it is not shown yet
        self._filter(self._window.windowHandle())
        FirstPaint(self._window, self._widen)
        self._window.update()  # it may have been painted already
        for scheme in SCHEMES:
            # Its declared type is wrong: bytes are refused.
            QDesktopServices.setUrlHandler(scheme, self, "lead_nowhere")  # type: ignore[arg-type]

    def take_off(self) -> None:
        """Filter no more; for tests."""
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        self._filter(None)

    def _widen(self) -> None:
        """Filter all events of the application, unless it was taken off."""
        if self._filtered is not None:
            self._filter(self._app)

    def _filter(self, what: QObject | None) -> None:
        before, self._filtered = self._filtered, what
        if before is not None and Shiboken.isValid(before):
            before.removeEventFilter(self)
        if what is not None:
            what.installEventFilter(self)

    @Slot(QUrl)
    def lead_nowhere(self, _address: QUrl) -> None:
        """An address was to be opened by another program."""
        self.refused += 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _TOUCHES:
            # No ring marks where keys go before somebody takes to the keys.
            self._window.setProperty(BY_POINTER, kind is not _Type.KeyPress)
            self.touched.emit()
        judge = self._by_type.get(kind)
        if kind in self._swallowed or (judge is not None and judge(watched, event)):
            self.refused += 1
            # Not accepted: an event of a window that is only passed over counts as agreed to.
            event.ignore()
            return True
        return False

    def _refuses_key(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~_WITH:
            return True
        typed = event.text()
        return event.key() not in ALLOWED_KEYS and not (typed and typed.isprintable())

    def _refuses_button(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        return event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)

    def _refuses_window(self, watched: QObject, _event: QEvent) -> bool:
        """Hide whatever else would be a window: a list, a menu, a dialogue of a system."""
        if isinstance(watched, QWidget):
            if watched.isWindow() and watched is not self._window:
                self.refused += 1
                if not watched.isModal():
                    # Asked before it is given to the screen: it never is. Of one that waits for an
                    # answer Qt would go on to hold the window; it is hidden in the next moment.
                    watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                QTimer.singleShot(0, self, partial(_hide, watched))
        elif isinstance(watched, QWindow) and watched is not self._window.windowHandle():
            self.refused += 1
            QTimer.singleShot(0, self, partial(_hide, watched))
        return False


def _hide(other: QWidget | QWindow) -> None:
    if Shiboken.isValid(other):  # what was shown may be gone by its own doing
        other.hide()
