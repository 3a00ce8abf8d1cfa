"""Backups by themselves: soon after the window is seen, each half hour of use, and at two ends.

The ends are that of filling in, when the plan becomes complete, and that of the program.

Nothing is made when nothing changed. A backup is made in another thread and never in the way; one
that fails is told once, calmly, until one succeeds again.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background, wait_for_background

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
        self._is_complete = False
        self._background = Background(self, told_as=Code.BACKUP_FAILED, on_failed=self._tell)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.back_up)
        QTimer.singleShot(SOON_MS, self, self._begin)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.back_up_at_end)

    def _begin(self) -> None:
        from guide.usecases.safekeeping.backup_service import Reason

        self._timer.start(EVERY_MS)
        self._is_complete = self._is_complete_now()
        self._session.plan_changed.connect(self._look_at_plan)
        self.back_up(Reason.OPENED)

    def _is_complete_now(self) -> bool:
        from guide.household.steps import is_plan_complete

        return is_plan_complete(self._session.services.plan_editor.household())

    def _look_at_plan(self) -> None:
        """Keep a plan that has just become complete: most people close it soon after."""
        was_complete, self._is_complete = self._is_complete, self._is_complete_now()
        if self._is_complete and not was_complete:
            self.back_up()

    def back_up_at_end(self) -> None:
        """Keep what changed since the last backup; the window is gone, so nobody waits for it."""
        from guide.usecases.safekeeping.backup_service import Reason

        wait_for_background()  # one backup at a time
        # There is nobody left to tell. The entries are saved, and the next start tries again.
        with suppress(GuideError):
            self._session.services.backups.backing_up_if_due(Reason.USED)()

    def back_up(self, reason: Reason | None = None) -> None:
        """Make a backup if anything changed since the last one; by default for the use since.

        Not while an edit waits: it would be missing in the backup, and its own bar says all.
        """
        from guide.usecases.safekeeping.backup_service import Reason

        self._session.settle()
        if self._session.has_waiting:
            return
        take = partial(self._session.services.backups.backing_up_if_due, reason or Reason.USED)
        self._background.take_and_start(take, self._settle)

    def _settle(self, view: BackupView | None) -> None:
        if view is None:
            return
        self._session.backed_up.emit()
        if self._has_told:
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
