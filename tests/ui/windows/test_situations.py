"""Situations: two clicks or a few letters away; large steps with the numbers always in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from guide.app.startup import Program
from guide.content.model import Lang
from guide.ui.advice.situation_list import SituationList
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.window_fixtures import named, settle


def open_list(program: Program) -> SituationList:
    program.window.navigator.go("situations")
    settle(program.app)
    found: SituationList = named(program.window, "situation_list")
    return found


def shown(situations: SituationList) -> list[str]:
    return [name for name, row in situations.rows.items() if not row.isHidden()]


def test_every_situation_is_two_clicks_from_the_side_bar(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    for situation in services.guide.situations:
        open_list(program)
        named(program.window, f"situation_{situation.id}").click()
        settle(program.app)
        page = program.window.navigator.page
        assert page is not None
        assert (page.name, page.title()) == ("situation", situation.name("en"))


@pytest.mark.parametrize(
    ("lang", "query", "wanted"),
    [
        ("kk", "күдікті", "ITEM"),
        ("kk", "кудикти", "ITEM"),
        ("kk", "жарылыс", "EXPL"),
        ("kk", "кепил", "HOST"),
        ("ru", "бомба", "ITEM"),
        ("ru", "свёрток", "ITEM"),
        ("ru", "СВЕРТОК", "ITEM"),
        ("ru", "заложник", "HOST"),
        ("en", "bag", "ITEM"),
        ("en", "hostage", "HOST"),
    ],
)
def test_typing_finds(open_window: Opener, lang: str, query: str, wanted: str) -> None:
    program = open_window(lang=lang)
    situations = open_list(program)
    Keyboard(program.app).fill("situation_search_edit", query)
    assert wanted in shown(situations)
    assert len(shown(situations)) < len(situations.rows)


def test_enter_opens_the_first_found_and_escape_clears(open_window: Opener) -> None:
    program = open_window(lang="ru")
    situations = open_list(program)
    keys = Keyboard(program.app)
    keys.fill("situation_search_edit", "ёёёё")
    assert shown(situations) == []
    assert situations.none.isVisible()
    program.window.commands.leave()
    assert len(shown(situations)) == len(situations.rows)
    keys.type("заложник")
    keys.press(Qt.Key.Key_Return)
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "situation"


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_steps_stand_in_order_with_their_sources(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    program = open_window(lang=lang)
    for situation in services.guide.situations:
        program.window.navigator.go("situation", situation=situation.id)
        settle(program.app)
        steps = services.guide.situation_steps(situation.id)
        path = [step.id for step in steps if not step.aside]
        path += [step.id for step in steps if step.aside]
        rows = program.window.navigator.page.steps  # type: ignore[union-attr]
        assert [row.objectName() for row in rows] == [f"step_{step}" for step in path]
        tops = [row.mapTo(program.window, QPoint(0, 0)).y() for row in rows]
        assert tops == sorted(tops)
        rows[0].toggle.click()
        assert rows[0].details is not None
        assert rows[0].details.isVisible()
        rows[0].toggle.click()
        assert not rows[0].details.isVisible()


def in_sight(program: Program, widget: QWidget) -> bool:
    viewport = program.window.content.page_scroll.viewport()
    place = QRect(widget.mapTo(viewport, QPoint(0, 0)), widget.size())
    return widget.isVisible() and viewport.rect().contains(place)


@pytest.mark.parametrize(("scale", "size"), [(100, (1280, 800)), (200, (1024, 640))])
def test_the_numbers_to_call_stay_in_sight_while_the_page_scrolls(
    open_window: Opener, services: Services, scale: int, size: tuple[int, int]
) -> None:
    services.preferences.change(text_scale=scale)
    program = open_window(lang="kk", size=size)
    program.window.navigator.go("situation", situation="ITEM")
    settle(program.app)
    bar = program.window.content.page_scroll.verticalScrollBar()
    prefix = "pinned" if scale == 200 else "number"
    start = 1 if scale == 200 else 0  # the heading alone may fill so small a window
    for step in range(start, 5):
        bar.setValue(bar.maximum() * step // 4)
        settle(program.app)
        for number in ("112", "102"):
            assert in_sight(program, named(program.window, f"{prefix}_{number}")), step


def test_a_left_item_says_to_call_after_moving_away(open_window: Opener) -> None:
    program = open_window(lang="en")
    program.window.navigator.go("situation", situation="ITEM")
    settle(program.app)
    words = [text.text() for text in named(program.window, "numbers").findChildren(QWidget)
             if hasattr(text, "text")]  # fmt: skip
    assert "Call once you have moved away" in words


def test_the_own_address_stands_beside_what_to_say(open_window: Opener, services: Services) -> None:
    fill_family(services.plan_editor)
    program = open_window(lang="kk")
    program.window.navigator.go("situation", situation="ATT")
    settle(program.app)
    page = program.window.navigator.page
    assert page is not None
    assert page._address.text() == "Қарағанды, Мысал көшесі, 10"  # type: ignore[attr-defined]


def test_a_number_opens_what_to_say(open_window: Opener) -> None:
    program = open_window()
    program.window.navigator.go("situation", situation="AID")
    settle(program.app)
    named(program.window, "number_103").click()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "number"
