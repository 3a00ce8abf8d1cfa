"""The level at a glance: what stands in the window while home is being built.

On an old computer building home takes a moment. The level that was entered and the first things
to do are drawn before it, in home's places and colours; no control, nothing to press. Home takes
its place as soon as it was painted.

Boxes are filled paths in brushes that a palette hands out, and words take the colour that their
widget has for words: to hand a colour to a painter makes PySide6 name all of Qt's constants, which
takes longer than everything else here.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.content.model import Lang, Level, by_when
from guide.ui.kit.level_shapes import DOT_RADIUS, MARK_WIDTH, corners, marks
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


class FirstFrame(QWidget):
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
        meaning, *self._titles = lines
        self._banner = _Banner(look, level, name, meaning, self)
        self.setPalette(_palette(look.c.text))
        self.setObjectName("glance")
        self.setAccessibleName(name)

    def _room(self) -> _Room:
        return _NARROW if self.width() / self._look.scale < _NARROW_BELOW else _WIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        px, room = self._look.px, self._room()
        self._banner.room = room
        width = self.width() - px(room.side + room.right)
        self._banner.setGeometry(px(room.side), px(room.top), width, px(room.banner))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        event.accept()
        painter = _painter(self, self._look)
        room, height = self._room(), self.height() / self._look.scale
        _fill_box(
            painter, QRectF(0, 0, self.width() / self._look.scale, height), 0, self._look.c.bg
        )
        if room is _WIDE:
            _fill_box(painter, QRectF(0, 0, _SIDE, height), 0, self._look.c.surface)
            painter.setFont(self._look.font_px(17, 500))
            for row, title in enumerate(self._titles):
                painter.drawText(QPointF(room.side + _INSET, _LIST_TOP + row * _ROW), title)
        painter.end()


class _Banner(QWidget):
    """The box of the level: its sign, its name, and its meaning where there is room."""

    def __init__(self, look: Look, level: Level, name: str, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._level = level
        self._name = name
        self._meaning = meaning
        self.room = _WIDE
        self.setPalette(_palette(look.level(level).on))

    def paintEvent(self, event: QPaintEvent) -> None:
        event.accept()
        painter = _painter(self, self._look)
        tone, scale = self._look.level(self._level), self._look.scale
        box = QRectF(0, 0, self.width() / scale, self.height() / scale)
        room = self.room
        _fill_box(painter, box, _RADIUS, tone.solid)
        limit = len(self._name) if room is _WIDE else _NARROW_NAME_CHARS
        self._write(painter, _wrapped(self._name, limit), room.name_line, room.name_size, 700)
        if room is _WIDE:
            self._write(painter, _wrapped(self._meaning, _MEANING_CHARS), _MEANING_LINE, 16, 500)
        painter.translate(_PAD, _PAD - 4)
        painter.scale(room.sign / 100, room.sign / 100)
        _paint_sign(painter, self._level, tone.on, tone.solid)
        painter.end()

    def _write(
        self, painter: QPainter, lines: Sequence[str], top: float, size: int, weight: int
    ) -> None:
        """Write lines of one size, the first with its base line at `top`."""
        painter.setFont(self._look.font_px(size, weight))
        for row, line in enumerate(lines):
            painter.drawText(QPointF(self.room.words, top + row * size * 1.3), line)


def _painter(widget: QWidget, look: Look) -> QPainter:
    """A painter for pixels at 100 %: the text scale stretches all of it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(look.scale, look.scale)
    return painter


def _paint_sign(painter: QPainter, level: Level, colour: str, cut: str) -> None:
    """Paint the sign of a level into a square of 100; `level_sign.py` softens its corners."""
    shape = QPainterPath()
    shape.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners(level)]))
    painter.fillPath(shape, _palette(colour).windowText())
    for left, top, length, dot in marks(level):
        _fill_box(painter, QRectF(left, top, MARK_WIDTH, length), MARK_WIDTH / 2, cut)
        drop = QRectF(dot[0] - DOT_RADIUS, dot[1] - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS)
        _fill_box(painter, drop, DOT_RADIUS, cut)


def _fill_box(painter: QPainter, box: QRectF, radius: float, colour: str) -> None:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, _palette(colour).windowText())


def _palette(colour: str) -> QPalette:
    """A palette whose words have this colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    return palette


def _wrapped(words: str, limit: int) -> list[str]:
    """Break a text into lines of at most `limit` characters, at spaces."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > limit and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
