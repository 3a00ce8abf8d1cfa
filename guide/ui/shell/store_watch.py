"""Noticing at once that another program wrote over the file with the entries.

The store looks before each edit and at the end. Between them, and for who is cut off by a power cut
or a kill, what was acknowledged would lie nowhere: so it is looked at whenever the file is written
to, by us or by others, and goes into a backup when it is in the file no more. The next edit, or the
next start, tells of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

if TYPE_CHECKING:
    from guide.ui.shell.command_queue import CommandQueue

SETTLED_MS = 200  # a file is written in many pieces


class StoreWatch(QObject):
    """Has the store look at its file soon after anybody wrote to it."""

    def __init__(self, commands: CommandQueue, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        timer.timeout.connect(self._look)
        self._watcher = QFileSystemWatcher([str(file)], self)
        self._watcher.fileChanged.connect(timer.start)

    def _look(self) -> None:
        self._commands.start_apart(lambda services: services.store.look())
