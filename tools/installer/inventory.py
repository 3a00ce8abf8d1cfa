"""What lies in a bundle, and which part each file and module belongs to.

Everything belongs to exactly one part of parts.toml, else the bundle must not leave this machine:
nobody could say whose it is and under which licence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from tools.installer.parts import TEXTS, Part, System
from tools.installer.traces import names_in, trace_at

# The first of them that is there holds the modules of Python that are no files of their own.
_PROGRAMS = ("daiyn-cli", "daiyn-cli.exe", "Daiyn", "Daiyn.exe")


@dataclass(frozen=True)
class Inventory:
    """What was found, and what is wrong with it, in sentences."""

    bundle: Path
    system: System
    parts: tuple[Part, ...]  # those that are in this bundle
    files: dict[str, list[str]] = field(default_factory=dict)  # part → its files
    faults: list[str] = field(default_factory=list)


def take_inventory(bundle: Path, system: System, parts: tuple[Part, ...]) -> Inventory:
    """Look at every file and module of a bundle. Faults are told, not raised."""
    files: dict[str, list[str]] = {}
    modules: dict[str, list[str]] = {}
    faults = []
    for name in names_in(bundle):
        owners = [part for part in parts if part.holds(name, system)]
        faults += _told_owner(f"The file {name}", owners)
        for part in owners:
            files.setdefault(part.id, []).append(name)
    for name in modules_in(bundle):
        owners = [part for part in parts if _has_module(part, name)]
        faults += _told_owner(f"The Python module {name}", owners)
        for part in owners:
            modules.setdefault(part.id, []).append(name)
    found = files.keys() | modules.keys()
    present = tuple(
        part
        for part in parts
        if part.id in found or (part.inside in found and _is_inside(part, bundle, system))
    )
    faults += [fault for part in present for fault in faults_of_part(part)]
    return Inventory(bundle, system, present, files, faults)


def modules_in(bundle: Path) -> list[str]:
    """The top-level names of the modules inside the programs; none when there are no programs."""
    program = next((bundle / name for name in _PROGRAMS if (bundle / name).is_file()), None)
    if program is None:
        return []
    from PyInstaller.archive.readers import (  # type: ignore[import-untyped]
        ArchiveReadError,
        CArchiveReader,
    )

    try:
        archive = CArchiveReader(str(program))
    except ArchiveReadError:  # a program that only stands for ours, in a test
        return []
    inside = {name for name, entry in archive.toc.items() if entry[4] in "msz"} - {"PYZ.pyz"}
    inside |= set(archive.open_embedded_archive("PYZ.pyz").toc)
    return sorted({name.partition(".")[0] for name in inside})


def faults_of_part(part: Part) -> list[str]:
    """What the declaration of a part lacks, in sentences."""
    return [
        f"{part.name} is under {licence}, but LICENSES/{licence}.txt is missing."
        for licence in part.licences
        if not (TEXTS / f"{licence}.txt").is_file()
    ]


def _is_inside(part: Part, bundle: Path, system: System) -> bool:
    if not part.trace:
        return True
    place = part.trace_on(system)
    return bool(place) and trace_at(bundle, place) is not None


def _has_module(part: Part, name: str) -> bool:
    is_standard = part.id == "cpython" and name in sys.stdlib_module_names
    return is_standard or any(fnmatchcase(name, pattern) for pattern in part.modules)


def _told_owner(what: str, owners: Iterable[Part]) -> list[str]:
    names = [part.id for part in owners]
    if len(names) == 1:
        return []
    if not names:
        return [f"{what} belongs to no part in resources/installer/parts.toml."]
    return [f"{what} belongs to more than one part: {', '.join(names)}."]
