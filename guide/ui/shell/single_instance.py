"""The open window's ear for a second start: it watches for the request file and comes forward.

No network and no signal: one file in the data folder. The folder is watched, not the file,
because the file comes and goes. Qt cannot watch a folder whose name is no UTF-8: that is looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

LOOK_MS = 1000  # a second start waits six times as long


class SingleInstance(QObject):
    """Calls `answer` once for each request that `take_request` finds."""

    def __init__(
        self,
        folder: Path,
        take_request: Callable[[], bool],
        answer: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._take_request = take_request
        self._answer = answer
        take_request()  # a request from before this start asks for nothing any more
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        if not self._watcher.addPath(str(folder)):
            timer = QTimer(self)
            timer.timeout.connect(self.look)
            timer.start(LOOK_MS)

    def look(self) -> None:
        """Answer a request if one lies there."""
        if self._take_request():
            self._answer()
