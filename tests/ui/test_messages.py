"""Message bars keep their time, and the save sign says no more than holds now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Text
from guide.ui.kit.widgets.message_bar import MessageBar
from guide.ui.kit.widgets.save_chip import SaveChip
from tests.ui.conftest import Stage


def test_the_time_starts_when_the_bar_is_seen(look: Look, stage: Stage, qtbot: QtBot) -> None:
    bar = MessageBar(look, "Деңгей көрсетілді", "Болдырмау", 100)
    assert not bar.is_running
    with qtbot.waitSignal(bar.closed):
        stage.put(bar)
        bar.show()
        assert bar.is_running
    assert not bar.isVisible()


def test_the_time_stands_still_under_the_focus(look: Look, stage: Stage, qtbot: QtBot) -> None:
    other = Button(look, "Басқа")
    bar = MessageBar(look, "Деңгей көрсетілді", "Болдырмау", 60_000)
    stage.put(other)
    stage.put(bar)
    bar.show()
    assert bar.action is not None
    bar.action.setFocus()
    assert not bar.is_running
    other.setFocus()
    assert bar.is_running


def test_the_time_stands_still_under_the_pointer(look: Look, stage: Stage) -> None:
    bar = MessageBar(look, "Деңгей көрсетілді", None, 60_000)
    stage.put(bar)
    bar.show()
    place = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(place, place, place))
    assert not bar.is_running


def test_acting_and_closing(look: Look, stage: Stage, qtbot: QtBot) -> None:
    bar = MessageBar(look, "Деңгей көрсетілді", "Болдырмау")
    stage.put(bar)
    bar.show()
    assert bar.action is not None
    assert not bar.is_running
    with qtbot.waitSignal(bar.acted):
        QTest.keyClick(bar.action, Qt.Key.Key_Return)
    assert bar.close_button is not None
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.close_button, Qt.Key.Key_Space)


def test_saved_says_the_newest_time_and_what_is_unfinished(look: Look, stage: Stage) -> None:
    chip = SaveChip(look)
    assert chip.isHidden()
    stage.put(chip)
    chip.show_saved("14:05", "«Телефон» толық емес")
    assert _shown(chip) == ["Saved on this computer, 14:05", "«Телефон» толық емес"]
    chip.show_saved("14:06")
    assert _shown(chip) == [chip.words] == ["Saved on this computer, 14:06"]


def _shown(chip: SaveChip) -> list[str]:
    return [words.text() for words in chip.findChildren(Text) if words.isVisible()]
