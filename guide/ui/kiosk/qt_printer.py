"""Printing where there is no CUPS, which is Windows: through Qt, without asking anybody anything.

UNTRIED on a real Windows: it was run against a file in place of a printer. Qt knows less than CUPS
does (kiosk-ground.md section 5): a job cannot be followed nor taken back, so what was handed over
counts as printed, and only what Qt calls an error is refused before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.errors import GuideError
from guide.usecases.kiosk.printing import KioskPaper, OwnJob, PrinterState

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_JOB = 1  # of every print: none of them is looked for again


class QtPrinter:
    """The printer that Windows has under this name; used in another thread."""

    def __init__(self, name: str) -> None:
        self._name = name

    def state(self) -> PrinterState | None:
        """How it is; None where there is none of this name."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        found = QPrinterInfo.printerInfo(self._name)
        if found.isNull():
            return None
        states = QPrinter.PrinterState
        is_stopped = found.state() in (states.Aborted, states.Error)
        return PrinterState(is_accepting=True, is_stopped=is_stopped)

    def own_jobs(self) -> tuple[OwnJob, ...]:
        """None: Qt tells of no job."""
        return ()

    def send(self, title: str, paper: KioskPaper) -> int | None:
        """Paint all pages; None where the printer did not take them."""
        from guide.ui.printing.output import paint_pages, prepare

        printer = self.printer()
        prepare(printer, title)
        try:
            paint_pages(printer, paper.pages())
        except GuideError:
            return None
        return _JOB

    def cancel(self, job: int) -> None:
        """Nothing: what was handed over cannot be taken back."""

    def printer(self) -> QPrinter:
        """The printer to paint on."""
        from PySide6.QtPrintSupport import QPrinter

        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setPrinterName(self._name)
        return made
