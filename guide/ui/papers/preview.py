"""The preview of a paper: all its pages, rendered for the width that they have on this screen.

The preview is the page: the same renderer makes it that makes the PDF and what is printed. The
pages are rendered anew when their width changes, so that they are sharp at every size.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Text, column_of
from guide.ui.kit.widgets.sheet_view import SheetView
from guide.ui.printing.render_task import RenderTask, pictures_of
from guide.usecases.base.sheet import PAGE_MM, Sheet, left_out

_SAY_AFTER_MS = 300
_AFTER_RESIZE_MS = 150
_MM_PER_INCH = 25.4
# A width that changed less than this is drawn from the same pages.
_CLOSE_ENOUGH = 0.02


class Preview(QWidget):
    """The pages of one sheet under each other, each with its number.

    Signals:
        shown: other pages are shown now.
        failed: the GuideError that rendering ended with.

    """

    shown = Signal()
    failed = Signal(object)

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet: Sheet | None = None
        self._name = ""
        self._pressed_ppi = 0.0
        self.left_out: tuple[str, ...] = ()  # what has no room on the sheet that is shown
        self.views: list[SheetView] = []
        self._render = RenderTask(self, self._stop_waiting)
        self._render.failed.connect(self.failed)
        self._patience = QTimer(self, singleShot=True, interval=_SAY_AFTER_MS)
        self._after_resize = QTimer(self, singleShot=True)
        self._after_resize.timeout.connect(self._press_for_width)
        self.waiting = Text(look, self.tr("Preparing the sheet…"), colour="text2")
        self.waiting.setVisible(False)
        self._patience.timeout.connect(self.waiting.show)
        self._pages = QWidget()
        self._column = column_of(look, 8, inside=self._pages)
        column_of(look, 8, self.waiting, self._pages, inside=self, at_top=True)
        # One empty page holds the place until the first is rendered.
        self._set_count(1)

    @property
    def has_pages(self) -> bool:
        """Whether the pages of a sheet are shown."""
        return self.views[0].has_page

    def show_sheet(self, sheet: Sheet, name: str) -> None:
        """Press and show a sheet; `name` says which paper it is and in which language."""
        self._sheet, self._name, self.left_out = sheet, name, ()
        self._pressed_ppi = 0.0
        self._press_for_width()

    # ---- rendering

    def _ppi(self) -> float:
        """Pixels of the screen to an inch of the paper."""
        pixels = self._pages.width() * self.devicePixelRatioF()
        return pixels / (PAGE_MM[0] / _MM_PER_INCH)

    def _press_for_width(self) -> None:
        """Press the sheet for the width it has, once it has one."""
        sheet = self._sheet
        if sheet is None or not self.isVisible():
            return
        ppi = self._ppi()
        if abs(ppi - self._pressed_ppi) <= _CLOSE_ENOUGH * ppi:
            return
        self._pressed_ppi = ppi
        self._patience.start()
        self._render.start(lambda: _pressed(sheet, ppi), self._show)

    def _stop_waiting(self, _failure: GuideError | None = None) -> None:
        self._patience.stop()
        self.waiting.setVisible(False)

    def _show(self, pressed: tuple[Sequence[QImage], tuple[str, ...]]) -> None:
        pages, self.left_out = pressed
        self._stop_waiting()
        self._set_count(len(pages))
        for number, (view, page) in enumerate(zip(self.views, pages, strict=True), 1):
            view.show_page(page, self._words(number, len(pages)))
        self.shown.emit()

    def _words(self, number: int, count: int) -> str:
        said = self.tr("{paper}, page {n} / {count}. To hear the text, use “Copy by hand”.")
        return said.format(paper=self._name, n=number, count=count)

    def _set_count(self, count: int) -> None:
        """Have so many pages; each but a single one has its number under it."""
        if len(self.views) == count:
            return
        self.views = []
        parts: list[QWidget] = []
        for number in range(1, count + 1):
            view = SheetView(self._look, f"page_of_sheet_{number}")
            self.views.append(view)
            parts.append(view)
            if count > 1:
                parts.append(Text(self._look, f"{number} / {count}", "caption", colour="text2"))
        refill(self._column, *parts)

    # ---- width

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._after_resize.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._after_resize.start(_AFTER_RESIZE_MS if self._pressed_ppi else 0)


def _pressed(sheet: Sheet, ppi: float) -> tuple[list[QImage], tuple[str, ...]]:
    """The pages as pictures, and what has no room on them. In another thread."""
    return pictures_of(sheet, ppi), left_out(sheet)
