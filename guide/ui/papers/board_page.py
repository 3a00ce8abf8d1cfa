"""The board to point at, on the screen: a press shows one sentence large, in every language.

For somebody who is deaf, speaks another language or finds no words. Nothing of the plan is shown,
and nothing is kept.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.message_words import message_words
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.page import Page, PageContext
from guide.usecases.papers.catalogue import PaperRequest, sheet_of


class BoardPage(Page):
    """All tiles, or the one that was pressed."""

    name: ClassVar[str] = "board"
    entry: ClassVar[str] = "print"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        asked = PaperRequest(paper="board", langs=(context.lang,))
        self._data = sheet_of(context.services, asked).data
        back = BackButton(
            look, self.tr("Print"), "to_print", lambda: context.navigator.go("print", paper="board")
        )
        self._holder = column_of(look, 16)
        headed_column(self, look, back, self.title(), self._holder, at_top=True)
        self._show_all()

    def title(self) -> str:
        return message_words().say("paper_board", self.context.lang)

    def _show_all(self, pressed: int | None = None) -> None:
        """Show every tile; the one that was pressed before has the focus again."""
        look = self.context.look
        tiles = [
            Button(
                look,
                one["words"][0],
                "outlined",
                one["icon"] or None,
                small=" · ".join(one["words"][1:]),
                name=f"board_{number}",
                on=partial(self._show_one, number),
            )
            for number, one in enumerate(self._data["tiles"])
        ]
        self._fill(
            Text(look, self._data["write"][0], colour="text2"),
            boxed(columns_of(look, 12, *tiles, least=240, most=3)),
            Text(look, self._data["basis"][0], "caption", colour="text2"),
        )
        if pressed is not None:
            tiles[pressed].setFocus()

    def _show_one(self, number: int) -> None:
        """Show one sentence as large as headings are; the first language is the screen's."""
        look, words = self.context.look, self._data["tiles"][number]["words"]
        card = Card(look, name="sentence")
        card.body.setSpacing(look.px(24))
        card.add(*(Text(look, one, "h1", weight=700) for one in words))
        all_tiles = Button(
            look,
            self.tr("Show the whole board"),
            icon="arrow-left",
            name="whole_board",
            on=partial(self._show_all, number),
        )
        self._fill(card, boxed(flow_of(look, 12, all_tiles)))
        all_tiles.setFocus()
        self.context.announcer.say(words[0])

    def _fill(self, *parts: QWidget) -> None:
        refill(self._holder, *parts)
