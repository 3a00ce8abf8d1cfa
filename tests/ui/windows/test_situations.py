"""Situations: two clicks or a few letters away; large steps with the numbers always in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from guide.app.startup import Program
from guide.content.model import Lang
from guide.ui.advice.situation_list import SituationList
from guide.ui.kit.reading_order import controls
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
    """The situations in sight, as they stand there."""
    settle(QApplication.instance())  # type: ignore[arg-type]
    rows = {name: row.pos() for name, row in situations.rows.items() if not row.isHidden()}
    return sorted(rows, key=lambda name: (rows[name].y(), rows[name].x()))


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
    ("lang", "queries"),
    [
        ("kk", {"күдікті зат": "ITEM", "кудикти зат": "ITEM", "жарылыстан кейін": "EXPL",
                "кепил": "HOST"}),
        ("ru", {"бомба": "ITEM", "СВЕРТОК": "ITEM", "сумку оставили в автобусе": "ITEM",
                "cevrf": "ITEM", "заложники": "HOST"}),
        ("en", {"gunshots": "ATT", "hostge": "HOST"}),
    ],
)  # fmt: skip
def test_typing_finds_the_best_first(
    open_window: Opener, lang: str, queries: dict[str, str]
) -> None:
    program = open_window(lang=lang)
    for query, wanted in queries.items():
        situations = open_list(program)
        Keyboard(program.app).fill("situation_search_edit", query)
        assert named(program.window, "situation_search_edit").text() == query
        assert shown(situations)[0] == wanted, query
        assert len(shown(situations)) < len(situations.rows), query
        tops = [row for row in controls(situations) if row in situations.rows.values()]
        assert tops[0] is situations.rows[wanted], "Tab meets the best first, too"


def test_where_nothing_is_found_all_stay_and_112_is_named(open_window: Opener) -> None:
    program = open_window(lang="ru")
    situations = open_list(program)
    every = shown(situations)
    keys = Keyboard(program.app)
    keys.fill("situation_search_edit", "ёёёё")
    assert shown(situations) == every
    assert situations.none.isVisible()
    assert "112" in situations.none.text()
    keys.press(Qt.Key.Key_Return)
    settle(program.app)
    assert program.window.navigator.page.name == "situations"  # type: ignore[union-attr]
    program.window.commands.leave()
    keys.type("с")
    assert not situations.none.isVisible(), "one letter is no word yet"
    assert shown(situations) == every


def test_enter_opens_the_best_and_escape_brings_the_list_back(open_window: Opener) -> None:
    program = open_window(lang="ru")
    situations = open_list(program)
    every = shown(situations)
    keys = Keyboard(program.app)
    keys.fill("situation_search_edit", "дети")
    assert shown(situations) == ["CHILD"]
    program.window.commands.leave()
    assert shown(situations) == every, "in the order of the guide again"
    keys.type("взяли в заложники детей")
    keys.press(Qt.Key.Key_Return)
    settle(program.app)
    page = program.window.navigator.page
    assert page is not None
    assert (page.name, page.title()) == ("situation", "Захват заложников")


def test_the_page_begins_with_its_title_in_sight_and_asks_for_no_keys(
    open_window: Opener, services: Services
) -> None:
    """At 200 % the focus in the field scrolled the title away, and its keys filled the rest."""
    services.preferences.change(text_scale=200)
    program = open_window(lang="kk", size=(1024, 640))
    situations = open_list(program)
    assert program.window.content.page_scroll.verticalScrollBar().value() == 0
    assert not situations.search.edit.hasFocus()
    situations.search.edit.setFocus()
    keys = situations.search.keys
    assert keys is not None
    assert not keys.isVisible()
    keys.switch.click()
    assert keys.isVisible()
    named(program.window, "kazakh_key_Ә").click()
    assert situations.search.value == "Ә"
    keys.switch.click()
    assert not keys.isVisible()


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
