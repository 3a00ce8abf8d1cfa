"""After the lesson: the report, the year, and the questions again."""

from __future__ import annotations

import datetime as dt

import pytest

pytest.importorskip("PySide6")

from guide.store.store import Store
from guide.training import moving
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.ui.kit.widgets import Text
from guide.ui.training.count_pad import CountPad
from tests.ui.training.conftest import NOW, ClassDriver, Opener
from tests.ui.training.test_lesson import walk_to
from tests.usecases.training_store import answered, begun, settle, to


def said(driver: ClassDriver, card: str) -> list[str]:
    return [one.text() for one in driver.find(card).findChildren(Text)]


def hold(driver: ClassDriver, *, present: int = 25) -> str:
    driver.start_scenario(present=present)
    walk_to(driver, StepKind.HOME, hands=present)
    session_id: str = driver.lesson.running.session_id
    driver.click("close_session")
    return session_id


def held(driver: ClassDriver) -> str:
    """The same without its windows, for what comes after."""
    sessions = driver.services.sessions
    setup = settle(langs=("en",), adult="Динара")
    session = begun(sessions, sessions.prepare("bag-nobody-owns", setup), NOW.date())
    answered(session, 15)
    to(session, StepKind.HOME)
    session.do(moving.close)
    return session.id


def test_the_report_tells_what_was_learnt_first_and_the_year_lists_it(
    open_class_window: Opener,
) -> None:
    store = Store.in_memory(now=lambda: NOW)
    driver = open_class_window(store=store)
    session_id = hold(driver)
    assert driver.page.name == "report"
    assert any("%" in one for one in said(driver, "report_knowledge"))
    assert driver.find("told_staff").text() == "Staff: 30 November 2026"

    driver.window.navigator.go("year")
    driver.settle()
    driver.click(f"session_{session_id}")
    assert driver.page.name == "report"

    driver.click("void_session")
    assert not driver.services.sessions.open(session_id).state.is_voided, "the first press asks"
    driver.click("void_session")
    assert driver.services.sessions.open(session_id).state.is_voided


def test_the_year_shows_what_the_age_of_a_class_can_have_and_what_it_had(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    held(driver)
    driver.window.navigator.go("year")
    driver.settle()
    assert not driver.has("path"), "of no class"
    driver.click("filter_class_7Б")
    assert driver.find("path_counted").text().startswith("Held in 2026/2027: 1 of ")
    told = driver.find("path_bag-nobody-owns").accessibleName()
    assert "Held on 30 November 2026" in told
    assert "Not yet" in driver.find("path_message-in-the-chat").accessibleName()
    assert not driver.has("path_staff-red-at-school"), "that is for adults"
    driver.click("path_message-in-the-chat")
    assert driver.page.name == "prepare"


def test_check_14_a_small_group_has_no_percent(open_class_window: Opener) -> None:
    driver = open_class_window()
    hold(driver, present=8)
    every = [one.text() for one in driver.page.findChildren(Text)]
    assert not any("%" in one for one in every), [one for one in every if "%" in one]


def test_check_14_of_fewer_than_five_no_count_stands_on_the_page(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    hold(driver, present=4)
    told = said(driver, "report_knowledge")
    assert "Before: Too few answers to be shown" in told
    assert not any("of 4" in one or "of 12" in one for one in told), told
    assert "Known least: come back to these" not in told


def test_a_notice_that_was_not_given_stands_in_the_report(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario(not_given="parents")
    driver.click("jump_to_close")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    assert driver.find("told_parents").text() == "Parents: not told"


def test_after_six_weeks_the_program_says_when_it_is_due_and_asks_the_same_questions(
    open_class_window: Opener,
) -> None:
    moment = [NOW]
    driver = open_class_window(now=lambda: moment[0])
    session_id = held(driver)
    driver.window.navigator.go("year")
    driver.settle()
    assert not driver.has(f"due_{session_id}_weeks_6")
    moment[0] = NOW + dt.timedelta(weeks=6)
    driver.window.rebuild()
    driver.settle()
    driver.click(f"due_{session_id}_weeks_6")
    course = driver.services.sessions.open(session_id).course
    assert course is not None
    item = course.questions_after[0]
    card = driver.find(f"again_{item.id}")
    pad = card.findChild(CountPad, "count_pad")
    driver.find("present_again").setText("40")  # more than on the day of the lesson
    pad.add(0, 40)
    assert pad.sum_words().endswith("All are counted")
    driver.click(f"keep_{item.id}")
    state = driver.services.sessions.open(session_id).state
    assert state.answers[item.id, Phase.WEEKS_6].counts
    driver.click("done")
    assert "After six weeks" in said(driver, "report_knowledge")


def test_who_was_sure_and_answered_otherwise_is_told(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario()
    driver.click("jump_to_close")
    driver.page.moves.go_back()
    driver.settle()
    walk_to(driver, StepKind.POST)
    item = driver.lesson.running.course.item(driver.lesson.running.state.step.id)
    pad, sure = driver.page.desk.findChildren(CountPad)
    pad.add(0, 12)
    pad.add(1, 13)
    sure.add(0, 4)
    sure.add(1, 5)
    driver.click("keep_count")
    kept = driver.lesson.running.state.answers[item.id, Phase.POST]
    assert sorted(kept.sure.values())[-2:] == [4, 5]
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    assert any(one.startswith("Sure, but otherwise") for one in said(driver, "report_knowledge"))


def test_a_session_is_removed_only_at_the_second_press(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario()
    driver.click("jump_to_close")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    driver.click("remove_session")
    assert len(driver.services.sessions.all()) == 1
    driver.click("remove_session")
    assert driver.services.sessions.all() == ()
    assert driver.page.name == "year"
