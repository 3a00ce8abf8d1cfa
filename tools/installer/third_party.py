"""Writes THIRD-PARTY.md from parts.toml: for people who read the sources.

python -m tools.installer.third_party
"""

from __future__ import annotations

from collections.abc import Iterable

from tools.installer.parts import Part, read_parts
from tools.installer.release import ROOT
from tools.installer.sbom import OWN

THIRD_PARTY = ROOT / "THIRD-PARTY.md"

_WORDS = """\
# Third-party parts

<!-- Written by `python -m tools.installer.third_party` from resources/installer/parts.toml. -->

Daiyn itself is under the MIT licence (`LICENSE`). It stands on these parts; each keeps its own
licence. What is given out holds the licence texts in a folder `licences` beside the program, with
the versions and a bill of materials (CycloneDX).

| part | used for | licence | in |
| --- | --- | --- | --- |
{rows}

{notes}

Inside these are parts of others: in Qt those that `resources/installer/qt-parts.json` lists, in
typst and cryptography those that their packages list. The bill of materials names each. The texts
of all licences are in `LICENSES/`.

Only for building and testing, and not shipped: what `requirements/dev.in` names.
"""

_SYSTEM_NAMES = {"linux": "Linux", "windows": "Windows", "macos": "macOS"}


def third_party_table(parts: Iterable[Part]) -> str:
    """THIRD-PARTY.md."""
    others = [part for part in parts if part.id != OWN]
    rows = [
        f"| [{part.name}]({part.source}) | {part.used_for} | {part.licence} | {_places(part)} |"
        for part in others
    ]
    notes = [f"* {part.name}: {part.remarks}" for part in others if part.remarks]
    return _WORDS.format(rows="\n".join(rows), notes="\n".join(notes))


def _places(part: Part) -> str:
    if part.inside:
        return part.inside
    places = [name for system, name in _SYSTEM_NAMES.items() if getattr(part, system)]
    return "all" if len(places) in {0, len(_SYSTEM_NAMES)} else ", ".join(places)


if __name__ == "__main__":
    THIRD_PARTY.write_text(third_party_table(read_parts()), encoding="utf-8")
