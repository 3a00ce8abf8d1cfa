"""What is done every day costs the same in a long history and beside many documents.

Counted are the steps of SQLite's own machine, which are the same on every computer.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from guide.store import connection as connections
from guide.store import open_database
from guide.store.file_watch import FileWatch
from guide.store.store import Change, Store
from guide.store.undo import Walk

FLAT = 1.2  # at ten times the growth
DOCUMENTS = 5


def _steps(store: Store, act: Callable[[], object]) -> int:
    """How many steps SQLite's machine makes for `act`."""
    made = 0

    def count() -> int:
        nonlocal made
        made += 1
        return 0

    connection = store._holding.reading()
    connection.set_progress_handler(count, 1)
    try:
        act()
    finally:
        connection.set_progress_handler(None, 1)
    return made


def _with_history(clock: Any, steps: int) -> Store:
    store = Store.in_memory(now=clock)
    for number in range(steps):
        store.edit([Change(f"person:{number % DOCUMENTS}", "person", b"%d" % number)])
    return store


def _as_of_early_late_and_between(store: Store, steps: int) -> int:
    reader = store.history_reader()
    places = (DOCUMENTS, steps // 2, steps - 1)
    return _steps(store, lambda: [reader.as_of(step, {"person"}) for step in places])


def _growth_of_as_of(clock: Any, prepare: Callable[[Store], None] = lambda _: None) -> float:
    found = []
    for steps in (100, 1000):
        with closing(_with_history(clock, steps)) as store:
            prepare(store)
            found.append(_as_of_early_late_and_between(store, steps))
    return found[1] / found[0]


def test_an_old_day_costs_the_same_in_a_long_history(clock: Any) -> None:
    assert _growth_of_as_of(clock) < FLAT


def test_without_its_index_an_old_day_would_cost_more_and_more(clock: Any) -> None:
    def drop(store: Store) -> None:
        store._holding.reading().execute("DROP INDEX hist_of_document")

    assert _growth_of_as_of(clock, drop) > 3


def _moments(store: Store, clock: Any, steps: int) -> int:
    """The cost of an early moment, and of the newest, in a history of a step each minute."""
    early = clock.time + dt.timedelta(minutes=5)
    for number in range(steps):
        clock.go(minutes=1)
        store.edit([Change("plan", "plan", b"%d" % number)])
    reader = store.history_reader()
    assert reader.step_at(early) == 5
    return _steps(store, lambda: (reader.step_at(early), store.clock_is_behind))


def _growth_of_moments(clock: Any, prepare: Callable[[Store], None] = lambda _: None) -> float:
    found = []
    for steps in (150, 1500):
        with closing(Store.in_memory(now=clock)) as store:
            prepare(store)
            found.append(_moments(store, clock, steps))
    return found[1] / found[0]


def test_an_early_moment_and_the_newest_are_found_at_once(clock: Any) -> None:
    assert _growth_of_moments(clock) < FLAT


def test_without_their_index_moments_would_cost_more_and_more(clock: Any) -> None:
    def drop(store: Store) -> None:
        store._holding.reading().execute("DROP INDEX hist_of_moment")

    assert _growth_of_moments(clock, drop) > 3


def _undos(store: Store, count: int) -> list[int]:
    return [_steps(store, lambda: store.undo({"person"})) for _ in range(count)]


def test_the_last_of_many_undos_costs_what_the_first_did(clock: Any) -> None:
    with closing(_with_history(clock, 101)) as store:
        undos = _undos(store, 100)
        redos = [_steps(store, lambda: store.redo({"person"})) for _ in range(90)]
    assert max(undos[1:]) < FLAT * undos[1]
    assert max(redos[1:]) < FLAT * redos[1]


def test_walking_anew_each_undo_in_a_row_would_cost_more_than_the_one_before(
    clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Walk, "_goes_on", lambda *_: False)
    with closing(_with_history(clock, 101)) as store:
        undos = _undos(store, 100)
    assert undos[-1] > 3 * undos[1]


def test_an_edit_costs_the_same_beside_many_documents_of_other_kinds(clock: Any) -> None:
    found = []
    for others in (3, 300):
        with closing(_with_history(clock, DOCUMENTS)) as store:
            for number in range(others):
                store.edit([Change(f"level:{number}", "level", b"red")])
            levels, persons = store.all("level"), store.all("person")
            found.append(
                _steps(store, lambda: store.edit([Change("person:1", "person", b"edited")]))
            )
            assert store.all("level") is levels, "what was not touched is not even listed anew"
            assert store.all("person") != persons
    assert found[1] < FLAT * found[0]


# Stores from before there was an index


@pytest.fixture
def older(kept: Path) -> Path:
    """A store as an earlier program left it."""
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        connection.execute("DROP INDEX hist_of_document")
        connection.execute("DROP INDEX hist_of_moment")
    return kept


def _has_index(data: bytes) -> bool:
    with closing(connections.from_image(data)) as connection:
        query = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'hist_of_%'"
        return bool(connection.execute(query).fetchone() == (2,))


def test_an_older_store_gets_its_index_and_says_the_same(
    older: Path, open_store: Callable[..., Store]
) -> None:
    assert not _has_index(older.read_bytes())
    store = open_store()
    assert (store.failure, store.check()) == (None, [])
    found = [store.history_reader().as_of(step, {"person"}) for step in range(9)]
    assert found[0] == []
    assert [one.body for one in found[1]] == [b"old"]
    assert found[8] == list(store.all("person"))
    store.close()
    assert _has_index(older.read_bytes())


def test_an_older_store_that_may_only_be_read_says_the_same_and_stays_as_it_is(
    older: Path, clock: Any, open_store: Callable[..., Store]
) -> None:
    before = older.read_bytes()
    with Store.look_at(older, now=clock) as store:
        shown = [store.history_reader().as_of(step, {"person"}) for step in range(9)]
    assert older.read_bytes() == before
    reader = open_store().history_reader()
    assert shown == [reader.as_of(step, {"person"}) for step in range(9)]


class _Refusing:
    """A connection that makes no index, for a reason of SQLite's."""

    def __init__(self, real: sqlite3.Connection, reason: str) -> None:
        self._real = real
        self._reason = reason

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql.startswith("CREATE INDEX"):
            error = sqlite3.OperationalError("made to fail")
            error.sqlite_errorname = self._reason  # type: ignore[attr-defined]
            error.sqlite_errorcode = getattr(sqlite3, self._reason)  # type: ignore[attr-defined]
            raise error
        return self._real.execute(sql, *values)


@pytest.fixture(params=["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR_WRITE", "SQLITE_ERROR"])
def reason(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Why no index can be made in what is opened next."""
    connect = connections.connect

    def refusing(path: Path) -> Any:
        return _Refusing(connect(path), request.param)

    monkeypatch.setattr(connections, "connect", refusing)
    return str(request.param)


def test_where_there_is_no_room_for_the_index_everything_goes_on(
    older: Path, open_store: Callable[..., Store], reason: str
) -> None:
    if reason == "SQLITE_ERROR":  # a statement of ours that is wrong is a fault to be seen
        with pytest.raises(sqlite3.OperationalError, match="made to fail"):
            open_store()
        return
    store = open_store()
    assert not store.is_read_only
    assert len(store.history_reader().as_of(4, {"person"})) == 2
    store.edit([Change("person:1", "person", b"kept")])
    assert not _has_index(older.read_bytes())


def _read_for_each_edit(monkeypatch: pytest.MonkeyPatch, path: Path, clock: Any) -> float:
    """Bytes that are compared for each of forty edits of a file of some megabytes."""
    read = 0
    holds = FileWatch.holds

    def counted(watch: FileWatch, image: bytes) -> bool:
        nonlocal read
        read += len(image)
        return holds(watch, image)

    with Store.open(path, now=clock) as store:
        for number in range(4):
            store.edit([Change(f"large:{number}", "person", b"%d" % number * 1_000_000)])
        with monkeypatch.context() as patched:
            patched.setattr(FileWatch, "holds", counted)
            for number in range(40):
                store.edit([Change("small", "person", b"%d" % number)])
    return read / 40


def test_a_large_file_is_not_read_for_every_edit(
    tmp_path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound = open_database._READ_PER_STEP * 1.5
    assert 0 < _read_for_each_edit(monkeypatch, tmp_path / "a.db", clock) < bound
    monkeypatch.setattr(open_database, "_READ_PER_STEP", 1 << 40)
    assert _read_for_each_edit(monkeypatch, tmp_path / "b.db", clock) > bound
