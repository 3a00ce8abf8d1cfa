"""Papers from the class's window: before a lesson, and the report after it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter

from guide.errors import Code, GuideError
from guide.ui.printing import output
from guide.ui.shell.background import wait_for_background
from guide.ui.shell.failure_words import failure_words
from guide.ui.training import papers_card
from guide.usecases.base import sheet
from tests.ui.training.conftest import ClassDriver, Opener
from tests.ui.training.test_after_lesson import hold


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(
        papers_card, "ask_new_file", lambda _parent, _title, name, _kind: folder / name
    )


def papers(driver: ClassDriver) -> list[str]:
    buttons = driver.find("papers").findChildren(papers_card.Button)
    names = [one.objectName() for one in buttons if one.isVisible()]
    return [one.removeprefix("paper_") for one in names if one.startswith("paper_")]


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Printer:
    """A printer that prints into a file, and whatever is put into the folder for what passes."""
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    monkeypatch.setattr(sheet, "PRINT_PPI", 40.0)
    made = Printer(tmp_path / "printed.pdf", passing)
    monkeypatch.setattr(output, "has_printer", lambda: made.is_there)
    monkeypatch.setattr(output, "ask_printer", made.asked)
    return made


class Printer:
    """What stands in for the system's printer and its question."""

    def __init__(self, paper: Path, passing: Path) -> None:
        self.paper = paper
        self.passing = passing
        self.is_there = True
        self.is_chosen = True
        self.titles: list[str] = []

    def asked(self, _parent: object, title: str, page_mm: tuple[float, float]) -> QPrinter | None:
        if not self.is_chosen:
            return None
        self.titles.append(title)
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self.paper))
        output.prepare(made, title, page_mm)
        return made


def told(driver: ClassDriver) -> str:
    wait_for_background()
    driver.settle()
    return " ".join(bar.sentence for bar in driver.window.content.message_bars())


def test_a_lesson_that_is_announced_offers_its_letter_and_what_it_needs(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path)
    driver = open_class_window()
    driver.click("lesson_yellow-forty-days")
    assert papers(driver) == [
        "letter_pdf", "letter_odt", "notices_pdf", "quiet_pdf", "sheet_pdf", "cards_pdf",
        "slips_pdf", "answers_pdf",
    ]  # fmt: skip
    driver.click("paper_letter_odt")
    (letter,) = tmp_path.glob("daiyn-class-letter-*.odt")
    assert letter.read_bytes().startswith(b"PK")
    assert driver.find("show_folder").isVisible()
    driver.click("paper_cards_pdf")
    (cards,) = tmp_path.glob("daiyn-class-cards-*.pdf")
    assert cards.read_bytes().startswith(b"%PDF")


def test_a_calm_talk_offers_its_sheet_alone_and_a_drill_its_yard_sheet(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.window.navigator.go("prepare", lesson="level-declared-yellow")
    driver.settle()
    assert papers(driver) == ["sheet_pdf"]
    driver.window.navigator.go("prepare", lesson="drill-debrief")
    driver.settle()
    assert "yard_pdf" in papers(driver)


def test_the_report_of_a_session_is_written_and_printed_and_a_failure_is_told(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, printer: Printer
) -> None:
    choose(monkeypatch, tmp_path)
    driver = open_class_window()
    hold(driver)
    assert papers(driver) == [
        "report_pdf", "report_odt", "report_csv", "report_json", "parents_pdf", "parents_odt",
        "took_part_pdf",
    ]  # fmt: skip
    driver.click("paper_report_csv")
    (report,) = tmp_path.glob("daiyn-class-report-*.csv")
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")

    def refuse(*_words: object) -> None:
        raise GuideError(Code.FILE_NOT_WRITTEN)

    monkeypatch.setattr("guide.usecases.training.document_files.copying.copy_out", refuse)
    driver.click("paper_parents_odt")
    assert not list(tmp_path.glob("daiyn-class-parents-*"))
    for paper in ("report", "parents", "took_part"):
        driver.click(f"print_{paper}")
        assert "Sent to the printer." in told(driver)
    assert printer.titles[0] == "Protocol"
    driver.click("void_session")
    driver.click("void_session")
    assert not driver.has("print_took_part"), "what counts for nothing gives no certificate"


# ---- printing


def test_each_paper_is_printed_under_a_name_that_tells_no_class_and_leaves_no_file(
    open_class_window: Opener, printer: Printer
) -> None:
    driver = open_class_window()
    driver.click("lesson_yellow-forty-days")
    driver.find("class_label").setText("7Б")
    names = []
    for paper in ("letter", "cards", "slips", "sheet"):
        driver.click(f"print_{paper}")
        assert "Sent to the printer." in told(driver)
        assert printer.paper.read_bytes().startswith(b"%PDF")
        printer.paper.unlink()
        names.append(driver.find(f"print_{paper}").accessibleName())
    assert names == [f"Print: {title}" for title in printer.titles]
    assert "7" not in "".join(printer.titles)
    assert list(printer.passing.iterdir()) == []


def test_the_sheet_of_hands_is_printed_where_they_are_typed_in(
    open_class_window: Opener, printer: Printer
) -> None:
    driver = open_class_window()
    driver.window.navigator.go("year")
    driver.settle()
    driver.click("print_tally")
    assert "Sent to the printer." in told(driver)
    assert printer.titles == ["What was really done"]


def test_what_was_sent_is_printed_when_its_page_is_left(
    open_class_window: Opener, printer: Printer
) -> None:
    driver = open_class_window()
    driver.click("lesson_yellow-forty-days")
    driver.find("print_sheet").click()
    driver.window.navigator.go("year")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as an event loop does
    assert not driver.has("print_sheet")
    assert "Sent to the printer." in told(driver)
    assert printer.paper.read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("begin", extend=True)
def test_cancelling_no_printer_and_a_printer_that_refuses_are_told(
    open_class_window: Opener, printer: Printer
) -> None:
    driver = open_class_window()
    driver.click("lesson_yellow-forty-days")
    printer.is_chosen = False
    driver.click("print_cards")
    assert told(driver) == "Nothing was sent to the printer."
    printer.is_there = False
    driver.click("print_cards")
    assert told(driver).startswith("No printer was found. Save the sheet as PDF")
    printer.is_there = printer.is_chosen = True
    printer.paper.mkdir()  # a file cannot be written there
    driver.click("print_cards")
    failure = GuideError(Code.PAPER_FAILED, reason="printer")
    assert failure_words(failure, "en") in told(driver)
