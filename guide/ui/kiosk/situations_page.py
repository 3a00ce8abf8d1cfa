"""What should I do: all situations of the guide, and what a stranger most needs at the top.

The first one stands large with its own first words, so that "do not touch, move away, call" is read
with the first touch, and its steps come with the second.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from guide.content.model import Basis, Situation
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kiosk.ways import ways
from guide.ui.kit.widgets import Heading, boxed, columns_of

FIRST = "ITEM"
# What is said of it beside its name: the first steps that an authority stands behind.
_FIRST_STEPS = 3
_OF_AUTHORITIES = {Basis.KZ, Basis.ABROAD}


class KioskSituationsPage(KioskPage):
    """The situations, then the ways to numbers, board and places."""

    name: ClassVar[str] = "situations"

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, situations = context.look, context.guide.situations
        first = (self._large(one) for one in situations if one.id == FIRST)
        rest = (self._row(one) for one in situations if one.id != FIRST)
        most = 3 if context.shape.is_wide else 2
        self.lay_out(
            self.heading(),
            *first,
            boxed(columns_of(look, look.gap, *rest, least=180, most=most)),
            Heading(look, self.tr("More help"), 2, "h3"),
            boxed(columns_of(look, look.gap, *ways(context), least=180, most=most)),
        )

    def title(self) -> str:
        return self.tr("What has happened?")

    def _row(self, situation: Situation, about: str = "", **more: Any) -> RowTile:
        context = self.context
        return RowTile(
            context.look,
            situation.name(context.lang),
            about,
            sign=situation.icon,
            name=f"situation_{situation.id}",
            on=partial(context.host.go, "situation", situation=situation.id),
            **more,
        )

    def _large(self, situation: Situation) -> RowTile:
        return self._row(situation, " ".join(first_words(self.context)), size="h3", is_strong=True)


def first_words(context: KioskContext) -> list[str]:
    """What to do at an unattended item, in the words of its steps."""
    steps = [one for one in context.guide.situation_steps(FIRST) if one.basis in _OF_AUTHORITIES]
    return [f"{one.words(context.lang).title.rstrip('.')}." for one in steps[:_FIRST_STEPS]]
