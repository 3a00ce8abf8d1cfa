"""Plans kept beside the present one: none is ever lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from guide.household.household import Household
from guide.usecases.program.services import Workbench
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.plan_transfer import Exchange, How, PlanFile
from tests.usecases.plans import MADE, OTHERS, THEIRS


def test_keeping_both_leaves_the_present_plan_as_it_is(home: Workbench) -> None:
    before = home.planning.household()
    taken = home.exchange.take(THEIRS, How.KEEP_BOTH)
    assert home.planning.household() == before
    (kept,) = home.exchange.kept()
    assert (kept.title, kept.made_at, kept.people) == ("Отбасы жоспары", MADE, 2)
    assert home.exchange.kept_household(kept.id) == OTHERS
    assert home.exchange.undo_take(taken)
    assert home.exchange.kept() == []


def test_two_plans_with_one_title_stay_two(home: Workbench) -> None:
    home.planning.change("plan", "plan_title", "Отбасы жоспары")
    later = msgspec.structs.replace(THEIRS, made_at=MADE + dt.timedelta(days=1))
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    home.exchange.take(later, How.KEEP_BOTH)
    kept = home.exchange.kept()
    assert [plan.title for plan in kept] == ["Отбасы жоспары"] * 2
    assert [plan.made_at for plan in kept] == [later.made_at, MADE]
    assert len({plan.id for plan in kept}) == 2


def test_opening_a_kept_plan_lets_both_change_places(home: Workbench, clock: Any) -> None:
    before = home.planning.household()
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    clock.pass_days(1)
    opened = home.exchange.open_kept(home.exchange.kept()[0].id)
    assert home.planning.household() == OTHERS
    (kept,) = home.exchange.kept()
    assert home.exchange.kept_household(kept.id) == before
    assert kept.made_at == clock()
    home.exchange.open_kept(kept.id)
    assert home.planning.household() == before
    assert home.exchange.kept_household(home.exchange.kept()[0].id) == OTHERS
    assert opened.step


def test_undo_after_opening_a_kept_plan_changes_both_back(home: Workbench) -> None:
    before = home.planning.household()
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    kept = home.exchange.kept()
    home.exchange.open_kept(kept[0].id)
    assert home.planning.undo()
    assert (home.planning.household(), home.exchange.kept()) == (before, kept)
    assert home.planning.redo()
    assert home.planning.household() == OTHERS


def test_taking_back_an_opening_changes_both_back_though_edited(home: Workbench) -> None:
    before = home.planning.household()
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    kept = home.exchange.kept()
    opened = home.exchange.open_kept(kept[0].id)
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    assert home.exchange.undo_take(opened)
    assert (home.planning.household(), home.exchange.kept()) == (before, kept)


def test_opening_over_an_empty_plan_keeps_no_empty_one(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    home.exchange.take(PlanFile(Household(), MADE, 1), How.REPLACE)
    home.exchange.open_kept(home.exchange.kept()[0].id)
    assert home.planning.household() == OTHERS
    assert home.exchange.kept() == []


def test_a_kept_plan_that_is_the_same_can_be_opened(home: Workbench) -> None:
    home.exchange.take(PlanFile(home.planning.household(), MADE, 1), How.KEEP_BOTH)
    before = home.planning.household()
    home.exchange.open_kept(home.exchange.kept()[0].id)
    assert home.planning.household() == before


def test_removing_a_kept_plan_keeps_a_backup_and_can_be_undone(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    kept = home.exchange.kept()
    removed = home.exchange.remove_kept(kept[0].id)
    assert home.exchange.kept() == []
    assert home.keeping.backups()[0].reason is Reason.REMOVAL
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    assert home.exchange.undo_take(removed)
    assert home.exchange.kept() == kept
    assert home.planning.household().plan.meet_far == "Мектеп алдында"


def test_what_is_not_kept_cannot_be_opened_or_removed(home: Workbench) -> None:
    for call in (home.exchange.open_kept, home.exchange.remove_kept, home.exchange.kept_household):
        with pytest.raises(ValueError, match="none"):
            call("none")


def test_erasing_everything_takes_kept_plans_along(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    home.erase()
    assert home.exchange.kept() == []
    assert not home.planning.undo()


def test_the_workbench_hands_out_fresh_ones(bench: Workbench) -> None:
    assert isinstance(bench.exchange, Exchange)
    assert bench.exchange is not bench.exchange
