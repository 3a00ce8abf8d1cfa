"""The parts that are shipped, read from the one declaration resources/installer/parts.toml.

Bill of materials, licence texts, THIRD-PARTY.md and Debian's copyright file are all written from
it. This module only reads; what lies in a bundle is inventory.py's matter.
"""

from __future__ import annotations

import fnmatch
import re
import tomllib
from functools import cache
from typing import Literal

import msgspec

from tools.installer.release import ROOT

FOLDER = ROOT / "resources" / "installer"
TEXTS = ROOT / "LICENSES"

System = Literal["linux", "windows", "macos"]
SYSTEMS: tuple[System, ...] = ("linux", "windows", "macos")


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One part that is shipped. What the fields hold is told at the top of parts.toml."""

    id: str
    name: str
    supplier: str
    used_for: str
    licence: str  # an SPDX expression
    copyright: str
    source: str  # address
    version: dict[System, str] | str = ""
    purl: str = ""
    inside: str = ""
    trace: dict[System, str] | str = ""
    changed: str = ""
    note: str = ""
    texts: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    inner_versions: dict[str, str] = {}
    inner_licences: dict[str, str] = {}
    modules: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    linux: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    macos: tuple[str, ...] = ()

    @property
    def licences(self) -> tuple[str, ...]:
        """The names of all licences and exceptions whose texts travel with it."""
        return tuple(dict.fromkeys([*licences_in(self.licence), *self.texts]))

    @property
    def remarks(self) -> str:
        """What we changed in it and what else to know of it, in sentences; "" when nothing."""
        return " ".join(filter(None, (self.changed, self.note)))

    def patterns(self, system: System) -> tuple[str, ...]:
        """Which files of a bundle for that system belong to it."""
        own: tuple[str, ...] = getattr(self, system)
        return self.files + own

    def version_on(self, system: System) -> str:
        """Where its version is read from there; "" when it has none."""
        return _on(self.version, system)

    def trace_on(self, system: System) -> str:
        """What shows there that it is inside another part; "" when it never is on that system."""
        return _on(self.trace, system)

    def holds(self, name: str, system: System) -> bool:
        """Whether a file of the bundle, with forward slashes, is one of its own."""
        return any(_pattern(pattern).match(name) for pattern in self.patterns(system))


def read_parts() -> tuple[Part, ...]:
    """All parts in the order of the declaration. Errors: ValidationError names the faulty place."""
    told = tomllib.loads((FOLDER / "parts.toml").read_text(encoding="utf-8"))
    return msgspec.convert(told["part"], tuple[Part, ...])


def licences_in(expression: str) -> list[str]:
    """The licences and exceptions that an SPDX expression names, in its order."""
    words = re.findall(r"[^\s()]+", expression)
    return list(dict.fromkeys(word for word in words if word not in {"AND", "OR", "WITH"}))


def _on(told: dict[System, str] | str, system: System) -> str:
    return told if isinstance(told, str) else told.get(system, "")


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    # As in Debian's copyright files, a star also stands for folders.
    return re.compile(fnmatch.translate(glob))
