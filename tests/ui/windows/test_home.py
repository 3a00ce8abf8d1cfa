"""Home: what was entered is shown in full, nothing entered is never good news."""

from __future__ import annotations

import datetime as dt
import re
from typing import get_args

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.app.startup import Program
from guide.checklist import Ticks
from guide.content.model import DECLARED, Kind, Level, PlanPart
from guide.household.field import Section
from guide.ui.kit.widgets.check_row import CheckRow
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    MovableClock,
    enter,
    key,
    names_in_order,
    open_page,
    page_of,
    press,
    rest,
    shown_words,
    too_wide,
    words_on,
)
from tests.ui.windows.window_fixtures import named, settle

# Words that would promise what nobody knows, in the three languages.
PROMISE = re.compile(
    r"\bsafe|\bgreen|all clear|безопасн|зел[её]н|опасности нет|қауіпсіз|жасыл|қауіп жоқ",
    re.IGNORECASE,
)
LANGS = ("kk", "ru", "en")


def ticks_of(services: Services, declaration_id: str) -> Ticks:
    return services.checklist.ticks(declaration_id)


# ---- nothing entered


def test_nothing_entered_says_so_in_the_words_of_the_promise(program: Program) -> None:
    words = shown_words(page_of(program))
    assert "No level has been entered on this computer." in words
    assert "One may be in force: check TV, radio or your akimat (local authority)." in words
    assert "No level declared" not in words


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("state", ["nothing", "none_declared", "closing"])
def test_home_never_promises_anything(
    open_window: Opener, services: Services, lang: str, state: str, clock: MovableClock
) -> None:
    if state == "none_declared":
        enter(services, Level.NONE, source=Source.SITE, on_date=clock().date())
    elif state == "closing":
        enter(services, Level.RED, source=Source.TV)
        services.declarations.close(ClosingKind.CANCELLED, Source.TV, clock().date())
    program = open_window(lang=lang)
    found = PROMISE.findall(words_on(page_of(program)))
    assert found == []


def test_no_level_declared_needs_a_person_with_source_and_date(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.NONE, source=Source.SITE, on_date=clock().date())
    page = page_of(open_window())
    words = shown_words(page)
    assert "No level declared" in words
    assert "Official site" in words
    assert "5 March 2026" in words
    assert named(page, "heard_orange").isVisible()


def test_the_orange_list_is_two_clicks_away(program: Program) -> None:
    press(program, "heard_orange")
    press(program, "show_level")
    page = page_of(program)
    assert page.name == "home"
    assert named(page, "action_O-01").isVisible()


def test_twelve_keys_lead_from_home_to_a_set_level_and_its_first_tick(
    program: Program, services: Services
) -> None:
    page_of(program).focus_first()
    pressed = [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Return]
    # The first line is only read; its details, then the task below it.
    pressed += [Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space]
    key(program, *pressed)
    entry = services.declarations.current()
    assert entry is not None
    assert entry.level is Level.ORANGE
    assert list(ticks_of(services, entry.id).ticked) == ["O-02"]
    assert len(pressed) <= 12


def test_typing_narrows_the_situations_without_kazakh_letters(
    open_window: Opener, services: Services
) -> None:
    page = page_of(open_window(lang="kk"))
    search = named(page, "situation_search")
    search.set_value("сомке")
    search.edited.emit("сомке")
    assert named(page, "situation_ITEM").isVisible()
    assert not named(page, "situation_EXPL").isVisible()
    search.set_value("йййй")
    search.edited.emit("йййй")
    assert "112" in shown_words(named(page, "situations_card"))
    assert named(page, "situation_EXPL").isVisible()
    assert page.leave()
    assert named(page, "situation_EXPL").isVisible()
    assert not page.leave()


# ---- a level


