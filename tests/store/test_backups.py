"""A backup is there in full and examined, or it is not there; whatever fails, earlier ones stay."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store import backup_rules, copying, files
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from guide.store.store import Change, Store

Opener = Callable[..., Store]


@pytest.fixture
def store(open_store: Opener) -> Store:
    found = open_store()
    found.edit([Change("person:1", "person", "Әлихан".encode())])
    return found


@pytest.fixture
def backups(path: Path) -> Backups:
    return Backups(folder_of(path))


def _files(path: Path) -> list[str]:
    return sorted(file.name for file in folder_of(path).iterdir())


def test_a_backup_holds_all_that_the_store_holds(
    store: Store, backups: Backups, clock: Any, path: Path
) -> None:
    made = backups.keep(store.image(), Reason.OPENED, clock())
    assert _files(path) == [made.file]
    assert made.file.startswith("daiyn.000001.20261120T090000Z.opened.")
    assert made.fits((folder_of(path) / made.file).read_bytes())
    found = backups.read(1)
    assert [(one.id, one.body) for one in found.documents] == [("person:1", "Әлихан".encode())]
    assert found.mark == store.mark()
    store.edit([Change("person:1", "person", b"2")])
    assert found.mark != store.mark()
    assert backups.read(1).of("plan") == []


def test_the_mark_outlives_closing_and_differs_between_stores(
    store: Store, open_store: Opener, tmp_path: Path, clock: Any
) -> None:
    mark = store.mark()
    store.close()
    assert open_store().mark() == mark
    clock.go(seconds=1)
    other = open_store(tmp_path / "other" / "daiyn.db")
    fresh = other.mark()
    other.edit([Change("person:1", "person", "Әлихан".encode())])
    assert len({mark, fresh, other.mark()}) == 3


def test_numbers_go_on_whatever_the_clock_says(store: Store, backups: Backups, clock: Any) -> None:
    for days in (0, 3650, -7300, 3650):
        clock.go(days=days)
        backups.keep(store.image(), Reason.USED, clock())
    assert [name.number for name in backups.listed()] == [4, 3, 2, 1]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the profile folder private itself")
@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_backups_are_the_owners_alone(
    store: Store, backups: Backups, clock: Any, path: Path, umask: int
) -> None:
    earlier = os.umask(umask)
    try:
        made = backups.keep(store.image(), Reason.USED, clock())
    finally:
        os.umask(earlier)
    assert folder_of(path).stat().st_mode & 0o777 == 0o700
    assert (folder_of(path) / made.file).stat().st_mode & 0o777 == 0o600
    path.parent.chmod(0o755)
    store.close()
    with Store.open(path, now=clock):
        assert path.parent.stat().st_mode & 0o777 == 0o700  # the backups are no foreign things


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody remove an open file")
def test_erasing_takes_the_backups_along_and_nothing_else(
    store: Store, backups: Backups, clock: Any, path: Path
) -> None:
    backups.keep(store.image(), Reason.RESTORE, clock())
    kept_open = (folder_of(path) / backups.listed()[0].file).open("rb")
    (folder_of(path) / "letter.txt").write_text("not ours")
    store.erase()
    assert _files(path) == ["letter.txt"]
    with kept_open:  # what undelete tools would find
        assert "Әлихан".encode() not in kept_open.read()
    assert backups.listed() == []


# What is refused


def _damages() -> dict[str, Callable[[bytes], bytes]]:
    def flipped(data: bytes) -> bytes:
        changed = bytearray(data)
        changed[data.rfind("Әлихан".encode()) + 1] ^= 1
        return bytes(changed)

    return {
        "no bytes": lambda _: b"",
        "cut": lambda data: data[: len(data) // 2],
        "cut in the header": lambda data: data[:50],
        "a letter changed": flipped,
        "a page lost": lambda data: data[:4096] + bytes(4096) + data[8192:],
        "another program's": lambda data: data[:68] + bytes(4) + data[72:],
    }


@pytest.mark.parametrize("damage", _damages())
def test_a_damaged_backup_is_refused_and_left_alone(
    store: Store, backups: Backups, clock: Any, path: Path, damage: str
) -> None:
    made = backups.keep(store.image(), Reason.USED, clock())
    file = folder_of(path) / made.file
    file.write_bytes(_damages()[damage](file.read_bytes()))
    before = file.read_bytes()
    with pytest.raises(GuideError) as refused:
        backups.read(made.number)
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert backups.newest_mark() is None, "so that the next one is due"
    assert file.read_bytes() == before


def test_a_backup_that_is_gone_is_refused(store: Store, backups: Backups, clock: Any) -> None:
    with pytest.raises(GuideError) as refused:
        backups.read(1)
    assert refused.value.code is Code.BACKUP_DAMAGED
    assert (backups.listed(), backups.newest_mark()) == ([], None)
    assert not backups.ends_with(b"", Reason.MIGRATION)


# What fails


def _broken(name: str) -> Callable[..., None]:
    number = {"ENOSPC": 28, "EIO": 5, "EROFS": 30, "EDQUOT": 122}[name]

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "made to fail")

    return fail


# A folder is read by other calls of the system in each version of Python: so by our own call.
READING = "pathlib.Path.iterdir"


@pytest.mark.parametrize("call", ["os.open", "os.fsync", "pathlib.Path.replace", READING])
@pytest.mark.parametrize("name", ["ENOSPC", "EIO", "EROFS"])
def test_a_backup_that_fails_harms_nothing(
    store: Store,
    backups: Backups,
    clock: Any,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    name: str,
) -> None:
    backups.keep(store.image(), Reason.USED, clock())
    before = _files(path)
    image = store.image()
    with monkeypatch.context() as patch:
        patch.setattr(call, _broken(name))
        with pytest.raises(GuideError) as told:
            backups.keep(image, Reason.USED, clock())
    wanted = Code.DISK_FULL if name == "ENOSPC" else Code.BACKUP_FAILED
    assert told.value.code is (Code.FOLDER_UNUSABLE if call == READING else wanted)
    assert told.value.fields == {"cause": name}
    assert [file for file in _files(path) if not file.endswith(".unfinished")][: len(before)] == (
        before
    )
    store.edit([Change("person:2", "person", b"1")])
    backups.keep(store.image(), Reason.USED, clock())
    assert not [file for file in _files(path) if file.endswith(".unfinished")]


def test_a_disk_with_room_for_the_backup_alone_is_left_to_the_edits(
    store: Store, backups: Backups, clock: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = store.image()
    usage = shutil.disk_usage(path.parent)._replace(free=len(image) + 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(GuideError) as told:
        backups.keep(image, Reason.USED, clock())
    assert (told.value.code, told.value.fields) == (Code.DISK_FULL, {"cause": "ENOSPC"})
    assert _files(path) == []


@pytest.mark.parametrize("swallowed", ["a byte", "the end", "all"])
def test_a_disk_that_swallows_bytes_is_found_out(
    store: Store,
    backups: Backups,
    clock: Any,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    swallowed: str,
) -> None:
    backups.keep(store.image(), Reason.USED, clock())
    before = _files(path)
    write = files._fill

    def badly(file: Path, data: bytes) -> None:
        less = {"a byte": data[:5000] + b"?" + data[5001:], "the end": data[:-4096], "all": b""}
        write(file, less[swallowed])

    monkeypatch.setattr(files, "_fill", badly)
    with pytest.raises(GuideError) as told:
        backups.keep(store.image(), Reason.USED, clock())
    assert (told.value.code, told.value.fields) == (Code.BACKUP_FAILED, {"cause": "differs"})
    assert _files(path) == before


def test_a_store_that_is_damaged_itself_makes_no_backup_and_prunes_none(
    store: Store, backups: Backups, clock: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_rules, "LAST", 1)
    monkeypatch.setattr(backup_rules, "LEAST_WHOLE", 1)
    for _ in range(3):
        backups.keep(store.image(), Reason.USED, clock())
    assert len(_files(path)) == 1  # the control: pruning is at work
    image = bytearray(store.image())
    image[image.rfind("Әлихан".encode()) + 1] ^= 1
    with pytest.raises(GuideError) as told:
        backups.keep(bytes(image), Reason.USED, clock())
    assert told.value.code is Code.BACKUP_FAILED
    assert told.value.fields["cause"] in {"document", "history"}
    assert [name.number for name in backups.listed()] == [3]


def test_pruning_comes_after_the_new_copy_was_read_back(
    store: Store, backups: Backups, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(12):
        backups.keep(store.image(), Reason.USED, clock())
        clock.go(hours=1)
    told: list[str] = []
    for owner, name in ((copying, "_read_back"), (Backups, "_check"), (Backups, "_prune")):
        real = getattr(owner, name)

        def noted(*given: Any, real: Any = real, name: str = name) -> Any:
            told.append(name)
            return real(*given)

        monkeypatch.setattr(owner, name, noted)
    backups.keep(store.image(), Reason.USED, clock())
    assert told == ["_read_back", "_check", "_prune"]


def test_a_backup_that_was_made_is_told_though_older_ones_could_not_go(
    store: Store, backups: Backups, clock: Any, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_rules, "LAST", 1)
    monkeypatch.setattr(backup_rules, "LEAST_WHOLE", 1)
    backups.keep(store.image(), Reason.USED, clock())
    held = folder_of(path) / backups.listed()[0].file
    unlink = Path.unlink

    def refuse(file: Path, *, missing_ok: bool = False) -> None:
        if file == held:
            raise OSError(13, "another program has it open")
        unlink(file, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        assert backups.keep(store.image(), Reason.USED, clock()).number == 2
    assert [name.number for name in backups.listed()] == [2, 1]
    backups.keep(store.image(), Reason.USED, clock())
    assert [name.number for name in backups.listed()] == [3], "the control: they go later"


def _together(backups: Backups, image: bytes, clock: Any) -> list[int]:
    with ThreadPoolExecutor(4) as pool:
        made = [
            pool.submit(backups.keep, image, reason, clock())
            for reason in (Reason.USED, Reason.RESTORE, Reason.IMPORT, Reason.ASKED)
        ]
        return sorted(one.result().number for one in made)


def test_threads_that_back_up_at_once_take_turns(
    store: Store, backups: Backups, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = store.image()
    assert _together(backups, image, clock) == [1, 2, 3, 4]
    assert len([backups.data_of(number) for number in (1, 2, 3, 4)]) == 4
    # The control: without turns they meet, here at the latest when each waits for the others.
    meeting = threading.Barrier(4)
    check = Backups._check

    def waiting(self: Backups, data: bytes) -> None:
        meeting.wait(timeout=60)
        check(self, data)

    monkeypatch.setattr("guide.store.backups._ONE_AT_A_TIME", nullcontext())
    monkeypatch.setattr(Backups, "_check", waiting)
    monkeypatch.setattr(Backups, "_drop_unfinished", lambda _: None)
    assert _together(backups, image, clock) == [5, 5, 5, 5]


def test_two_of_one_number_are_told_apart_and_both_stay(
    store: Store, backups: Backups, clock: Any, path: Path
) -> None:
    """As left by an earlier version that did not know why the first of them was made."""
    made = backups.keep(store.image(), Reason.UPDATE, clock())
    store.edit([Change("person:1", "person", b"{}")])
    later = backups.keep(store.image(), Reason.OPENED, clock())
    twin = later.file.replace("000002", "000001")
    (folder_of(path) / later.file).rename(folder_of(path) / twin)
    assert [one.number for one in backups.listed()] == [1, 1]
    backups.tell_apart()
    assert sorted(one.number for one in backups.listed()) == [1, 2]
    assert {one.digest for one in backups.listed()} == {made.digest, later.digest}
    assert store.mark() in {backups.read(number).mark for number in (1, 2)}


def test_a_number_that_a_newer_version_gave_is_not_given_again(
    store: Store, backups: Backups, clock: Any, path: Path
) -> None:
    made = backups.keep(store.image(), Reason.OPENED, clock())
    unknown = made.file.replace("000001", "000007").replace("opened", "sealed")
    (folder_of(path) / unknown).write_bytes(b"of a newer version")
    assert backups.keep(store.image(), Reason.ASKED, clock()).number == 8
