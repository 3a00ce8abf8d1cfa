"""The signatures in a folder that a known key has made, and against which files each was tried."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import Struct

from guide.signatures.minisign import Signature
from guide.usecases.alerts.keys import SEAL_ENDING


class FolderSeal(Struct, gc=False):
    """What a known key has made, known by what it says, in whatever file it lies."""

    signature: Signature  # without its comment
    name: str  # of the file
    fits: bytes = b""  # the digest of what it signs, once that is found
    beside: set[bytes] = set()  # what lay beside it and does not fit
    # Of the payloads, in the order in which they came, it was tried against those from one number
    # on up to another; -1: against none.
    first: int = -1
    end: int = -1
    served: int = 0  # the pass at which it was tried against all last


def mark_of(signature: Signature) -> bytes:
    """By what a signature is known again; what else stands in its file can be anybody's."""
    return signature.key_id + signature.signed + signature.signed_comment


def by_payload(made: Iterable[FolderSeal]) -> dict[bytes, list[FolderSeal]]:
    """The signatures that fit, by the digest of what they sign; each once."""
    found: dict[bytes, list[FolderSeal]] = {}
    for seal in made:
        if seal.fits:
            found.setdefault(seal.fits, []).append(seal)
    return found


def untried(seal: FolderSeal, numbers: Sequence[int], most: int) -> list[int]:
    """Against which payloads a signature is tried next: what is new, then the others backwards."""
    if not numbers:
        return []
    if seal.end < 0:
        seal.first = seal.end = numbers[-1] + 1
    begin, at = bisect_left(numbers, seal.end), bisect_left(numbers, seal.first)
    new = numbers[begin : begin + most]
    return [*new, *reversed(numbers[max(0, at + len(new) - most) : at])]


def signed_by(name: str, endings: Sequence[str]) -> tuple[str, ...]:
    """The names that a signature's file has nearly always."""
    whole = name[: -len(SEAL_ENDING)]
    return whole, *(whole + ending for ending in endings)


def names_beside(name: str) -> tuple[str, ...]:
    """The names under which a file's signature lies nearly always."""
    return f"{name}{SEAL_ENDING}", f"{name.rpartition('.')[0]}{SEAL_ENDING}"
