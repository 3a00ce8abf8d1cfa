"""Counts what visitors use: visits begun and left, pages opened. Nothing of the staff's pages."""

from __future__ import annotations

from PySide6.QtCore import QObject

from guide.kiosk.counters import CountedUse
from guide.ui.kiosk.window import KioskWindow

_OF_STAFF = ("staff", "owner")  # beginnings of names of pages


class UseCounts(QObject):
    """Listens to a window for one visit."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._has_begun = False
        window.page_opened.connect(self._opened)

    def touched(self) -> None:
        """Somebody is there: with the first touch a visit begins."""
        if not self._has_begun:
            self._has_begun = True
            self._count(CountedUse.STARTS)

    def left(self) -> None:
        """Nobody is there any more."""
        self._count(CountedUse.RESETS)

    def _opened(self, name: str) -> None:
        if not name.startswith(_OF_STAFF):
            self._count(CountedUse.PAGES)

    def _count(self, what: CountedUse) -> None:
        window = self._window
        window.session.services.counts.count(what, window.visit.lang)
