"""Pressing a sheet while the window stays alive: Typst needs a moment, most for the first one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guide.ui.background import Background


class SheetPress(Background):
    """Presses one sheet at a time; a page never shows one that nobody asks for any more."""

    def press(self, work: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        """Press in a thread and hand the pages to `on_done` in this one."""
        self.start(work, on_done)
