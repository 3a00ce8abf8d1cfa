"""The level at a glance: what stands in the window while home is being built.

On an old computer building home takes a moment. The level that was entered and the first things
to do are drawn before it, in home's places and colours; no control, nothing to press. Home takes
its place as soon as it was painted.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QResizeEvent

from guide.content.guide import Guide
from guide.content.model import Lang, Level, by_when
from guide.ui.kit.glance_panel import (
    GlanceLine,
    GlancePanel,
    GlanceSign,
    fill_box,
    set_lines,
    wrapped,
)
from guide.ui.kit.look import Look

_LINES = 4  # lines of the list, all that a small window shows
_NARROW_BELOW = 900  # effective pixels: then the sign and the name are enough
_MEANING_CHARS, _NARROW_NAME_CHARS = 80, 24  # that go into one line
_SIDE, _MEANING_LINE = 249, 61

_RADIUS, _PAD = 20, 18  # of the banner
_LIST_TOP, _ROW, _INSET = 262, 82, 68


class _Room(Struct, frozen=True):
    """Where home puts its parts at 100 %, in pixels; the words' places are those in the banner."""

    side: int  # of the side bar, and the gap beside it
    top: int
    right: int
    banner: int
    sign: int
    words: int
    name_line: int
    name_size: int


_WIDE = _Room(283, 24, 48, 127, 56, 90, 36, 24)
_NARROW = _Room(138, 8, 31, 92, 36, 64, 32, 20)


def first_frame(guide: Guide, level: Level, lang: Lang, look: Look) -> FirstFrame:
    """Make the glance at a level that was entered."""
    words = guide.level(level).words(lang)
    actions = by_when(guide.actions_of(level))[:_LINES]
    titles = [action.words(lang).title for action in actions]
    return FirstFrame(look, level, words.level_name, [words.meaning, *titles])


class FirstFrame(GlancePanel):
    """The sign, the name and the meaning of a level, and the first lines of its list.

    Args:
        look: colours, sizes and fonts, as home will have them.
        level: the level that a person entered.
        name: its name, such as "Orange level".
        lines: its meaning, then what home's list begins with.

    """

    def __init__(self, look: Look, level: Level, name: str, lines: Sequence[str]) -> None:
        super().__init__(look, look.c.bg, look.c.text)
        tone = look.level(level)
        self._level, self._name = level, name
        self._meaning, *self._titles = lines
        self._banner = GlancePanel(look, tone.solid, tone.on, _RADIUS, self)
        self.setObjectName("glance")
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        px = self._look.px
        self._is_wide = self.width() / self._look.scale >= _NARROW_BELOW
        room = _WIDE if self._is_wide else _NARROW
        width = self.width() - px(room.side + room.right)
        self._banner.setGeometry(px(room.side), px(room.top), width, px(room.banner))
        self._banner.sign = GlanceSign(self._level, _PAD, _PAD - 4, room.sign)
        limit = len(self._name) if self._is_wide else _NARROW_NAME_CHARS
        words = wrapped(self._name, limit)
        self._banner.lines = set_lines(words, room.words, room.name_line, room.name_size, 700)
        self.lines = []
        if self._is_wide:
            meaning = wrapped(self._meaning, _MEANING_CHARS)
            self._banner.lines += set_lines(meaning, room.words, _MEANING_LINE, 16, 500)
            self.lines = [
                GlanceLine(title, room.side + _INSET, _LIST_TOP + row * _ROW, 17, 500)
                for row, title in enumerate(self._titles)
            ]
        event.accept()

    def paint_below(self, painter: QPainter, box: QRectF) -> None:
        if self._is_wide:
            fill_box(painter, QRectF(0, 0, _SIDE, box.height()), 0, self._look.c.surface)
