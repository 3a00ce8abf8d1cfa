"""Opens a finished disk image as a person would and lets the program in it test itself.

python -m tools.installer.macos.trial FOLDER        (the one with the image; on a Mac only)
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from guide import APP_NAME
from tools.installer.macos.signing import check_signature
from tools.installer.programs import run


def try_image(image: Path) -> str:
    """What the program in the image says of itself.

    Errors: CalledProcessError when the signature does not hold or a part of the program fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        run("hdiutil", "attach", "-quiet", "-nobrowse", "-readonly", "-mountpoint", folder, image)
        try:
            app = Path(folder) / f"{APP_NAME}.app"
            check_signature(app)
            return run(str(app / "Contents" / "MacOS" / "daiyn-cli"), "self-test")
        finally:
            run("hdiutil", "detach", "-quiet", folder)


def main() -> None:
    """Try each image of a folder; the run fails with the first that does not work."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("folder", type=Path)
    images = sorted(parser.parse_args().folder.glob("*.dmg"))
    if not images:
        sys.exit("There is no disk image.")
    for image in images:
        print(f"{image.name}:\n{try_image(image)}", end="")


if __name__ == "__main__":
    main()
