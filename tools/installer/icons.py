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
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    _application = QGuiApplication.instance() or QGuiApplication(["icons"])
    drawing = QSvgRenderer(str(SVG))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        path = folder / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not image.save(str(path)):
            raise OSError(f"{path} was not written")
    scalable = folder / "scalable" / "apps" / SVG.name
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SVG.read_bytes())
