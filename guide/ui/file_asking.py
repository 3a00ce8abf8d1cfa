"""Asking which file: the dialogues of Qt, the same on every system, in the language spoken.

Tests replace these functions. What is written there, and how, is not decided here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_OURS = QFileDialog.Option.DontUseNativeDialog


def ask_new_file(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where to put a file called `name`; None when nothing was chosen.

    `kind` is what such files are called. The ending of `name` is kept. A file that is there is
    replaced only after the dialogue has asked about it.
    """
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        str(_documents() / name),
        f"{kind} (*{Path(name).suffix})",
        options=_OURS,
    )
    return _with_ending(Path(chosen), Path(name).suffix) if chosen else None


def ask_present_file(parent: QWidget, title: str, kind: str, endings: str) -> Path | None:
    """Ask for a file that is there, such as one with the endings `*.daiyn`; None for none."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, title, str(_documents()), f"{kind} ({endings})", options=_OURS
    )
    return Path(chosen) if chosen else None


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder or a drive; None when nothing was chosen."""
    chosen = QFileDialog.getExistingDirectory(
        parent, title, str(_documents()), QFileDialog.Option.ShowDirsOnly | _OURS
    )
    return Path(chosen) if chosen else None


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


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
