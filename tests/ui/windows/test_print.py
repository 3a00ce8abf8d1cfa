"""The print page: the sheet is shown, saved without replacing anything, printed at true size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.ui import paper_output
from guide.ui.pages.print import PrintPage
from guide.usecases import printing
from guide.usecases.workbench import Workbench
from tests.ui.windows.conftest import ROOT, Opener
from tests.ui.windows.kit import enter, settle


@pytest.fixture
def page(open_window: Opener, bench: Workbench, qtbot: QtBot) -> PrintPage:
    enter(bench, "orange")
    program = open_window(lang="en")
    program.window.go("print")
    settle(program.app)
    made = program.window.page
    assert isinstance(made, PrintPage)
    qtbot.waitUntil(lambda: made.sheet_view.has_page, timeout=60_000)
    return made


def test_the_entered_level_is_chosen_and_its_sheet_is_shown(page: PrintPage) -> None:
    assert page.levels.choice == "orange"
    assert page.languages.choice == "en"
    assert page.sheet_view.accessibleName() == "Picture of the sheet: Orange level, English"
    assert not page.waiting.isVisible()


def test_a_language_says_once_what_it_is_for(page: PrintPage) -> None:
    assert page.languages.button("ru").accessibleName() == "Language of the sheet: Русский"


def test_the_newest_choice_wins(page: PrintPage, qtbot: QtBot) -> None:
    page.levels.button("red").click()
    page.languages.button("kk+ru").click()
    qtbot.waitUntil(
        lambda: page.sheet_view.accessibleName().endswith("Red level, Қазақша + Русский"),
        timeout=60_000,
    )
    QThreadPool.globalInstance().waitForDone()


def test_a_language_switch_keeps_the_choice(page: PrintPage, qtbot: QtBot) -> None:
    page.levels.button("yellow").click()
    window = page.window()
    window.commands.choose_language("kk")  # type: ignore[attr-defined]
    again = window.page  # type: ignore[attr-defined]
    assert again is not page
    assert again.levels.choice == "yellow"
    qtbot.waitUntil(lambda: again.sheet_view.has_page, timeout=60_000)
    QThreadPool.globalInstance().waitForDone()


def test_save_as_pdf_writes_the_sheet(
    page: PrintPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(paper_output, "ask_file", lambda _parent, name: asked.append(name) or path)
    page.save_button.click()
    qtbot.waitUntil(lambda: page.message.text() == "Saved: sheet.pdf", timeout=60_000)
    assert asked == ["daiyn-orange-en.pdf"]
    assert path.read_bytes().startswith(b"%PDF-")
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_nothing_is_written_without_a_choice(
    page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_output, "ask_file", lambda *_: None)
    before = sorted(tmp_path.rglob("*"))
    page.save_button.click()
    QThreadPool.globalInstance().waitForDone()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_said_in_words(
    page: PrintPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_output, "ask_file", lambda *_: tmp_path / "missing" / "sheet.pdf")
    page.save_button.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("The file was not written"),
                    timeout=60_000)  # fmt: skip


def test_a_failed_write_leaves_the_old_file(bench: Workbench, tmp_path: Path) -> None:
    sheet = printing.level_sheet(bench, Level.RED, ["ru"])
    with pytest.raises(GuideError) as caught:
        printing.save_pdf(sheet, tmp_path)  # a folder stands there
    assert caught.value.code is Code.FILE_NOT_WRITTEN
    assert list(tmp_path.iterdir()) == []


def test_without_a_printer_saving_is_the_equal_choice(
    page: PrintPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_output, "has_printer", lambda: False)
    page.print_button.click()
    assert page.message.text().startswith("No printer was found. Save the sheet as PDF")
    assert page.save_button.hasFocus()


def test_printing_paints_a_true_a4_page(
    page: PrintPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A printer that prints into a file stands in for one with paper."""
    path = tmp_path / "printed.pdf"

    def ask(_parent: object, title: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        paper_output.prepare(printer, title)
        return printer

    monkeypatch.setattr(paper_output, "has_printer", lambda: True)
    monkeypatch.setattr(paper_output, "ask_printer", ask)
    page.print_here()
    qtbot.waitUntil(lambda: page.message.text() == "Sent to the printer.", timeout=60_000)
    written = path.read_bytes()
    assert written.startswith(b"%PDF-")
    box = written.split(b"/MediaBox [")[1].split(b"]")[0].split()
    assert [round(float(side)) for side in box] == [0, 0, 595, 842]


def test_a_name_without_ending_never_replaces_another_file(tmp_path: Path) -> None:
    taken = tmp_path / "sheet.pdf"
    taken.write_bytes(b"kept")
    assert paper_output._free(taken) == tmp_path / "sheet-2.pdf"


def test_the_print_module_is_imported_only_for_printing() -> None:
    script = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path[:0] = [{str(ROOT)!r}]
from pathlib import Path
import tempfile
from guide.app import build
from guide.paths import Places
program = build(Places(Path(tempfile.mkdtemp())), lang="ru")
program.window.go("plan")
program.window.go("situation", situation="ITEM")
assert "typst" not in sys.modules
program.window.go("print")
assert not [name for name in sys.modules if name.startswith("PySide6.QtPrintSupport")]
from PySide6.QtCore import QThreadPool
QThreadPool.globalInstance().waitForDone()
program.close()
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)
