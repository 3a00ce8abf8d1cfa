"""Saying something to a screen reader that the eyes see without moving the focus.

Said in two ways: by Qt's announcement, and by a notification that comes into sight. The Orca of
Debian 12 does not listen to the first, and other readers not to the second.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_NAME = "spoken_notification"


class SpokenNotification(QWidget):
    """Nothing to be seen: a notification with a name, which is what is spoken."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(_NAME)
        self.setFixedSize(1, 1)

    def say(self, words: str) -> None:
        """Come into sight anew, with these words."""
        self.hide()
        self.setAccessibleName(words)
        self.show()


def _interface(_key: str, about: QObject) -> QAccessibleInterface | None:
    if isinstance(about, SpokenNotification):
        return QAccessibleWidget(about, QAccessible.Role.Notification)
    return None


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Announce words politely, or at once (a red level, a failure to save)."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
    if QAccessible.isActive():
        _notification(widget.window()).say(words)


def _notification(window: QWidget) -> SpokenNotification:
    """The one of this window, made when something is first said to a reader that listens."""
    found = window.findChild(SpokenNotification, _NAME)
    if isinstance(found, SpokenNotification):
        return found
    QAccessible.installFactory(_interface)  # a second time it changes nothing
    return SpokenNotification(window)
