"""Asking which file: the dialogues of Qt, the same on every system, in the language spoken.

Tests replace these functions. What is written there, and how, is not decided here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from guide.ui.style import DIALOGUE_SHEET


def ask_new_file(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where to put a file called `name`; None when nothing was chosen.

    `kind` is what such files are called. The ending of `name` is kept. A file that is there is
    replaced only after the dialogue has asked about it.
    """
    dialogue = _dialogue(parent, title, f"{kind} (*{Path(name).suffix})")
    dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialogue.selectFile(name)
    chosen = _answer(dialogue)
    return _with_ending(chosen, Path(name).suffix) if chosen else None


def ask_present_file(parent: QWidget, title: str, kind: str, endings: str) -> Path | None:
    """Ask for a file that is there, such as one with the endings `*.daiyn`; None for none."""
    dialogue = _dialogue(parent, title, f"{kind} ({endings})")
    dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialogue)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder or a drive; None when nothing was chosen."""
    dialogue = _dialogue(parent, title)
    dialogue.setFileMode(QFileDialog.FileMode.Directory)
    dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
    return _answer(dialogue)


def _dialogue(parent: QWidget, title: str, kinds: str = "") -> QFileDialog:
    """A dialogue of Qt's own, dressed, that begins in the person's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(place))
    # A folder that is not there would be taken for the name of a file.
    folder = documents if documents.is_dir() else Path.home()
    made = QFileDialog(parent, title, str(folder), kinds)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.setStyleSheet(DIALOGUE_SHEET)
    return made


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
