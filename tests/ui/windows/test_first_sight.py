"""What stands in sight when a page is opened, on a small screen and in every language."""

from __future__ import annotations

from collections import Counter

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from guide.app.startup import Program
from guide.content.model import DECLARED, LANGS, Lang, Level
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.widgets import PageHead, Text
from guide.ui.kit.widgets.level_buttons import LevelChip
from guide.ui.shell.content_pane import BarMessage
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import enter, open_page, page_of
from tests.ui.windows.window_fixtures import named, settle

SMALLEST = (1024, 640)
USUAL = (1366, 768)
FIRST_STEP = 150  # pixels from the top of a window of the usual size


def is_whole(program: Program, part: QWidget) -> bool:
    """Whether every pixel of the part is inside the window, as it stands."""
    view = program.window.content.page_scroll.viewport()
    place = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
    return part.isVisible() and view.rect().contains(place)


def top_of(program: Program, part: QWidget) -> int:
    return part.mapTo(program.window, QPoint(0, 0)).y()


@pytest.mark.parametrize("lang", LANGS)
def test_with_nothing_entered_the_levels_stand_in_one_row_and_the_numbers_in_sight(
    open_window: Opener, lang: Lang
) -> None:
    program = open_window(lang=lang, size=SMALLEST)
    heard = [named(page_of(program), f"heard_{level.value}") for level in DECLARED]
    assert len({top_of(program, button) for button in heard}) == 1
    for name in ("tile_112", "tile_102"):
        assert is_whole(program, named(page_of(program), name)), name


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("size", [SMALLEST, USUAL])
def test_the_side_bar_has_no_scroll_bar_where_all_pages_fit(
    open_window: Opener, lang: Lang, size: tuple[int, int]
) -> None:
    bar = open_window(lang=lang, size=size).window.side_bar
    assert bar is not None
    scroll = named(bar, "side_bar_scroll")
    assert not scroll.verticalScrollBar().isVisible()
    for name, entry in bar.entries.items():
        place = QRect(entry.mapTo(scroll.viewport(), QPoint(0, 0)), entry.size())
        assert scroll.viewport().rect().contains(place), name


def test_a_side_bar_that_is_too_high_can_be_scrolled(
    open_window: Opener, services: Services
) -> None:
    """The negative control: larger text does not fit, and every page can still be reached."""
    services.preferences.change(text_scale=150)
    bar = open_window(size=(1366, 640)).window.side_bar
    assert bar is not None
    assert named(bar, "side_bar_scroll").verticalScrollBar().isVisible()


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_the_first_step_of_a_situation_stands_near_the_top(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    enter(services, Level.ORANGE)
    program = open_window(lang=lang, size=USUAL)
    for situation in services.guide.situations:
        page = open_page(program, "situation", situation=situation.id)
        first = page.findChild(StepRow)
        assert isinstance(first, StepRow)
        assert top_of(program, first) <= FIRST_STEP, situation.id


@pytest.mark.parametrize("scale", [100, 200])
def test_the_chips_stand_beside_the_way_back_or_below_it(
    open_window: Opener, services: Services, scale: int
) -> None:
    """Beside it where there is room, so that the page begins higher; never cut."""
    services.preferences.change(text_scale=scale)
    enter(services, Level.ORANGE)
    program = open_window(size=SMALLEST)
    page = open_page(program, "situation", situation="ITEM")
    settle(program.app)
    back, chip = named(page, "to_situations"), named(page, "level_chip")
    head = page.findChild(PageHead)
    assert isinstance(head, PageHead)
    assert head.isAncestorOf(chip)
    assert (top_of(program, chip) < top_of(program, back) + back.height()) == (scale == 100)
    assert chip.mapTo(head, QPoint(chip.width(), 0)).x() <= head.width()


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("size", [SMALLEST, USUAL])
def test_the_levels_stand_side_by_side_and_say_what_to_do_before_what_may_be_noticed(
    open_window: Opener, lang: Lang, size: tuple[int, int]
) -> None:
    program = open_window(lang=lang, size=size)
    page = open_page(program, "levels")
    columns = [named(page, f"level_{level.value}") for level in DECLARED]
    assert len({top_of(program, column) for column in columns}) == 1
    guide = program.services.guide
    for level, column in zip(DECLARED, columns, strict=True):
        first = guide.actions_of(level)[0].words(lang).title
        lines = [text for text in column.findChildren(Text) if text.text() == first]
        assert is_whole(program, lines[0]), level
        noticed = named(column, f"noticed_{level.value}")
        assert top_of(program, noticed) > top_of(program, lines[0])
        assert not noticed.is_open


def test_what_lay_over_a_page_is_forgotten_with_it(open_window: Opener) -> None:
    """The place where pages scroll outlives them, and looks at it at each change of the focus."""
    program = open_window(size=SMALLEST)
    open_page(program, "plan")
    scroll = program.window.content.page_scroll
    assert scroll.covered is not None, "the main button lies over the form"
    open_page(program, "settings")
    assert scroll.covered is None
    page_of(program).focus_first()


@pytest.mark.parametrize("size", [SMALLEST, USUAL, (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 200])
def test_a_message_begins_and_ends_where_the_page_does(
    open_window: Opener, size: tuple[int, int], scale: int
) -> None:
    program = open_window(size=size)
    program.session.change_settings(text_scale=scale)
    open_page(program, "settings")
    content = program.window.content
    content.show_message("saved_file", BarMessage("Saved: daiyn-wall-en.pdf", "Open"))
    settle(program.app)
    (bar,) = content.message_bars()
    page = page_of(program)
    of_bar, of_page = (
        [one.mapTo(program.window, QPoint(x, 0)).x() for x in (0, one.width())]
        for one in (bar, page)
    )
    for there, here in zip(of_bar, of_page, strict=True):
        assert abs(there - here) <= 1  # a page leaves a pixel to the air beside it


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize(("scale", "size"), [(100, SMALLEST), (200, SMALLEST), (200, (1280, 800))])
def test_colours_to_choose_from_stand_in_equal_rows_and_their_rank_in_one_line(
    open_window: Opener, services: Services, lang: Lang, scale: int, size: tuple[int, int]
) -> None:
    services.preferences.change(text_scale=scale)
    enter(services, Level.ORANGE)
    program = open_window(lang=lang, size=size)
    page = open_page(program, "picker")
    rows = Counter(top_of(program, named(page, f"level_{level.value}")) for level in DECLARED)
    assert len(set(rows.values())) == 1
    open_page(program, "levels")
    (chip,) = program.window.findChildren(LevelChip)
    (line,) = chip.content.stack.parts
    assert " " not in line.paragraph.words.partition(" · ")[2]
    assert "\xa0" not in chip.accessibleName()
