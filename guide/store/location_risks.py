"""What speaks against a folder as the place of the one store. Reads what the system says.

A folder that a program keeps alike on several computers may swap the file for another one at any
moment; over a network a lock may mean nothing and a sync may promise what it does not hold; a
drive can be pulled out. None of this forbids the place: it is said, and a better one is offered.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path, PureWindowsPath

from guide.paths import real_path
from guide.store import drives, macos_mounts


class LocationRisk(StrEnum):
    """Why another place would be better."""

    SYNCED = "synced"
    NETWORK = "network"
    REMOVABLE = "removable"


# Environment variables that hold the folder of a sync program.
_ROOTS = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
# Names of such folders; most programs also add an account ("Dropbox (Personal)").
_NAMES = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "мой диск", "менің дискім",
    "icloud drive", "iclouddrive", "mobile documents", "cloudstorage", "yandexdisk",
    "yandex.disk", "яндекс.диск", "облако mail.ru", "nextcloud", "owncloud", "pcloud", "megasync",
)  # fmt: skip
# What sync programs leave in the folders they watch.
_MARKS = (
    ".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log",
    ".tmp.driveupload", ".tmp.drivedownload", ".sync_*.db", "._sync_*.db",
)  # fmt: skip
_AFTER_A_NAME = (" ", "-", "(", ".")
_NETWORK_TYPES = frozenset({
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
})  # fmt: skip


def risks_of(
    folder: Path,
    env: Mapping[str, str],
    *,
    mounts: Path = drives.MOUNTS,
    devices: Path = drives.DEVICES,
) -> tuple[LocationRisk, ...]:
    """Return what speaks against keeping the store in `folder`, which need not exist yet.

    `env` is the environment of the process; `mounts` and `devices` are where Linux tells of its
    file systems. Never fails: what the system does not tell is no risk.
    """
    real = real_path(folder)
    found = set(_of_the_system(real, mounts, devices))
    if str(PureWindowsPath(folder).drive).startswith("\\\\"):
        found.add(LocationRisk.NETWORK)
    if _is_synced(folder, env) or _is_synced(real, env):
        found.add(LocationRisk.SYNCED)
    return tuple(risk for risk in LocationRisk if risk in found)


def _is_synced(folder: Path, env: Mapping[str, str]) -> bool:
    around = (folder, *folder.parents)
    roots = {os.path.normcase(real_path(Path(env[name]))) for name in _ROOTS if env.get(name)}
    if any(os.path.normcase(part) in roots for part in around):
        return True
    if any(_is_name(part.casefold()) for part in folder.parts):
        return True
    return any(_has_mark(part) for part in around)


def _is_name(part: str) -> bool:
    return any(
        part == name or (part.startswith(name) and part[len(name)] in _AFTER_A_NAME)
        for name in _NAMES
    )


def _has_mark(folder: Path) -> bool:
    try:
        return any(next(folder.glob(mark), None) is not None for mark in _MARKS)
    except OSError:
        return False


def _of_the_system(folder: Path, mounts: Path, devices: Path) -> Iterator[LocationRisk]:
    if sys.platform == "win32":
        yield from _of_a_drive(folder)
    elif sys.platform == "darwin":
        yield from of_macos(folder, macos_mounts.read_mounts())
    else:
        yield from _of_a_mount(folder, mounts, devices)


def of_macos(folder: Path, mounts: Iterable[macos_mounts.MacMount]) -> Iterator[LocationRisk]:
    """What macOS' mounts say against a folder: all but its own disk lies in /Volumes."""
    if not folder.is_relative_to(macos_mounts.VOLUMES):
        return
    around = [mount for mount in mounts if folder.is_relative_to(mount.point)]
    is_network = any(mount.is_network for mount in around)
    yield LocationRisk.NETWORK if is_network else LocationRisk.REMOVABLE


def _of_a_mount(folder: Path, mounts: Path, devices: Path) -> Iterator[LocationRisk]:
    try:
        lines = mounts.read_bytes().splitlines()
    except OSError:
        return
    nearest = None
    for line in lines:
        mount = drives.mount_of(line)
        # Later ones lie over earlier ones of the same place.
        if folder.is_relative_to(mount.point) and (
            nearest is None or len(mount.point.parts) >= len(nearest.point.parts)
        ):
            nearest = mount
    if nearest is None:
        return
    if nearest.kind in _NETWORK_TYPES:
        yield LocationRisk.NETWORK
    elif not drives.is_system(nearest.point) and drives.is_removable(devices / nearest.device):
        yield LocationRisk.REMOVABLE


if sys.platform == "win32":

    def _of_a_drive(folder: Path) -> Iterator[LocationRisk]:
        import ctypes

        removable, remote = 2, 4
        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        if kind == remote:
            yield LocationRisk.NETWORK
        elif kind == removable:
            yield LocationRisk.REMOVABLE
