"""The home page as facts."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.checklist import Progress
from guide.content.model import Kind, Level, When
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services

HOME = Place(region="KZ-35")


def test_nothing_entered_is_said_and_nothing_more(services: Services) -> None:
    home = services.home()
    assert home.banner.state == "nothing"
    assert (home.own, home.lower, home.progress) == ((), (), Progress(0, 0))
    assert home.closing is None
    assert home.move_question is None
    assert home.is_plan_empty
    assert [tile.number for tile in home.tiles] == ["112", "102", "103", "101", "104", "110"]
    assert len(home.next_steps) == 3


def test_home_reads_only_the_files_it_needs(services: Services) -> None:
    services.declarations.declare(Draft(Level.RED, HOME), HOME)
    view = services.home()
    assert set(services.guide.files_read) == {"levels.toml"}
    assert view.tiles
    assert set(services.guide.files_read) == {"levels.toml", "numbers.toml"}


@pytest.mark.parametrize(
    ("level", "own", "lower"),
    [
        (Level.YELLOW, "Y", []),
        (Level.ORANGE, "O", [Level.YELLOW]),
        (Level.RED, "R", [Level.ORANGE, Level.YELLOW]),
    ],
)
def test_own_lines_come_first_and_lower_ones_folded(
    services: Services, level: Level, own: str, lower: list[Level]
) -> None:
    services.declarations.declare(Draft(level, HOME), HOME)
    home = services.home()
    assert (home.banner.level, home.banner.rank) == (level, level.rank)
    assert {row.id[0] for row in home.own} == {own}
    assert [row.action.when for row in home.own] == sorted(
        (row.action.when for row in home.own), key=list(When).index
    )
    for when in When:
        under = [row.id for row in home.own if row.action.when is when]
        assert under == sorted(under)
    assert [group.level for group in home.lower] == lower
    assert home.progress.total == sum(row.action.kind is Kind.TASK for row in home.own)


def test_ticks_change_no_order_and_count_tasks_of_the_own_level_only(services: Services) -> None:
    entry = services.declarations.declare(Draft(Level.ORANGE, HOME), HOME).declaration_id
    before = [row.id for row in services.home().own]
    for action in ("O-07", "O-01", "Y-10"):
        services.checklist.toggle(entry, action)
    home = services.home()
    assert [row.id for row in home.own] == before
    assert {row.id for row in home.own if row.is_ticked} == {"O-01", "O-07"}
    assert {row.action.kind for row in home.own if row.id == "O-01"} == {Kind.HABIT}
    assert home.progress == Progress(1, 5)
    assert [row.id for row in home.lower[0].rows if row.is_ticked] == ["Y-10"]


def test_the_banner_has_every_fact_of_the_entry(services: Services) -> None:
    end = End(kind=EndKind.FOR_DAYS, days=3)
    services.declarations.declare(Draft(Level.RED, HOME, "ҰҚК", Source.RADIO, end, "Динара"), HOME)
    found = services.home().banner
    assert (found.place, found.announced_by, found.source) == (HOME, "ҰҚК", Source.RADIO)
    assert (found.end, found.entered_by) == (end, "Динара")
    assert found.announced_end is not None
    assert found.announced_end.is_computed
    assert (found.is_past_end, found.is_old, found.age_days) == (False, False, 0)


def test_past_its_end_and_old_the_entry_stays(services: Services, clock: object) -> None:
    day = services.now().date()
    end = End(kind=EndKind.UNTIL_DATE, date=day + dt.timedelta(days=3))
    services.declarations.declare(Draft(Level.RED, HOME, end=end), HOME)
    clock.pass_days(9)  # type: ignore[attr-defined]
    home = services.home()
    assert home.banner.state == "level"
    assert home.banner.level is Level.RED
    assert (home.banner.is_past_end, home.banner.is_old, home.banner.age_days) == (True, True, 9)
    assert home.own


def test_no_level_declared_appears_only_when_it_was_entered(services: Services) -> None:
    day = dt.date(2026, 11, 20)
    services.declarations.declare(Draft(Level.NONE, HOME, source=Source.SITE, on_date=day), HOME)
    home = services.home()
    assert (home.banner.state, home.banner.rank, home.banner.start) == ("none_declared", 0, day)
    assert (home.own, home.lower) == ((), ())


def test_a_move_raises_the_question_until_it_is_answered(services: Services) -> None:
    services.declarations.declare(Draft(Level.ORANGE, HOME), HOME)
    away = Place(region="KZ-71")
    services.preferences.change(place=away)
    question = services.home().move_question
    assert question is not None
    assert (question.level, question.old_home, question.new_home) == (Level.ORANGE, HOME, away)
    services.declarations.keep_for(away)
    assert services.home().move_question is None


def test_the_closing_list_has_its_own_ticks(services: Services) -> None:
    entry = services.declarations.declare(Draft(Level.ORANGE, HOME), HOME).declaration_id
    services.checklist.toggle(entry, "O-02")
    services.declarations.close(ClosingKind.LOWERED, Source.TV, dt.date(2026, 11, 22))
    services.checklist.toggle(entry, "END-02")
    home = services.home()
    assert home.banner.state == "nothing"
    assert home.closing is not None
    assert [row.id for row in home.closing.rows] == ["END-01", "END-02", "END-03"]
    assert home.closing.progress == Progress(1, 3)
    assert (home.closing.level, home.closing.kind) == (Level.ORANGE, ClosingKind.LOWERED)


def test_a_complete_plan_is_to_be_printed(full: Services) -> None:
    home = full.home()
    assert home.is_plan_complete
    assert [step.code for step in home.next_steps] == ["print"]
