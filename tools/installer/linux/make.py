"""`make dist-linux`: the Debian package and the one file for other distributions, in dist/.

python -m tools.installer.linux.make [--quick] [--bundle DIR] [--out DIR]
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from tools.installer.bundle import build_bundle, size_of
from tools.installer.elf import elf_files, newest_glibc, read_elf
from tools.installer.linux.deb import make_deb
from tools.installer.linux.run_file import make_run_file
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sums import write_sums_of


@dataclass(frozen=True)
class Packing:
    """How hard the files are compressed: for people who download them, or for a test."""

    deb: tuple[str, ...]
    run_file: tuple[str, ...]


# One thread, because their number would change the bits; no gzip for the second, which would tell
# when it was packed.
SMALL = Packing(
    ("-Zxz", "-z9", "-Sextreme", "--threads-max=1"), ("--xz", "--complevel", "9", "--threads", "1")
)
QUICK = Packing(("-Zgzip", "-z1"), ("--xz", "--complevel", "0", "--threads", "1"))


def make_linux(bundle: Path, release: Release, out: Path, packing: Packing) -> list[Path]:
    """Make both files from a bundle that was built before."""
    return [
        make_deb(bundle, release, out, packing=packing.deb),
        make_run_file(bundle, release, out, packing=packing.run_file),
    ]


def main() -> None:
    """Build everything that Linux needs and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--quick", action="store_true", help="larger files, made in seconds")
    parser.add_argument("--bundle", type=Path, help="a frozen program that was built before")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    release = read_release()
    bundle = options.bundle or build_bundle(release, ROOT / "build" / "installer")
    glibc = newest_glibc(map(read_elf, elf_files(bundle)))
    print(f"frozen program: {size_of(bundle) / (1 << 20):.1f} MiB on disk, glibc {glibc} or newer")
    for file in make_linux(bundle, release, options.out, QUICK if options.quick else SMALL):
        print(f"{file.name}: {file.stat().st_size / (1 << 20):.1f} MiB")
    write_sums_of(release.version, options.out)


if __name__ == "__main__":
    main()
