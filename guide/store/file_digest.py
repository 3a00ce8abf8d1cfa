"""A digest beside the store that stands for the sum of each row, so that a start adds up none.

Closing examines in full what it leaves and writes down the digest of those very bytes. A start that
finds the same bytes knows what closing knew: every sum holds, the schema is today's, this version
used it last. Bytes that differ in anything fit no digest and are examined in full, whatever became
of them: an edit cut short, a power cut, a copy brought back by hand, another program, a damage.

So nothing depends on which of the two files reached the disk, or when: a digest that is missing,
torn, old or of another store only costs time. Like the sums, it guards against damage and not
against an attacker.

Of a file with years of history the digest is that of a CRC for each page: a fourth of the time, and
a start with much behind it is no slower. One CRC misses a page that was damaged at random once in
four billion times, and never one with up to 32 bits in a row, or up to three anywhere.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

from guide import __version__
from guide.bounded_read import read_regular
from guide.store import checksums, files, image, integrity, version_stamp
from guide.store import connection as connections
from guide.store.committed import CommittedState
from guide.store.schema import SCHEMA

_LARGE = 1 << 20  # bytes, from which on pages are summed first
_PAGE = 4096


def path_of(store: Path) -> Path:
    """Where the digest of a store's file lies."""
    return store.with_suffix(".digest")


def vouches(store: Path, data: bytes) -> bool:
    """Whether these bytes of the store were examined by this version, and found whole."""
    try:
        noted = read_regular(path_of(store))
    except OSError:
        return False
    return noted == _of(data)


def renew(store: Path, known: CommittedState | None) -> bool:
    """Examine a closed store in full and note its digest, if all is well and there is room.

    Nothing comes of it otherwise: the next start will look for itself, and tell. Returns whether
    the file is whole and holds the documents that are `known`, if they are; True where it cannot
    be read.
    """
    with suppress(OSError):
        data = image.read(store)
        if integrity.faults_of_image(data, SCHEMA):
            return False
        with closing(connections.from_image(data)) as connection:
            if known is not None and CommittedState.of(connection) != known:
                return False
        if version_stamp.last_version(data) != __version__:
            return True
        # A pipe of that name is not waited for.
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path_of(store), flags, files.PRIVATE_FILE), "wb") as file:
            file.write(_of(data))
    return True


def _of(data: bytes) -> bytes:
    # The key: what another version examined, or by another schema, it may have seen otherwise.
    key = f"{__version__} {SCHEMA}".encode()
    summed = data if len(data) <= _LARGE else _sums_of_pages(data)
    return checksums.of_bytes(summed, key).hex().encode()


def _sums_of_pages(data: bytes) -> bytes:
    """The length and the CRC of each page; no page, damaged in whatever way, fits by itself."""
    from zlib import crc32  # a start with a short history has no use for it

    pages = memoryview(data)
    sums = (crc32(pages[at : at + _PAGE]) for at in range(0, len(data), _PAGE))
    return b"".join(one.to_bytes(4, "big") for one in (len(data), *sums))
