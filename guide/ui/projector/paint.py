"""Painting a part into any size: the TRAINING band over every frame, the paper, what stands on it.

There is one way to paint, for the class's window and for the small picture of it beside the
teacher's notes, and no way to paint without the band.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.paragraph import Paragraph, TextStyle
from guide.ui.projector.blocks import LINES, LOOK, C
from guide.ui.projector.compose import BAND, EDGE, PicturePart, width_for

_WORD_PX, _NOT_REAL_PX = 54, 40
_STRIPES = 200  # how far they reach from each side, where there is room
_STRIPE = 26
_GAP = 36


class BandWords(Struct, frozen=True):
    """What the band says in the language or the languages of the session."""

    training: str
    not_real: str


def paint_picture(
    painter: QPainter, width: float, height: float, part: PicturePart, band: BandWords
) -> None:
    """Paint a part and the band into `width` by `height` pixels."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRectF(0, 0, width, height), QColor(C.accent))
    scale = min(height / LINES, width / part.width)
    painter.translate((width - part.width * scale) / 2, (height - LINES * scale) / 2)
    painter.scale(scale, scale)
    _paint_band(painter, part.width, band)
    paper = QRectF(EDGE, BAND, part.width - 2 * EDGE, LINES - BAND - EDGE)
    paint_frame(painter, paper, Frame("#FFFFFF", radius=24))
    for item in part.items:
        item.paint(painter)
    painter.restore()


def _paint_band(painter: QPainter, width: int, band: BandWords) -> None:
    word, more = _band_lines(width, band)
    used = sum(one.natural_width() for one in (word, more)) + (_GAP if more.words else 0)
    left = (width - used) / 2
    _paint_stripes(painter, width, min(_STRIPES, left - _GAP))
    style = TextStyle("#FFFFFF")
    for line in (word, more):
        line.paint(painter, left, (BAND - line.line) / 2, line.natural_width(), style)
        left += line.natural_width() + _GAP


def _band_lines(width: int, band: BandWords) -> tuple[Paragraph, Paragraph]:
    """The words as large as the width allows; the second may be smaller, never left out."""
    for word_px, more_px in ((_WORD_PX, _NOT_REAL_PX), (48, 34), (42, 28), (34, 28)):
        word = Paragraph(band.training, LOOK.font_px(word_px, 700), 1.2)
        more = Paragraph(band.not_real, LOOK.font_px(more_px, 500), 1.2)
        if word.natural_width() + _GAP + more.natural_width() <= width - 2 * _GAP:
            break
    return word, more


def _paint_stripes(painter: QPainter, width: int, reach: float) -> None:
    if reach < _STRIPE:
        return
    painter.save()
    sides = QPainterPath()
    sides.addRect(QRectF(0, 0, reach, BAND))
    sides.addRect(QRectF(width - reach, 0, reach, BAND))
    painter.setClipPath(sides)
    painter.setPen(QPen(QColor("#2D6F82"), _STRIPE / 2, Qt.PenStyle.SolidLine))
    for x in range(-BAND, width + BAND, _STRIPE):
        painter.drawLine(QPointF(x, BAND), QPointF(x + BAND, 0))
    painter.restore()


def least_share(part: PicturePart, width: float, height: float) -> float:
    """The smallest letters as they come out, in pixels of a screen of this size."""
    scale = min(height / LINES, width / part.width)
    from guide.ui.projector.blocks import TextItem

    return min((one.lines for one in part.items if isinstance(one, TextItem)), default=0) * scale


__all__ = ["BandWords", "least_share", "paint_picture", "width_for"]
