"""`make dist`: everything that this machine can make for people, in dist/, in one order.

Gate → program and installers of each system → paper packs → bills of materials → sums → signature.
Windows is built where it runs, or for trying out where Wine is; macOS on a Mac only. What was not
made is said at the end.

python -m tools.installer.make [--quick] [--release] [--system [NAME] | --collect] [--out DIR]

The release workflow has a machine for each system: there `--system NAME` makes one half, and
`--collect` the other where everything was brought together. The program for Windows is frozen on
Windows and packed on Linux: `--system windows --bundle DIR`.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.installer.compare import list_name, sums_of
from tools.installer.gate import require_gate
from tools.installer.licences import FOLDER_NAME
from tools.installer.parts import System
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sbom import NAME as BILL
from tools.installer.signing import sign_sums, told
from tools.installer.sums import NAME as SUMS
from tools.installer.sums import SIGNATURE, SUFFIXES, write_sums

# Where the program of each system lies once it was made, as one folder.
_BUNDLES: dict[System, Path] = {
    "linux": ROOT / "build" / "installer" / "bundle" / "daiyn",
    "windows": ROOT / "build" / "windows" / "bundle" / "daiyn",
    "macos": ROOT / "build" / "macos" / "bundle" / "daiyn",
}
_FILES: dict[System, frozenset[str]] = {
    "linux": frozenset({".deb", ".run"}),
    "windows": frozenset({".exe", ".msi"}),
    "macos": frozenset({".dmg"}),
}
_PART = ".files"  # one system's share of the list of sums, until the shares are put together


def systems_here() -> dict[System, str]:
    """Each system → why its program cannot be made on this machine; "" when it can."""
    has_wine = shutil.which("wine") is not None
    is_windows = sys.platform == "win32"
    return {
        "linux": "" if sys.platform == "linux" else "it is built on Linux",
        "windows": "" if is_windows or has_wine else "neither Windows nor Wine is here",
        "macos": "" if sys.platform == "darwin" else "it is built on a Mac only",
    }


def clear(out: Path) -> None:
    """Take away what was made before: sums and signature must not vouch for old files."""
    out.mkdir(parents=True, exist_ok=True)
    for path in out.iterdir():
        is_ours = path.name.lower().startswith("daiyn") and path.suffix in SUFFIXES | {_PART}
        if is_ours or path.name in {SUMS, SIGNATURE}:
            path.unlink()


def make_system(
    system: System, release: Release, out: Path, *, is_quick: bool, bundle: Path | None = None
) -> None:
    """Build the program of a system, pack it, and tell what it is made of.

    A `bundle` was built before, by the machine of its own system.
    """
    more: list[str | Path] = ["--quick"] if is_quick and system != "macos" else []
    if bundle is not None:
        more += ["--bundle", bundle.resolve()]
        more += ["--built-on-windows"] if system == "windows" else []
    subprocess.run(
        [sys.executable, "-m", f"tools.installer.{system}.make", "--out", out.resolve(), *more],
        cwd=ROOT,
        check=True,
    )
    describe(system, bundle or _BUNDLES[system], release, out)


def describe(system: System, bundle: Path, release: Release, out: Path) -> None:
    """Put the bill of materials of a bundle and its share of the list of sums into `out`."""
    bill = out / f"daiyn-{release.version}-{system}.cdx.json"
    shutil.copyfile(bundle / FOLDER_NAME / BILL, bill)
    made = [path for path in out.iterdir() if path.suffix in _FILES[system]]
    share = out / f"daiyn-{release.version}-{system}{_PART}"
    share.write_text(sums_of({system: bundle}, made), encoding="utf-8")


def collect(release: Release, out: Path) -> None:
    """Add what belongs to no system, then the sums of everything, and sign them."""
    from tools.paper_pack import make_paper_pack

    make_paper_pack(release, out)
    shares = sorted(out.glob(f"*{_PART}"))
    words = "".join(share.read_text(encoding="utf-8") for share in shares)
    (out / list_name(release)).write_text(words, encoding="utf-8")
    for share in shares:
        share.unlink()
    write_sums(out)
    signature = sign_sums(out, release)
    for line in _summary(out):
        print(line)
    print(told(signature))


def faults_of_collection(out: Path) -> list[str]:
    """What a release must not be without, and must not hold, in sentences."""
    names = [path.name for path in out.iterdir()]
    faults = [f"{name} is for trying out only." for name in names if "test-build" in name]
    faults += [
        f"No {suffix} file was made for {system}."
        for system, suffixes in _FILES.items()
        for suffix in sorted(suffixes)
        if not any(name.endswith(suffix) for name in names)
    ]
    return faults


def _summary(out: Path) -> Iterator[str]:
    for path in sorted(out.iterdir()):
        if path.suffix in SUFFIXES:
            yield f"{path.name}: {path.stat().st_size / (1 << 20):.1f} MiB"
    for system, why_not in systems_here().items():
        if not any(path.suffix in _FILES[system] for path in out.iterdir()):
            yield f"NOT MADE for {system}: {why_not or 'it was not asked for'}."


def main() -> None:
    """Make everything, or one half of it: the release workflow has a machine for each system."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="larger files, in seconds")
    parser.add_argument("--release", action="store_true", help="the gate asks for day and tag")
    half = parser.add_mutually_exclusive_group()
    half.add_argument(
        "--system", nargs="?", const="here", choices=["here", *_FILES],
        help="only what this machine makes, or what it makes for one system",
    )  # fmt: skip
    half.add_argument("--collect", action="store_true", help="only papers, sums and signature")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--bundle", type=Path, help="with --system: the program, built before")
    options = parser.parse_args()
    require_gate(is_release=options.release)
    release = read_release()
    if not options.collect:
        clear(options.out)
        here = [system for system, why_not in systems_here().items() if not why_not]
        for system in [options.system] if options.system in _FILES else here:
            make_system(system, release, options.out, is_quick=options.quick, bundle=options.bundle)
    if options.release and options.collect and (faults := faults_of_collection(options.out)):
        sys.exit("\n".join(faults))
    if not options.system:
        collect(release, options.out)


if __name__ == "__main__":
    main()
