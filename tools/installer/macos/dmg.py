"""Makes the disk image that people open: the application beside a link to drag it to.

The licences lie in the application too; in the image they are also where a person sees them.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from guide import APP_NAME
from tools.installer.licences import FOLDER_NAME
from tools.installer.macos.signing import can_notarise, notarise, sign_image
from tools.installer.programs import run
from tools.installer.release import Release


def make_dmg(app: Path, release: Release, folder: Path, processor: str) -> Path:
    """Make the image in `folder`, signed and notarised where the environment holds the keys."""
    image = folder / f"daiyn-{release.version}-macos-{processor}.dmg"
    folder.mkdir(parents=True, exist_ok=True)
    image.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as work:
        shown = Path(work) / APP_NAME
        shutil.copytree(app, shown / app.name, symlinks=True)
        shutil.copytree(app / "Contents" / "Resources" / FOLDER_NAME, shown / FOLDER_NAME)
        (shown / "Applications").symlink_to("/Applications")
        # lzma: macOS 10.15 and newer read it, and it is the smallest.
        run(
            "hdiutil", "create", "-quiet", "-volname", f"{APP_NAME} {release.version}",
            "-srcfolder", shown, "-fs", "HFS+", "-format", "ULMO", image,
        )  # fmt: skip
    sign_image(image)
    if can_notarise():
        notarise(image)
    return image
