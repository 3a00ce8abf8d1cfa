"""`make dist-macos`: the application and its disk image, in dist/. Runs on a Mac only.

python -m tools.installer.macos.make [--only-app] [--bundle DIR] [--out DIR]

The two halves can be done one after the other: `--only-app` builds and needs no key, `--bundle`
takes the program that was built so, signs and packs it.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
from pathlib import Path

from guide import APP_NAME
from tools.installer.bundle import freeze, size_of
from tools.installer.licences import FOLDER_NAME
from tools.installer.macos.app import faults_of_app
from tools.installer.macos.dmg import make_dmg
from tools.installer.macos.signing import (
    can_notarise,
    check_signature,
    identity,
    seal,
    unlocked_identity,
)
from tools.installer.programs import run
from tools.installer.provenance import describe_bundle
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sums import write_sums_of


def build_app(release: Release, work: Path, processor: str) -> Path:
    """Build `Daiyn.app` below `work`. Ends the run when it is not fit to be given out."""
    folder = freeze(release, work)
    app = folder / f"{APP_NAME}.app"
    # The same files lie beside the application as a plain folder, where whose they are is known.
    describe_bundle(folder / "daiyn", release)
    shutil.copytree(folder / "daiyn" / FOLDER_NAME, app / "Contents" / "Resources" / FOLDER_NAME)
    require_no_faults(app, processor)
    seal_and_try(app)
    return app


def require_no_faults(app: Path, processor: str) -> None:
    """End the run with sentences when the application must not be given to people."""
    if faults := faults_of_app(app, processor):
        sys.exit("\n".join(faults))


def seal_and_try(app: Path) -> None:
    """Sign the application and let it look at itself. Errors: CalledProcessError."""
    seal(app)
    check_signature(app)
    run(str(app / "Contents" / "MacOS" / "daiyn-cli"), "self-test")


def pack(app: Path, release: Release, out: Path, processor: str) -> None:
    """Make the disk image and say who vouches for it."""
    image = make_dmg(app, release, out, processor)
    print(f"{image.name}: {image.stat().st_size / (1 << 20):.1f} MiB")
    if identity() is None:
        print("Signed by nobody: macOS warns whoever downloads it.")
    elif not can_notarise():
        print("Signed, but not notarised: macOS warns whoever downloads it.")
    write_sums_of(release.version, out)


def main() -> None:
    """Build, pack and say what was made and who vouches for it."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--only-app", action="store_true", help="the application, in no image")
    parser.add_argument("--bundle", type=Path, help="the program as a folder, built before")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    if platform.system() != "Darwin":
        sys.exit("A program for macOS can be built on a Mac only.")
    release, processor = read_release(), platform.machine()
    with unlocked_identity():
        if options.bundle is None:
            app = build_app(release, ROOT / "build" / "macos", processor)
        else:
            # PyInstaller puts the application beside the folder.
            app = options.bundle.parent / f"{APP_NAME}.app"
            require_no_faults(app, processor)
            seal_and_try(app)
        print(f"application: {size_of(app) / (1 << 20):.1f} MiB on disk")
        if not options.only_app:
            pack(app, release, options.out, processor)


if __name__ == "__main__":
    main()
