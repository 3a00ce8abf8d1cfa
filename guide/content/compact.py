"""The built-in words in the form that is read fastest, made from the TOML files at set-up.

A compact file belongs to the bytes of one TOML file, and names them by their digest. So it never
speaks for other words: a file that was changed since, or one of an edition, is read as it stands.
Without compact files everything is; only a start takes longer.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from msgspec import Struct, msgpack

from guide.digests import blake2b
from guide.paths import resources

_DIGEST = 16  # bytes at the start of the file

T = TypeVar("T", bound=Struct)


def compact_folder() -> Path:
    """Where the compact files lie."""
    return resources() / "compact"


def compact(data: bytes, found: Struct) -> bytes:
    """Put what was read from the bytes of a TOML file into its compact form."""
    return _digest(data) + msgpack.encode(found)


def read_compact(name: str, data: bytes, shape: type[T]) -> T | None:
    """What these bytes of the file `name` say; None when no compact file belongs to them."""
    try:
        kept = (compact_folder() / name).with_suffix(".bin").read_bytes()
        if kept[:_DIGEST] == _digest(data):
            return msgpack.decode(kept[_DIGEST:], type=shape)
    except (OSError, ValueError):  # not there, damaged, or of another version of the program
        pass
    return None


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST, usedforsecurity=False).digest()
