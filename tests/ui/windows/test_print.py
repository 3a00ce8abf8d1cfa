"""The print page: every paper is chosen, shown as it will be, saved without replacing anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.ui.papers.page import PrintPage
from guide.ui.plan.keep_field import keep_field
from guide.ui.printing import output
from guide.ui.shell import file_dialogs, saved_file
from guide.ui.shell.background import wait_for_background
from guide.usecases.base import sheet
from guide.usecases.base.sheet import save_pdf, sheet_pages_png
from guide.usecases.papers import sheets
from guide.usecases.papers.catalogue import KINDS, sheet_of
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import ROOT, Opener
from tests.ui.windows.window_fixtures import enter, named, settle


def print_page(program: Program, qtbot: QtBot, **args: object) -> PrintPage:
    """The print page with its paper shown."""
    program.window.navigator.go("print", **args)
    settle(program.app)
    made = program.window.navigator.page
    assert isinstance(made, PrintPage)
    qtbot.waitUntil(lambda: made.preview.has_pages, timeout=60_000)
    return made


@pytest.fixture
def program(open_window: Opener, services: Services) -> Program:
    enter(services, "orange")
    return open_window(lang="en")


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> PrintPage:
    return print_page(program, qtbot, paper="level")


def said(page: PrintPage) -> str:
    return page.preview.views[0].accessibleName()


def test_the_wall_sheet_of_the_family_comes_first(program: Program, qtbot: QtBot) -> None:
    page = print_page(program, qtbot)
    assert page.choices.form.editors["paper"].control.choice == "wall"
    assert said(page).startswith("Picture of the paper: Wall sheet of our family, English, page 1")


def test_the_entered_level_is_chosen_and_its_sheet_is_shown(page: PrintPage) -> None:
    assert page.choices.form.editors["level"].control.choice == "orange"
    assert page.choices.form.editors["langs"].control.choice == "en"
    assert "Sheet of a level: Orange level, English, page 1 / 1" in said(page)
    assert "Copy by hand" in said(page), "a picture says where its words can be read"
    assert not page.preview.waiting.isVisible()


def test_every_paper_shows_all_its_pages(program: Program, qtbot: QtBot) -> None:
    for kind in KINDS:
        page = print_page(program, qtbot, paper=kind.id)
        asked = page.choices.asked()
        assert asked.paper == kind.id
        pages = sheet_pages_png(sheet_of(page.context.session.services, asked), 20)
        assert len(page.preview.views) == len(pages), kind.id
        for number, view in enumerate(page.preview.views, 1):
            assert f"page {number} / {len(pages)}" in view.accessibleName(), kind.id


def test_the_preview_has_a_pixel_for_each_pixel_of_the_screen(page: PrintPage) -> None:
    """A picture that is stretched is not sharp, at 100 % or at 200 %."""
    for image, view in ((v.image, v) for v in page.preview.views):
        assert abs(image.width() - view.width() * view.devicePixelRatioF()) <= 1


def test_the_preview_is_the_page(page: PrintPage) -> None:
    """The same press, the same data: pixel for pixel what would be printed at that size."""
    sheet = sheet_of(page.context.session.services, page.choices.asked())
    pressed = sheet_pages_png(sheet, page.preview._pressed_ppi)
    assert [view.image for view in page.preview.views] == [QImage.fromData(p) for p in pressed]


def test_larger_gives_the_preview_the_width_of_the_page(page: PrintPage, qtbot: QtBot) -> None:
    before = page.preview.views[0].width()
    page.zoom.click()
    qtbot.waitUntil(
        lambda: (
            page.preview.views[0].image.width() > before * 1.4
            and page.preview.views[0].width() > before * 1.4
        ),
        timeout=60_000,
    )
    area = page.window().content.page_scroll  # type: ignore[attr-defined]
    assert area.widget().width() <= area.viewport().width()
    assert page.zoom.text() == "Show smaller"


def test_a_language_says_once_what_it_is_for(page: PrintPage) -> None:
    assert (
        page.choices.form.editors["langs"].control.button("ru").accessibleName()
        == "Language of the sheet: Русский"
    )


def test_the_newest_choice_wins(page: PrintPage, qtbot: QtBot) -> None:
    page.choices.form.editors["level"].control.button("red").click()
    page.choices.form.editors["langs"].control.button("kk+ru").click()
    qtbot.waitUntil(lambda: "Red level, Қазақша + Русский" in said(page), timeout=60_000)
    QThreadPool.globalInstance().waitForDone()


def test_a_language_switch_keeps_the_choice(page: PrintPage, qtbot: QtBot) -> None:
    page.choices.form.editors["level"].control.button("yellow").click()
    window = page.window()
    window.commands.choose_language("kk")  # type: ignore[attr-defined]
    again = window.navigator.page  # type: ignore[attr-defined]
    assert again is not page
    assert again.choices.asked().item == "yellow"
    qtbot.waitUntil(lambda: again.preview.has_pages, timeout=60_000)
    QThreadPool.globalInstance().waitForDone()


def test_what_was_chosen_is_kept_for_the_next_time(program: Program, qtbot: QtBot) -> None:
    page = print_page(program, qtbot)
    page.choices.form.editors["langs"].control.button("kk").click()
    page.choices.form.editors["size"].control.button("large").click()
    named(program.window, "tick_floor").click()
    program.window.navigator.go("home")
    again = print_page(program, qtbot).choices.asked()
    assert (again.langs, again.is_large, again.ticked) == (("kk",), True, ("home.floor",))


def test_the_door_is_printed_only_when_ticked(program: Program, qtbot: QtBot) -> None:
    services = program.session.services
    keep_field(program.session, "plan", "entrance", "2")
    keep_field(program.session, "plan", "floor", "4")
    page = print_page(program, qtbot)

    def door() -> list[str]:
        return [line["value"] for line in sheet_of(services, page.choices.asked()).data["door"]]

    assert door() == []
    box = named(program.window, "tick_floor")
    assert box.accessibleName() == "Also print: Floor"
    box.click()
    assert door() == ["4"]
    box.click()
    assert door() == []


def test_an_empty_plan_and_signs_that_no_font_has_are_told(program: Program, qtbot: QtBot) -> None:
    page = print_page(program, qtbot)
    assert page.note.text().startswith("The plan is still empty")
    keep_field(program.session, "plan", "plan_title", "Семья 🦉")
    assert page.note.text().endswith("an empty box stands for them: 🦉")
    keep_field(program.session, "plan", "plan_title", "Семья")
    assert not page.note.isVisible()
    QThreadPool.globalInstance().waitForDone()


def test_only_what_a_paper_asks_is_shown(program: Program, qtbot: QtBot) -> None:
    page = print_page(program, qtbot)
    choices = page.choices
    assert choices.ticks.isVisible()
    assert not choices.form.editors["level"].control.isVisible()
    choices.form.editors["paper"].control.button("level").click()
    settle(program.app)
    assert choices.form.editors["level"].control.isVisible()
    assert not choices.ticks.isVisible()


def test_ctrl_p_leads_each_page_to_its_paper(program: Program) -> None:
    window = program.window
    for name, args, paper, item in (
        ("home", {}, "level", "orange"),
        ("levels", {}, "level", "orange"),
        ("situation", {"situation": "CALL"}, "situation", "CALL"),
        ("plan", {}, "wall", ""),
        ("review", {}, "wall", ""),
        ("settings", {}, "wall", ""),
    ):
        window.navigator.go(name, **args)
        window.run_action("print")
        settle(program.app)
        assert isinstance(window.navigator.page, PrintPage), name
        asked = window.navigator.page.choices.asked()
        assert (asked.paper, asked.item) == (paper, item), name
    QThreadPool.globalInstance().waitForDone()


@pytest.mark.parametrize(
    ("page", "args", "button", "paper"),
    [
        ("home", {}, "print_sheet", "level"),
        ("levels", {}, "print_level_red", "level"),
        ("situation", {"situation": "ITEM"}, "print_situation", "situation"),
        ("review", {}, "print_plan", "wall"),
    ],
)
def test_the_print_buttons_lead_to_the_right_paper(
    program: Program, page: str, args: dict[str, object], button: str, paper: str
) -> None:
    program.window.navigator.go(page, **args)
    settle(program.app)
    named(program.window, button).click()
    settle(program.app)
    assert isinstance(program.window.navigator.page, PrintPage)
    assert program.window.navigator.page.choices.asked().paper == paper
    QThreadPool.globalInstance().waitForDone()


# ---- saving


def test_save_as_pdf_writes_the_sheet(
    page: PrintPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(
        output, "ask_file", lambda _parent, name, _drives: asked.append(name) or path
    )
    page.deeds.save_button.click()
    told = f"Saved: sheet.pdf. Folder: {tmp_path}"
    qtbot.waitUntil(lambda: page.deeds.message.text() == told, timeout=60_000)
    shown: list[Path] = []
    monkeypatch.setattr(saved_file, "show_outside", shown.append)
    for name in ("open_saved", "show_folder"):
        button = named(page, name)
        assert button.isVisible()
        button.click()
    assert shown == [path, tmp_path]
    assert asked == ["daiyn-level-orange-en.pdf"]
    assert path.read_bytes().startswith(b"%PDF-")
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_nothing_is_written_without_a_choice(
    page: PrintPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "ask_file", lambda *_: None)
    before = sorted(tmp_path.rglob("*"))
    page.deeds.save_button.click()
    QThreadPool.globalInstance().waitForDone()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_said_in_words(
    page: PrintPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "ask_file", lambda *_: tmp_path / "missing" / "sheet.pdf")
    page.deeds.save_button.click()
    qtbot.waitUntil(
        lambda: page.deeds.message.text().startswith("The file was not written"), timeout=60_000
    )


def test_a_failed_write_leaves_the_old_file(services: Services, tmp_path: Path) -> None:
    sheet = sheets.level_sheet(services, Level.RED, ["ru"])
    with pytest.raises(GuideError) as caught:
        save_pdf(sheet, tmp_path)  # a folder stands there
    assert caught.value.code is Code.FILE_NOT_WRITTEN
    assert list(tmp_path.iterdir()) == []


def test_what_was_sent_is_printed_and_noted_when_its_page_is_left(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_field(program.session, "plan", "plan_title", "Семья")
    page = print_page(program, qtbot, paper="wall")
    paper = tmp_path / "printed.pdf"

    def ask_printer(_parent: object, title: str, page_mm: tuple[float, float]) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper))
        output.prepare(made, title, page_mm)
        return made

    monkeypatch.setattr(output, "has_printer", lambda: True)
    monkeypatch.setattr(output, "ask_printer", ask_printer)
    monkeypatch.setattr(sheet, "PRINT_PPI", 40.0)
    page.deeds.send_to_printer()
    program.window.navigator.go("home")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as an event loop does
    wait_for_background()
    settle(program.app)
    assert paper.read_bytes().startswith(b"%PDF")
    services = program.session.services
    assert services.plan_prints.is_printed(services.plan_editor.household())


def test_without_a_printer_saving_is_the_equal_choice(
    page: PrintPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "has_printer", lambda: False)
    page.deeds.print_button.click()
    assert page.deeds.message.text().startswith("No printer was found. Save the sheet as PDF")
    assert page.deeds.save_button.hasFocus()


def test_a_name_without_ending_never_replaces_another_file(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(b"kept")
    assert file_dialogs._with_ending(tmp_path / "sheet", ".pdf") == tmp_path / "sheet-2.pdf"


def test_the_print_module_is_imported_only_for_printing() -> None:
    script = f"""
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path[:0] = [{str(ROOT)!r}]
from pathlib import Path
import tempfile
from guide.app.home import build
from guide.paths import Places
program = build(Places(Path(tempfile.mkdtemp())), lang="ru")
program.window.navigator.go("plan")
program.window.navigator.go("situation", situation="ITEM")
assert "typst" not in sys.modules
program.window.navigator.go("print")
assert not [name for name in sys.modules if name.startswith("PySide6.QtPrintSupport")]
from PySide6.QtCore import QThreadPool
QThreadPool.globalInstance().waitForDone()
program.close()
"""
    subprocess.run([sys.executable, "-c", script], check=True, timeout=120)
