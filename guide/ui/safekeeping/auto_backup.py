"""Backups by themselves: soon after the window is seen, then after each half hour of use.

Nothing is made when nothing changed. A backup is made in another thread and never in the way; one
that fails is told once, calmly, until one succeeds again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background

if TYPE_CHECKING:
    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session
    from guide.usecases.safekeeping.backup_service import BackupView, Reason

SOON_MS = 4000  # home is painted and complete by then, on slow computers as well
EVERY_MS = 30 * 60 * 1000
MESSAGE = "backup"


class AutoBackup(QObject):
    """Asks for a backup when it is time."""

    def __init__(
        self, session: Session, messages: Messages, navigator: Navigator, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._navigator = navigator
        self._has_told = False
        self._background = Background(self, told_as=Code.BACKUP_FAILED, on_failed=self._tell)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        QTimer.singleShot(SOON_MS, self, self._begin)

    def _begin(self) -> None:
        from guide.usecases.safekeeping.backup_service import Reason

        self._timer.start(EVERY_MS)
        self.back_up(Reason.OPENED)

    def back_up(self, reason: Reason | None = None) -> None:
        """Make a backup if anything changed since the last one; by default for the use since.

        Not while an edit waits: it would be missing in the backup, and its own bar says all.
        """
        from guide.usecases.safekeeping.backup_service import Reason

        if self._session.has_waiting:
            return
        take = partial(self._session.services.backups.backing_up_if_due, reason or Reason.USED)
        self._background.take_and_start(take, self._settle)

    def _settle(self, view: BackupView | None) -> None:
        if view is not None and self._has_told:
            self._has_told = False
            self._messages.close(MESSAGE)

    def _tell(self, _failure: GuideError) -> None:
        if self._has_told or self._session.has_waiting:
            return
        self._has_told = True
        self._messages.tell(
            lambda _lang: QCoreApplication.translate(
                "Keeping", "No new backup could be made. Earlier backups are kept."
            ),
            action=lambda _lang: QCoreApplication.translate("Keeping", "Safe keeping"),
            on_action=lambda: QTimer.singleShot(0, self, lambda: self._navigator.go("keeping")),
            key=MESSAGE,
        )
