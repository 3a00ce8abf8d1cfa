"""A plan goes to another computer in a file; one that comes is looked at before it is taken."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from guide.app.startup import Program
from guide.household import recovery_code, sealed_file
from guide.household.household import Household
from guide.household.plan import Plan
from guide.ui.plan.keep_field import keep_field
from guide.ui.printing import output
from guide.ui.safekeeping.opened_file import OpenedFile
from guide.ui.shell import file_dialogs, saved_file
from guide.usecases.safekeeping.plan_transfer import PlanFile
from tests.ui.windows.backup_fixtures import (
    clock,
    disk,
    finish,
    kept,
    open_page,
    program,
    town,
    words_of,
)
from tests.ui.windows.window_fixtures import named, settle
from tests.usecases.plans import keep_beside

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture
def plan_file(program: Program, tmp_path: Path) -> Path:
    """A file of the plan as it was; since then the plan says another town."""
    path = tmp_path / "plan.daiyn"
    program.session.services.plan_transfer.export(path)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    return path


def test_the_plan_is_saved_as_a_file_and_says_so(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "daiyn-2026-03-05.daiyn"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: path)
    open_page(program, "moving")
    named(program.window, "plan_save").click()
    finish(program)
    told = f"Saved and checked: daiyn-2026-03-05.daiyn. Folder: {tmp_path}"
    assert told in words_of(program)
    shown: list[Path] = []
    monkeypatch.setattr(saved_file, "show_outside", shown.append)
    named(program.window, "show_folder").click()
    assert shown == [tmp_path]
    found = program.window.findChild(QWidget, "open_saved")
    assert found is None, "no other program reads a plan"
    assert program.session.services.plan_transfer.read(path).household.plan.out_town == "Астана"


def test_opening_a_file_shows_the_differences_and_focuses_the_harmless_answer(
    program: Program, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_present_file", lambda *_: plan_file)
    open_page(program, "moving")
    named(program.window, "plan_open").click()
    settle(program.app)
    words = words_of(program)
    assert "1 answer differs" in words
    assert "Here: Көкшетау" in words
    assert "In the file: Астана" in words
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "plan_cancel"
    named(program.window, "plan_cancel").click()
    settle(program.app)
    assert town(program) == "Көкшетау"
    assert program.session.services.plan_transfer.kept() == []


def test_replacing_takes_the_plan_over_and_can_be_undone(program: Program, plan_file: Path) -> None:
    open_page(program, "plan_file", file=str(plan_file))
    named(program.window, "plan_replace").click()
    settle(program.app)
    assert town(program) == "Астана"
    (bar,) = program.window.content.message_bars()
    bar.action.click()  # type: ignore[union-attr]
    settle(program.app)
    assert town(program) == "Көкшетау"


def test_keeping_beside_leaves_the_plan_and_makes_the_other_one_of_another_home(
    program: Program, plan_file: Path
) -> None:
    open_page(program, "plan_file", file=str(plan_file))
    named(program.window, "plan_keep_both").click()
    finish(program)
    assert town(program) == "Көкшетау"
    own, other = program.session.services.households.listed()
    assert own.is_open
    household = program.session.services.households.household_of(other.id)
    assert household.plan.out_town == "Астана"
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "household"


def test_merging_asks_about_each_answer_and_can_be_undone(
    program: Program, plan_file: Path
) -> None:
    keep_field(program.session, "plan", "out_name", "Айгүл")
    open_page(program, "plan_file", file=str(plan_file))
    named(program.window, "plan_merge").click()
    finish(program)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "merge_back"
    towns = named(program.window, "merge_plan_out_town")
    assert towns.choice == "ours", "yours stands where both have an answer"
    towns.button("theirs").click()
    program.window.rebuild()
    finish(program)
    assert named(program.window, "merge_plan_out_town").choice == "theirs"
    named(program.window, "merge_now").click()
    finish(program)
    assert town(program) == "Астана"
    plan = program.session.services.plan_editor.household().plan
    assert plan.out_name == "Айгүл", "what one side alone says is kept"
    (bar,) = program.window.content.message_bars()
    bar.action.click()  # type: ignore[union-attr]
    finish(program)
    assert town(program) == "Көкшетау"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least work that a file may ask for."""
    usual = sealed_file.seal
    monkeypatch.setattr(sealed_file, "seal", partial(usual, cost=sealed_file.LEAST))


PHRASE = "әжем терезе шай"


@pytest.fixture
def sealed(
    quick: None, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, str]:
    """A file that was closed by a passphrase in the window, and its recovery code."""
    path = tmp_path / "sealed.daiyn"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: path)
    open_page(program, "moving")
    named(program.window, "plan_seal").click()
    for name in ("phrase_first", "phrase_again"):
        named(program.window, name).setText(PHRASE)
    named(program.window, "plan_save").click()
    assert [named(program.window, name).text() for name in ("phrase_first", "phrase_again")] == [
        "", "",
    ]  # fmt: skip
    finish(program)
    return path, named(program.window, "recovery_code").text()


