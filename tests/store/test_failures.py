"""Full disks and failing devices: nothing is acknowledged that is not kept, and work goes on."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store import image
from guide.store.store import Change, Store

Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]


class Failing:
    """A connection whose statements fail on demand, as those of a failing device do."""

    def __init__(self, real: sqlite3.Connection, statement: str, name: str, times: int = 1) -> None:
        self._real = real
        self._statement = statement
        self._name = name
        self._times = times

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql.startswith(self._statement) and self._times:
            self._times -= 1
            error = sqlite3.OperationalError("made to fail")
            error.sqlite_errorcode = getattr(sqlite3, self._name)  # type: ignore[attr-defined]
            error.sqlite_errorname = self._name  # type: ignore[attr-defined]
            raise error
        return self._real.execute(sql, *values)


def _fail(store: Store, statement: str, name: str, times: int = 1) -> None:
    assert store._holding.connection is not None
    store._holding.connection = Failing(store._holding.connection, statement, name, times)  # type: ignore[assignment]


def _full(store: Store) -> None:
    """A real SQLITE_FULL: the file may not grow by a single page."""
    assert store._holding.connection is not None
    pages = store._holding.connection.execute("PRAGMA page_count").fetchone()[0]
    store._holding.connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_keeps_nothing_of_the_edit_and_all_of_the_rest(
    open_store: Opener, path: Path
) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    _full(store)
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"2"), Change("b", "plan", b"x" * 50_000)])
    assert told.value.code is Code.DISK_FULL
    assert not path.with_name("daiyn.reserve").exists()  # it was given up for the second try
    assert [document.body for document in store.all("plan")] == [b"1"]
    assert store._holding.connection is not None
    store._holding.connection.execute("PRAGMA max_page_count = 100000")
    store.edit([Change("b", "plan", b"x" * 50_000)])
    assert store.check() == []
    store.close()
    store = open_store()
    assert [document.id for document in store.all("plan")] == ["a", "b"]
    assert path.with_name("daiyn.reserve").exists()


def test_the_reserve_finishes_an_edit_on_a_full_disk(open_store: Opener, path: Path) -> None:
    store = open_store()
    _fail(store, "COMMIT", "SQLITE_FULL")
    assert store.edit([Change("a", "plan", b"1")]) == 1
    assert not path.with_name("daiyn.reserve").exists()
    assert store.history("a")[0].new == b"1"


def test_the_reserve_gives_the_place_of_one_more_file_too(open_store: Opener, path: Path) -> None:
    store = open_store()
    _fail(store, "COMMIT", "SQLITE_CANTOPEN")  # the journal cannot be made: no inode is free
    assert store.edit([Change("a", "plan", b"1")]) == 1
    assert not path.with_name("daiyn.reserve").exists()
    _fail(store, "COMMIT", "SQLITE_CANTOPEN")
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"2")])
    assert told.value.code is Code.NOT_SAVED  # there is nothing left to give


@pytest.mark.parametrize("statement", ["BEGIN", "INSERT INTO doc", "INSERT INTO hist", "COMMIT"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_IOERR_FSYNC", Code.NOT_SAVED),
        ("SQLITE_IOERR_WRITE", Code.NOT_SAVED),
        ("SQLITE_CANTOPEN_ISDIR", Code.NOT_SAVED),
        ("SQLITE_READONLY_DBMOVED", Code.NOT_SAVED),
        ("SQLITE_READONLY", Code.STORE_READ_ONLY),
        ("SQLITE_CORRUPT", Code.STORE_DAMAGED),
        ("SQLITE_BUSY", Code.STORE_IN_USE),
    ],
)
def test_a_failing_device_acknowledges_nothing(
    open_store: Opener, statement: str, name: str, code: Code
) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    _fail(store, statement, name)
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"2")])
    assert told.value.code is code
    document = store.get("a")
    assert document is not None
    assert document.body == b"1"
    store.edit([Change("a", "plan", b"2")])
    store.undo({"plan"})
    assert [past.new for past in store.history("a")] == [b"1", b"2", b"1"]
    assert store.check() == []


def test_a_rollback_that_fails_is_made_up_for_by_looking_again(open_store: Opener) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    _fail(store, "COMMIT", "SQLITE_IOERR_FSYNC")
    _fail(store, "ROLLBACK", "SQLITE_IOERR")
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"2")])
    assert told.value.code is Code.NOT_SAVED
    assert store.get("a") is not None
    assert store.edit([Change("a", "plan", b"2")]) == 2


def test_after_an_error_even_the_same_words_are_written_again(open_store: Opener) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    _fail(store, "COMMIT", "SQLITE_IOERR_FSYNC")
    with pytest.raises(GuideError):
        store.edit([Change("a", "plan", b"2")])
    # Nobody knows whether "1" was reached by the failed sync; saying "saved" needs a new one.
    assert store.edit([Change("a", "plan", b"1")]) == 2
    assert store.edit([Change("a", "plan", b"1")]) == 0


def test_an_unknown_error_is_a_bug_and_no_failure_of_the_world(open_store: Opener) -> None:
    store = open_store()
    _fail(store, "INSERT INTO doc", "SQLITE_ERROR")
    with pytest.raises(sqlite3.OperationalError):
        store.edit([Change("a", "plan", b"1")])
    assert store.edit([Change("a", "plan", b"1")]) == 1


def test_a_close_that_cannot_tidy_up_loses_nothing(open_store: Opener, path: Path) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    _fail(store, "PRAGMA journal_mode", "SQLITE_IOERR")
    store.close()
    assert not image.has_hot_journal(path)
    assert open_store().get("a") is not None


def test_without_room_for_a_fresh_store_the_first_edit_says_so_and_makes_it_later(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("guide.store.files.make_private_file", refuse)
    store = open_store()
    assert (store.all("plan"), store.is_read_only, store.failure) == ((), False, None)
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"1")])
    assert (told.value.code, told.value.fields) == (Code.DISK_FULL, {"cause": "ENOSPC"})
    monkeypatch.undo()
    store.edit([Change("a", "plan", b"1")])
    store.close()
    assert open_store().all("plan")


@pytest.mark.parametrize("why", ["never made", "erased"])
def test_a_file_that_arrived_meanwhile_is_not_replaced_by_the_first_edit(
    family: Reader,
    names: dict[str, str],
    open_store: Opener,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    why: str,
) -> None:
    arriving = kept.read_bytes()
    kept.unlink()
    if why == "erased":
        store = open_store()
        store.erase()
    else:
        with monkeypatch.context() as patch:
            patch.setattr("guide.store.files.make_private_file", _no_space)
            store = open_store()
    kept.write_bytes(arriving)  # as a program does that keeps folders alike on two computers
    for _ in range(2):
        with pytest.raises(GuideError) as refused:
            store.edit([Change("a", "plan", b"1")])
        assert (refused.value.code, refused.value.fields) == (Code.NOT_SAVED, {"cause": "EEXIST"})
        assert store.all("plan") == ()
    store.close()
    assert kept.read_bytes() == arriving
    assert family(open_store()) == names


def _no_space(*_: object) -> None:
    raise OSError(28, "no space")


def test_pruning_that_fails_does_not_keep_the_store_shut(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        error = sqlite3.OperationalError("full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL  # type: ignore[attr-defined]
        error.sqlite_errorname = "SQLITE_FULL"  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr("guide.store.history.prune", refuse)
    assert open_store().edit([Change("a", "plan", b"1")]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_a_file_removed_under_the_store_is_not_saved(open_store: Opener, path: Path) -> None:
    store = open_store()
    path.unlink()  # somebody removed the file under the open store
    with pytest.raises(GuideError) as told:
        store.edit([Change("a", "plan", b"1")])
    assert told.value.code is Code.NOT_SAVED
