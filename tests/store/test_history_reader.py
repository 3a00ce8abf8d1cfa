"""Reading history across documents: whole steps, newest first, and how things stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store import history_reader
from guide.store.store import Change, Store


@pytest.fixture
def told(memory: Store) -> Store:
    """Three steps: two persons, one of them changed with a plan, the other removed."""
    memory.edit([Change("a", "person", b"1"), Change("b", "person", b"1")])
    memory.edit([Change("a", "person", b"2"), Change("p", "plan", b"1")])
    memory.edit([Change("b", "person", None)])
    return memory


def test_changes_come_newest_first_with_their_steps(told: Store) -> None:
    found = told.history_reader().turned({"person", "plan"})
    assert [(turn.step, turn.id, turn.old, turn.new) for turn in found] == [
        (3, "b", b"1", None),
        (2, "p", None, b"1"),
        (2, "a", b"1", b"2"),
        (1, "b", None, b"1"),
        (1, "a", None, b"1"),
    ]


def test_only_the_kinds_that_are_asked_for(told: Store) -> None:
    assert [turn.id for turn in told.history_reader().turned(["plan"])] == ["p"]
    assert told.history_reader().turned(["settings"]) == []
    assert [found.id for found in told.history_reader().as_of(3, ["plan"])] == ["p"]


@pytest.mark.parametrize(("most", "steps"), [(1, [3]), (2, [3, 2, 2]), (4, [3, 2, 2, 1, 1])])
def test_a_step_is_never_cut(told: Store, most: int, steps: list[int]) -> None:
    found = told.history_reader().turned(["person", "plan"], most=most)
    assert [turn.step for turn in found] == steps


def test_earlier_changes_are_those_of_earlier_steps(told: Store) -> None:
    reader = told.history_reader()
    assert {turn.step for turn in reader.turned(["person"], before=3)} == {1, 2}
    assert reader.turned(["person"], before=1) == []
    assert {turn.step for turn in reader.turned(["person"], before=99)} == {1, 2, 3}


def test_documents_stand_as_they_stood(told: Store) -> None:
    stood = {
        step: {(found.id, found.rev, found.body) for found in told.history_reader().as_of(
            step, ["person", "plan"])}
        for step in range(4)
    }  # fmt: skip
    assert stood == {
        0: set(),
        1: {("a", 1, b"1"), ("b", 1, b"1")},
        2: {("a", 2, b"2"), ("b", 1, b"1"), ("p", 1, b"1")},
        3: {("a", 2, b"2"), ("p", 1, b"1")},
    }


def test_documents_come_in_the_order_they_were_first_made(told: Store) -> None:
    told.undo(["person"])
    told.edit([Change("a", "person", b"3")])
    assert [found.id for found in told.history_reader().as_of(5, ["person"])] == ["a", "b"]
    assert [found.id for found in told.history_reader().as_of(2, ["person"])] == ["a", "b"]


def test_a_step_stands_until_it_is_undone(told: Store) -> None:
    assert told.history_reader().is_active(3)
    told.undo(["person"])
    assert not told.history_reader().is_active(3)
    told.redo(["person"])
    assert told.history_reader().is_active(3)
    told.undo(["person"])
    assert not told.history_reader().is_active(3)
    assert not told.history_reader().is_active(0)
    assert not told.history_reader().is_active(99)


def test_a_moment_leads_to_its_step(told: Store, clock: Any) -> None:
    clock.go(hours=1)
    told.edit([Change("a", "person", b"3")])
    reader = told.history_reader()
    assert reader.step_at(clock()) == 4
    clock.go(minutes=-30)
    assert reader.step_at(clock()) == 3
    clock.go(days=-1)
    assert reader.step_at(clock()) == 0


def _edits(store: Store, clock: Any, *days: float) -> None:
    """An edit on each of these days after the first, as the clock tells them."""
    start = clock.time
    for day in days:
        clock.time = start + dt.timedelta(days=day)
        store.edit([Change("a", "person", b"%d" % day)])


YEARS = 365 * 10


@pytest.mark.parametrize(
    ("days", "step", "is_doubtful"),
    [
        ((0, 1, 2, 3), 3, False),
        ((0, 1, -YEARS), 2, True),  # made under a wrong clock, today perhaps
        ((0, 1, -YEARS, -YEARS, 3), 2, True),
        ((0, 1, YEARS, 2, 3), 4, False),  # the clock was ahead for a while
        ((0, -YEARS, 1, 2, 3), 4, False),
        ((1, 2, 0, 3), 3, True),  # put right by some days, or wrong by some
        ((0, 1, 2, 1.5, 3), 4, False),  # put right by some hours
    ],
)
def test_yesterday_is_told_where_the_clock_moved_forward(
    memory: Store, clock: Any, days: tuple[float, ...], step: int, *, is_doubtful: bool
) -> None:
    midnight = clock() + dt.timedelta(days=2.5)
    _edits(memory, clock, *days)
    reader = memory.history_reader()
    assert reader.step_at(midnight) == step
    assert reader.is_clock_doubtful(midnight) is is_doubtful


def test_an_empty_store_has_an_empty_past(memory: Store, clock: Any) -> None:
    reader = memory.history_reader()
    assert reader.turned(["person"]) == reader.as_of(0, ["person"]) == []
    assert reader.step_at(clock()) == 0


def test_history_is_read_from_a_file_that_may_only_be_read(
    kept: object, open_store: Callable[..., Store], path: object, clock: Any
) -> None:
    with Store.look_at(path, now=clock) as store:  # type: ignore[arg-type]
        assert len(store.history_reader().turned(["person"])) == 8
        with pytest.raises(GuideError) as caught:
            store.edit([Change("a", "person", b"1")])
    assert caught.value.code is Code.STORE_READ_ONLY


@pytest.mark.parametrize("is_long", [False, True])
def test_a_clock_that_jumps_leads_to_the_newest_step_that_it_told_no_later(
    memory: Store, clock: Any, monkeypatch: pytest.MonkeyPatch, is_long: bool
) -> None:
    if is_long:  # so that what is asked for is not among the newest
        monkeypatch.setattr(history_reader, "_AMONG_THE_NEWEST", "SELECT 1 WHERE ? IS NULL")
    told = []
    for number, hours in enumerate((1, 1, 400, 1, -401, 2, -1, 1, 900, -900, 1)):
        clock.go(hours=hours)
        memory.edit([Change("a", "person", b"%d" % number)])
        told.append(clock())
    reader = memory.history_reader()
    for moment in (*told, *(at - dt.timedelta(minutes=30) for at in told)):
        steps = [step for step, at in enumerate(told, 1) if at <= moment]
        assert reader.step_at(moment) == max(steps, default=0)
