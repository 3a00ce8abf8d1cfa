"""Where the bytes of the content files come from: a folder, or an edition over it.

Readers ask a source for a file by its name and know nothing of folders, editions and digests.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class ContentSource(Protocol):
    """Gives content files by name."""

    def read(self, name: str) -> bytes:
        """The bytes of a file. Errors: OSError when there is none or it cannot be read."""


class ContentFolder:
    """The content files of one folder, read as they lie there."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, name: str) -> bytes:
        """The bytes of a file. Errors: OSError."""
        return (self._path / name).read_bytes()


class Overlay:
    """Content files in memory; what it does not hold comes from another source."""

    def __init__(self, files: dict[str, bytes], rest: ContentSource) -> None:
        self._files = files
        self._rest = rest

    def read(self, name: str) -> bytes:
        """The bytes of a file. Errors: as the other source."""
        found = self._files.get(name)
        return found if found is not None else self._rest.read(name)


def source_of(place: ContentSource | Path) -> ContentSource:
    """A folder as a source; a source as it is."""
    return ContentFolder(place) if isinstance(place, Path) else place
