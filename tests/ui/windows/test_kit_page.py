"""The page of kits: what it offers, what it says, and the way into the plan and back."""

from __future__ import annotations

import pytest

from guide.app.startup import Program
from guide.household.household import ref_of
from guide.household.records.supplies import Kit, KitItem, Lot
from guide.ui.kit.widgets import Collapsible
from guide.usecases.program.services import Services
from tests.ui.windows.backup_fixtures import words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import page_of
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import enter, named, settle


@pytest.fixture
def program(open_window: Opener, services: Services) -> Program:
    fill_family(services.plan_editor)
    program = open_window(size=(1024, 640))
    program.window.navigator.go("kit")
    settle(program.app)
    return program


def test_a_kit_is_made_filled_and_looked_through(program: Program, services: Services) -> None:
    editor = services.plan_editor
    named(program.window, "make_home_").click()
    settle(program.app)
    (kit,) = editor.household().of(Kit)
    lines = named(program.window, f"lines_kit_{kit.id}")
    assert lines.is_open, "what belongs into it comes next"
    assert program.app.focusWidget() is lines.button
    told = words_of(program)
    assert "Home store" in told
    assert "There: 0 of 14" in told  # the control: nothing is there yet
    named(program.window, f"line_kit:{kit.id}_water".replace(":", "_")).click()
    settle(program.app)
    assert page_of(program).name == "plan"
    (item,) = editor.household().of(KitItem)
    assert item.what == "water"
    field = program.app.focusWidget()
    assert field is not None
    assert "target" in field.objectName()
    lot = editor.add("lot", ref_of(item), amount="112", lot_expires="04.2026")
    named(program.window, "next").click()  # back to where it was asked
    settle(program.app)
    assert page_of(program).name == "kit"
    told = words_of(program)
    assert "There: 1 of 14" in told
    assert "Soon to be used or replaced" in told
    dated = named(program.window, f"dated_lot_{lot.id}")
    assert "Good until: 30 April 2026" in dated.accessibleName()
    used = named(program.window, f"used_kit_item_{item.id}")
    assert used.accessibleName() == "Used 1: Water"
    used.setFocus()
    used.click()
    settle(program.app)
    assert amounts(services) == ["111"]
    assert program.app.focusWidget() is named(program.window, f"used_kit_item_{item.id}")
    assert "There: 0 of 14" in words_of(program)
    named(program.window, f"added_kit_item_{item.id}").click()
    settle(program.app)
    assert amounts(services) == ["112"]
    named(program.window, f"looked_kit_{kit.id}").click()
    settle(program.app)
    assert "Looked through: 05.03.2026" in words_of(program)


def amounts(services: Services) -> list[str]:
    """How many there are of each lot."""
    return [lot.amount for lot in services.plan_editor.household().of(Lot)]


def test_what_is_bought_after_the_last_was_used_up_has_no_date_of_the_old(
    program: Program, services: Services
) -> None:
    editor = services.plan_editor
    kit = editor.add("kit", kit_type="home")
    item = editor.add("kit_item", ref_of(kit), what="radio")
    editor.add("lot", ref_of(item), amount="1", lot_expires="01.2020")
    program.window.navigator.go("home")
    program.window.navigator.go("kit")
    settle(program.app)
    named(program.window, f"lines_kit_{kit.id}").set_open(True)
    settle(program.app)
    for name in ("used", "added", "added"):
        named(program.window, f"{name}_kit_item_{item.id}").click()
        settle(program.app)
    assert amounts(services) == ["0", "2"]
    assert [lot.lot_expires for lot in editor.household().of(Lot)] == ["01.2020", ""]


def test_everything_on_the_list_says_why(program: Program) -> None:
    fold = named(program.window, "reasons")
    assert isinstance(fold, Collapsible)
    fold.set_open(True)
    settle(program.app)
    assert "Almaty: 3–4 litres a person a day" in words_of(program)


def test_the_task_of_the_go_bag_opens_the_lists(open_window: Opener, services: Services) -> None:
    enter(services, "orange")
    program = open_window()
    named(program.window, "details_button_O-05").click()
    settle(program.app)
    named(program.window, "how_O-05").click()
    settle(program.app)
    assert page_of(program).name == "kit"
