"""Levels that can be pressed: "I heard: yellow" on home, and the chip on the other pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame
from guide.ui.kit.level_sign import paint_bars, paint_sign, paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, square_mark

_TILE = 48
_GAP = 12


def with_whole_rank(words: str) -> str:
    """Words that end in a rank, such as "High · 2 of 3", with "2 of 3" kept in one line."""
    before, dot, rank = words.partition(" · ")
    return f"{before}{dot}{rank.replace(' ', chr(0xA0))}"


class LevelButton(BaseButton):
    """The sign beside "I heard:", the colour's name, and "Moderate · 1 of 3" with bars."""

    WIDEST = 420
    PAD = (10, 12)

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
        ink = TextStyle(look.c.text)
        bars = Mark(
            lambda painter, box, _on: paint_bars(painter, box, level, look.c.text),
            look.px(20),
            look.px(16),
            look.px(26),
        )
        stack = Stack(
            StackPart(Paragraph(lead, look.font("body", 400), 1.3), ink),
            StackPart(Paragraph(colour, look.font("h3"), 1.25), ink),
            StackPart(
                Paragraph(with_whole_rank(rank), look.font("caption", 600), 1.3),
                ink,
                marks=(bars,),
            ),
        )
        tile = square_mark(
            look, _TILE, _GAP, lambda painter, box, _on: paint_tile(painter, box, look, level)
        )
        self.content = Content(stack, (tile,))

    def frame(self) -> Frame:
        look = self.look
        colours = look.level(self._level)
        width = look.px(3 if self.is_lively else 2)
        return Frame(colours.tint, colours.line, width, look.radius("card"))


class LevelChip(BaseButton):
    """The banner shrunk to sign and words, for every page but home; pressing it goes home."""

    PAD = (12, 8)

    def __init__(
        self,
        look: Look,
        level: Level,
        words: str,
        spoken: str = "",
        *,
        name: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, name=name, on=on, spoken=spoken, parent=parent)
        self._level = level
        ink, cut = look.level(level).on, look.level(level).solid
        sign = square_mark(look, 24, 10, lambda p, box, _on: paint_sign(p, box, level, ink, cut))
        paragraph = Paragraph(with_whole_rank(words), look.font("caption", 600), 1.3)
        self.content = Content(Stack(StackPart(paragraph, TextStyle(ink))), (sign,))

    def frame(self) -> Frame:
        look = self.look
        colours = look.level(self._level)
        # Only "none" and red need a line: the others are apart from every page by themselves.
        has_line = self._level in (Level.NONE, Level.RED) or look.is_contrast
        line = colours.on if self.is_lively else colours.line if has_line else colours.solid
        return Frame(colours.solid, line, look.px(2), look.radius("button"))
