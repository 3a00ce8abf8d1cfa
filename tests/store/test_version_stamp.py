"""Newer over older keeps everything and backs up first; older over newer only shows."""

from __future__ import annotations

import datetime as dt
import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from guide import __version__
from guide.errors import Code, GuideError
from guide.store import connection as connections
from guide.store import header, image, integrity, opening, snapshot, version_stamp
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from guide.store.opening import Opened
from guide.store.schema import SCHEMA
from guide.store.store import Change, Store

NOW = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)
LATER = "999.0"
Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]


def left_by(path: Path, version: str | None) -> bytes:
    """Make the store one that this version used last; None: one from before that was written."""
    with closing(connections.connect(path)) as connection, connections.transaction(connection):
        connection.execute("DELETE FROM meta WHERE key = 'used_by'")
        if version is not None:
            version_stamp.note(connection, version)
    return path.read_bytes()


def open_as(path: Path, version: str) -> Opened:
    """Open and let go as a program of this version does; the connection is closed."""
    opened = opening.open_file(path, NOW, version=version)
    opened.connection.close()
    assert opened.lock is not None
    opened.lock.close()
    return opened


def pinned(path: Path) -> list[Reason]:
    return [name.reason for name in Backups(folder_of(path)).listed() if name.is_pinned]


@pytest.mark.parametrize("before", [None, "0.1.0", "0.0.9.9", __version__ + ".dev1"])
def test_what_an_older_version_left_is_pinned_as_it_was(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str], before: str | None
) -> None:
    data = left_by(kept, before)
    store = open_store()
    assert store.failure is None
    assert not store.is_read_only
    assert family(store) == names
    store.close()
    assert pinned(kept) == [Reason.UPDATE]
    assert Backups(folder_of(kept)).data_of(1) == data
    assert version_stamp.last_version(kept.read_bytes()) == __version__


def test_every_other_start_makes_none(kept: Path, open_store: Opener) -> None:
    for _ in range(3):
        store = open_store()
        store.edit([Change("person:1", "person", b"again")])
        store.close()
    assert not folder_of(kept).exists()


def test_each_update_has_its_backup_however_many_follow(kept: Path) -> None:
    for version in ("990.1", "990.2", "990.10"):
        assert open_as(kept, version).failure is None
    assert pinned(kept) == [Reason.UPDATE] * 3
    numbers = (3, 2, 1)
    data = [Backups(folder_of(kept)).data_of(number) for number in numbers]
    assert [version_stamp.last_version(one) for one in data] == ["990.2", "990.1", __version__]


def test_where_nothing_was_entered_there_is_nothing_to_keep(path: Path, open_store: Opener) -> None:
    open_store().close()
    assert open_as(path, LATER).failure is None
    assert pinned(path) == []
    assert version_stamp.last_version(path.read_bytes()) == LATER


def test_the_version_is_no_edit(kept: Path, open_store: Opener) -> None:
    """Backups compare marks: an update must not look like something a person did."""
    before = open_store()
    mark = before.mark()
    before.close()
    left_by(kept, "0.1.0")
    assert open_store().mark() == mark


def test_programs_from_before_can_read_it(kept: Path, open_store: Opener) -> None:
    """They know three tables and examine every row's sum; a row more in `meta` is no fault."""
    left_by(kept, LATER)
    assert integrity.faults_of_file(kept, SCHEMA) == []
    with closing(sqlite3.connect(kept)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        assert {name for (name,) in tables} == {"doc", "hist", "meta"}
    head = header.parse(kept.read_bytes())
    assert head is not None
    assert head.user_version == 1


# The backup does not come about


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, Code.DISK_FULL), (errno.EIO, Code.BACKUP_FAILED)]
)
def test_without_its_backup_nothing_is_written(
    kept: Path,
    open_store: Opener,
    family: Reader,
    names: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    code: Code,
) -> None:
    data = left_by(kept, "0.1.0")
    with monkeypatch.context() as world:
        world.setattr("guide.store.copying.write_verified", _refusing(number))
        store = open_store()
        assert store.is_read_only
        assert store.failure is not None
        assert store.failure.code is code
        assert family(store) == names, "everything can be read and printed"
        with pytest.raises(GuideError):
            store.edit([Change("person:1", "person", b"lost?")])
        store.close()
    assert kept.read_bytes() == data
    assert family(open_store()) == names, "the next start tries again"
    assert pinned(kept) == [Reason.UPDATE]


def test_the_same_failure_is_seen_where_no_update_is(
    kept: Path, open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Negative control: what refuses above is asked only at an update."""
    monkeypatch.setattr("guide.store.copying.write_verified", _refusing(errno.EIO))
    store = open_store()
    assert store.failure is None
    store.edit([Change("person:1", "person", b"kept")])


def test_a_folder_of_backups_that_is_none_stops_writing_not_reading(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str]
) -> None:
    left_by(kept, "0.1.0")
    folder_of(kept).write_text("in the way")
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.BACKUP_FAILED
    assert family(store) == names


@pytest.mark.parametrize("version", ["0.1.0", __version__])
@pytest.mark.parametrize("index", ["sqlite_autoindex_doc_1", "hist_of_document", "hist_of_moment"])
def test_a_damaged_index_is_a_damage_as_any(
    kept: Path,
    open_store: Opener,
    family: Reader,
    names: dict[str, str],
    version: str,
    index: str,
) -> None:
    """No sum covers an index, and one that hides a row would hide somebody's words."""
    left_by(kept, version)
    data = bytearray(kept.read_bytes())
    with closing(connections.from_image(bytes(data))) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (index,)
        ).fetchone()
    data[page * 4096 - 2] ^= 1
    with closing(connections.from_image(bytes(data))) as connection:
        quick = connection.execute("PRAGMA quick_check(1)").fetchall()
    kept.write_bytes(data)
    assert quick == [("ok",)], "the control: its form is right"
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert not store.is_read_only
    assert family(store) == names
    assert (kept.parent / store.failure.fields["aside"]).read_bytes() == data


