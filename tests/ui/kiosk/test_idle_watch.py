"""A visit that nobody goes on with is asked about, and ended; a touch goes on with it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk
from guide.kiosk.configuration import IdleTimes
from guide.kiosk.idle import IdleState
from guide.ui.kiosk.idle_watch import IdleWatch, start_again_when
from tests.ui.kiosk.conftest import settle


class Clock:
    """Seconds that the test lets go on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def asked() -> list[bool]:
    return []


@pytest.fixture
def watched(open_one: Callable[..., Kiosk], clock: Clock, asked: list[bool]) -> Kiosk:
    kiosk = open_one(on_reset=lambda: asked.append(True))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    kiosk.seal.touched.connect(IdleWatch(kiosk.window, clock).touched)
    settle(kiosk.app)
    return kiosk


def look(kiosk: Kiosk, clock: Clock, seconds: float) -> QWidget | None:
    """Let time go on; returns the notice, if there is one."""
    clock.now += seconds
    kiosk.window.findChild(IdleWatch).look()
    settle(kiosk.app)
    return kiosk.window.findChild(QWidget, "still_here")


def touch(kiosk: Kiosk) -> None:
    QTest.mouseClick(kiosk.window.findChild(QWidget, "frame"), Qt.MouseButton.LeftButton)
    settle(kiosk.app)


def test_nobody_who_was_there_is_asked_nothing(
    watched: Kiosk, clock: Clock, asked: list[bool]
) -> None:
    assert look(watched, clock, 10_000) is None
    assert asked == []


def test_after_75_seconds_it_asks_and_20_later_it_starts_again(
    watched: Kiosk, clock: Clock, asked: list[bool]
) -> None:
    touch(watched)
    assert look(watched, clock, 74) is None
    notice = look(watched, clock, 2)
    assert notice is not None
    left = notice.findChild(QLabel, "seconds_left")
    assert "19" in left.text()
    assert look(watched, clock, 10) is notice
    assert "9" in left.text()
    assert asked == []
    look(watched, clock, 10)
    assert asked == [True]
    look(watched, clock, 1000)
    assert asked == [True]


@pytest.mark.skipif(sys.platform != "linux", reason="clocks differ")
def test_a_visit_does_not_sleep_with_the_computer(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = IdleWatch(kiosk.window)
    watch.touched()
    assert watch.is_anybody_there
    slept = time.clock_gettime(time.CLOCK_BOOTTIME) + 3600
    monkeypatch.setattr(time, "clock_gettime", lambda _clock: slept)
    assert not watch.is_anybody_there


def test_a_touch_anywhere_goes_on(watched: Kiosk, clock: Clock, asked: list[bool]) -> None:
    touch(watched)
    notice = look(watched, clock, 80)
    assert notice is not None
    QTest.mouseClick(notice, Qt.MouseButton.LeftButton)
    settle(watched.app)
    assert look(watched, clock, 74) is None
    assert look(watched, clock, 5) is not None
    QTest.keyClick(watched.window, Qt.Key.Key_Tab)
    assert look(watched, clock, 10) is None
    assert asked == []


def test_the_notice_covers_the_page_and_not_the_numbers(watched: Kiosk, clock: Clock) -> None:
    touch(watched)
    notice = look(watched, clock, 80)
    assert notice is not None
    assert watched.window.page is not None
    assert notice.geometry().contains(watched.window.page.geometry())
    assert not notice.geometry().intersects(watched.window.findChild(QWidget, "numbers").geometry())


def test_nothing_ends_while_it_prints(watched: Kiosk, clock: Clock, asked: list[bool]) -> None:
    touch(watched)
    watched.session.is_printing = True
    for _ in range(10):
        assert look(watched, clock, 60) is None
    watched.session.is_printing = False
    assert look(watched, clock, 74) is None
    look(watched, clock, 30)
    assert asked == [True]


def test_another_process_is_asked_for_when_it_is_time_and_nobody_is_there(
    watched: Kiosk, clock: Clock, asked: list[bool], qtbot: QtBot
) -> None:
    is_time: list[bool] = []
    watch = watched.window.findChild(IdleWatch)
    touch(watched)
    turns: list[bool] = []

    def ask() -> bool:
        turns.append(True)
        return bool(is_time)

    start_again_when(watched.window, watch, ask, every_ms=5)
    passed = QTimer(watched.window, interval=5)
    with qtbot.waitSignals([passed.timeout] * 4):
        passed.start()
    assert turns == [], "a visit goes on"
    watched.window.findChild(IdleWatch)._state = IdleState(IdleTimes())
    qtbot.waitUntil(lambda: len(turns) > 2)
    assert asked == []
    is_time.append(True)
    qtbot.waitUntil(lambda: asked == [True])
