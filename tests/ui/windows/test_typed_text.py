"""What comes into a field besides keys: pastes, files that are dropped, more than fits."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from guide.app.startup import Program
from guide.form_fields import fields_of
from guide.household.plan import Plan
from guide.usecases.program.services import Services
from tests.ui.windows.level_fixtures import open_page, rest
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import named


def line_of(program: Program, name: str, section: str = "") -> QLineEdit:
    open_page(program, "plan", section=section)
    line = named(program.window, f"edit_plan_{name}")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    return line


def paste(line: QLineEdit, text: str) -> None:
    QApplication.clipboard().setText(text)
    line.paste()


@pytest.mark.parametrize("pasted", ["Alma\nty", "Alma\tty", "Al\u202ema ty", "Alma ty\x07"])
def test_what_is_pasted_is_cleaned_at_once_and_the_cursor_stays(
    program: Program, services: Services, pasted: str
) -> None:
    """Cleaned only when kept, the field would be filled anew while somebody types in it."""
    line = line_of(program, "out_name")
    paste(line, pasted)
    assert line.text() == "Alma ty"
    line.setCursorPosition(0)
    keys = Keyboard(program.app)
    keys.type("1")
    program.window.navigator.flush()
    rest(program)
    keys.type("2")
    assert line.text() == "12Alma ty"
    assert line.cursorPosition() == 2
    program.window.navigator.flush()
    assert services.plan_editor.household().plan.out_name == "12Alma ty"


def test_a_paste_in_the_middle_leaves_the_cursor_behind_it(program: Program) -> None:
    """A step back must not bring what is cleaned again at once, for ever."""
    line = line_of(program, "out_name")
    line.setText("Айгүл")
    line.setCursorPosition(2)
    paste(line, "\u202e\n1\n\u202c")
    assert (line.text(), line.cursorPosition()) == ("Ай 1 гүл", 5)
    assert not line.isUndoAvailable()


@pytest.mark.parametrize("name", ["building", "entrance", "floor", "apartment"])
def test_the_parts_of_an_address_hold_what_houses_are_called(name: str) -> None:
    (field,) = (one for one in fields_of(Plan) if one.name == name)
    assert field.max_length is not None
    assert field.max_length >= 20


def test_a_full_field_is_told_to_those_who_do_not_see_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "guide.ui.forms.text_editor.announce", lambda _widget, words: said.append(words)
    )
    line = line_of(program, "building", "home")
    paste(line, "12/1 block 3")
    assert "full" not in line.accessibleDescription()
    line.selectAll()
    paste(line, "12/1 block 3 entrance 2")
    full = "The field is full: it holds 20 letters"
    assert line.accessibleDescription().startswith(full)
    line.setSelection(19, 1)
    paste(line, "3")
    assert said == [full], "once, not at each key"
    open_page(program, "home")
    again = line_of(program, "building", "home")
    assert again.accessibleDescription().startswith(full)
    assert said == [full], "nothing was typed now"
    again.backspace()
    assert "full" not in again.accessibleDescription()


def dragged(line: QLineEdit, data: QMimeData) -> bool:
    """Whether the line takes what is dragged over it."""
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    line.dragEnterEvent(event)
    return event.isAccepted()


def copied_file() -> QMimeData:
    """What a file manager gives of a file, both when it is dragged and when it is copied."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/family.daiyn")])
    data.setText("file:///family.daiyn")
    return data


def test_a_file_that_is_dropped_becomes_no_answer(program: Program) -> None:
    line = line_of(program, "out_phone")
    words = QMimeData()
    words.setText("+7 700 000 00 05")
    assert dragged(line, words)
    assert not dragged(line, copied_file())


def paste_of_menu(line: QLineEdit) -> QAction:
    """The action of the menu that opens on the field."""
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, line.mapToGlobal(place))
    line.contextMenuEvent(event)
    (menu,) = line.findChildren(QMenu)
    (found,) = [action for action in menu.actions() if action.objectName() == "edit-paste"]
    return found


@pytest.mark.parametrize("by", ["keys", "menu", "another layout"])
def test_a_file_that_is_pasted_becomes_no_answer(program: Program, by: str) -> None:
    line = line_of(program, "out_phone")

    def pasted() -> str:
        line.clear()
        if by == "keys":
            QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        elif by == "menu":
            action = paste_of_menu(line)
            action.trigger()
            action.parent().close()
        else:
            line.paste()
        rest(program)
        return line.text()

    QApplication.clipboard().setMimeData(copied_file())
    assert pasted() == ""
    QApplication.clipboard().setText("+7 700 000 00 05")
    assert pasted() == "+7 700 000 00 05"
