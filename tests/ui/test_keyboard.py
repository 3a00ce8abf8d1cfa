"""Everything by keyboard: Space, Enter, the arrows, and where Tab stops."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Kind
from guide.ui.kit.look import Look
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.widgets import Button, Collapsible, ListRow, Text
from guide.ui.kit.widgets.banner import LevelBanner
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.kit.widgets.choice import ChoiceGroup, RadioRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.ui.kit.widgets.fields import FlagField, TextField
from guide.ui.kit.widgets.segmented import Segmented
from tests.ui.conftest import Stage
from tests.ui.samples import LANGUAGES, banner_words
from tests.ui.windows.window_fixtures import named

Key = Qt.Key


def test_space_ticks_and_enter_opens_details(look: Look, stage: Stage, qtbot: QtBot) -> None:
    row = CheckRow(look, "Сабыр сақтаңыз", "Үрейге бой алдырмаңыз.")
    stage.put(row)
    row.setFocus()
    with qtbot.waitSignal(row.toggled) as ticked, qtbot.assertNotEmitted(row.details_requested):
        QTest.keyClick(row, Key.Key_Space)
    assert ticked.args == [True]
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(row.details_requested), qtbot.assertNotEmitted(row.toggled):
            QTest.keyClick(row, key)
    assert row.isChecked()


def test_the_whole_row_is_the_target(look: Look, stage: Stage) -> None:
    row = CheckRow(look, "Сабыр сақтаңыз", kind=Kind.HABIT)
    stage.put(row)
    QApplication.processEvents()
    places = [
        QPoint(2, 2),
        QPoint(2, row.height() - 3),
        QPoint(row.width() // 2, row.height() // 2),
    ]
    for count, place in enumerate(places, 1):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
        assert row.isChecked() is (count % 2 == 1)


def test_the_chevron_is_a_control_of_its_own(look: Look, stage: Stage, qtbot: QtBot) -> None:
    row = CheckRow(look, "Сабыр сақтаңыз")
    stage.put(row)
    QApplication.processEvents()
    with qtbot.waitSignal(row.details_requested), qtbot.assertNotEmitted(row.toggled):
        QTest.mouseClick(row.details, Qt.MouseButton.LeftButton)
    assert row.details.geometry().right() <= row.width()
    row.setFocus()
    QTest.keyClick(row, Key.Key_Tab)
    assert row.details.hasFocus()


def test_enter_and_space_press_a_button(look: Look, stage: Stage, qtbot: QtBot) -> None:
    for made in (
        Button(look, "Сақтау"),
        ListRow(look, "Жарылыс"),
        Collapsible(look, "Сары").button,
    ):
        stage.put(made)
        made.setFocus()
        for key in (Key.Key_Space, Key.Key_Return, Key.Key_Enter):
            with qtbot.waitSignal(made.clicked):
                QTest.keyClick(made, key)


def group_of(look: Look) -> ChoiceGroup:
    rows = [(name, RadioRow(look, name)) for name in ("a", "b", "c")]
    return ChoiceGroup(look, "Таңдау", rows, columns=1)


def test_a_group_is_one_stop_and_arrows_move(look: Look, stage: Stage, qtbot: QtBot) -> None:
    before, after = Button(look, "1"), Button(look, "2")
    group = group_of(look)
    for widget in (before, group, after):
        stage.put(widget)
    before.setFocus()
    QTest.keyClick(before, Key.Key_Tab)
    assert group.button("a").hasFocus()
    assert group.choice is None
    with qtbot.waitSignal(group.chosen) as chosen:
        QTest.keyClick(group.button("a"), Key.Key_Down)
    assert chosen.args == ["b"]
    assert group.button("b").hasFocus()
    QTest.keyClick(group.button("b"), Key.Key_Tab)
    assert after.hasFocus()
    QTest.keyClick(after, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert group.button("b").hasFocus()
    QTest.keyClick(group.button("b"), Key.Key_Up)
    QTest.keyClick(group.button("a"), Key.Key_Left)
    assert group.choice == "c"


def test_space_chooses_the_first(look: Look, stage: Stage) -> None:
    group = group_of(look)
    stage.put(group)
    group.button("a").setFocus()
    QTest.keyClick(group.button("a"), Key.Key_Space)
    assert group.choice == "a"


def test_a_choice_by_assistive_technology_is_heard(look: Look, stage: Stage, qtbot: QtBot) -> None:
    group = group_of(look)
    stage.put(group)
    with qtbot.waitSignal(group.chosen) as chosen:
        perform(group.button("b"), QAccessibleActionInterface.toggleAction())
    assert chosen.args == ["b"]
    assert group.choice == "b"
    heard: list[str] = []
    group.chosen.connect(heard.append)
    QTest.mouseClick(group.button("c"), Qt.MouseButton.LeftButton)
    assert heard == ["c"]


def test_a_flag_set_by_assistive_technology_is_heard(
    look: Look, stage: Stage, qtbot: QtBot
) -> None:
    flag = FlagField(look, "Ірі әріп")
    stage.put(flag)
    with qtbot.waitSignal(flag.edited) as edited:
        perform(flag, QAccessibleActionInterface.toggleAction())
    assert edited.args == [True]
    with qtbot.assertNotEmitted(flag.edited):
        flag.set_value(False)


def test_text_set_by_assistive_technology_is_heard(look: Look, stage: Stage, qtbot: QtBot) -> None:
    field = TextField(look, "Аты")
    stage.put(field)
    interface = QAccessible.queryAccessibleInterface(field.edit)
    assert interface is not None
    with qtbot.waitSignal(field.edited) as edited:
        interface.setText(QAccessible.Text.Value, "Айгүл")
    assert edited.args == ["Айгүл"]


def perform(widget: QWidget, action: str) -> None:
    """Do what a screen reader does when it is asked to act on a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    actions = interface.actionInterface()
    assert actions is not None
    assert action in actions.actionNames()
    actions.doAction(action)


