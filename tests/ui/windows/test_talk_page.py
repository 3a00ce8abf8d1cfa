"""The talk at the table on the screen: card by card, by keys alone, with its answer in the plan."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.app.startup import Program
from guide.content.talk import talk_cards
from guide.household.records.childcare import Childcare
from guide.household.records.role import Role
from guide.household.records.utilities import Utilities
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import page_of, shown_words
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.test_places import cut
from tests.ui.windows.window_fixtures import named, settle

CARDS = talk_cards().cards
ROUTE, WATER = 1, 5  # where these cards stand


@pytest.fixture
def family(services: Services) -> dict[str, str]:
    return fill_family(services.plan_editor)


def talk(program: Program, at: int = 0) -> Any:
    program.window.navigator.go("talk")
    settle(program.app)
    page = page_of(program)
    page.turn(at - page.at)
    settle(program.app)
    return page


def said(program: Program) -> str:
    return shown_words(page_of(program))


def test_the_talk_is_led_through_by_keys_alone(
    open_window: Opener, services: Services, family: dict[str, str]
) -> None:
    program = open_window()
    program.window.navigator.go("plan")
    settle(program.app)
    keys = Keyboard(program.app)
    keys.choose("to_talk")
    settle(program.app)
    seen = []
    for card in CARDS:
        page = page_of(program)
        words = card.words("en")
        assert all(text in said(program) for text in (words.story, words.question, words.ours))
        assert keys.focus.objectName() == "next_card"
        seen.append(page.at)
        if card.field == "utilities.water_valve":
            keys.press(Qt.Key.Key_Tab, shift=True)
            keys.type("Ас үй, раковина асты")
            keys.press(Qt.Key.Key_Left)  # inside a field the arrows are the field's
            assert page.at == WATER
        keys.tab_to("next_card")
        # Both ways on: the button, and the arrow wherever no field has it.
        keys.press(Qt.Key.Key_Space if card.answer == "who" else Qt.Key.Key_Right)
        settle(program.app)
    assert seen == list(range(len(CARDS)))
    assert services.plan_editor.household().once(Utilities).water_valve == "Ас үй, раковина асты"
    # Skipped cards have left nothing in the plan, and nothing is said of them.
    assert not services.plan_editor.household().of(Role)
    keys.press(Qt.Key.Key_Left)
    settle(program.app)
    assert page_of(program).at == len(CARDS) - 1


def test_who_fetches_the_children_is_written_down_on_the_spot(
    open_window: Opener, services: Services, family: dict[str, str]
) -> None:
    program = open_window()
    page = talk(program)
    named(program.window, "write_answer").click()
    settle(program.app)
    (role,) = services.plan_editor.household().of(Role)
    assert role.task == "children"
    (form,) = page.answer.forms
    keys = Keyboard(program.app)
    assert form.isAncestorOf(keys.focus)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Tab)
    settle(program.app)
    (role,) = services.plan_editor.household().of(Role)
    assert role.doer == family["Ерлан"]


def test_each_child_has_an_answer_and_without_children_there_is_only_the_talk(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    page = talk(program, ROUTE)
    assert page.answer.forms == []
    assert "The plan does not name those whom this is about yet." in said(program)
    refs = fill_family(services.plan_editor)
    program.session.tell_changes()
    settle(program.app)
    assert [form.ref.partition(":")[2] for form in page.answer.forms] == [
        refs[name].partition(":")[2] for name in ("Әлихан", "Айша")
    ]
    assert "Айша" in said(program)
    form = page.answer.forms[1]
    form.editors["route_home"].line.edit.setText("Дәріхана")
    form.editors["route_home"].line.edit.textEdited.emit("Дәріхана")
    page.turn(1)  # leaving keeps
    child = refs["Айша"].partition(":")[2]
    household = services.plan_editor.household()
    assert household.beside(Childcare, child).route_home == "Дәріхана"


def test_the_place_is_kept_on_the_way_to_other_pages_and_languages(
    open_window: Opener, family: dict[str, str]
) -> None:
    program = open_window()
    talk(program, WATER)
    named(program.window, "print_cards").click()
    settle(program.app)
    assert program.window.navigator.visit.name == "print"
    program.window.navigator.back()
    settle(program.app)
    assert page_of(program).at == WATER
    program.window.navigator.go("home")
    program.window.navigator.go("talk")
    settle(program.app)
    assert page_of(program).at == WATER
    program.session.change_settings(language="kk")
    settle(program.app)
    assert CARDS[WATER].words("kk").question in said(program)
    # Who has turned them all begins anew.
    talk(program, len(CARDS))
    assert page_of(program).is_at_end
    program.window.navigator.go("home")
    program.window.navigator.go("talk")
    settle(program.app)
    assert page_of(program).at == 0


def test_undo_turns_to_the_card_of_the_answer(
    open_window: Opener, services: Services, family: dict[str, str]
) -> None:
    services.plan_editor.change("utilities", "water_valve", "қате")
    program = open_window()
    page = talk(program, 2)
    page.undo_here(is_redo=False)
    settle(program.app)
    assert page.at == WATER
    assert page.answer.focus_field()
    assert services.plan_editor.household().once(Utilities).water_valve == ""


def test_the_end_asks_with_whom_and_when_as_a_fact(
    open_window: Opener, services: Services, family: dict[str, str]
) -> None:
    program = open_window()
    page = talk(program, len(CARDS))
    assert [field.name for field in page._end.fields] == ["discussed_with", "discussed_on"]
    page._end.editors["discussed_with"].boxes[family["Динара"]].click()
    settle(program.app)
    found = services.plan_editor.household().record("upkeep")
    assert getattr(found, "discussed_with", ()) == (family["Динара"],)
    named(program.window, "next_card").click()
    settle(program.app)
    assert program.window.navigator.visit.name == "review"


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_no_word_of_any_card_is_cut_in_the_smallest_window_at_twice_the_text(
    open_window: Opener, services: Services, family: dict[str, str], lang: str
) -> None:
    services.preferences.change(text_scale=200)
    program = open_window(size=(1024, 640), lang=lang)
    page = talk(program)
    for at in range(len(CARDS) + 1):
        page.turn(at - page.at)
        settle(program.app)
        assert cut(program) == [], at
        assert _is_in_view(program, named(program.window, "next_card")), at


def _is_in_view(program: Program, widget: QWidget) -> bool:
    corner = widget.mapTo(program.window, widget.rect().bottomRight())
    return widget.isVisible() and program.window.rect().contains(corner)


def test_the_label_says_that_nobody_official_stands_behind_the_cards(program: Program) -> None:
    talk(program)
    assert "Drafted by us, no official source" in said(program)
