"""Rules of psychological safety that the windows keep (training.md section 12)."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from guide.training.events import StepKind
from guide.ui.kit.widgets import Text
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.training.lesson_show import LessonShow
from tests.ui.training.conftest import ClassDriver, Opener
from tests.ui.training.test_lesson import walk_to

ADULT = "Динара"


def words_of(driver: ClassDriver, name: str) -> list[str]:
    return [one.text() for one in driver.find(name).findChildren(Text)]


def test_p06_the_named_adult_is_asked_for_and_never_on_the_projector(
    open_class_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LessonShow, "is_single", property(lambda _self: False))
    driver = open_class_window()
    driver.start_scenario()
    seen = []
    driver.lesson.projection.changed.connect(
        lambda: seen.append(driver.lesson.projection.part.words)
    )
    driver.page.take(LessonKey.CARE)
    driver.settle()
    assert any(ADULT in one for one in words_of(driver, "state_card"))
    driver.click("bring_back")
    walk_to(driver, StepKind.HOME)
    assert len(seen) > 20
    assert not any(ADULT in one for one in seen)


def test_p09_where_more_are_worried_the_report_says_whom_to_talk_to(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    for kind, worried in ((StepKind.MOOD_BEFORE, 2), (StepKind.MOOD_AFTER, 9)):
        if kind is StepKind.MOOD_AFTER:
            driver.page.take(LessonKey.NEXT)
            driver.settle()
            driver.click("jump_to_close")
        walk_to(driver, kind)
        driver.page.desk.pad.add(0, 25 - worried)
        driver.page.desk.pad.add(2, worried)
        driver.click("keep_count")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    assert any(ADULT in one for one in words_of(driver, "report_care"))


def prepared(driver: ClassDriver, *, lesson: str, adapts: str = "экран үлкен") -> None:
    driver.click(f"lesson_{lesson}")
    driver.find("class_label").setText("7Б")
    driver.find("present").setText("25")
    for whom in ("staff", "pupils", "parents"):
        driver.click(f"notice_{whom}_today")
    driver.find("adult").setText(ADULT)
    driver.find("adapts").setText(adapts)
    driver.click("after_event_no")


def test_p15_after_a_hard_event_it_waits_for_the_psychologist(open_class_window: Opener) -> None:
    driver = open_class_window()
    prepared(driver, lesson="bag-nobody-owns")
    driver.click("after_event_not_agreed")
    driver.click("start")
    assert driver.has("summary_after_event")
    driver.click("after_event_agreed")
    assert not driver.has("summary_after_event")


def test_p16_nothing_adapted_is_said_once_and_may_be_passed_over(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    prepared(driver, lesson="bag-nobody-owns", adapts="")
    driver.click("start")
    assert not driver.session.has_lesson
    assert driver.has("remarks")
    driver.click("start")
    assert driver.session.has_lesson


def test_p18_a_second_such_lesson_in_a_month_is_called_too_often(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    prepared(driver, lesson="bag-nobody-owns")
    driver.click("start")
    driver.click("jump_to_close")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    driver.window.navigator.go("home")
    driver.settle()
    prepared(driver, lesson="message-in-the-chat")
    driver.click("start")
    assert driver.has("remarks")
    assert any("too often" in one for one in words_of(driver, "remarks"))


def test_p14_a_drill_without_a_talk_before_is_told(open_class_window: Opener) -> None:
    driver = open_class_window()
    prepared(driver, lesson="drill-debrief")
    driver.click("start")
    assert any("talk" in one for one in words_of(driver, "remarks"))


def test_what_the_last_session_left_is_offered_and_closed_with_a_line(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario()
    driver.click("jump_to_close")
    walk_to(driver, StepKind.HOME)
    driver.find("action_text").setText("Жоспарды тексеру")
    driver.click("add_action")
    driver.click("close_session")
    driver.window.navigator.go("home")
    driver.settle()
    driver.click("lesson_message-in-the-chat")
    assert not driver.has("carried")
    label = driver.find("class_label")
    label.setText("7Б")
    driver.page._with_whom.named.emit()
    driver.settle()
    (heading,) = driver.services.sessions.all()
    action = heading.actions[0].id
    driver.click(f"done_{action}")
    assert driver.has("carried"), "a line is asked for"
    driver.find(f"line_{action}").setText("Тексерілді")
    driver.click(f"done_{action}")
    assert driver.services.sessions.all()[0].actions[0].status == "done"
    assert not driver.has(f"done_{action}")


def test_hands_are_summed_and_small_numbers_hidden(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.window.navigator.go("year")
    driver.settle()
    driver.find("tally_class").setText("7Б")
    driver.find("tally_present").setText("25")
    driver.find("tally_link_told").setText("14")
    driver.find("tally_walked").setText("4")
    driver.click("keep_tally")
    assert driver.find("sum_link_told").text().endswith("2026/2027: 14 / 25")
    assert driver.find("sum_walked").text().endswith("2026/2027: under 10")
