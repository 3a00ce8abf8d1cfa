"""The level at a glance: what stands in the window while home is being built.

On an old computer building home takes a moment. The level that was entered and the first things
to do are painted before it: plain painting in home's places and colours, no control, nothing to
press. Home takes its place as soon as it was painted.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.content.model import Lang, Level
from guide.ui.level_shapes import fill_sign
from guide.ui.look import Look

_LINES = 4  # lines of the list, all that a small window shows

# Where home puts its parts at 100 %, in pixels.
_SIDE = 249
_LEFT, _TOP, _RIGHT = 34, 24, 48
_BANNER, _SIGN, _PAD = 300, 84, 28
_LIST_TOP, _ROW, _INSET = 458, 80, 76
_NARROW_BELOW = 900
_WRAP = 0x1000  # Qt.TextFlag.TextWordWrap; to ask for it by name costs as much as the painting


def glance_at(guide: Guide, level: Level, lang: Lang, look: Look) -> Glance:
    """Make the glance at a level that was entered."""
    words = guide.level(level).words(lang)
    titles = [action.words(lang).title for action in guide.actions_of(level)[:_LINES]]
    return Glance(look, level, words.level_name, [words.meaning, *titles])


class Glance(QWidget):
    """The sign, the name and the meaning of a level, and the first lines of its list.

    Args:
        look: colours, sizes and fonts, as home will have them.
        level: the level that a person entered.
        name: its name, such as "Orange level".
        lines: its meaning, then what home's list begins with.

    """

    def __init__(self, look: Look, level: Level, name: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self._level = level
        self._name = name
        self._meaning, *self._titles = lines
        self.setObjectName("glance")
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        tone = look.level(self._level)
        width, height = self.width(), self.height()
        is_narrow = width / look.scale < _NARROW_BELOW
        side = 0 if is_narrow else look.px(_SIDE)
        left = side + look.px(_LEFT)
        wide = width - left - look.px(_RIGHT)
        event.accept()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _fill(painter, QRectF(0, 0, width, height), c.bg)
        _fill(painter, QRectF(0, 0, side, height), c.surface)
        banner = QRectF(left, look.px(_TOP), wide, look.px(_BANNER))
        _fill(painter, banner, tone.solid, look.radius("banner"))
        sign = look.px(_SIGN)
        at = banner.topLeft() + QPointF(look.px(_PAD), look.px(_PAD - 4))
        fill_sign(painter, QRectF(at.x(), at.y(), sign, sign), self._level, tone.on, tone.solid)
        words = QRectF(at.x() + sign + look.px(24), at.y() + look.px(24), 0, look.px(130))
        words.setRight(banner.right() - look.px(_PAD))
        painter.setPen(QColor(tone.on))
        painter.setFont(look.font("h1"))
        painter.drawText(words, _WRAP, self._name)
        if is_narrow:  # large text or a small window: the sign and the name are enough
            return
        painter.setFont(look.font("body"))
        painter.drawText(words.translated(0, look.px(44)), _WRAP, self._meaning)
        painter.setPen(QColor(c.text))
        painter.setFont(look.font("large"))
        row = QRectF(left + look.px(_INSET), look.px(_LIST_TOP), wide / 2, look.px(_ROW))
        for title in self._titles:
            painter.drawText(row, _WRAP, title)
            row.translate(0, row.height())


def _fill(painter: QPainter, box: QRectF, colour: str, radius: int = 0) -> None:
    """Fill a box; not by `fillRect`, whose many forms make Qt name all its constants."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, QColor(colour))
