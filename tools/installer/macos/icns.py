"""The program's icon as macOS wants it: one .icns file, each size drawn from the one SVG."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tools.installer.icons import draw_icon

SIZES = (32, 64, 128, 256, 512, 1024)  # pixels; 1024 stands for 512 points on a fine screen


def write_icns(target: Path) -> None:
    """Draw the icon in all sizes and write it to `target`."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        images = []
        for size in sorted(SIZES, reverse=True):
            path = Path(folder) / f"{size}.png"
            draw_icon(path, size)
            images.append(Image.open(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        # The small ones are drawn, not shrunk.
        images[0].save(target, append_images=images[1:])