def test_choosing_by_program_is_silent(look: Look, qtbot: QtBot) -> None:
    group = group_of(look)
    with qtbot.assertNotEmitted(group.chosen):
        group.choose("b")
        assert group.choice == "b"
        group.choose(None)
    assert group.choice is None


def test_the_language_switch(look: Look, stage: Stage, qtbot: QtBot) -> None:
    switch = Segmented(look, LANGUAGES, "kk", "Тіл")
    stage.put(switch)
    switch.buttons["kk"].setFocus()
    with qtbot.waitSignal(switch.chosen) as chosen:
        QTest.keyClick(switch.buttons["kk"], Key.Key_Right)
    assert chosen.args == ["ru"]
    assert switch.choice == "ru"


def test_kazakh_letters_go_to_the_cursor(look: Look, stage: Stage, qtbot: QtBot) -> None:
    field = TextField(look, "Аты")
    stage.put(field)
    field.edit.setFocus()
    assert field.keys is not None
    keys = {button.words: button for button in field.keys.findChildren(BaseButton)}
    assert "Ә" in keys  # at the start of a word, a capital
    with qtbot.waitSignal(field.edited) as edited:
        QTest.mouseClick(keys["Ә"], Qt.MouseButton.LeftButton)
    assert edited.args == ["Ә"]
    assert field.edit.hasFocus()
    QTest.keyClicks(field.edit, "li")
    QTest.keyClick(field.edit, Key.Key_Home)
    QTest.keyClick(field.edit, Key.Key_Right)
    assert keys["Ә"].words == "ә"
    QTest.mouseClick(keys["Ә"], Qt.MouseButton.LeftButton)
    assert field.value == "Әәli"
    field.keys.capitals.click()
    QTest.mouseClick(keys["Ә"], Qt.MouseButton.LeftButton)
    assert field.value == "ӘәӘli"
    field.edit.undo()
    assert field.value == "Әli"  # Qt undoes letters in a row together


def test_the_keys_stay_out_of_the_tab_order(look: Look, stage: Stage) -> None:
    field, other = TextField(look, "Аты"), TextField(look, "Қала")
    stage.put(field)
    stage.put(other)
    field.edit.setFocus()
    QTest.keyClick(field.edit, Key.Key_Tab)
    assert other.edit.hasFocus()


