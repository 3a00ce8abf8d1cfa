"""A key that is held acts once.

Qt marks the repeated presses of a held key, except that on X11 some of them pass for new ones:
their release and press come as one, which no finger can do. Letters and the keys of movement
repeat as everywhere; what presses, opens or changes something does not.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

_AGE_MS = 60_000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALONE = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F6, Qt.Key.Key_F11)
# Held to press another key or while the pointer presses: they move nothing themselves.
_HELD_BESIDE = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_FINGER_MS = 50  # a finger needs longer to press again a key that it let go


class KeyGuard:
    """Decides about each event of the keyboard that reaches a window."""

    def __init__(self, parent: QObject) -> None:
        self._released: tuple[int, int] | None = None  # key, moment in milliseconds of the event
        self._asked = (0, 0)  # the same of the newest press
        self._is_held = False  # whether that one was the press of a held key
        self._parent = parent
        self._just_released = QTimer(parent)
        self._just_released.setSingleShot(True)

    def moves_nothing(self, event: QKeyEvent) -> bool:
        """Whether the key is one that is held beside another, or beside the pointer."""
        return event.key() in _HELD_BESIDE

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the event ends here: neither a control nor an action hears of it."""
        if event.type() is QEvent.Type.KeyRelease:
            self._released = (event.key(), event.timestamp())
            # What the release does may take long: the time counts from its end.
            self._just_released.start(_AGE_MS)
            QTimer.singleShot(0, self._parent, self._let_age)
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            self._ask(event)
        is_unmarked = not event.isAutoRepeat() and self._is_repeated(event)
        if not (event.isAutoRepeat() or is_unmarked):
            return False
        if not self._acts(event, is_unmarked=is_unmarked):
            return False
        event.accept()  # so that Qt looks for no action with this key
        return True

    def _ask(self, event: QKeyEvent) -> None:
        """Note a press in the moment in which Qt looks for its action: it has its time then."""
        before, self._asked = self._asked, (event.key(), event.timestamp())
        is_soon = before[0] == event.key() and 0 <= event.timestamp() - before[1] < _FINGER_MS
        self._is_held = event.isAutoRepeat() or is_soon

    def _is_repeated(self, event: QKeyEvent) -> bool:
        """Whether it is the press of a held key all the same."""
        key, moment = event.key(), event.timestamp()
        if self._is_held and self._asked[0] == key:
            return True
        if self._released is None or self._released[0] != key:
            return False
        if moment and self._released[1]:
            return moment == self._released[1]
        # While an assistive program listens, events come later and without their moment.
        return event.type() is QEvent.Type.KeyPress and self._just_released.isActive()

    def _let_age(self) -> None:
        self._just_released.start(_FINGER_MS)

    def _acts(self, event: QKeyEvent, *, is_unmarked: bool) -> bool:
        if event.key() in _ENTER:
            return True
        if event.key() == Qt.Key.Key_Space:
            return not isinstance(QApplication.focusWidget(), QLineEdit)
        # Of the marked ones Qt's actions know themselves that they are no new ones.
        is_command = event.key() in _ALONE or bool(event.modifiers() & _COMMAND)
        return is_unmarked and is_command
