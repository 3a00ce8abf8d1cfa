"""Asking which file: the dialogues of Qt, the same on every system, in the language spoken.

Beside the folders stand the person's documents and home, and the removable drives as soon as
they were found. Tests replace these functions. What is written there, and how, is not decided
here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from guide.errors import Code
from guide.paths import is_folder
from guide.ui.kit.style import DIALOGUE_SHEET
from guide.ui.shell.background import Background

if TYPE_CHECKING:
    from guide.usecases.safekeeping.backup_service import Drive

# May take its time: it is called outside the window's thread.
Drives: TypeAlias = "Callable[[], Sequence[Drive]]"

# What Qt itself calls a file; its own translations lack these words in Russian.
KINDS = (
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)

# So high that a finger finds them: 44 px in the usual size of letters, which `em` follows.
_TARGETS = """
QToolButton, QPushButton, QComboBox { min-height: 2.4em; min-width: 2.4em; }
QSidebar::item { min-height: 2.6em; }
"""


def ask_new_file(
    parent: QWidget, title: str, name: str, kind: str, drives: Drives | None = None
) -> Path | None:
    """Ask where to put a file called `name`; None when nothing was chosen.

    `kind` is what such files are called. The ending of `name` is kept. A file that is there is
    replaced only after the dialogue has asked about it.
    """
    dialogue = _Dialogue(parent, title, drives, f"{kind} (*{Path(name).suffix})")
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.selectFile(name)
    chosen = _answer(dialogue)
    return _with_ending(chosen, Path(name).suffix) if chosen else None


def ask_present_file(
    parent: QWidget, title: str, kind: str, endings: str, drives: Drives | None = None
) -> Path | None:
    """Ask for a file that is there, such as one with the endings `*.daiyn`; None for none."""
    dialogue = _Dialogue(parent, title, drives, f"{kind} ({endings})")
    dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialogue)


def ask_folder(parent: QWidget, title: str, drives: Drives | None = None) -> Path | None:
    """Ask for a folder or a drive; None when nothing was chosen."""
    dialogue = _Dialogue(parent, title, drives)
    dialogue.setFileMode(QFileDialog.FileMode.Directory)
    dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialogue)


class _Dialogue(QFileDialog):
    """A dialogue of Qt's own, dressed, that begins in the person's documents."""

    def __init__(
        self, parent: QWidget | None, title: str, drives: Drives | None, kinds: str = ""
    ) -> None:
        places = QStandardPaths.StandardLocation
        documents, home = (
            Path(QStandardPaths.writableLocation(place))
            for place in (places.DocumentsLocation, places.HomeLocation)
        )
        # A folder that is not there would be taken for the name of a file.
        folder = documents if is_folder(documents) else home
        super().__init__(parent, title, str(folder), kinds)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setStyleSheet(DIALOGUE_SHEET + _TARGETS)
        label = QFileDialog.DialogLabel
        self.setLabelText(label.LookIn, QCoreApplication.translate("FileAsking", "Look in:"))
        self.setLabelText(
            label.FileType, QCoreApplication.translate("FileAsking", "Files of type:")
        )
        self._places = (documents, home)
        self._show_places(self._places)
        if drives is not None:
            # Where drives cannot be asked the list stays as it is.
            looker = Background(self, told_as=Code.FOLDER_GONE)
            looker.start(drives, self._add_drives)

    def _add_drives(self, found: Sequence[Drive]) -> None:
        self._show_places((*self._places, *(drive.path for drive in found)))

    def _show_places(self, places: Iterable[Path]) -> None:
        """Put the folders that are there into the list at the side, each once."""
        there = dict.fromkeys(place for place in places if is_folder(place))
        self.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in there])


def _answer(dialogue: QFileDialog) -> Path | None:
    chosen = dialogue.selectedFiles() if dialogue.exec() else []
    dialogue.deleteLater()
    return Path(chosen[0]) if chosen else None


def _with_ending(path: Path, ending: str) -> Path:
    """The dialogue asked about the name without ending: a file with it must not be lost."""
    if path.suffix.lower() == ending:
        return path
    whole = path.with_name(f"{path.name}{ending}")
    number = 2
    while whole.exists():
        whole = path.with_name(f"{path.name}-{number}{ending}")
        number += 1
    return whole
