"""Zips as an attacker writes them: every field can be set, nothing is kept consistent."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Member:
    """One file. What is None is computed from the content."""

    name: bytes
    content: bytes
    method: int = 8
    flags: int = 0
    version: int = 20
    made_by: int = 0x0314
    outside: int = 0o100644 << 16
    sum: int | None = None
    size: int | None = None
    packed: bytes | None = None
    packed_size: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    at: int | None = None  # where the directory says that it begins
    local: dict[str, object] = field(default_factory=dict)  # what its own header says differently
    hidden: bool = False  # is in the file, but not in the directory

    def stream(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method != 8:
            return self.content
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.content) + packer.flush()

    def header(self) -> bytes:
        one = replace(self, local={}, **self.local)  # type: ignore[arg-type]
        stream = self.stream()
        return (
            struct.pack(
                "<4s5H3L2H", b"PK\3\4", one.version, one.flags, one.method, 0, 33,
                zlib.crc32(one.content) if one.sum is None else one.sum,
                len(stream) if one.packed_size is None else one.packed_size,
                len(one.content) if one.size is None else one.size,
                len(one.name), len(one.extra),
            ) + one.name + one.extra
        )  # fmt: skip

    def listed(self, at: int) -> bytes:
        return (
            struct.pack(
                "<4s6H3L5H2L", b"PK\1\2", self.made_by, self.version, self.flags, self.method,
                0, 33,
                zlib.crc32(self.content) if self.sum is None else self.sum,
                len(self.stream()) if self.packed_size is None else self.packed_size,
                len(self.content) if self.size is None else self.size,
                len(self.name), len(self.extra), len(self.comment), 0, 0, self.outside,
                at if self.at is None else self.at,
            ) + self.name + self.extra + self.comment
        )  # fmt: skip


def zip_of(
    members: list[Member],
    *,
    before: bytes = b"",
    between: bytes = b"",
    behind: bytes = b"",
    comment: bytes = b"",
    count: int | None = None,
    start: int | None = None,
    end_extra: bytes = b"",
    disk: int = 0,
) -> bytes:
    """The file; `between` stands before the directory, `end_extra` behind it."""
    out, listed = bytearray(before), []
    for one in members:
        if not one.hidden:
            listed.append((one, len(out)))
        out += one.header() + one.stream()
    out += between
    begin = len(out)
    for one, at in listed:
        out += one.listed(at)
    size = len(out) - begin
    out += end_extra
    number = len(listed) if count is None else count
    out += struct.pack(
        "<4s4H2LH", b"PK\5\6", disk, disk, number & 0xFFFF, number & 0xFFFF, size,
        begin if start is None else start, len(comment),
    )  # fmt: skip
    return bytes(out) + comment + behind


def plain(contents: dict[str, bytes]) -> list[Member]:
    return [Member(name.encode(), content) for name, content in contents.items()]
