"""What build.spec needs to make `Daiyn.app`, and what is looked for in one that was made."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

from guide import APP_ID, APP_NAME, __version__
from guide.content.model import LANGS
from tools.installer.bundle import size_of
from tools.installer.macos.icns import write_icns
from tools.installer.macos.macho import MachO, is_system, macho_files, read_macho
from tools.installer.macos.plist import ICON, MINIMUM_SYSTEM, info_plist, localized
from tools.installer.trimming import Entry

LARGEST = 190 << 20  # bytes on disk


def localized_names(work: Path) -> list[Entry]:
    """Write the names in each language below `work`; entries for PyInstaller's data."""
    entries: list[Entry] = []
    for lang in LANGS:
        name = f"{lang}.lproj/InfoPlist.strings"
        path = work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(plistlib.dumps(localized(lang)))
        entries.append((name, str(path), "DATA"))
    return entries


def bundle_options(work: Path) -> dict[str, Any]:
    """What BUNDLE() in build.spec is told; the icon is drawn below `work`."""
    write_icns(work / ICON)
    return {
        "name": f"{APP_NAME}.app",
        "icon": str(work / ICON),
        "bundle_identifier": APP_ID,
        "version": __version__,
        "info_plist": info_plist(),
    }


def faults_of_app(app: Path, processor: str) -> list[str]:
    """What must not be shipped, in sentences; none when the application is good.

    `processor` is that of the Macs it is for, as `platform.machine()` calls it.
    """
    files = {path: read_macho(path) for path in macho_files(app)}
    there = {path.name for path in app.rglob("*")}
    faults = _faults_of_links(app)
    for path, macho in files.items():
        name = path.relative_to(app)
        faults += [f"{name} {fault}" for fault in _faults_of(macho, there, processor)]
    if not any(path.name == APP_NAME for path in files):
        faults.append(f"the application has no program named {APP_NAME}")
    faults += _faults_of_description(app)
    size = size_of(app)
    if size > LARGEST:
        faults.append(f"the application is {size >> 20} MiB, more than {LARGEST >> 20}")
    return faults


def _faults_of(macho: MachO, there: set[str], processor: str) -> list[str]:
    faults = []
    if processor not in macho.processors:
        faults.append(f"is not for {processor}")
    if macho.system > MINIMUM_SYSTEM:
        asked = ".".join(map(str, macho.system))
        faults.append(f"asks for macOS {asked}, newer than Info.plist says")
    for needed in sorted(macho.needed):
        if is_system(needed):
            continue
        name = Path(needed).name
        if not needed.startswith("@"):
            faults.append(f"looks for {name} outside the application")
        elif name not in there:
            faults.append(f"asks for {name}, which is not there")
    return faults


def _faults_of_links(app: Path) -> list[str]:
    faults = []
    for path in sorted(app.rglob("*")):
        if path.is_symlink():
            name = path.relative_to(app)
            if not path.resolve().is_relative_to(app.resolve()):
                faults.append(f"{name} leads out of the application")
            elif not path.exists():
                faults.append(f"{name} leads nowhere")
    return faults


def _faults_of_description(app: Path) -> list[str]:
    contents = app / "Contents"
    wanted = [f"Resources/{lang}.lproj/InfoPlist.strings" for lang in LANGS]
    faults = [
        f"{name} is missing" for name in (*wanted, f"Resources/{ICON}")
        if not (contents / name).is_file()
    ]  # fmt: skip
    try:
        told = plistlib.loads((contents / "Info.plist").read_bytes())
    except (OSError, plistlib.InvalidFileException):
        return [*faults, "Info.plist cannot be read"]
    return faults + [
        f"Info.plist says {told.get(key)!r} for {key}, not {value!r}"
        for key, value in info_plist().items()
        if told.get(key) != value
    ]
