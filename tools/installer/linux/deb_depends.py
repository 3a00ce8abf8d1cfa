"""Which Debian packages the program needs: what its files ask for, less what it brings itself.

Debian's own tool knows from which version of a library the functions are that are called; it does
not know what we bring. So its answer is cut down to the owners of what is really missing.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.installer.elf import elf_files, read_elf
from tools.installer.programs import find_program, run

# Asked for by name at run time, so that no library tells of it.
ALSO_NEEDED = (
    "desktop-file-utils",  # that Daiyn opens plan files
    "hicolor-icon-theme",
    "shared-mime-info",  # what a plan file is
    "xkb-data",  # what the keys mean
)


def depends_of(program: Path) -> list[str]:
    """The packages with the oldest version that will do, as in "libc6 (>= 2.35)", sorted."""
    owners = _owners(missing_libraries(program))
    known = [entry for entry in _shlibdeps(program) if entry.split()[0] in owners]
    return sorted({*known, *ALSO_NEEDED})


def missing_libraries(program: Path) -> frozenset[str]:
    """Names of the libraries that the files below `program` ask for and that are not there."""
    brought = {path.name for path in program.rglob("*.so*")}
    needed = (read_elf(path).needed for path in elf_files(program))
    return frozenset().union(*needed) - brought


def _owners(libraries: frozenset[str]) -> frozenset[str]:
    """The packages of this machine that hold the libraries; ends the run when one has none."""
    told = run("dpkg-query", "-S", *(f"*/{name}" for name in sorted(libraries)))
    found = re.findall(r"^([^:\s]+)(?::\w+)?: .*/([^/\s]+)$", told, re.MULTILINE)
    orphans = libraries - {name for _, name in found}
    if orphans:
        sys.exit(f"No package of this system holds {', '.join(sorted(orphans))}.")
    return frozenset(package for package, _ in found)


def _shlibdeps(program: Path) -> list[str]:
    with tempfile.TemporaryDirectory() as work:
        (Path(work) / "debian").mkdir()
        (Path(work) / "debian" / "control").write_text(
            "Source: daiyn\n\nPackage: daiyn\nArchitecture: any\n", encoding="utf-8"
        )
        folders = sorted({path.parent for path in program.rglob("*.so*")})
        told = subprocess.run(
            [find_program("dpkg-shlibdeps"), "-O", "--ignore-missing-info",
             *(f"-l{folder}" for folder in folders), *(f"-e{path}" for path in elf_files(program))],
            cwd=work,
            stdout=subprocess.PIPE,
            # It warns a thousand times of what is no fault here: that the files are not installed.
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
        ).stdout  # fmt: skip
    return told.strip().removeprefix("shlibs:Depends=").split(", ")
