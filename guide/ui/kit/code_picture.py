"""A code to scan, black on white whatever the theme: readers expect no other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame, paint_frame


class CodePicture(QWidget):
    """The code, drawn in whole pixels.

    Args:
        runs: its dark modules as column, row and length.
        side: modules of a side, with the white around it.
        module: pixels of a module.
        spoken: what it is, for a screen reader.

    """

    def __init__(
        self, runs: Iterable[tuple[int, int, int]], side: int, module: int, spoken: str
    ) -> None:
        super().__init__()
        self.setObjectName("code")
        self.setAccessibleName(spoken)
        self.module = module
        self._runs = tuple(runs)
        self.setFixedSize(side * module, side * module)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, QRectF(self.rect()), Frame("#ffffff"))
        black, module = Frame("#000000"), self.module
        for column, row, length in self._runs:
            box = QRectF(column * module, row * module, length * module, module)
            paint_frame(painter, box, black)
        painter.end()
        event.accept()
