"""Tells whose everything in a bundle is: inventory, licences, bill of materials, written into it.

A bundle in which something belongs to nobody, or whose licence has no text, ends the run.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

from tools.installer.inventory import take_inventory
from tools.installer.licences import FOLDER_NAME, write_licences
from tools.installer.parts import Part, System, read_parts
from tools.installer.release import Release
from tools.installer.sbom import NAME, bill_of
from tools.installer.versions import Origin, VersionUnknownError


def describe_bundle(
    bundle: Path,
    release: Release,
    system: System | None = None,
    packages: Path | None = None,
    parts: tuple[Part, ...] | None = None,
) -> None:
    """Write the folder `licences` into the bundle, or end the run and say in sentences why not.

    `packages` is the site-packages that the bundle was built from; without it, and without
    `system`, those of the Python that runs this.
    """
    system = system or this_system()
    packages = packages or Path(sysconfig.get_path("purelib"))
    origin = Origin(bundle, packages, release.version)
    inventory = take_inventory(bundle, system, parts or read_parts())
    faults = list(inventory.faults)
    if not faults:
        try:
            faults = write_licences(inventory, origin)
            # The same bytes on Windows: no other ends of lines.
            (bundle / FOLDER_NAME / NAME).write_bytes(bill_of(inventory, origin).encode())
        except VersionUnknownError as error:
            faults.append(f"A part of the bundle does not tell its version: {error}.")
    if faults:
        sys.exit("\n".join(faults))


def this_system() -> System:
    """The system that this runs on, under the name that parts.toml has for it."""
    systems: dict[str, System] = {"linux": "linux", "win32": "windows", "darwin": "macos"}
    return systems[sys.platform]
