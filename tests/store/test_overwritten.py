"""Another program writes over the open file in place, or puts another one there: as a program does
that keeps folders alike on two computers, and a plain `cp`. No lock keeps it from that.

Nothing is acknowledged that the file will not hold, nothing of ours is mixed into what came, and
what had been acknowledged before is kept as a backup.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store import history
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from guide.store.file_watch import FileWatch
from guide.store.open_database import OpenDatabase
from guide.store.store import Change, Store

Opener = Callable[..., Store]
WAYS = ("in one piece", "from the start", "another file")


def _put(data: bytes, path: Path, way: str) -> None:
    """Write an older copy over the file, in one of the ways in which programs do."""
    if way == "another file":
        other = path.with_name("copy")
        other.write_bytes(data)
        other.replace(path)
        return
    with path.open("r+b" if way == "from the start" else "wb") as file:
        file.write(data)
        file.truncate()


def _older(store: Store, edits: int = 3) -> bytes:
    """The store as it was some edits ago; then it goes on."""
    for number in range(edits):
        store.edit([Change(f"old:{number}", "plan", b"old")])
    data = store.image()
    for number in range(edits):
        store.edit([Change(f"old:{number}", "plan", b"new" * 9)])
    return data


def _bodies(store: Store) -> dict[str, bytes]:
    return {document.id: document.body for document in store.all("plan")}


def _acknowledged(store: Store, edits: int = 4) -> dict[str, bytes]:
    """What the store says it has kept of some further edits."""
    kept = {}
    for number in range(edits):
        try:
            store.edit([Change(f"later:{number}", "plan", b"%d" % number)])
        except GuideError:
            continue
        kept[f"later:{number}"] = b"%d" % number
    return kept


@pytest.fixture
def one_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock so coarse that no change of a file shows in its times."""
    monkeypatch.setattr("guide.store.file_watch._times", lambda _found: ())


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("edits", [1, 90])
def test_nothing_is_acknowledged_after_the_file_was_overwritten(
    open_store: Opener, path: Path, way: str, edits: int
) -> None:
    store = open_store()
    older = _older(store, edits)
    _put(older, path, way)
    with pytest.raises(GuideError) as refused:
        store.edit([Change("later", "plan", b"1")])
    assert refused.value.code is Code.STORE_CHANGED
    assert _acknowledged(store) == {}
    store.close()
    assert path.read_bytes() == older  # nothing of ours is mixed into it


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the times when it likes")
def test_a_change_somewhere_in_the_middle_is_noticed_before_anything_of_ours_is_written(
    open_store: Opener, path: Path
) -> None:
    store = open_store()
    for number in range(60):  # several pages; head and newest row will stay as they are
        store.edit([Change(f"old:{number}", "plan", b"." * 500)])
    image = store.image()
    at = image.index(b"." * 500, len(image) // 2)
    changed = image[:at] + b"!" + image[at + 1 :]
    _put(changed, path, "from the start")
    with pytest.raises(GuideError):
        store.edit([Change("later", "plan", b"1")])
    store.close()
    assert path.read_bytes() == changed


@pytest.mark.usefixtures("one_tick")
@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("size", [1, 5_000])  # a large row has its sum on another page
def test_it_is_noticed_within_one_tick_of_the_clock_too(
    open_store: Opener, path: Path, way: str, size: int
) -> None:
    store = open_store()
    older = _older(store)
    store.edit([Change("large", "plan", b"x" * size)])
    _put(older, path, way)
    assert _acknowledged(store) == {}
    store.close()
    assert path.read_bytes() == older


@pytest.mark.parametrize("when", ["prepared", "written"])
def test_it_is_noticed_in_the_middle_of_an_edit(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    store = open_store()
    older = _older(store)
    if when == "prepared":
        plain = history.write

        def interrupted(*words: Any) -> object:
            found = plain(*words)
            _put(older, path, "in one piece")
            return found

        monkeypatch.setattr(history, "write", interrupted)
    else:
        plain_require = OpenDatabase._require_kept

        def late(*words: Any) -> None:
            _put(older, path, "in one piece")
            plain_require(*words)

        monkeypatch.setattr(OpenDatabase, "_require_kept", late)
    assert _acknowledged(store, 1) == {}
    monkeypatch.undo()
    assert _acknowledged(store) == {}


class _Overtaken:
    """A connection whose next commit finds that another program has just written to the file."""

    def __init__(self, real: sqlite3.Connection, overtake: Callable[[], None]) -> None:
        self._real = real
        self._overtake = overtake

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "COMMIT":
            self._overtake()
        return self._real.execute(sql, *values)


@pytest.mark.parametrize("copied", ["before this opening", "since, and shorter"])
def test_it_is_noticed_when_a_commit_goes_into_what_just_came(
    open_store: Opener, path: Path, copied: str
) -> None:
    store = open_store()
    older = _older(store, 30)
    if copied == "before this opening":
        store.close()
        older = path.read_bytes()
        store = open_store()
        store.edit([Change("first", "plan", b"1")])
    before = _bodies(store)
    connection = _Overtaken(store._holding.reading(), lambda: _put(older, path, "in one piece"))
    store._holding.connection = connection  # type: ignore[assignment]
    with pytest.raises(GuideError) as refused:
        store.edit([Change("on", "plan", b"1")])
    assert refused.value.code is Code.STORE_CHANGED
    # Where the pages of both make one sound file, read anew and compared, it goes on.
    kept = _acknowledged(store)
    store.close()
    (backup,) = Backups(folder_of(path)).listed()
    documents = Backups(folder_of(path)).read(backup.number).documents
    assert {document.id: document.body for document in documents} == before
    if kept:
        store = open_store()
        assert store.check() == []
        assert (before | kept).items() <= _bodies(store).items()


def test_it_is_noticed_when_the_commit_writes_the_first_page_too(
    open_store: Opener, path: Path
) -> None:
    """Head and newest row are ours then; what lies between them is not."""
    store = open_store()
    for number in range(60):  # more than one page
        store.edit([Change(f"old:{number}", "plan", b"." * 100)])
    older = store.image()
    store.edit([Change("old:0", "plan", b"!" * 100)])
    before = _bodies(store)
    connection = _Overtaken(store._holding.reading(), lambda: _put(older, path, "in one piece"))
    store._holding.connection = connection  # type: ignore[assignment]
    with pytest.raises(GuideError) as refused:
        store.edit([Change("on", "plan", b"." * 9_000)])
    assert refused.value.code is Code.STORE_CHANGED
    (backup,) = Backups(folder_of(path)).listed()  # made at once, not at closing
    documents = Backups(folder_of(path)).read(backup.number).documents
    assert {document.id: document.body for document in documents} == before


def test_what_no_look_can_tell_is_found_at_closing_and_kept(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of this very opening, as large as the file, under a commit; a disk that forgets."""
    with monkeypatch.context() as patch:
        patch.setattr(FileWatch, "place", lambda _watch: (1, 2))
        patch.setattr(OpenDatabase, "is_as_left", True)
        patch.setattr(OpenDatabase, "_require_kept", lambda *_: None)
        store = open_store()
        older = _older(store, 40)
        _put(older, path, "in one piece")
        kept = _acknowledged(store)
        assert kept
        before = _bodies(store)
        store.close()
    (backup,) = Backups(folder_of(path)).listed()
    documents = Backups(folder_of(path)).read(backup.number).documents
    assert {document.id: document.body for document in documents} == before
    store = open_store()
    assert store.failure is not None


def test_without_the_look_acknowledged_edits_are_lost(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileWatch, "place", lambda _watch: ())
    monkeypatch.setattr(OpenDatabase, "is_as_left", True)
    monkeypatch.setattr(OpenDatabase, "_require_kept", lambda *_: None)
    store = open_store()
    older = _older(store, 40)
    _put(older, path, "in one piece")
    kept = _acknowledged(store)
    assert kept
    store.close()
    assert path.read_bytes() != older
    store = open_store()
    assert store.failure is not None or kept.items() - _bodies(store).items()


@pytest.mark.parametrize("edit_after", [True, False])
def test_what_was_acknowledged_before_is_kept_as_a_backup_and_told(
    open_store: Opener, path: Path, *, edit_after: bool
) -> None:
    store = open_store()
    older = _older(store)
    before = _bodies(store)
    _put(older, path, "in one piece")
    if edit_after:
        assert _acknowledged(store) == {}
    store.close()
    backups = Backups(folder_of(path))
    (kept,) = backups.listed()
    assert (kept.reason, kept.is_pinned) == (Reason.OVERWRITTEN, True)
    documents = backups.read(kept.number).documents
    assert {document.id: document.body for document in documents} == before

    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_CHANGED
    assert not store.is_read_only
    backups.keep(store.image(), Reason.OPENED, store._now())
    store.edit([Change("on", "plan", b"1")])
    store.close()
    assert open_store().failure is None  # it was told once


def test_a_backup_is_made_of_one_file_only(open_store: Opener, path: Path) -> None:
    store = open_store()
    older = _older(store, 40)
    _put(older, path, "in one piece")
    with pytest.raises(GuideError) as refused:
        store.image()
    assert refused.value.code is Code.STORE_CHANGED
    with store.copied() as copy:
        assert _bodies(copy) == _bodies(store)


@pytest.mark.parametrize("how", ["touched", "the same bytes", "brought back"])
def test_a_file_that_says_the_same_goes_on(open_store: Opener, path: Path, how: str) -> None:
    store = open_store()
    older = _older(store)
    if how == "touched":
        os.utime(path, ns=(1, 1))  # as a network folder does that rounds the times it tells
    else:
        same = path.read_bytes()
        if how == "brought back":
            _put(older, path, "in one piece")
            assert _acknowledged(store, 1) == {}
        _put(same, path, "in one piece")
    kept = _acknowledged(store)
    assert len(kept) == 4
    store.close()
    store = open_store()
    assert store.check() == []
    assert kept.items() <= _bodies(store).items()


def test_a_file_that_cannot_be_looked_at_is_opened_anew(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, failures = FileWatch.__init__, [OSError(5, "made to fail")]

    def fails_once(watch: FileWatch, *words: Any) -> None:
        if failures:
            raise failures.pop()
        plain(watch, *words)

    monkeypatch.setattr(FileWatch, "__init__", fails_once)
    store = open_store()
    assert len(_acknowledged(store)) == 4
    assert store._holding._watch is not None


def test_an_ordinary_edit_reads_nothing_anew(
    open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    monkeypatch.setattr("guide.store.connection.connect", None)
    for number in range(60):
        store.edit([Change(f"{number}", "plan", b"x" * number * 30)])
        store.undo({"plan"})
    store.redo({"plan"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_a_file_that_is_gone_is_not_said_to_be_changed(open_store: Opener, path: Path) -> None:
    store = open_store()
    _older(store)
    path.unlink()
    with pytest.raises(GuideError) as refused:
        store.edit([Change("later", "plan", b"1")])
    assert refused.value.code is Code.NOT_SAVED


def test_an_edit_of_many_megabytes_is_not_taken_for_another_program(
    open_store: Opener, path: Path
) -> None:
    """SQLite would write its first pages before the commit."""
    store = open_store()
    for letter in (b"a", b"b"):
        changes = [Change(f"{at}", "plan", letter * 20_000) for at in range(100)]
        assert store.edit(changes)
    store.close()
    assert not folder_of(path).exists()
