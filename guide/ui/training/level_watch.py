"""Hearing of a change of the level while a class runs (rule P19: a real alert wins)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from guide.content.model import Level
from guide.usecases.base.level_file import LevelNow, read_level

LOOK_MS = 2000  # where the system tells of no change, as in a folder of a network


class LevelWatch(QObject):
    """Looks at the file that the window at home keeps.

    Args:
        folder: that of the program's own data; None: in memory, nothing ever changes.
        parent: as for every QObject.

    Signals:
        changed: another level holds now (`LevelNow`, or None where nobody knows any more).

    """

    changed = Signal(object)

    def __init__(self, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self.now: LevelNow | None = read_level(folder)
        if folder is None:
            return
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(LOOK_MS)

    def look(self) -> None:
        """Read it again, and tell when it is another one."""
        found = read_level(self._folder)
        before, self.now = self.now, found
        if level_of(found) is not level_of(before):
            self.changed.emit(found)


def level_of(now: LevelNow | None) -> Level:
    """The level as far as it is known: a file that home has only begun to keep is no news."""
    return Level.NONE if now is None else now.level
