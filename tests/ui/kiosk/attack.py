"""Random hands at a sealed window: what they may send, and what would be an escape."""

from __future__ import annotations

import ctypes
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcutEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from guide.app.kiosk import Kiosk

CANARY = "canary-of-another-program"
_BUTTONS = (
    *(Qt.MouseButton.LeftButton,) * 6,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.BackButton,
)
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    *(_NONE,) * 4,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_KEYS = [
    *(key for key in Qt.Key if key.value < 0x100),
    *(getattr(Qt.Key, f"Key_F{number}") for number in range(1, 25)),
    Qt.Key.Key_Menu, Qt.Key.Key_Print, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Help, Qt.Key.Key_Copy,
    Qt.Key.Key_Paste, Qt.Key.Key_Open, Qt.Key.Key_HomePage, Qt.Key.Key_Super_L, Qt.Key.Key_Down,
    Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Exit, Qt.Key.Key_Close, Qt.Key.Key_LaunchMail,
]  # fmt: skip


class Bait(QWidget):
    """Every control with a way out that Qt knows, laid into the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.text.move(0, 40)
        self.link = QLabel('<a href="https://example.org/">x</a>', self)
        self.link.setOpenExternalLinks(True)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.link.move(0, 260)
        self.list = QComboBox(self)
        self.list.addItems(["a", "b"])
        self.list.setEditable(True)
        self.list.move(0, 300)
        for one in (self.line, self.text, self.link, self.list):
            one.setToolTip("tip")
            one.setWhatsThis("what")
        self.resize(300, 340)
        self.show()

    def empty(self) -> None:
        """Forget what was typed, and how: what a bait keeps is no growth of the kiosk."""
        self.line.setText("")
        self.text.setPlainText("")
        self.list.setCurrentIndex(0)

    def typed(self) -> str:
        """All that stands in its fields."""
        return self.line.text() + self.text.toPlainText() + self.list.currentText()


class Attack:
    """Sends random events to a kiosk, and looks for escapes between them."""

    def __init__(self, kiosk: Kiosk, seed: int) -> None:
        self.kiosk = kiosk
        self.random = random.Random(seed)  # noqa: S311 - a test that can be repeated
        self.escapes: list[str] = []
        self.bait = Bait(kiosk.window)
        self._mime = QMimeData()
        self._mime.setText(CANARY)
        self._mime.setUrls([QUrl("file:///etc/passwd")])
        QGuiApplication.clipboard().setText(CANARY)
        self._children = set(_children())
        kiosk.app.aboutToQuit.connect(lambda: self.escapes.append("quit"))
        self._hands: list[Callable[[QWidget], None]] = [
            *(self._click,) * 3, *(self._key,) * 6, self._wheel, self._menu, self._drag,
            self._drop, self._close, self._quit, self._help, self._double, self._shortcut,
        ]  # fmt: skip

    def run(self, count: int) -> list[str]:
        """Send so many events; returns the escapes, each in a word."""
        self._breathe()
        for number in range(count):
            hand = self.random.choice(self._hands)
            hand(self._target())
            if number % 20 == 0:
                self._breathe()
        self._breathe()
        return self.escapes

    def _breathe(self) -> None:
        app = self.kiosk.app
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._look()
        self.bait.empty()
        # Good until the next time: what goes meanwhile is destroyed only here.
        window = self.kiosk.window
        self._targets = [one for one in window.findChildren(QWidget) if one.isVisible()]

    # ---- looking

    def _look(self) -> None:
        window = self.kiosk.window
        if not window.isVisible() or window.windowState() & Qt.WindowState.WindowMinimized:
            self.escapes.append("the window is gone")
            window.show()
        self._look_for_windows()
        if CANARY in self.bait.typed():
            self.escapes.append("something from outside")
            self.bait.line.clear()
            self.bait.text.clear()
            self.bait.list.clearEditText()
        if QGuiApplication.clipboard().text() != CANARY:
            self.escapes.append("something for outside")
            QGuiApplication.clipboard().setText(CANARY)
        if not set(_children()) <= self._children:
            self.escapes.append("another process")

    def _look_for_windows(self) -> None:
        for one in QApplication.topLevelWidgets():
            handle = one.windowHandle()
            is_other = one is not self.kiosk.window and one.isVisible()
            if is_other and handle is not None and handle.isVisible():
                self.escapes.append(f"another window: {one.metaObject().className()}")
                one.close()

    def _target(self) -> QWidget:
        window, bait = self.kiosk.window, self.bait
        if self.random.random() < 0.3:
            return self.random.choice((bait.line, bait.text, bait.link, bait.list, window))
        return self.random.choice(self._targets)

    # ---- hands

    def _send(self, target: QWidget, event: QEvent) -> None:
        QApplication.sendEvent(target, event)

    def _spot(self, target: QWidget) -> QPointF:
        return QPointF(
            self.random.uniform(0, target.width()), self.random.uniform(0, target.height())
        )

    def _mouse(self, target: QWidget, kind: QEvent.Type, spot: QPointF) -> None:
        button = self._button
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else button
        glob = QPointF(target.mapToGlobal(spot.toPoint()))
        self._send(target, QMouseEvent(kind, spot, glob, button, held, _NONE))

    def _click(self, target: QWidget) -> None:
        self._button = self.random.choice(_BUTTONS)
        spot = self._spot(target)
        target.setFocus()
        self._mouse(target, QEvent.Type.MouseButtonPress, spot)
        self._mouse(target, QEvent.Type.MouseMove, self._spot(target))
        self._mouse(target, QEvent.Type.MouseButtonRelease, spot)

    def _double(self, target: QWidget) -> None:
        self._button = self.random.choice(_BUTTONS)
        self._mouse(target, QEvent.Type.MouseButtonDblClick, self._spot(target))
        self._mouse(target, QEvent.Type.MouseButtonRelease, self._spot(target))

    def _key(self, target: QWidget) -> None:
        key, modifiers = self.random.choice(_KEYS), self.random.choice(_MODIFIERS)
        text = chr(key.value).lower() if key.value < 0x100 else ""
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            text = ""
        focused = self.kiosk.app.focusWidget() or target
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            self._send(focused, QKeyEvent(kind, key.value, modifiers, text))

    def _wheel(self, target: QWidget) -> None:
        spot, delta = self._spot(target), QPoint(0, self.random.choice((-120, 120)))
        glob = QPointF(target.mapToGlobal(spot.toPoint()))
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(spot, glob, delta, delta, Qt.MouseButton.NoButton, _NONE, phase, False)
        self._send(target, event)

    def _menu(self, target: QWidget) -> None:
        spot = self._spot(target).toPoint()
        reason = self.random.choice(list(QContextMenuEvent.Reason))
        self._send(target, QContextMenuEvent(reason, spot, target.mapToGlobal(spot)))

    def _drag(self, target: QWidget) -> None:
        event = QDragEnterEvent(
            self._spot(target).toPoint(), Qt.DropAction.CopyAction, self._mime,
            Qt.MouseButton.LeftButton, _NONE,
        )  # fmt: skip
        event.ignore()
        self._send(target, event)
        if event.isAccepted():
            self.escapes.append("a drag is let in")

    def _drop(self, target: QWidget) -> None:
        event = QDropEvent(
            self._spot(target), Qt.DropAction.CopyAction, self._mime,
            Qt.MouseButton.LeftButton, _NONE,
        )  # fmt: skip
        event.ignore()
        self._send(target, event)
        if event.isAccepted():
            self.escapes.append("a drop is let in")

    def _close(self, target: QWidget) -> None:
        self._send(self.random.choice((target, self.kiosk.window)), QCloseEvent())

    def _quit(self, _target: QWidget) -> None:
        QApplication.sendEvent(self.kiosk.app, QEvent(QEvent.Type.Quit))

    def _help(self, target: QWidget) -> None:
        spot = self._spot(target).toPoint()
        kind = self.random.choice((QEvent.Type.ToolTip, QEvent.Type.WhatsThis))
        self._send(target, QHelpEvent(kind, spot, target.mapToGlobal(spot)))
        self._look_for_windows()  # the next press takes a tip away

    def _shortcut(self, target: QWidget) -> None:
        self._send(target, QShortcutEvent(QKeySequence("Ctrl+Q"), 1))


def _children() -> Iterator[int]:
    """The processes that this one started."""
    for task in Path("/proc/self/task").iterdir():
        yield from map(int, (task / "children").read_text().split())


def open_files() -> Counter[str]:
    """What this process holds open, each kind and how often.

    Without eventfds, which belong to threads: Qt has some that draw large pictures, for 30 seconds.
    """
    held = Counter[str]()
    for number in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # the one that lists them
            held[str(number.readlink())] += 1
    del held["anon_inode:[eventfd]"]
    return held


def resident() -> int:
    """Kilobytes of this process in memory that something is kept in.

    What was given back to the allocator and not yet to the system depends on the order of the
    events, and comes and goes by some per cent.
    """
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
