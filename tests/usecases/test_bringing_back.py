"""Bringing a backup back is one edit, and leaves what is beside the plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.program.services import Workbench, open_workbench, workbench_on
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.plan_transfer import How
from tests.usecases.plans import THEIRS, enter_person, failure, names_in


def test_a_restore_is_one_edit_that_can_be_taken_back(kept: Workbench) -> None:
    kept.keeping.back_up(Reason.USED)
    (ref,) = (ref for ref, _ in kept.planning.household().records() if ref.startswith("person"))
    kept.planning.change(ref, "given_name", "Айгүл")
    kept.planning.change("plan", "settlement", "Қарағанды")
    enter_person(kept, "Динара")
    before = kept.planning.household()
    done = kept.keeping.restore(1)
    assert (names_in(kept), kept.planning.household().plan.settlement) == (["Ерлан"], "")
    assert done.kept_as == 2
    assert kept.keeping.household_of(2) == before, "what was there is kept first"
    assert kept.keeping.backups()[0].is_pinned
    assert {past.step for past in kept.store.history("plan")} >= {done.step}
    assert kept.store.check() == []
    assert kept.keeping.undo_restore(done)
    assert kept.planning.household() == before
    assert not kept.keeping.undo_restore(done), "a second press has nothing to do"
    kept.keeping.restore(1)
    assert kept.planning.undo()
    assert kept.planning.household() == before, "the plan's own undo knows it as well"


def test_taking_a_restore_back_makes_no_mixture_of_two_plans(kept: Workbench) -> None:
    kept.keeping.back_up(Reason.USED)
    enter_person(kept, "Динара")
    before = kept.planning.household()
    done = kept.keeping.restore(1)
    enter_person(kept, "Айша")
    kept.planning.change("plan", "settlement", "Астана")
    assert kept.keeping.undo_restore(done)
    assert kept.planning.household() == before


def test_restoring_what_is_there_already_changes_nothing(kept: Workbench, data: Path) -> None:
    kept.keeping.back_up(Reason.USED)
    mark = kept.store.mark()
    done = kept.keeping.restore(1)
    assert (done.step, done.kept_as, kept.store.mark()) == (0, None, mark)
    assert not kept.keeping.undo_restore(done)
    assert len(kept.keeping.listed()) == 1


def test_settings_stay_as_they_are_now(kept: Workbench) -> None:
    kept.preferences.change(language="kk")
    kept.keeping.back_up(Reason.USED)
    kept.preferences.change(language="ru", theme="dark")
    enter_person(kept, "Динара")
    kept.keeping.restore(1)
    assert (kept.preferences.read().language, kept.preferences.read().theme) == ("ru", "dark")


def test_the_first_backup_after_a_damage_does_not_pass_for_a_good_day(
    kept: Workbench, data: Path, clock: Any
) -> None:
    kept.keeping.back_up(Reason.USED)
    kept.close()
    file = data / "daiyn.db"
    whole = bytearray(file.read_bytes())
    place = whole.rfind("Ерлан".encode())
    whole[place] ^= 1
    file.write_bytes(whole)
    again = workbench_on(Store.open(file, now=clock), clock, data)
    assert again.keeping.is_salvaged
    made = again.keeping.backing_up_if_due(Reason.OPENED)()
    assert made is not None
    assert (made.reason, made.is_pinned) == (Reason.SALVAGED, False)
    again.planning.change("plan", "out_town", "Көкшетау")
    later = again.keeping.backing_up_if_due(Reason.USED)()
    assert later is not None
    assert later.reason is Reason.USED
    again.close()
    next_day = workbench_on(Store.open(file, now=clock), clock, data)
    assert not next_day.keeping.is_salvaged
    next_day.close()


def test_a_damaged_backup_changes_nothing(kept: Workbench, data: Path) -> None:
    kept.keeping.back_up(Reason.USED)
    (file,) = (data / "backups").iterdir()
    file.write_bytes(file.read_bytes()[:9000])
    mark = kept.store.mark()
    for act in (lambda: kept.keeping.restore(1), lambda: kept.keeping.household_of(1)):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.BACKUP_DAMAGED
    assert kept.store.mark() == mark
    assert len(kept.keeping.listed()) == 1


def test_without_room_for_the_present_state_nothing_is_brought_back(
    kept: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.keeping.back_up(Reason.USED)
    enter_person(kept, "Динара")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "made to fail")

    monkeypatch.setattr("guide.store.copying.write_verified", full)
    with pytest.raises(GuideError) as refused:
        kept.keeping.restore(1)
    assert refused.value.code is Code.DISK_FULL
    assert names_in(kept) == ["Ерлан", "Динара"]


def test_after_damage_the_fresh_start_brings_a_backup_back(
    kept: Workbench, data: Path, clock: Any
) -> None:
    kept.keeping.back_up(Reason.USED)
    kept.close()
    (data / "daiyn.db").write_bytes(b"")
    bench = open_workbench(Places(data), clock)
    assert bench.store.trouble is not None
    assert bench.store.trouble.code is Code.STORE_DAMAGED
    assert names_in(bench) == []
    assert [view.people for view in bench.keeping.backups()] == [1]
    done = bench.keeping.restore(1)
    assert (names_in(bench), done.kept_as) == (["Ерлан"], None)
    assert bench.store.check() == []
    bench.close()


def test_a_lost_kept_plan_returns_and_what_is_there_stays(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    (lost,) = home.exchange.kept()
    number = home.keeping.back_up(Reason.ASKED).number
    home.exchange.remove_kept(lost.id)
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    (newer,) = home.exchange.kept()
    looked = home.keeping.look_at(number)
    assert looked.household == home.planning.household()
    assert not looked.is_same, "there is something to bring back beside the plan"
    done = home.keeping.restore(number)
    assert {plan.id for plan in home.exchange.kept()} == {lost.id, newer.id}
    assert home.keeping.look_at(number).is_same
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    assert home.keeping.undo_restore(done)
    assert home.exchange.kept() == [newer]
    assert home.planning.household().plan.meet_far == "Мектеп алдында", "the plan was not brought"


def test_a_kept_plan_that_came_goes_again_with_the_whole_plan(home: Workbench) -> None:
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    number = home.keeping.back_up(Reason.ASKED).number
    home.exchange.remove_kept(home.exchange.kept()[0].id)
    home.planning.change("plan", "meet_near", "Саябақ")
    before = home.planning.household()
    done = home.keeping.restore(number)
    home.planning.change("plan", "meet_far", "Мектеп алдында")
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    made_since = home.exchange.kept()[0]
    assert home.keeping.undo_restore(done)
    assert (home.planning.household(), home.exchange.kept()) == (before, [made_since])


def test_a_copy_with_a_kept_plan_of_another_shape_is_refused(
    home: Workbench, bench: Workbench, tmp_path: Path
) -> None:
    bench.store.edit([Change("kept_plan:00000001", "kept_plan", b'{"id":"00000001","colour":1}')])
    bench.keeping.save_copy(tmp_path / "a.db")
    mark = home.store.mark()
    for act in (home.keeping.look_into, home.keeping.restore_file):
        assert failure(act, tmp_path / "a.db").code is Code.BACKUP_DAMAGED
    assert (home.store.mark(), home.exchange.kept()) == (mark, [])