def test_the_keys_go_when_the_field_is_left(look: Look, stage: Stage, qtbot: QtBot) -> None:
    field, other = TextField(look, "Аты"), Button(look, "Әрі")
    stage.put(field)
    stage.put(other)
    field.edit.setFocus()
    assert field.keys is not None
    with qtbot.waitSignal(field.left):
        other.setFocus()
    qtbot.waitUntil(lambda: field.keys is not None and not field.keys.isVisible())


def test_only_typing_is_edited(look: Look, stage: Stage, qtbot: QtBot) -> None:
    field = TextField(look, "Аты", value="Айша")
    stage.put(field)
    with qtbot.assertNotEmitted(field.edited):
        field.set_value("Динара")
    with qtbot.waitSignal(field.edited):
        QTest.keyClick(field.edit, Key.Key_A)
    assert field.value == "Динараa"


def test_a_field_leaves_it_to_the_window_what_is_undone(look: Look, stage: Stage) -> None:
    field = TextField(look, "Аты", value="Айша")
    stage.put(field)
    heard: list[str] = []
    QShortcut(QKeySequence.StandardKey.Undo, stage, lambda: heard.append("undo"))
    QShortcut(QKeySequence.StandardKey.Redo, stage, lambda: heard.append("redo"))
    field.edit.setFocus()
    QTest.keyClick(field.edit, Key.Key_A)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field.edit, Key.Key_Z, control)
    QTest.keyClick(field.edit, Key.Key_Z, control | shift)
    assert (field.value, heard) == ("Айшаa", ["undo", "redo"])


def test_a_combo_box_tells_only_a_persons_choice(look: Look, stage: Stage, qtbot: QtBot) -> None:
    combo = ComboField(look, "Қайда", [("", "Жоқ"), ("a", "Астана"), ("b", "Алматы")])
    stage.put(combo)
    with qtbot.assertNotEmitted(combo.edited):
        combo.set_value("a")
    combo.box.setFocus()
    with qtbot.waitSignal(combo.edited) as edited:
        QTest.keyClick(combo.box, Key.Key_Down)
    assert edited.args == ["b"]
    assert combo.value == "b"


def test_an_entry_selected_by_assistive_technology_is_taken(
    look: Look, stage: Stage, qtbot: QtBot
) -> None:
    combo = ComboField(look, "Қайда", [("", "Жоқ"), ("a", "Астана"), ("b", "Алматы")])
    stage.put(combo)
    combo.box.showPopup()
    view = combo.box.view()
    qtbot.waitUntil(view.isVisible)
    with qtbot.waitSignal(combo.edited) as edited:
        view.selectionModel().select(
            view.model().index(2, 0), view.selectionModel().SelectionFlag.ClearAndSelect
        )
    assert edited.args == ["b"]
    assert combo.value == "b"
    assert not view.isVisible()


def test_walking_through_the_open_list_takes_nothing_before_enter(
    look: Look, stage: Stage, qtbot: QtBot
) -> None:
    combo = ComboField(look, "Қайда", [("", "Жоқ"), ("a", "Астана"), ("b", "Алматы")])
    stage.put(combo)
    combo.box.showPopup()
    view = combo.box.view()
    qtbot.waitUntil(view.isVisible)
    with qtbot.assertNotEmitted(combo.edited):
        QTest.keyClick(view, Key.Key_Down)
        QTest.keyClick(view, Key.Key_Down)
        QApplication.processEvents()
    assert view.isVisible()
    with qtbot.waitSignal(combo.edited):
        QTest.keyClick(view, Key.Key_Return)
    assert combo.value == "b"


def test_a_flag_is_ticked(look: Look, stage: Stage, qtbot: QtBot) -> None:
    flag = FlagField(look, "Ірі әріп")
    stage.put(flag)
    with qtbot.waitSignal(flag.edited) as edited:
        QTest.keyClick(flag, Key.Key_Space)
    assert edited.args == [True]
    assert flag.value