def test_a_damaged_index_does_not_hide_the_version(kept: Path) -> None:
    """No sum covers an index: a newer program's store must not look like nobody's."""
    data = bytearray(left_by(kept, LATER))
    with closing(connections.from_image(bytes(data))) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_meta_1'"
        ).fetchone()
    at = data.index(b"used_by", (page - 1) * 4096, page * 4096)
    data[at] = ord("z")
    with closing(connections.from_image(bytes(data))) as connection:
        query = "SELECT value FROM meta WHERE key = 'used_by'"
        assert connection.execute(query).fetchone() is None, "the index hides it"
    assert version_stamp.last_version(bytes(data)) == LATER


def test_a_start_killed_after_the_backup_leaves_one_backup(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_by(kept, "0.1.0")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as world:
        world.setattr("guide.store.version_stamp.note", stop)
        for _ in range(2):
            with pytest.raises(KeyboardInterrupt):
                opening.open_file(kept, NOW)
    assert open_as(kept, __version__).failure is None
    assert pinned(kept) == [Reason.UPDATE]


def _refusing(number: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    return refuse


# An older program


@pytest.mark.parametrize("newer", [LATER, "1000", "after-all-numbers", "9" * 10])
def test_what_a_newer_version_used_is_shown_and_never_written(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str], newer: str
) -> None:
    data = left_by(kept, newer)
    store = open_store()
    assert store.is_read_only
    assert store.is_of_newer
    assert store.failure is not None
    assert (store.failure.code, store.failure.fields) == (Code.PROGRAM_OLDER, {"version": newer})
    assert family(store) == names
    assert store.check() == [], "the schema is ours: it can be examined"
    for act in (
        lambda: store.edit([Change("person:1", "person", b"older")]),
        lambda: store.undo({"person"}),
        store.erase,
    ):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.PROGRAM_OLDER
    with pytest.raises(GuideError) as second:
        open_store()
    assert second.value.code is Code.STORE_IN_USE, "one window, as ever"
    store.close()
    assert kept.read_bytes() == data
    assert not folder_of(kept).exists()


def test_its_damage_is_left_to_the_newer_program(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str]
) -> None:
    left_by(kept, LATER)
    data = bytearray(kept.read_bytes())
    data[data.find("Динара".encode())] ^= 1
    kept.write_bytes(data)
    store = open_store()
    assert store.is_read_only
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert family(store) == names, "what history still knows is shown"
    store.close()
    assert kept.read_bytes() == data
    assert [file.name for file in kept.parent.glob("*damaged*")] == []


def test_a_damaged_version_is_a_damage_and_no_newer_program(kept: Path, open_store: Opener) -> None:
    """Negative control of the row's sum: a changed digit must not lock a family out."""
    data = bytearray(kept.read_bytes())
    at = data.find(b"used_by" + __version__.encode())
    assert at > 0
    data[at + len(b"used_by")] = ord("9")
    kept.write_bytes(data)
    store = open_store()
    assert not store.is_read_only
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED


def test_a_copy_of_what_a_newer_version_used_is_refused_by_name(kept: Path) -> None:
    data = left_by(kept, LATER)
    with pytest.raises(GuideError) as refused:
        snapshot.take(data)
    assert (refused.value.code, refused.value.fields) == (Code.BACKUP_NEWER, {"version": LATER})
    assert snapshot.take(left_by(kept, "0.1.0")).documents, "an older one is welcome"


def test_an_edit_cut_short_is_rolled_back_before_it_is_pinned(
    kept: Path, open_store: Opener, tmp_path: Path
) -> None:
    left_by(kept, "0.1.0")
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE doc SET body = zeroblob(50000)")
        copy = tmp_path / "cut" / "daiyn.db"
        copy.parent.mkdir()
        copy.write_bytes(kept.read_bytes())
        image.journal_of(copy).write_bytes(image.journal_of(kept).read_bytes())
        connection.execute("ROLLBACK")
    assert image.has_hot_journal(copy)
    open_store(copy).close()
    assert pinned(copy) == [Reason.UPDATE]
    assert Backups(folder_of(copy)).data_of(1) == kept.read_bytes()


@pytest.mark.parametrize(
    ("version", "than", "is_so"),
    [
        ("0.3.0", "0.2.0", True),
        ("0.10.0", "0.9.0", True),
        ("0.2.0", "0.2.0", False),
        ("0.2", "0.2.0", False),
        ("0.2.0", "0.2", False),
        ("0.1.9", "0.2.0", False),
        ("1.0rc1", "0.2.0", True),
        ("", "0.2.0", False),
        ("Қарлығаш", "0.2.0", True),
        ("9" * 10, "0.2.0", True),
        ("0.2." + "0" * 10, "0.2.0", True),
        ("٠.١.٠", "0.2.0", True),
        ("0.2.0\u0660", "0.2.0", True),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, than: str, is_so: bool) -> None:
    assert version_stamp.is_newer(version, than) is is_so
