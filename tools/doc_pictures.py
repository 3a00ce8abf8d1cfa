"""`make doc-pictures`: the pictures of README.md and docs/, drawn anew from the program.

Pages come from `screenshots.py` with its fictional family. Only the pages of the Windows
installer cannot be drawn here: they are photographed by its proofs.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from guide import __version__
from guide.content.model import LANGS
from tools.class_pictures import draw_lesson
from tools.drawn_warnings import draw_warning
from tools.kiosk_pictures import draw_kiosk
from tools.screenshots import Shot, Studio

FOLDER = ROOT / "docs" / "pictures"
WIDTH = 900  # px; what a page of text shows on most screens
SETUP = f"daiyn-{__version__}-windows-x64-setup.exe"

PAGES = {
    "home-kk": Shot("full", "kk", "light", 100, "home"),
    "home-empty-ru": Shot("empty", "ru", "light", 100, "home"),
    "plan-kk": Shot("full", "kk", "light", 100, "plan"),
    "situation-en-dark": Shot("full", "en", "dark", 100, "situation"),
    **{f"first-{lang}": Shot("empty", lang, "light", 100, "first") for lang in ("kk", "ru", "en")},
    **{
        f"keeping-{lang}": Shot("full", lang, "light", 100, "keeping")
        for lang in ("kk", "ru", "en")
    },
    **{
        f"guide-{lang}": Shot("full", lang, "light", 100, "guide_offer")
        for lang in ("kk", "ru", "en")
    },
}


def draw_pages() -> None:
    """Draw each page in its state and language and keep its upper part."""
    for name, shot in PAGES.items():
        studio = Studio(shot.state, shot.lang)
        large = FOLDER / f"{name}.large.png"
        studio.draw(shot, large)
        studio.close()
        with Image.open(large) as picture:
            keep(picture, name)
        large.unlink()


def draw_classes() -> None:
    """Draw one moment of a lesson as the class and as its teacher see it."""
    for lang in LANGS:
        with TemporaryDirectory() as folder:
            draw_lesson(Path(folder), lang)
            for whose in ("audience", "teacher"):
                with Image.open(Path(folder) / f"{whose}.png") as picture:
                    keep(picture, f"class-{whose}-{lang}")


def draw_kiosks() -> None:
    """Draw two pages of a kiosk."""
    for lang in LANGS:
        with TemporaryDirectory() as folder:
            draw_kiosk(Path(folder), lang)
            for page in ("start", "situation"):
                with Image.open(Path(folder) / f"{page}.png") as picture:
                    keep(picture, f"kiosk-{page}-{lang}")


def draw_warnings() -> None:
    """Draw what Windows says before an unsigned program."""
    for lang in ("ru", "en"):
        with Image.open(io.BytesIO(_png(draw_warning(lang, SETUP)))) as picture:
            keep(picture, f"warning-{lang}")


def keep(picture: Image.Image, name: str) -> None:
    """Write a picture small, and only when it is another one than before."""
    height = min(picture.height, picture.width * 25 // 32)  # no longer than the window's first view
    small = picture.crop((0, 0, picture.width, height))
    small = small.resize((WIDTH, height * WIDTH // picture.width), Image.Resampling.LANCZOS)
    target = FOLDER / f"{name}.png"
    small.convert("RGB").quantize(128).save(target, optimize=True)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


if __name__ == "__main__":
    draw_pages()
    draw_classes()
    draw_kiosks()
    draw_warnings()
