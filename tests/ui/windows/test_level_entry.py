"""The picker: the colour is enough, the rest can be added, every step can be taken back."""

from __future__ import annotations

import datetime as dt

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.alerts.declaration import AmendmentKind, ClosingKind, End, EndKind, Source
from guide.app.startup import Program
from guide.content.model import Level
from guide.ui.advice.level_undo import MESSAGE, UNDO_MS
from guide.ui.plan.keep_field import keep_field
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    KARAGANDA,
    enter,
    key,
    open_page,
    page_of,
    press,
    rest,
    shown_words,
    too_wide,
    words_on,
)
from tests.ui.windows.window_fixtures import named


def current(services: Services) -> Level | None:
    entry = services.declarations.current()
    return None if entry is None else entry.level


def test_the_colour_alone_is_enough(program: Program, services: Services) -> None:
    open_page(program, "picker")
    press(program, "level_red")
    assert named(program.window, "show_level").accessibleName() == "Show the red level"
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.level is Level.RED
    assert entry.place == KARAGANDA
    assert entry.source is None
    assert entry.end.kind is EndKind.NOT_SAID
    assert entry.start == services.now().astimezone().date()


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("kk", "Қызғылт сары деңгейді көрсету"),
        ("ru", "Показать оранжевый уровень"),
        ("en", "Show the orange level"),
    ],
)
def test_the_main_button_names_the_colour(open_window: Opener, lang: str, words: str) -> None:
    program = open_window(lang=lang)
    open_page(program, "picker", level="orange")
    assert named(program.window, "show_level").accessibleName() == words


def test_enter_sets_the_colour_that_was_heard(program: Program, services: Services) -> None:
    open_page(program, "picker", level="yellow").focus_first()
    key(program, Qt.Key.Key_Return)
    assert current(services) is Level.YELLOW
    assert page_of(program).name == "home"


def test_colours_are_one_radio_group_for_the_keyboard(program: Program) -> None:
    page = open_page(program, "picker")
    page.focus_first()
    key(program, Qt.Key.Key_Right)
    assert named(page, "level_orange").isChecked()
    key(program, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert named(page, "level_other").isChecked()
    assert named(page, "none_form").isVisible()


def test_without_a_colour_nothing_is_entered_and_help_is_given(
    program: Program, services: Services
) -> None:
    page = open_page(program, "picker")
    press(program, "show_level")
    assert current(services) is None
    assert page_of(program) is page
    assert "Choose the colour you heard" in shown_words(program.window)


def test_not_changing_changes_nothing(program: Program, services: Services) -> None:
    open_page(program, "picker", level="red")
    press(program, "do_not_change")
    assert current(services) is None
    assert page_of(program).name == "home"


def test_undo_takes_the_entry_back(program: Program, services: Services) -> None:
    assert UNDO_MS == 10_000
    open_page(program, "picker", level="red")
    press(program, "show_level")
    assert "Entered: Red level, the third of three. Place: Karaganda Region." in shown_words(
        program.window
    )
    press(program, "message_action")
    assert current(services) is None
    assert named(page_of(program), "nothing_banner").isVisible()


def test_ctrl_z_takes_the_entry_back_while_that_is_offered(
    program: Program, services: Services
) -> None:
    keep_field(program.session, "plan", "plan_title", "Ерлан мен Динара")
    open_page(program, "picker", level="red")
    press(program, "show_level")
    QTest.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    rest(program)
    assert current(services) is None
    assert not program.window.content.has_message(MESSAGE)
    assert program.session.services.plan_editor.household().plan.plan_title == "Ерлан мен Динара"


@pytest.mark.parametrize(("level", "is_assertive"), [("red", True), ("yellow", False)])
def test_a_new_level_is_announced_and_red_interrupts(
    program: Program, level: str, is_assertive: bool
) -> None:
    said: list[tuple[str, bool]] = []
    program.window.announcer.announced.connect(lambda *what: said.append(what))
    open_page(program, "picker", level=level)
    press(program, "show_level")
    about_the_level = [how for words, how in said if f"{level} level" in words.lower()]
    assert about_the_level.count(True) == int(is_assertive)
    assert len([words for words, _ in said if words.startswith("Entered: ")]) == 1


def test_undo_after_another_level_brings_the_first_back(
    program: Program, services: Services
) -> None:
    first = enter(services, Level.YELLOW)
    services.checklist.toggle(first.id, "Y-10")
    open_page(program, "picker")
    press(program, "level_orange")
    press(program, "show_level")
    assert current(services) is Level.ORANGE
    press(program, "message_action")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == first.id
    assert named(page_of(program), "action_Y-10").isChecked()


def test_adding_to_the_same_level_keeps_its_list(program: Program, services: Services) -> None:
    first = enter(services, Level.ORANGE)
    services.checklist.toggle(first.id, "O-02")
    page = open_page(program, "picker")
    assert named(page, "level_orange").isChecked()
    press(program, "announcer_0")
    named(page, "choice_source").button("radio").click()
    named(page, "choice_end").button("for_days").click()
    named(page, "field_days").edit.setText("10")
    assert "Until about 14 March 2026 (computed, check)" in shown_words(page)
    named(page, "field_entered_by").edit.setText("Динара")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == first.id
    assert entry.announced_by == "Regional operational headquarters"
    assert entry.source is Source.RADIO
    assert entry.end.days == 10
    assert entry.end.date is None  # a date worked out is never kept
    assert entry.entered_by == "Динара"
    assert services.preferences.read().entered_by == "Динара"
    assert named(page_of(program), "action_O-02").isChecked()


def test_another_colour_starts_a_new_list_and_keeps_the_old_one(
    program: Program, services: Services
) -> None:
    first = enter(services, Level.YELLOW)
    services.checklist.toggle(first.id, "Y-10")
    open_page(program, "picker")
    press(program, "level_red")
    press(program, "show_level")
    assert current(services) is Level.RED
    assert [d.id for d in services.declarations.past()] == [first.id]
    assert services.checklist.ticks(first.id).has("Y-10")


def enter_with_all(services: Services) -> None:
    enter(
        services,
        Level.YELLOW,
        announced_by="Мысал штабы",
        source=Source.TV,
        end=End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 3, 15)),
        entered_by="Динара",
    )


