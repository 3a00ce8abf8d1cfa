"""What an ELF file asks of the system: libraries, search paths, versions. Reads, never changes.

`objdump` of binutils does the reading; PyInstaller needs it on Linux as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.installer.programs import run

_ENTRY = re.compile(r"^\s+(NEEDED|RUNPATH|RPATH|SONAME)\s+(\S+)$", re.MULTILINE)
_VERSION = re.compile(r"\bGLIBC_(\d+(?:\.\d+)+)$", re.MULTILINE)


@dataclass(frozen=True)
class Elf:
    """The dynamic section of one library or program."""

    path: Path
    needed: frozenset[str]  # names of libraries, as "libc.so.6"
    run_paths: tuple[str, ...]  # where the loader looks first
    glibc: tuple[int, ...]  # the newest version asked for; () when none


def read_elf(path: Path) -> Elf:
    """Read one ELF file. Errors: CalledProcessError when it is none."""
    told = run("objdump", "-p", path)
    entries = _ENTRY.findall(told)
    versions = [tuple(map(int, found.split("."))) for found in _VERSION.findall(told)]
    return Elf(
        path,
        frozenset(value for key, value in entries if key == "NEEDED"),
        tuple(
            folder
            for key, value in entries
            if key in {"RUNPATH", "RPATH"}
            for folder in value.split(":")
        ),
        max(versions, default=()),
    )


def is_elf(path: Path) -> bool:
    """Whether the file is a library or program of Linux."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def elf_files(folder: Path) -> Iterator[Path]:
    """The libraries and programs below `folder`, sorted."""
    return (path for path in sorted(folder.rglob("*")) if is_elf(path))


def newest_glibc(files: Iterable[Elf]) -> str:
    """The oldest C library on which all of them start, as "2.36"."""
    return ".".join(map(str, max(file.glibc for file in files)))
