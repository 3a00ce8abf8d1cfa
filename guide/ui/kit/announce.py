"""Saying something to a screen reader that the eyes see without moving the focus.

On Linux it is said in two ways, by Qt's announcement and by a notification that comes into sight:
the Orca of Debian 12 listens to the second only.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

NOTIFIES = sys.platform == "linux"
STAYS_MS = 10_000  # a reader that is busy asks for the words late


class SpokenNotification(QWidget):
    """Nothing to be seen: a notification whose name is spoken. It goes by itself."""

    def __init__(self, window: QWidget, words: str) -> None:
        super().__init__(window)
        self.setFixedSize(1, 1)
        self.setAccessibleName(words)
        # A factory in Python would be asked for every object of the window instead.
        interface = QAccessibleWidget(self, QAccessible.Role.Notification)
        QAccessible.registerAccessibleInterface(interface)
        # Qt deletes it when the widget is destroyed. Until then Python must hold it too, and by
        # nothing that goes before: an attribute would.
        self.destroyed.connect(lambda _gone=None, _held=interface: None)
        QTimer.singleShot(STAYS_MS, self, self.deleteLater)
        self.show()


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Announce words politely, or at once (a red level, a failure to save)."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
    window = widget.window()
    is_title = window.windowTitle().startswith(words)  # a new title is spoken by itself
    if NOTIFIES and QAccessible.isActive() and not is_title:
        SpokenNotification(window, words)
