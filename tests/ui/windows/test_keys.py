"""The keyboard map: every declared action has keys, words and a button, and does what it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell.actions import DECLARED, PLACES, shown_keys, words_of
from guide.ui.shell.layout_keys import SAME_KEY
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
def test_no_action_carries_a_letter_that_another_layout_has_on_its_key(letter: str) -> None:
    """With both layouts in use Qt would call the key ambiguous, and do nothing."""
    for declared in DECLARED:
        assert not [keys for keys in declared.shortcuts if keys.endswith(f"+{letter}")]


MOMENTS = [1000]


def press_on_window(
    program: Program, key: int, modifiers: Qt.KeyboardModifier, *, is_held: bool = False
) -> None:
    """Press a key that came to no action, as from a layout without Latin letters."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, "", is_held)
        MOMENTS[0] += 100
        event.setTimestamp(MOMENTS[0])
        QApplication.sendEvent(program.window.windowHandle(), event)
    settle(program.app)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("letter", "modifiers", "action"),
    [
        ("Я", CTRL, "undo"),
        ("Я", CTRL | SHIFT, "redo"),
        ("Н", CTRL, "redo"),
        ("Ы", CTRL, "saved"),
        ("З", CTRL, "print"),
        ("Д", CTRL, "next_language"),
        ("Б", CTRL, "go_settings"),
        ("Һ", CTRL, "larger"),
        ("Ө", CTRL, "smaller"),
        ("Қ", CTRL, "usual_size"),
        ('"', ALT, "go_home"),
        ("Ә", ALT, "go_overview"),
        ("І", ALT, "go_levels"),
        ("Ң", ALT, "go_situations"),
        ("Ғ", ALT, "go_plan"),
        (",", ALT, "go_print"),
    ],
)
def test_a_layout_without_latin_letters_reaches_every_action(
    program: Program, letter: str, modifiers: Qt.KeyboardModifier, action: str
) -> None:
    program.window.complete()
    heard: list[str] = []
    for name, made in program.window.actions_by_name.items():
        made.triggered.disconnect()
        made.triggered.connect(lambda _checked=False, name=name: heard.append(name))
    press_on_window(program, ord(letter), Qt.KeyboardModifier.NoModifier)
    press_on_window(program, ord(letter), CTRL | ALT)  # AltGr types letters
    assert heard == []
    press_on_window(program, ord(letter), modifiers)
    press_on_window(program, ord(letter), modifiers, is_held=True)  # repeated by the system
    assert heard == [action]


def test_such_a_layout_edits_a_line_as_every_other(program: Program) -> None:
    program.window.complete()
    program.window.navigator.go("plan")
    settle(program.app)
    line = named(program.window, "edit_plan_out_name")
    line.setFocus()
    line.setText("Айгүл")
    for letter in "ФЧ":  # mark all, cut
        press_on_window(program, ord(letter), CTRL)
    assert line.text() == ""
    for letter in "ММ":  # paste, twice
        press_on_window(program, ord(letter), CTRL)
    assert line.text() == "АйгүлАйгүл"
    press_on_window(program, ord("Ф"), CTRL)
    QApplication.clipboard().clear()
    press_on_window(program, ord("С"), CTRL)
    assert QApplication.clipboard().text() == "АйгүлАйгүл"


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
    taken = [sequence for declared in DECLARED for sequence in declared.shortcuts]
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


def go(program: Program, name: str) -> None:
    program.window.navigator.go(name)
    settle(program.app)


def test_undo_inside_a_field_first_then_in_the_plan(program: Program) -> None:
    session = program.session
    keep_field(session, "plan", "plan_title", "Ерлан мен Динара")
    go(program, "plan")
    field: QLineEdit = named(program.window, "edit_plan_out_town")
    field.setFocus()
    QTest.keyClicks(field, "Astana")
    press(program, "Ctrl+Z")
    assert field.text() == ""
    assert session.services.plan_editor.household().plan.plan_title == "Ерлан мен Динара"
    press(program, "Ctrl+Z")
    assert session.services.plan_editor.household().plan.plan_title == ""


@pytest.mark.parametrize("page", ["home", "settings", "print", "levels"])
def test_where_the_plan_is_not_shown_nothing_of_it_is_undone(program: Program, page: str) -> None:
    """Answers would vanish one by one, unseen and unnamed."""
    session = program.session
    keep_field(session, "plan", "out_phone", "+7 700 000 00 05")
    go(program, page)
    for keys in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Y"):
        press(program, keys)
        assert session.services.plan_editor.household().plan.out_phone == "+7 700 000 00 05"
    words = "Changes of the plan are undone where the plan is shown."
    (bar,) = program.window.content.message_bars()
    assert words in [label.text() for label in bar.findChildren(QLabel)]
    assert bar.action is not None
    bar.action.click()
    settle(program.app)
    assert program.window.navigator.visit.name == "plan"


def test_undo_and_redo_say_what_came_or_went_and_show_it(program: Program) -> None:
    editor = program.session.services.plan_editor
    person = f"person:{editor.add_person().id}"
    for ref, field, value in (
        (person, "given_name", "Динара"),
        (person, "mobile", "+7 700 000 00 02"),
        ("plan", "out_town", "Астана"),
        ("plan", "out_town", "Алматы"),
    ):
        keep_field(program.session, ref, field, value)
    go(program, "plan")
    program.window.navigator.go("plan", section="meeting")
    settle(program.app)
    said: list[str] = []
    program.window.announcer.announced.connect(lambda words, _assertive: said.append(words))

    def step(keys: str) -> str:
        said.clear()
        press(program, keys)
        return next(words for words in said if words.startswith(("Undone", "Repeated")))

    assert step("Ctrl+Z").endswith(": Астана, before: Алматы")
    assert named(program.window, "edit_plan_out_town").text() == "Астана"
    assert "now empty, before: Астана" in step("Ctrl+Z")
    phone = step("Ctrl+Z")
    assert phone.startswith("Undone: Динара, ")
    assert phone.endswith(": now empty, before: +7 700 000 00 02")
    shown = named(program.window, f"edit_{person}_mobile".replace(":", "_"))
    assert shown.isVisible()
    step("Ctrl+Z")
    assert "is no longer in the plan" in step("Ctrl+Z")
    assert "is in the plan again" in step("Ctrl+Y")


def shown(held: QWidget | None) -> str:
    return held.text() if isinstance(held, QLineEdit) else ""


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
        held = QApplication.focusWidget()
        before = (shown(held), program.session.services.plan_editor.household())
        said.clear()
        press(program, "Ctrl+Z")
        assert said or before != (shown(held), program.session.services.plan_editor.household())
        if "Nothing to undo" in said:
            break
    assert "Nothing to undo" in said


def test_what_cannot_be_undone_is_not_called_nothing(
    program: Program, failing: FailingStore
) -> None:
    keep_field(program.session, "plan", "plan_title", "Ерлан мен Динара")
    go(program, "plan")
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
    go(program, "plan")
    named(program.window, "edit_plan_out_name").setFocus()
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
    side = [
        "go_home",
        "go_overview",
        "go_levels",
        "go_situations",
        "go_plan",
        "go_print",
        "go_settings",
    ]
    assert order[: len(side)] == side
    assert "larger_text" in order
