"""Compile `resources/i18n/*.ts` to the `.qm` files that the program loads.

They are not kept in the repository; one that is newer than its source is left alone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

I18N = Path(__file__).resolve().parents[1] / "resources" / "i18n"


def compile_all(folder: Path = I18N) -> list[Path]:
    """Compile what changed; return the files written."""
    written = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        lrelease = find_tool("pyside6-lrelease")
        # A program that runs has the old file mapped: it must keep its bytes.
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        subprocess.run(
            [lrelease, "-silent", str(source), "-qm", str(fresh)],
            check=True,
        )
        fresh.replace(target)
        written.append(target)
    return written


def find_tool(name: str) -> str:
    """Where a program of a Python package lies: on Windows not beside Python itself.

    Ends the run with a sentence when it is not there.
    """
    folder = sysconfig.get_path("scripts")
    found = shutil.which(name, path=folder)
    if found is None:
        sys.exit(f"{name} is not in {folder}: please install requirements/dev.txt.")
    return found


if __name__ == "__main__":
    for path in compile_all():
        print(path.name)
