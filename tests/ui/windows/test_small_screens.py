"""On small and scaled screens nothing is larger than the screen, and the main button in sight."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from guide.app.startup import Program, fitted, show
from guide.content.model import LANGS
from guide.ui.shell.window_size import least_size
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import open_page, page_of, press, rest
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import named

# Free pixels of a window: 1366x768 at 125 and 150 %, 1920x1080 at 200 %, 1280x720, 1024x600.
ROOMS = [(1092, 572), (910, 470), (960, 500), (1280, 680), (1024, 560)]


def is_in_sight(program: Program, widget: QWidget) -> bool:
    """Whether all of it is inside the window, and nothing lies over its middle."""
    window = program.window
    corner = widget.mapTo(window, widget.rect().bottomRight())
    middle = widget.mapTo(window, widget.rect().center())
    at = window.childAt(middle)
    is_free = at is not None and (at is widget or widget.isAncestorOf(at))
    return widget.isVisible() and window.rect().contains(corner) and is_free


@pytest.mark.parametrize("free", [(683, 384), (910, 512), (1024, 600), (1920, 1080)])
def test_the_least_size_is_never_more_than_a_screen_has(free: tuple[int, int]) -> None:
    least = least_size([QSize(1920, 1080), QSize(*free)])
    assert least.width() <= free[0]
    assert least.height() + 48 <= free[1]
    assert least_size([]) == QSize(640, 400)


def test_the_window_takes_less_than_the_smallest_of_these_screens(program: Program) -> None:
    assert program.window.minimumSize() == least_size(
        [screen.availableSize() for screen in QGuiApplication.screens()]
    )
    program.window.resize(683, 400)
    rest(program)
    assert program.window.width() <= 683


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("size", ROOMS)
def test_what_a_page_waits_for_is_in_sight_without_scrolling(
    open_window: Opener, size: tuple[int, int], lang: str
) -> None:
    program = open_window(size=size, lang=lang)
    open_page(program, "picker")
    assert is_in_sight(program, named(program.window, "show_level"))
    press(program, "level_red")
    assert is_in_sight(program, named(program.window, "show_level"))
    open_page(program, "plan")
    assert is_in_sight(program, named(program.window, "next"))
    program.services.plan_editor.add_person()
    open_page(program, "plan", section="people")
    assert is_in_sight(program, named(program.window, "next"))


@pytest.mark.parametrize("size", rest_in_proof(ROOMS, (910, 470), (960, 500)))
def test_no_field_with_the_focus_lies_under_the_button(
    open_window: Opener, size: tuple[int, int]
) -> None:
    program = open_window(size=size)
    open_page(program, "plan", section="home")
    keys = Keyboard(program.app)
    seen = set()
    for _ in range(40):
        focus = keys.focus
        if isinstance(focus, QLineEdit) and page_of(program).isAncestorOf(focus):
            seen.add(focus.objectName())
            assert is_in_sight(program, focus), focus.objectName()
        keys.press(Qt.Key.Key_Tab)
        rest(program)
    assert len(seen) >= 3


def test_tab_reaches_the_button_after_the_fields(open_window: Opener) -> None:
    program = open_window(size=(910, 470))
    open_page(program, "plan")
    keys = Keyboard(program.app)
    keys.tab_to("edit_plan_out_phone")
    keys.tab_to("next")
    assert is_in_sight(program, keys.focus)


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((1920, 1040), (1280, 800)),  # as it wishes
        ((1366, 768), (1280, 712)),  # with its frame inside of the screen
        ((1024, 768), (1016, 712)),
        ((1366, 690), None),  # every row counts: it fills the screen
        ((1093, 614), None),  # 1366x768 at 125 %
        ((1024, 600), None),
        ((910, 470), None),
    ],
)
def test_a_window_fits_into_the_screen_with_its_frame_or_fills_it(
    room: tuple[int, int], size: tuple[int, int] | None
) -> None:
    assert fitted((1280, 800), room) == size


def test_a_window_that_fills_its_screen_was_not_larger_before(program: Program) -> None:
    """A manager fills the screen that most of it lies on: that would be the projector beside."""
    room = program.app.primaryScreen().availableSize()
    assert fitted((1280, 800), room.toTuple()) is None, "this screen is a small one"
    program.window.resize(1280, 800)
    show(program)
    rest(program)
    assert program.window.isMaximized()
    before = program.window.normalGeometry().size()
    assert room.expandedTo(before) == room


@pytest.mark.parametrize("keys", ["action_full_screen", "action_back"])
def test_full_screen_and_back_leaves_the_window_as_it_was(program: Program, keys: str) -> None:
    window = program.window
    window.showMaximized()
    rest(program)
    window.actions_by_name["full_screen"].trigger()
    rest(program)
    assert window.isFullScreen()
    window.actions_by_name[keys.removeprefix("action_")].trigger()
    rest(program)
    assert not window.isFullScreen()
    assert window.isMaximized()
    window.showNormal()
    window.actions_by_name["full_screen"].trigger()
    window.actions_by_name["full_screen"].trigger()
    rest(program)
    assert not window.isMaximized()


def test_a_page_after_one_with_such_a_button_knows_nothing_of_it(open_window: Opener) -> None:
    """The button goes with its page; the scrolling place stays."""
    program = open_window(size=(910, 470))
    open_page(program, "plan")
    scroll = program.window.content.page_scroll
    assert scroll.covered is not None
    for page in ("print", "settings"):
        open_page(program, page)
        Keyboard(program.app).press(Qt.Key.Key_Tab, 3)
        program.window.resize(910, 480)
        rest(program)
        assert scroll._foot() is None
