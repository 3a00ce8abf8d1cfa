"""Taking a plan over: one step after a backup, taken back as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pytest

from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.household.plan import Person
from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.services import Workbench, open_workbench, workbench_on
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.plan_transfer import How, PlanFile
from tests.usecases.plans import MADE, OTHERS, THEIRS, failure


def test_replacing_is_one_step_after_a_pinned_backup(home: Workbench) -> None:
    before = home.planning.household()
    taken = home.exchange.take(THEIRS, How.REPLACE)
    assert home.planning.household() == OTHERS
    (backup,) = home.keeping.backups()
    assert (backup.reason, backup.is_pinned) == (Reason.IMPORT, True)
    assert home.keeping.household_of(backup.number) == before
    assert {past.step for past in home.store.history("person:00000001")} == {taken.step}


def test_undo_after_taking_brings_the_former_plan_back_as_a_whole(home: Workbench) -> None:
    before = home.planning.household()
    home.exchange.take(THEIRS, How.REPLACE)
    assert home.planning.undo()
    assert home.planning.household() == before
    assert home.planning.redo()
    assert home.planning.household() == OTHERS
    assert home.planning.undo()
    assert home.planning.household() == before
    assert home.planning.undo()  # and on into the time before
    assert home.planning.household().plan.meet_near == ""


def test_undo_after_a_start_anew_brings_it_back_too(home: Workbench, clock: Any) -> None:
    before = home.planning.household()
    home.exchange.take(THEIRS, How.REPLACE)
    assert home.data is not None
    home.close()
    again = open_workbench(Places(home.data), clock)
    assert again.planning.undo()
    assert again.planning.household() == before
    again.close()


def test_taking_back_leaves_no_mixture_of_two_plans(home: Workbench) -> None:
    before = home.planning.household()
    taken = home.exchange.take(THEIRS, How.REPLACE)
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    home.planning.change("person:00000001", "mobile", "+7 700 000 00 01")
    home.planning.add_person()
    typed = home.planning.household()
    assert home.exchange.undo_take(taken)
    assert home.planning.household() == before
    assert home.planning.undo()
    assert home.planning.household() == typed, "what was typed since is not lost"


def test_the_stores_own_undo_of_a_step_would_mix(home: Workbench) -> None:
    """The control: why taking back is more than undoing the step."""
    before = home.planning.household()
    taken = home.exchange.take(THEIRS, How.REPLACE)
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    home.store.undo_step(taken.step)
    mixed = home.planning.household()
    assert mixed.people == before.people
    assert mixed.plan != before.plan


def test_what_was_taken_back_is_not_taken_back_again(home: Workbench) -> None:
    taken = home.exchange.take(THEIRS, How.REPLACE)
    home.planning.undo()
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    typed = home.planning.household()
    assert not home.exchange.undo_take(taken)
    assert home.planning.household() == typed


def test_the_same_plan_again_is_no_step_and_no_backup(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.REPLACE)
    again = home.exchange.take(THEIRS, How.REPLACE)
    assert again.step == 0
    assert len(home.keeping.backups()) == 1
    assert not home.exchange.undo_take(again)


def test_replacing_leaves_settings_levels_and_kept_plans_alone(home: Workbench) -> None:
    home.preferences.change(language="kk", text_scale=150)
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    settings_before, kept_before = home.preferences.read(), home.exchange.kept()
    home.exchange.take(THEIRS, How.REPLACE)
    assert home.preferences.read() == settings_before
    assert home.exchange.kept() == kept_before


def test_a_shared_id_brings_no_answer_of_ours_into_their_plan(home: Workbench) -> None:
    ours = home.planning.household().people[0]
    home.planning.change(f"person:{ours.id}", "mobile", "+7 700 000 00 09")
    before = home.planning.household()
    theirs = Household(people=(Person(id=ours.id, given_name="Айша"),))
    home.exchange.take(PlanFile(theirs, MADE, 1), How.REPLACE)
    assert home.planning.household() == theirs
    home.planning.undo()
    assert home.planning.household() == before


def test_without_a_backup_nothing_is_taken(
    home: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, mark = home.planning.household(), home.store.mark()

    def fail(*_: object, **__: object) -> NoReturn:
        raise GuideError(Code.BACKUP_FAILED)

    monkeypatch.setattr("guide.usecases.safekeeping.backup_service.Keeping.back_up", fail)
    for take in (
        lambda: home.exchange.take(THEIRS, How.REPLACE),
        lambda: home.exchange.take(THEIRS, How.KEEP_BOTH),
    ):
        assert failure(take).code is Code.BACKUP_FAILED
    assert (home.planning.household(), home.store.mark()) == (before, mark)


def test_a_full_disk_takes_nothing_and_keeps_everything(
    home: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = home.planning.household()

    def fail(*_: object, **__: object) -> NoReturn:
        raise GuideError(Code.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr("guide.store.history.write", fail)
        assert failure(home.exchange.take, THEIRS, How.REPLACE).code is Code.DISK_FULL
    assert home.planning.household() == before


def test_a_read_only_store_takes_nothing(home: Workbench, clock: Any) -> None:
    assert home.data is not None
    with Store.look_at(home.data / "daiyn.db", now=clock) as store:
        shown = workbench_on(store, clock, home.data)
        for how in How:
            assert failure(shown.exchange.take, THEIRS, how).code is Code.STORE_READ_ONLY
    assert home.keeping.backups() == []


def test_in_memory_a_plan_is_taken_without_a_backup(bench: Workbench) -> None:
    bench.exchange.take(THEIRS, How.REPLACE)
    assert bench.planning.household() == OTHERS


def test_into_an_empty_store_a_plan_comes_without_a_backup(tmp_path: Path, clock: Any) -> None:
    bench = open_workbench(Places(tmp_path / "data"), clock)
    bench.exchange.take(THEIRS, How.REPLACE)
    assert bench.planning.household() == OTHERS
    assert bench.keeping.backups() == []
    assert bench.planning.undo()
    assert bench.planning.household().is_empty
    bench.close()
