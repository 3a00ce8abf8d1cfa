"""The board to point at, for somebody who is deaf, speaks another language or finds no words."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from guide.ui.advice.point_board import PointBoard
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.message_text import message_text

_SHOWN = "shown"  # in what the page keeps: the sentence that is shown


class KioskBoardPage(KioskPage):
    """All tiles, or one sentence large."""

    name: ClassVar[str] = "board"

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        board = PointBoard(
            context.look,
            context.services.paper_words,
            context.lang,
            context.host.say,
            kept.get(_SHOWN),
        )
        board.turned.connect(partial(kept.__setitem__, _SHOWN))
        self.lay_out(self.heading(), board)

    def title(self) -> str:
        return message_text("paper_board", self.context.lang)
