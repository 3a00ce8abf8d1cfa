"""What a Mach-O file asks of macOS: libraries, search paths, processor, system version. Reads only.

Written here instead of asking `otool`, so that what is known of macOS files can be checked on any
system. The layout is that of Apple's <mach-o/loader.h> and <mach-o/fat.h>.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_THIN = b"\xcf\xfa\xed\xfe"  # 64 bits, little endian: every Mac since 2006
_FAT, _FAT_64 = b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf"
_MOST_PARTS = 16  # a Java class begins like a fat file, with a larger number here
_PROCESSORS = {0x01000007: "x86_64", 0x0100000C: "arm64"}
_LOAD = {0xC, 0x80000018, 0x8000001F}  # LC_LOAD_DYLIB, LC_LOAD_WEAK_DYLIB, LC_REEXPORT_DYLIB
_RPATH, _VERSION_MIN, _BUILD_VERSION = 0x8000001C, 0x24, 0x32


@dataclass(frozen=True)
class MachO:
    """The load commands of one library or program, of all its processors together."""

    path: Path
    processors: frozenset[str]
    needed: frozenset[str]  # as written: "@rpath/QtCore.framework/Versions/A/QtCore"
    run_paths: tuple[str, ...]
    system: tuple[int, int]  # the oldest macOS it starts on; (0, 0) when it does not tell

    @property
    def needed_names(self) -> frozenset[str]:
        """The libraries that travel along, by their last name; those of the system are left out."""
        return frozenset(PurePosixPath(name).name for name in self.needed if not is_system(name))


def is_system(name: str) -> bool:
    """Whether every Mac has this library."""
    return name.startswith(("/usr/lib/", "/System/Library/"))


def is_macho(path: Path) -> bool:
    """Whether the file is a library or program of macOS."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(8)
    if head[:4] in {_FAT, _FAT_64}:
        return int.from_bytes(head[4:], "big") <= _MOST_PARTS
    return head[:4] == _THIN


def macho_files(folder: Path) -> Iterator[Path]:
    """The libraries and programs below `folder`, sorted."""
    return (path for path in sorted(folder.rglob("*")) if is_macho(path))


def read_macho(path: Path) -> MachO:
    """Read one file. Errors: ValueError when it is no Mach-O file of 64 bits."""
    return parse_macho(path, path.read_bytes())


def parse_macho(path: Path, data: bytes) -> MachO:
    """Read what `path` holds. Errors: as `read_macho`."""
    processors: set[str] = set()
    needed: set[str] = set()
    run_paths: list[str] = []
    systems = [(0, 0)]
    try:
        for start in _parts(data):
            processors.add(_PROCESSORS.get(struct.unpack_from("<I", data, start + 4)[0], "other"))
            for command, body in _commands(data, start):
                if command in _LOAD:
                    needed.add(_text(body, struct.unpack_from("<I", body, 8)[0]))
                elif command == _RPATH:
                    run_paths.append(_text(body, struct.unpack_from("<I", body, 8)[0]))
                elif command in {_VERSION_MIN, _BUILD_VERSION}:
                    at = 8 if command == _VERSION_MIN else 12
                    version = struct.unpack_from("<I", body, at)[0]
                    systems.append((version >> 16, version >> 8 & 0xFF))
    except struct.error as error:
        raise ValueError(f"{path.name} is cut off") from error
    return MachO(
        path,
        frozenset(processors),
        frozenset(needed),
        tuple(dict.fromkeys(run_paths)),
        max(systems),
    )


def _parts(data: bytes) -> Iterator[int]:
    """Where the file of each processor begins."""
    if data[:4] == _THIN:
        yield 0
        return
    if data[:4] not in {_FAT, _FAT_64}:
        raise ValueError("no Mach-O file of 64 bits")
    form, size = (">IIIII", 20) if data[:4] == _FAT else (">IIQQII", 32)
    for at in range(struct.unpack_from(">I", data, 4)[0]):
        start = struct.unpack_from(form, data, 8 + at * size)[2]
        if data[start : start + 4] != _THIN:
            raise ValueError("a part is no Mach-O file of 64 bits")
        yield start


def _commands(data: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    count = struct.unpack_from("<I", data, start + 16)[0]
    at = start + 32
    for _ in range(count):
        command, size = struct.unpack_from("<II", data, at)
        if size < 8 or at + size > len(data):  # noqa: PLR2004 - its own head is that long
            raise ValueError("a load command has no size or is cut off")
        yield command, data[at : at + size]
        at += size


def _text(body: bytes, at: int) -> str:
    return body[at:].split(b"\0", 1)[0].decode()
