"""The banner of a level, with everything that was announced, and the neutral banner.

A level is a state of a place that a person entered, never a live signal: the banner says where it
holds and when it was entered; who announced it, the end as announced and the rest are one press
away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.look import Look
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets.button import Button, ButtonKind, IconButton
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import (
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
    row_of,
    split_of,
)
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.kit.widgets.text import Heading, IconView, Line, Text

_SIGN, _SIGN_NARROW = 56, 36
# Effective pixels of the window's height: then there is room above advice.
_MEANING_FROM, _MEANING_AND_NOTE_FROM = 480, 700


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
    caption: str  # "Terrorism threat level"
    name: str  # "Yellow level"
    rank: str  # "Moderate · 1 of 3"
    meaning: str
    spoken: str  # "yellow level, the first of three": the heading's name for a screen reader
    line: str = ""  # "Karaganda region · entered: 13 November, radio"
    low_line: str = ""  # the line where there is little room: with the remarks, if any
    facts: tuple[Fact, ...] = ()  # place, announced by, source, end, entered by and when
    notes: tuple[BannerNote, ...] = ()
    change: str = ""  # "Change level"
    details: str = ""  # "Details of the announcement"
    add: str = ""  # "Add details", where something that is asked for was not given
    explain: str = ""  # "What does it mean?"
    check: str = ""  # "Check"
    check_spoken: str = ""  # "Check an official source"
    check_hint: str = ""  # "TV, radio or akimat"


class _Strip(QWidget):
    """Remarks in the banner's colours turned round, so that they stand out without a new one."""

    def __init__(self, look: Look, level: Level, notes: Sequence[BannerNote]) -> None:
        super().__init__()
        colours = look.level(level)
        self._frame = Frame(colours.on, radius=look.radius("button"))
        sign = IconView(look, notes[0].icon, 20, colours.solid)
        words = (Text(look, note.words, weight=600, colour=colours.solid) for note in notes)
        said = column_of(look, 0, *words)
        led_row(look, 12, sign, said, inside=self, margins=(14, 8, 14, 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_framed(self, event, self._frame)


class _DetailsButton(IconButton):
    """Opens and closes what was announced, in the colour of the level's words."""

    def __init__(self, look: Look, words: str, ink: str, on: Callable[[], object]) -> None:
        super().__init__(look, "chevron-down", words, colour=ink, name="level_details", on=on)
        self.ring_colour = self._ink = ink
        self.show_open(is_open=False)

    def show_open(self, *, is_open: bool) -> None:
        """Say whether what it opens is shown."""
        words = self.tr("Open") if is_open else self.tr("Closed")
        self.setAccessibleDescription(words)

    def frame(self) -> Frame:
        look = self.look
        return Frame("", self._ink if self.is_lively else "", look.px(1), look.radius("field"))


def beside_sign(look: Look, sign: LevelSign, *words: QWidget | QLayout) -> QWidget:
    """Words beside a sign, or under it where the words would have to be broken."""
    held = boxed(column_of(look, 4, *words))
    return boxed(split_of(look, 24, sign, held, below=300, share="first"))


class LevelBanner(QFrame):
    """The banner of an entered level, also of "no level declared" when a person entered that.

    What one sees first is the advice below it, so it says the level in few lines. All that was
    announced is one press away; where there is little room, so are the meaning and the buttons.
    """

    change_requested = Signal()
    meaning_requested = Signal()
    check_requested = Signal()

    def __init__(
        self,
        look: Look,
        words: BannerWords,
        *,
        is_narrow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._is_narrow = is_narrow
        self._on = look.level(words.level).on
        self.setObjectName("level_banner")
        self._details: QWidget | None = None
        self.details_button = _DetailsButton(look, words.details, self._on, self.toggle_details)
        self._meaning = Text(look, words.meaning, weight=500, colour=self._on)
        size: Literal["caption", "body"] = "caption" if is_narrow else "body"
        self._line = Text(look, words.line, size, weight=600, colour=self._on)
        sign = LevelSign(look, words.level, _SIGN_NARROW if is_narrow else _SIGN)
        # Without remarks the line may be long, and stands below the buttons instead of beside them.
        beside, below = (self._line, None) if words.notes else (None, row_of(look, 0, self._line))
        said = column_of(look, 2, self._build_name(), self._meaning, beside)
        doors = None if is_narrow else column_of(look, 0, *self._doors(""), at_top=True)
        gap = 10 if is_narrow else 16
        head = row_of(look, gap, sign, said, doors, self.details_button)
        head.setStretch(1, 1)
        for part in (sign, self.details_button):
            head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        if below is not None:
            below.setContentsMargins(sign.sizeHint().width() + look.px(gap), 0, 0, 0)
        top = column_of(look, 2, head, below)
        self._strip = _Strip(look, words.level, words.notes) if words.notes else None
        self._body = column_of(look, 10, top, self._strip, inside=self, margins=(18, 12, 10, 12))

    @property
    def is_open(self) -> bool:
        """Whether all that was announced is shown."""
        return self._details is not None and not self._details.isHidden()

    def toggle_details(self) -> None:
        """Show all that was announced, or only the line."""
        self.restore(not self.is_open)

    def snapshot(self) -> bool:
        """Whether all that was announced is shown."""
        return self.is_open

    def restore(self, is_open: bool) -> None:
        """Show all that was announced, or only the line; it is built when first asked for."""
        if is_open and self._details is None:
            self._details = self._build_details()
            self._body.addWidget(self._details)
            set_reading_order(self)
        if self._details is not None:
            self._details.setVisible(is_open)
        self.details_button.show_open(is_open=is_open)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See that the window became higher or lower."""
        if event.type() is QEvent.Type.Resize and watched is self.window():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        height = self.window().height() / self._look.scale
        is_high = height >= (_MEANING_FROM if self._strip is None else _MEANING_AND_NOTE_FROM)
        for part in (self._meaning, *self._rank):
            part.setVisible(is_high)
        # Where much to read would push the advice out of sight, a shorter line says it.
        is_low = height < _MEANING_FROM
        self._line.set_words((is_low and self._words.low_line) or self._words.line)
        if self._strip is not None:
            self._strip.setVisible(not is_low)

    def _doors(self, more: str) -> tuple[Button, ...]:
        """The ways to another level and to whom to ask; `more` tells two of a kind apart."""
        words = self._words
        change = self._button(words.change, "link" if more else "outlined", f"change_level{more}")
        change.clicked.connect(self.change_requested)
        check = self._button(words.check, "link", f"check_source{more}", words.check_spoken)
        check.setAccessibleDescription(words.check_hint)
        check.clicked.connect(self.check_requested)
        return (change, check)

    def _button(self, words: str, kind: ButtonKind, name: str, spoken: str = "") -> Button:
        return Button(self._look, words, kind, ink=self._on, name=name, spoken=spoken)

    def _build_name(self) -> FlowLayout:
        look, words = self._look, self._words
        size: Literal["h3", "h2"] = "h3" if self._is_narrow else "h2"
        self.heading = Heading(look, words.name, 1, size=size, colour=self._on)
        self.heading.setAccessibleName(f"{words.caption}: {words.spoken}")
        self._rank: tuple[QWidget, ...] = ()
        if words.level is Level.NONE:
            return flow_of(look, 12, self.heading)
        rank = Text(look, words.rank, weight=600, colour=self._on)
        self._rank = (LevelBars(look, words.level, 20), rank)
        return flow_of(look, 12, self.heading, *self._rank)

    def _build_details(self) -> QWidget:
        look, words = self._look, self._words
        facts = (self._build_fact(fact) for fact in words.facts)
        meaning = self._button(words.explain, "link", "level_meaning")
        meaning.clicked.connect(self.meaning_requested)
        more = self._button(words.add, "link", "add_details") if words.add else None
        if more is not None:
            more.clicked.connect(self.change_requested)
        doors = self._doors("_too") if self._is_narrow else ()
        return boxed(
            column_of(
                look,
                10,
                Line(look, colour=self._line_colour()),
                Text(look, f"{words.rank}. {words.meaning}", weight=500, colour=self._on),
                columns_of(look, 8, *facts, least=230, most=3),
                Text(look, words.check_hint, colour=self._on) if words.check_hint else None,
                flow_of(look, 12, more, meaning, *doors),
            ),
            "level_facts",
        )

    def _line_colour(self) -> str:
        if self._look.is_contrast:
            return self._on
        on, solid = QColor(self._on), QColor(self._look.level(self._words.level).solid)
        parts = (
            round(solid.red() + (on.red() - solid.red()) * 0.3),
            round(solid.green() + (on.green() - solid.green()) * 0.3),
            round(solid.blue() + (on.blue() - solid.blue()) * 0.3),
        )
        return QColor(*parts).name()

    def _build_fact(self, fact: Fact) -> QWidget:
        look = self._look
        said = column_of(
            look,
            0,
            Text(look, fact.label, "caption", weight=500, colour=self._on),
            Text(look, fact.value, "body", weight=600, colour=self._on),
            at_top=True,
        )
        return boxed(led_row(look, 12, IconView(look, fact.icon, 22, self._on), said))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        level = self._words.level
        colours = look.level(level)
        # Red on dark and "none" need their line; for the others it is their own colour.
        needs_line = level in (Level.NONE, Level.RED) or look.is_contrast
        line = colours.line if needs_line else colours.solid
        paint_framed(self, event, Frame(colours.solid, line, look.px(2), look.radius("banner")))


class NeutralBanner(Card):
    """The frame for "no level has been entered": never green, never a word of safety."""

    def __init__(
        self, look: Look, caption: str, title: str, about: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, kind="neutral", padding=20, parent=parent)
        sign = LevelSign(look, Level.NONE, _SIGN, colour=look.c.text, cut=look.c.surface)
        self.heading = Heading(look, title, 1, size="h2")
        self.heading.setAccessibleName(f"{caption}: {title}")
        above = Text(look, caption, weight=500, colour="text2")
        below = Text(look, about, weight=500)
        self.body.setSpacing(look.px(14))
        self.add(beside_sign(look, sign, above, self.heading, below))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
