"""What changed is told by day, in parts, and the plan of an evening can be brought back."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QPushButton

from guide.app.startup import Program
from guide.ui.plan.keep_field import keep_field
from tests.ui.windows.backup_fixtures import (
    Clock,
    clock,
    disk,
    kept,
    open_page,
    program,
    town,
    words_of,
)
from tests.ui.windows.window_fixtures import named, settle

__all__ = ["clock", "disk", "kept", "program"]


def test_changes_are_told_by_day_and_an_evening_can_be_brought_back(
    program: Program, clock: Clock
) -> None:
    clock.now += dt.timedelta(days=1)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "changes")
    words = words_of(program)
    assert words.index("6 March 2026") < words.index("5 March 2026")
    assert "Now: Көкшетау. Before: Астана" in words
    named(program.window, "yesterday").click()
    settle(program.app)
    assert "Yesterday's plan" in words_of(program)
    assert "Астана" in words_of(program)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert town(program) == "Астана"


def test_without_a_plan_of_yesterday_none_is_brought_back_in_one_press(program: Program) -> None:
    open_page(program, "earlier")
    assert "There was no plan yesterday." in words_of(program)
    assert not named(program.window, "bring_back").isVisible()
    named(program.window, "leave_as_is").click()
    settle(program.app)
    assert town(program) == "Астана"


def test_an_empty_plan_takes_the_place_of_a_filled_one_only_where_it_is_looked_for(
    program: Program,
) -> None:
    open_page(program, "earlier", step=0, day="2026-03-04")
    assert "There was no plan at the end of that day." in words_of(program)
    assert not named(program.window, "bring_back").isVisible()
    fold = named(program.window, "emptying")
    fold.button.click()
    settle(program.app)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert program.session.services.plan_editor.household().is_empty
    program.window.run_action("undo")
    settle(program.app)
    assert town(program) == "Астана"


def test_a_long_history_is_turned_over_in_parts(program: Program) -> None:
    for number in range(120):
        keep_field(program.session, "plan", "out_town", f"Астана {number}")
    open_page(program, "changes")
    newest = words_of(program)
    assert "Астана 119" in newest
    assert newest.count("Now: ") < 60
    named(program.window, "earlier_changes").click()
    settle(program.app)
    earlier = words_of(program)
    assert "Now: Астана 69." in earlier
    assert "Астана 119" not in earlier
    program.session.change_settings(language="ru")
    settle(program.app)
    assert "Стало: Астана 69." in words_of(program), "the part that was shown stays"
    buttons = program.window.findChildren(QPushButton)
    next(one for one in buttons if one.objectName().startswith("evening_")).click()
    settle(program.app)
    assert "Астана 119" in words_of(program), "the evening of a day that began in another part"
    program.window.navigator.back()
    settle(program.app)
    named(program.window, "newer_changes").click()
    settle(program.app)
    assert "Астана 119" in words_of(program)
    assert not named(program.window, "newer_changes").isVisible()


def test_without_changes_the_page_says_what_it_is_for(program: Program) -> None:
    program.session.erase()
    open_page(program, "changes")
    assert "Nothing has been changed yet." in words_of(program)
    open_page(program, "earlier")
    assert "nothing to bring back" in words_of(program)


def test_what_has_no_name_yet_is_told_by_what_it_is(program: Program) -> None:
    program.session.services.plan_editor.add_person()
    program.session.services.plan_editor.add_institution()
    program.session.services.plan_editor.add("pet")
    open_page(program, "changes")
    words = words_of(program)
    assert "Person added" in words
    assert "School or kindergarten added" in words
    assert "Added: Pet" in words
    assert "no name" not in words
