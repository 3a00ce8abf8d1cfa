"""The bytes of a database file as SQLite would see them, without writing a byte.

When a process was killed or the power failed in the middle of an edit, the file holds half of
that edit and the journal beside it (`…-journal`) the pages as they were: a hot journal. SQLite
rolls it back when it opens the file for writing. Here the same is done in memory, so that a file
can be examined before deciding what to do with it, and be shown from a read-only stick.

Journal format: sqlite.org/fileformat2.html#the_rollback_journal.
"""

from __future__ import annotations

from pathlib import Path

from guide.bounded_read import read_regular
from guide.paths import is_there

_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_WRITE_AHEAD, _ROLLBACK = b"\x02\x02", b"\x01\x01"  # bytes 18 and 19 of a file
_HEADER_SIZE = 28
_PAGE_SIZES = frozenset(2**n for n in range(9, 17))
_SECTOR_SIZES = frozenset(2**n for n in range(5, 17))
_UNCOUNTED = 0xFFFFFFFF  # "as many records as fit into the file"
_CHECKED_STEP = 200  # the journal's sum takes every 200th byte of a page, from the end


def journal_of(path: Path) -> Path:
    """The journal that belongs to a database file."""
    return path.with_name(f"{path.name}-journal")


def read(path: Path) -> bytes:
    """Return the file with its hot journal, if any, rolled back; no file reads as no bytes.

    A file that another program set to write-ahead logging reads as one of ours: opening it for
    writing sets it back. Errors: OSError.
    """
    return _without_log(rolled_back(_bytes_of(path), _bytes_of(journal_of(path))))


def has_hot_journal(path: Path) -> bool:
    """Whether an edit of this file was cut short. Errors: OSError."""
    return is_hot(_bytes_of(journal_of(path)))


def has_log(path: Path) -> bool:
    """Whether a write-ahead log lies there: never one of ours, and SQLite puts it into the file."""
    return is_there(path.with_name(f"{path.name}-wal"))


def _bytes_of(path: Path) -> bytes:
    try:
        return read_regular(path)
    except FileNotFoundError:
        return b""


def is_hot(journal: bytes) -> bool:
    """Whether a journal holds pages that must be put back. An ended edit leaves it empty."""
    return len(journal) >= _HEADER_SIZE and journal.startswith(_JOURNAL_MAGIC)


def _without_log(data: bytes) -> bytes:
    return data[:18] + _ROLLBACK + data[20:] if data[18:20] == _WRITE_AHEAD else data


def rolled_back(data: bytes, journal: bytes) -> bytes:
    """Return the database as it was before the edit that left this journal."""
    if not is_hot(journal):
        return data
    pages, sector, page_size = (_number(journal, offset) for offset in (16, 20, 24))
    if page_size not in _PAGE_SIZES or sector not in _SECTOR_SIZES:
        return data
    image = bytearray(data[: pages * page_size])
    image.extend(bytes(pages * page_size - len(image)))
    start = 0
    # A large edit writes several headers, each at the beginning of a sector.
    while is_hot(journal[start : start + _HEADER_SIZE]):
        count, nonce = _number(journal, start + 8), _number(journal, start + 12)
        offset = start + sector
        record_size = page_size + 8
        if count == _UNCOUNTED:
            count = (len(journal) - offset) // record_size
        for _ in range(count):
            record = journal[offset : offset + record_size]
            if len(record) < record_size or not _is_whole(record, nonce):
                return bytes(image)  # torn while it was written: its page was not touched yet
            page = _number(record, 0)
            if 1 <= page <= pages:
                image[(page - 1) * page_size : page * page_size] = record[4:-4]
            offset += record_size
        start = -(-offset // sector) * sector
    return bytes(image)


def _is_whole(record: bytes, nonce: int) -> bool:
    page = record[4:-4]
    taken = sum(page[i] for i in range(len(page) - _CHECKED_STEP, 0, -_CHECKED_STEP))
    return (nonce + taken) & 0xFFFFFFFF == _number(record, len(record) - 4)


def _number(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 4], "big")
