"""Writes a cabinet, the archive inside an MSI: MSZIP, the same bits for the same files.

It reads none and knows neither other compressions nor cabinets in several parts.
"""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

_HEADER = struct.Struct("<4sIIIIIBBHHHHH")
_FOLDER = struct.Struct("<IHH")
_FILE = struct.Struct("<IIHHHH")
_DATA = struct.Struct("<IHH")
_BLOCK = 32768  # bytes before packing; MSZIP packs each such block for itself
_LARGEST_PACKED = _BLOCK + 12  # what a reader must have room for
_MSZIP = 1
_ARCHIVE = 0x20  # the one attribute every file gets


def write_cabinet(out: BinaryIO, files: Sequence[tuple[str, Path]], moment: int) -> None:
    """Write the files under their names (ASCII), in this order, into `out`, which can be sought in.

    Every file gets `moment` (seconds since 1970, UTC) as its time.
    """
    date, time = _dos_time(moment)
    names = bytearray()
    offset = 0
    for name, path in files:
        size = path.stat().st_size
        names += _FILE.pack(size, offset, 0, date, time, _ARCHIVE) + name.encode("ascii") + b"\0"
        offset += size
    first_file = _HEADER.size + _FOLDER.size
    first_data = first_file + len(names)
    out.write(bytes(first_data))
    blocks = 0
    for block in _packed(_blocks(path for _, path in files)):
        out.write(block)
        blocks += 1
    size = out.tell()
    out.seek(0)
    out.write(_HEADER.pack(b"MSCF", 0, size, 0, first_file, 0, 3, 1, 1, len(files), 0, 0, 0))
    out.write(_FOLDER.pack(first_data, blocks, _MSZIP))
    out.write(names)


def _blocks(paths: Iterator[Path]) -> Iterator[bytes]:
    """All contents one after the other, in blocks that know nothing of where a file ends."""
    waiting = b""
    for path in paths:
        with path.open("rb") as file:
            while more := file.read(_BLOCK - len(waiting)):
                waiting += more
                if len(waiting) == _BLOCK:
                    yield waiting
                    waiting = b""
    if waiting:
        yield waiting


def _packed(blocks: Iterator[bytes]) -> Iterator[bytes]:
    before = b""
    for block in blocks:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, before)
        packed = b"CK" + packer.compress(block) + packer.flush()
        if len(packed) > _LARGEST_PACKED:  # noise: taken as it is, in one stored block
            size = len(block)
            packed = b"CK\x01" + struct.pack("<HH", size, size ^ 0xFFFF) + block
        sizes = len(packed) | len(block) << 16
        yield _DATA.pack(_check_sum(packed) ^ sizes, len(packed), len(block)) + packed
        before = block


def _check_sum(data: bytes) -> int:
    """All 32-bit words of the data, one laid over the other; the rest counts in reverse order."""
    whole = len(data) & ~3
    rest = int.from_bytes(data[whole:], "big")
    number = int.from_bytes(data[:whole], "little")
    words = 1
    while words * 4 < whole:
        words *= 2
    while words > 1:  # folding halves is far faster than going word by word
        words //= 2
        number = (number >> words * 32) ^ (number & ((1 << words * 32) - 1))
    return number ^ rest


def _dos_time(moment: int) -> tuple[int, int]:
    at = dt.datetime.fromtimestamp(moment, dt.UTC)
    date = (at.year - 1980) << 9 | at.month << 5 | at.day
    return date, at.hour << 11 | at.minute << 5 | at.second // 2
