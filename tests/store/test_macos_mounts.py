"""On a Mac a stick is told from a share, from an opened image and from what the system hides."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from guide.store.drives import Drive, on_macos
from guide.store.location_risks import LocationRisk, of_macos
from guide.store.macos_mounts import MacMount, mounts_in, read_mounts

# The form is that of `mount` on macOS 15.
TOLD = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
devfs on /dev (devfs, local, nobrowse)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
/dev/disk4s1 on /Volumes/БІЗДІҢ (2) (msdos, local, nodev, nosuid, noowners, noatime)
/dev/disk5s1 on /Volumes/on (x) on (ntfs, local, nodev, nosuid, read-only, noowners)
/dev/disk6s2 on /Volumes/Daiyn 0.3.0 (hfs, local, nodev, nosuid, read-only, noowners, quarantine)
/dev/disk7s2 on /Volumes/Backup disk (apfs, local, nodev, nosuid, journaled, noowners)
//aisha@school/plans on /Volumes/plans (smbfs, nodev, nosuid, mounted by aisha)
/dev/disk8s1 on /Volumes/.timemachine (apfs, local, nobrowse)
something else
"""
STICK, NTFS, IMAGE, DISK, SHARE, HIDDEN = mounts_in(TOLD)


def test_only_what_lies_in_volumes_is_looked_at() -> None:
    names = [mount.point.name for mount in mounts_in(TOLD)]
    assert names == [
        "БІЗДІҢ (2)", "on (x) on", "Daiyn 0.3.0", "Backup disk", "plans", ".timemachine"
    ]  # fmt: skip
    assert mounts_in("") == []


@pytest.mark.parametrize(
    ("mount", "is_drive", "is_writable"),
    [
        (STICK, True, True),
        (NTFS, True, False),
        (DISK, True, True),
        (IMAGE, False, False),
        (SHARE, False, True),
        (HIDDEN, False, True),
    ],
)
def test_a_drive_is_what_a_person_calls_one(
    mount: MacMount, is_drive: bool, is_writable: bool
) -> None:
    assert (mount.is_drive, mount.is_writable) == (is_drive, is_writable)


def test_a_drive_tells_its_room_and_whether_it_can_be_written(tmp_path: Path) -> None:
    (drive,) = on_macos(MacMount(tmp_path, "msdos", frozenset({"local"})))
    assert (drive.path, drive.name, drive.is_writable) == (tmp_path, tmp_path.name, True)
    assert drive.free > 0
    (locked,) = on_macos(MacMount(tmp_path, "ntfs", frozenset({"local", "read-only"})))
    assert isinstance(locked, Drive)
    assert not locked.is_writable
    assert list(on_macos(MacMount(tmp_path, "smbfs", frozenset()))) == []
    assert list(on_macos(MacMount(tmp_path / "pulled out", "msdos", frozenset({"local"})))) == []


@pytest.mark.parametrize(
    ("folder", "risks"),
    [
        ("/Volumes/plans/daiyn", [LocationRisk.NETWORK]),
        ("/Volumes/БІЗДІҢ (2)/daiyn", [LocationRisk.REMOVABLE]),
        ("/Volumes/unknown/daiyn", [LocationRisk.REMOVABLE]),
        ("/Users/aisha/Library/Application Support/Daiyn", []),
    ],
)
def test_a_share_and_a_stick_are_risks(folder: str, risks: list[LocationRisk]) -> None:
    assert list(of_macos(Path(folder), mounts_in(TOLD))) == risks


def test_what_the_system_tells_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def told(command: list[str], *, check: bool, **options: Any) -> Any:
        asked.append(command)
        output = TOLD.encode() if options.get("capture_output") else None
        return subprocess.CompletedProcess(command, 0, output)

    monkeypatch.setattr(subprocess, "run", told)
    assert read_mounts() == mounts_in(TOLD)
    assert asked == [["/sbin/mount"]]


@pytest.mark.parametrize(
    "trouble",
    [
        FileNotFoundError(),
        subprocess.TimeoutExpired("mount", 5),
        subprocess.CalledProcessError(1, "mount"),
    ],
)
def test_a_system_that_does_not_tell_has_no_drives(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise trouble

    monkeypatch.setattr(subprocess, "run", fails)
    assert read_mounts() == []
