"""Readiness and practising on the screen: what is next, the time, and the log."""

from __future__ import annotations

import datetime as dt

from guide.household.records.practice import Practice
from guide.ui.kit.widgets import ListRow
from guide.usecases.program.services import Services
from tests.ui.windows.backup_fixtures import words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import MovableClock, page_of
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import named, settle


def test_practising_runs_from_a_press_to_a_press_and_is_written_down(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    fill_family(services.plan_editor)
    program = open_window(size=(1024, 640))
    program.window.navigator.go("ready")
    settle(program.app)
    first = named(program.window, "next_1").accessibleName()
    assert first.startswith("Tell the contact person")
    assert program.window.findChild(ListRow, "next_3") is not None
    assert program.window.findChild(ListRow, "next_4") is None
    named(program.window, "to_practice").click()
    settle(program.app)
    named(program.window, "start_practice").click()
    assert "Started at" in words_of(program)
    clock.moment += dt.timedelta(minutes=6, seconds=1)
    named(program.window, "end_practice").click()
    settle(program.app)
    assert page_of(program).name == "plan"
    (practice,) = services.plan_editor.household().of(Practice)
    assert (practice.scenario, practice.minutes) == ("leave", "7")
    assert (practice.practised_on, practice.next_on) == ("05.03.2026", "05.09.2026")
    services.plan_editor.change(f"practice:{practice.id}", "failed", "No torch")
    named(program.window, "next").click()
    settle(program.app)
    assert page_of(program).name == "practice"
    told = named(program.window, f"practice_{practice.id}").accessibleName()
    assert "What failed: No torch" in told
    named(program.window, "to_ready").click()
    settle(program.app)
    rows = program.window.findChildren(ListRow)
    assert any("within six months, 5 March 2026" in row.accessibleName() for row in rows)


def test_a_plan_that_was_printed_counts_until_it_changes(services: Services) -> None:
    fill_family(services.plan_editor)
    prints = services.plan_prints
    assert not prints.is_printed(services.plan_editor.household())
    prints.note(services.plan_editor.household())
    assert prints.is_printed(services.plan_editor.household())
    services.plan_editor.add("practice", practised_on="05.03.2026")
    assert prints.is_printed(services.plan_editor.household())  # no paper of the plan shows it
    services.plan_editor.change("plan", "out_town", "Шымкент")
    assert not prints.is_printed(services.plan_editor.household())
    services.plan_editor.change("plan", "out_town", "Астана")
    assert prints.is_printed(services.plan_editor.household())  # it was taken back
