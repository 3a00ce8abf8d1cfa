"""Keeping the file by which a class hears of the level, from the window at home.

Written when the level becomes another one, and once a while after a start: a level may have begun
or ended while the program was closed. Nobody is told when it cannot be written.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from guide.ui.shell.session import Session

SOON_MS = 4000  # home is painted and complete by then


class LevelNote(QObject):
    """Keeps the file in `folder`, that of the program's own data."""

    def __init__(self, session: Session, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        session.level_changed.connect(self.write)
        session.settings_changed.connect(self.write)
        QTimer.singleShot(SOON_MS, self, self._begin)

    def _begin(self) -> None:
        from guide.ui.shell.day_watch import DayWatch

        DayWatch(self._session.now, self._session.turns, self).moved.connect(self.write)
        self.write()

    def write(self) -> None:
        """Write what holds at home now."""
        from guide.content.model import Level
        from guide.usecases.base.level_file import LevelNow, write_level

        services = self._session.services
        home = services.preferences.read().place
        span = services.declarations.held.at_home(home)
        level = Level.NONE if span is None else span.level
        with suppress(OSError):
            write_level(self._folder, LevelNow(level))
