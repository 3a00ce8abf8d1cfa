"""Rendering a sheet while the window stays alive: Typst needs a moment, most for the first one."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background
from guide.usecases.base.sheet import Sheet, sheet_pages_png

# Reading a picture (PySide6 6.11.3) keeps all of Python waiting until it is done. Now and then, in
# long runs of the tests, two threads that did so at once stood still for good: they take turns.
_TURN = Lock()


def pictures_of(sheet: Sheet, ppi: float) -> list[QImage]:
    """All pages at so many pixels to the inch; in another thread, one sheet at a time."""
    with _TURN:
        return [QImage.fromData(page) for page in sheet_pages_png(sheet, ppi)]


class RenderTask(Background):
    """Renders one sheet at a time; a page never shows one that nobody asks for any more."""

    def __init__(self, parent: QObject, on_failed: Callable[[GuideError], object]) -> None:
        super().__init__(parent, told_as=Code.PAPER_FAILED, on_failed=on_failed)

    def render(self, sheet: Sheet, ppi: float, show: Callable[[list[QImage]], None]) -> None:
        """Render all pages at so many pixels to the inch, and hand the pictures to `show`."""
        self.start(lambda: pictures_of(sheet, ppi), show)
