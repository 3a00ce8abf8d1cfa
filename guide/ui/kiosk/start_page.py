"""The first page: which level, by whose word, and the four things that can be asked."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.band import BandForm, LevelBand
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.more import MoreView
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.tile import KioskTile
from guide.ui.kiosk.trouble_note import trouble_note
from guide.ui.kit.widgets import Heading, Text, boxed, column_of, columns_of, split_of

_WIDE_FOR_FACTS = 1100  # design pixels of a wide screen whose band has a place for every fact


class StartPage(KioskPage):
    """Four entries below the level."""

    name = "start"
    band: ClassVar[PageBand] = "none"  # all of it stands in the page
    is_first = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, shape = context.look, context.shape
        tile = partial(KioskTile, look, shape=shape)
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
            least=140,
            most=2,
        )  # fmt: skip
        asked = boxed(
            column_of(
                look,
                12,
                None if shape.is_tight else Heading(look, self.title(), 2),
                board,
                trouble_note(context),
                self._how_it_ends(),
                at_top=True,
            )
        )
        has_room = shape.is_roomy or (shape.is_wide and shape.width >= _WIDE_FOR_FACTS)
        form: BandForm = "full" if has_room else "tight" if shape.is_tight else "short"
        band = LevelBand(look, band_words(context.services, context.lang), form)
        if shape.is_wide:
            share = 0.5 if shape.is_tight else 0.42
            content = boxed(split_of(look, 16, band, asked, below=400, share=share))
        else:
            content = boxed(column_of(look, 16, band, asked, at_top=True))
        self.view = MoreView(look, content, is_low=context.visit.is_low)
        column_of(look, 0, self.view, inside=self)

    def title(self) -> str:
        return self.tr("What do you want to know?")

    def _how_it_ends(self) -> QWidget | None:
        if not self.context.shape.is_roomy:
            return None
        seconds = self.context.configuration.idle.seconds
        words = self.tr(
            "After %n second(s) without a touch the screen asks whether you are here.", "", seconds
        )
        return Text(self.context.look, words, "caption", colour="text2", align="center")
