"""A press that is meant once acts once, a drag scrolls: real presses on the window itself."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QScrollArea,
    QWidget,
)

from guide.app.startup import Program
from guide.content.model import Level
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button
from guide.ui.shell import press_guard
from guide.ui.shell.input_guard import InputGuard
from guide.usecases.program.services import Services
from tests.ui.conftest import Stage
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import enter, open_page, page_of, press, rest
from tests.ui.windows.window_fixtures import named, settle

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two calls of `click_at` somebody pauses; within one the time stands still."""
    PAUSES[0] += 10.0
    monkeypatch.setattr(press_guard, "monotonic", lambda: PAUSES[0])


PAUSES = [0.0]


@pytest.fixture
def guarded(program: Program) -> Program:
    program.window.complete()  # as after the first painting of a start
    return program


def place_in(program: Program, widget: QWidget) -> QPoint:
    return widget.mapTo(program.window, widget.rect().center())


def click_at(program: Program, at: QPoint, *, times: int = 1) -> None:
    """Press and let go, once or twice within the double-click time; then a pause."""
    handle = program.window.windowHandle()
    PAUSES[0] += 10.0
    if times == 2:
        QTest.mouseDClick(handle, LEFT, NONE, at)
    else:
        QTest.mouseClick(handle, LEFT, NONE, at)
    settle(program.app)


def ticked(services: Services) -> dict[str, object]:
    entry = services.declarations.current()
    assert entry is not None
    return dict(services.checklist.ticks(entry.id).ticked)


def first_row(program: Program) -> QWidget:
    rows = [
        button
        for button in page_of(program).findChildren(QAbstractButton)
        if button.objectName().startswith("action_") and button.isCheckable()
    ]
    program.window.ensure_visible(rows[0])
    settle(program.app)
    return rows[0]


def test_a_second_press_does_not_reach_the_page_that_came_by_the_first(
    guarded: Program, services: Services
) -> None:
    """Wherever on the new page it falls."""
    open_page(guarded, "home")
    pressed = named(guarded.window, "go_plan")
    at = place_in(guarded, pressed)
    click_at(guarded, at, times=2)
    assert guarded.window.navigator.visit.name == "plan"
    open_page(guarded, "picker")
    press(guarded, "level_orange")
    shown = named(guarded.window, "show_level")
    guarded.window.ensure_visible(shown)
    settle(guarded.app)
    click_at(guarded, place_in(guarded, shown), times=2)
    rest(guarded)
    assert guarded.window.navigator.visit.name == "home"
    assert ticked(services) == {}


def test_a_single_press_on_the_new_page_counts(guarded: Program, services: Services) -> None:
    enter(services, Level.ORANGE)
    open_page(guarded, "home")
    click_at(guarded, place_in(guarded, first_row(guarded)))
    assert len(ticked(services)) == 1


def test_two_presses_on_what_stayed_as_it_was_both_count(stage: Stage, look: Look) -> None:
    pressed = list[str]()
    button = Button(look, "Once more", on=lambda: pressed.append("again"))
    stage.put(button)
    InputGuard(stage.windowHandle(), stage)
    at = button.mapTo(stage, button.rect().center())
    QTest.mouseDClick(stage.windowHandle(), LEFT, NONE, at)
    assert pressed == ["again", "again"]


def test_a_button_that_says_something_else_now_is_another_one(stage: Stage, look: Look) -> None:
    pressed = list[str]()
    button = Button(look, "Take it")

    def press_it() -> None:
        pressed.append(button.words)
        button.set_words("Throw it away")

    button.clicked.connect(press_it)
    stage.put(button)
    InputGuard(stage.windowHandle(), stage)
    at = button.mapTo(stage, button.rect().center())
    QTest.mouseDClick(stage.windowHandle(), LEFT, NONE, at)
    assert pressed == ["Take it"]


