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
    from guide.ui.shell.window import MainWindow


def may_close(window: MainWindow) -> bool:
    """Keep what is typed and tell whether nothing stands against closing; if not, warn."""
    window.flush()
    session = window.session
    if not session.has_waiting or session.is_let_go or session.retry():
        return True
    if window.messages.is_warning:  # told, in sight, and closed all the same
        return True
    _warn(window)
    return False


def end(window: MainWindow) -> None:
    """The system ends the session: keep what can be kept, and stand in nobody's way."""
    window.flush()
    window.session.let_go()


def _warn(window: MainWindow) -> None:
    from guide.ui.shell.failure_actions import FailureActions
    from guide.ui.shell.failure_words import FailureAction, remedy_words
    from guide.ui.shell.messages import NOT_SAVED, MessageTemplate

    focused = QApplication.focusWidget()
    name = "" if focused is None else focused.objectName()
    warning = MessageTemplate(
        lambda _lang: QCoreApplication.translate(
            "Closing", "Not saved. If you close now, these answers are lost."
        ),
        lambda _lang: remedy_words(FailureAction.ELSEWHERE),
        FailureActions(window).save_elsewhere,
        kind="error",
        other_action=lambda _lang: QCoreApplication.translate("Closing", "Close without saving"),
        on_other_action=partial(_close_without_saving, window),
        is_lasting=True,
        closing=lambda _lang: QCoreApplication.translate("Closing", "Do not close"),
    )
    window.messages.warn_of_closing(warning, partial(_focus_again, window, name))
    window.content.focus_message(NOT_SAVED)


def _close_without_saving(window: MainWindow) -> None:
    window.session.let_go()
    # Later: the bar that was pressed must not be gone while it still tells of it.
    QTimer.singleShot(0, window, window.close)


def _focus_again(window: MainWindow, name: str) -> None:
    again = window.findChild(QWidget, name) if name else None
    if again is not None:
        again.setFocus()
