"""Finds what the files of a bundle tell of themselves: a version, or that something is inside.

A place is `GLOBS:PATTERN`: the first match of the pattern in a file of the bundle; globs are parted
by |, and a star also stands for folders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path


def names_in(bundle: Path) -> list[str]:
    """The files and links below the bundle, with forward slashes, sorted."""
    return sorted(
        path.relative_to(bundle).as_posix()
        for path in bundle.rglob("*")
        if path.is_symlink() or not path.is_dir()
    )


def files_at(bundle: Path, globs: str) -> Iterator[Path]:
    """The files of the bundle with such a name, in the order of the globs."""
    names = names_in(bundle)
    for glob in globs.split("|"):
        yield from (bundle / name for name in names if fnmatchcase(name, glob))


def trace_at(bundle: Path, place: str) -> str | None:
    """What the pattern's group holds, "" when it has none; None when no file matches."""
    globs, _, pattern = place.partition(":")
    told = re.compile(pattern.encode())
    for path in files_at(bundle, globs):
        found = told.search(path.read_bytes())
        if found:
            # Fonts and Windows keep their words in two bytes a letter.
            return found[1].decode("ascii").replace("\0", "") if told.groups else ""
    return None
