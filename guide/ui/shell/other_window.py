"""Opening a window of another composition: a process of its own, from a bundle or from the source.

Nothing is handed over but where the data lie and which language is spoken.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess

from guide.content.model import Lang
from guide.paths import program_folder


def class_command(data: Path, lang: Lang) -> tuple[str, Sequence[str]]:
    """The program and its arguments that open the window of a class.

    Args:
        data: the folder of the program's own data.
        lang: the language that is spoken here.

    """
    door = () if getattr(sys, "frozen", False) else ("-m", "guide")
    return sys.executable, (*door, "--class", "--data-dir", str(data), "--lang", lang)


def open_class(data: Path, lang: Lang) -> bool:
    """Start it apart from this process; False where the system starts nothing."""
    program, arguments = class_command(data, lang)
    started, _ = QProcess.startDetached(program, list(arguments), str(program_folder()))
    return bool(started)
