"""What the form of the plan says at the right moment, fills in by itself, changes on request."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt

from guide.app.startup import Program
from guide.content.model import LANGS, Lang
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import open_page, page_of, press, shown_words
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.window_fixtures import named, settle

SCHOOL_PHONE = "+7 700 000 00 07"


def is_helping(program: Program) -> bool:
    return page_of(program).findChild(ErrorSummary) is not None


def test_the_order_of_calls_is_looked_at_when_all_its_lists_are_left(
    open_window: Opener, services: Services
) -> None:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "ice_order", ())
    program = open_window()
    open_page(program, "plan", section="calls")
    keys = Keyboard(program.app)
    keys.tab_to("_ice_order_1")
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("_ice_order_2")
    settle(program.app)
    assert not is_helping(program), "with the first of them nothing is wrong yet"
    keys.tab_to("next")
    settle(program.app)
    assert is_helping(program)
    keys.press(Qt.Key.Key_Tab, 2, shift=True)
    keys.press(Qt.Key.Key_Down)
    settle(program.app)
    assert not is_helping(program), "two are enough"
    program.window.navigator.flush()
    assert len(services.plan_editor.household().plan.ice_order) == 2


@pytest.mark.parametrize("lang", LANGS)
def test_title_and_language_of_print_are_filled_in_as_far_as_they_are_known(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    fill_family(services.plan_editor)
    for name in ("plan_title", "plan_lang"):
        services.plan_editor.change("plan", name, "")
    program = open_window(lang=lang)
    open_page(program, "plan", section="title")
    title = named(page_of(program), "edit_plan_plan_title")
    assert title.text() == title.selectedText() != "", "typing replaces it"
    program.window.navigator.flush()
    plan = services.plan_editor.household().plan
    assert (plan.plan_title, plan.plan_lang) == (title.text(), lang)
    open_page(program, "plan", section="calls")
    services.plan_editor.change("plan", "plan_title", "Мысал көшесі 10")
    program.session.tell_changes()
    open_page(program, "plan", section="title")
    assert named(page_of(program), "edit_plan_plan_title").text() == "Мысал көшесі 10"


def test_looking_at_an_empty_plan_fills_in_nothing(program: Program, services: Services) -> None:
    open_page(program, "plan", section="title")
    program.window.navigator.flush()
    assert services.plan_editor.household().is_empty


def test_a_school_of_two_children_is_changed_only_on_request_and_says_whose_it_is(
    program: Program, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    school = refs["school"].replace(":", "_")
    open_page(program, "plan", section="people", record_ref=refs["Айша"], field="given_name")
    page = page_of(program)
    assert "Used for: Әлихан, Айша" in shown_words(page)
    assert f"№ 00 мектеп · {SCHOOL_PHONE}" in shown_words(page)
    assert page.findChild(object, f"edit_{school}_inst_name") is None
    remove = named(page, f"remove_{school}")
    assert remove.accessibleName() == "Remove for all of them: Әлихан, Айша"
    press(program, f"edit_shared_{school}")
    assert named(page, f"edit_{school}_inst_name").hasFocus()
    program.session.change_settings(language="ru")
    settle(program.app)
    assert named(page_of(program), f"edit_{school}_inst_name").isVisible()


def test_a_school_of_one_child_is_changed_in_place(program: Program, services: Services) -> None:
    """The negative control."""
    refs = fill_family(services.plan_editor)
    services.plan_editor.change(refs["Айша"], "institution", "")
    school = refs["school"].replace(":", "_")
    open_page(program, "plan", section="people", record_ref=refs["Әлихан"], field="given_name")
    page = page_of(program)
    assert "Used for" not in shown_words(page)
    assert named(page, f"edit_{school}_inst_name").isVisible()
    assert named(page, f"remove_{school}").accessibleName().startswith("Remove: ")
