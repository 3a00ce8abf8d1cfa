"""The ring shows where keys go while somebody uses them; what Tab stops at; the size button."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.app.startup import Program
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button
from guide.ui.shell.input_guard import InputGuard
from tests.ui.conftest import Stage
from tests.ui.windows.level_fixtures import open_page, rest
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import named


def test_the_ring_is_for_the_keyboard_only(stage: Stage, look: Look) -> None:
    button = Button(look, "Press")
    stage.put(button)
    without = button.grab().toImage()
    InputGuard(stage.windowHandle(), stage)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() == without, "nobody took the keyboard yet"

    def press(key: Qt.Key) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(stage.windowHandle(), event)

    press(Qt.Key.Key_Shift)
    assert button.grab().toImage() == without
    press(Qt.Key.Key_Left)
    assert button.grab().toImage() != without
    QTest.mouseClick(stage.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert button.hasFocus()
    assert button.grab().toImage() == without


def test_the_sections_are_one_stop_of_tab(program: Program) -> None:
    open_page(program, "plan")
    keys = Keyboard(program.app)
    keys.tab_to("section_contact")
    keys.press(Qt.Key.Key_Down)
    assert keys.focus.objectName() == "section_people"
    stops = set()
    for _ in range(60):
        keys.press(Qt.Key.Key_Tab)
        stops.add(keys.focus.objectName())
    assert {name for name in stops if name.startswith("section_")} == {"section_contact"}


def test_the_size_button_says_what_it_does(program: Program) -> None:
    words = []
    for _ in range(4):
        button = named(program.window, "larger_text")
        words.append(button.accessibleName())
        button.click()
        rest(program)
    assert words == ["Larger text"] * 3 + ["Usual text size"]
    assert program.session.settings().text_scale == 100
