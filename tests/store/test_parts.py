"""The small parts: settings read back, sums, lock, request, reserve, erasing."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.errors import Code, GuideError
from guide.store import checksums, integrity, window_request
from guide.store import connection as connections
from guide.store.disk_reserve import SIZE, DiskReserve
from guide.store.lock import Lock
from guide.store.store import Change, Store
from guide.store.window_request import ask, leave_request, take_request

Opener = Callable[..., Store]

# Settings


def test_each_setting_is_in_force_while_the_store_is_open(open_store: Opener) -> None:
    connection = open_store()._holding.connection
    assert connection is not None
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name, _, _ in connections.FILE_SETTINGS
    }
    assert found == {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "locking_mode": "exclusive",
        "journal_mode": "truncate",
        "synchronous": 3,
        "fullfsync": 1,
        "cache_spill": 0,
        "mmap_size": 0,
    }


def test_a_setting_that_does_not_take_is_a_loud_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SETTINGS", (("foreign_keys", "OFF", 1),))
    with pytest.raises(RuntimeError, match="foreign_keys"):
        connections.in_memory()


def test_another_program_cannot_open_the_file_meanwhile(open_store: Opener, path: Path) -> None:
    open_store()
    with (
        closing(sqlite3.connect(path, timeout=0)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("SELECT count(*) FROM doc")


def test_a_file_held_by_another_program_is_in_use(open_store: Opener, path: Path) -> None:
    open_store().close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(GuideError) as refused:
            open_store()
        other.execute("ROLLBACK")
    assert refused.value.code is Code.STORE_IN_USE
    assert open_store().failure is None


def test_errors_of_ours_are_not_taken_for_the_worlds() -> None:
    with (
        pytest.raises(sqlite3.OperationalError),
        connections.known_failures(),
        closing(connections.in_memory()) as connection,
    ):
        connection.execute("SELEKT 1")


# Sums

_columns = st.lists(st.none() | st.integers() | st.text() | st.binary(), max_size=5)


@given(_columns, _columns)
def test_different_rows_have_different_sums(one: list[object], other: list[object]) -> None:
    assert (checksums.of(1, "doc", *one) == checksums.of(1, "doc", *other)) == (one == other)


@given(_columns)
def test_schema_and_table_are_part_of_the_sum(columns: list[object]) -> None:
    same = {checksums.of(*key, *columns) for key in ((1, "doc"), (2, "doc"), (1, "hist"))}
    assert len(same) == 3
    assert {len(found) for found in same} == {16}


def test_damaged_values_differ_instead_of_failing() -> None:
    assert not checksums.holds(1, "doc", (1.5, "\udcff", b"x"))


def test_the_sums_of_the_format_stay_what_they_are() -> None:
    known = checksums.of(1, "doc", 1, "person:1", "person", 1, "Ерлан".encode())
    assert known.hex() == "fb372c0af78b69a3fab31c08ff9df0b3"


# Lock


def test_a_lock_is_held_by_one_and_released(tmp_path: Path) -> None:
    path = tmp_path / "daiyn.lock"
    first = Lock(path)
    with pytest.raises(GuideError) as refused:
        Lock(path)
    assert refused.value.code is Code.STORE_IN_USE
    first.close()
    first.close()
    Lock(path).close()


def test_a_lock_file_that_was_left_behind_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "daiyn.lock"
    path.write_text("left by a process that is gone")
    Lock(path).close()


def test_a_folder_without_locks_is_not_a_store_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks here")

    monkeypatch.setattr("guide.store.lock._take", refuse)
    Lock(tmp_path / "daiyn.lock").close()


# Request


def test_a_request_is_taken_once(tmp_path: Path) -> None:
    path = tmp_path / "show-window.request"
    assert not take_request(path)
    leave_request(path)
    leave_request(path)
    assert path.read_bytes() == b""
    assert take_request(path)
    assert not take_request(path)


def test_asking_waits_until_the_request_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "show-window.request"
    taken = threading.Event()

    def window() -> None:
        while not taken.is_set():
            if take_request(path):
                taken.set()

    other = threading.Thread(target=window)
    other.start()
    try:
        assert ask(path)
        assert taken.wait(30)
    finally:
        taken.set()
        other.join()


def test_whoever_holds_the_file_and_hears_nothing_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_request, "PATIENCE", 0.1)
    path = tmp_path / "show-window.request"
    assert not ask(path)
    assert not path.exists()
    assert not ask(tmp_path / "gone" / path.name)  # nobody can be asked there


def test_what_another_computer_holds_is_shown_and_named(
    open_store: Callable[..., Store], kept: Path, clock: Any
) -> None:
    holder = open_store()
    before = kept.read_bytes()
    with Store.look_at(kept, now=clock, why=Code.HELD_ELSEWHERE) as store:
        assert store.failure is not None
        assert store.failure.code is Code.HELD_ELSEWHERE
        assert len(store.all("person")) == 4
        with pytest.raises(GuideError):
            store.edit([Change("a", "plan", b"1")])
    assert kept.read_bytes() == before
    holder.edit([Change("a", "plan", b"1")])


def test_in_a_folder_that_is_read_only_nobody_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(self))

    monkeypatch.setattr(Path, "unlink", refuse)
    assert not take_request(tmp_path / "show-window.request")


# Reserve


def test_the_reserve_is_laid_in_and_given_up(tmp_path: Path) -> None:
    reserve = DiskReserve(tmp_path / "daiyn.reserve")
    assert reserve.reserve()
    assert reserve.reserve()
    assert (tmp_path / "daiyn.reserve").stat().st_size == SIZE
    assert reserve.release()
    assert not reserve.release()


def test_no_reserve_is_taken_from_a_nearly_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=2 * SIZE)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert not DiskReserve(tmp_path / "daiyn.reserve").reserve()
    assert list(tmp_path.iterdir()) == []


# Erasing


def test_erasing_leaves_nothing_and_a_usable_store(open_store: Opener, path: Path) -> None:
    store = open_store()
    store.edit([Change("person:1", "person", "Ерлан".encode())])
    store.close()
    (path.parent / "backups").mkdir()
    for name in ("daiyn.000001.20261120T090000Z.opened.db", "daiyn.000002.unfinished"):
        (path.parent / "backups" / name).write_bytes(path.read_bytes())
    path.write_bytes(b"damaged " * 100)
    store = open_store()
    assert store.failure is not None
    store.edit([Change("person:1", "person", "Динара".encode())])
    (path.parent / "notes.txt").write_text("not ours")
    store.erase()
    assert {file.name for file in path.parent.iterdir()} == {"daiyn.lock", "notes.txt"}
    assert (path.parent / "daiyn.lock").read_bytes() == b""
    assert (store.all("person"), store.history("person:1"), store.check()) == ((), [], [])
    assert store.failure is None
    assert store.undo({"person"}) is None
    with pytest.raises(GuideError):
        open_store()  # the lock is still held
    store.edit([Change("person:2", "person", "Айша".encode())])
    store.close()
    again = open_store()
    assert again.failure is None
    assert [document.id for document in again.all("person")] == ["person:2"]


def test_erasing_without_a_new_edit_leaves_no_file_at_closing(
    open_store: Opener, path: Path
) -> None:
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    store.erase()
    store.close()
    assert {file.name for file in path.parent.iterdir()} == {"daiyn.lock"}


def test_erased_words_are_overwritten_before_the_file_goes(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.edit([Change("person:1", "person", "Ерлан".encode())])
    seen: dict[str, bytes] = {}
    unlink = Path.unlink

    def look(self: Path, *, missing_ok: bool = False) -> None:
        if self.exists():
            seen[self.name] = self.read_bytes()
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", look)
    store.erase()
    assert "Ерлан".encode() not in b"".join(seen.values())
    assert set(seen["daiyn.db"]) == {0}


def test_a_copy_that_cannot_be_erased_is_told(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()

    def refuse(_: Path) -> None:
        raise OSError(errno.EACCES, "held open by somebody")

    monkeypatch.setattr("guide.store.quarantine._wipe", refuse)
    with pytest.raises(GuideError) as told:
        store.erase()
    assert (told.value.code, told.value.fields) == (Code.NOT_SAVED, {"cause": "EACCES"})


# Checking without opening


def test_a_file_is_examined_without_being_touched(open_store: Opener, path: Path) -> None:
    assert integrity.faults_of_file(path, 1) == []
    store = open_store()
    store.edit([Change("a", "plan", b"one word")])
    store.close()
    assert integrity.faults_of_file(path, 1) == []
    data = bytearray(path.read_bytes())
    at = data.find(b"one word")
    data[at] ^= 1
    path.write_bytes(data)
    assert set(integrity.faults_of_file(path, 1)) >= {integrity.Fault.MISMATCH}
    path.write_bytes(b"x" * 200)
    assert integrity.faults_of_file(path, 1) == [integrity.Fault.NOT_A_STORE]
    assert path.read_bytes() == b"x" * 200


def test_check_finds_what_goes_wrong_while_the_store_is_open(memory: Store) -> None:
    memory.edit([Change("a", "plan", b"1")])
    assert memory._holding.connection is not None
    memory._holding.connection.execute("UPDATE doc SET body = x'32'")
    assert memory.check() == ["document", "mismatch"]
    memory._holding.connection.execute("UPDATE hist SET at_utc = ''")
    memory._holding.connection.execute("UPDATE meta SET value = ''")
    assert memory.check() == ["document", "history", "meta", "mismatch"]
