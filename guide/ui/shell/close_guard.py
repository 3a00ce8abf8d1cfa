"""Closing the window while something is not saved: a person is asked, the system is not.

Answers that would be lost are never lost without a word. Whoever was told in words, or saved
them to another place, is not asked again about the same answers; newer ones are new to ask about.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session


def may_close(window: QWidget, session: Session, navigator: Navigator, messages: Messages) -> bool:
    """Keep what is typed and tell whether nothing stands against closing; if not, warn."""
    navigator.flush()
    session.settle()  # what is being written may still be refused
    if not session.has_waiting or session.is_loss_allowed or session.retry():
        return True
    if messages.is_warning:  # told, in sight, and closed all the same
        return True
    _warn(window, session, messages)
    return False


def end(session: Session, navigator: Navigator) -> None:
    """The system ends the session: keep what can be kept, and stand in nobody's way."""
    navigator.flush()
    session.allow_loss()


def _warn(window: QWidget, session: Session, messages: Messages) -> None:
    from guide.ui.shell.failure_words import FailureAction, remedy_words
    from guide.ui.shell.messages import NOT_SAVED, MessageTemplate

    focused = QApplication.focusWidget()
    name = "" if focused is None else focused.objectName()
    elsewhere = messages.action_of(FailureAction.ELSEWHERE)
    warning = MessageTemplate(
        lambda _lang: QCoreApplication.translate(
            "Closing", "Not saved. If you close now, these answers are lost."
        ),
        None if elsewhere is None else lambda _lang: remedy_words(FailureAction.ELSEWHERE),
        elsewhere,
        kind="error",
        other_action=lambda _lang: QCoreApplication.translate("Closing", "Close without saving"),
        on_other_action=partial(_close_without_saving, window, session),
        is_lasting=True,
        closing=lambda _lang: QCoreApplication.translate("Closing", "Do not close"),
    )
    messages.warn_of_closing(warning, partial(_focus_again, window, name))
    messages.focus(NOT_SAVED)


def _close_without_saving(window: QWidget, session: Session) -> None:
    session.allow_loss()
    # Later: the bar that was pressed must not be gone while it still tells of it.
    QTimer.singleShot(0, window, window.close)


def _focus_again(window: QWidget, name: str) -> None:
    again = window.findChild(QWidget, name) if name else None
    if again is not None:
        again.setFocus()
