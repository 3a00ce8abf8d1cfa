"""The program's icon as Windows wants it: one .ico file with every size, drawn from the one SVG."""

from __future__ import annotations

import tempfile
from pathlib import Path

from guide import APP_ID
from tools.installer.icons import SIZES, draw_icons


def write_ico(target: Path) -> None:
    """Draw the icon in all sizes and write it to `target`."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        draw_icons(Path(folder))
        images = [
            Image.open(Path(folder) / f"{size}x{size}" / "apps" / f"{APP_ID}.png")
            for size in sorted(SIZES, reverse=True)
        ]
        target.parent.mkdir(parents=True, exist_ok=True)
        # The small ones are drawn, not shrunk.
        images[0].save(target, sizes=[i.size for i in images], append_images=images[1:])
