"""The first page: which level, by whose word, and the four things that can be asked."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.more import MoreView
from guide.ui.kiosk.page import BandForm, KioskPage
from guide.ui.kiosk.tile import KioskTile
from guide.ui.kiosk.trouble_note import trouble_note
from guide.ui.kit.widgets import Heading, Text, boxed, column_of, columns_of


class StartPage(KioskPage):
    """Four entries below the level."""

    name = "start"
    band: ClassVar[BandForm] = "full"
    is_first = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, shape = context.look, context.shape
        tile = partial(KioskTile, look, is_flat=shape.is_flat or shape.is_wide)
        go = context.host.go
        board = columns_of(
            look,
            look.gap,
            tile(
                "layers", self.tr("What does the level mean?"), self.tr("Three levels, what to do"),
                name="go_levels", on=partial(go, "levels"),
            ),
            tile(
                "list-checks", self.tr("What should I do?"), self.tr("Situations step by step"),
                name="go_situations", on=partial(go, "situations"),
            ),
            tile(
                "timer", self.tr("2-minute check"), self.tr("Short questions"),
                name="go_check", on=partial(go, "check"),
            ),
            tile(
                "users", self.tr("Plan for my family"), self.tr("Blank form and steps"),
                name="go_plan", on=partial(go, "plan_steps"),
            ),
            least=200,
            most=2,
        )  # fmt: skip
        content = boxed(
            column_of(
                look,
                look.gap,
                Heading(look, self.tr("What do you want to know?"), 2),
                board,
                trouble_note(context),
                self._how_it_ends(),
                at_top=True,
            )
        )
        self.view = MoreView(look, content)
        column_of(look, 0, self.view, inside=self)

    def title(self) -> str:
        return self.tr("What do you want to know?")

    def _how_it_ends(self) -> QWidget | None:
        if self.context.shape.is_flat:
            return None
        seconds = self.context.configuration.idle.seconds
        words = self.tr(
            "After %n second(s) without a touch the screen asks whether you are here.", "", seconds
        )
        return Text(self.context.look, words, "caption", colour="text2", align="center")
