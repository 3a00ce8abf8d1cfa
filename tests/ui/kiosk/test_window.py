"""The one window of a kiosk: it covers the screen, cannot be closed, and forgets by ending."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk, end_on_bug
from guide.content.model import Level
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.page_frame import PageFrame
from guide.ui.kiosk.part_area import PartArea
from guide.ui.kiosk.shown_watch import ShownWatch
from guide.ui.shell.crash import CrashPath
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.ui.kiosk.walk import place


def press(kiosk: Kiosk, name: str) -> None:
    """Press the button of this name."""
    QTest.mouseClick(button(kiosk, name), Qt.MouseButton.LeftButton)
    settle(kiosk.app)


def button(kiosk: Kiosk, name: str) -> QPushButton:
    found = kiosk.window.findChild(QPushButton, name)
    assert found is not None, name
    return found


def words(kiosk: Kiosk) -> str:
    """All that can be read, on one line."""
    shown = (one for one in kiosk.window.findChildren(QWidget) if one.isVisible())
    return " ".join(one.text() for one in shown if hasattr(one, "text"))


def test_it_covers_its_screen_without_a_frame(open_one: Callable[..., Kiosk]) -> None:
    kiosk = open_one()
    kiosk.window.cover_screen()
    settle(kiosk.app)
    window = kiosk.window
    assert window.geometry() == window.screen().geometry()
    assert window.isFullScreen()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]


def test_it_follows_a_screen_that_is_turned(kiosk: Kiosk) -> None:
    kiosk.window.visit.turn_larger()
    settle(kiosk.app)
    kiosk.window.resize(600, 1024)  # less than what stands on it would like to have
    assert kiosk.window.size().toTuple() == (600, 1024)


def test_another_state_does_not_last(open_one: Callable[..., Kiosk], qtbot: QtBot) -> None:
    kiosk = open_one()
    kiosk.window.cover_screen()
    settle(kiosk.app)
    for state in (kiosk.window.showMinimized, kiosk.window.showNormal):
        state()
        assert kiosk.window.isMinimized() or not kiosk.window.isFullScreen()
        qtbot.waitUntil(lambda: kiosk.window.isFullScreen() and not kiosk.window.isMinimized())


def test_a_monitor_that_is_switched_on_later_is_covered(
    open_one: Callable[..., Kiosk], qtbot: QtBot
) -> None:
    kiosk = open_one()
    window = kiosk.window
    window.cover_screen()
    settle(kiosk.app)
    kiosk.app.primaryScreenChanged.emit(window.screen())
    window.hide()  # as Qt does when the screen goes on which it lay
    qtbot.waitUntil(lambda: window.isVisible() and window.isFullScreen())


def test_a_window_that_was_taken_from_the_screen_is_shown_again(
    open_one: Callable[..., Kiosk],
) -> None:
    kiosk = open_one()
    window, watch = kiosk.window, ShownWatch(kiosk.window)
    window.cover_screen()
    settle(kiosk.app)
    shown: list[bool] = []
    window.windowHandle().visibleChanged.connect(shown.append)
    for _ in range(3):
        watch.look()
    assert shown == []  # it stands: nothing blinks
    window.hide()
    watch.look()
    assert not window.isVisible()  # it may only be on its way
    watch.look()
    assert window.isVisible()
    assert window.isFullScreen()


def test_a_request_to_close_or_to_quit_comes_to_nothing(kiosk: Kiosk) -> None:
    ended: list[bool] = []
    kiosk.app.aboutToQuit.connect(lambda: ended.append(True))
    assert not kiosk.window.close()
    kiosk.app.quit()
    settle(kiosk.app)
    assert kiosk.window.isVisible()
    assert ended == []


def test_a_change_of_the_size_builds_for_it(kiosk: Kiosk) -> None:
    before = kiosk.window.look.scale
    kiosk.window.resize(1920, 1080)
    settle(kiosk.app)
    assert kiosk.window.look.scale > before
    assert kiosk.window.page is not None
    right = kiosk.window.findChild(QWidget, "numbers").geometry().right()
    assert right > 1800


def test_what_a_page_kept_stays_when_it_is_built_anew(kiosk: Kiosk) -> None:
    page = kiosk.window.page
    assert page is not None
    page.kept["answer"] = "b"
    kiosk.window.visit.speak("en")
    assert kiosk.window.page is not page
    assert kiosk.window.page.kept == {"answer": "b"}
    kiosk.window.go("levels")
    kiosk.window.back()
    assert kiosk.window.page.kept == {"answer": "b"}


def test_language_size_and_contrast_are_one_press_away(kiosk: Kiosk) -> None:
    press(kiosk, "choose_en")
    assert "What do you want to know?" in words(kiosk)
    press(kiosk, "choose_ru")
    assert "Что вы хотите узнать?" in words(kiosk)
    scale = kiosk.window.look.scale
    press(kiosk, "larger")
    assert kiosk.window.look.scale > scale
    press(kiosk, "contrast")
    assert kiosk.window.look.is_contrast
    language = kiosk.window.findChild(QWidget, "language")
    before = language.mapTo(kiosk.window, language.rect().topLeft()).y()
    press(kiosk, "reach")
    language = kiosk.window.findChild(QWidget, "language")
    assert language.mapTo(kiosk.window, language.rect().topLeft()).y() > before
    assert button(kiosk, "reach").accessibleDescription()


def test_back_stands_at_the_same_place_and_escape_does_the_same(kiosk: Kiosk) -> None:
    press(kiosk, "go_levels")
    back = button(kiosk, "back")
    at = back.mapTo(kiosk.window, back.rect().bottomLeft())
    assert at.x() < 40
    assert at.y() > kiosk.window.height() - 40
    press(kiosk, "back")
    assert kiosk.window.page.name == "start"
    press(kiosk, "go_situations")
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    assert kiosk.window.page.name == "start"
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    assert kiosk.window.page.name == "start"


def test_starting_again_asks_once_and_leaves_nothing_of_the_visit(
    open_one: Callable[..., Kiosk],
) -> None:
    asked: list[bool] = []
    kiosk = open_one(on_reset=lambda: asked.append(True))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    page = kiosk.window.page
    assert page is not None
    canary = QPushButton("canary", page)
    canary.show()
    press(kiosk, "start_again")
    kiosk.window.start_again()
    kiosk.window.visit.speak("en")  # news that come too late
    settle(kiosk.app)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)
    kiosk.window.go("levels")
    settle(kiosk.app)
    assert asked == [True]
    assert "canary" not in words(kiosk)
    assert kiosk.window.findChild(QPushButton, "start_again") is None


def test_the_level_says_who_entered_it_and_nothing_known_says_so(
    open_one: Callable[..., Kiosk],
) -> None:
    kiosk = open_one(kiosk_services("ru"))
    kiosk.window.show()
    said = words(kiosk)
    for part in (
        "Оранжевый",
        "Карагандинская область",
        "библиотека № 3",
        "30 ноября 2026 г., 09:10",
    ):
        assert part in said, part
    nothing = open_one(kiosk_services("ru", level=None))
    nothing.window.show()
    assert "На этом экране уровень не введён." in words(nothing)
    assert "Уровень может действовать." in words(nothing)


def test_a_level_that_changes_leaves_the_visitor_on_the_page(kiosk: Kiosk) -> None:
    from guide.usecases.level.declarations import Draft
    from tests.ui.kiosk.conftest import PLACE

    kiosk.window.go("levels")
    page = kiosk.window.page
    kiosk.services.declarations.declare(Draft(level=Level.RED, place=PLACE), PLACE)
    kiosk.session.level_changed.emit()
    assert isinstance(kiosk.window.page, KioskPage)
    assert type(kiosk.window.page) is type(page)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_staff_are_told_in_words(open_one: Callable[..., Kiosk], lang: str) -> None:
    kiosk = open_one(kiosk_services(lang))  # type: ignore[arg-type]
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    kiosk.session.tell_trouble("kept", lambda spoken: f"trouble in {spoken}")
    settle(kiosk.app)
    assert f"trouble in {lang}" in words(kiosk)
    kiosk.session.tell_trouble("kept", None)
    settle(kiosk.app)
    assert "trouble" not in words(kiosk)


def test_the_gesture_leads_to_the_secret_and_nowhere_from_there(kiosk: Kiosk) -> None:
    for _ in range(2):
        kiosk.window.open_staff()
        assert kiosk.window.page is not None
        assert kiosk.window.page.name == "staff_secret"
    kiosk.window.back()
    assert kiosk.window.page.name == "start"


class _Bugs(QObject):
    crashed = Signal(str)

    def note(self, bug: BaseException) -> None:
        raise bug


def test_a_bug_ends_a_page_and_no_curtain(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is behind the curtain is seen by nobody before the next page stands."""
    codes: list[int] = []
    monkeypatch.setattr(type(kiosk.app), "exit", lambda _app, code: codes.append(code))
    bugs = _Bugs()
    end_on_bug(kiosk, cast("CrashPath", bugs))
    bugs.crashed.emit("a bug")
    assert codes == [1]
    kiosk.let_go()
    bugs.crashed.emit("another")
    assert codes == [1]


def test_a_page_that_was_left_is_not_kept(kiosk: Kiosk) -> None:
    kiosk.window.show()

    def left() -> int:
        gc.collect()
        return sum(type(one) is PageFrame for one in gc.get_objects())

    settle(kiosk.app)
    before = left()
    for _ in range(3):
        kiosk.window.go("situations")
        settle(kiosk.app)
        kiosk.window.back()
        settle(kiosk.app)
    assert left() == before


@pytest.mark.parametrize("size", [(1024, 768), (768, 1024)])
def test_the_first_frame_of_a_page_has_the_ways_on_beside_what_is_read(
    kiosk: Kiosk, size: tuple[int, int]
) -> None:
    window = kiosk.window
    window.resize(*size)
    settle(kiosk.app)
    seen = []

    def look() -> None:
        view = window.page.view
        read = place(kiosk, view.findChild(PartArea))
        seen.append(view.down.isVisible())
        for one in (view.up, view.down):
            assert not (one.isVisible() and place(kiosk, one).intersects(read)), window.page.name

    for name in ("situations", "numbers", "board", "plan_steps"):
        window.go(name)
        look()
    for _ in range(3):
        window.back()
        look()
    assert any(seen)
