"""The open window's ear for a second start: it watches for the request file and comes forward.

No network and no signal: one file in the data folder. The folder is watched, not the file,
because the file comes and goes.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject


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
        self._watcher.addPath(str(folder))
        self._watcher.directoryChanged.connect(self.look)

    def look(self) -> None:
        """Answer a request if one lies there."""
        if self._take_request():
            self._answer()
