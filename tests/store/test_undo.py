"""Undo and redo as new edits, over several kinds, single steps, and pruned history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from guide.store import history
from guide.store.store import Change, Store

Opener = Callable[..., Store]


def _bodies(store: Store, kind: str) -> dict[str, bytes]:
    return {document.id: document.body for document in store.all(kind)}


def test_undo_and_redo_walk_back_and_forth(memory: Store) -> None:
    for body in (b"1", b"2", b"3"):
        memory.edit([Change("a", "plan", body)])
    seen = []
    for act in ("undo", "undo", "redo", "redo", "redo", "undo", "undo", "undo", "undo"):
        step = getattr(memory, act)({"plan"})
        seen.append((step is not None, _bodies(memory, "plan").get("a")))
    assert seen == [
        (True, b"2"), (True, b"1"), (True, b"2"), (True, b"3"), (False, b"3"),
        (True, b"2"), (True, b"1"), (True, None), (False, None),
    ]  # fmt: skip
    assert len(memory.history("a")) == 10  # nothing of it was deleted


def test_a_new_edit_ends_redo(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1")])
    memory.edit([Change("a", "plan", b"2")])
    memory.undo({"plan"})
    memory.edit([Change("b", "plan", b"1")])
    assert memory.redo({"plan"}) is None
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"1"}


def test_kinds_have_their_own_undo(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1")])
    memory.edit([Change("t", "ticks", b"1")])
    memory.undo({"plan"})
    assert (_bodies(memory, "plan"), _bodies(memory, "ticks")) == ({}, {"t": b"1"})
    memory.edit([Change("t", "ticks", b"2")])
    memory.redo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"1"}


def test_a_step_over_several_kinds_is_undone_as_one(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1"), Change("p", "person", b"1")])
    memory.edit([Change("a", "plan", b"2"), Change("p", "person", None)])
    memory.undo({"person"})
    assert (_bodies(memory, "plan"), _bodies(memory, "person")) == ({"a": b"1"}, {"p": b"1"})
    memory.redo({"plan"})
    assert (_bodies(memory, "plan"), _bodies(memory, "person")) == ({"a": b"2"}, {})


def test_undo_of_a_mixed_step_keeps_later_words_of_other_kinds(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1"), Change("p", "person", b"1")])
    memory.edit([Change("a", "plan", b"2")])
    memory.undo({"person"})
    assert (_bodies(memory, "plan"), _bodies(memory, "person")) == ({"a": b"2"}, {})
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"1"}
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {}


def test_a_removed_document_returns_to_its_place(memory: Store) -> None:
    for name in "abc":
        memory.edit([Change(name, "person", b"1")])
    memory.edit([Change("b", "person", None)])
    memory.edit([Change("d", "person", b"1")])
    memory.undo({"person"})
    memory.undo({"person"})
    assert list(_bodies(memory, "person")) == ["a", "b", "c"]


def test_one_step_is_undone_whatever_came_after(memory: Store) -> None:
    memory.edit([Change("p", "person", b"1"), Change("a", "plan", b"with p")])
    removal = memory.edit([Change("p", "person", None), Change("a", "plan", b"without p")])
    memory.edit([Change("q", "person", b"1")])
    assert memory.undo_step(removal) is not None
    assert _bodies(memory, "person") == {"p": b"1", "q": b"1"}
    assert _bodies(memory, "plan") == {"a": b"with p"}
    assert memory.undo_step(removal) is None  # a second press has nothing left to do


def test_undoing_one_step_never_takes_later_words_away(memory: Store) -> None:
    memory.edit([Change("p", "person", b"1"), Change("a", "plan", b"with p")])
    removal = memory.edit([Change("p", "person", None), Change("a", "plan", b"without p")])
    memory.edit([Change("a", "plan", b"typed since")])
    memory.undo_step(removal)
    assert _bodies(memory, "person") == {"p": b"1"}
    assert _bodies(memory, "plan") == {"a": b"typed since"}


def test_what_the_undo_of_a_step_leaves_alone_is_changed_in_the_same_step(memory: Store) -> None:
    memory.edit([Change("p", "person", b"1"), Change("a", "plan", b"with p")])
    removal = memory.edit([Change("p", "person", None), Change("a", "plan", b"without p")])
    memory.edit([Change("a", "plan", b"without p, typed since")])
    also = [Change("a", "plan", b"with p, typed since"), Change("p", "person", b"not this")]
    step = memory.undo_step(removal, also)
    assert _bodies(memory, "person") == {"p": b"1"}
    assert _bodies(memory, "plan") == {"a": b"with p, typed since"}
    assert [memory.history(name)[-1].step for name in "pa"] == [step, step]
    assert memory.check() == []
    assert memory.undo_step(removal, [Change("a", "plan", b"again")]) is None
    assert _bodies(memory, "plan") == {"a": b"with p, typed since"}
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"without p, typed since"}
    memory.redo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"with p, typed since"}


def test_a_step_undone_by_itself_is_skipped_by_undo(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1")])
    step = memory.edit([Change("b", "plan", b"1")])
    memory.edit([Change("c", "plan", b"1")])
    memory.undo_step(step)
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"1"}
    memory.undo({"plan"})
    assert _bodies(memory, "plan") == {}


def test_an_undone_undo_step_comes_back_through_redo(memory: Store) -> None:
    step = memory.edit([Change("a", "plan", b"1")])
    memory.undo_step(step)
    assert memory.undo({"plan"}) is None
    memory.redo({"plan"})
    assert _bodies(memory, "plan") == {"a": b"1"}


def test_an_unknown_step_is_nothing_to_undo(memory: Store) -> None:
    assert memory.undo_step(17) is None


# Pruning


def _fill(store: Store, steps: int, first: int = 0) -> None:
    for number in range(first, first + steps):
        store.edit([Change(f"d{number % 7}", "plan", b"%d" % number)])


def test_recent_and_many_steps_are_both_kept(
    open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 30)
    store = open_store()
    _fill(store, 40)
    store.close()
    store = open_store()  # 40 steps, all of today
    assert len(store.history("d0")) == 6
    clock.go(days=91)
    _fill(store, 25, 40)
    store.close()
    store = open_store()  # of the newest 30 some are as old as those before them
    assert sum(len(store.history(f"d{n}")) for n in range(7)) == 65
    _fill(store, 5, 65)
    store.close()
    store = open_store()  # beyond the newest 30, and 90 days older than those
    assert sum(len(store.history(f"d{n}")) for n in range(7)) == 30
    clock.go(days=3650)
    store.close()
    store = open_store()  # as old as can be: the newest 30 stay
    assert sum(len(store.history(f"d{n}")) for n in range(7)) == 30


def test_of_steps_far_apart_exactly_the_newest_are_kept(
    open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 3)
    store = open_store()
    for number in range(6):
        clock.go(days=100)
        _fill(store, 1, number)
    store.close()
    store = open_store()
    assert [len(store.history(f"d{n}")) for n in range(6)] == [0, 0, 0, 1, 1, 1]


def test_undo_reaches_exactly_the_kept_steps_and_stays_right(
    open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 30)
    store = open_store()
    _fill(store, 8)
    clock.go(days=100)
    _fill(store, 25, 8)
    for _ in range(5):
        store.undo({"plan"})
    store.close()
    store = open_store()  # steps 1 to 8 are gone; 28 is the newest that stands
    assert store.check() == []
    undone = 0
    while store.undo({"plan"}):
        undone += 1
    assert undone == 20
    assert _bodies(store, "plan") == {f"d{n % 7}": b"%d" % n for n in range(1, 8)}
    redone = 0
    while store.redo({"plan"}):
        redone += 1
    assert redone == 25
    assert _bodies(store, "plan") == {f"d{n % 7}": b"%d" % n for n in range(26, 33)}
    assert store.check() == []


@pytest.mark.parametrize("jump", [3650, -3650])
def test_a_clock_that_jumps_prunes_and_reorders_nothing(
    open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch, jump: int
) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 30)
    store = open_store()
    _fill(store, 60)
    for number, days in enumerate((jump, -jump, 2 * jump, -jump)):
        clock.go(days=days)
        _fill(store, 3, 60 + number * 3)  # also edits made while the clock was wrong
        store.close()
        store = open_store()
    past = [entry for n in range(7) for entry in store.history(f"d{n}")]
    in_order = [entry.new for entry in sorted(past, key=lambda entry: entry.seq)]
    assert in_order == [b"%d" % number for number in range(72)]
    assert store.check() == []


def test_the_clock_is_said_to_be_behind_what_was_stored(open_store: Opener, clock: Any) -> None:
    store = open_store()
    assert not store.clock_is_behind
    store.edit([Change("a", "plan", b"1")])
    clock.go(hours=-23)
    assert not store.clock_is_behind  # a time zone set wrongly, a day at most
    clock.go(hours=-2)
    assert store.clock_is_behind
    clock.go(days=3650)
    assert not store.clock_is_behind


def test_a_clock_that_was_ahead_is_forgotten_with_the_next_edit(
    open_store: Opener, clock: Any
) -> None:
    store = open_store()
    clock.go(days=365)
    store.edit([Change("a", "plan", b"1")])
    clock.go(days=-364)
    assert store.clock_is_behind
    store.edit([Change("a", "plan", b"2")])
    assert not store.clock_is_behind


# What goes before all others


def test_what_came_from_earlier_takes_its_place_before_all_others(memory: Store) -> None:
    memory.edit([Change("a", "level", b"1")])
    memory.edit([Change("b", "level", b"1")])
    earlier = [Change(name, "level", b"0", goes_first=True) for name in ("x", "y", "b")]
    step = memory.edit(earlier)
    assert list(_bodies(memory, "level")) == ["x", "y", "a", "b"], "b has its place already"
    memory.edit([Change("w", "level", b"0", goes_first=True)])
    memory.edit([Change("c", "level", b"1")])
    assert list(_bodies(memory, "level")) == ["w", "x", "y", "a", "b", "c"]
    memory.undo_step(step)
    assert list(_bodies(memory, "level")) == ["w", "a", "b", "c"]
    # Places that undo could give back are not given away.
    memory.edit([Change("z", "level", b"0", goes_first=True)])
    memory.undo({"level"})
    memory.redo({"level"})
    assert list(_bodies(memory, "level")) == ["z", "w", "a", "b", "c"]
    assert memory.check() == []