def test_a_passphrase_is_typed_twice_and_unseen(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> None:
        raise AssertionError("a file was asked for")

    monkeypatch.setattr(file_dialogs, "ask_new_file", ask)
    open_page(program, "moving")
    named(program.window, "plan_seal").click()
    first, again = (named(program.window, one) for one in ("phrase_first", "phrase_again"))
    assert first.echoMode() is QLineEdit.EchoMode.Password
    named(program.window, "plan_save").click()
    assert "at least 8" in words_of(program)
    first.setText(PHRASE)
    again.setText(PHRASE.upper())
    named(program.window, "plan_save").click()
    assert "the same passphrase in both" in words_of(program)
    named(program.window, "phrase_shown").click()
    assert again.echoMode() is QLineEdit.EchoMode.Normal
    program.window.rebuild()
    settle(program.app)
    assert named(program.window, "phrase_first").text() == "", "it is not carried over"
    assert named(program.window, "plan_seal").isChecked()


def test_the_code_is_shown_once_printed_and_let_go(
    program: Program, sealed: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, code = sealed
    assert recovery_code.read(code)
    printed, titles = tmp_path / "printed.pdf", []

    def ask_printer(_parent: object, title: str, _size: object) -> QPrinter:
        titles.append(title)
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        output.prepare(printer, title)
        return printer

    monkeypatch.setattr(output, "has_printer", lambda: True)
    monkeypatch.setattr(output, "ask_printer", ask_printer)
    monkeypatch.setattr("guide.usecases.base.sheet.PRINT_PPI", 60.0)
    named(program.window, "recovery_print").click()
    finish(program)
    assert printed.stat().st_size > 1000
    assert titles == ["Recovery sheet"]
    named(program.window, "recovery_done").click()
    settle(program.app)
    assert code not in words_of(program)
    open_page(program, "settings")
    open_page(program, "moving")
    assert program.window.findChild(QWidget, "recovery_code") is None


def test_a_closed_file_asks_first_and_a_wrong_passphrase_harms_nothing(
    program: Program, sealed: tuple[Path, str]
) -> None:
    path, code = sealed
    data, before = path.read_bytes(), program.session.services.plan_editor.household()
    open_page(program, "plan_file", file=str(path))
    assert "Динара" not in words_of(program)
    slip = ("1" if code[0] != "1" else "2") + code[1:]
    for typed, words, left in (
        ("", "Enter the passphrase or the recovery code.", ""),
        ("басқа сөз", "This passphrase does not open the file.", ""),
        (slip, "mistake in group 1", slip),  # to be mended, not copied once more
    ):
        named(program.window, "phrase_typed").setText(typed)
        named(program.window, "phrase_open").click()
        finish(program)
        assert words in words_of(program)
        assert named(program.window, "phrase_typed").text() == left
    assert (path.read_bytes(), program.session.services.plan_editor.household()) == (data, before)
    named(program.window, "phrase_typed").setText(code.lower())
    named(program.window, "phrase_open").click()
    finish(program)
    assert "Your plan and the file say the same" in words_of(program)
    program.window.rebuild()
    finish(program)
    assert "Your plan and the file say the same" in words_of(program), "it stays open"


def test_a_kept_plan_is_removed_and_comes_back_by_undo(program: Program, plan_file: Path) -> None:
    exchange = program.session.services.plan_transfer
    keep_beside(program.session.services, exchange.read(plan_file))
    (one,) = exchange.kept()
    open_page(program, "moving")
    named(program.window, f"remove_{one.id}").click()
    settle(program.app)
    assert exchange.kept() == []
    assert program.window.findChild(QWidget, "kept_plans") is None
    (bar,) = program.window.content.message_bars()
    bar.action.click()  # type: ignore[union-attr]
    settle(program.app)
    assert named(program.window, f"kept_{one.id}").isVisible()


def test_the_title_of_the_window_tells_nothing_that_was_typed(program: Program) -> None:
    """Others read it in the list of windows; the page itself shows which plan it is."""
    exchange = program.session.services.plan_transfer
    made = program.session.now()
    household = Household(Plan(plan_title="Ерланның үйі"))
    keep_beside(program.session.services, PlanFile(household, made, 1))
    (one,) = exchange.kept()
    open_page(program, "earlier", kept=one.id)
    assert "Ерланның үйі" in words_of(program)
    assert "Ерлан" not in program.window.windowTitle()
    open_page(program, "earlier", file="Ерлан.db")
    assert "Ерлан" not in program.window.windowTitle()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a letter", "This is not a plan file of Daiyn."),
        (b"", "The plan file is damaged"),
        (None, "The plan file is damaged"),
    ],
)
def test_a_file_that_does_not_hold_is_refused_in_words(
    program: Program, plan_file: Path, data: bytes | None, words: str
) -> None:
    plan_file.write_bytes(plan_file.read_bytes()[:-20] if data is None else data)
    open_page(program, "plan_file", file=str(plan_file))
    assert words in words_of(program)
    assert "Your plan is as before." in words_of(program)
    assert program.window.findChild(QPushButton, "plan_replace") is None


def test_an_equal_plan_has_nothing_to_take_over(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "same.daiyn"
    program.session.services.plan_transfer.export(path)
    open_page(program, "plan_file", file=str(path))
    assert "Your plan and the file say the same" in words_of(program)
    assert program.window.findChild(QPushButton, "plan_replace") is None


def test_on_a_new_computer_the_plan_is_simply_taken_over(program: Program, plan_file: Path) -> None:
    program.session.erase()
    open_page(program, "plan_file", file=str(plan_file))
    assert "There is no plan here yet" in words_of(program)
    named(program.window, "plan_replace").click()
    settle(program.app)
    assert town(program) == "Астана"


def test_a_file_that_comes_from_outside_waits_for_the_first_page(
    program: Program, plan_file: Path
) -> None:
    brought = OpenedFile(program.session, program.window.navigator, program.window)
    program.session.change_settings(first_page_done=False)
    open_page(program, "first")
    brought.open(plan_file)
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "first"
    named(program.window, "first_start").click()
    settle(program.app)
    assert program.window.navigator.page.name == "plan_file"
    assert "In the file: Астана" in words_of(program)
