"""The start builds what is seen first, paints it, and adds the rest below without moving it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.app.startup import Program
from guide.content.model import Level
from guide.ui.shell.first_paint import FirstPaint
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import enter, names_in_order, page_of
from tests.ui.windows.window_fixtures import named, settle


def places_of(page: QWidget, names: list[str]) -> dict[str, QPoint]:
    return {name: named(page, name).mapTo(page, QPoint(0, 0)) for name in names}


@pytest.mark.parametrize("level", [Level.YELLOW, Level.ORANGE, Level.RED])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 640)])
def test_what_is_added_moves_nothing_that_was_seen(
    open_window: Opener, services: Services, level: Level, size: tuple[int, int]
) -> None:
    enter(services, level)
    program = open_window(in_parts=True, size=size)
    page = page_of(program)
    seen = ["level_banner", *names_in_order(page, "action_")]
    assert len(seen) > 1
    assert page.findChild(QWidget, "numbers_card") is None
    before = places_of(page, seen)
    width = page.width()
    program.window.complete()
    settle(program.app)
    assert page_of(program) is page
    assert page.width() == width
    assert places_of(page, seen) == before


def test_the_parts_together_are_the_whole_page(open_window: Opener, services: Services) -> None:
    enter(services, Level.ORANGE)
    program = open_window(in_parts=True)
    program.window.complete()
    program.window.complete()  # asking twice adds nothing twice
    settle(program.app)
    whole = open_window()
    made, expected = (
        [widget.objectName() for widget in page_of(one).findChildren(QWidget)]
        for one in (program, whole)
    )
    assert sorted(made) == sorted(expected)


def test_a_tick_before_the_rest_is_there_is_shown_by_it(
    open_window: Opener, services: Services
) -> None:
    entry = enter(services, Level.YELLOW)
    program = open_window(in_parts=True)
    page = page_of(program)
    late = [
        name for name in ("action_Y-10", "action_Y-11") if page.findChild(QWidget, name) is None
    ]
    assert late
    program.session.run(
        lambda services: services.checklist.toggle(entry.id, late[0].removeprefix("action_"))
    )
    program.window.complete()
    assert named(page, late[0]).isChecked()


def test_the_rest_follows_the_first_painting_once(app: QApplication) -> None:
    told: list[str] = []

    class Sheet(QWidget):
        def paintEvent(self, _event: object) -> None:
            told.append("painted")

    sheet = Sheet()
    FirstPaint(sheet, lambda: told.append("followed"))
    settle(app)
    assert told == []
    sheet.resize(200, 100)
    sheet.show()
    settle(app)
    sheet.repaint()
    settle(app)
    assert told[0] == "painted"
    assert told.count("followed") == 1
    sheet.close()


def has_situations(program: Program) -> bool:
    return page_of(program).findChild(QWidget, "situation_search") is not None


@pytest.fixture
def started(open_window: Opener, services: Services) -> Program:
    """Home at a level as a start leaves it."""
    enter(services, Level.ORANGE)
    program = open_window(size=(1280, 800))
    program.window.await_hands()
    program.window.rebuild()
    program.window.complete()
    settle(program.app)
    assert not has_situations(program), "they lie below all that is seen"
    return program


def turn_wheel(window: QWindow) -> None:
    at, nothing = QPointF(9, 9), Qt.MouseButton.NoButton
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        window, QWheelEvent(at, at, QPoint(), QPoint(0, -120), nothing, none, phase, False)
    )


@pytest.mark.parametrize(
    "come",
    [
        lambda window: QTest.keyPress(window, Qt.Key.Key_Shift),
        lambda window: QTest.mouseMove(window, QPoint(9, 9)),
        turn_wheel,
    ],
    ids=["key", "pointer", "wheel"],
)
def test_what_lies_below_is_there_as_soon_as_somebody_is(
    started: Program, come: Callable[[QWindow], None]
) -> None:
    """A key finds it already: Tab goes into it, and what is typed reaches it."""
    come(started.window.windowHandle())
    assert has_situations(started)
    names = [part.objectName() for part in page_of(started).findChildren(QWidget)]
    assert names.count("situations_card") == 1


def test_a_window_made_larger_shows_what_lies_below(started: Program) -> None:
    started.window.resize(1280, 1200)
    settle(started.app)
    assert has_situations(started)


def test_nothing_is_left_out_where_the_end_of_the_page_is_in_sight(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.ORANGE)
    program = open_window(size=(1280, 3000))
    program.window.await_hands()
    program.window.rebuild()
    settle(program.app)
    assert not has_situations(program)
    program.window.complete()
    assert has_situations(program)


def test_nothing_is_left_out_while_a_screen_reader_listens(started: Program) -> None:
    QAccessible.setActive(True)
    try:
        started.window.complete()
    finally:
        QAccessible.setActive(False)
    assert has_situations(started)


def test_a_page_that_is_left_before_somebody_came_adds_nothing_to_the_next(
    started: Program,
) -> None:
    started.window.navigator.go("levels")
    started.window.navigator.go("home")
    QTest.keyPress(started.window.windowHandle(), Qt.Key.Key_Shift)
    names = [part.objectName() for part in page_of(started).findChildren(QWidget)]
    assert names.count("situations_card") == 1


def test_what_waits_for_the_first_painting_comes_though_the_layout_was_replaced_before(
    open_window: Opener,
) -> None:
    """A window that turns out narrow is laid out anew; else it stayed half built, without guard."""
    window = open_window(size=(1280, 800)).window
    window.hide()
    followed: list[bool] = []
    window.rebuild()
    FirstPaint(window.content, lambda: followed.append(True))
    window.rebuild()
    settle(QApplication.instance())  # type: ignore[arg-type]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert followed == [True], "it was never painted, and is gone"
    window.show()
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert followed == [True]


def test_no_painting_is_put_off_before_the_first_one(open_window: Opener) -> None:
    """A file that is handed to the start leads to its page before the window was painted.

    An X server paints nothing ever after where updates were off while it asked for the first time.
    """
    program = open_window(in_parts=True)
    program.window.navigator.go("settings")
    assert program.window.updatesEnabled()
    program.window.complete()
    settle(program.app)
    program.window.navigator.go("plan")
    assert not program.window.updatesEnabled(), "afterwards a page is painted when it is whole"
