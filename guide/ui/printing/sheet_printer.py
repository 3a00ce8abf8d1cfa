"""A sheet on its way to the printer that somebody chooses, and what came of it in words.

Nothing is written for it: the pages are pressed in memory and painted on the printer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.printing import output
from guide.ui.printing.render_task import RenderTask
from guide.usecases.base.sheet import Sheet, printer_pages


class SheetPrinter(RenderTask):
    """Asks for a printer, presses the sheet in another thread, and paints it.

    Args:
        parent: the page over which the question stands.
        on_failed: as for every `Background`; also when the printer refuses.

    Signals:
        said: one sentence about what came of it.

    """

    said = Signal(str)

    def __init__(self, parent: QWidget, on_failed: Callable[[GuideError], object]) -> None:
        super().__init__(parent, on_failed)
        self._over = parent

    def send(
        self,
        sheet: Sheet,
        title: str,
        *,
        correction: float = 1.0,
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Send the sheet; `then` runs when the printer has it. False where there is no printer.

        The job is called `title`: others see it, and the print service keeps it.
        """
        if not output.has_printer():
            self.said.emit(
                self.tr("No printer was found. Save the sheet as PDF: it can be printed elsewhere.")
            )
            return False
        printer = output.ask_printer(self._over, title, sheet.page_mm)
        if printer is None:
            self.said.emit(self.tr("Nothing was sent to the printer."))
            return True

        def paint(pages: Sequence[bytes]) -> None:
            try:
                holds_all = output.paint_pages(printer, pages, correction, sheet.page_mm)
            except GuideError as failure:
                self.failed.emit(failure)
                return
            self.said.emit(
                self.tr("Sent to the printer.")
                if holds_all
                else self.tr(
                    "Sent to the printer. It cannot print to the edge of the paper: check that"
                    " nothing is missing, or save the sheet as PDF."
                )
            )
            if then is not None:
                then()

        self.start(lambda: printer_pages(sheet), paint)
        return True
