"""Bringing a backup back is one edit, and leaves what is beside the plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.program.services import Services, open_services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from tests.usecases.plans import THEIRS, enter_person, failure, keep_beside, names_in


def test_a_restore_is_one_edit_that_can_be_taken_back(kept: Services) -> None:
    kept.backups.back_up(Reason.USED)
    (ref,) = (ref for ref, _ in kept.plan_editor.household().records() if ref.startswith("person"))
    kept.plan_editor.change(ref, "given_name", "Айгүл")
    kept.plan_editor.change("plan", "settlement", "Қарағанды")
    enter_person(kept, "Динара")
    before = kept.plan_editor.household()
    done = kept.backups.restore(1)
    assert (names_in(kept), kept.plan_editor.household().plan.settlement) == (["Ерлан"], "")
    assert done.kept_as == 2
    assert kept.backups.household_of(2) == before, "what was there is kept first"
    assert kept.backups.backups()[0].is_pinned
    assert {past.step for past in kept.store.history("plan")} >= {done.step}
    assert kept.store.check() == []
    assert kept.backups.undo_restore(done)
    assert kept.plan_editor.household() == before
    assert not kept.backups.undo_restore(done), "a second press has nothing to do"
    kept.backups.restore(1)
    assert kept.plan_editor.undo()
    assert kept.plan_editor.household() == before, "the plan's own undo knows it as well"


def test_taking_a_restore_back_makes_no_mixture_of_two_plans(kept: Services) -> None:
    kept.backups.back_up(Reason.USED)
    enter_person(kept, "Динара")
    before = kept.plan_editor.household()
    done = kept.backups.restore(1)
    enter_person(kept, "Айша")
    kept.plan_editor.change("plan", "settlement", "Астана")
    assert kept.backups.undo_restore(done)
    assert kept.plan_editor.household() == before


def test_restoring_what_is_there_already_changes_nothing(kept: Services, data: Path) -> None:
    kept.backups.back_up(Reason.USED)
    mark = kept.store.mark()
    done = kept.backups.restore(1)
    assert (done.step, done.kept_as, kept.store.mark()) == (0, None, mark)
    assert not kept.backups.undo_restore(done)
    assert len(kept.backups.listed()) == 1


def test_settings_stay_as_they_are_now(kept: Services) -> None:
    kept.preferences.change(language="kk")
    kept.backups.back_up(Reason.USED)
    kept.preferences.change(language="ru", theme="dark")
    enter_person(kept, "Динара")
    kept.backups.restore(1)
    assert (kept.preferences.read().language, kept.preferences.read().theme) == ("ru", "dark")


def test_the_first_backup_after_a_damage_does_not_pass_for_a_good_day(
    kept: Services, data: Path, clock: Any
) -> None:
    kept.backups.back_up(Reason.USED)
    kept.close()
    file = data / "daiyn.db"
    whole = bytearray(file.read_bytes())
    place = whole.rfind("Ерлан".encode())
    whole[place] ^= 1
    file.write_bytes(whole)
    again = services_on(Store.open(file, now=clock), clock, data)
    assert again.backups.is_salvaged
    made = again.backups.backing_up_if_due(Reason.OPENED)()
    assert made is not None
    assert (made.reason, made.is_pinned) == (Reason.SALVAGED, False)
    again.plan_editor.change("plan", "out_town", "Көкшетау")
    later = again.backups.backing_up_if_due(Reason.USED)()
    assert later is not None
    assert later.reason is Reason.USED
    again.close()
    next_day = services_on(Store.open(file, now=clock), clock, data)
    assert not next_day.backups.is_salvaged
    next_day.close()


def test_a_damaged_backup_changes_nothing(kept: Services, data: Path) -> None:
    kept.backups.back_up(Reason.USED)
    (file,) = (data / "backups").iterdir()
    file.write_bytes(file.read_bytes()[:9000])
    mark = kept.store.mark()
    for act in (lambda: kept.backups.restore(1), lambda: kept.backups.household_of(1)):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.BACKUP_DAMAGED
    assert kept.store.mark() == mark
    assert len(kept.backups.listed()) == 1


def test_without_room_for_the_present_state_nothing_is_brought_back(
    kept: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.backups.back_up(Reason.USED)
    enter_person(kept, "Динара")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "made to fail")

    monkeypatch.setattr("guide.store.copying.write_verified", full)
    with pytest.raises(GuideError) as refused:
        kept.backups.restore(1)
    assert refused.value.code is Code.DISK_FULL
    assert names_in(kept) == ["Ерлан", "Динара"]


def test_after_damage_the_fresh_start_brings_a_backup_back(
    kept: Services, data: Path, clock: Any
) -> None:
    kept.backups.back_up(Reason.USED)
    kept.close()
    (data / "daiyn.db").write_bytes(b"")
    services = open_services(Places(data), clock)
    assert services.store.failure is not None
    assert services.store.failure.code is Code.STORE_DAMAGED
    assert names_in(services) == []
    assert [view.people for view in services.backups.backups()] == [1]
    done = services.backups.restore(1)
    assert (names_in(services), done.kept_as) == (["Ерлан"], None)
    assert services.store.check() == []
    services.close()


def test_a_lost_kept_plan_returns_and_what_is_there_stays(home: Services) -> None:
    keep_beside(home, THEIRS)
    (lost,) = home.plan_transfer.kept()
    number = home.backups.back_up(Reason.ASKED).number
    home.plan_transfer.remove_kept(lost.id)
    keep_beside(home, THEIRS)
    (newer,) = home.plan_transfer.kept()
    looked = home.backups.look_at(number)
    assert looked.household == home.plan_editor.household()
    assert not looked.is_same, "there is something to bring back beside the plan"
    done = home.backups.restore(number)
    assert {plan.id for plan in home.plan_transfer.kept()} == {lost.id, newer.id}
    assert home.backups.look_at(number).is_same
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    assert home.backups.undo_restore(done)
    assert home.plan_transfer.kept() == [newer]
    assert home.plan_editor.household().plan.meet_far == "Мектеп алдында", (
        "the plan was not brought"
    )


def test_a_kept_plan_that_came_goes_again_with_the_whole_plan(home: Services) -> None:
    keep_beside(home, THEIRS)
    number = home.backups.back_up(Reason.ASKED).number
    home.plan_transfer.remove_kept(home.plan_transfer.kept()[0].id)
    home.plan_editor.change("plan", "meet_near", "Саябақ")
    before = home.plan_editor.household()
    done = home.backups.restore(number)
    home.plan_editor.change("plan", "meet_far", "Мектеп алдында")
    keep_beside(home, THEIRS)
    made_since = home.plan_transfer.kept()[0]
    assert home.backups.undo_restore(done)
    assert (home.plan_editor.household(), home.plan_transfer.kept()) == (before, [made_since])


def test_a_copy_with_a_kept_plan_of_another_shape_is_refused(
    home: Services, services: Services, tmp_path: Path
) -> None:
    services.store.edit(
        [Change("kept_plan:00000001", "kept_plan", b'{"id":"00000001","colour":1}')]
    )
    services.backups.saving_copy(tmp_path / "a.db")()
    mark = home.store.mark()
    for act in (home.backups.look_into, home.backups.restore_file):
        assert failure(act, tmp_path / "a.db").code is Code.BACKUP_DAMAGED
    assert (home.store.mark(), home.plan_transfer.kept()) == (mark, [])
