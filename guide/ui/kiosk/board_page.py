"""The board to point at, for somebody who is deaf, speaks another language or finds no words."""

from __future__ import annotations

from typing import Any, ClassVar

from guide.ui.advice.point_board import PointBoard
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.message_text import message_text

_LEAST = 155  # design pixels of a tile: all of them in two parts on the smallest screens


class KioskBoardPage(KioskPage):
    """All tiles, or one sentence large.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        shown: the number of the sentence; None for all. It is a page of its own, so that "back"
            leads to all of them.

    """

    name: ClassVar[str] = "board"

    def __init__(
        self, context: KioskContext, kept: dict[str, Any], *, shown: int | None = None
    ) -> None:
        super().__init__(context, kept, shown=shown)
        board = PointBoard(
            context.look,
            context.services.paper_words,
            context.lang,
            context.host.say,
            shown,
            least=_LEAST,
            most=4,
            is_short=not context.shape.is_roomy,
        )
        board.turned.connect(self._turn)
        self.lay_out(self.heading(), board)

    def title(self) -> str:
        return message_text("paper_board", self.context.lang)

    def _turn(self, shown: int | None) -> None:
        host = self.context.host
        if shown is None:
            host.back()
        else:
            host.go(self.name, shown=shown)
