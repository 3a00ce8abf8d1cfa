"""What changed is told by day, in parts, and the plan of an evening can be brought back."""

from __future__ import annotations

import datetime as dt

from guide.app import Program
from tests.ui.windows.keeping_kit import (
    Clock,
    clock,
    disk,
    kept,
    open_page,
    program,
    town,
    words_of,
)
from tests.ui.windows.kit import named, settle

__all__ = ["clock", "disk", "kept", "program"]


def test_changes_are_told_by_day_and_an_evening_can_be_brought_back(
    program: Program, clock: Clock
) -> None:
    clock.now += dt.timedelta(days=1)
    program.session.change("plan", "out_town", "Көкшетау")
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


def test_a_long_history_is_shown_in_parts(program: Program) -> None:
    for number in range(120):
        program.session.change("plan", "out_town", f"Астана {number}")
    open_page(program, "changes")
    page = program.window.page
    assert words_of(program).count("Now: ") < 60
    named(page, "earlier_changes").click()  # type: ignore[arg-type]
    settle(program.app)
    assert words_of(program).count("Now: ") > 90
    program.session.change_settings(language="ru")
    settle(program.app)
    assert words_of(program).count("Стало: ") > 90, "what was opened stays open"


def test_without_changes_the_page_says_what_it_is_for(program: Program) -> None:
    program.session.erase()
    open_page(program, "changes")
    assert "Nothing has been changed yet." in words_of(program)
    open_page(program, "earlier")
    assert "nothing to bring back" in words_of(program)
