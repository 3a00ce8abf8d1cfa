"""The whole quick plan for two adults and two children, filled by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide.household.steps import is_plan_complete
from guide.household.validity import problems
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import settle


def play_the_script(keys: Keyboard, services: Services) -> None:
    """The recorded keys, from the first section to the review."""
    keys.fill("_out_name", "Айгүл")
    keys.fill("_out_town", "Астана")
    keys.fill("_out_phone", "8 700 000 00 05")
    keys.choose("next")
    for number, (name, mobile) in enumerate(
        (("Ерлан", "87000000001"), ("Динара", "+7 (700) 000-00-02"))
    ):
        keys.choose("add_person")
        keys.fill("_given_name", name)
        keys.fill("_mobile", mobile)
        assert len(services.plan_editor.household().people) == number + 1
    keys.choose("add_child")
    keys.fill("_given_name", "Әлихан")
    keys.tab_to("_institution")
    keys.press(Qt.Key.Key_Tab)
    assert keys.focus.objectName().startswith("another_")
    keys.press(Qt.Key.Key_Space)
    keys.fill("_inst_name", "№ 00 мектеп")
    keys.fill("_inst_phone", "+7 700 000 00 07")
    keys.choose("add_child")
    keys.fill("_given_name", "Айша")
    keys.tab_to("_institution")
    keys.press(Qt.Key.Key_Down)
    keys.choose("next")
    keys.fill("_settlement", "Қарағанды")
    keys.fill("_street", "Мысал көшесі")
    keys.fill("_building", "10")
    keys.choose("next")
    keys.fill("_meet_near", "Үй артындағы ойын алаңы")
    keys.fill("_meet_far", "Айгүлдің үйі, Үлгі көшесі, 5")
    keys.choose("next")
    keys.tab_to("_ice_order_1")
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("_ice_order_2")
    keys.press(Qt.Key.Key_Down)
    keys.choose("next")
    keys.fill("_plan_title", "Отбасылық жоспар, Мысал көшесі 10")
    # The language that is read is chosen already, so the choices are entered there.
    keys.press(Qt.Key.Key_Tab)
    while not keys.focus.objectName().endswith("_plan_lang_kk+ru"):
        assert "_plan_lang_" in keys.focus.objectName()
        keys.press(Qt.Key.Key_Down)
    keys.choose("next")


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
def test_a_key_script_fills_the_quick_plan(
    open_window: Opener, services: Services, lang: str
) -> None:
    program = open_window(lang=lang)
    program.window.navigator.go("plan")
    settle(program.app)
    play_the_script(Keyboard(program.app), services)
    settle(program.app)

    home = services.plan_editor.household()
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "review"
    assert [person.given_name for person in home.people] == ["Ерлан", "Динара", "Әлихан", "Айша"]
    assert [person.is_child for person in home.people] == [False, False, True, True]
    assert [person.mobile for person in home.adults] == ["87000000001", "+7 (700) 000-00-02"]
    assert [home.named(person.institution) for person in home.children] == ["№ 00 мектеп"] * 2
    assert len(home.institutions) == 1
    assert home.institutions[0].inst_phone == "+7 700 000 00 07"
    plan = home.plan
    assert (plan.out_name, plan.out_town, plan.out_phone) == ("Айгүл", "Астана", "8 700 000 00 05")
    assert (plan.settlement, plan.street, plan.building) == ("Қарағанды", "Мысал көшесі", "10")
    assert plan.meet_near == "Үй артындағы ойын алаңы"
    assert plan.meet_far == "Айгүлдің үйі, Үлгі көшесі, 5"
    assert [home.named(ref) for ref in plan.ice_order] == ["Ерлан", "Динара"]
    assert (plan.plan_title, plan.plan_lang) == ("Отбасылық жоспар, Мысал көшесі 10", "kk+ru")
    assert is_plan_complete(home)
    assert [p for p in problems(home, with_hints=False) if p.severity == "help"] == []


def test_arrows_move_in_the_section_list_and_enter_opens(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    program.window.navigator.go("plan")
    settle(program.app)
    keys = Keyboard(program.app)
    assert keys.focus.objectName() == "section_contact"
    keys.press(Qt.Key.Key_Down, 2)
    assert keys.focus.objectName() == "section_home"
    keys.press(Qt.Key.Key_Return)
    assert keys.focus.objectName() == "edit_plan_settlement"
    keys.press(Qt.Key.Key_Tab, shift=True)
    assert keys.focus.objectName() == "to_keeping"
    keys.press(Qt.Key.Key_Tab, shift=True)
    assert keys.focus.objectName() == "full_plan_fold"
    keys.press(Qt.Key.Key_Tab, shift=True)
    assert keys.focus.objectName() == "section_home"
    assert services.plan_editor.household().is_empty
