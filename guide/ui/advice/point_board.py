"""The board to point at, on a screen: a press shows one sentence large, in every language.

Nothing is kept. Whoever builds it says which sentence is shown first, and hears which one is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.board import board_tiles
from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.ui.kit.discard import refill
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Card, Text, boxed, column_of, columns_of, flow_of


class PointBoard(QWidget):
    """All tiles, or the one that was pressed.

    Signals:
        turned: the number of the sentence that is shown now; None for all tiles.

    """

    turned = Signal(object)

    def __init__(
        self,
        look: Look,
        words: PaperWords,
        lang: Lang,
        say: Callable[[str], object],
        shown: int | None = None,
        *,
        least: int = 240,
        most: int = 3,
        is_short: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._lang = lang
        self._say = say
        self._is_short = is_short  # tiles in one language: the sentence is shown in all
        self._least, self._most = least, most  # design pixels of a tile; beside each other
        self._tiles = board_tiles(words, lang)
        self._holder = column_of(look, 16, inside=self, at_top=False)
        if shown is None:
            self._put_all()
        else:
            self._put_one(shown)

    def _show_all(self, pressed: int) -> None:
        """Show every tile; the one that was pressed before has the focus again."""
        self._put_all()[pressed].setFocus()
        self.turned.emit(None)

    def _show_one(self, number: int) -> None:
        self._put_one(number).setFocus()
        self.turned.emit(number)
        self._say(self._tiles[number].words[0])

    def _put_all(self) -> list[Button]:
        look = self._look
        buttons = [
            Button(
                look,
                one.words[0],
                "outlined",
                one.icon or None,
                small="" if self._is_short else " · ".join(one.words[1:]),
                name=f"board_{number}",
                on=partial(self._show_one, number),
            )
            for number, one in enumerate(self._tiles)
        ]
        refill(
            self._holder,
            Text(look, self._words.word("board_point", self._lang), colour="text2"),
            boxed(columns_of(look, 12, *buttons, least=self._least, most=self._most)),
            Text(look, self._words.word("drafted_by_us", self._lang), "caption", colour="text2"),
        )
        return buttons

    def _put_one(self, number: int) -> Button:
        """Show one sentence as large as headings are; the first language is the screen's."""
        look = self._look
        card = Card(look, name="sentence")
        card.body.setSpacing(look.px(24))
        card.add(*(Text(look, one, "h1", weight=700) for one in self._tiles[number].words))
        all_tiles = Button(
            look,
            self.tr("Show the whole board"),
            icon="arrow-left",
            name="whole_board",
            on=partial(self._show_all, number),
        )
        refill(self._holder, card, boxed(flow_of(look, 12, all_tiles)))
        return all_tiles
