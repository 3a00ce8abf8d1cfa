"""The pointer `in-effect` beside accepted editions: which holds, and the digests of its files.

Whoever can write there can write anything into it, so all of it is bounded and a pointer that says
something impossible is damaged. It vouches for nobody: the digests find damage at each start, and
who signed is proven with the pack and its signature, which are kept beside the files.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from guide.bounded_read import read_bounded
from guide.content.model import Frozen
from guide.digests import blake2b
from guide.errors import Code, GuideError

POINTER = "in-effect"
KEPT_PACK = "pack.zip"  # in the folder of an edition, its signature beside it
EDITION_LIMIT = 1_000_000
_POINTER_LIMIT = 256 << 10
_FILE_LIMIT = 1 << 20
_FORMAT = 1
# Before and after these no clock is right, and some systems cannot tell the local time.
_FIRST_YEAR, _LAST_YEAR = 1971, 2999

_Edition = Annotated[int, Meta(ge=1, le=EDITION_LIMIT)]
_Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Ids = Annotated[tuple[Annotated[str, Meta(max_length=80)], ...], Meta(max_length=500)]
_FileName = Annotated[str, Meta(pattern=r"^[a-z_]{1,40}\.toml\Z")]


class AcceptedEdition(Frozen, frozen=True, kw_only=True):
    """An edition that was accepted on this computer."""

    edition: _Edition
    pack: _Digest  # of the whole zip: the same edition with other bytes is a conflict
    folder: Annotated[str, Meta(pattern=r"^edition-[0-9]{1,7}-[0-9a-f]{12}\Z")]  # beside this
    files: Annotated[dict[_FileName, _Digest], Meta(max_length=40)]
    content_date: dt.date
    signed_by: Annotated[str, Meta(max_length=40)]
    key_id: Annotated[str, Meta(pattern=r"^[0-9A-F]{16}\Z")]
    accepted_at: Annotated[dt.datetime, Meta(tz=True)]
    checked_with: Annotated[str, Meta(max_length=40)]  # the version that has checked it
    retired: _Ids = ()  # entries of the program's own words that are left out knowingly


class KnownEdition(Frozen, frozen=True, kw_only=True):
    """An edition that was accepted at some time."""

    edition: _Edition
    pack: _Digest


class Pointer(Frozen, frozen=True, kw_only=True):
    """What `in-effect` says."""

    format: int = _FORMAT
    now: AcceptedEdition | None = None  # None: the built-in words
    before: AcceptedEdition | None = None  # where the way back leads; None: to the built-in words
    newest: KnownEdition | None = (
        None  # stays when somebody goes back: nothing older is accepted later
    )


def digest_of(data: bytes) -> str:
    """BLAKE2b-256 in hexadecimal; it guards against damage."""
    return blake2b(data, digest_size=32, usedforsecurity=False).hexdigest()


def pointer_bytes(pointer: Pointer) -> bytes:
    """The pointer as it is written."""
    return msgspec.json.format(msgspec.json.encode(pointer), indent=1) + b"\n"


def read_pointer(folder: Path) -> Pointer | None:
    """What is in effect in a folder; None when there is no pointer.

    Errors: GuideError PACK_DAMAGED when there is one that cannot be read.
    """
    try:
        data = read_bounded(folder / POINTER, _POINTER_LIMIT)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise GuideError(Code.PACK_DAMAGED) from error
    try:
        found = msgspec.json.decode(data or b"", type=Pointer)
    except (ValueError, RecursionError, OverflowError) as error:
        raise GuideError(Code.PACK_DAMAGED) from error
    if found.format != _FORMAT or not all(map(_is_plain, (found.now, found.before))):
        raise GuideError(Code.PACK_DAMAGED)
    return found


def _is_plain(accepted: AcceptedEdition | None) -> bool:
    """Whether it can be shown: no sign that steers, no day outside of the calendars."""
    return accepted is None or (
        accepted.signed_by.isprintable() and _FIRST_YEAR <= accepted.accepted_at.year <= _LAST_YEAR
    )


def read_files(folder: Path, accepted: AcceptedEdition) -> dict[str, bytes]:
    """The files of an accepted edition, whole. Errors: GuideError PACK_DAMAGED."""
    found: dict[str, bytes] = {}
    for name, digest in accepted.files.items():
        try:
            data = read_bounded(folder / accepted.folder / name, _FILE_LIMIT)
        except (OSError, ValueError) as error:
            raise GuideError(Code.PACK_DAMAGED) from error
        if data is None or digest_of(data) != digest:
            raise GuideError(Code.PACK_DAMAGED)
        found[name] = data
    return found
