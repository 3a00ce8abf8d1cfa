"""What place packs say of this place: where people gather, where they are received, whom to call.

Each line says who filled it in, from what and when; local numbers stand beside 112, never instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.ui.advice.place_words import line_parts
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, flow_of
from guide.usecases.kiosk.place_lines import HereLine

_MOST = 12  # of one kind at once: a city may have hundreds, and each is built
_KIND, _FROM = "kind", "from"  # in what the page keeps


class KioskPlacesPage(KioskPage):
    """The lines, kind by kind; of a kind with many, the next ones at a touch."""

    name: ClassVar[str] = "places"
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        parts: list[QWidget] = []
        only: str = kept.get(_KIND, "")
        for kind, found in groupby(context.services.place_lines(), lambda one: one.kind):
            if only in ("", kind.name):
                parts += self._lines(kind.name, list(found))
        self.lay_out(self.heading(), *parts)

    def title(self) -> str:
        return self.tr("Places and numbers here")

    def _lines(self, kind: str, lines: Sequence[HereLine]) -> Iterator[QWidget]:
        look, start = self.context.look, self.kept.get(_FROM, 0)
        if start >= len(lines):  # another pack has come meanwhile
            start = 0
        heading = self.context.services.book.label(f"place.{kind}", self.context.lang)
        yield Heading(look, heading, 2, "h3")
        yield board(self.context, *(self._line(one) for one in lines[start : start + _MOST]))
        if kind == "number":
            yield Text(look, self.tr("They stand beside 112, never instead of it."))
        if len(lines) > _MOST:
            ways = self._ways(kind, start, len(lines))
            yield boxed(flow_of(look, look.gap, *ways))

    def _ways(self, kind: str, start: int, count: int) -> Iterator[Button]:
        """To the lines after those that are shown, and back to the beginning."""
        look, begin = self.context.look, start + _MOST
        if begin < count:
            words = self.tr("More: {first}–{last} of {count}").format(
                first=begin + 1, last=min(begin + _MOST, count), count=count
            )
            yield Button(
                look, words, "outlined", "arrow-right", name=f"further_{kind}",
                on=partial(self._show, {_KIND: kind, _FROM: begin}),
            )  # fmt: skip
        if start:
            yield Button(
                look, self.tr("All places and numbers"), "outlined", "rotate-ccw",
                name="all_places", on=partial(self._show, {}),
            )  # fmt: skip

    def _show(self, which: dict[str, Any]) -> None:
        self.kept.clear()
        self.kept.update(which)
        self.context.host.rebuild()

    def _line(self, one: HereLine) -> Card:
        look, lang = self.context.look, self.context.lang
        return Card(look, *line_parts(look, one.line, one.remarks, lang), padding=12)
