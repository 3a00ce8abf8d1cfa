"""Handing the counts out as a file: into a folder that staff choose from a list.

No dialogue for files opens on a screen for everybody. So the folders are those of sticks and disks
that the system shows now, and the one that the status goes into.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from guide.errors import Code
from guide.kiosk.counters import counters_csv
from guide.paths import is_folder
from guide.store import files

if TYPE_CHECKING:
    from guide.usecases.kiosk.services import KioskServices

# Where systems show what is plugged in: the folders inside of these, and inside of those.
_SHOWN_IN = ("/run/media", "/media", "/mnt", "/Volumes")
_MOST = 20
_REMOVABLE = 2  # as Windows numbers kinds of drives


def folders_for_files(services: KioskServices, shown_in: tuple[str, ...] = _SHOWN_IN) -> list[Path]:
    """The folders that are there now and can be written into."""
    status = services.configuration.status.folder
    found = [Path(status)] if status else []
    found += _drives() if sys.platform == "win32" else _mounted(shown_in)
    usable = (one for one in dict.fromkeys(found) if is_folder(one) and os.access(one, os.W_OK))
    return [one for one, _ in zip(usable, range(_MOST), strict=False)]


def hand_out_counts(services: KioskServices, folder: Path) -> Path:
    """Write the counts as a table into a folder, beside what lies there, and return the file.

    Errors: GuideError FOLDER_GONE, DISK_FULL, FILE_NOT_WRITTEN.
    """
    counts = services.counts
    name = services.configuration.screen.name or "screen"
    path = files.unused(folder / f"daiyn-counts-{name}-{services.now():%Y-%m-%d}.csv")
    with files.known_failures(Code.FILE_NOT_WRITTEN):
        files.write_private_file(path, counters_csv(counts.days(), counts.weeks()))
    return path


def _mounted(shown_in: tuple[str, ...]) -> Iterator[Path]:
    """What is plugged in, as Linux and macOS show it."""
    for top in shown_in:
        for one in _inside(Path(top)):
            if one.is_mount():
                yield one
            else:
                yield from (below for below in _inside(one) if below.is_mount())


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if not one.is_symlink())[:_MOST]
    except OSError:
        return []


def _drives() -> list[Path]:
    """The drives that can be taken out, as Windows shows them."""
    found: list[Path] = []
    if sys.platform == "win32":
        import ctypes
        from string import ascii_uppercase

        kind_of = ctypes.windll.kernel32.GetDriveTypeW
        roots = (f"{letter}:\\" for letter in ascii_uppercase)
        found += [Path(root) for root in roots if kind_of(root) == _REMOVABLE]
    return found
