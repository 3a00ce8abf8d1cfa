"""Printing through Qt, as on Windows, with a file in place of a printer."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from guide.ui.kiosk.qt_printer import QtPrinter
from guide.usecases.kiosk.cards import CardAbout
from guide.usecases.kiosk.papers import paper_of
from guide.usecases.kiosk.printing import PrintRefusal, VisitPrinting
from tests.ui.kiosk.conftest import kiosk_services


class ToFile(QtPrinter):
    """Its pages go to a file."""

    def __init__(self, path: Path) -> None:
        super().__init__("lobby")
        self._path = path

    def printer(self) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self._path))
        return made


@pytest.mark.qt_log_ignore("QPainter::begin")  # said of the file that cannot be written
def test_a_sheet_is_painted_without_a_question(kiosk: object, tmp_path: Path) -> None:
    del kiosk  # there is an application
    with closing(kiosk_services("kk")) as services:
        paper = paper_of(services, CardAbout.SITUATION, "FIRE", ("kk",))
    out = tmp_path / "out.pdf"
    assert ToFile(out).send("Daiyn", paper) is not None
    assert out.read_bytes().startswith(b"%PDF")
    nowhere = ToFile(tmp_path / "none" / "out.pdf")
    assert nowhere.send("Daiyn", paper) is None


def test_a_printer_that_windows_does_not_know_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nowhere")
    assert VisitPrinting(QtPrinter("nobody's printer")).refusal() is PrintRefusal.NO_PRINTER