def test_another_colour_takes_over_nothing_that_was_announced_of_the_old_one(
    program: Program, services: Services
) -> None:
    enter_with_all(services)
    open_page(program, "picker")
    press(program, "level_red")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.announced_by, entry.source, entry.end) == ("", None, End())
    assert (entry.place, entry.entered_by) == (KARAGANDA, "Динара")


def test_the_old_colour_again_brings_its_announcement_back(
    program: Program, services: Services
) -> None:
    enter_with_all(services)
    open_page(program, "picker")
    press(program, "level_red")
    press(program, "level_yellow")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.announced_by, entry.source) == ("Мысал штабы", Source.TV)
    assert entry.end.date == dt.date(2026, 3, 15)


def test_what_a_person_chose_here_stays_with_another_colour(
    program: Program, services: Services
) -> None:
    enter_with_all(services)
    page = open_page(program, "picker")
    named(page, "choice_source").button("radio").click()
    press(program, "level_red")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.announced_by, entry.source, entry.end) == ("", Source.RADIO, End())


def test_an_end_that_cannot_be_read_is_helped_with_and_kept(
    program: Program, services: Services
) -> None:
    page = open_page(program, "picker", level="orange")
    press(program, "fold_more")
    named(page, "choice_end").button("until_date").click()
    until = named(page, "field_until")
    until.edit.setText("31.02.2026")
    press(program, "show_level")
    assert current(services) is None
    assert "for example" in until.problem
    assert until.value == "31.02.2026"
    until.edit.setText("15.03.2026")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.end.date == dt.date(2026, 3, 15)


def test_a_last_day_before_the_first_is_helped_with_and_the_same_day_is_right(
    program: Program, services: Services
) -> None:
    page = open_page(program, "picker", level="orange")
    press(program, "fold_more")
    named(page, "field_day").edit.setText("04.03.2026")
    named(page, "choice_end").button("until_date").click()
    until = named(page, "field_until")
    until.edit.setText("03.03.2026")
    press(program, "show_level")
    assert current(services) is None
    assert "before the first" in until.problem
    until.edit.setText("04.03.2026")
    press(program, "show_level")
    assert current(services) is not None


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_another_source_is_asked_about_once_and_both_can_be_kept(
    program: Program, services: Services, answer: str
) -> None:
    first = enter(services, Level.ORANGE, source=Source.TV)
    page = open_page(program, "picker")
    assert not named(page, "choice_both").isVisible(), "nothing to ask as long as it is the same"
    named(page, "choice_source").button("radio").click()
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.source is Source.TV, "it is asked before anything is written"
    assert "Heard from two different sources?" in shown_words(page)
    named(page, "choice_both").button(answer).click()
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == first.id
    (added,) = entry.amendments
    if answer == "yes":
        assert (entry.source, added.kind, added.source) == (
            Source.TV, AmendmentKind.HEARD, Source.RADIO,
        )  # fmt: skip
        press(program, "level_details")
        assert "TV, Radio" in shown_words(page_of(program))
    else:
        assert (entry.source, added.kind, added.source) == (
            Source.RADIO, AmendmentKind.CORRECTED, Source.TV,
        )  # fmt: skip


