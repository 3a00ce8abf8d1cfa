"""The licences that travel with a program, written from parts.toml and from the parts themselves.

Beside the program lies a folder `licences`:

    README.txt         every part: version, whose, licence, where its source is
    texts/             each licence in full
    parts/             what the parts themselves say of their licences
    daiyn.cdx.json     the bill of materials
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.installer import sbom
from tools.installer.inventory import Inventory
from tools.installer.parts import FOLDER, TEXTS, Part, licences_in
from tools.installer.versions import Origin, VersionUnknownError

FOLDER_NAME = "licences"
DEBIAN_TEXTS = Path("/usr/share/doc")  # only where the program for Linux is built

_ABOUT = """\
Daiyn {version}: the parts it is made of, and their licences

Daiyn itself is under the MIT licence. It stands on the parts below; each keeps its own licence.
The texts are in the folder texts, what the parts say themselves in the folder parts, and the list
for machines, with everything that the parts hold of others, is daiyn.cdx.json (CycloneDX 1.6).

Qt and Qt for Python are under the GNU Lesser General Public License, version 3. They are separate
libraries in the folder PySide6: you may change them, build them yourself and put your libraries in
their place, and you may look into the program to find out what does not work then. Their sources
are at the addresses below.
"""


def write_licences(inventory: Inventory, origin: Origin) -> list[str]:
    """Write the folder into the bundle. Returns what is missing, in sentences."""
    folder = inventory.bundle / FOLDER_NAME
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "texts").mkdir(parents=True)
    (folder / "parts").mkdir()
    faults = []
    licences: set[str] = set()
    for part in inventory.parts:
        licences.update(part.licences)
        try:
            notices = list(_notices(part, origin))
            inner = [*sbom.qt_parts(part, inventory.system), *sbom.inner_bills(part, origin)]
        except (OSError, VersionUnknownError) as error:
            faults.append(f"The licences of {part.name} cannot be read: {error}.")
            continue
        if notices:
            _write(folder / "parts" / f"{part.id}.txt", "\n\n\n".join(notices))
        for entry in inner:
            licence = entry.get("licence") or sbom.licence_of(entry, part)
            licences.update(licences_in(licence))
            if not licence:
                faults.append(f"Nobody tells the licence of {entry['name']} inside {part.name}.")
        if inner:
            words = "\n".join(_line(entry, part) for entry in inner)
            _write(folder / "parts" / f"{part.id}-holds.txt", _HOLDS.format(name=part.name) + words)
    for licence in sorted(licences):
        if (TEXTS / f"{licence}.txt").is_file():
            shutil.copyfile(TEXTS / f"{licence}.txt", folder / "texts" / f"{licence}.txt")
        else:
            faults.append(f"LICENSES/{licence}.txt is missing: the text of a licence that is used.")
    _write(folder / "README.txt", _about(inventory, origin))
    return faults


_HOLDS = """\
Parts of others inside {name}, as its makers list them. Each is under the licence named here; the
texts are in the folder texts.

"""


def _about(inventory: Inventory, origin: Origin) -> str:
    blocks = [_ABOUT.format(version=origin.version)]
    for part in inventory.parts:
        version = origin.version_of(part, inventory.system)
        blocks.append(
            f"{part.name}{f' {version}' if version else ''}\n"
            f"  used for:  {part.used_for}\n"
            f"  copyright: {part.copyright}\n"
            f"  licence:   {part.licence}\n"
            f"  source:    {part.source}\n" + _wrapped(part.remarks)
        )
    return "\n".join(blocks)


def _wrapped(remarks: str) -> str:
    marks = " " * len("  source:    ")
    words = textwrap.fill(remarks, 99, initial_indent=marks, subsequent_indent=marks)
    return f"{words}\n" if remarks else ""


def _notices(part: Part, origin: Origin) -> Iterator[str]:
    for place in part.notices:
        kind, _, name = place.partition(":")
        match kind:
            case "file":
                yield (FOLDER / "notices" / name).read_text(encoding="utf-8")
            case "debian":
                yield (DEBIAN_TEXTS / name / "copyright").read_text(encoding="utf-8")
            case "package":
                files = [
                    file for file in origin.package(name).files or [] if _is_licence(str(file))
                ]
                if not files:
                    raise VersionUnknownError(f"the Python package {name} brings no licence")
                yield from (file.read_text(encoding="utf-8") for file in sorted(files, key=str))


def _is_licence(name: str) -> bool:
    return re.search(r"\.dist-info/(licenses/.+|LICEN[CS]E[^/]*|COPYING[^/]*)$", name) is not None


def _line(entry: dict[str, Any], part: Part) -> str:
    if "licence" in entry:
        return "\n  ".join([f"{entry['name']}: {entry['licence']}", *entry["copyright"]])
    whose = f", {entry['author']}" if entry.get("author") else ""
    return f"{entry['name']} {entry['version']}: {sbom.licence_of(entry, part)}{whose}"


def _write(path: Path, words: str) -> None:
    path.write_bytes((words.strip("\n") + "\n").encode())
