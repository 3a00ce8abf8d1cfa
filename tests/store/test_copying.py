"""A copy on a stick is read back and equal, or it is not there and the stick is as before."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.store import copying, files

DATA = os.urandom(300_000)
STICK = "Флешка Әлиханның құжаттары"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / STICK
    folder.mkdir()
    (folder / "letter.txt").write_text("not ours")
    return folder


@pytest.fixture
def mounted(stick: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """A real small file system; where nobody may mount one, the calls fail as on one."""
    mounts: list[Path] = []

    def mount(size: int, mode: str = "rw") -> Path:
        if shutil.which("mount") and _mount(stick, f"size={size},{mode}"):
            mounts.append(stick)
            return stick
        for left in stick.iterdir():
            left.unlink()
        _pretend(monkeypatch, size, mode)
        return stick

    yield mount
    for point in mounts:
        subprocess.run(["umount", "-l", point], capture_output=True, check=False)


def _mount(point: Path, options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", point]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _pretend(monkeypatch: pytest.MonkeyPatch, size: int, mode: str) -> None:
    open_file, write = os.open, files._fill

    def opened(path: Path, flags: int, *more: int) -> int:
        if mode == "ro" and flags & os.O_CREAT:
            raise OSError(errno.EROFS, "locked")
        return open_file(path, flags, *more)

    def written(path: Path, data: bytes) -> None:
        write(path, data[:size])
        if len(data) > size:
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(files, "_fill", written)
    usage = shutil.disk_usage("/")._replace(free=size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)


def _refusal(path: Path, data: bytes = DATA) -> GuideError:
    with pytest.raises(GuideError) as refused:
        copying.copy_out(path, data)
    return refused.value


def test_a_copy_is_what_was_copied(stick: Path) -> None:
    path = stick / "Жоспар ұқыпты.db"
    copying.copy_out(path, DATA)
    assert path.read_bytes() == DATA
    copying.copy_out(path, b"newer")
    assert path.read_bytes() == b"newer"
    assert sorted(file.name for file in stick.iterdir()) == ["letter.txt", path.name]


def test_a_name_that_is_taken_gets_a_number(stick: Path) -> None:
    for wanted in ("a.db", "a-2.db", "a-3.db"):
        free = files.unused(stick / "a.db")
        assert free.name == wanted
        free.touch()
    (stick / "b.db").symlink_to(stick / "nowhere")
    assert files.unused(stick / "b.db").name == "b-2.db"


# Sticks as they are


@pytest.mark.parametrize("size", [64 << 10, 292 << 10])
def test_a_stick_that_is_full(mounted: Callable[..., Path], size: int) -> None:
    stick = mounted(size)
    assert _refusal(stick / "copy.db").code is Code.DISK_FULL
    assert list(stick.iterdir()) == []
    copying.copy_out(stick / "copy.db", DATA[:20_000])  # the control: a smaller one has room


def test_a_stick_that_is_full_although_it_says_otherwise(
    mounted: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = mounted(128 << 10)
    boast = shutil.disk_usage(stick)._replace(free=1 << 30)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: boast)
    assert _refusal(stick / "copy.db").code is Code.DISK_FULL
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_locked_for_writing(mounted: Callable[..., Path]) -> None:
    stick = mounted(1 << 20, "ro")
    refused = _refusal(stick / "copy.db")
    assert (refused.code, refused.fields) == (Code.DRIVE_READ_ONLY, {"cause": "EROFS"})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, Code.DISK_FULL),
        (errno.EDQUOT, Code.DISK_FULL),
        (errno.EROFS, Code.DRIVE_READ_ONLY),
        (errno.EACCES, Code.DRIVE_READ_ONLY),
        (errno.EIO, Code.FILE_NOT_WRITTEN),
        (errno.ENODEV, Code.FILE_NOT_WRITTEN),
        (errno.ENXIO, Code.FILE_NOT_WRITTEN),
    ],
)
@pytest.mark.parametrize("call", ["os.open", "os.fsync", "pathlib.Path.replace"])
def test_every_failure_has_its_code_and_the_earlier_copy_stays(
    stick: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: Code
) -> None:
    path = stick / "copy.db"
    copying.copy_out(path, b"earlier")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "made to fail")

    with monkeypatch.context() as patch:
        patch.setattr(call, fail)
        refused = _refusal(path)
    assert (refused.code, refused.fields["cause"]) == (code, errno.errorcode[number])
    assert path.read_bytes() == b"earlier"
    assert sorted(file.name for file in stick.iterdir()) == ["copy.db", "letter.txt"]


@pytest.mark.parametrize("when", ["before", "in the middle", "at the end"])
def test_a_stick_that_is_pulled_out(
    stick: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    def pulled(*_: object) -> None:
        shutil.rmtree(stick)
        if when == "in the middle":
            raise OSError(errno.EIO, "made to fail")

    if when == "in the middle" and sys.platform == "win32":
        pytest.skip("Windows lets nobody remove an open file")
    if when == "before":
        pulled()
    else:
        target = "os.fsync" if when == "in the middle" else "guide.store.copying._require_same"
        monkeypatch.setattr(target, pulled)
    assert _refusal(stick / "copy.db").code is Code.FILE_NOT_WRITTEN
    assert not stick.exists()


@pytest.mark.parametrize("way", ["other bytes", "fewer bytes", "nothing"])
def test_a_stick_that_keeps_something_else(
    stick: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    kept = {"other bytes": DATA[:-1] + b"?", "fewer bytes": DATA[:-4096], "nothing": b""}[way]
    write = files._fill
    monkeypatch.setattr(files, "_fill", lambda path, _data: write(path, kept))
    assert _refusal(stick / "copy.db").code is Code.COPY_DIFFERS
    assert [file.name for file in stick.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EBADF, errno.EACCES])
def test_a_stick_whose_folders_cannot_be_synced_is_no_failure(
    stick: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    plain_fsync = os.fsync

    def refuse(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(number, "some file systems of sticks")
        plain_fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse)
    copying.copy_out(stick / "copy.db", DATA)
    assert (stick / "copy.db").read_bytes() == DATA


@pytest.mark.skipif(os.name != "posix", reason="a call of POSIX")
@pytest.mark.parametrize("knows", [True, False])
def test_where_a_sync_may_stop_at_the_drive_a_full_one_is_asked_for(
    stick: Path, monkeypatch: pytest.MonkeyPatch, knows: bool
) -> None:
    synced: dict[str, list[int]] = {"full": [], "plain": []}

    def full(descriptor: int, command: int) -> None:
        assert command == 51
        synced["full"].append(descriptor)
        if not knows:
            raise OSError(errno.ENOTSUP, "not on this file system")

    monkeypatch.setattr(files, "_FULL_SYNC", 51)  # macOS' F_FULLFSYNC
    monkeypatch.setattr("fcntl.fcntl", full)
    monkeypatch.setattr(os, "fsync", synced["plain"].append)
    copying.copy_out(stick / "copy.db", DATA)
    assert len(synced["full"]) == 2  # the file, then its name
    assert synced["plain"] == ([] if knows else synced["full"])


# What is read in


@pytest.mark.parametrize("data", [b"", b"x" * 50, b"x" * 5000, b"SQLite format 3\0" + bytes(200)])
def test_what_is_no_copy_of_ours_is_not_read_in(stick: Path, data: bytes) -> None:
    (stick / "film.mkv").write_bytes(data)
    with pytest.raises(GuideError) as refused:
        copying.read_in(stick / "film.mkv")
    assert refused.value.code is Code.BACKUP_DAMAGED


def test_a_huge_file_is_refused_before_it_is_read(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = stick / "copy.db"
    file.write_bytes(b"SQLite format 3\0" + bytes(52) + b"DAYN" + bytes(4000))
    assert len(copying.read_in(file)) == 4072
    monkeypatch.setattr(copying, "_LARGEST", 4000)
    with pytest.raises(GuideError) as refused:
        copying.read_in(file)
    assert refused.value.code is Code.BACKUP_DAMAGED


def test_a_file_that_cannot_be_read_is_told(stick: Path) -> None:
    for path in (stick / "none.db", stick):
        with pytest.raises(GuideError) as refused:
            copying.read_in(path)
        assert refused.value.code is Code.BACKUP_DAMAGED


def test_a_folder_for_papers_is_made_with_those_above_it(stick: Path) -> None:
    folder = stick / "Дайын" / "қазақша"
    copying.make_folder(folder)
    copying.make_folder(folder)
    assert folder.is_dir()


def test_a_folder_that_cannot_be_made_is_told_in_words(stick: Path) -> None:
    with pytest.raises(GuideError) as refused:
        copying.make_folder(stick / "letter.txt" / "қазақша")
    assert refused.value.code is Code.FILE_NOT_WRITTEN
