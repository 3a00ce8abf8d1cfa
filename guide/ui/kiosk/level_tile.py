"""A level that can be touched: sign, name, place among three with its bars, meaning."""

from __future__ import annotations

from collections.abc import Callable

from guide.content.model import Level
from guide.ui.advice.level_words import rank_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kit.drawing import Frame
from guide.ui.kit.level_sign import paint_bars, paint_tile
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, square_mark
from guide.ui.kit.widgets.level_buttons import with_whole_rank

_SIGN, _GAP = 52, 12  # design pixels


class KioskLevelTile(BaseButton):
    """One of the three; `note` says what else there is to know of it, such as that it stands."""

    WIDEST = 2000
    PAD = (14, 6)

    def __init__(
        self, context: KioskContext, level: Level, note: str, *, on: Callable[[], object]
    ) -> None:
        look, guide, lang = context.look, context.guide, context.lang
        words, rank = guide.level(level).words(lang), rank_words(guide, level, lang)
        spoken = ". ".join(part for part in (words.spoken, note, words.meaning) if part)
        super().__init__(look, words.name, name=f"level_{level.value}", on=on, spoken=spoken)
        self._level = level
        where = ". ".join(part for part in (with_whole_rank(rank), note) if part)
        ink = TextStyle(look.c.text)
        bars = Mark(
            lambda painter, box, _on: paint_bars(painter, box, level, look.c.text),
            look.px(20),
            look.px(16),
            look.px(28),
        )
        stack = Stack(
            StackPart(Paragraph(words.name, look.font("h2"), 1.25), ink),
            StackPart(Paragraph(where, look.font("body", 600), 1.3), ink, marks=(bars,)),
            StackPart(Paragraph(words.meaning, look.font("body"), 1.35), ink, look.px(4)),
        )
        sign = square_mark(
            look, _SIGN, _GAP, lambda painter, box, _on: paint_tile(painter, box, look, level)
        )
        self.content = Content(stack, (sign,), at="top")

    def frame(self) -> Frame:
        look, colours = self.look, self.look.level(self._level)
        return Frame(
            colours.tint, colours.line, look.px(4 if self.isDown() else 2), look.radius("banner")
        )
