"""What place packs say of this place: where people gather, where they are received, whom to call.

Each line says who filled it in, from what and when; local numbers stand beside 112, never instead.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.ui.advice.place_words import line_parts
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Card, Heading, Text
from guide.usecases.kiosk.place_lines import HereLine

_MOST = 12  # of one kind: a city may have hundreds, which nobody looks through standing


class KioskPlacesPage(KioskPage):
    """The lines, kind by kind."""

    name: ClassVar[str] = "places"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        parts: list[QWidget] = []
        for kind, found in groupby(context.services.place_lines(), lambda one: one.kind):
            lines = list(found)
            heading = context.services.book.label(f"place.{kind.name}", context.lang)
            parts += [
                Heading(look, heading, 2, "h3"),
                board(context, *(self._line(one) for one in lines[:_MOST])),
            ]
            if kind.name == "number":
                parts.append(Text(look, self.tr("They stand beside 112, never instead of it.")))
            if len(lines) > _MOST:
                words = self.tr("Not shown here: %n more. Ask the staff.", "", len(lines) - _MOST)
                parts.append(Text(look, words))
        self.lay_out(self.heading(), *parts)

    def title(self) -> str:
        return self.tr("Places and numbers here")

    def _line(self, one: HereLine) -> Card:
        look, lang = self.context.look, self.context.lang
        return Card(look, *line_parts(look, one.line, one.remarks, lang), padding=12)
