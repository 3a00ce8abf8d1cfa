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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, distributions
from pathlib import Path

from tools.installer.inventory import names_in
from tools.installer.programs import run
from tools.installer.windows.pe_version import file_version

_Reader = Callable[[Path], "str | None"]


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
                return self._first(rest, place, file_version)
            case "bytes":
                globs, _, pattern = rest.partition(":")
                told = re.compile(pattern.encode())

                def search(path: Path) -> str | None:
                    found = told.search(path.read_bytes())
                    # Fonts keep their words in two bytes a letter.
                    return found[1].decode("ascii").replace("\0", "") if found else None

                return self._first(globs, place, search)
        raise VersionUnknownError(f"{place} is no place that a version can be read from")

    def _first(self, globs: str, place: str, read: _Reader) -> str:
        for path in self._files(globs):
            version = read(path)
            if version:
                return version
        raise VersionUnknownError(f"no file of the bundle tells a version at {place}")

    def _files(self, globs: str) -> Iterator[Path]:
        names = names_in(self.bundle)
        for glob in globs.split("|"):
            yield from (self.bundle / name for name in names if fnmatchcase(name, glob))


def _debian_version(name: str) -> str:
    told = run("dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Version}", name)
    status, _, version = told.partition(" ")
    if status != "installed":
        raise VersionUnknownError(f"the Debian package {name} is not installed")
    return version


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
