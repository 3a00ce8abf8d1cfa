"""Papers from the class's window: before a lesson, and the report after it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from guide.errors import Code, GuideError
from guide.ui.training import papers_card
from tests.ui.training.conftest import ClassDriver, Opener
from tests.ui.training.test_after_lesson import hold


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(
        papers_card, "ask_new_file", lambda _parent, _title, name, _kind: folder / name
    )


def papers(driver: ClassDriver) -> list[str]:
    buttons = driver.find("papers").findChildren(papers_card.Button)
    return [one.objectName().removeprefix("paper_") for one in buttons if one.isVisible()]


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


def test_the_report_of_a_session_is_written_and_a_failure_is_told(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path)
    driver = open_class_window()
    hold(driver)
    assert papers(driver) == [
        "report_pdf", "report_odt", "report_csv", "report_json", "parents_pdf", "parents_odt",
    ]  # fmt: skip
    driver.click("paper_report_csv")
    (report,) = tmp_path.glob("daiyn-class-report-*.csv")
    assert report.read_bytes().startswith(b"\xef\xbb\xbf")

    def refuse(*_words: object) -> None:
        raise GuideError(Code.FILE_NOT_WRITTEN)

    monkeypatch.setattr("guide.usecases.training.document_files.copying.copy_out", refuse)
    driver.click("paper_parents_odt")
    assert not list(tmp_path.glob("daiyn-class-parents-*"))
