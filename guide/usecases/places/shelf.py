"""The place packs that were taken on this computer: one file each, beside the store.

They lie in the folder of the data, not among its documents, for four reasons. What was chosen from
a pack is copied into the plan, so a backup holds it without the pack. Bringing back yesterday's
plan must not bring back yesterday's gate. A pack that is removed is gone at once, from every
backup and all history. And a computer without a family, such as a kiosk, has packs and no store. A
program on a stick carries them along, because its data folder is on the stick.

A file holds pack and signature together and is exchanged as a whole, so one never stands beside
the other's bytes. Who signed is asked each time, of the keys that are trusted then.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from guide.administrator import is_of_administrator
from guide.bounded_read import read_bounded
from guide.content.model import Frozen
from guide.errors import Code, GuideError
from guide.places.pack import PlacePack
from guide.places.pack_file import SIZE_LIMIT, read_place
from guide.signatures.minisign import SIGNATURE_LIMIT
from guide.store.guide_folder import GuideFolder, files_ending
from guide.usecases.places.here import BEGINNING, ENDING, is_named_so

MOST_PACKS = 60
_FILE_LIMIT = 2 * (SIZE_LIMIT + SIGNATURE_LIMIT)  # bytes; base64 takes a third more


class Taken(Frozen, frozen=True, kw_only=True):
    """The file of a pack that was taken."""

    format: Literal[1] = 1
    taken_at: Annotated[dt.datetime, Meta(tz=True)]
    pack: Annotated[bytes, Meta(max_length=SIZE_LIMIT)]
    seal: Annotated[bytes, Meta(max_length=SIGNATURE_LIMIT)] = b""  # none: it was not signed


class OnShelf(Struct, frozen=True):
    """A pack on a shelf, or a file there that cannot be read as one."""

    file: str
    pack: PlacePack | None
    taken: Taken | None
    is_for_everybody: bool


class Shelf(Struct, frozen=True):
    """A folder of taken packs. Errors of what writes: as `GuideFolder`, but PLACE_NOWHERE."""

    folder: Path
    is_for_everybody: bool = False

    def packs(self) -> Iterator[OnShelf]:
        """All packs that lie here, by their files' names."""
        for path in files_ending(self.folder, ENDING, MOST_PACKS):
            if not is_named_so(path.name):
                continue
            if self.is_for_everybody and not is_of_administrator(path):
                continue
            taken = _read(path)
            pack = _pack(taken, path)
            yield OnShelf(path.name, pack, taken if pack is not None else None,
                          self.is_for_everybody)  # fmt: skip

    def put(self, pack_id: str, taken: Taken) -> None:
        """Keep a pack; the one of the same id that was here goes. Errors also: PLACES_MANY."""
        name = _name(pack_id)
        with self._held() as folder:
            others = [one for one in files_ending(self.folder, ENDING, MOST_PACKS + 1)
                      if one.name != name]  # fmt: skip
            if len(others) >= MOST_PACKS:
                raise GuideError(Code.PLACES_MANY)
            folder.put(name, msgspec.json.encode(taken))

    def remove(self, file: str) -> None:
        """Remove the file of a pack."""
        with self._held() as folder:
            folder.remove(file)

    def erase(self) -> None:
        """Remove everything, the keys for places too: they name where somebody lives and learns."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextmanager
    def _held(self) -> Iterator[GuideFolder]:
        folder = GuideFolder(self.folder, is_for_everybody=self.is_for_everybody)
        try:
            with folder.held():
                yield folder
        except GuideError as error:
            if error.code is Code.PACK_NOWHERE:
                raise GuideError(Code.PLACE_NOWHERE, **error.fields) from error
            raise


def _name(pack_id: str) -> str:
    return f"{BEGINNING}{pack_id}{ENDING}"


def _read(path: Path) -> Taken | None:
    with suppress(OSError, ValueError, RecursionError):
        return msgspec.json.decode(read_bounded(path, _FILE_LIMIT) or b"", type=Taken)
    return None


def _pack(taken: Taken | None, path: Path) -> PlacePack | None:
    """The pack; None when it is damaged or lies under another's name."""
    if taken is None:
        return None
    with suppress(GuideError):
        pack = _understood(taken.pack)
        return pack if path.name == _name(pack.id) else None
    return None


@lru_cache(maxsize=8)
def _understood(data: bytes) -> PlacePack:
    """The pack of these bytes: a city's takes a fifth of a second, and pages ask again and again.

    Errors: as `read_place`; they are asked anew each time.
    """
    return read_place(data)
