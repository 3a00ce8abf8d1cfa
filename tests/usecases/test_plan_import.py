"""Taking a plan over: one step after a backup, taken back as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pytest

from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.household.plan import Person
from guide.household.records.profile import Profile
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.services import Services, open_services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.plan_transfer import PlanFile, Side
from tests.usecases.plans import MADE, OTHERS, THEIRS, failure, keep_beside, names_in


def test_replacing_is_one_step_after_a_pinned_backup(home: Services) -> None:
    before = home.plan_editor.household()
    taken = home.plan_transfer.take(THEIRS)
    assert home.plan_editor.household() == OTHERS
    (backup,) = home.backups.backups()
    assert (backup.reason, backup.is_pinned) == (Reason.IMPORT, True)
    assert home.backups.household_of(backup.number) == before
    assert {past.step for past in home.store.history("person:00000001")} == {taken.step}


def test_merging_is_one_step_after_a_pinned_backup_and_is_undone(home: Services) -> None:
    before = home.plan_editor.household()
    taken = home.plan_transfer.merge(THEIRS)
    now = home.plan_editor.household()
    assert taken.step
    assert now.plan.out_name == (before.plan.out_name or OTHERS.plan.out_name)
    assert {one.given_name for one in (*before.people, *OTHERS.people)} == set(names_in(home))
    (backup,) = home.backups.backups()
    assert home.backups.household_of(backup.number) == before
    assert home.plan_transfer.merge(THEIRS).step == 0, "nothing is left to bring"
    assert home.plan_transfer.undo_take(taken)
    assert home.plan_editor.household() == before


def test_each_difference_can_be_answered_by_either_side(home: Services) -> None:
    differences = home.plan_transfer.differences(THEIRS, "kk")
    assert differences
    for side in Side:
        choices = {one.choice: side for one in differences}
        choices |= {(one.choice[0], ""): side for one in differences if one.side != "both"}
        taken = home.plan_transfer.merge(THEIRS, choices)
        left = {one.choice for one in home.plan_transfer.differences(THEIRS, "kk")}
        expected = {one.choice for one in differences} if side is Side.OURS else set()
        assert left == expected
        if taken.step:
            home.plan_transfer.undo_take(taken)


def test_undo_after_taking_brings_the_former_plan_back_as_a_whole(home: Services) -> None:
    before = home.plan_editor.household()
    home.plan_transfer.take(THEIRS)
    assert home.plan_editor.undo()
    assert home.plan_editor.household() == before
    assert home.plan_editor.redo()
    assert home.plan_editor.household() == OTHERS
    assert home.plan_editor.undo()
    assert home.plan_editor.household() == before
    assert home.plan_editor.undo()  # and on into the time before
    assert home.plan_editor.household().plan.meet_near == ""


def test_undo_after_a_start_anew_brings_it_back_too(home: Services, clock: Any) -> None:
    before = home.plan_editor.household()
    home.plan_transfer.take(THEIRS)
    assert home.data is not None
    home.close()
    again = open_services(Places(home.data), clock)
    assert again.plan_editor.undo()
    assert again.plan_editor.household() == before
    again.close()


def test_taking_back_leaves_no_mixture_of_two_plans(home: Services) -> None:
    before = home.plan_editor.household()
    taken = home.plan_transfer.take(THEIRS)
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    home.plan_editor.change("person:00000001", "mobile", "+7 700 000 00 01")
    home.plan_editor.add_person()
    typed = home.plan_editor.household()
    assert home.plan_transfer.undo_take(taken)
    assert home.plan_editor.household() == before
    assert home.plan_editor.undo()
    assert home.plan_editor.household() == typed, "what was typed since is not lost"


def test_the_stores_own_undo_of_a_step_would_mix(home: Services) -> None:
    """The control: why taking back is more than undoing the step."""
    before = home.plan_editor.household()
    taken = home.plan_transfer.take(THEIRS)
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    home.store.undo_step(taken.step)
    mixed = home.plan_editor.household()
    assert mixed.people == before.people
    assert mixed.plan != before.plan


def test_what_was_taken_back_is_not_taken_back_again(home: Services) -> None:
    taken = home.plan_transfer.take(THEIRS)
    home.plan_editor.undo()
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    typed = home.plan_editor.household()
    assert not home.plan_transfer.undo_take(taken)
    assert home.plan_editor.household() == typed


def test_the_same_plan_again_is_no_step_and_no_backup(home: Services) -> None:
    home.plan_transfer.take(THEIRS)
    again = home.plan_transfer.take(THEIRS)
    assert again.step == 0
    assert len(home.backups.backups()) == 1
    assert not home.plan_transfer.undo_take(again)


def test_a_plan_that_stands_in_another_order_here_is_the_same(home: Services) -> None:
    people = (Person(id="a", given_name="Айша"), Person(id="b", given_name="Әлихан", position=1))
    first, second = Profile(id="a", birth="2015"), Profile(id="b", birth="2017")
    home.plan_transfer.take(PlanFile(Household(people=people, others=(second,)), MADE, 1))
    both = PlanFile(Household(people=people, others=(first, second)), MADE, 1)
    assert home.plan_transfer.take(both).step
    assert home.plan_editor.household() != both.household, "the first one came later"
    assert home.plan_transfer.take(both).step == 0


def test_replacing_leaves_settings_levels_and_kept_plans_alone(home: Services) -> None:
    home.preferences.change(language="kk", text_scale=150)
    keep_beside(home, THEIRS)
    settings_before, kept_before = home.preferences.read(), home.plan_transfer.kept()
    home.plan_transfer.take(THEIRS)
    assert home.preferences.read() == settings_before
    assert home.plan_transfer.kept() == kept_before


def test_a_shared_id_brings_no_answer_of_ours_into_their_plan(home: Services) -> None:
    ours = home.plan_editor.household().people[0]
    home.plan_editor.change(f"person:{ours.id}", "mobile", "+7 700 000 00 09")
    before = home.plan_editor.household()
    theirs = Household(people=(Person(id=ours.id, given_name="Айша"),))
    home.plan_transfer.take(PlanFile(theirs, MADE, 1))
    assert home.plan_editor.household() == theirs
    home.plan_editor.undo()
    assert home.plan_editor.household() == before


def test_without_a_backup_nothing_is_taken(home: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    before, mark = home.plan_editor.household(), home.store.mark()

    def fail(*_: object, **__: object) -> NoReturn:
        raise GuideError(Code.BACKUP_FAILED)

    monkeypatch.setattr("guide.usecases.safekeeping.backup_service.BackupService.back_up", fail)
    for take in (home.plan_transfer.take, home.plan_transfer.merge):
        assert failure(take, THEIRS).code is Code.BACKUP_FAILED
    assert (home.plan_editor.household(), home.store.mark()) == (before, mark)


def test_a_full_disk_takes_nothing_and_keeps_everything(
    home: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = home.plan_editor.household()

    def fail(*_: object, **__: object) -> NoReturn:
        raise GuideError(Code.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr("guide.store.history.write", fail)
        assert failure(home.plan_transfer.take, THEIRS).code is Code.DISK_FULL
    assert home.plan_editor.household() == before


def test_a_read_only_store_takes_nothing(home: Services, clock: Any) -> None:
    assert home.data is not None
    with Store.look_at(home.data / "daiyn.db", now=clock) as store:
        shown = services_on(store, clock, home.data)
        for take in (shown.plan_transfer.take, shown.plan_transfer.merge):
            assert failure(take, THEIRS).code is Code.STORE_READ_ONLY
    assert home.backups.backups() == []


def test_in_memory_a_plan_is_taken_without_a_backup(services: Services) -> None:
    services.plan_transfer.take(THEIRS)
    assert services.plan_editor.household() == OTHERS


def test_into_an_empty_store_a_plan_comes_without_a_backup(tmp_path: Path, clock: Any) -> None:
    services = open_services(Places(tmp_path / "data"), clock)
    services.plan_transfer.take(THEIRS)
    assert services.plan_editor.household() == OTHERS
    assert services.backups.backups() == []
    assert services.plan_editor.undo()
    assert services.plan_editor.household().is_empty
    services.close()
