"""Printing as the window sees it: asked and done in another thread, told when it changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum, auto
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide.errors import Code, GuideError
from guide.kiosk.counters import CountedUse
from guide.ui.shell.background import Background
from guide.usecases.kiosk.printing import PrintRefusal, VisitPrinting

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.usecases.kiosk.printing import KioskPaper
    from guide.usecases.kiosk.services import KioskServices

# Later than the job is given up: only where the printer's own library never answers.
_GIVEN_UP_MS = 90_000


class PrintPhase(Enum):
    """What the visitor can be told."""

    UNASKED = auto()
    ASKING = auto()
    READY = auto()
    REFUSED = auto()
    PRINTING = auto()
    PRINTED = auto()


class PrintWatch(Background):
    """The printer of this visit.

    Args:
        services: where it is asked of, and where prints are counted.
        hold: told whether a print is under way: no visit ends meanwhile.
        parent: as for every QObject.

    Signals:
        changed: `phase`, `refusal` or `left` say something else now.

    """

    changed = Signal()

    def __init__(
        self, services: KioskServices, hold: Callable[[bool], object], parent: QObject
    ) -> None:
        super().__init__(parent, told_as=Code.PAPER_FAILED, on_failed=self._failed)
        self._services = services
        self._hold = hold
        self.phase = PrintPhase.UNASKED
        self.refusal: PrintRefusal | None = None
        self._given_up = QTimer(self, singleShot=True, interval=_GIVEN_UP_MS)
        self._given_up.timeout.connect(self._give_up)

    @property
    def is_offered(self) -> bool:
        """Whether the settings name a printer."""
        return bool(self._services.configuration.printing.printer)

    @property
    def left(self) -> int:
        """How many prints this visitor still has."""
        printing = self._printing
        return printing.left if printing is not None else 0

    @cached_property
    def _printing(self) -> VisitPrinting | None:
        """The way to the printer; on Windows through Qt."""
        if sys.platform == "win32":
            from guide.ui.kiosk.qt_printer import QtPrinter

            return VisitPrinting(QtPrinter(self._services.configuration.printing.printer))
        return self._services.printing

    def ask(self) -> None:
        """Ask the printer how it is; nothing while it prints."""
        if self.phase is PrintPhase.PRINTING or not self.is_offered:
            return
        self._turn(PrintPhase.ASKING)

        def asked() -> PrintRefusal | None:
            printing = self._printing
            return PrintRefusal.NO_CUPS if printing is None else printing.refusal()

        self.start(asked, self._answered)

    def print_out(self, paper: KioskPaper, lang: Lang) -> None:
        """Print; the visit does not end meanwhile."""
        printing = self._printing
        if printing is None or self.phase is PrintPhase.PRINTING:
            return
        self._hold(True)
        self._given_up.start()
        self._turn(PrintPhase.PRINTING)
        self.start(partial(printing.print_out, paper), partial(self._came_out, lang))

    def _answered(self, refusal: PrintRefusal | None) -> None:
        self._turn(PrintPhase.READY if refusal is None else PrintPhase.REFUSED, refusal)

    def _came_out(self, lang: Lang, refusal: PrintRefusal | None) -> None:
        if refusal is None:
            self._services.counts.count(CountedUse.PRINTS, lang)
        self._end(PrintPhase.PRINTED if refusal is None else PrintPhase.REFUSED, refusal)

    def _failed(self, _failure: GuideError) -> None:
        self._end(PrintPhase.REFUSED, PrintRefusal.NO_SHEET)

    def _give_up(self) -> None:
        self.start(lambda: None, lambda _none: None)  # what comes yet is nobody's
        self._end(PrintPhase.REFUSED, PrintRefusal.TOO_LONG)

    def _end(self, phase: PrintPhase, refusal: PrintRefusal | None) -> None:
        self._given_up.stop()
        self._hold(False)
        self._turn(phase, refusal)

    def _turn(self, phase: PrintPhase, refusal: PrintRefusal | None = None) -> None:
        self.phase, self.refusal = phase, refusal
        self.changed.emit()
