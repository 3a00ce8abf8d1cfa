"""A sheet on its way to the printer that somebody chooses, and what came of it in words.

Nothing is written for it: the pages are pressed in memory and painted on the printer. Pressing
takes seconds, so what was sent goes on when the page that sent it is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.printing import output
from guide.ui.printing.render_task import RenderTask
from guide.usecases.base.sheet import Sheet, printer_pages


class PrintJob(RenderTask):
    """One sheet for one printer; it lives as long as its window.

    Signals:
        said: one sentence about what came of it.
        printed: the printer has it.

    """

    said = Signal(str)
    printed = Signal()


class SheetPrinter:
    """Asks for a printer, presses the sheet in another thread, and paints it.

    Args:
        over: the widget over whose window the question stands.
        say: told one sentence about what came of it.
        on_failed: called with the GuideError of a sheet or a printer.

    A method of a widget that is gone by then is not called.

    """

    def __init__(
        self,
        over: QWidget,
        say: Callable[[str], object],
        on_failed: Callable[[GuideError], object],
    ) -> None:
        self._over = over
        self._say = say
        self._on_failed = on_failed

    def send(
        self,
        sheet: Sheet,
        title: str,
        *,
        correction: float = 1.0,
        on_printed: Iterable[Callable[[], object]] = (),
    ) -> bool:
        """Send the sheet. False where there is no printer, which is told.

        The job is called `title`: others see it, and the print service keeps it.
        """
        translate = QCoreApplication.translate
        if not output.has_printer():
            self._say(
                translate(
                    "SheetPrinter",
                    "No printer was found. Save the sheet as PDF: it can be printed elsewhere.",
                )
            )
            return False
        printer = output.ask_printer(self._over, title, sheet.page_mm)
        if printer is None:
            self._say(translate("SheetPrinter", "Nothing was sent to the printer."))
            return True
        job = PrintJob(self._over.window(), self._on_failed)
        job.said.connect(self._say)
        for one in on_printed:
            job.printed.connect(one)

        def paint(pages: Sequence[bytes]) -> None:
            try:
                holds_all = output.paint_pages(printer, pages, correction, sheet.page_mm)
            except GuideError as failure:
                job.failed.emit(failure)
            else:
                job.said.emit(_sent_words(holds_all=holds_all))
                job.printed.emit()
            job.deleteLater()

        job.start(lambda: printer_pages(sheet), paint)
        return True


def _sent_words(*, holds_all: bool) -> str:
    if holds_all:
        return QCoreApplication.translate("SheetPrinter", "Sent to the printer.")
    return QCoreApplication.translate(
        "SheetPrinter",
        "Sent to the printer. It cannot print to the edge of the paper: check that"
        " nothing is missing, or save the sheet as PDF.",
    )