def test_the_banner_names_everything_that_was_entered(
    open_window: Opener, services: Services
) -> None:
    enter(
        services,
        Level.ORANGE,
        announced_by="Regional headquarters",
        source=Source.RADIO,
        end=End(kind=EndKind.FOR_DAYS, days=10),
        entered_by="Ерлан",
    )
    program = open_window()
    press(program, "level_details")
    banner = named(page_of(program), "level_banner")
    words = shown_words(banner)
    last_day = "Until about 14 March 2026 (computed, check)"
    assert f"Karaganda Region · entered: 5 March 2026 · Radio · {last_day}" in words
    assert banner.heading.accessibleName().startswith("Terrorism threat level: ")
    for part in (
        "Orange level",
        "High · 2 of 3",
        "The real possibility of an attack is confirmed.",
        "Karaganda Region",
        "Regional headquarters",
        "Radio",
        f"For 10 days. {last_day}",
        "Ерлан, 5 March 2026",
    ):
        assert part in words
    assert named(banner, "check_source").accessibleName() == "Check an official source"
    assert banner.findChild(QWidget, "add_details") is None


def test_what_was_not_entered_is_not_listed_and_can_be_added(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.YELLOW)
    program = open_window()
    press(program, "level_details")
    words = shown_words(named(page_of(program), "level_banner"))
    assert "Not given" not in words
    assert "Announced by" not in words
    assert "Entered by and when" in words
    press(program, "add_details")
    assert page_of(program).name == "picker"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (End(), ""),
        (End(kind=EndKind.FURTHER_NOTICE), ""),
        (End(kind=EndKind.FOR_DAYS, days=10), " · Until about 14 March 2026 (computed, check)"),
        (End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 3, 9)), " · Until 9 March 2026"),
        (End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 3, 4)), ""),  # a remark tells of it
    ],
)
def test_the_line_names_the_last_day_that_was_announced(
    open_window: Opener, services: Services, end: End, said: str
) -> None:
    enter(services, Level.ORANGE, end=end)
    lines = shown_words(named(page_of(open_window()), "level_banner")).splitlines()
    assert f"Karaganda Region · entered: 5 March 2026{said}" in lines


def test_an_old_entry_says_how_old_it_is(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.ORANGE)
    clock.pass_days(9)
    words = shown_words(page_of(open_window()))
    assert "Entered 9 days ago. Check with an official source." in words


