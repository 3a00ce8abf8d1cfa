"""The application object. On macOS a file that is opened by its icon arrives here, as an event.

Other systems name the file on the command line. The object itself is asked instead of a filter
over it: a filter would send every event of every widget through Python.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Hands on the files that the system asks it to open."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self._open_file: Callable[[Path], None] | None = None
        self._waiting: Path | None = None

    def hand_files_to(self, open_file: Callable[[Path], None]) -> None:
        """Call `open_file` for each file from now on, and for the last one that came before.

        The file that the program was started with may arrive before there is a window.
        """
        self._open_file = open_file
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            open_file(waiting)

    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if not event.file():  # an address of another kind
            return False
        path = Path(event.file())
        if self._open_file is None:
            self._waiting = path
        else:
            self._open_file(path)
        return True
