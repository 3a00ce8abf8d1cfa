"""Pressing a sheet while the window stays alive: Typst needs a moment, most for the first one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from guide.errors import Code
from guide.ui.shell.background import Background


class RenderTask(Background):
    """Presses one sheet at a time; a page never shows one that nobody asks for any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, told_as=Code.PAPER_FAILED)

    def press(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        """Press in a thread and hand the pages to `on_done` in this one."""
        self.start(work, on_done)