def test_a_number_of_days_that_cannot_be_read_is_helped_with_and_kept(
    program: Program, services: Services
) -> None:
    page = open_page(program, "picker", level="orange")
    press(program, "fold_more")
    named(page, "choice_end").button("for_days").click()
    days = named(page, "field_days")
    for typed in ("", "ten", "0", "367"):
        days.edit.setText(typed)
        press(program, "show_level")
        assert current(services) is None
        assert days.problem == "Enter a whole number of days, for example 10"
        assert days.value == typed
    days.edit.setText("366")
    assert not days.problem, "help goes as soon as it is right"
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.end.days == 366


def test_no_level_declared_asks_for_source_and_date(program: Program, services: Services) -> None:
    services.preferences.change(entered_by="Динара")
    page = open_page(program, "picker")
    press(program, "level_other")
    press(program, "show_level")
    assert current(services) is None
    closing = named(page, "none_form")
    named(closing, "choice_none_source").button("site").click()
    press(program, "show_level")
    assert current(services) is None
    assert named(closing, "field_none_day").problem
    press(program, "button_today_none")
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.level is Level.NONE
    assert entry.source is Source.SITE
    assert "No level declared" in shown_words(page_of(program))
    assert entry.entered_by == "Динара"
    page = open_page(program, "picker")
    named(page, "choice_none_source").button("tv").click()
    press(program, "show_level")
    again = services.declarations.current()
    assert again is not None
    assert (again.id, again.source, again.entered_by) == (entry.id, Source.TV, "Динара")


def test_a_mistake_needs_nothing_and_shows_no_closing_list(
    program: Program, services: Services
) -> None:
    enter(services, Level.ORANGE)
    page = open_page(program, "picker")
    press(program, "level_other")
    named(page, "choice_answer").button("mistake").click()
    rest(program)
    assert named(page, "show_level").accessibleName() == "Remove this entry"
    press(program, "show_level")
    assert current(services) is None
    assert services.declarations.last_closed() is None
    assert named(page_of(program), "nothing_banner").isVisible()
    assert "END-01" not in words_on(page_of(program))
    press(program, "message_action")
    assert current(services) is Level.ORANGE


@pytest.mark.parametrize(
    ("answer", "kind"), [("lowered", ClosingKind.LOWERED), ("ended", ClosingKind.CANCELLED)]
)
def test_lowered_to_none_and_ended_show_the_closing_list(
    program: Program, services: Services, answer: str, kind: ClosingKind
) -> None:
    enter(services, Level.ORANGE)
    page = open_page(program, "picker")
    press(program, "level_other")
    named(page, "choice_answer").button(answer).click()
    rest(program)
    form = named(page, f"{answer}_form")
    named(form, f"choice_{answer}_source").button("tv").click()
    named(form, f"button_today_{answer}").click()
    if answer == "lowered":
        press(program, "show_level")
        assert named(form, "choice_lowered_level").isVisible(), "to which level is asked"
        assert services.declarations.last_closed() is None
        named(form, "choice_lowered_level").button("none").click()
    press(program, "show_level")
    last = services.declarations.last_closed()
    assert last is not None
    assert last.closing is not None
    assert last.closing.kind is kind
    assert named(page_of(program), "action_END-01").isVisible()


def test_what_was_typed_survives_another_language(program: Program) -> None:
    page = open_page(program, "picker", level="red")
    press(program, "fold_more")
    named(page, "field_detail").edit.setText("Мысал ауданы")
    named(page, "choice_source").button("sms").click()
    press(program, "level_yellow")
    program.session.change_settings(language="kk")
    rest(program)
    again = page_of(program)
    assert again is not page
    assert named(again, "level_yellow").isChecked()
    assert named(again, "field_detail").value == "Мысал ауданы"
    assert named(again, "choice_source").choice == "sms"


def test_an_end_that_a_person_chose_stays_over_two_colours_and_another_language(
    program: Program, services: Services
) -> None:
    page = open_page(program, "picker", level="yellow")
    press(program, "fold_more")
    named(page, "choice_end").button(EndKind.FOR_DAYS.value).click()
    named(page, "field_days").edit.setText("10")
    press(program, "level_orange")
    press(program, "level_red")
    assert named(page, "field_days").value == "10"
    program.session.change_settings(language="kk")
    rest(program)
    press(program, "show_level")
    entry = services.declarations.current()
    assert entry is not None
    assert entry.end == End(kind=EndKind.FOR_DAYS, days=10)


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("answer", ["level_orange", "level_other"])
def test_nothing_is_wider_than_the_window_at_200_percent(
    open_window: Opener, services: Services, lang: str, answer: str
) -> None:
    enter(services, Level.YELLOW)
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=(1024, 640))
    open_page(program, "picker")
    named(page_of(program), answer).click()
    rest(program)
    assert too_wide(program) == []
