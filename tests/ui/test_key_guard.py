"""A key that is held acts once; the events as X11 gives them, marked and unmarked."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button
from guide.ui.shell.input_guard import InputGuard
from tests.ui.conftest import Stage

PRESS, RELEASE, ASKED = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pressed(stage: Stage, look: Look) -> list[str]:
    """What was pressed: the first button hands the focus on, as a page that opens another."""
    heard = list[str]()
    second = Button(look, "Second", on=lambda: heard.append("second"))

    def press_first() -> None:
        heard.append("first")
        second.setFocus()

    first = Button(look, "First", on=press_first)
    stage.put(first, second)
    first.setFocus()
    InputGuard(stage.windowHandle(), stage)
    return heard


def send(
    stage: Stage,
    kind: QEvent.Type,
    key: Qt.Key,
    moment: int,
    *,
    is_marked: bool = False,
    modifiers: Qt.KeyboardModifier = NONE,
) -> QKeyEvent:
    event = QKeyEvent(kind, key, modifiers, "", is_marked)
    event.setTimestamp(moment)
    QApplication.sendEvent(stage.windowHandle(), event)
    return event


@pytest.mark.parametrize("is_marked", [True, False])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_held_key_presses_once(
    stage: Stage, pressed: list[str], key: Qt.Key, is_marked: bool
) -> None:
    send(stage, PRESS, key, 1000)
    for moment in range(1500, 2000, 33):
        send(stage, RELEASE, key, moment, is_marked=is_marked)
        send(stage, PRESS, key, moment, is_marked=is_marked)
    send(stage, RELEASE, key, 2100)
    assert pressed == ["first"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_is_pressed_again_presses_again(
    stage: Stage, pressed: list[str], key: Qt.Key
) -> None:
    for moment in (1000, 1300):
        send(stage, PRESS, key, moment)
        send(stage, RELEASE, key, moment + 90)
    assert pressed == ["first", "second"]


def test_without_its_moment_a_press_right_after_the_release_is_none(
    stage: Stage, pressed: list[str]
) -> None:
    """So they come while a screen reader listens."""
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    send(stage, RELEASE, Qt.Key.Key_Return, 0)
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    assert pressed == ["first"]


@pytest.mark.parametrize(("moment", "is_marked"), [(1030, False), (1500, True)])
def test_without_its_moment_a_press_is_judged_by_when_its_action_was_looked_for(
    stage: Stage, pressed: list[str], moment: int, is_marked: bool
) -> None:
    """That comes in time, and says that the key is held, where the press itself does not."""
    send(stage, ASKED, Qt.Key.Key_Return, 1000)
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    send(stage, ASKED, Qt.Key.Key_Return, moment, is_marked=is_marked)
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    assert pressed == ["first"]
    send(stage, ASKED, Qt.Key.Key_Return, moment + 300)
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    assert pressed == ["first", "second"]


def test_without_its_moment_a_press_some_time_after_the_release_counts(
    stage: Stage, pressed: list[str], qtbot: QtBot
) -> None:
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    send(stage, RELEASE, Qt.Key.Key_Return, 0)
    guard = stage.findChild(InputGuard)
    qtbot.waitUntil(lambda: not guard._keys._just_released.isActive())
    send(stage, PRESS, Qt.Key.Key_Return, 0)
    assert pressed == ["first", "second"]


def test_letters_and_spaces_repeat_in_a_field(stage: Stage) -> None:
    field = QLineEdit()
    stage.put(field)
    field.setFocus()
    InputGuard(stage.windowHandle(), stage)
    for moment in (1000, 1500, 1533):
        event = QKeyEvent(PRESS, Qt.Key.Key_Space, NONE, " ", moment > 1000)
        event.setTimestamp(moment)
        QApplication.sendEvent(stage.windowHandle(), event)
    assert field.text() == "   "


def test_an_unmarked_repetition_asks_for_no_action(stage: Stage, pressed: list[str]) -> None:
    def asked(moment: int) -> bool:
        event = send(stage, ASKED, Qt.Key.Key_Z, moment, modifiers=CTRL)
        return not event.isAccepted()

    assert asked(1000)
    send(stage, RELEASE, Qt.Key.Key_Z, 1500, modifiers=CTRL)
    assert not asked(1500)
    send(stage, RELEASE, Qt.Key.Key_Z, 1600, modifiers=CTRL)
    assert asked(1900)