def test_each_remark_stands_by_itself(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    enter(services, Level.ORANGE, end=End(kind=EndKind.UNTIL_DATE, date=clock().date()))
    clock.pass_days(9)
    lines = shown_words(named(page_of(open_window()), "level_banner")).splitlines()
    assert "The announced end passed on 5 March 2026, not confirmed." in lines
    assert "Entered 9 days ago. Check with an official source." in lines


def test_past_its_announced_end_a_level_stays_with_sign_and_name(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=clock().date())
    enter(services, Level.RED, end=end)
    clock.pass_days(2)
    page = page_of(open_window())
    words = shown_words(page)
    assert "Red level" in words
    assert "The announced end passed on 5 March 2026, not confirmed." in words
    assert named(page, "action_R-01").isVisible()


def test_own_lines_stand_first_and_lower_levels_are_folded_by_name(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.RED)
    program = open_window()
    page = page_of(program)
    shown = [n for n in names_in_order(page, "action_") if named(page, n).isVisible()]
    assert [n.removeprefix("action_")[0] for n in shown] == ["R"] * 7
    orange, yellow = named(page, "fold_orange"), named(page, "fold_yellow")
    assert orange.accessibleName() == "The lower level's advice still applies: orange, 7 actions"
    assert yellow.accessibleName() == "The lower level's advice still applies: yellow, 11 actions"
    press(program, "fold_orange")
    assert named(page, "action_O-01").isVisible()


def test_ticking_moves_nothing_and_counts_tasks_only(
    open_window: Opener, services: Services
) -> None:
    entry = enter(services, Level.YELLOW)
    program = open_window()
    page = page_of(program)
    before = names_in_order(page, "action_")
    assert "Tasks: 0 of 3" in shown_words(page)
    rows: dict[str, CheckRow] = {name: named(page, name) for name in before}
    lines = {f"action_{action.id}": action for action in program.services.guide.actions}
    ticked = [name for name in rows if lines[name].can_be_ticked]
    for name, row in rows.items():
        row.click()
        settle(program.app)
        assert row.isChecked() == (name in ticked)
        assert row.is_habit == (name in ticked and lines[name].kind is Kind.HABIT)
    assert page_of(program) is page
    assert names_in_order(page, "action_") == before
    assert all(named(page, name) is row for name, row in rows.items())
    assert "Tasks: 3 of 3" in shown_words(page)
    assert len(ticks_of(services, entry.id).ticked) == len(ticked) == 7


def test_details_open_in_place_with_source_date_and_review(
    open_window: Opener, services: Services
) -> None:
    enter(services, Level.ORANGE)
    program = open_window(lang="ru")
    press(program, "details_button_O-01")
    words = shown_words(named(page_of(program), "details_O-01"))
    assert "Из инфографики блогера в прессе 2016 года" in words
    assert "The Astana Times" in words
    assert "июнь 2016" in words, "the date is in the language of the reader"
    assert "носител" in words  # not yet reviewed by a native speaker
    press(program, "details_button_O-01")
    assert not named(page_of(program), "details_O-01").isVisible()


def test_advice_from_abroad_names_its_country(open_window: Opener, services: Services) -> None:
    enter(services, Level.RED)
    program = open_window()
    named(page_of(program), "action_R-07").details.click()
    rest(program)
    words = shown_words(named(page_of(program), "details_R-07"))
    assert "United Kingdom" in words
    assert "Keep away from the security operation”: general caution" in words


def test_enter_opens_details_and_space_ticks(open_window: Opener, services: Services) -> None:
    entry = enter(services, Level.YELLOW)
    program = open_window()
    named(page_of(program), "action_Y-04").setFocus()
    key(program, Qt.Key.Key_Return)
    assert named(page_of(program), "details_Y-04").isVisible()
    assert ticks_of(services, entry.id).ticked == {}
    key(program, Qt.Key.Key_Space)
    assert list(ticks_of(services, entry.id).ticked) == ["Y-04"]


def test_every_tile_says_when_and_opens_what_to_say(program: Program) -> None:
    page = page_of(program)
    for number in ("112", "102", "103", "101", "104", "110"):
        tile = named(page, f"tile_{number}")
        assert tile.accessibleName().startswith(" ".join(number))
        assert tile.accessibleDescription()
    press(program, "tile_103")
    assert page_of(program).name == "number"
    assert "103" in page_of(program).title()


def test_the_plan_shows_at_most_three_steps_and_no_percentage(
    open_window: Opener, services: Services
) -> None:
    services.plan_editor.change("plan", "settlement", "Караганда")
    program = open_window()
    page = page_of(program)
    assert len(names_in_order(page, "next_step_")) == 3
    assert "%" not in words_on(named(page, "plan_card"))
    press(program, "continue_plan")
    assert page_of(program).name == "plan"


# ---- after a level, and after a move


def test_lowered_shows_the_closing_list_until_it_is_put_away(
    open_window: Opener, services: Services, clock: MovableClock
) -> None:
    entry = enter(services, Level.ORANGE)
    services.declarations.close(ClosingKind.LOWERED, Source.TV, clock().date())
    program = open_window()
    press(program, "action_END-01")
    assert "END-01" in ticks_of(services, entry.id).ticked
    assert "Tasks: 1 of 3" in shown_words(named(page_of(program), "closing_card"))
    press(program, "put_away")
    assert page_of(program).findChild(CheckRow, "action_END-01") is None
    assert named(page_of(program), "nothing_banner").isVisible()


def test_a_move_asks_what_holds_and_the_same_level_keeps_its_ticks(
    open_window: Opener, services: Services
) -> None:
    entry = enter(services, Level.ORANGE)
    services.checklist.toggle(entry.id, "O-02")
    program = open_window()
    almaty = Place(region="KZ-75")
    program.session.change_settings(place=almaty)
    settle(program.app)
    rest(program)
    page = page_of(program)
    assert "Which level holds at the new place?" in shown_words(named(page, "move_card"))
    press(program, "move_same")
    now = services.declarations.current()
    assert now is not None
    assert now.place == almaty
    assert now.id != entry.id
    assert named(page_of(program), "action_O-02").isChecked()
    assert page_of(program).findChild(QWidget, "move_card") is None


def test_a_move_may_lead_to_another_entry(open_window: Opener, services: Services) -> None:
    entry = enter(services, Level.ORANGE)
    program = open_window()
    program.session.change_settings(place=Place(region="KZ-75"))
    settle(program.app)
    press(program, "move_other")
    assert page_of(program).name == "picker"
    press(program, "level_orange")
    press(program, "show_level")
    now = services.declarations.current()
    assert now is not None
    assert now.id != entry.id
    assert now.place == Place(region="KZ-75")


# ---- sizes and languages


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
@pytest.mark.parametrize("level", [None, Level.RED])
def test_nothing_is_wider_than_the_window_at_200_percent(
    open_window: Opener, services: Services, lang: str, level: Level | None
) -> None:
    if level is not None:
        enter(services, level, source=Source.SMS)
        services.preferences.change(place=Place(region="KZ-75"))
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=(1024, 640))
    assert too_wide(program) == []


