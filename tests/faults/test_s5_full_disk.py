"""S5: a full disk. What was there stays, "disk full" is told, and work goes on when there is room.

Two ways fill the disk: a small file system of its own, where the tests may mount one, and a shim
that counts bytes, which works everywhere.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.store import disk_reserve
from guide.store.store import Change, Store
from tests.faults.watched import Call, Operation, watched

pytestmark = pytest.mark.faults
LEVELS = range(200)  # kB that are free
SOME = (0, 1, 3, 5, 8, 13, 20, 31, 50, 80, 127, 199)
EDITS = 60  # of 4 kB each, and as much of history: more than there is room for at any level


def _now() -> dt.datetime:
    return dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


class Disk:
    """A folder with a disk of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def leave(self, free: int) -> None:
        """Fill the disk until only so many bytes are left; None frees it."""
        raise NotImplementedError

    def empty(self) -> None:
        """Make room."""
        raise NotImplementedError


class Mounted(Disk):
    """A file system in memory, filled by one file."""

    def leave(self, free: int) -> None:
        filler = self.folder.parent / "filler"
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(self.folder).free - free or 1)

    def empty(self) -> None:
        (self.folder.parent / "filler").unlink(missing_ok=True)


class Counted(Disk):
    """A folder whose files may hold only so many bytes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._most = 1 << 40

    def leave(self, free: int) -> None:
        self._most = self._used() + free

    def empty(self) -> None:
        self._most = 1 << 40

    def _used(self) -> int:
        return sum(file.stat().st_size for file in self.folder.iterdir())

    def hear(self, call: Call) -> None:
        """Refuse what does not fit; what we write ourselves is met when it is synced."""
        growth = 0
        if call.act is Operation.WRITE:
            file = self.folder / call.name
            growth = max(0, call.offset + len(call.data) - file.stat().st_size)
        if (
            call.act in {Operation.WRITE, Operation.SYNC}
            and self._used() + growth > self._most
            and (growth or call.name.endswith(".unfinished"))
        ):
            raise OSError(errno.ENOSPC, "no room")


Make = Callable[[Path], AbstractContextManager[Disk]]


@contextmanager
def _counted(folder: Path) -> Iterator[Disk]:
    folder.mkdir()
    disk = Counted(folder)
    with watched(folder, disk.hear):
        yield disk


@pytest.fixture(params=["a file system", "a count"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    mount = tmp_path / "mount"
    if request.param == "a count" or not _can_mount(mount):
        yield _counted
        return

    @contextmanager
    def mounted(folder: Path) -> Iterator[Disk]:
        there = mount / folder.name
        there.mkdir()
        yield Mounted(there)
        (mount / "filler").unlink(missing_ok=True)
        shutil.rmtree(there)

    yield mounted
    subprocess.run(["umount", "--lazy", str(mount)], check=True)


def _can_mount(mount: Path) -> bool:
    if shutil.which("mount") is None:
        return False
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=12m", "daiyn-test", str(mount)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("original") / "daiyn.db"
    with Store.open(path, now=_now) as store:
        for number in range(20):
            store.edit([Change(f"person:{number}", "person", "Айша ".encode() * 100)])
    return path.read_bytes()


def _kept(store: Store) -> dict[str, bytes]:
    return {found.id: found.body for kind in ("person", "plan") for found in store.all(kind)}


@dataclass
class Tally:
    """What one full disk led to."""

    acknowledged: int = 0
    refused: int = 0
    told: set[Code] = field(default_factory=set)
    reserve_helped: int = 0


def _fill(store: Store, expected: dict[str, bytes], beside: Path, tally: Tally) -> None:
    """Edit until the disk refuses three times; each refusal says why and takes nothing away."""
    for number in range(EDITS):
        body = b"%d" % number * 1500
        had_reserve = beside.exists()
        try:
            store.edit([Change(f"field:{number}", "plan", body)])
        except GuideError as error:
            tally.told.add(error.code)
            tally.refused += 1
            if tally.refused == 3:
                return
        else:
            expected[f"field:{number}"] = body
            tally.acknowledged += 1
            tally.reserve_helped += had_reserve and not beside.exists()
        assert _kept(store) == expected


def _one_level(disk: Disk, free: int, original: bytes, *, with_reserve: bool) -> Tally:
    path = disk.folder / "daiyn.db"
    beside = path.with_name("daiyn.reserve")
    path.write_bytes(original)
    if with_reserve:
        beside.write_bytes(os.urandom(disk_reserve.SIZE))
    disk.leave(free)
    tally = Tally()
    with Store.open(path, now=_now) as store:
        expected = _kept(store)
        assert len(expected) == 20
        if store.is_read_only:
            assert store.failure is not None
            assert store.failure.code is Code.DISK_FULL
        else:
            _fill(store, expected, beside, tally)
            assert tally.told <= {Code.DISK_FULL}
            assert not (tally.refused and beside.exists())
            disk.empty()
            assert store.edit([Change("after", "plan", b"1" * 3000)])
            expected["after"] = b"1" * 3000
    disk.empty()
    with Store.open(path, now=_now) as store:
        assert store.failure is None
        assert not store.is_read_only
        assert _kept(store) == expected
        assert store.check() == []
        store.edit([Change("again", "plan", b"1" * 3000)])
    assert beside.exists()
    return tally


def _levels(make: Make, folder: Path, levels: range | tuple[int, ...], original: bytes) -> None:
    tallies = []
    for number, free in enumerate(levels):
        with make(folder / str(free)) as disk:
            tallies.append(_one_level(disk, free << 10, original, with_reserve=number % 4 == 3))
    assert all(tally.refused == 3 for tally in tallies[:3])
    assert sum(tally.acknowledged for tally in tallies) > len(tallies)
    assert sum(tally.reserve_helped for tally in tallies) >= len(tallies) // 4 - 1


def test_a_full_disk_takes_nothing_away_and_is_told(
    make: Make, tmp_path: Path, original: bytes
) -> None:
    _levels(make, tmp_path, SOME, original)


@pytest.mark.proof
def test_two_hundred_fill_levels_take_nothing_away(
    make: Make, tmp_path: Path, original: bytes
) -> None:
    _levels(make, tmp_path, LEVELS, original)


def test_a_first_start_on_a_full_disk_works_once_there_is_room(make: Make, tmp_path: Path) -> None:
    with make(tmp_path / "first") as disk:
        path = disk.folder / "daiyn.db"
        disk.leave(0)
        with Store.open(path, now=_now) as store:
            for _ in range(2):
                with pytest.raises(GuideError) as refused:
                    store.edit([Change("a", "plan", b"1")])
                assert refused.value.code is Code.DISK_FULL
            disk.empty()
            store.edit([Change("a", "plan", b"1")])
        with Store.open(path, now=_now) as store:
            assert _kept(store) == {"a": b"1"}


def test_the_harness_sees_a_full_disk_that_is_not_told(
    make: Make, tmp_path: Path, original: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Store.edit

    def careless(store: Store, changes: list[Change]) -> int:
        try:
            return honest(store, changes)
        except GuideError:
            return 1

    monkeypatch.setattr(Store, "edit", careless)
    with pytest.raises(AssertionError), make(tmp_path / "careless") as disk:
        _one_level(disk, 0, original, with_reserve=False)
