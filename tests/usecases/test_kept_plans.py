"""Plans kept beside the present one: none is ever lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from guide.household.household import Household
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.plan_transfer import PlanFile, PlanTransfer
from tests.usecases.plans import MADE, OTHERS, THEIRS, keep_beside


def test_keeping_both_leaves_the_present_plan_as_it_is(home: Services) -> None:
    before = home.plan_editor.household()
    taken = keep_beside(home, THEIRS)
    assert home.plan_editor.household() == before
    (kept,) = home.plan_transfer.kept()
    assert (kept.title, kept.made_at, kept.people) == ("Отбасы жоспары", MADE, 2)
    assert home.plan_transfer.kept_household(kept.id) == OTHERS
    assert home.plan_transfer.undo_take(taken)
    assert home.plan_transfer.kept() == []


def test_two_plans_with_one_title_stay_two(home: Services) -> None:
    home.plan_editor.change("plan", "plan_title", "Отбасы жоспары")
    later = msgspec.structs.replace(THEIRS, made_at=MADE + dt.timedelta(days=1))
    keep_beside(home, THEIRS)
    keep_beside(home, later)
    kept = home.plan_transfer.kept()
    assert [plan.title for plan in kept] == ["Отбасы жоспары"] * 2
    assert [plan.made_at for plan in kept] == [later.made_at, MADE]
    assert len({plan.id for plan in kept}) == 2


def test_opening_a_kept_plan_lets_both_change_places(home: Services, clock: Any) -> None:
    before = home.plan_editor.household()
    keep_beside(home, THEIRS)
    clock.pass_days(1)
    opened = home.plan_transfer.open_kept(home.plan_transfer.kept()[0].id)
    assert home.plan_editor.household() == OTHERS
    (kept,) = home.plan_transfer.kept()
    assert home.plan_transfer.kept_household(kept.id) == before
    assert kept.made_at == clock()
    home.plan_transfer.open_kept(kept.id)
    assert home.plan_editor.household() == before
    assert home.plan_transfer.kept_household(home.plan_transfer.kept()[0].id) == OTHERS
    assert opened.step


def test_undo_after_opening_a_kept_plan_changes_both_back(home: Services) -> None:
    before = home.plan_editor.household()
    keep_beside(home, THEIRS)
    kept = home.plan_transfer.kept()
    home.plan_transfer.open_kept(kept[0].id)
    assert home.plan_editor.undo()
    assert (home.plan_editor.household(), home.plan_transfer.kept()) == (before, kept)
    assert home.plan_editor.redo()
    assert home.plan_editor.household() == OTHERS


def test_taking_back_an_opening_changes_both_back_though_edited(home: Services) -> None:
    before = home.plan_editor.household()
    keep_beside(home, THEIRS)
    kept = home.plan_transfer.kept()
    opened = home.plan_transfer.open_kept(kept[0].id)
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    assert home.plan_transfer.undo_take(opened)
    assert (home.plan_editor.household(), home.plan_transfer.kept()) == (before, kept)


def test_opening_over_an_empty_plan_keeps_no_empty_one(home: Services) -> None:
    keep_beside(home, THEIRS)
    home.plan_transfer.take(PlanFile(Household(), MADE, 1))
    home.plan_transfer.open_kept(home.plan_transfer.kept()[0].id)
    assert home.plan_editor.household() == OTHERS
    assert home.plan_transfer.kept() == []


def test_a_kept_plan_that_is_the_same_can_be_opened(home: Services) -> None:
    keep_beside(home, PlanFile(home.plan_editor.household(), MADE, 1))
    before = home.plan_editor.household()
    home.plan_transfer.open_kept(home.plan_transfer.kept()[0].id)
    assert home.plan_editor.household() == before


def test_removing_a_kept_plan_keeps_a_backup_and_can_be_undone(home: Services) -> None:
    keep_beside(home, THEIRS)
    kept = home.plan_transfer.kept()
    removed = home.plan_transfer.remove_kept(kept[0].id)
    assert home.plan_transfer.kept() == []
    assert home.backups.backups()[0].reason is Reason.REMOVAL
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    assert home.plan_transfer.undo_take(removed)
    assert home.plan_transfer.kept() == kept
    assert home.plan_editor.household().plan.meet_far == "Мектеп алдында"


def test_what_is_not_kept_cannot_be_opened_or_removed(home: Services) -> None:
    for call in (
        home.plan_transfer.open_kept,
        home.plan_transfer.remove_kept,
        home.plan_transfer.kept_household,
    ):
        with pytest.raises(ValueError, match="none"):
            call("none")


def test_erasing_everything_takes_kept_plans_along(home: Services) -> None:
    keep_beside(home, THEIRS)
    home.erase()
    assert home.plan_transfer.kept() == []
    assert not home.plan_editor.undo()


def test_the_workbench_hands_out_fresh_ones(services: Services) -> None:
    assert isinstance(services.plan_transfer, PlanTransfer)
    assert services.plan_transfer is not services.plan_transfer
