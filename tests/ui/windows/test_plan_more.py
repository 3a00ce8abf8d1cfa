"""What only the wall sheet adds is asked below the twelve questions, folded, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from guide.household.field import Depth, fields_of
from guide.household.plan import Plan
from guide.household.steps import is_plan_complete
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.window_fixtures import named, settle


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
def test_the_fold_is_closed_until_it_is_wanted_and_keeps_what_is_typed(
    open_window: Opener, services: Services, lang: str
) -> None:
    fill_family(services.plan_editor)
    assert is_plan_complete(services.plan_editor.household())
    program = open_window(lang=lang)
    program.window.navigator.go("plan", section="home")
    settle(program.app)
    entrance = named(program.window, "edit_plan_entrance")
    assert not entrance.isVisible()
    keys = Keyboard(program.app)
    keys.choose("more_plan_fold")
    assert entrance.isVisible()
    keys.fill("_entrance", "2")
    keys.fill("_way_out", "Басты баспалдақ")
    keys.press(Qt.Key.Key_Tab)
    plan = services.plan_editor.household().plan
    assert (plan.entrance, plan.way_out) == ("2", "Басты баспалдақ")


def test_an_answer_that_is_there_is_not_folded_away(
    open_window: Opener, services: Services
) -> None:
    services.plan_editor.change("plan", "apartment", "25")
    program = open_window()
    program.window.navigator.go("plan", section="home")
    settle(program.app)
    assert named(program.window, "edit_plan_apartment").isVisible()


def test_the_review_leads_into_the_fold(open_window: Opener, services: Services) -> None:
    fill_family(services.plan_editor)
    program = open_window()
    program.window.navigator.go("review")
    settle(program.app)
    named(program.window, "fold_gaps").click()
    settle(program.app)
    named(program.window, "change_plan_way_out").click()
    settle(program.app)
    assert named(program.window, "edit_plan_way_out").hasFocus()


def test_a_child_at_school_is_not_asked_for_its_day_again(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window()
    for name, is_asked in (("Ерлан", True), ("Айша", False)):
        program.window.navigator.go("plan", section="people", record_ref=refs[name], field="mobile")
        settle(program.app)
        fold = named(program.window, f"more_{refs[name]}".replace(":", "_"))
        assert fold.isVisible() == is_asked


def test_what_waits_in_both_forms_of_a_record_outlives_a_change_of_language(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    program.window.navigator.go("plan", section="home")
    settle(program.app)
    page = program.window.navigator.page
    assert page is not None
    further = [f.name for f in fields_of(Plan) if f.ask.depth is Depth.FULL]
    assert "floor" in further
    page.restore(page.snapshot() | {"form_plan": {"settlement": "Ауыл", "floor": "4"}})
    page.flush()
    plan = services.plan_editor.household().plan
    assert (plan.settlement, plan.floor) == ("Ауыл", "4")
