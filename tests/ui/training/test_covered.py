"""While the screens have changed: keys are for the question about them, and for nothing below."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.ui.projector.arrangement import ScreenPlace
from tests.ui.training.conftest import ClassDriver, Opener

PROJECTOR = ScreenPlace("P", 1280, 0, 1024, 768)


def press(driver: ClassDriver, key: Qt.Key) -> None:
    QTest.keyClick(driver.window.windowHandle(), key)  # as the system hands it on
    driver.settle()


def focused() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.objectName()


def test_a_clickers_key_takes_the_screen_that_is_offered_and_moves_nothing_else(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_talk()
    app, lesson = driver.program.app, driver.lesson
    app.screenRemoved.emit(app.primaryScreen())
    driver.settle()
    assert lesson.stage.is_covered
    step = lesson.running.state.step

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_P):
        press(driver, key)
    assert lesson.stage.is_covered, "nothing is offered yet"
    assert not driver.has("ask_end"), "a question that nobody sees is not asked"
    assert lesson.running.state.is_blank
    assert not lesson.running.state.is_paused

    lesson.stage.offered.emit(PROJECTOR)
    reached = []
    for _ in range(3):
        reached.append(focused())
        press(driver, Qt.Key.Key_Tab)
    assert reached == ["cover_take", "cover_stay", "cover_take"], "Tab stays on what can be seen"

    press(driver, Qt.Key.Key_PageDown)
    assert not lesson.stage.is_covered
    assert lesson.running.state.is_blank, "the class sees the calm picture until the next key"
    assert lesson.running.state.step == step
    press(driver, Qt.Key.Key_PageDown)
    assert not lesson.running.state.is_blank
    assert lesson.running.state.step == step


def test_the_class_windows_keys_take_it_too(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_talk()
    app, lesson = driver.program.app, driver.lesson
    app.screenRemoved.emit(app.primaryScreen())
    lesson.stage.offered.emit(PROJECTOR)
    QTest.keyClick(lesson.audience, Qt.Key.Key_PageDown)
    driver.settle()
    assert not lesson.stage.is_covered
    assert lesson.running.state.is_blank
