"""The sign of the program."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from guide import APP_NAME_NATIVE
from guide.ui.kit.drawing import Frame, Picture, paint_frame
from guide.ui.kit.look import Look


class ProgramSign(Picture):
    """The letter of the program on its accent, until there is a drawn sign."""

    def __init__(self, look: Look, side: int = 40) -> None:
        super().__init__(partial(_paint_letter, look), look.px(side))


def _paint_letter(look: Look, painter: QPainter, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_frame(painter, box, Frame(look.c.accent, radius=box.width() / 4))
    painter.setPen(QColor(look.c.on_accent))
    painter.setFont(look.font_px(round(box.width() * 0.55), 700))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, APP_NAME_NATIVE[0])
