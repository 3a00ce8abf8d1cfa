"""A file that was handed to the program from outside: by its icon, on the command line, dropped.

It is a plan file, a place pack or a message about the level, told apart by the ending. Its page
shows what is in it; nothing is taken over here. On a new computer the first page comes first: it
asks for the language in which the plan is then shown.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session

# Which page shows a file, by its ending; any other file is shown as a plan, and refused in words.
PAGES = {
    ".daiyn": "plan_file",
    ".daiyn-place": "place_offer",
    **dict.fromkeys((".daiyn-alert", ".xml", ".minisig"), "alert_offer"),
}
_SEAL = ".minisig"  # a message and its signature are often dropped together


class OpenedFile(QObject):
    """Opens the page of a file as soon as the window shows pages."""

    def __init__(self, session: Session, navigator: Navigator, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._navigator = navigator
        self._waiting: Path | None = None
        session.settings_changed.connect(self._look_later)
        navigator.begun.connect(self._look_later)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def open(self, file: Path) -> None:
        """Show the file now, or after the first page was left; of several the last one."""
        self._waiting = file
        self._look_later()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dropped on the window, if a page shows such files."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() in kinds and isinstance(event, QDropEvent):
            file = _dropped(event)
            if file is not None:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.open(file)
                return True
        return super().eventFilter(watched, event)

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
        file, self._waiting = self._waiting, None
        self._navigator.go(PAGES.get(file.suffix.lower(), "plan_file"), file=str(file))


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dropped; None for several, or for one that no page shows.

    A signature that comes with its message is found beside it.
    """
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if len(files) > 1:
        files = [one for one in files if one.suffix.lower() != _SEAL]
    is_one = len(files) == 1 and files[0].suffix.lower() in PAGES
    return files[0] if is_one else None
