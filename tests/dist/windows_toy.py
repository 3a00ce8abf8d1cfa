"""A toy in the place of the program, so that proofs of the Windows installer take seconds.

It passes its self-test unless a file `broken` lies beside it; `wait` keeps it running, and
`hold FILE` keeps a file open as SQLite would.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tools.installer.programs import run

_CODE = r"""
#include <windows.h>
#include <wchar.h>

int main() {
    int count;
    LPWSTR *words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (count > 1 && !wcscmp(words[1], L"self-test")) {
        WCHAR name[1024];
        GetModuleFileNameW(0, name, 1024);
        wcscpy(wcsrchr(name, '\\') + 1, L"broken");
        return GetFileAttributesW(name) != INVALID_FILE_ATTRIBUTES;
    }
    if (count > 2 && !wcscmp(words[1], L"hold"))
        CreateFileW(words[2], GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, 0, OPEN_EXISTING,
                    0, 0);
    if (count > 1) Sleep(600000);
    return 0;
}
"""


def make_toy(folder: Path, *more: str, parts: Iterable[str] = ("a.txt",)) -> Path:
    """A bundle in `folder`: two programs, `parts` below _internal, and the files `more`."""
    folder.mkdir(parents=True)
    for name in ("Daiyn.exe", "daiyn-cli.exe"):
        shutil.copy(_program(), folder / name)
    for name in (*(f"_internal/{part}" for part in parts), *more):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{folder.name}: {name}\n")
    return folder


@cache
def _program() -> Path:
    folder = Path(mkdtemp(prefix="daiyn-toy-"))
    (folder / "toy.c").write_text(_CODE)
    run("x86_64-w64-mingw32-gcc", "-O1", "-s", "-o", folder / "toy.exe", folder / "toy.c")
    return folder / "toy.exe"
