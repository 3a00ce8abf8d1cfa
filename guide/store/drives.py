"""Which removable drives are there to copy to. Reads what the system says; writes nothing.

Linux: the mounts of this process and what the kernel knows of their devices. Windows: drive
letters of removable kind. macOS: what is mounted under /Volumes and is no share and no image.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from guide.store import files
from guide.store.macos_mounts import MacMount, read_mounts

MOUNTS = Path("/proc/self/mountinfo")
DEVICES = Path("/sys/dev/block")
_ESCAPED = re.compile(rb"\\([0-7]{3})")
# A computer that was started from a stick has it mounted as its own system; that is no place for
# a copy "to be taken out".
_SYSTEM = ("/boot", "/etc", "/home", "/opt", "/root", "/srv", "/tmp", "/usr", "/var")  # noqa: S108


class Drive(Struct, frozen=True):
    """One removable drive that can be looked into."""

    path: Path
    name: str  # as the system names it
    free: int  # bytes
    is_writable: bool


class Mount(Struct, frozen=True):
    """One file system where Linux has put it."""

    device: str  # "major:minor"
    point: Path
    kind: str
    is_writable: bool


def drives() -> list[Drive]:
    """The removable drives that are there now, in the order of the system."""
    if sys.platform == "win32":
        return list(_on_windows())
    if sys.platform == "darwin":
        return [drive for mount in read_mounts() for drive in on_macos(mount)]
    return list(on_linux(MOUNTS, DEVICES))


def on_linux(mounts: Path, devices: Path) -> Iterator[Drive]:
    """Drives of a `mountinfo` file and a `/sys/dev/block` folder."""
    seen: set[str] = set()
    try:
        lines = mounts.read_bytes().splitlines()
    except OSError:
        return
    for line in lines:
        mount = mount_of(line)
        point, device = mount.point, mount.device
        if device in seen or is_system(point) or not is_removable(devices / device):
            continue
        seen.add(device)
        yield from _drive(point, point.name, is_writable=mount.is_writable)


def mount_of(line: bytes) -> Mount:
    """Read a line of a `mountinfo` file."""
    fields = line.split()
    number, _, point, options = fields[2:6]
    return Mount(
        number.decode(),
        Path(os.fsdecode(_ESCAPED.sub(_unescaped, point))),
        fields[fields.index(b"-", 6) + 1].decode("ascii", "replace"),
        b"ro" not in options.split(b","),
    )


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8)])


def is_system(path: Path) -> bool:
    """Whether a mount point belongs to the system that the computer runs from."""
    return path == Path("/") or any(path.is_relative_to(part) for part in _SYSTEM)


def is_removable(device: Path) -> bool:
    """Whether the kernel calls it removable, it hangs on USB, or it is a memory card."""
    try:
        real = device.resolve(strict=True)
        disk = real.parent if (real / "partition").exists() else real
        if (disk / "removable").read_text(encoding="ascii").strip() == "1":
            return True
        kind = disk / "device" / "type"
        is_card = kind.is_file() and kind.read_text(encoding="ascii").strip() == "SD"
    except (OSError, UnicodeError):
        return False
    return is_card or any(part.startswith("usb") for part in real.parts)


def _drive(path: Path, name: str, *, is_writable: bool) -> Iterator[Drive]:
    try:
        free = files.free_space(path)
    except OSError:
        return  # an empty card slot, or taken out in this instant
    yield Drive(path, name, free, is_writable and os.access(path, os.W_OK))


def on_macos(mount: MacMount) -> Iterator[Drive]:
    """The drive that a mount is, if it is one."""
    if mount.is_drive:
        yield from _drive(mount.point, mount.point.name, is_writable=mount.is_writable)


if sys.platform == "win32":

    def _on_windows() -> Iterator[Drive]:
        import ctypes
        import string

        removable, read_only, no_question = 2, 0x00080000, 0x0001
        kernel = ctypes.windll.kernel32
        before = kernel.SetErrorMode(no_question)  # an empty slot must not open a system message
        try:
            letters = kernel.GetLogicalDrives()
            for place, letter in enumerate(string.ascii_uppercase):
                root = f"{letter}:\\"
                if not letters >> place & 1 or kernel.GetDriveTypeW(root) != removable:
                    continue
                label = ctypes.create_unicode_buffer(261)
                flags = ctypes.c_ulong()
                kernel.GetVolumeInformationW(
                    root, label, len(label), None, None, ctypes.byref(flags), None, 0
                )
                name = f"{label.value} ({letter}:)".strip()
                yield from _drive(Path(root), name, is_writable=not flags.value & read_only)
        finally:
            kernel.SetErrorMode(before)
