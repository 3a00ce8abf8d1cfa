"""`make dist-windows`: setup.exe for homes and the MSI for schools, in dist/.

python -m tools.installer.windows.make [--quick] [--only-bundle] [--bundle DIR [--built-on-windows]]
                                       [--out DIR]

Away from Windows the program is frozen under Wine: then the files are for trying out, and their
names say so.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.installer.bundle import size_of
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sums import write_sums_of
from tools.installer.windows.bundle import build_windows_bundle, require_no_faults
from tools.installer.windows.msi import make_msi
from tools.installer.windows.nsis import make_setup

WORK = ROOT / "build" / "windows"


def make_windows(
    bundle: Path, release: Release, out: Path, *, is_test_build: bool, is_quick: bool
) -> list[Path]:
    """Make both files from a bundle that was built before."""
    out.mkdir(parents=True, exist_ok=True)
    return [
        make_setup(bundle, release, out, is_test_build=is_test_build, is_quick=is_quick),
        make_msi(bundle, release, out, is_test_build=is_test_build),
    ]


def main() -> None:
    """Build everything that Windows needs and say what was made."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--quick", action="store_true", help="larger files, made in seconds")
    parser.add_argument("--only-bundle", action="store_true", help="the frozen program, unpacked")
    parser.add_argument("--bundle", type=Path, help="a frozen program that was built before")
    parser.add_argument(
        "--built-on-windows", action="store_true", help="that program was, and is for people"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    if options.built_on_windows and options.bundle is None:
        parser.error("--built-on-windows is said of a --bundle")
    release = read_release()
    bundle = options.bundle or build_windows_bundle(release, WORK)
    require_no_faults(bundle)
    print(f"frozen program: {size_of(bundle) / (1 << 20):.1f} MiB on disk")
    if options.only_bundle:
        return
    is_test_build = not (options.built_on_windows or sys.platform == "win32")
    for file in make_windows(
        bundle, release, options.out, is_test_build=is_test_build, is_quick=options.quick
    ):
        print(f"{file.name}: {file.stat().st_size / (1 << 20):.1f} MiB")
    write_sums_of(release.version, options.out)


if __name__ == "__main__":
    main()
