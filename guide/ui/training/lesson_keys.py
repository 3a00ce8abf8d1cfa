"""Keys and clickers in the teacher's window, before any control hears of them.

A clicker's keys would scroll the page, and Space would press the button that was pressed last. In a
line of text all letters and digits are typed; a button that was reached by Tab keeps its Space.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from guide.ui.kit.widgets.base_button import BY_POINTER
from guide.ui.kit.widgets.choice_group import ChoiceButton
from guide.ui.projector.remote_keys import LessonKey, asked_by

# What no line of text has a use for.
_EVEN_IN_TEXT = frozenset({LessonKey.SHOW, LessonKey.KEYS})
_CLICKER = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class LessonKeys(QObject):
    """Filters the window of a page while the page lives.

    Signals:
        asked: what a key asked for (`LessonKey`); no control hears of it.

    """

    asked = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._watch)
        QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        """Filter the window that the page stands in by now."""
        handle = self._page.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self.takes(event)
        return super().eventFilter(watched, event)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the press asks for something of the lesson; then it is asked for."""
        asked = asked_by(event)
        if asked is None or asked is LessonKey.END or not self._is_meant(event, asked):
            return False
        if not event.isAutoRepeat() or asked.option is not None:
            self.asked.emit(asked)
        return True

    def _is_meant(self, event: QKeyEvent, asked: LessonKey) -> bool:
        focused = QApplication.focusWidget()
        if asked in _EVEN_IN_TEXT or event.key() in _CLICKER:
            return True
        if isinstance(focused, QLineEdit):
            return False
        if event.key() == Qt.Key.Key_Space and isinstance(focused, QAbstractButton):
            return bool(self._page.window().property(BY_POINTER))
        return not (event.key() in _ARROWS and isinstance(focused, ChoiceButton))
