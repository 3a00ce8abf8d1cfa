"""Installs what was packed as an administrator would, lets it test itself, and removes it again.

python -m tools.installer.windows.trial FOLDER      (with setup.exe and MSI; on Windows only)

The proofs under Wine look at far more; this is that the files work on Windows itself.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from guide import APP_NAME

PATIENCE = 120  # seconds; the uninstaller goes on after it has returned
_MSI_OPTIONS = ("/qn", "/norestart")


def try_setup(setup: Path, folder: Path) -> str:
    """Install into `folder` for one user, test and remove. Errors: CalledProcessError."""
    # NSIS takes all that follows /D= for the folder, spaces included: it comes last and unquoted.
    _run(f'"{setup}" /S /currentuser /D={folder}')
    told = _self_test(folder)
    _run([str(folder / "uninstall.exe"), "/S"])
    _wait_until_gone(folder)
    return told


def try_msi(msi: Path, folder: Path) -> str:
    """Install for everybody, where an MSI puts it; test and remove. Errors: CalledProcessError."""
    _run(["msiexec", "/i", str(msi), *_MSI_OPTIONS])
    told = _self_test(folder)
    _run(["msiexec", "/x", str(msi), *_MSI_OPTIONS])
    _wait_until_gone(folder)
    return told


def _self_test(folder: Path) -> str:
    command = [str(folder / "daiyn-cli.exe"), "self-test"]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout


def _run(command: str | Sequence[str]) -> None:
    subprocess.run(command, check=True)


def _wait_until_gone(folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while folder.exists():
        if time.monotonic() > end:
            left = ", ".join(sorted(path.name for path in folder.iterdir()))
            sys.exit(f"After removing, {folder} still holds: {left}.")
        time.sleep(0.5)


def main() -> None:
    """Try both files; the run fails with the first that does not work."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    files = [*folder.glob("*.exe"), *folder.glob("*.msi")]
    # Neither may be left out without a word.
    if {file.suffix for file in files} != {".exe", ".msi"}:
        sys.exit("setup.exe or MSI is missing.")
    for file in files:
        if file.suffix == ".exe":
            told = try_setup(file.resolve(), Path(os.environ["LOCALAPPDATA"]) / "Trial" / APP_NAME)
        else:
            told = try_msi(file.resolve(), Path(os.environ["PROGRAMFILES"]) / APP_NAME)
        print(f"{file.name}:\n{told}", end="")


if __name__ == "__main__":
    main()
