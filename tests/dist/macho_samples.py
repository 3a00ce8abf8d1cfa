"""Libraries of macOS that hold nothing but load commands, for tests on any system."""

from __future__ import annotations

import struct
from collections.abc import Iterable

ARM, INTEL = 0x0100000C, 0x01000007


def library(needed: Iterable[str], system: int = 13 << 16, processor: int = ARM) -> bytes:
    """A library that asks for others and for a macOS, as 15 << 16 for 15.0."""
    commands = [struct.pack("<IIIIII", 0x32, 24, 1, system, 0, 0)]
    for name in needed:
        text = name.encode() + b"\0" * (8 - len(name.encode()) % 8)
        commands.append(struct.pack("<IIIIII", 0xC, 24 + len(text), 24, 0, 0, 0) + text)
    body = b"".join(commands)
    head = struct.pack("<IIIIIIII", 0xFEEDFACF, processor, 0, 6, len(commands), len(body), 0, 0)
    return head + body


def both(arm: bytes, intel: bytes) -> bytes:
    """The same library for two processors in one file."""
    parts, data = b"", b""
    for processor, part in ((ARM, arm), (INTEL, intel)):
        parts += struct.pack(">IIIII", processor, 0, 4096 + len(data), len(part), 12)
        data += part
    return (struct.pack(">II", 0xCAFEBABE, 2) + parts).ljust(4096, b"\0") + data
