"""The level at a glance: what stands in the window while home is being built.

On an old computer building home takes a moment. The level that was entered and the first things
to do are painted before it: plain painting in home's places and colours, no control, nothing to
press. Home takes its place as soon as it was painted.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
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
_LIST_TOP, _ROW, _INSET = 345, 80, 76
_NARROW_BELOW = 900


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
        look, c, width = self._look, self._look.c, self.width()
        tone = look.level(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(c.bg))
        side = 0 if width / look.scale < _NARROW_BELOW else look.px(_SIDE)
        painter.fillRect(QRectF(0, 0, side, self.height()), QColor(c.surface))
        painter.fillRect(QRectF(side, 0, 1, self.height()), QColor(c.border))
        left = side + look.px(_LEFT)
        banner = QRectF(left, look.px(_TOP), width - left - look.px(_RIGHT), look.px(_BANNER))
        radius = look.radius("banner")
        painter.setPen(QColor(tone.solid))
        painter.setBrush(QColor(tone.solid))
        painter.drawRoundedRect(banner, radius, radius)
        sign = look.px(_SIGN)
        at = banner.topLeft() + QPointF(look.px(_PAD), look.px(_PAD - 4))
        fill_sign(painter, QRectF(at.x(), at.y(), sign, sign), self._level, tone.on, tone.solid)
        painter.setPen(QColor(tone.on))
        painter.setFont(look.font("h1"))
        words = at + QPointF(sign + look.px(24), 0)
        painter.drawText(words + QPointF(0, look.px(57)), self._name)
        painter.setFont(look.font("body"))
        painter.drawText(words + QPointF(0, look.px(84)), self._meaning)
        painter.setPen(QColor(c.text))
        painter.setFont(look.font("large"))
        for row, title in enumerate(self._titles):
            below = look.px(_LIST_TOP + 130 + row * _ROW)
            painter.drawText(QPointF(left + look.px(_INSET), below), title)
        painter.end()
        event.accept()
