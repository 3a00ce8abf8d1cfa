"""Rendering a sheet while the window stays alive: Typst needs a moment, most for the first one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from guide.errors import Code
from guide.ui.shell.background import Background


class RenderTask(Background):
    """Renders one sheet at a time; a page never shows one that nobody asks for any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, told_as=Code.PAPER_FAILED)
