"""What a restore brings back of entered levels never changes the level that home shows.

Unless none is entered now: then the level that stood in the backup stands again.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.alerts.declaration import ClosingKind, Place, Source
from guide.content.model import Level
from guide.store import snapshot
from guide.store.store import Store
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Workbench, workbench_on
from guide.usecases.safekeeping import restore
from guide.usecases.safekeeping.backup_service import Keeping
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-35", detail="Қарағанды")


def _draft(level: Level) -> Draft:
    return Draft(level=level, place=HOME)


@pytest.fixture
def other(clock: Any) -> Any:
    """Another computer's workbench, whose copy is brought back."""
    found = workbench_on(Store.in_memory(now=clock), clock)
    yield found
    found.close()


def _bring_back(bench: Workbench, other: Workbench, folder: Path) -> Any:
    other.keeping.save_copy(folder / "copy.db")
    return bench.keeping.restore_file(folder / "copy.db")


def test_with_nothing_entered_the_level_of_the_backup_stands_again(
    bench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    other.declaring.declare(_draft(Level.YELLOW), HOME)
    receipt = other.declaring.declare(_draft(Level.RED), HOME)
    other.ticking.toggle(receipt.declaration_id, "red-1")
    done = _bring_back(bench, other, tmp_path)
    assert bench.declaring.current() == other.declaring.current()
    assert bench.declaring.past() == other.declaring.past()
    assert bench.ticking.ticks(receipt.declaration_id).has("red-1")
    assert done.declarations == 2
    assert bench.keeping.undo_restore(done)
    assert (bench.declaring.current(), bench.declaring.past()) == (None, [])


@pytest.mark.parametrize("is_changed", [True, False])
def test_taking_back_leaves_a_level_that_was_changed_since(
    bench: Workbench, other: Workbench, tmp_path: Path, is_changed: bool
) -> None:
    """The plan goes back as a whole; beside it only what nobody touched since."""
    other.planning.change("plan", "meet_near", "Мектеп")
    came = other.declaring.declare(_draft(Level.RED), HOME)
    done = _bring_back(bench, other, tmp_path)
    if is_changed:
        bench.declaring.amend(came.declaration_id, _draft(Level.ORANGE))
    bench.planning.change("plan", "meet_near", "Дүкен")  # else the step alone would be undone
    assert bench.keeping.undo_restore(done)
    assert bench.planning.household().is_empty
    entry = bench.declaring.current()
    assert (entry and entry.level) == (Level.ORANGE if is_changed else None)


def test_a_level_that_is_entered_now_stays_and_the_others_come_back_closed(
    bench: Workbench, other: Workbench, tmp_path: Path, clock: Any
) -> None:
    other.declaring.declare(_draft(Level.RED), HOME)
    mine = bench.declaring.declare(_draft(Level.YELLOW), HOME)
    before = bench.home()
    _bring_back(bench, other, tmp_path)
    entry = bench.declaring.current()
    assert entry is not None
    assert (entry.id, entry.level) == (mine.declaration_id, Level.YELLOW)
    assert bench.home().banner == before.banner
    (came,) = bench.declaring.past()
    assert came.level is Level.RED
    assert came.closing is not None
    assert (came.closing.kind, came.closing.replaced_by) == (ClosingKind.REPLACED, entry.id)
    bench.declaring.close(ClosingKind.LOWERED, Source.TV)
    assert bench.declaring.current() is None, "the old red must not come to light now"
    closed = bench.declaring.last_closed()
    assert closed is not None
    assert closed.id == entry.id


def test_taking_back_levels_leaves_what_was_typed_since(
    bench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    other.declaring.declare(_draft(Level.RED), HOME)
    done = _bring_back(bench, other, tmp_path)
    bench.planning.change("plan", "settlement", "Астана")
    assert bench.keeping.undo_restore(done)
    assert bench.declaring.current() is None
    assert bench.planning.household().plan.settlement == "Астана"


def test_no_level_declared_is_an_entry_too(
    bench: Workbench, other: Workbench, tmp_path: Path, clock: Any
) -> None:
    other.declaring.declare(_draft(Level.RED), HOME)
    none = Draft(level=Level.NONE, place=HOME, source=Source.TV, on_date=clock().date())
    bench.declaring.declare(none, HOME)
    before = bench.home().banner
    _bring_back(bench, other, tmp_path)
    assert bench.home().banner == before


def test_a_level_that_was_ended_here_stays_ended(bench: Workbench, tmp_path: Path) -> None:
    receipt = bench.declaring.declare(_draft(Level.RED), HOME)
    bench.ticking.toggle(receipt.declaration_id, "red-1")
    bench.keeping.save_copy(tmp_path / "copy.db")
    bench.ticking.toggle(receipt.declaration_id, "red-2")
    bench.declaring.close(ClosingKind.CANCELLED, Source.TV)
    bench.planning.change("plan", "settlement", "Астана")
    before = (bench.home().banner, bench.home().closing, bench.declaring.past())
    bench.keeping.restore_file(tmp_path / "copy.db")
    assert bench.declaring.current() is None
    assert (bench.home().banner, bench.home().closing, bench.declaring.past()) == before
    assert bench.ticking.ticks(receipt.declaration_id).has("red-2")


def test_the_closing_list_of_today_is_not_hidden_by_what_comes_back(
    bench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    other.declaring.declare(_draft(Level.YELLOW), HOME)
    other.declaring.close(ClosingKind.LOWERED, Source.TV)
    other.declaring.put_away()
    bench.declaring.declare(_draft(Level.RED), HOME)
    bench.declaring.close(ClosingKind.CANCELLED, Source.TV)
    before = bench.home().closing
    assert before is not None
    _bring_back(bench, other, tmp_path)
    assert bench.home().closing == before
    assert [entry.level for entry in bench.declaring.past()] == [Level.RED, Level.YELLOW]


def test_a_lost_level_returns_although_an_older_one_was_ended(
    bench: Workbench, other: Workbench, tmp_path: Path
) -> None:
    """Damage took the standing entry; what was salvaged is an older one that was lowered."""
    old = bench.declaring.declare(_draft(Level.YELLOW), HOME)
    bench.declaring.close(ClosingKind.LOWERED, Source.TV)
    copy = workbench_on(bench.store.copied(), bench.now)
    red = copy.declaring.declare(_draft(Level.RED), HOME)
    _bring_back(bench, copy, tmp_path)
    copy.close()
    entry = bench.declaring.current()
    assert entry is not None
    assert entry.id == red.declaration_id
    assert [past.id for past in bench.declaring.past()] == [old.declaration_id]


ACTS = st.lists(
    st.sampled_from(
        ["yellow", "orange", "red", "none", "lowered", "cancelled", "mistake", "put away", "undo"]
    ),
    max_size=6,
)


def _act(bench: Workbench, acts: list[str]) -> None:
    receipts = []
    for act in acts:
        if act == "put away":
            bench.declaring.put_away()
        elif act == "undo":
            if receipts:
                bench.declaring.undo(receipts.pop())
        elif act in set(Level):
            draft = Draft(
                level=Level(act), place=HOME, source=Source.TV, on_date=bench.now().date()
            )
            receipts.append(bench.declaring.declare(draft, HOME))
        elif bench.declaring.current() is not None:
            receipts.append(bench.declaring.close(ClosingKind(act), Source.TV))


def _check(common: list[str], here: list[str], there: list[str], *, more: Any = None) -> None:
    clock = Clock()
    with ExitStack() as ending:

        def on(store: Store) -> Workbench:
            found = workbench_on(store, clock)
            ending.callback(found.close)
            return found

        base = on(Store.in_memory(now=clock))
        _act(base, common)
        bench, other = on(base.store.copied()), on(base.store.copied())
        clock.pass_days(1)
        _check_return(bench, other, here, there, more)


def _check_return(
    bench: Workbench, other: Workbench, here: list[str], there: list[str], more: Any
) -> None:
    _act(bench, here)
    _act(other, there)
    entered, then = bench.declaring.current(), other.declaring.current()
    mine = {entry.id: entry for entry in (*bench.declaring.past(), entered) if entry is not None}
    coming = restore.returning(bench.store, snapshot.take(other.store.image()), bench.now())
    if coming.changes:
        bench.store.edit(coming.changes)
    if more is not None:
        more(bench)
    after = bench.declaring.current()
    if entered is not None:
        assert after == entered
    elif then is not None and then.id not in mine:
        assert after == then
    else:
        assert after is None
    theirs = {entry.id for entry in (*other.declaring.past(), then) if entry is not None}
    every = {entry.id: entry for entry in (*bench.declaring.past(), after) if entry is not None}
    assert every.keys() == mine.keys() | theirs, "all that was missing is back"
    assert {one: every[one] for one in mine} == mine, "nothing that was here is changed"
    assert bench.store.check() == []


@given(ACTS, ACTS, ACTS)
def test_whatever_was_done_here_and_there(
    common: list[str], here: list[str], there: list[str]
) -> None:
    _check(common, here, there)


@pytest.mark.parametrize(
    ("here", "there"), [(["yellow"], ["red"]), (["yellow"], ["yellow", "lowered", "red"])]
)
def test_levels_that_come_back_open_are_found_out(
    monkeypatch: pytest.MonkeyPatch, here: list[str], there: list[str]
) -> None:
    """The control: were the level that stands here not looked at, the harness would see it."""
    _check([], here, there, more=_end_it)
    monkeypatch.setattr(restore, "standing", lambda _: None)
    with pytest.raises(AssertionError):
        _check([], here, there, more=_end_it)


def _end_it(bench: Workbench) -> None:
    """End what stands: nothing that came back may come to light; then make that undone."""
    receipt = bench.declaring.close(ClosingKind.LOWERED, Source.TV)
    assert bench.declaring.current() is None
    bench.declaring.undo(receipt)


def test_keeping_of_another_store_reads_the_same_copy(other: Workbench, tmp_path: Path) -> None:
    other.planning.change("plan", "settlement", "Қарағанды")
    other.keeping.save_copy(tmp_path / "copy.db")
    with Store.in_memory(now=other.now) as store:
        apart = Keeping(store, None, other.now)
        assert apart.household_in(tmp_path / "copy.db") == other.planning.household()
