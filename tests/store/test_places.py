"""Places that cannot be written are shown or named; what is written, only its owner may read."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.paths import find_places
from guide.store.store import Change, Store

Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]


def test_a_read_only_folder_is_shown(
    family: Reader, names: dict[str, str], kept: Path, clock: Any, unprivileged: Any
) -> None:
    kept.chmod(0o444)
    kept.parent.chmod(0o555)
    before = kept.read_bytes()
    with unprivileged(kept), Store.open(kept, now=clock) as store:
        assert store.is_read_only
        assert store.failure is not None
        assert store.failure.code is Code.STORE_READ_ONLY
        assert family(store) == names
        assert store.check() == []
        with pytest.raises(GuideError) as refused:
            store.edit([Change("a", "plan", b"1")])
        assert refused.value.code is Code.STORE_READ_ONLY
    assert kept.read_bytes() == before


def test_a_read_only_folder_without_a_store_is_unusable(
    tmp_path: Path, clock: Any, unprivileged: Any
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    folder.chmod(0o555)
    for path in (folder / "daiyn.db", folder / "deeper" / "daiyn.db"):
        with unprivileged(folder), pytest.raises(GuideError) as refused:
            Store.open(path, now=clock)
        assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_folder_that_may_not_be_read_is_unusable(
    kept: Path, clock: Any, unprivileged: Any
) -> None:
    kept.parent.chmod(0o000)
    with unprivileged(kept.parent), pytest.raises(GuideError) as refused:
        Store.open(kept, now=clock)
    kept.parent.chmod(0o700)
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_file_in_place_of_the_folder_is_unusable(tmp_path: Path, clock: Any) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(GuideError) as refused:
        Store.open(tmp_path / "data" / "daiyn.db", now=clock)
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_folder_in_place_of_the_file_is_unusable(path: Path, clock: Any) -> None:
    path.mkdir(parents=True)
    with pytest.raises(GuideError) as refused:
        Store.open(path, now=clock)
    assert refused.value.code is Code.FOLDER_UNUSABLE


# Places that go away while they are open


def _refused(store: Store, body: bytes) -> GuideError:
    with pytest.raises(GuideError) as refused:
        store.edit([Change("person:5", "person", body)])
    return refused.value


@pytest.fixture
def opened(open_store: Opener, kept: Path) -> Store:
    """A store that has been edited since it was opened, so that SQLite holds all its files."""
    store = open_store()
    store.edit([Change("person:5", "person", b"1")])
    return store


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_a_folder_that_was_removed_is_gone_and_all_can_still_be_read(
    family: Reader, names: dict[str, str], opened: Store, kept: Path
) -> None:
    shutil.rmtree(kept.parent)
    for body in (b"2", b"3"):
        assert _refused(opened, body).code is Code.FOLDER_GONE
        assert family(opened) == {**names, "person:5": "1"}
    assert opened.check() != []
    with opened.copied() as copy:  # to be saved in another place
        assert family(copy) == {**names, "person:5": "1"}
        assert copy.check() == []
        assert copy.edit([Change("person:5", "person", b"3")])


def test_a_folder_that_comes_back_is_used_again(
    family: Reader, names: dict[str, str], opened: Store, kept: Path, open_store: Opener
) -> None:
    away = kept.parent.rename(kept.parent.with_name("away"))
    assert _refused(opened, b"2").code is Code.FOLDER_GONE
    away.rename(kept.parent)
    opened.edit([Change("person:5", "person", b"2")])
    opened.close()
    assert family(open_store()) == {**names, "person:5": "2"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_another_file_in_its_place_is_neither_read_nor_written(
    family: Reader, names: dict[str, str], opened: Store, kept: Path, open_store: Opener
) -> None:
    opened.close()
    other = kept.with_name("other.db")
    other.write_bytes(kept.read_bytes())
    with open_store() as store:
        store.edit([Change("person:6", "person", b"new")])
        store.edit([Change("person:1", "person", b"new")])
        other.replace(kept)  # as a program does that keeps folders alike on two computers
        before = kept.read_bytes()
        for _ in range(2):
            refused = _refused(store, b"3")
            assert refused.code is Code.STORE_CHANGED
        assert refused.fields == {}
        assert family(store)["person:1"] == "new"
    assert kept.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_a_file_that_was_removed_is_not_saved(opened: Store, kept: Path) -> None:
    kept.unlink()
    assert _refused(opened, b"2").code is Code.NOT_SAVED
    assert len(opened.all("person")) == 5


# Who may read it


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the profile folder private itself")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_files_and_folder_are_the_owners_alone(open_store: Opener, path: Path, umask: int) -> None:
    earlier = os.umask(umask)
    try:
        store = open_store()
        store.edit([Change("a", "plan", b"1")])
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        assert path.parent.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(earlier)
    assert modes.keys() >= {"daiyn.db", "daiyn.db-journal", "daiyn.lock", "daiyn.reserve"}
    assert set(modes.values()) == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize("name", ["letter.txt", "alerts"])
def test_a_folder_with_other_things_keeps_its_permissions(
    open_store: Opener, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / name).write_text("")
    open_store(folder / "daiyn.db")
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "daiyn.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_store_copied_from_a_stick_is_made_private(open_store: Opener, kept: Path) -> None:
    kept.chmod(0o644)
    for name in ("alert-keys", "class", "households"):
        (kept.parent / name).mkdir()
    kept.parent.chmod(0o755)
    open_store()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.name != "posix", reason="calls of POSIX")
@pytest.mark.parametrize("error", [errno.EPERM, errno.EINVAL, errno.ENOTSUP])
def test_a_place_that_knows_no_permissions_and_no_syncing_of_folders_is_used_all_the_same(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    plain_fsync = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(error, "not here")
        plain_fsync(descriptor)

    def chmod(*_: object) -> None:
        raise OSError(error, "not here")

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "chmod", chmod)
    store = open_store()
    store.edit([Change("a", "plan", b"1")])
    assert store.failure is None
    assert not store.is_read_only


@pytest.mark.parametrize(
    ("program", "beside"),
    [
        ("stick/Daiyn.app/Contents/MacOS/Daiyn", "stick"),
        ("stick/Daiyn.app/Contents/MacOS/daiyn-cli", "stick"),
        ("stick/daiyn/Daiyn", "stick/daiyn"),
        ("stick/my.app/Daiyn", "stick/my.app"),
        ("MacOS/Daiyn", "MacOS"),
    ],
)
def test_beside_the_program_is_never_inside_an_application_of_macos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, beside: str
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / program))
    assert find_places(portable=True).data == tmp_path.resolve() / beside / "daiyn-data"
