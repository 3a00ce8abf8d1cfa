"""A store in a folder that is synced, on a network or on a stick is at risk."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from guide.store.location_risks import LocationRisk, risks_of


def test_an_ordinary_folder_has_no_risk(tmp_path: Path) -> None:
    assert risks_of(tmp_path / "daiyn", {}) == ()


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_the_root_of_onedrive_is_known_by_the_environment(tmp_path: Path, name: str) -> None:
    root = tmp_path / "Менің файлдарым"
    root.mkdir()
    for folder in (root, root / "Құжаттар" / "daiyn"):
        assert risks_of(folder, {name: str(root)}) == (LocationRisk.SYNCED,)
    assert risks_of(tmp_path / "Менің файлдарым 2", {name: str(root)}) == ()
    assert risks_of(root, {name: ""}) == ()


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    root = tmp_path / "synced"
    root.mkdir()
    (tmp_path / "plain").symlink_to(root)
    assert risks_of(tmp_path / "plain", {"OneDrive": str(root)}) == (LocationRisk.SYNCED,)


@pytest.mark.parametrize(
    "name",
    [
        "OneDrive - Мектеп", "Dropbox", "Dropbox (Personal)", "Google Drive", "GoogleDrive-a@b",
        "Мой диск", "iCloudDrive", "Mobile Documents", "YandexDisk", "Yandex.Disk.localized",
        "Яндекс.Диск", "Облако Mail.ru", "Nextcloud",
    ],
)  # fmt: skip
def test_usual_names_of_synced_folders_are_known(tmp_path: Path, name: str) -> None:
    assert risks_of(tmp_path / name / "daiyn", {}) == (LocationRisk.SYNCED,)


@pytest.mark.parametrize("name", ["Dropboxes", "onedriver", "disk", "drive", "Mail.ru"])
def test_other_names_are_not(tmp_path: Path, name: str) -> None:
    assert risks_of(tmp_path / name, {}) == ()


@pytest.mark.parametrize(
    "mark", [".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".sync_1a2b.db"]
)
def test_marks_of_sync_programs_are_known_wherever_the_folder_is(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).touch()
    assert risks_of(tmp_path / "a" / "b", {}) == (LocationRisk.SYNCED,)


def test_a_windows_share_is_a_network() -> None:
    assert risks_of(Path(r"\\server\home\daiyn"), {}) == (LocationRisk.NETWORK,)


class System:
    """What a Linux of the test's own tells of its file systems."""

    def __init__(self, folder: Path) -> None:
        self.mounts = folder / "mountinfo"
        self.devices = folder / "block"
        self.devices.mkdir()
        self.mounts.write_text("22 1 8:1 / / rw - ext4 /dev/sda1 rw\n")

    def mount(self, device: str, point: str, kind: str, *, removable: bool = False) -> None:
        with self.mounts.open("a") as file:
            file.write(f"30 22 {device} / {point} rw,nosuid shared:1 - {kind} /dev/x rw\n")
        disk = self.devices / device
        disk.mkdir()
        (disk / "removable").write_text(f"{int(removable)}\n")

    def risks(self, folder: str) -> tuple[LocationRisk, ...]:
        return risks_of(Path(folder), {}, mounts=self.mounts, devices=self.devices)


@pytest.fixture
def system(tmp_path: Path) -> System:
    return System(tmp_path)


linux = pytest.mark.skipif(
    sys.platform != "linux", reason="how Linux tells of its mounts; other systems have calls"
)


@linux
@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p", "smb3"])
def test_network_file_systems_are_known(system: System, kind: str) -> None:
    system.mount("0:50", r"/mnt/school\040files", kind)
    assert system.risks("/mnt/school files/daiyn") == (LocationRisk.NETWORK,)
    assert system.risks("/mnt/school") == ()


@linux
def test_a_stick_is_removable_and_a_second_disk_is_not(system: System) -> None:
    system.mount("8:17", "/media/stick", "vfat", removable=True)
    system.mount("8:33", "/media/disk", "ext4")
    assert system.risks("/media/stick/daiyn") == (LocationRisk.REMOVABLE,)
    assert system.risks("/media/disk/daiyn") == ()


@linux
def test_the_nearest_mount_counts_and_the_system_itself_is_no_stick(system: System) -> None:
    system.mount("8:17", "/home", "ext4", removable=True)  # a computer started from a stick
    system.mount("0:50", "/home/school", "nfs")
    assert system.risks("/home/daiyn") == ()
    assert system.risks("/home/school/daiyn") == (LocationRisk.NETWORK,)


@linux
def test_what_the_system_does_not_tell_is_no_risk(system: System) -> None:
    system.mounts.unlink()
    assert system.risks("/media/stick") == ()
