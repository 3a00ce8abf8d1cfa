"""The program's own icon in the sizes that desktops ask for, drawn from the one SVG."""

from __future__ import annotations

import os
from pathlib import Path

from guide import APP_ID
from tools.installer.release import ROOT

SVG = ROOT / "resources" / "installer" / f"{APP_ID}.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)  # pixels


def draw_icons(folder: Path) -> None:
    """Write the icons in the layout of a `hicolor` theme."""
    for size in SIZES:
        draw_icon(folder / f"{size}x{size}" / "apps" / f"{APP_ID}.png", size)
    scalable = folder / "scalable" / "apps" / SVG.name
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SVG.read_bytes())


def draw_icon(path: Path, size: int) -> None:
    """Write the icon as PNG, `size` pixels wide and high."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer
    from PySide6.QtWidgets import QApplication

    # One with widgets, though none is drawn: in a test run the program's own may come after it.
    _application = QApplication.instance() or QApplication(["icons"])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise OSError(f"{path} was not written")
