"""The banner of a level, with everything that was announced, and the neutral banner.

A level is a state of a place that a person entered, never a live signal: the banner always says
the place, who announced it, the source, the end as announced, who entered it and when.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark
from guide.ui.kit.widgets.button import Button, ButtonKind
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import (
    add_to,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
    split_of,
)
from guide.ui.kit.widgets.text import Heading, IconView, Line, Text

_CELL = 8  # the padding of a fact, and how far the facts reach over the banner's column


class Fact(Struct, frozen=True):
    """One thing that was announced or entered: icon, label, value."""

    icon: str
    label: str
    value: str


class BannerNote(Struct, frozen=True):
    """A remark in a strip: an old entry, an announced end that has passed."""

    icon: str
    words: str


class BannerWords(Struct, frozen=True, kw_only=True):
    """All words of the banner, ready in the language of the page."""

    level: Level
    caption: str  # "Level of terrorist danger"
    name: str  # "Yellow level"
    rank: str  # "Moderate · 1 of 3"
    meaning: str
    spoken: str  # "yellow level, one of three": the heading's name for a screen reader
    facts: tuple[Fact, ...] = ()  # place, announced by, source, end, entered by and when
    notes: tuple[BannerNote, ...] = ()
    change: str = ""  # "Change level"
    explain: str = ""  # "What does it mean?"
    check: str = ""  # "Check an official source"
    check_hint: str = ""  # "TV, radio or akimat"


class _Strip(QWidget):
    """A remark in the banner's colours turned round, so that it stands out without a new one."""

    def __init__(self, look: Look, level: Level, note: BannerNote) -> None:
        super().__init__()
        colours = look.level(level)
        self._frame = Frame(colours.on, radius=look.radius("button"))
        sign = IconView(look, note.icon, 20, colours.solid)
        words = Text(look, note.words, weight=600, colour=colours.solid)
        led_row(look, 12, sign, words, inside=self, margins=(14, 12, 14, 12))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_framed(self, event, self._frame)


class _SourceLink(BaseButton):
    """The fact that is a link: "Check an official source" over where to look."""

    PAD = (_CELL, _CELL)

    def __init__(self, look: Look, words: BannerWords, ink: str, on: Callable[[], object]) -> None:
        super().__init__(look, words.check, name="check_source", on=on)
        self.setAccessibleDescription(words.check_hint)
        self.ring_colour = ink
        font = look.font("body", 700)
        font.setUnderline(True)
        self._ink = ink
        stack = Stack(
            StackPart(Paragraph(words.check, font), TextStyle(ink)),
            StackPart(Paragraph(words.check_hint, look.font("caption", 500)), TextStyle(ink)),
        )
        self.content = Content(stack, (icon_mark(look, "radio", ink, 22, 12),), at="top")

    def frame(self) -> Frame:
        radius = self.look.radius("field")
        return Frame("", self._ink if self.is_lively else "", self.look.px(1), radius)


def beside_sign(look: Look, sign: LevelSign, *words: QWidget | QLayout) -> QWidget:
    """Words beside a sign, or under it where the words would have to be broken."""
    held = boxed(column_of(look, 4, *words))
    return boxed(split_of(look, 24, sign, held, below=300, share="first"))


class LevelBanner(QFrame):
    """The banner of an entered level, also of "no level declared" when a person entered that."""

    change_requested = Signal()
    meaning_requested = Signal()
    check_requested = Signal()

    def __init__(self, look: Look, words: BannerWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._level = words.level
        self._on = look.level(words.level).on
        self.setObjectName("level_banner")
        self.change_button = self._button(
            words.change, "outlined", "change_level", self.change_requested.emit
        )
        self.meaning_button = self._button(
            words.explain, "link", "level_meaning", self.meaning_requested.emit
        )
        actions = boxed(column_of(look, 4, self.change_button, self.meaning_button, at_top=True))
        facts = columns_of(look, 8, *map(self._build_fact, words.facts), least=230, most=3)
        facts.overhang = look.px(_CELL)
        if words.check:
            self.check_button = _SourceLink(look, words, self._on, self.check_requested.emit)
            facts.addWidget(self.check_button)
        column_of(
            look,
            16,
            split_of(look, 24, self._build_head(words), actions, below=640, share=None),
            Line(look, colour=self._line_colour()),
            facts,
            *(_Strip(look, words.level, note) for note in words.notes),
            inside=self,
            margins=(28, 24, 28, 24),
        )

    def _line_colour(self) -> str:
        if self._look.is_contrast:
            return self._on
        on, solid = QColor(self._on), QColor(self._look.level(self._level).solid)
        parts = (
            round(solid.red() + (on.red() - solid.red()) * 0.3),
            round(solid.green() + (on.green() - solid.green()) * 0.3),
            round(solid.blue() + (on.blue() - solid.blue()) * 0.3),
        )
        return QColor(*parts).name()

    def _build_head(self, words: BannerWords) -> QWidget:
        look = self._look
        self.heading = Heading(look, words.name, 1, colour=self._on)
        self.heading.setAccessibleName(f"{words.caption}: {words.spoken}")
        name = flow_of(look, 14, self.heading)
        if words.level is not Level.NONE:
            rank = Text(look, words.rank, "large", weight=600, colour=self._on)
            add_to(name, LevelBars(look, words.level, 24), rank)
        return beside_sign(
            look,
            LevelSign(look, words.level, 84),
            Text(look, words.caption, weight=500, colour=self._on),
            name,
            Text(look, words.meaning, "large", weight=500, colour=self._on),
        )

    def _button(
        self, words: str, kind: ButtonKind, name: str, on: Callable[[], object]
    ) -> Button | None:
        """A button in the banner's own ink; none without words."""
        return Button(self._look, words, kind, ink=self._on, name=name, on=on) if words else None

    def _build_fact(self, fact: Fact) -> QWidget:
        look, ink = self._look, self._on
        label = Text(look, fact.label, "caption", weight=500, colour=ink)
        value = Text(look, fact.value, "body", weight=600, colour=ink)
        words = column_of(look, 0, label, value, at_top=True)
        cell = (_CELL, _CELL, _CELL, _CELL)
        return boxed(led_row(look, 12, IconView(look, fact.icon, 22, ink), words, margins=cell))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        colours = look.level(self._level)
        # Red on dark and "none" need their line; for the others it is their own colour.
        needs_line = self._level in (Level.NONE, Level.RED) or look.is_contrast
        line = colours.line if needs_line else colours.solid
        paint_framed(self, event, Frame(colours.solid, line, look.px(2), look.radius("banner")))


class NeutralBanner(Card):
    """The frame for "no level has been entered": never green, never a word of safety."""

    def __init__(
        self, look: Look, caption: str, title: str, about: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, kind="neutral", padding=28, parent=parent)
        sign = LevelSign(look, Level.NONE, 72, colour=look.c.text, cut=look.c.surface)
        self.heading = Heading(look, title, 1)
        self.heading.setAccessibleName(f"{caption}: {title}")
        above = Text(look, caption, weight=500, colour="text2")
        below = Text(look, about, "large", weight=500)
        self.body.setSpacing(look.px(20))
        self.add(beside_sign(look, sign, above, self.heading, below))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
