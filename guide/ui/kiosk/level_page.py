"""One level: what it means and what to do at it; what holds at lower levels is folded below."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.model import DECLARED, Level, When, by_when
from guide.ui.advice.level_words import lower_words, rank_words, when_words
from guide.ui.kiosk.advice_lines import advice_line, board, foundations, take_away
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.widgets import Collapsible, Heading, Text, boxed, column_of, led_row

_SIGN = 56  # design pixels


class KioskLevelPage(KioskPage):
    """What the guide says of one level.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        level: "yellow", "orange" or "red".

    """

    name: ClassVar[str] = "level"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any], *, level: str) -> None:
        super().__init__(context, kept, level=level)
        self._level = Level(level)
        guide = context.guide
        lower = [one for one in reversed(DECLARED) if one.rank < self._level.rank]
        self.lay_out(
            self._head(),
            *self._lines(self._level),
            *(self._fold(one) for one in lower),
            take_away(context, "level", level=level),
            foundations(context, (guide.level(self._level), *guide.actions_of(self._level))),
        )

    def title(self) -> str:
        return self.context.guide.level(self._level).words(self.context.lang).level_name

    def _head(self) -> QWidget:
        """Quiet, with the sign: in its full colour a level stands only where it is in force."""
        context, look, level = self.context, self.context.look, self._level
        words = context.guide.level(level).words(context.lang)
        sign = Picture(lambda painter, box: paint_tile(painter, box, look, level), look.px(_SIGN))
        rank = Text(look, rank_words(context.guide, level, context.lang), weight=600)
        meaning = Text(look, words.meaning)
        return boxed(
            led_row(
                look,
                14,
                sign,
                boxed(column_of(look, 2, Heading(look, self.title(), 1, "h2"), rank, meaning)),
            )
        )

    def _lines(self, level: Level) -> Iterator[QWidget]:
        context = self.context
        for when, lines in groupby(by_when(context.guide.actions_of(level)), lambda one: one.when):
            words = self.tr("What to do at this level") if when is When.NOW else when_words(when)
            yield Heading(context.look, words, 2, "h3")
            yield board(context, *(advice_line(context, one) for one in lines))

    def _fold(self, level: Level) -> Collapsible:
        context = self.context
        return Collapsible(
            context.look,
            lower_words(context.guide, level, context.lang),
            level=level,
            later=partial(self._lines, level),
            name=f"lower_{level.value}",
            button_name=f"fold_{level.value}",
        )
