"""The plain page: what stands when the screen as it was set up cannot be shown.

It needs no settings, no disk and no level. Visitors get the numbers and the way to advice, staff
what happened and what to do.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.tile import KioskTile
from guide.ui.kit.widgets import Card, Heading, Text, columns_of


class TroublePage(KioskPage):
    """Numbers, advice, and words for staff."""

    name = "trouble"
    band: PageBand = "none"
    is_first = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        tile = partial(KioskTile, look)
        board = columns_of(
            look,
            look.gap,
            tile(
                "list-checks", self.tr("What should I do?"), self.tr("Situations step by step"),
                name="go_situations", on=partial(context.host.go, "situations"),
            ),
            tile(
                "layers", self.tr("What do the levels mean?"), self.tr("Three levels, what to do"),
                name="go_levels", on=partial(context.host.go, "levels"),
            ),
            least=200,
            most=2,
        )  # fmt: skip
        check = self.tr("One may be in force: check TV, radio or your akimat.")
        self.lay_out(
            self.heading(),
            Text(look, check, "large"),
            board,
            self._for_staff(),
        )

    def title(self) -> str:
        return self.tr("This screen cannot show the level now.")

    def _for_staff(self) -> Card:
        look, context = self.context.look, self.context
        troubles = context.session.troubles(context.lang) or (
            self.tr("The screen was started several times and did not hold."),
        )
        card = Card(look, Heading(look, self.tr("For the staff"), 2, "h3"), kind="quiet")
        card.add(*(Text(look, trouble) for trouble in troubles))
        card.add(
            Text(
                look,
                self.tr("It tries again by itself. If this page stays, call whoever set it up."),
            )
        )
        return card
