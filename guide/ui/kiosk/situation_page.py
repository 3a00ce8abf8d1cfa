"""One situation, step by step: the words and their order are the guide's."""

from __future__ import annotations

from itertools import count
from typing import Any, ClassVar

from guide.content.model import Situation
from guide.ui.kiosk.advice_lines import advice_line, board, foundations, take_away
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage


class KioskSituationPage(KioskPage):
    """The steps of a situation.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        situation: its id, such as `ITEM`.

    """

    name: ClassVar[str] = "situation"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any], *, situation: str) -> None:
        super().__init__(context, kept, situation=situation)
        found = context.guide.situation(situation)
        if found is None:
            raise ValueError(situation)
        self._situation: Situation = found
        steps = context.guide.situation_steps(situation)
        numbers = count(1)
        self.lay_out(
            self.heading(),
            board(
                context,
                *(advice_line(context, one, next(numbers)) for one in steps if not one.aside),
                *(advice_line(context, one, "baby") for one in steps if one.aside),
            ),
            take_away(context, "situation", situation=situation),
            foundations(context, steps),
        )

    def title(self) -> str:
        return self._situation.name(self.context.lang)
