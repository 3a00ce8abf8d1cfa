"""What can be done with a file that was just written: open it, or see the folder where it lies.

Both are done by the system's own programs. Where it has none, nothing happens, and the words
beside the buttons have said where the file is.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, flow_of


class SavedFile(QWidget):
    """The buttons for a file; hidden until there is one.

    Args:
        look: colours and sizes.
        can_open: whether other programs can show such files.

    """

    def __init__(self, look: Look, *, can_open: bool) -> None:
        super().__init__()
        self._path = Path()
        translate = QCoreApplication.translate
        opens = None
        if can_open:
            opens = Button(
                look,
                translate("SavedFile", "Open"),
                "outlined",
                name="open_saved",
                on=lambda: show_outside(self._path),
            )
        folder = Button(
            look,
            translate("SavedFile", "Show folder"),
            "outlined",
            name="show_folder",
            on=lambda: show_outside(self._path.parent),
        )
        flow_of(look, 12, opens, folder, inside=self)
        self.hide()

    def show_for(self, path: Path) -> None:
        """Offer to open this file and its folder."""
        self._path = path
        self.show()


def where_words(path: Path) -> str:
    """The folder of a file in words, to stand after what became of the file."""
    words = QCoreApplication.translate("SavedFile", "Folder: {folder}")
    return words.format(folder=path.parent)


def show_outside(path: Path) -> None:
    """Let the system show a file or a folder. Tests replace this function."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
