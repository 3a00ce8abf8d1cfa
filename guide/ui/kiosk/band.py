"""The level above each page: all that was announced on the start page, one line on the others.

A level never stands as a colour alone: sign, name, place among three and bars go with it. Where
nothing is known the band is white and says that a level may be in force all the same.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from guide.content.model import Level
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.look import Size
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

_MARK = 5  # design pixels of the line that shows where a press goes
_SIGN, _SIGN_SHORT, _SIGN_IN_LINE = 72, 52, 34  # design pixels


# Every fact in its place, in sentences, in as few as there must be, in small print, or one line
# above other pages.
BandForm = Literal["full", "short", "tight", "slim", "line"]


class BandFact(Struct, frozen=True):
    """One thing that was announced or entered: icon, label, value."""

    icon: str
    label: str
    value: str


class LevelBandWords(Struct, frozen=True, kw_only=True):
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
    remark: str = ""  # what else there is to know, on the first page only


class LevelBand(QFrame):
    """The band; `form` is says how much room there is for it (`BandForm`)."""

    def __init__(
        self,
        look: KioskLook,
        words: LevelBandWords,
        form: BandForm,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("level_band")
        self._look = look
        self._words = words
        self.level = words.level or Level.NONE
        self._ink = look.level(self.level).on
        self._is_marked = False
        if form == "full":
            self._build_full()
        elif form == "line":
            self._build_line()
        elif form == "slim":
            self._build_slim()
        else:
            self._build_short(is_tight=form == "tight")
        self.heading.setAccessibleName(f"{words.caption}: {words.spoken or words.name}")

    def mark(self, *, is_marked: bool) -> None:
        """Show inside its edge that it is pressed, or that keys would press it."""
        self._is_marked = is_marked
        self.update()

    def _build_line(self) -> None:
        look, words = self._look, self._words
        self.heading = Heading(look, words.name, 1, "h3", colour=self._ink)
        parts = (
            LevelBars(look, self.level, 16) if self.level is not Level.NONE else None,
            self._text(words.line),
            self._text(words.note, 600),
        )
        said = boxed(flow_of(look, 10, self.heading, *parts))
        sign = LevelSign(look, self.level, _SIGN_IN_LINE)
        row = led_row(look, 12, sign, said, inside=self, margins=(14, 6, 14, 6))
        row.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)

    def _build_slim(self) -> None:
        look, words = self._look, self._words
        self.heading = Heading(look, words.name, 1, "h3", colour=self._ink)
        bars = LevelBars(look, self.level, 16) if words.rank else None
        head = boxed(flow_of(look, 10, self.heading, bars, self._text(words.rank, 600)))
        sign = LevelSign(look, self.level, _SIGN_IN_LINE)
        where, others = self._facts_in_words()
        said = ". ".join(one for one in (where, others) if one) or words.meaning
        note = f"{words.note} {words.remark}".strip()
        column_of(
            look,
            2,
            led_row(look, 12, sign, head),
            self._text(said, 500, "caption"),
            self._text(note, 700, "caption"),
            inside=self,
            margins=(14, 6, 14, 8),
            at_top=True,
        )

    def _build_full(self) -> None:
        look, words = self._look, self._words
        said = self._text(words.meaning, 600)
        column_of(
            look,
            10,
            self._head(_SIGN, "h3" if words.level is None else "h1"),
            said,
            self._facts(),
            self._note(),
            inside=self,
            margins=(20, 14, 20, 16),
            at_top=True,
        )

    def _build_short(self, *, is_tight: bool) -> None:
        look, words = self._look, self._words
        where, others = self._facts_in_words()
        sign = _SIGN_IN_LINE if is_tight else _SIGN_SHORT
        column_of(
            look,
            4,
            self._head(sign, "h3" if words.level is None else "h2"),
            None if is_tight and words.facts else self._text(words.meaning, 600),
            self._text(where, 600),
            self._text(others, 500, "caption"),
            self._note(),
            inside=self,
            margins=(16, 10, 16, 12),
            at_top=True,
        )

    def _facts_in_words(self) -> tuple[str, str]:
        """Place and end; then by whom, from where and since when."""
        facts = {fact.icon: fact for fact in self._words.facts}
        where = " · ".join(facts[one].value for one in ("map-pin", "calendar-days") if one in facts)
        others = (
            # "Entered by the staff: library, 30 November": one colon is enough.
            f"{fact.label}{', ' if ': ' in fact.label else ': '}{fact.value}"
            for icon, fact in facts.items()
            if icon not in ("map-pin", "calendar-days")
        )
        return where, ". ".join(others)

    def _head(self, sign: int, size: Size) -> QLayout:
        """The sign, what it is a level of, its name and its place among three."""
        look, words = self._look, self._words
        self.heading = Heading(look, words.name, 1, size, colour=self._ink)
        rank = None
        if words.rank:
            rank = flow_of(look, 10, LevelBars(look, self.level, 18), self._text(words.rank, 600))
        said = column_of(look, 0, self._text(words.caption, 500), self.heading, rank)
        return led_row(look, 14, LevelSign(look, self.level, sign), boxed(said))

    def _text(self, words: str, weight: int = 400, size: Size = "body") -> Text | None:
        if not words:
            return None
        return Text(self._look, words, size, weight=weight, colour=self._ink)

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
        if not (self._words.note or self._words.remark):
            return None
        said = f"{self._words.note} {self._words.remark}".strip()
        words = Text(look, said, weight=600, colour=ink)
        return boxed(led_row(look, 10, IconView(look, "radio", 20, ink), words), "level_note")

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        colours = look.level(self.level)
        # Red on dark and "none" need their line; for the others it is their own colour.
        needs_line = self.level in (Level.NONE, Level.RED) or look.is_contrast
        line = colours.line if needs_line else colours.solid
        if self._is_marked:
            line = self._ink
        width = look.px(_MARK if self._is_marked else 2)
        paint_framed(self, event, Frame(colours.solid, line, width, look.radius("banner")))
