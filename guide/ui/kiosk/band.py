"""The level above each page: all that was announced on the start page, one line on the others.

A level never stands as a colour alone: sign, name, place among three and bars go with it. Where
nothing is known the band is white and says that a level may be in force all the same.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from guide.content.model import Level
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.widgets import (
    Heading,
    IconView,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
)

_SIGN, _SIGN_IN_LINE = 72, 34  # design pixels


class BandFact(Struct, frozen=True):
    """One thing that was announced or entered: icon, label, value."""

    icon: str
    label: str
    value: str


class BandWords(Struct, frozen=True, kw_only=True):
    """All words of the band, in the language of the page."""

    level: Level | None  # None: nothing is known
    caption: str
    name: str  # "Orange"; where nothing is known, the sentence that says so
    rank: str = ""  # "High · 2 of 3"
    meaning: str = ""
    spoken: str = ""
    line: str = ""  # on other pages, after the name: the place
    facts: tuple[BandFact, ...] = ()
    note: str = ""  # "Check TV or radio"


class LevelBand(QFrame):
    """The band; `form` is "full" or "line"."""

    def __init__(
        self,
        look: KioskLook,
        words: BandWords,
        form: Literal["full", "line"],
        *,
        is_flat: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("level_band")
        self._look = look
        self._words = words
        self._level = words.level or Level.NONE
        self._ink = look.level(self._level).on
        if form == "line":
            self._build_line()
        else:
            self._build_full(is_flat=is_flat)
        self.heading.setAccessibleName(f"{words.caption}: {words.spoken or words.name}")

    def _build_line(self) -> None:
        look, words = self._look, self._words
        self.heading = Heading(look, words.name, 1, "body", colour=self._ink)
        parts = (
            LevelBars(look, self._level, 16) if self._level is not Level.NONE else None,
            Text(look, words.line, colour=self._ink) if words.line else None,
            Text(look, words.note, weight=600, colour=self._ink) if words.note else None,
        )
        said = boxed(flow_of(look, 10, self.heading, *parts))
        sign = LevelSign(look, self._level, _SIGN_IN_LINE)
        led_row(look, 12, sign, said, inside=self, margins=(14, 6, 14, 6))

    def _build_full(self, *, is_flat: bool) -> None:
        look, words, ink = self._look, self._words, self._ink
        is_known = words.level is not None
        self.heading = Heading(look, words.name, 1, "h1" if is_known else "h3", colour=ink)
        rank = None
        if words.rank:
            bars = LevelBars(look, self._level, 20)
            rank = flow_of(look, 10, bars, Text(look, words.rank, "h3", weight=600, colour=ink))
        caption = Text(look, words.caption, weight=500, colour=ink)
        head = boxed(column_of(look, 2, caption, self.heading, rank))
        sign = LevelSign(look, self._level, _SIGN_IN_LINE + 14 if is_flat else _SIGN)
        column_of(
            look,
            8,
            led_row(look, 16, sign, head),
            Text(look, words.meaning, "large", weight=600, colour=ink) if words.meaning else None,
            self._facts(),
            self._note(),
            inside=self,
            margins=(18, 12, 18, 12),
            at_top=True,
        )

    def _facts(self) -> QWidget | None:
        look, ink = self._look, self._ink
        if not self._words.facts:
            return None
        board = [
            boxed(
                led_row(
                    look,
                    10,
                    IconView(look, fact.icon, 20, ink),
                    boxed(
                        column_of(
                            look,
                            0,
                            Text(look, fact.label, "caption", weight=500, colour=ink),
                            Text(look, fact.value, weight=600, colour=ink),
                            at_top=True,
                        )
                    ),
                )
            )
            for fact in self._words.facts
        ]
        return boxed(columns_of(look, 8, *board, least=230, most=2))

    def _note(self) -> QWidget | None:
        look, ink = self._look, self._ink
        if not self._words.note:
            return None
        words = Text(look, self._words.note, weight=600, colour=ink)
        return boxed(led_row(look, 10, IconView(look, "radio", 20, ink), words), "level_note")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        colours = look.level(self._level)
        # Red on dark and "none" need their line; for the others it is their own colour.
        needs_line = self._level in (Level.NONE, Level.RED) or look.is_contrast
        line = colours.line if needs_line else colours.solid
        paint_framed(self, event, Frame(colours.solid, line, look.px(2), look.radius("banner")))