def test_open_parts_survive_another_language(open_window: Opener, services: Services) -> None:
    enter(services, Level.ORANGE)
    program = open_window()
    press(program, "fold_yellow")
    named(page_of(program), "action_O-03").details.click()
    rest(program)
    program.session.change_settings(language="ru")
    settle(program.app)
    page = page_of(program)
    assert named(page, "details_O-03").isVisible()
    assert named(page, "action_Y-01").isVisible()


def test_f6_walks_banner_then_content(open_window: Opener, services: Services) -> None:
    enter(services, Level.YELLOW)
    page = page_of(open_window())
    banner, content = page.regions()
    assert banner.objectName() == "level_banner"
    assert content.isAncestorOf(named(page, "action_Y-01"))


@pytest.mark.parametrize(
    ("line", "page_name", "args"),
    [
        ("Y-03", "situation", {"situation": "ITEM"}),
        ("Y-06", "situation", {"situation": "CHK"}),
        ("Y-01", "", {}),
    ],
)
def test_a_line_says_how_it_is_done_before_where_it_comes_from(
    open_window: Opener, services: Services, line: str, page_name: str, args: dict[str, str]
) -> None:
    enter(services, Level.YELLOW)
    program = open_window()
    press(program, f"details_button_{line}")
    page = page_of(program)
    how = page.findChild(QWidget, f"how_{line}")
    assert (how is None) == (page_name == ""), "what holds no more than it says has no door"
    if how is None:
        return
    details = named(page, f"details_{line}")
    assert how.mapTo(page, QPoint(0, 0)).y() < details.mapTo(page, QPoint(0, 0)).y()
    named(page, f"details_button_{line}").setFocus()
    key(program, Qt.Key.Key_Tab)
    assert how.hasFocus()
    press(program, f"how_{line}")
    assert (page_of(program).name, page_of(program).args) == (page_name, args)


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_every_way_to_how_a_line_is_done_leads_somewhere(
    open_window: Opener, services: Services, lang: str
) -> None:
    program = open_window(lang=lang)
    lines = [action for level in DECLARED for action in services.guide.actions_of(level)]
    lines += services.guide.closing_actions
    for situation in {action.how for action in lines} - {""}:
        open_page(program, "situation", situation=situation)
    assert len({action.how for action in lines}) > 5
    assert set(get_args(PlanPart)) == {"", "all", *Section}
