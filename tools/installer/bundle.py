"""Builds the frozen program so that it may leave this machine: the same bits each time, no traces.

The building itself is build.spec's; here it gets a clean environment, and what it made is checked.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tools.installer.elf import elf_files, read_elf
from tools.installer.programs import run
from tools.installer.provenance import describe_bundle
from tools.installer.release import ROOT, Release

LARGEST = 160 << 20  # bytes on disk


def build_bundle(release: Release, work: Path) -> Path:
    """Build the frozen program below `work` and return its folder.

    Ends the run when it is larger than it may be or would not start elsewhere.
    """
    bundle = freeze(release, work) / "daiyn"
    forget_run_paths(bundle)
    describe_bundle(bundle, release)
    faults = faults_of(bundle)
    if faults:
        sys.exit("\n".join(faults))
    return bundle


def freeze(release: Release, work: Path) -> Path:
    """Let PyInstaller build what build.spec says below `work`; return the folder it is put in."""
    shutil.rmtree(work, ignore_errors=True)
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
        "--distpath", work / "bundle", "--workpath", work / "pyinstaller", ROOT / "build.spec",
        # A cache of its own: two builds at a time must not share libraries still being stripped.
        cwd=ROOT, env=release.environment | {"PYINSTALLER_CONFIG_DIR": str(work / "cache")},
    )  # fmt: skip
    return work / "bundle"


def forget_run_paths(bundle: Path) -> None:
    """Take out where the Python of this machine looks for libraries: no other machine has that."""
    for path in elf_files(bundle):
        if any(map(_is_foreign, read_elf(path).run_paths)):
            run("patchelf", "--remove-rpath", path)


def faults_of(bundle: Path) -> list[str]:
    """What must not be shipped, in sentences; none when the bundle is good."""
    files = [path for path in sorted(bundle.rglob("*")) if not path.is_dir() or path.is_symlink()]
    faults = [
        f"{path.relative_to(bundle)} leads out of the program"
        for path in files
        if path.is_symlink() and not path.resolve().is_relative_to(bundle.resolve())
    ]
    faults += [f"{path.relative_to(bundle)} leads nowhere" for path in files if not path.exists()]
    faults += [
        f"{path.relative_to(bundle)} looks for libraries outside the program"
        for path in elf_files(bundle)
        if any(map(_is_foreign, read_elf(path).run_paths))
    ]
    size = size_of(bundle)
    if size > LARGEST:
        faults.append(f"the bundle is {size >> 20} MiB, more than {LARGEST >> 20}")
    return faults


def size_of(folder: Path) -> int:
    """Bytes of all files below `folder`; a link counts nothing."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def _is_foreign(run_path: str) -> bool:
    return bool(run_path) and not run_path.startswith("$ORIGIN")
