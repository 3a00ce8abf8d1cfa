"""The keyboard map: every declared action has keys, words and a button, and does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell.actions import DECLARED, PLACES, SAME_KEY, sequences, shown_keys, words_of
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.window_fixtures import FailingStore, enter, named, settle


def press(program: Program, keys: str) -> None:
    """Press a key sequence where the focus is, as a keyboard does."""
    QTest.keySequence(QApplication.focusWidget() or program.window, keys)
    settle(program.app)


def page(program: Program) -> str:
    assert program.window.navigator.page is not None
    return program.window.navigator.page.name


@pytest.mark.parametrize(("at", "name"), [(at, place.page) for at, place in enumerate(PLACES, 1)])
def test_alt_and_a_digit_opens_the_pages_in_their_order(
    program: Program, at: int, name: str
) -> None:
    press(program, f"Alt+{at}")
    assert page(program) == name


def test_settings_help_and_the_way_back(program: Program) -> None:
    press(program, "Ctrl+,")
    assert page(program) == "settings"
    press(program, "F1")
    assert page(program) == "about"
    press(program, "Esc")
    assert page(program) == "settings"


def test_text_size_and_language_have_keys(program: Program) -> None:
    press(program, "Ctrl++")
    assert program.session.settings().text_scale == 125
    press(program, "Ctrl+-")
    press(program, "Ctrl+-")
    assert program.session.settings().text_scale == 100
    press(program, "Ctrl++")
    press(program, "Ctrl+0")
    assert program.session.settings().text_scale == 100
    press(program, "Ctrl+L")
    assert program.window.appearance.lang == "kk"


@pytest.mark.parametrize("letter", sorted(SAME_KEY))
def test_a_letter_shortcut_also_answers_its_cyrillic_twin(letter: str) -> None:
    for declared in DECLARED:
        texts = [sequence.toString() for sequence in sequences(declared)]
        for text in texts:
            head, plus, last = text.rpartition("+")
            if plus and last == letter:
                assert f"{head}+{SAME_KEY[letter]}" in texts


@pytest.mark.qt_log_ignore("keyToAscii", extend=True)
def test_ctrl_l_fires_with_the_cyrillic_letter(program: Program) -> None:
    QTest.keySequence(program.window, "Ctrl+Д")
    settle(program.app)
    assert program.window.appearance.lang == "kk"


def test_every_action_has_words_and_a_button_on_the_keys_card(program: Program) -> None:
    program.window.navigator.go("about")
    settle(program.app)
    named(program.window, "fold_keys").click()
    settle(program.app)
    for declared in DECLARED:
        button = named(program.window, f"key_{declared.name}")
        assert button.accessibleName() == f"{words_of(declared.name)}, {shown_keys(declared)}"
        assert declared.shortcuts
    named(program.window, "key_go_plan").click()
    settle(program.app)
    assert page(program) == "plan"


def test_no_two_actions_share_keys() -> None:
    taken = [sequence.toString() for declared in DECLARED for sequence in sequences(declared)]
    assert len(taken) == len(set(taken))


def test_f6_goes_round_side_bar_and_content(open_window: Opener, services: Services) -> None:
    enter(services, "yellow")
    program = open_window()
    window = program.window
    assert window.navigator.page is not None
    parts = len(window.navigator.page.regions()) + 1
    seen = []
    for _ in range(parts):
        press(program, "F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert window.side_bar is not None
        seen.append(window.side_bar.isAncestorOf(focused))
    assert seen.count(True) == 1
    assert parts == 3, "home has its banner and its content"


def test_ctrl_s_answers_that_all_is_saved(program: Program) -> None:
    said: list[str] = []
    program.window.announcer.announced.connect(lambda words, _assertive: said.append(words))
    press(program, "Ctrl+S")
    assert said
    assert "saved" in said[-1].lower()
    assert program.window.content.message_bars()


def test_undo_inside_a_field_first_then_in_the_plan(program: Program) -> None:
    session = program.session
    keep_field(session, "plan", "plan_title", "Ерлан мен Динара")
    program.window.navigator.go("settings")
    settle(program.app)
    field: QLineEdit = named(program.window, "settings_entered_by")
    field.setFocus()
    QTest.keyClicks(field, "Dinara")
    press(program, "Ctrl+Z")
    assert field.text() == ""
    assert session.services.plan_editor.household().plan.plan_title == "Ерлан мен Динара"
    press(program, "Ctrl+Z")
    assert session.services.plan_editor.household().plan.plan_title == ""


def test_no_undo_is_silent(program: Program) -> None:
    """Whatever was done in a field: each step changes something to be seen, or words are said."""
    keep_field(program.session, "plan", "plan_title", "Ерлан мен Динара")
    program.window.navigator.go("plan")
    settle(program.app)
    field: QLineEdit = named(program.window, "edit_plan_out_name")
    field.setFocus()
    for keys in ("Ai", "gul"):
        QTest.keyClicks(field, keys)
        QTest.keyClick(field, Qt.Key.Key_Home)
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(field, Qt.Key.Key_End)
    said: list[str] = []
    program.window.announcer.announced.connect(lambda words, _assertive: said.append(words))
    for _ in range(8):
        before = (field.text(), program.session.services.plan_editor.household())
        said.clear()
        press(program, "Ctrl+Z")
        assert said or before != (field.text(), program.session.services.plan_editor.household())
        if "Nothing to undo" in said:
            break
    assert "Nothing to undo" in said


def test_what_cannot_be_undone_is_not_called_nothing(
    program: Program, failing: FailingStore
) -> None:
    keep_field(program.session, "plan", "plan_title", "Ерлан мен Динара")
    failing.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(program.session, "plan", "out_town", "Астана")
    said: list[str] = []
    program.window.announcer.announced.connect(lambda words, _assertive: said.append(words))
    press(program, "Ctrl+Z")
    assert "Nothing to undo" not in said
    assert said[-1].startswith("Not saved")


def test_redo_reaches_the_plan_from_a_field(program: Program) -> None:
    session = program.session
    keep_field(session, "plan", "plan_title", "Ерлан мен Динара")
    session.step(lambda services: services.plan_editor.undo())
    program.window.navigator.go("settings")
    settle(program.app)
    named(program.window, "settings_entered_by").setFocus()
    press(program, "Ctrl+Y")
    assert session.services.plan_editor.household().plan.plan_title == "Ерлан мен Динара"


def test_print_goes_to_the_print_page(program: Program) -> None:
    press(program, "Ctrl+P")
    assert page(program) == "print"


def test_full_screen_and_out_again(program: Program) -> None:
    press(program, "F11")
    assert program.window.isFullScreen()
    press(program, "Esc")
    assert not program.window.isFullScreen()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_open_a_page_of_the_side_bar(program: Program, key: Qt.Key) -> None:
    entry = named(program.window, "go_plan")
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_A)  # another key opens nothing
    settle(program.app)
    assert page(program) == "home"
    QTest.keyClick(entry, key)
    settle(program.app)
    assert page(program) == "plan"


def test_tab_reaches_the_side_bar_before_the_page(program: Program) -> None:
    first = named(program.window, "go_home")
    first.setFocus()
    order = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() in order:
            break
        order.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        settle(program.app)
    side = ["go_home", "go_levels", "go_situations", "go_plan", "go_print", "go_settings"]
    assert order[: len(side)] == side
    assert "larger_text" in order
