"""The programs of the system that building an installer needs, found or named in one sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

# program → the Debian package it is in, when they are named differently
_PACKAGES = {
    "objdump": "binutils",
    "objcopy": "binutils",
    "nm": "binutils",
    "as": "binutils",
    "ld": "binutils",
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "makensis": "nsis",
    "msibuild": "msitools",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
}


def find_program(name: str) -> str:
    """Where the program lies. Ends the run with a sentence when it is not installed."""
    found = shutil.which(name)
    if found is None:
        sys.exit(f"{name} is missing: please install {_PACKAGES.get(name, name)}.")
    return found


def run(
    name: str, *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> str:
    """Run a program of the system and return what it says, in English and UTF-8.

    Errors: CalledProcessError; what it complained about was printed before.
    """
    done = subprocess.run(
        [find_program(name), *arguments],
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout
