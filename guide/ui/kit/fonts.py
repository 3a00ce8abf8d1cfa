"""The one font family of the program, loaded from its own files.

The program never falls back to a system font: a machine without fonts shows empty boxes, and
some fonts lack Kazakh letters. So a missing file stops the start with a known error.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from guide.errors import Code, GuideError
from guide.paths import resources

FAMILY = "Daiyn Sans"
FILES = (
    "DaiynSans-Regular.ttf",
    "DaiynSans-Medium.ttf",
    "DaiynSans-SemiBold.ttf",
    "DaiynSans-Bold.ttf",
)


def load_fonts(folder: Path | None = None) -> None:
    """Make the four weights known to Qt. Needs a QGuiApplication.

    Raises `GuideError` FONT_MISSING naming the file that cannot be read.
    """
    for name in FILES:
        path = (folder or resources() / "fonts") / name
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            raise GuideError(Code.FONT_MISSING, file=name)
