"""Levels that can be pressed: "I heard: yellow" on home, and the chip on the other pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.level_sign import paint_bars, paint_sign, paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, ButtonFrame

_TILE = 68
_GAP = 14


class LevelButton(BaseButton):
    """The sign beside "I heard:", the colour's name, and "Moderate · 1 of 3" with bars."""

    WIDEST = 420

    def __init__(
        self,
        look: Look,
        level: Level,
        lead: str,
        colour: str,
        rank: str,
        *,
        name: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"{lead} {colour}", name=name, on=on, parent=parent)
        self.setAccessibleDescription(rank)
        self._level = level
        self.pad_x = look.px(14)
        self.pad_y = look.px(16)
        self._ink = TextStyle(look.c.text)
        self._lead = Paragraph(lead, look.font("body", 400), 1.3)
        self._name = Paragraph(colour, look.font("h2"), 1.25)
        self._rank = Paragraph(rank, look.font("caption", 600), 1.3)

    def _aside(self) -> int:
        return self.look.px(_TILE + _GAP)

    def _bars(self) -> int:
        return self.look.px(26)

    def content_height(self, width: int) -> int:
        words = max(1, width - self._aside())
        height = self._lead.height(words) + self._name.height(words)
        height += self._rank.height(max(1, words - self._bars()))
        return max(self.look.px(_TILE), height)

    def content_width(self) -> int:
        rank = self._rank.natural_width() + self._bars()
        return max(self._lead.natural_width(), self._name.natural_width(), rank) + self._aside()

    def narrowest_content(self) -> int:
        rank = self._rank.longest_word() + self._bars()
        return max(self._lead.longest_word(), self._name.longest_word(), rank) + self._aside()

    def frame(self) -> ButtonFrame:
        look = self.look
        colours = look.level(self._level)
        is_lively = self.underMouse() or self.isDown()
        return ButtonFrame(
            colours.tint, colours.line, look.px(3 if is_lively else 2), look.radius("card")
        )

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        side = look.px(_TILE)
        tile = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        paint_tile(painter, tile, look, self._level)
        left = rect.left() + self._aside()
        width = max(1, int(rect.width()) - self._aside())
        height = self._lead.height(width) + self._name.height(width)
        height += self._rank.height(max(1, width - self._bars()))
        top = rect.center().y() - height / 2
        self._lead.paint(painter, left, top, width, self._ink)
        top += self._lead.height(width)
        self._name.paint(painter, left, top, width, self._ink)
        top += self._name.height(width)
        high = look.px(16)
        bars = QRectF(left, top + (self._rank.line - high) / 2, look.px(20), high)
        paint_bars(painter, bars, self._level, look.c.text)
        self._rank.paint(painter, left + self._bars(), top, width - self._bars(), self._ink)


class LevelChip(BaseButton):
    """The banner shrunk to sign and words, for every page but home; pressing it goes home."""

    def __init__(
        self,
        look: Look,
        level: Level,
        words: str,
        spoken: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, spoken=spoken, parent=parent)
        self._level = level
        self.ring_colour = look.c.focus
        self.pad_x = look.px(12)
        self.pad_y = look.px(8)
        self._words = Paragraph(words, look.font("caption", 600), 1.3)

    def _aside(self) -> int:
        return self.look.px(24 + 10)

    def content_height(self, width: int) -> int:
        words = self._words.height(max(1, width - self._aside()))
        return max(self.look.px(24), words)

    def content_width(self) -> int:
        return self._words.natural_width() + self._aside()

    def narrowest_content(self) -> int:
        return self._words.longest_word() + self._aside()

    def frame(self) -> ButtonFrame:
        look = self.look
        colours = look.level(self._level)
        # Only "none" and red need a line: the others are apart from every page by themselves.
        has_line = self._level in (Level.NONE, Level.RED) or look.is_contrast
        is_lively = self.underMouse() or self.isDown()
        line = colours.on if is_lively else colours.line if has_line else colours.solid
        return ButtonFrame(colours.solid, line, look.px(2), look.radius("button"))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        colours = self.look.level(self._level)
        side = self.look.px(24)
        sign = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        paint_sign(painter, sign, self._level, colours.on, colours.solid)
        width = max(1, int(rect.width()) - self._aside())
        top = rect.center().y() - self._words.height(width) / 2
        self._words.paint(painter, rect.left() + self._aside(), top, width, TextStyle(colours.on))
