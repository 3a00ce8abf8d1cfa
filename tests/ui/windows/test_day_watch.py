"""The day goes on while the window stays open: what depends on the present moment is looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from guide.alerts.declaration import End, EndKind
from guide.app.startup import Program
from guide.content.model import Level
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell import day_watch
from guide.ui.shell.day_watch import DayWatch
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    KARAGANDA,
    MovableClock,
    enter,
    open_page,
    page_of,
    rest,
    shown_words,
    words_on,
)
from tests.ui.windows.plan_fixtures import Keyboard
from tests.ui.windows.window_fixtures import named, startup_checks


def watch(program: Program) -> DayWatch:
    program.window.complete()
    found = program.window.findChildren(DayWatch)
    return found[-1]


def look(program: Program) -> None:
    for one in program.window.findChildren(DayWatch):
        one.look()
    rest(program)


def test_home_tells_an_end_that_passed_while_it_stood_open(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=clock().date() + dt.timedelta(days=2))
    enter(services, Level.ORANGE, end=end)
    program = open_window()
    watch(program)
    assert "not confirmed" not in words_on(program.window)
    clock.pass_days(1)
    look(program)
    assert "not confirmed" not in words_on(program.window)
    clock.pass_days(9)
    look(program)
    assert "not confirmed" in words_on(program.window)


def test_nothing_is_built_anew_while_the_day_is_the_same(
    open_window: Opener, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr(day_watch, "monotonic", lambda: passed[0])
    program = open_window()
    watch(program)
    page = page_of(program)
    for _ in range(5):
        clock.moment += dt.timedelta(seconds=30)
        passed[0] += 30.0
        look(program)
    assert page_of(program) is page
    clock.moment += dt.timedelta(hours=1)  # somebody set it, on the same day
    look(program)
    assert page_of(program) is not page


def test_midnight_is_seen_while_the_clock_goes_as_always(
    open_window: Opener, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed = [0.0]
    monkeypatch.setattr(day_watch, "monotonic", lambda: passed[0])
    midnight = dt.datetime(2026, 3, 6).astimezone()
    clock.moment = (midnight - dt.timedelta(seconds=15)).astimezone(dt.UTC)
    program = open_window()
    watch(program)
    page = page_of(program)
    clock.moment += dt.timedelta(seconds=30)
    passed[0] += 30.0
    look(program)
    assert page_of(program) is not page


def stays_until(
    program: Program, clock: MovableClock, qtbot: QtBot, let_go: Callable[[], object]
) -> None:
    page = page_of(program)
    clock.pass_days(1)
    look(program)
    assert page_of(program) is page
    let_go()
    qtbot.waitUntil(lambda: page_of(program) is not page)


def test_a_page_stays_while_its_dialogue_is_open(
    open_window: Opener, clock: MovableClock, qtbot: QtBot
) -> None:
    program = open_window()
    watch(program)
    dialogue = QDialog(page_of(program))
    dialogue.open()
    stays_until(program, clock, qtbot, dialogue.reject)


def test_other_colours_of_the_system_wait_for_a_dialogue_too(
    open_window: Opener, qtbot: QtBot
) -> None:
    program = open_window()
    page = page_of(program)
    dialogue = QDialog(page)
    dialogue.open()
    program.window.appearance._applied = ()  # whatever the system had before
    program.window.appearance.system_changed.emit()
    rest(program)
    assert page_of(program) is page
    dialogue.reject()
    qtbot.waitUntil(lambda: page_of(program) is not page)


def test_a_page_stays_while_it_waits_for_a_slow_disk(
    open_window: Opener, clock: MovableClock, qtbot: QtBot
) -> None:
    program = open_window()
    watch(program)
    program.session.is_slow = True
    stays_until(program, clock, qtbot, lambda: setattr(program.session, "is_slow", False))


def test_what_is_typed_stays_over_midnight(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    program = open_window()
    watch(program)
    open_page(program, "plan")
    keys = Keyboard(program.app)
    keys.tab_to("edit_plan_out_name")
    keys.type("Айгүл")
    named(program.window, "edit_plan_out_name").setCursorPosition(2)
    clock.pass_days(1)
    look(program)
    assert keys.focus.objectName() == "edit_plan_out_name"
    keys.type("!")
    assert named(program.window, "edit_plan_out_name").text() == "Ай!гүл"
    program.window.navigator.flush()
    assert services.plan_editor.household().plan.out_name == "Ай!гүл"


def test_today_is_the_day_that_is_now(open_window: Opener, clock: MovableClock) -> None:
    program = open_window()
    watch(program)
    open_page(program, "picker")
    clock.pass_days(1)
    look(program)
    named(program.window, "level_other").click()
    rest(program)
    named(program.window, "button_today_none").click()
    assert "06.03.2026" in named(program.window, "edit_none_day").text()


def test_correcting_an_entry_counts_its_days_from_its_own_start(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.ORANGE, end=End(kind=EndKind.FOR_DAYS, days=10))
    clock.pass_days(3)
    program = open_window()
    open_page(program, "picker")
    assert "14 March 2026" in words_on(page_of(program))
    named(program.window, "level_red").click()  # another level is another announcement
    rest(program)
    named(program.window, "level_orange").click()
    rest(program)
    assert "14 March 2026" in words_on(page_of(program))


def test_a_level_begins_on_the_open_page_at_its_hour(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    day, hour = clock().date(), dt.time(14, 20)  # Kazakhstan's; 09:20 UTC is 14:20 at UTC+5
    draft = Draft(Level.RED, KARAGANDA, on_date=day, at_time=hour)
    services.declarations.declare(draft, KARAGANDA)
    program = open_window()
    watch(program)
    assert "Red level" not in words_on(page_of(program))
    clock.moment = dt.datetime(2026, 3, 5, 9, 19, tzinfo=dt.UTC)
    look(program)
    assert "Red level" not in words_on(page_of(program))
    clock.moment += dt.timedelta(minutes=1)
    look(program)
    assert "Red level" in words_on(page_of(program))


def test_a_clock_that_is_wrong_is_told_and_quiet_again_when_it_is_right(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.ORANGE)
    right = clock.moment
    clock.moment = right + dt.timedelta(days=3650)
    program = open_window()
    startup_checks(program).look()
    rest(program)
    assert "more than a year ahead of the last entry" in shown_words(program.window)
    assert "Orange level" in words_on(page_of(program))
    clock.moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    look(program)
    assert "before this version of Daiyn was made" in shown_words(program.window)
    assert "Orange level" in words_on(page_of(program))
    clock.moment = right
    look(program)
    assert "clock of this computer" not in shown_words(program.window)


def test_after_a_slip_of_the_clock_an_entry_in_the_plan_quiets_and_a_setting_does_not(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.YELLOW)
    right = clock.moment
    clock.moment = right + dt.timedelta(days=3650)
    enter(services, Level.ORANGE)
    clock.moment = right
    program = open_window()
    startup_checks(program).look()
    rest(program)
    told = "is behind your last entries"
    assert told in shown_words(program.window)
    program.session.change_settings(text_scale=125)
    rest(program)
    assert told in shown_words(program.window)
    keep_field(program.session, "plan", "out_town", "Павлодар")
    rest(program)
    assert told not in shown_words(program.window)
    assert "Orange level" in words_on(open_page(program, "home"))
