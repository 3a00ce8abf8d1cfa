"""Reads from Qt's own sources which parts of others are inside its libraries.

The wheels that we ship Qt from carry neither the list nor the texts. Run once for each new Qt, on
unpacked sources of qtbase and qtsvg (Debian has both as source packages):

    python -m tools.installer.qt_parts SOURCES...

Writes resources/installer/qt-parts.json, which the bill of materials reads, and
resources/installer/notices/qt.txt, which travels with the program.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.installer.release import ROOT

LIST = ROOT / "resources" / "installer" / "qt-parts.json"
NOTICES = ROOT / "resources" / "installer" / "notices" / "qt.txt"

_MODULES = frozenset({"qtcore", "qtgui", "qtdbus", "qtsvg", "qtwaylandcompositor"})

# In Qt's sources, but in no library that we ship: for building, for other systems, for a Wayland
# server, for other modules.
_LEFT_OUT = frozenset({
    "android-gradle-wrapper", "android-native-style", "dejayvu", "extra-cmake-modules", "kwin",
    "libpsl", "presentation-time.xml", "wayland-eglstream-controller",
    "wayland-linux-dmabuf-unstable-v1", "wayland-scaler-protocol", "wayland-viewporter-protocol",
})  # fmt: skip

# On Linux the libraries of the system are used instead, or the part is for one system only.
_SYSTEMS = {
    "freetype": ["windows", "macos"],
    "freetype-zlib": ["windows", "macos"],
    "freetype-bdf": ["windows", "macos"],
    "freetype-pcf": ["windows", "macos"],
    "zlib": ["windows", "macos"],
    "pixman": ["macos"],
    "cocoa-platform-plugin": ["macos"],
    "qeventdispatcher_cf": ["macos"],
    "d3d12memoryallocator": ["windows"],
    "rhi-miniengine-d3d12-mipmap": ["windows"],
    "forkfd": ["linux", "macos"],
    "libdbus-1-headers": ["linux"],
    "xcb": ["linux"],
    "xcb-xinput": ["linux"],
}


def read_attributions(sources: Path) -> Iterator[dict[str, Any]]:
    """The entries of all qt_attribution.json, each with the folder it was found in as `folder`."""
    for path in sorted(sources.rglob("qt_attribution.json")):
        # Some of them break their lines within a text.
        told = json.loads(path.read_text(encoding="utf-8"), strict=False)
        for entry in told if isinstance(told, list) else [told]:
            yield entry | {"folder": path.parent}


def is_shipped(entry: dict[str, Any]) -> bool:
    """Whether the part can be inside a library that we ship."""
    return (
        entry["QDocModule"] in _MODULES
        and "tools" not in entry.get("QtParts", [])
        and entry["Id"] not in _LEFT_OUT
    )


def part_of(entry: dict[str, Any]) -> dict[str, Any]:
    """What the bill of materials says of it. No version: patch releases of Qt change it."""
    everywhere = ["linux", "windows", "macos"]
    is_protocol = entry["QDocModule"] == "qtwaylandcompositor"
    return {
        "id": entry["Id"],
        "name": entry["Name"],
        "licence": entry["LicenseId"],
        "copyright": _copyright(entry),
        "systems": ["linux"] if is_protocol else _SYSTEMS.get(entry["Id"], everywhere),
    }


def notice_of(entry: dict[str, Any]) -> str:
    """The part's name, copyright and licence, as Qt's sources have them."""
    names = entry.get("LicenseFiles") or [entry.get("LicenseFile")]
    texts = [_text(entry, name) for name in names if name]
    use = " ".join(str(entry.get("QtUsage", "")).split())
    head = [entry["Name"], "=" * len(entry["Name"]), use, f"Licence: {entry['LicenseId']}"]
    return "\n".join([*head, "", *_copyright(entry), "", *texts]).strip()


def _copyright(entry: dict[str, Any]) -> list[str]:
    told = entry.get("Copyright") or _text(entry, entry.get("CopyrightFile"))
    lines = told if isinstance(told, list) else told.splitlines()
    return [line.strip() for line in lines if line.strip()]


def _text(entry: dict[str, Any], name: str | None) -> str:
    if not name:
        return ""
    text: str = (entry["folder"] / name).read_text(encoding="utf-8", errors="replace")
    return text.strip()


def main() -> None:
    """Read the sources and write both files."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("sources", type=Path, nargs="+")
    sources = parser.parse_args().sources
    found = [entry for path in sources for entry in read_attributions(path)]
    shipped = sorted(filter(is_shipped, found), key=lambda entry: str(entry["Id"]))
    LIST.write_text(
        json.dumps([part_of(entry) for entry in shipped], indent=1, ensure_ascii=False) + "\n",
        encoding="utf-8",
    )
    head = f"Parts of others inside Qt, as told by: {', '.join(path.name for path in sources)}"
    words = "\n\n\n".join([head, *map(notice_of, shipped)])
    NOTICES.write_text(words + "\n", encoding="utf-8")
    print(f"{len(shipped)} parts of others inside Qt, {len(found) - len(shipped)} left out")


if __name__ == "__main__":
    main()
