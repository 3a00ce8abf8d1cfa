"""Documents go in and come out as they were, in memory as in a file."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store.committed import CommittedState
from guide.store.store import Change, Document, Store
from tests.store.conftest import HandClock

Opener = Callable[..., Store]


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, open_store: Opener, memory: Store) -> Store:
    return open_store() if request.param == "file" else memory


def test_a_document_comes_out_as_it_went_in(store: Store) -> None:
    body = '{"name":"Әлихан"}'.encode()
    assert store.edit([Change("person:1", "person", body)]) == 1
    assert store.get("person:1") == Document("person:1", "person", 1, body)
    assert store.get("person:2") is None


def test_documents_of_a_kind_come_in_order_of_creation(store: Store) -> None:
    for name in ("c", "a", "b"):
        store.edit([Change(name, "person", b"1"), Change(f"tick:{name}", "ticks", b"1")])
    store.edit([Change("c", "person", b"2")])
    assert [document.id for document in store.all("person")] == ["c", "a", "b"]
    assert store.all("place") == ()


def test_a_revision_grows_with_each_change(store: Store) -> None:
    for body in (b"1", b"2", b"3"):
        store.edit([Change("a", "plan", body)])
    store.undo({"plan"})
    document = store.get("a")
    assert document is not None
    assert (document.rev, document.body) == (4, b"2")


def test_a_body_of_none_removes(store: Store) -> None:
    store.edit([Change("a", "plan", b"1")])
    store.edit([Change("a", "plan", None)])
    assert store.get("a") is None
    assert store.all("plan") == ()


def test_the_newest_moments_of_several_kinds_are_told_in_order_one_for_each_step(
    memory: Store, clock: HandClock
) -> None:
    told = []
    for number in range(9):
        clock.go(minutes=-7 if number == 5 else 1)  # in order, not by the clock
        kind = ("level", "regime", "plan")[number % 3]
        body = str(number).encode()
        memory.edit([Change(f"{kind}:{number}", kind, body), Change(f"x:{number}", kind, body)])
        if kind != "plan":
            told.append(clock())
    assert memory.moments(["level", "regime"]) == told
    assert memory.moments(["level", "regime"], most=6) == told[-3:], "each step has two documents"
    assert memory.moments(["level"], most=2) == [told[-2]]
    assert memory.moments(["level"], most=1) == [told[-2]], "also where it is not of the latest"


def test_an_edit_that_changes_nothing_leaves_no_step(store: Store) -> None:
    store.edit([Change("a", "plan", b"1")])
    assert store.edit([Change("a", "plan", b"1"), Change("gone", "plan", None)]) == 0
    assert store.undo_step(0) is None
    assert len(store.history("a")) == 1


def test_an_edit_with_a_fault_in_it_keeps_nothing(store: Store) -> None:
    store.edit([Change("a", "plan", b"1")])
    with pytest.raises(ValueError, match="kind"):
        store.edit([Change("b", "plan", b"1"), Change("a", "person", b"2")])
    with pytest.raises(ValueError, match="once"):
        store.edit([Change("b", "plan", b"1"), Change("b", "plan", b"2")])
    assert store.get("b") is None
    assert store.edit([Change("b", "plan", b"1")]) == 2


def test_history_tells_each_change_in_order_and_in_utc(store: Store, clock: Any) -> None:
    almaty = dt.timezone(dt.timedelta(hours=5))
    clock.time = dt.datetime(2026, 11, 20, 14, 0, tzinfo=almaty)
    store.edit([Change("a", "plan", b"1")])
    clock.go(days=-900)  # a clock that was set back must not reorder anything
    store.edit([Change("a", "plan", b"2")])
    first, second = store.history("a")
    assert (first.old, first.new, second.old, second.new) == (None, b"1", b"1", b"2")
    assert (first.step, second.step) == (1, 2)
    assert first.at_utc == dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
    assert first.at_utc.utcoffset() == dt.timedelta(0)
    assert second.at_utc < first.at_utc
    assert second.seq > first.seq


def test_a_whole_store_has_no_faults(store: Store) -> None:
    store.edit([Change("a", "plan", b"1")])
    store.undo({"plan"})
    assert store.check() == []


def test_a_closed_store_refuses_and_closes_twice(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        store.get("a")
    with pytest.raises(RuntimeError, match="closed"):
        store.edit([Change("a", "plan", b"1")])


def test_everything_is_there_after_opening_again(open_store: Opener) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    store.edit([Change("b", "plan", b"1")])
    store.edit([Change("a", "plan", None)])
    store.close()
    again = open_store()
    assert again.failure is None
    assert not again.is_read_only
    assert [document.id for document in again.all("plan")] == ["b"]
    again.undo({"plan"})
    assert [document.id for document in again.all("plan")] == ["a", "b"]


def test_in_memory_makes_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory: Store
) -> None:
    monkeypatch.chdir(tmp_path)
    memory.edit([Change("a", "plan", b"1")])
    memory.erase()
    assert memory.get("a") is None
    memory.edit([Change("a", "plan", b"2")])
    assert list(tmp_path.iterdir()) == []


def test_what_is_read_while_another_thread_writes_is_what_was_acknowledged(
    tmp_path: Path,
) -> None:
    is_writing, may_end = threading.Event(), threading.Event()

    def slow_clock() -> dt.datetime:  # asked for inside of the transaction
        if threading.current_thread() is not threading.main_thread():
            is_writing.set()
            assert may_end.wait(30)
        return dt.datetime(2026, 3, 20, tzinfo=dt.UTC)

    with Store.open(tmp_path / "plan.db", now=slow_clock) as store:
        store.edit([Change("a", "plan", b"1")])
        thread = threading.Thread(target=store.edit, args=([Change("a", "plan", b"2")],))
        thread.start()
        try:
            assert is_writing.wait(30)
            document = store.get("a")
            assert document is not None
            assert (document.body, len(store.all("plan"))) == (b"1", 1)
        finally:
            may_end.set()
            thread.join()
        # A call that asks the file waits for the edit, and sees it whole.
        assert [change.new for change in store.history("a")] == [b"1", b"2"]


def test_calls_of_several_threads_take_turns(open_store: Opener) -> None:
    store = open_store()
    numbers: list[int] = []

    def type_on(name: str) -> None:
        for turn in range(20):
            numbers.append(store.edit([Change(name, "plan", str(turn).encode())]))
            assert store.check() == []

    threads = [threading.Thread(target=type_on, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(numbers) == list(range(1, 61))
    assert [len(store.history(name)) for name in "abc"] == [20, 20, 20]


def test_no_news_is_lost_between_two_threads(memory: Store) -> None:
    kinds = [f"kind {number}" for number in range(3000)]

    def write() -> None:
        for kind in kinds:
            memory.edit([Change(kind, kind, b"1")])

    told: set[str] = set()
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # the threads interrupt each other as often as they can
    try:
        thread = threading.Thread(target=write)
        thread.start()
        while thread.is_alive():
            told |= memory.take_changed_kinds()
        thread.join()
    finally:
        sys.setswitchinterval(before)
    assert told | memory.take_changed_kinds() == set(kinds)


def test_a_kind_may_be_asked_for_while_an_edit_is_noted() -> None:
    """As from another thread: between any two steps of noting it."""

    class Asked(dict[str, Any]):
        def get(self, kind: str, default: Any = None) -> Any:
            if kind in self:
                state.all(f"kind {next(numbers)}")
            return super().get(kind, default)

    numbers = count()
    state = CommittedState(Asked({"plan": {1: Document("a", "plan", 1, b"1")}}), {})
    listed = state.all("plan")
    with closing(sqlite3.connect(":memory:")) as connection:
        assert state.after(connection, ()).all("plan") is listed


def test_each_question_to_the_file_has_its_turn(open_store: Opener) -> None:
    """Whatever another thread writes meanwhile."""
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    store.edit([Change("a", "plan", b"2")])
    outside: list[str] = []
    turn = store._turn = _Turn()  # type: ignore[assignment]
    store._holding.reading().set_trace_callback(
        lambda statement: None if turn.depth else outside.append(statement)
    )
    moment = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    reader = store.history_reader()
    assert len(reader.turned({"plan"}, before=3)) == 2
    assert len(reader.step(2)) == 1
    assert reader.is_active(2)
    assert [one.body for one in reader.as_of(1, {"plan"})] == [b"1"]
    assert reader.step_at(moment) == 2
    assert not reader.is_clock_doubtful(moment)
    assert (len(store.history("a")), len(store.mark()), store.check()) == (2, 16, [])
    assert store.image()
    assert not store.clock_is_behind
    assert outside == []


class _Turn:
    """Knows whether somebody has the turn."""

    depth = 0

    def __enter__(self) -> None:
        self.depth += 1

    def __exit__(self, *_error: object) -> None:
        self.depth -= 1


def test_a_second_opening_is_told_that_the_store_is_in_use(open_store: Opener) -> None:
    first = open_store()
    with pytest.raises(GuideError) as refused:
        open_store()
    assert refused.value.code is Code.STORE_IN_USE
    first.close()
    open_store()