def test_the_banner_asks(look: Look, stage: Stage, qtbot: QtBot) -> None:
    banner = LevelBanner(look, banner_words())
    stage.put(banner)
    QTest.keyClick(banner.details_button, Key.Key_Return)
    assert banner.is_open
    for name, signal in (
        ("change_level", banner.change_requested),
        ("check_source", banner.check_requested),
        ("level_meaning", banner.meaning_requested),
        ("add_details", banner.change_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.keyClick(named(banner, name), Key.Key_Return)
    QTest.keyClick(banner.details_button, Key.Key_Return)
    assert not banner.is_open


def test_a_narrow_banner_has_its_buttons_behind_one(look: Look, stage: Stage) -> None:
    banner = LevelBanner(look, banner_words(), is_narrow=True)
    stage.put(banner)
    assert banner.findChild(QWidget, "change_level") is None
    banner.toggle_details()
    assert named(banner, "change_level_too").isVisible()
    assert named(banner, "check_source_too").accessibleName() == "Ресми дереккөзден тексеріңіз"


def test_a_line_that_is_only_read_opens_its_details(look: Look, stage: Stage, qtbot: QtBot) -> None:
    row = CheckRow(look, "Радио қосулы тұрсын", can_be_ticked=False)
    stage.put(row)
    assert not row.isCheckable()
    for key in (Key.Key_Space, Key.Key_Return):
        with qtbot.waitSignal(row.details_requested):
            QTest.keyClick(row, key)


def test_a_summary_leads_into_the_field(look: Look, stage: Stage, qtbot: QtBot) -> None:
    summary = ErrorSummary(look, "1 өрісті толтырыңыз", [("phone", "Телефон")])
    stage.put(summary)
    summary.take_focus()
    assert summary.links[0].hasFocus()
    with qtbot.waitSignal(summary.link_followed) as followed:
        QTest.keyClick(summary.links[0], Key.Key_Return)
    assert followed.args == ["phone"]


def test_a_long_summary_leaves_the_fields_in_sight(look: Look, stage: Stage) -> None:
    links = [(f"phone{at}", f"Телефон {at}") for at in range(24)]
    summary = ErrorSummary(look, "24 өрісті толтырыңыз", links)
    stage.put(summary)
    assert [link.words for link in summary.links] == [words for _id, words in links[:6]]
    assert "And 18 more" in [label.text() for label in summary.findChildren(Text)]


def test_the_page_follows_the_focus(look: Look, stage: Stage) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [Button(look, f"Түйме {number}") for number in range(40)]
    for button in buttons:
        column.addWidget(button)
    column.addWidget(Text(look, "Соңы"))
    scroll = PageScroll(look)
    scroll.setWidget(page)
    stage.put(scroll)
    QApplication.processEvents()
    buttons[0].setFocus()
    buttons[35].setFocus()
    place = buttons[35].mapTo(scroll.viewport(), QPoint(0, 0)).y()
    assert 0 <= place <= scroll.viewport().height() - buttons[35].height()
    assert page.width() <= scroll.viewport().width()


@pytest.mark.parametrize("is_scrolled_away", [False, True])
def test_what_comes_above_does_not_push_the_focus_out_of_sight(
    look: Look, stage: Stage, is_scrolled_away: bool
) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    late, button = Text(look, "Жаңа\n" * 60), Button(look, "Әрі")
    late.hide()
    for one in (late, button, *(Button(look, f"Түйме {number}") for number in range(40))):
        column.addWidget(one)
    scroll = PageScroll(look)
    scroll.setWidget(page)
    stage.put(scroll)
    QApplication.processEvents()
    button.setFocus()
    QApplication.processEvents()
    if is_scrolled_away:  # who reads elsewhere is left there
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    late.show()
    for _ in range(4):
        QApplication.processEvents()
    place = button.mapTo(scroll.viewport(), QPoint(0, 0)).y()
    is_seen = 0 <= place <= scroll.viewport().height() - button.height()
    assert is_seen is not is_scrolled_away


def test_a_line_edit_is_really_inside(look: Look) -> None:
    assert isinstance(TextField(look, "Аты").edit, QLineEdit)
