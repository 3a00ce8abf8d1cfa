"""What macOS has mounted, as its own `mount` command tells it. Reads only; parsed on any system.

Python's own calls do not tell a stick from a share of the network or from an opened disk image.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

VOLUMES = Path("/Volumes")
_LINE = re.compile(r".+? on (/.*) \(([^()]+)\)")
_OF_IMAGES = frozenset({"apfs", "hfs"})  # what disk images are made of; sticks seldom are


class MacMount(Struct, frozen=True):
    """One file system where macOS has put it."""

    point: Path
    kind: str  # "msdos", "smbfs"
    flags: frozenset[str]

    @property
    def is_network(self) -> bool:
        """Whether it is a folder of another computer."""
        return "local" not in self.flags

    @property
    def is_writable(self) -> bool:
        """Whether it was mounted for writing."""
        return "read-only" not in self.flags

    @property
    def is_drive(self) -> bool:
        """Whether a person would call it a drive: no share, no opened image, nothing hidden."""
        is_image = not self.is_writable and self.kind in _OF_IMAGES
        return not (self.is_network or is_image or "nobrowse" in self.flags)


def mounts_in(told: str) -> list[MacMount]:
    """The mounts below /Volumes; lines that are not understood are left out."""
    found = []
    for line in told.splitlines():
        match = _LINE.fullmatch(line)
        if match and Path(match[1]).parent == VOLUMES:
            kind, *flags = match[2].split(", ")
            found.append(MacMount(Path(match[1]), kind, frozenset(flags)))
    return found


def read_mounts() -> list[MacMount]:
    """The mounts of this Mac below /Volumes; none when it does not tell."""
    import subprocess

    try:
        done = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=True)
    except (OSError, subprocess.SubprocessError):
        return []
    return mounts_in(done.stdout.decode("utf-8", "surrogateescape"))
