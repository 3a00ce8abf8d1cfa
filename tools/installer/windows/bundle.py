"""The frozen program for Windows: by the same build.spec, on Windows itself or under Wine.

What is built under Wine is for trying out; the public program is built on Windows.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tools.installer.bundle import faults_of, size_of
from tools.installer.programs import run
from tools.installer.provenance import describe_bundle
from tools.installer.release import ROOT, Release
from tools.installer.windows.executable import ICON
from tools.installer.windows.ico import write_ico
from tools.installer.windows.prefix import Prefix
from tools.installer.windows.stand_ins import MARKER, NAMES
from tools.installer.windows.toolchain import make_toolchain

# Python, parts and program of one version: what is downloaded is kept between builds.
KEPT = ROOT / "build" / "windows" / "downloads"

LARGEST = 140 << 20  # bytes on disk; here no ICU data travel along, Windows has its own

# Daiyn reaches no network: a library for it would only wait to be used.
_NETWORK = ("qt6network", "qtnetwork", "_socket", "_ssl", "libssl", "libcrypto", "qt6qml")


def build_windows_bundle(release: Release, work: Path) -> Path:
    """Build it below `work` and return its folder, `work/bundle/daiyn`.

    Ends the run when something is in it that must not be given to people.
    """
    shutil.rmtree(work / "bundle", ignore_errors=True)
    icon = work / "daiyn.ico"
    write_ico(icon)
    if sys.platform == "win32":
        _freeze_here(release, work, icon)
    else:
        _freeze_under_wine(release, work, icon)
    bundle = work / "bundle" / "daiyn"
    require_no_faults(bundle)
    return bundle


def require_no_faults(bundle: Path) -> None:
    """End the run with sentences when the bundle must not be given to people."""
    if faults := windows_faults_of(bundle):
        sys.exit("\n".join(faults))


def windows_faults_of(bundle: Path) -> list[str]:
    """What must not be shipped, in sentences; none when the bundle is good."""
    faults = faults_of(bundle)
    size = size_of(bundle)
    if size > LARGEST:
        faults.append(f"the bundle is {size >> 20} MiB, more than {LARGEST >> 20}")
    for path in sorted(path for path in bundle.rglob("*") if path.is_file()):
        name = path.relative_to(bundle)
        if path.name.casefold() in NAMES:
            faults.append(f"{name} belongs to Windows, and no copy of it into the program")
        elif MARKER in path.read_bytes():
            faults.append(f"{name} is a stand-in for trying out, not for people")
        if path.name.casefold().startswith(_NETWORK):
            faults.append(f"{name} reaches a network, and the program must not")
    return faults


def _freeze_here(release: Release, work: Path, icon: Path) -> None:
    env = release.environment | {ICON: str(icon), "PYINSTALLER_CONFIG_DIR": str(work / "cache")}
    run(sys.executable, *_order(work / "bundle", work / "frozen"), cwd=ROOT, env=env)
    describe_bundle(work / "bundle" / "daiyn", release)


def _freeze_under_wine(release: Release, work: Path, icon: Path) -> None:
    """In a Windows that is made for this and thrown away."""
    with Prefix.make(work / "prefix") as prefix:
        python = make_toolchain(prefix.drive_c / "python", KEPT)
        made = prefix.drive_c / "made"
        order = [
            prefix.windows_path(part) if isinstance(part, Path) else part
            for part in _order(made, prefix.drive_c / "frozen")
        ]
        env = release.environment | {ICON: prefix.windows_path(icon)}
        prefix.run(python, *order, timeout=1200, cwd=ROOT, env=env)
        shutil.move(made, work / "bundle")
        packages = python.parent / "Lib" / "site-packages"
        describe_bundle(work / "bundle" / "daiyn", release, "windows", packages)
    shutil.rmtree(work / "prefix")


def _order(out: Path, scratch: Path) -> list[str | Path]:
    return [
        "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", out, "--workpath", scratch, ROOT / "build.spec",
    ]  # fmt: skip
