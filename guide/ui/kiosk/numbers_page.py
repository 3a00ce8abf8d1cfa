"""All emergency numbers, each with what it is for, and what to say. This screen cannot call."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.model import Number, Words
from guide.ui.kiosk.advice_lines import advice_line, board, foundations, said, take_away
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.ways import ways
from guide.ui.kit.widgets import Heading, Text


class KioskNumbersPage(KioskPage):
    """The numbers, 112 first, then the lines to say."""

    name: ClassVar[str] = "numbers"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, guide = context.look, context.guide
        self.lay_out(
            self.heading(),
            Text(
                look, self.tr("This screen cannot call. Dial on a telephone."), "large", weight=600
            ),
            board(context, *(self._number(one) for one in guide.numbers)),
            Heading(look, self.tr("What to say"), 2, "h3"),
            board(
                context, *(advice_line(context, one, at) for at, one in enumerate(guide.say(), 1))
            ),
            take_away(context, "numbers"),
            board(context, *ways(context, but=self.name)),
            foundations(context, (*guide.numbers, *guide.say())),
        )

    def title(self) -> str:
        return self.tr("Emergency numbers")

    def _number(self, number: Number) -> QWidget:
        look, words = self.context.look, number.words(self.context.lang)
        digits = Text(look, number.number, "h1", colour="accent")
        digits.setAccessibleName(" ".join(number.number))
        digits.setFixedWidth(digits.sizeHint().width())
        line = Words(title=f"{words.name}: {words.when}", reason=words.about)
        return said(self.context, line, digits, name=f"number_{number.number}")