def test_a_press_whose_end_another_window_got_takes_one_press_at_most(
    stage: Stage, look: Look
) -> None:
    """As the list of a box may that a press opened."""
    pressed = list[str]()
    first, second = Button(look, "First"), Button(look, "Second")
    second.clicked.connect(lambda: pressed.append("second"))
    stage.put(first)
    handle, at = stage.windowHandle(), first.mapTo(stage, first.rect().center())
    guard = InputGuard(handle, stage)
    QTest.mousePress(handle, LEFT, NONE, at)
    handle.removeEventFilter(guard)
    QTest.mouseRelease(handle, LEFT, NONE, at)
    handle.installEventFilter(guard)
    stage.put(second)
    for _ in range(2):
        PAUSES[0] += 10.0
        at = second.mapTo(stage, second.rect().center())
        QTest.mouseClick(handle, LEFT, NONE, at)
        QApplication.processEvents()
    assert pressed == ["second"]


def test_a_drag_over_an_open_list_does_not_scroll_the_page_below(stage: Stage) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setMinimumSize(400, 5000)
    asked = QComboBox(inside)
    asked.addItems(["First", "Second"])
    asked.move(0, 300)
    area.setWidget(inside)
    stage.put(area)
    area.verticalScrollBar().setValue(200)
    InputGuard(stage.windowHandle(), stage)
    handle, at = stage.windowHandle(), asked.mapTo(stage, asked.rect().center())
    QTest.mousePress(handle, LEFT, NONE, at)
    assert asked.view().isVisible()
    QTest.mouseMove(handle, at + QPoint(0, 60))
    QTest.mouseRelease(handle, LEFT, NONE, at + QPoint(0, 60))
    asked.hidePopup()
    assert area.verticalScrollBar().value() == 200


def test_a_drag_in_a_dialogue_does_not_scroll_the_page_below(stage: Stage) -> None:
    area, inside = QScrollArea(), QWidget()
    inside.setMinimumSize(400, 5000)
    area.setWidget(inside)
    stage.put(area)
    area.verticalScrollBar().setValue(200)
    dialogue = QDialog(inside)
    dialogue.resize(300, 300)
    dialogue.show()
    handle, at = dialogue.windowHandle(), QPoint(150, 150)
    InputGuard(handle, stage)
    QTest.mousePress(handle, LEFT, NONE, at)
    QTest.mouseMove(handle, at + QPoint(0, 60))
    QTest.mouseRelease(handle, LEFT, NONE, at + QPoint(0, 60))
    assert area.verticalScrollBar().value() == 200


@pytest.mark.parametrize("way", [-48, 48])
def test_a_drag_inside_a_row_scrolls_and_ticks_nothing(
    open_window: Opener, services: Services, way: int
) -> None:
    enter(services, Level.ORANGE)
    program = open_window(size=(1024, 640))
    program.window.complete()
    row = first_row(program)
    bar = program.window.content.page_scroll.verticalScrollBar()
    bar.setValue(bar.value() + 100)
    settle(program.app)
    before, at, handle = bar.value(), place_in(program, row), program.window.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, at)
    for step in range(1, 9):
        QTest.mouseMove(handle, at + QPoint(0, way * step // 8))
    QTest.mouseRelease(handle, LEFT, NONE, at + QPoint(0, way))
    settle(program.app)
    assert ticked(services) == {}
    assert bar.value() - before == -way
    QTest.mouseClick(handle, LEFT, NONE, place_in(program, row))  # at once: nothing was pressed
    settle(program.app)
    assert len(ticked(services)) == 1


def test_a_hand_that_trembles_presses_all_the_same(guarded: Program, services: Services) -> None:
    enter(services, Level.ORANGE)
    open_page(guarded, "home")
    at, handle = place_in(guarded, first_row(guarded)), guarded.window.windowHandle()
    QTest.mousePress(handle, LEFT, NONE, at)
    QTest.mouseMove(handle, at + QPoint(4, QApplication.startDragDistance()))
    QTest.mouseRelease(handle, LEFT, NONE, at + QPoint(4, QApplication.startDragDistance()))
    settle(guarded.app)
    assert len(ticked(services)) == 1
