"""Reads the version that a program or a library of Windows carries in itself."""

from __future__ import annotations

import struct
from pathlib import Path

# How the fixed part of a version resource begins: its mark, and the version of its own layout.
_MARK = struct.pack("<II", 0xFEEF04BD, 0x00010000)


def file_version(path: Path) -> str | None:
    """The version as 6.11.0.0; None for a file that carries none, or is no program at all."""
    data = path.read_bytes()
    at = data.find(_MARK) if data.startswith(b"MZ") else -1
    if at < 0:
        return None
    high, low = struct.unpack_from("<II", data, at + len(_MARK))
    return f"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}"
