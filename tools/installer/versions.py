"""Reads which version of a part is in a bundle, from the part itself; nobody types one.

Where a version is read from is said in parts.toml as `kind:place`:

    package:NAME          the Python package that was installed for the bundle
    debian:NAME           the Debian package that the library was taken from
    bytes:GLOBS:PATTERN   the first match in a file of the bundle; globs parted by |
    resource:GLOB         the version resource of a Windows library
    release:              the version of the release
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from tools.installer.parts import Part, System
from tools.installer.programs import run
from tools.installer.traces import files_at, trace_at
from tools.installer.windows.pe_version import file_version


class VersionUnknownError(Exception):
    """The place does not tell a version; the text says which."""


@dataclass(frozen=True)
class Origin:
    """Where what is in a bundle came from."""

    bundle: Path
    packages: Path  # the site-packages that the bundle was built from
    version: str  # of the release

    def package(self, name: str) -> Distribution:
        """What was installed under that name. Errors: VersionUnknownError."""
        wanted = _plain(name)
        for found in distributions(path=[str(self.packages)]):
            if _plain(found.name) == wanted:
                return found
        raise VersionUnknownError(f"the Python package {name} is not installed")

    def version_at(self, place: str) -> str:
        """The version that is told there. Errors: VersionUnknownError."""
        kind, _, rest = place.partition(":")
        match kind:
            case "release":
                return self.version
            case "package":
                return self.package(rest).version
            case "debian":
                return _debian_version(rest)
            case "resource":
                found = map(file_version, files_at(self.bundle, rest))
                told = next((version for version in found if version), None)
            case "bytes":
                told = trace_at(self.bundle, rest)
            case _:
                raise VersionUnknownError(f"{place} is no place that a version can be read from")
        if not told:
            raise VersionUnknownError(f"no file of the bundle tells a version at {place}")
        return told

    def version_of(self, part: Part, system: System) -> str | None:
        """The version of a part in this bundle; None when nothing there tells it.

        Errors: VersionUnknownError when it should.
        """
        if place := part.version_on(system):
            return self.version_at(place)
        place = part.trace_on(system)
        return (trace_at(self.bundle, place) or None) if place else None


def _debian_version(name: str) -> str:
    told = run("dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Version}", name)
    status, _, version = told.partition(" ")
    if status != "installed":
        raise VersionUnknownError(f"the Debian package {name} is not installed")
    return version


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
