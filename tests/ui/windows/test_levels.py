"""Levels, one number and earlier lists: pages that only show."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from guide.alerts.declaration import ClosingKind, Source
from guide.app.startup import Program
from guide.content.model import DECLARED, Level
from guide.ui.kit.widgets.check_row import CheckRow
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    enter,
    open_page,
    page_of,
    press,
    rest,
    shown_words,
    too_wide,
)
from tests.ui.windows.window_fixtures import named

LANGS = ("kk", "ru", "en")

# ---- levels


@pytest.mark.parametrize("lang", LANGS)
def test_all_three_levels_are_read_without_setting_anything(
    open_window: Opener, services: Services, lang: str
) -> None:
    program = open_window(lang=lang)
    page = open_page(program, "levels")
    guide = program.services.guide
    for level in DECLARED:
        words = shown_words(named(page, f"level_{level.value}"))
        said = guide.level(level).words(lang)  # type: ignore[arg-type]
        assert said.name in words
        assert said.meaning in words
        for action in guide.actions_of(level):
            assert action.words(lang).title in words  # type: ignore[arg-type]
    assert services.declarations.current() is None
    assert page.findChildren(CheckRow) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_the_levels_open_at_their_heading(
    open_window: Opener, services: Services, scale: int
) -> None:
    services.preferences.change(text_scale=scale)
    program = open_window()
    page = open_page(program, "levels")
    assert program.window.content.page_scroll.verticalScrollBar().value() == 0
    first = program.window.focusWidget()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Tab)
    rest(program)
    reached = program.window.focusWidget()
    assert isinstance(reached, QAbstractButton)
    assert named(page, "level_yellow").isAncestorOf(reached), "Tab goes on from the heading"


@pytest.mark.parametrize(("scale", "rows"), [(100, 1), (200, 3)])
def test_levels_stand_side_by_side_and_stack_when_narrow(
    open_window: Opener, services: Services, scale: int, rows: int
) -> None:
    services.preferences.change(text_scale=scale)
    page = open_page(open_window(), "levels")
    assert len({named(page, f"level_{level.value}").y() for level in DECLARED}) == rows


def test_the_boxes_say_what_the_colours_are_not_and_where_words_come_from(
    program: Program,
) -> None:
    page = open_page(program, "levels")
    assert "international guidelines" in shown_words(named(page, "box_colours"))
    assert "2016" in shown_words(named(page, "box_origin"))
    assert "faith" in shown_words(named(page, "box_respect"))
    assert "electronic" in shown_words(named(page, "box_documents"))


def test_sources_are_one_step_away(program: Program) -> None:
    page = open_page(program, "levels")
    fold = named(page, "sources_orange")
    assert "The Astana Times" not in shown_words(page)
    fold.button.click()
    rest(program)
    assert "The Astana Times" in shown_words(fold)
    shown = shown_words(fold)
    assert shown.count("What it means\nFrom the press of 2016\nThe Astana Times") == 1, (
        "its own label"
    )
    assert "From an infographic by a blogger in the press of 2016; no official memo found" in shown
    assert "Not yet reviewed by a native speaker" in shown_words(fold)


def test_a_higher_level_names_the_lower_ones(program: Program) -> None:
    page = open_page(program, "levels")
    assert "The lower levels' advice still applies: orange, yellow" in shown_words(
        named(page, "level_red")
    )
    assert "still applies" not in shown_words(named(page, "level_yellow"))


# ---- one number


def test_a_number_says_when_and_what_and_reads_out_the_own_address(
    open_window: Opener, services: Services
) -> None:
    for field, value in (
        ("settlement", "Қарағанды"),
        ("street", "Мысал көшесі"),
        ("building", "10"),
    ):
        services.plan_editor.change("plan", field, value)
    program = open_window()
    page = open_page(program, "number", number="112")
    words = shown_words(page)
    assert "danger now" in words
    assert "Say the exact address" in words
    address = shown_words(named(page, "own_address"))
    assert "Қарағанды" in address
    assert "Мысал көшесі" in address
    assert page.findChild(QAbstractButton, "enter_address") is None


def test_without_an_address_a_link_leads_to_the_field(program: Program) -> None:
    open_page(program, "number", number="103")
    press(program, "enter_address")
    assert page_of(program).name == "plan"


def test_the_number_can_be_copied_as_digits(program: Program) -> None:
    open_page(program, "number", number="110")
    press(program, "copy_number")
    assert QGuiApplication.clipboard().text() == "110"


def test_all_numbers_are_listed_with_111_among_them(program: Program) -> None:
    page = open_page(program, "number")
    for number in ("112", "102", "103", "101", "104", "110", "111"):
        assert named(page, f"tile_{number}").isVisible()
    press(program, "tile_111")
    assert "111" in page_of(program).title()


# ---- earlier lists


def test_earlier_lists_stay_readable_with_their_ticks(
    open_window: Opener, services: Services
) -> None:
    entry = enter(services, Level.ORANGE, entered_by="Ерлан")
    services.checklist.toggle(entry.id, "O-02")
    services.checklist.toggle(entry.id, "O-01")
    services.declarations.close(ClosingKind.CANCELLED, Source.TV, services.now().date())
    program = open_window()
    page = open_page(program, "past")
    fold = named(page, f"past_{entry.id}")
    fold.button.click()
    rest(program)
    words = shown_words(fold)
    assert "Entered: Ерлан, 5 March 2026" in words
    assert "Level cancelled" in words
    assert "Exits, stairs, rooms where you can shelter." in words, "the second line is never hidden"
    assert "From an infographic by a blogger in the press of 2016" in words, "nor is the label"
    assert words.count("Done, 5 March 2026") == 1
    assert words.count("We agreed, 5 March 2026") == 1
    buttons = [b for b in fold.findChildren(QAbstractButton) if b is not fold.button]
    assert buttons == []


@pytest.mark.parametrize("level_again", [False, True])
def test_home_leads_to_the_earlier_lists_with_and_without_a_level(
    open_window: Opener, services: Services, *, level_again: bool
) -> None:
    enter(services, Level.ORANGE)
    services.declarations.close(ClosingKind.MISTAKE)
    if level_again:
        enter(services, Level.YELLOW)
    program = open_window()
    press(program, "earlier_lists")
    assert page_of(program).name == "past"


def test_without_earlier_lists_the_page_says_so(program: Program) -> None:
    assert "Nothing has ended yet." in shown_words(open_page(program, "past"))


# ---- sizes


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("name", ["levels", "number", "past"])
def test_nothing_is_wider_than_the_window_at_200_percent(
    open_window: Opener, services: Services, lang: str, name: str
) -> None:
    entry = enter(services, Level.ORANGE)
    services.declarations.close(ClosingKind.CANCELLED, Source.TV, services.now().date())
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=(1024, 640))
    page = open_page(program, name)
    if name == "past":
        named(page, f"past_{entry.id}").button.click()
    rest(program)
    assert too_wide(program) == []
