"""The board to point at, on the screen: a press shows one sentence large, in every language.

For somebody who is deaf, speaks another language or finds no words. Nothing of the plan is shown,
and nothing is kept.
"""

from __future__ import annotations

from typing import ClassVar

from guide.ui.advice.point_board import PointBoard
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import BackButton, headed_column
from guide.ui.shell.page import Page, PageContext


class BoardPage(Page):
    """The board below the way back to the papers."""

    name: ClassVar[str] = "board"
    entry: ClassVar[str] = "print"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Print"), "to_print", lambda: context.navigator.go("print", paper="board")
        )
        board = PointBoard(look, context.services.paper_words, context.lang, context.announcer.say)
        headed_column(self, look, back, self.title(), board, at_top=True)

    def title(self) -> str:
        return message_text("paper_board", self.context.lang)
