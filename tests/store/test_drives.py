"""Removable drives are found by what the system says of them; the computer's own disks are not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from guide.store.drives import Drive, drives, on_linux


class Computer:
    """A `mountinfo` file and a `/sys` as Linux would show them, over folders of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mounts = folder / "mountinfo"
        self.devices = folder / "sys" / "dev" / "block"
        self.devices.mkdir(parents=True)
        self.lines: list[str] = []

    def plug(
        self,
        number: str,
        bus: str,
        point: str,
        *,
        removable: bool,
        kind: str = "",
        mode: str = "rw",
    ) -> Path:
        """A disk with one partition that is mounted at `point`, or at a folder of that name."""
        disk = self.folder / "sys" / "devices" / bus / "block" / f"sd{number[0]}"
        part = disk / f"sd{number[0]}1"
        part.mkdir(parents=True)
        (disk / "removable").write_text("1\n" if removable else "0\n")
        (disk / "device").mkdir()
        if kind:
            (disk / "device" / "type").write_text(f"{kind}\n")
        (part / "partition").write_text("1\n")
        (self.devices / number).symlink_to(part)
        path = Path(point) if point.startswith("/") else self.folder / "media" / point
        if not point.startswith("/"):
            path.mkdir(parents=True)
        self.mount(number, path, mode)
        return path

    def mount(self, number: str, path: Path, mode: str = "rw") -> None:
        shown = str(path).replace("\\", "\\134").replace(" ", "\\040")
        self.lines.append(
            f"36 29 {number} / {shown} {mode},nosuid,relatime shared:1 - vfat /dev/sdb1 rw,utf8"
        )
        self.mounts.write_text("\n".join(self.lines) + "\n", encoding="utf-8")

    def drives(self) -> list[Drive]:
        if sys.platform == "win32":
            pytest.skip("no file system of Linux can be shown on Windows")
        return list(on_linux(self.mounts, self.devices))


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    monkeypatch.setattr("guide.store.drives._SYSTEM", ("/boot", "/home"))  # tests live in /tmp
    return Computer(tmp_path)


def test_a_stick_is_found_with_its_name_and_room(computer: Computer) -> None:
    path = computer.plug("8:17", "pci0/usb1/1-1", "Әлиханның дискісі", removable=True)
    (found,) = computer.drives()
    assert (found.path, found.name, found.is_writable) == (path, "Әлиханның дискісі", True)
    assert found.free > 0


def test_usb_disks_and_memory_cards_count_although_the_kernel_calls_them_fixed(
    computer: Computer,
) -> None:
    computer.plug("8:33", "pci0/usb2/2-1", "disk", removable=False)
    computer.plug("179:1", "pci0/mmc_host/mmc0", "card", removable=False, kind="SD")
    assert [drive.name for drive in computer.drives()] == ["disk", "card"]


def test_the_computers_own_disks_are_none(computer: Computer) -> None:
    computer.plug("8:1", "pci0/ata1", "inner", removable=False)
    computer.plug("179:8", "pci0/mmc_host/mmc1", "inner card", removable=False, kind="MMC")
    computer.plug("8:49", "pci0/usb3/3-1", "/", removable=True)  # started from a stick
    computer.plug("9:49", "pci0/usb4/3-1", "/boot/efi", removable=True)
    computer.mount("0:23", computer.folder)  # tmpfs and the like have no device
    assert computer.drives() == []


def test_a_drive_locked_for_writing_is_told(computer: Computer) -> None:
    computer.plug("8:17", "pci0/usb1/1-1", "locked", removable=True, mode="ro")
    assert [drive.is_writable for drive in computer.drives()] == [False]


def test_a_drive_that_is_pulled_out_meanwhile_is_none(computer: Computer) -> None:
    path = computer.plug("8:17", "pci0/usb1/1-1", "stick", removable=True)
    path.rmdir()
    assert computer.drives() == []


def test_a_drive_that_is_mounted_twice_is_shown_once(computer: Computer) -> None:
    path = computer.plug("8:17", "pci0/usb1/1-1", "stick", removable=True)
    computer.mount("8:17", path.parent)
    assert [drive.path for drive in computer.drives()] == [path]


def test_without_mountinfo_there_are_none(tmp_path: Path) -> None:
    assert list(on_linux(tmp_path / "none", tmp_path)) == []


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own")
def test_this_computers_mounts_can_be_read() -> None:
    assert all(drive.path.is_absolute() for drive in drives())
