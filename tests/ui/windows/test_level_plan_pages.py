"""The plan at each level on the screen: rules and checks beside the guide; the sheet for red."""

from __future__ import annotations

from guide.alerts.declaration import ClosingKind
from guide.app.startup import Program
from guide.household.records.rule import LevelRule
from guide.ui.kit.widgets import Collapsible, Text
from guide.usecases.program.services import Services
from tests.ui.windows.backup_fixtures import words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import page_of
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import enter, named, settle


def test_home_leads_to_the_rules_and_a_rule_is_added_and_shown(
    open_window: Opener, services: Services
) -> None:
    fill_family(services.plan_editor)
    enter(services, "orange")
    program = open_window(size=(1024, 640))
    named(program.window, "to_rules").click()
    settle(program.app)
    assert page_of(program).name == "rules"
    told = words_of(program)
    assert "Orange: entered now" in told
    assert "Tell the contact person" in told  # asked at yellow
    assert "Which trips do we cancel?" in told
    official = named(program.window, "official_orange")
    assert isinstance(official, Collapsible)
    official.set_open(True)
    settle(program.app)
    assert "Check your go-bag" in words_of(program)
    help_found = named(program.window, "help_111")
    assert help_found.accessibleName().startswith("111: Contact centre")
    named(program.window, "add_rule_red").click()
    settle(program.app)
    assert page_of(program).name == "plan"
    (rule,) = services.plan_editor.household().of(LevelRule)
    assert rule.at_level == "red"
    services.plan_editor.change(f"rule:{rule.id}", "what", "Everybody writes to Aigul")
    named(program.window, "next").click()
    settle(program.app)
    assert page_of(program).name == "rules"
    told = words_of(program)
    condition = "If the authorities have not asked you to stay where you are:"
    assert told.index(condition) < told.index("Everybody writes to Aigul")


def test_what_is_asked_of_each_is_asked_once(open_window: Opener, services: Services) -> None:
    fill_family(services.plan_editor)
    program = open_window()
    program.window.navigator.go("rules")
    settle(program.app)
    told = words_of(program)
    assert told.count("Have you heard from them?") == 1
    assert all(told.count(name) for name in ("Ерлан", "Динара", "Айша"))


def test_who_has_answered_is_ticked_beside_the_level_that_stands(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    enter(services, "red")
    program = open_window(size=(1024, 640))
    program.window.navigator.go("red")
    settle(program.app)
    assert "Айгүл +7 700 000 00 05" in words_of(program)
    assert "0 of 5" in words_of(program)
    row = f"answered_{refs['Динара']}".replace(":", "_")
    named(program.window, row).click()
    settle(program.app)
    assert "1 of 5" in words_of(program)
    program.window.navigator.go("home")
    program.window.navigator.go("red")
    settle(program.app)
    assert "1 of 5" in words_of(program)  # it is kept
    named(program.window, row).click()
    settle(program.app)
    assert "0 of 5" in words_of(program)


def test_after_a_level_only_who_has_not_answered_is_still_to_be_reached(
    open_window: Opener, services: Services
) -> None:
    """Yellow, orange, red, each entered after the other, and lifted: the ticks of red stay."""
    refs = fill_family(services.plan_editor)
    for level in ("yellow", "orange", "red"):
        enter(services, level)
    program = open_window(size=(1024, 640))
    program.window.navigator.go("red")
    settle(program.app)
    row = f"answered_{refs['Динара']}".replace(":", "_")
    named(program.window, row).click()
    settle(program.app)
    before = reached(program)
    services.declarations.close(ClosingKind.LOWERED)
    assert services.declarations.current() is None
    program.window.navigator.go("red")
    settle(program.app)
    assert "1 of 5" in words_of(program)  # not forgotten with the level
    after = reached(program)
    assert before == after
    assert "Динара" not in after
    assert {"Ерлан", "Айша"} <= after
    services.declarations.put_away()
    assert "Динара" in reached(program)  # the control: of another day everybody is asked


def reached(program: Program) -> set[str]:
    """Who is still to be reached, on the card of the end."""
    program.window.navigator.go("rules")
    settle(program.app)
    card = named(program.window, "state_end")
    told = "\n".join(one.text() for one in card.findChildren(Text))
    return {name for name in ("Ерлан", "Динара", "Айша", "Әлихан") if name in told}


def test_without_a_level_ticks_are_kept_nowhere(open_window: Opener, services: Services) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window()
    program.window.navigator.go("red")
    settle(program.app)
    named(program.window, f"answered_{refs['Ерлан']}".replace(":", "_")).click()
    settle(program.app)
    assert "1 of 5" in words_of(program)
    program.window.navigator.go("home")
    program.window.navigator.go("red")
    settle(program.app)
    assert "0 of 5" in words_of(program)
