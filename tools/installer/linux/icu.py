"""Puts a cut of ICU's data into the frozen program. Used by build.spec alone.

Qt's wheel brings ICU, which keeps its data in a library that holds nothing else. They are read
from the installed library, cut, and linked into a new one of the same name by binutils, which
PyInstaller needs on Linux as well. What is installed is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tools.installer.linux.icu_data import UnknownDataError, cut
from tools.installer.programs import run
from tools.installer.trimming import Entry

_ASSEMBLY = """\
    .section .rodata
    .balign 16
    .global {symbol}
    .type {symbol}, %object
    .size {symbol}, {size}
{symbol}:
    .incbin "{data}"
    .section .note.GNU-stack, "", %progbits
"""


def with_cut_icu(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The files of a bundle with ICU's data replaced by a cut that is made in `folder`.

    Where no ICU travels along, as on Windows and macOS, nothing changes.
    """
    return [
        (name, str(cut_library(Path(source), folder)), kind)
        if kind == "BINARY" and Path(name).name.startswith("libicudata.so.")
        else (name, source, kind)
        for name, source, kind in entries
    ]


def cut_library(library: Path, folder: Path) -> Path:
    """A library in `folder` that stands for `library`; the same bits each time.

    Errors: UnknownDataError; CalledProcessError when it is no library.
    """
    symbol = symbol_of(library)
    return link_library(cut(data_of(library, folder)), symbol, folder / library.name)


def symbol_of(library: Path) -> str:
    """The name that a library gives its data. Errors: UnknownDataError when it has other ones."""
    lines = run("nm", "--dynamic", "--defined-only", "--format=posix", library).splitlines()
    if len(lines) != 1:
        raise UnknownDataError(f"{library.name} holds {len(lines)} things and not one")
    return lines[0].split()[0]


def data_of(library: Path, folder: Path) -> bytes:
    """The package of data inside a library; `folder` is where it is laid down meanwhile."""
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / "whole.dat"
    run("objcopy", "--output-target=binary", "--only-section=.rodata", library, package)
    return package.read_bytes()


def link_library(package: bytes, symbol: str, library: Path) -> Path:
    """Write a library that holds these data under that name, and return it."""
    folder = library.parent
    (folder / "data.dat").write_bytes(package)
    words = _ASSEMBLY.format(symbol=symbol, size=len(package), data="data.dat")
    (folder / "data.s").write_text(words, encoding="ascii")
    # Named without their folder: nothing of this machine gets into the library.
    run("as", "-o", "data.o", "data.s", cwd=folder)
    run(
        "ld", "-shared", "-soname", library.name, "--hash-style=gnu", "-z", "noexecstack",
        "-o", library.name, "data.o", cwd=folder,
    )  # fmt: skip
    return library
