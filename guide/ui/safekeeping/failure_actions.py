"""What the buttons of a failure do: try again, save to another place, show the backups.

They act on the window they belong to. What failed and how it is told is not decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from guide.errors import Code
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import FailureAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session
    from guide.usecases.base.results import ExportResult


class FailureActions:
    """The deeds behind the buttons."""

    def __init__(
        self, window: QWidget, session: Session, navigator: Navigator, messages: Messages
    ) -> None:
        self._window = window
        self._session = session
        self._navigator = navigator
        self._messages = messages

    def action(self, remedy: FailureAction) -> Callable[[], None]:
        """What the button does."""
        deeds: dict[FailureAction, Callable[[], object]] = {
            FailureAction.RETRY: self._session.retry,
            FailureAction.ELSEWHERE: self._save_elsewhere,
            FailureAction.BACKUPS: partial(self._navigator.go, "keeping"),
        }
        # Later: the bar that was pressed must be gone before a new one takes its place.
        return lambda: QTimer.singleShot(0, self._window, deeds[remedy])

    def _save_elsewhere(self) -> None:
        """Ask for a place and write everything there, with what is not saved here."""
        from guide.ui.shell.file_dialogs import ask_new_file
        from guide.usecases.program.rescue_copy import saving_elsewhere

        window, session, messages = self._window, self._session, self._messages
        self._navigator.flush()
        path = ask_new_file(
            window,
            QCoreApplication.translate("Failures", "Save to another place"),
            f"daiyn-{session.now().astimezone().date().isoformat()}.db",
            QCoreApplication.translate("Failures", "Copy of your entries"),
            session.services.backups.drives,
        )
        if path is None:
            return
        told = partial(self._tell_saved, session.edits, session.local_time())
        writing = Background(window, told_as=Code.FILE_NOT_WRITTEN, on_failed=messages.show_failure)
        take = partial(saving_elsewhere, session.services, session.waiting(), path)
        writing.take_and_start(take, told)

    def _tell_saved(self, edits: int, time: str, copied: ExportResult) -> None:
        """Tell what the copy holds: all, or all but what was entered while it was written."""
        from guide.ui.shell.messages import ELSEWHERE, MessageTemplate

        session, name = self._session, copied.path.name
        if not session.has_waiting:
            notice = MessageTemplate(lambda _lang: _copied_words(name, time), kind="ok")
        elif edits == session.edits:
            session.allow_loss()  # closing loses nothing now
            self._messages.stay()
            notice = MessageTemplate(lambda _lang: _saved_words(name, time), kind="ok")
        else:
            notice = MessageTemplate(lambda _lang: _partly_words(name, time))
        self._messages.show(notice, ELSEWHERE)


def _saved_words(name: str, time: str) -> str:
    return QCoreApplication.translate(
        "Failures",
        "As of {time} everything is saved and checked in the file {file}. When this computer can"
        " write again, press “Try again”. On another computer, bring the file back under"
        " “Safe keeping”.",
    ).format(file=name, time=time)


def _partly_words(name: str, time: str) -> str:
    return QCoreApplication.translate(
        "Failures",
        "The file {file} holds what was entered up to {time}. Something was entered after that:"
        " save to another place once more.",
    ).format(file=name, time=time)


def _copied_words(name: str, time: str) -> str:
    return QCoreApplication.translate(
        "Failures",
        "As of {time} everything is saved and checked in the file {file}. By now it is saved on"
        " this computer too.",
    ).format(file=name, time=time)
