"""What a screen reader is told: role, name, description, state."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guide.content.model import Kind, Level
from guide.ui.kit.announce import SpokenNotification, announce
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Collapsible, Heading, IconButton, ListRow, Text
from guide.ui.kit.widgets.banner import LevelBanner
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.fields import TextField
from guide.ui.kit.widgets.level_buttons import LevelButton, LevelChip
from guide.ui.kit.widgets.tiles import NumberTile
from tests.ui.conftest import Stage
from tests.ui.samples import COMPOSITES, PRESSABLES, banner_words

Role = QAccessible.Role


def said(widget: QWidget) -> tuple[Role, str, str]:
    side = QAccessible.queryAccessibleInterface(widget)
    assert side is not None
    kind = QAccessible.Text
    return side.role(), side.text(kind.Name), side.text(kind.Description)


def test_a_check_row_is_a_check_box(look: Look) -> None:
    row = CheckRow(look, "Сабыр сақтаңыз", "Үрейге бой алдырмаңыз.", Kind.HABIT)
    assert said(row) == (Role.CheckBox, "Сабыр сақтаңыз", "Үрейге бой алдырмаңыз.")
    side = QAccessible.queryAccessibleInterface(row)
    assert not side.state().checked
    row.setChecked(True)
    assert side.state().checked
    assert said(row.details)[:2] == (Role.Button, "Details: Сабыр сақтаңыз")


@pytest.mark.parametrize("name", ["card", "level_card", "radio", "chip"])
def test_choices_are_radio_buttons(look: Look, name: str) -> None:
    assert said(PRESSABLES[name](look))[0] == Role.RadioButton


def test_a_heading_is_a_heading(look: Look) -> None:
    assert said(Heading(look, "Деңгейлер"))[:2] == (Role.Heading, "Деңгейлер")
    assert said(Text(look, "Деңгейлер"))[:2] == (Role.StaticText, "Деңгейлер")


def test_many_headings_come_and_go(look: Look) -> None:
    for number in range(300):
        heading = Heading(look, f"Тақырып {number}")
        assert said(heading)[0] == Role.Heading
        heading.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_a_banner_is_a_heading_with_the_level_in_words(look: Look) -> None:
    banner = LevelBanner(look, banner_words())
    role, name, _ = said(banner.heading)
    assert role == Role.Heading
    assert name == "Террористік қауіптілік деңгейі: сары деңгей, үштен бірінші"
    assert banner.heading.level == 1


def test_a_field_speaks_its_label_hint_and_problem(look: Look) -> None:
    field = TextField(look, "Телефон", "+7 немесе 8 деп жазуға болады.")
    assert said(field.edit) == (Role.EditableText, "Телефон", "+7 немесе 8 деп жазуға болады.")
    assert field.edit.placeholderText() == ""
    field.set_problem("Нөмірді толық енгізіңіз")
    assert said(field.edit)[2] == "Нөмірді толық енгізіңіз. +7 немесе 8 деп жазуға болады."
    field.set_problem(None)
    assert said(field.edit)[2] == "+7 немесе 8 деп жазуға болады."
    assert field.problem == ""


def test_a_combo_box_speaks_its_label(look: Look) -> None:
    combo = ComboField(look, "Қайда", [("a", "Астана")], value="a")
    assert said(combo.box)[0] == Role.ComboBox
    # On Linux Qt names a combo box by its value; the label reaches the reader as a relation.
    side = QAccessible.queryAccessibleInterface(combo.box)
    labels = [other.text(QAccessible.Text.Name) for other, _ in side.relations()]
    assert "Қайда" in labels
    assert combo.box.accessibleName() == "Қайда"


def test_numbers_are_read_digit_by_digit(look: Look) -> None:
    tile = NumberTile(look, "112", "Бірыңғай қызмет", "Қауіп қазір болса")
    assert said(tile) == (Role.Button, "1 1 2, Бірыңғай қызмет", "Қауіп қазір болса")


def test_names_of_other_controls(look: Look) -> None:
    assert said(IconButton(look, "x", "Жабу"))[:2] == (Role.Button, "Жабу")
    assert said(Button(look, "Көру & шығару"))[1] == "Көру & шығару"
    assert Button(look, "Көру & шығару").words == "Көру & шығару"
    level = LevelButton(look, Level.RED, "Хабарлады:", "қызыл", "Шекті · 3 / 3")
    assert said(level)[1:] == ("Хабарлады: қызыл", "Шекті · 3 / 3")
    chip = LevelChip(look, Level.RED, "Қызыл · 3 / 3", "қызыл деңгей, үштен үшінші")
    assert said(chip)[1] == "қызыл деңгей, үштен үшінші"
    row = ListRow(look, "Адамдар", about="Толтырылды: 3 / 4", is_current=True)
    assert said(row)[1] == "Адамдар, Толтырылды: 3 / 4, current"


def test_a_fold_says_whether_it_is_open(look: Look) -> None:
    fold = Collapsible(look, "Сары", "11 әрекет", level=Level.YELLOW)
    assert said(fold.button)[1:] == ("Сары, 11 әрекет", "Closed")
    fold.button.click()
    assert said(fold.button)[2] == "Open"
    assert fold.is_open


@pytest.mark.parametrize("name", sorted(COMPOSITES))
def test_every_control_has_a_name_of_its_own(look: Look, name: str) -> None:
    made = COMPOSITES[name](look)
    names = [
        said(control)[1]
        for kind in (QAbstractButton, QLineEdit)
        for control in made.findChildren(kind)
        if not control.isHidden()
    ]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("is_assertive", [True, False])
def test_an_announcement_goes_out(
    look: Look, monkeypatch: pytest.MonkeyPatch, is_assertive: bool
) -> None:
    heard: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    announce(Text(look, "Сақталды"), "Осы компьютерде сақталды", assertive=is_assertive)
    kind = QAccessible.AnnouncementPoliteness
    assert heard[0].message() == "Осы компьютерде сақталды"
    assert heard[0].politeness() == (kind.Assertive if is_assertive else kind.Polite)


@pytest.fixture
def heard_by_a_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("guide.ui.kit.announce.NOTIFIES", True)
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def notifications(window: QWidget) -> list[str]:
    found = window.findChildren(SpokenNotification)
    assert all(one.isVisible() for one in found)
    assert {said(one)[0] for one in found} <= {Role.Notification}
    return [said(one)[1] for one in found]


@pytest.mark.usefixtures("heard_by_a_reader")
def test_an_announcement_is_a_notification_that_comes_into_sight_too(stage: Stage) -> None:
    """The Orca of Debian 12 hears no announcement."""
    stage.setWindowTitle("Басты бет – Дайын")
    announce(stage, "Осы компьютерде сақталды, 14:05")
    announce(stage, "Сақталмады")  # what came just before is still to be asked for
    announce(stage, "Басты бет")  # a new title is spoken by itself
    assert notifications(stage) == ["Осы компьютерде сақталды, 14:05", "Сақталмады"]


@pytest.mark.usefixtures("heard_by_a_reader")
def test_a_notification_goes_by_itself(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("guide.ui.kit.announce.STAYS_MS", 0)
    for number in range(200):
        announce(stage, f"Сақталды, {number}")
        gc.collect(0)
    qtbot.waitUntil(lambda: notifications(stage) == [])
    gc.collect()


def test_where_no_reader_listens_nothing_is_made(stage: Stage) -> None:
    announce(stage, "Сақталды")
    assert notifications(stage) == []
