"""A plan file that was handed to the program from outside: by its icon or on the command line.

Its page shows what is in it; nothing is taken over here. On a new computer the first page comes
first: it asks for the language in which the plan is then shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session


class OpenedFile(QObject):
    """Opens the page of a plan file as soon as the window shows pages."""

    def __init__(self, session: Session, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._navigator = navigator
        self._waiting: Path | None = None
        session.settings_changed.connect(self._look_later)
        navigator.begun.connect(self._look_later)

    def open(self, plan_file: Path) -> None:
        """Show the file now, or after the first page was left; of several the last one."""
        self._waiting = plan_file
        self._look_later()

    def _look_later(self) -> None:
        if self._waiting is not None:
            # In the event loop: whoever changed the settings goes to another page first.
            QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        # While the level is seen at a glance there is no page yet that could be left.
        if self._waiting is None or self._navigator.page is None:
            return
        if not self._session.settings().first_page_done:
            return
        plan_file, self._waiting = self._waiting, None
        self._navigator.go("plan_file", file=str(plan_file))
