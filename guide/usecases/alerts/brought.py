"""The file of a message that a person opens, with the signatures that lie beside it.

On a stick both stand under one name, and either of them may be the one that is opened. Nothing else
of the folder is opened, and nothing is parsed here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.signatures.minisign import SIGNATURE_LIMIT
from guide.usecases.alerts.folder import MESSAGE_ENDING, OWN_ENDING
from guide.usecases.alerts.keys import SEAL_ENDING
from guide.usecases.alerts.making import read_file

# The second is the same file under a name that belongs to nobody else: with it a double click opens
# this program, and takes no other program's files away from it.
ENDINGS = (MESSAGE_ENDING, OWN_ENDING)
_MOST_SEALS = 8
_MOST_NAMES = 20_000  # of a folder that are looked through


class Brought(Struct, frozen=True):
    """A message as it was opened."""

    path: Path
    data: bytes
    seals: tuple[bytes, ...] = ()  # the signature files


def bring(path: Path) -> Brought:
    """Read a message and its signatures; `path` is either. Errors: GuideError FILE_UNREADABLE."""
    file = _signed_by(path) if path.suffix.lower() == SEAL_ENDING else path
    seals = islice(seals_beside(file), _MOST_SEALS)
    return Brought(file, read_file(file), tuple(seal for _, seal in seals))


def _signed_by(seal: Path) -> Path:
    """The file that a signature stands beside, by its name."""
    whole = seal.with_suffix("")
    found = (whole, *(seal.with_suffix(ending) for ending in ENDINGS))
    return next((one for one in found if one != seal and one.is_file()), whole)


def seals_beside(file: Path) -> Iterator[tuple[str, bytes]]:
    """The signatures that bear the file's name, with theirs: that of its whole name first."""
    names: list[str] = []
    with suppress(OSError), os.scandir(file.parent) as entries:
        names = [
            entry.name
            for entry in islice(entries, _MOST_NAMES)
            if entry.name.startswith((f"{file.name}.", f"{file.stem}{SEAL_ENDING}"))
            and entry.name.lower().endswith(SEAL_ENDING)
        ]
    first = file.name + SEAL_ENDING
    for name in sorted(names, key=lambda one: (one != first, one)):
        with suppress(OSError, ValueError):
            data = read_bounded(file.with_name(name), SIGNATURE_LIMIT)
            yield name, data or b""  # what is too long is there, and signs nothing
