"""Keeping: backups when something changed, bringing one back as one edit, copies elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.elsewhere import saving_elsewhere
from guide.usecases.exchange import How
from guide.usecases.keeping import Keeping, Reason
from guide.usecases.workbench import Workbench, open_workbench, workbench_on
from tests.usecases.plans import THEIRS, failure


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "Дерек қалтасы"


@pytest.fixture
def kept(data: Path, clock: Any) -> Iterator[Workbench]:
    """A workbench on the disk, with a plan of one person in it."""
    bench = open_workbench(Places(data), clock)
    _fill(bench, "Ерлан")
    yield bench
    bench.close()


def _fill(bench: Workbench, name: str) -> str:
    ref = f"person:{bench.planning.add_person().id}"
    bench.planning.change(ref, "given_name", name)
    return ref


def _names(bench: Workbench) -> list[str]:
    return [person.given_name for person in bench.planning.household().people]


# When


def test_a_backup_is_made_only_when_something_changed(kept: Workbench, clock: Any) -> None:
    first = kept.keeping.backing_up_if_due(Reason.OPENED)()
    assert first is not None
    assert (first.number, first.reason, first.people, first.filled) == (1, Reason.OPENED, 1, 1)
    for days in (1, 3650, -7300):
        clock.pass_days(days)  # time alone makes none due
        assert kept.keeping.backing_up_if_due()() is None
    _fill(kept, "Динара")
    second = kept.keeping.backing_up_if_due()()
    assert second is not None
    assert (second.number, second.reason, second.people) == (2, Reason.USED, 2)
    kept.planning.undo()
    assert kept.keeping.backing_up_if_due()() is not None, "an undo is an edit"


def test_what_changed_is_known_after_the_window_was_closed(
    kept: Workbench, data: Path, clock: Any
) -> None:
    kept.keeping.backing_up_if_due()()
    kept.close()
    again = open_workbench(Places(data), clock)
    assert again.keeping.backing_up_if_due(Reason.OPENED)() is None
    _fill(again, "Динара")
    again.close()
    third = open_workbench(Places(data), clock)
    assert third.keeping.backing_up_if_due(Reason.OPENED)() is not None
    third.close()


def test_nothing_entered_makes_no_backup(data: Path, clock: Any) -> None:
    bench = open_workbench(Places(data), clock)
    assert bench.keeping.backing_up_if_due(Reason.OPENED)() is None
    assert not (data / "backups").exists()
    bench.close()


def test_a_damaged_newest_backup_makes_the_next_one_due(kept: Workbench, data: Path) -> None:
    kept.keeping.backing_up_if_due()()
    (file,) = (data / "backups").iterdir()
    file.write_bytes(b"")
    made = kept.keeping.backing_up_if_due()()
    assert made is not None
    assert [(view.number, view.trouble) for view in kept.keeping.backups()] == [
        (2, None),
        (1, Code.BACKUP_DAMAGED),
    ]


def test_damage_met_while_working_is_told_and_makes_no_backup(
    kept: Workbench, data: Path, tmp_path: Path
) -> None:
    kept.keeping.back_up(Reason.USED)
    connection = kept.store._holding.connection
    assert connection is not None
    assert kept.planning.household().people, "what was acknowledged is known"
    connection.execute("UPDATE hist SET new = NULL")  # as a drive does that forgets
    for act in (
        lambda: kept.keeping.back_up(Reason.USED),
        lambda: kept.keeping.copy_to(tmp_path),
    ):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_DAMAGED
    assert [name.number for name in kept.keeping.listed()] == [1]
    saving_elsewhere(kept, [], tmp_path / "a.db")()  # what is known can still be saved
    found = kept.keeping.household_in(tmp_path / "a.db")
    assert [person.given_name for person in found.people] == ["Ерлан"]


def test_a_store_in_memory_is_not_backed_up(bench: Workbench) -> None:
    _fill(bench, "Ерлан")
    assert bench.data is None
    assert bench.keeping.backups() == []
    assert bench.keeping.backing_up_if_due()() is None
    with pytest.raises(ValueError, match="asked"):
        bench.keeping.back_up(Reason.ASKED)


def test_a_store_that_can_only_be_read_is_not_backed_up(
    kept: Workbench, data: Path, clock: Any
) -> None:
    kept.keeping.back_up(Reason.ASKED)
    kept.close()
    store = Store.look_at(data / "daiyn.db", now=clock)
    looking = workbench_on(store, clock, data)
    assert looking.keeping.backing_up_if_due()() is None
    assert [view.number for view in looking.keeping.backups()] == [1]
    for act in (lambda: looking.keeping.back_up(Reason.ASKED),):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_READ_ONLY
    assert looking.keeping.copy_to(data.parent).size > 0, "a copy elsewhere can be had"
    looking.close()


# What is in one


def test_a_backup_tells_what_is_in_it(full: Workbench, tmp_path: Path, clock: Any) -> None:
    keeping = Keeping(full.store, tmp_path, clock)
    view = keeping.back_up(Reason.ASKED)
    assert (view.made_at, view.is_pinned, view.people) == (clock(), True, 4)
    assert view.filled > 20
    assert keeping.household_of(1) == full.planning.household()
    assert keeping.backups() == [view]
    assert [name.number for name in keeping.listed()] == [1]


# Bringing back


def test_a_restore_is_one_edit_that_can_be_taken_back(kept: Workbench) -> None:
    kept.keeping.back_up(Reason.USED)
    (ref,) = (ref for ref, _ in kept.planning.household().records() if ref.startswith("person"))
    kept.planning.change(ref, "given_name", "Айгүл")
    kept.planning.change("plan", "settlement", "Қарағанды")
    _fill(kept, "Динара")
    before = kept.planning.household()
    done = kept.keeping.restore(1)
    assert (_names(kept), kept.planning.household().plan.settlement) == (["Ерлан"], "")
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
    _fill(kept, "Динара")
    before = kept.planning.household()
    done = kept.keeping.restore(1)
    _fill(kept, "Айша")
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
    _fill(kept, "Динара")
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
    _fill(kept, "Динара")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "made to fail")

    monkeypatch.setattr("guide.store.copying.write_verified", full)
    with pytest.raises(GuideError) as refused:
        kept.keeping.restore(1)
    assert refused.value.code is Code.DISK_FULL
    assert _names(kept) == ["Ерлан", "Динара"]


def test_after_damage_the_fresh_start_brings_a_backup_back(
    kept: Workbench, data: Path, clock: Any
) -> None:
    kept.keeping.back_up(Reason.USED)
    kept.close()
    (data / "daiyn.db").write_bytes(b"")
    bench = open_workbench(Places(data), clock)
    assert bench.store.trouble is not None
    assert bench.store.trouble.code is Code.STORE_DAMAGED
    assert _names(bench) == []
    assert [view.people for view in bench.keeping.backups()] == [1]
    done = bench.keeping.restore(1)
    assert (_names(bench), done.kept_as) == (["Ерлан"], None)
    assert bench.store.check() == []
    bench.close()


# What is beside the plan


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


# Copies elsewhere


def test_a_copy_can_be_brought_back_on_another_computer(
    kept: Workbench, tmp_path: Path, clock: Any
) -> None:
    stick = tmp_path / "Әлиханның дискісі"
    stick.mkdir()
    done = kept.keeping.copy_to(stick)
    assert done.path.name == "daiyn-2026-11-22.db"
    assert done.size == done.path.stat().st_size
    assert kept.keeping.copy_to(stick).path.name == "daiyn-2026-11-22-2.db"
    other = open_workbench(Places(tmp_path / "other"), clock)
    assert [p.given_name for p in other.keeping.household_in(done.path).people] == ["Ерлан"]
    other.keeping.restore_file(done.path)
    assert _names(other) == ["Ерлан"]
    assert other.store.check() == []
    other.close()


def test_a_copy_of_a_store_in_memory_can_be_saved(bench: Workbench, tmp_path: Path) -> None:
    _fill(bench, "Ерлан")
    copy = workbench_on(bench.store.copied(), bench.now)
    _fill(copy, "Динара")
    done = copy.keeping.save_copy(tmp_path / "a.db")
    copy.close()
    assert _names(bench) == ["Ерлан"]
    assert [p.given_name for p in bench.keeping.household_in(done.path).people] == [
        "Ерлан",
        "Динара",
    ]


@pytest.mark.parametrize("name", ["daiyn.db", "DAIYN.DB", "daiyn.lock", "backups/a.db"])
def test_a_copy_never_takes_the_place_of_the_store(kept: Workbench, data: Path, name: str) -> None:
    kept.keeping.back_up(Reason.USED)
    before = (data / "daiyn.db").read_bytes()
    with pytest.raises(GuideError) as refused:
        kept.keeping.save_copy(data / "." / name)
    assert refused.value.code is Code.FILE_NOT_WRITTEN
    assert (data / "daiyn.db").read_bytes() == before
    with pytest.raises(GuideError) as elsewhere:
        saving_elsewhere(kept, [lambda bench: bench.planning.add_person()], data / name)
    assert elsewhere.value.code is Code.FILE_NOT_WRITTEN
    kept.keeping.save_copy(data / "Менің көшірмем.db")  # beside it, under a name of one's own
    saving_elsewhere(kept, [], data / "Тағы бірі.db")()


@pytest.mark.parametrize(
    ("bytes_of", "code"),
    [
        (b"", Code.BACKUP_DAMAGED),
        (b"text", Code.COPY_FOREIGN),
        (b"SQLite format 3\0" + bytes(500), Code.COPY_FOREIGN),
        (b"DAIYN PLAN 1\n", Code.COPY_IS_PLAN_FILE),
    ],
)
def test_a_file_that_is_no_copy_is_refused(
    kept: Workbench, tmp_path: Path, bytes_of: bytes, code: Code
) -> None:
    (tmp_path / "film.db").write_bytes(bytes_of)
    mark = kept.store.mark()
    with pytest.raises(GuideError) as refused:
        kept.keeping.restore_file(tmp_path / "film.db")
    assert refused.value.code is code
    assert kept.store.mark() == mark


def test_a_copy_with_a_flipped_bit_is_refused(kept: Workbench, tmp_path: Path) -> None:
    done = kept.keeping.copy_to(tmp_path)
    data = bytearray(done.path.read_bytes())
    data[data.rfind("Ерлан".encode())] ^= 1
    done.path.write_bytes(data)
    with pytest.raises(GuideError) as refused:
        kept.keeping.restore_file(done.path)
    assert refused.value.code is Code.BACKUP_DAMAGED


def test_moments_of_backups_are_kept_in_utc(kept: Workbench, clock: Any) -> None:
    made = kept.keeping.back_up(Reason.USED)
    assert made.made_at.utcoffset() == dt.timedelta()
