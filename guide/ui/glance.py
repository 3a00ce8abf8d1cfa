"""The level at a glance: what stands in the window while home is being built.

On an old computer building home takes a moment. The level that was entered and the first things
to do are drawn before it, in home's places and colours; no control, nothing to press. Home takes
its place as soon as it was painted.

Drawn from a small SVG text: to hand a colour to a painter makes PySide6 name all of Qt's
constants, which takes longer than everything else here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from guide.content.guide import Guide
from guide.content.model import Lang, Level
from guide.ui.fonts import FAMILY
from guide.ui.level_shapes import DOT_RADIUS, MARK_WIDTH, corners, marks
from guide.ui.look import Look

_LINES = 4  # lines of the list, all that a small window shows
_NARROW_BELOW = 900  # effective pixels: then the sign and the name are enough
_MEANING_CHARS, _NARROW_NAME_CHARS = 80, 14  # that go into one line

# Where home puts its parts at 100 %, in pixels.
_SIDE, _LEFT, _TOP, _RIGHT = 249, 34, 24, 48
_BANNER, _SIGN, _PAD, _WORDS = 300, 84, 28, 136
_LIST_TOP, _ROW, _INSET = 475, 80, 76


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
        event.accept()
        drawing = QSvgRenderer(QByteArray(self._svg().encode()))
        painter = QPainter(self)
        drawing.render(painter)
        painter.end()

    def _svg(self) -> str:
        """Draw for the present size, in pixels at 100 %: the text scale stretches all of it."""
        c, tone = self._look.c, self._look.level(self._level)
        width, height = self.width() / self._look.scale, self.height() / self._look.scale
        is_narrow = width < _NARROW_BELOW
        side = 0 if is_narrow else _SIDE
        left = side + _LEFT
        wide = width - left - _RIGHT
        name = _wrapped(self._name, _NARROW_NAME_CHARS if is_narrow else len(self._name))
        parts = [
            f'<rect width="{width}" height="{height}" fill="{c.bg}"/>',
            f'<rect width="{side}" height="{height}" fill="{c.surface}"/>',
            (
                f'<rect x="{left}" y="{_TOP}" width="{wide}" height="{_BANNER}" rx="20"'
                f' fill="{tone.solid}"/>'
            ),
            (
                f'<g transform="translate({left + _PAD} {_TOP + _PAD - 4}) scale({_SIGN / 100})">'
                f"{sign_svg(self._level, tone.on, tone.solid)}</g>"
            ),
            *_text(name, left + _WORDS, 82, 32, 700, tone.on),
        ]
        if not is_narrow:
            meaning = _wrapped(self._meaning, _MEANING_CHARS)
            parts += _text(meaning, left + _WORDS, 111, 16, 500, tone.on)
            for row, title in enumerate(self._titles):
                parts += _text([title], left + _INSET, _LIST_TOP + row * _ROW, 17, 500, c.text)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
            f"{''.join(parts)}</svg>"
        )


def sign_svg(level: Level, colour: str, cut: str) -> str:
    """The sign of a level in a square of 100, as `level_sign.py` paints it."""
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in corners(level))
    drawn = "".join(
        f'<rect x="{x}" y="{y}" width="{MARK_WIDTH}" height="{length}" rx="{MARK_WIDTH / 2}"/>'
        f'<circle cx="{dot[0]}" cy="{dot[1]}" r="{DOT_RADIUS}"/>'
        for x, y, length, dot in marks(level)
    )
    return f'<polygon points="{points}" fill="{colour}"/><g fill="{cut}">{drawn}</g>'


def _text(
    lines: Sequence[str], x: float, y: float, size: int, weight: int, colour: str
) -> Iterator[str]:
    for row, line in enumerate(lines):
        yield (
            f'<text x="{x}" y="{y + row * size * 1.3}" font-family="{FAMILY}" font-size="{size}"'
            f' font-weight="{weight}" fill="{colour}">{escape(line)}</text>'
        )


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
