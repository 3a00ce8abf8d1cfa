"""The banner of a level, with everything that was announced, and the neutral banner.

A level is a state of a place that a person entered, never a live signal: the banner always says
the place, who announced it, the source, the end as announced, who entered it and when.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.level_sign import LevelBars, LevelSign
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout, FlowLayout, SplitLayout
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
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(12), look.px(14), look.px(12))
        row.setSpacing(look.px(12))
        row.addWidget(IconView(look, note.icon, 20, colours.solid), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(look, note.words, weight=600, colour=colours.solid), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_framed(self, event, self._frame)


class _SourceLink(BaseButton):
    """The fact that is a link: "Check an official source" over where to look."""

    def __init__(self, look: Look, words: BannerWords, ink: str) -> None:
        super().__init__(look, words.check)
        self.setAccessibleDescription(words.check_hint)
        self.ring_colour = ink
        self.pad_x = self.pad_y = look.px(_CELL)
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


def beside_sign(look: Look, sign: LevelSign, words: Sequence[QWidget | QLayout]) -> QWidget:
    """Words beside a sign, or under it where the words would have to be broken."""
    head = QWidget()
    split = SplitLayout(look.px(300), look.px(24), "first", head)
    split.addWidget(sign)
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    for part in words:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    split.addWidget(held)
    return head


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
        body = QVBoxLayout(self)
        pad = look.px(28)
        body.setContentsMargins(pad, look.px(24), pad, look.px(24))
        body.setSpacing(look.px(16))
        head = SplitLayout(look.px(640), look.px(24), None)
        head.addWidget(self._build_head(words))
        head.addWidget(self._build_actions(words))
        body.addLayout(head)
        body.addWidget(Line(look, colour=self._line_colour()))
        facts = ColumnsLayout(look.px(230), 3, look.px(8))
        facts.overhang = look.px(_CELL)
        for fact in words.facts:
            facts.addWidget(self._build_fact(fact))
        if words.check:
            self.check_button = _SourceLink(look, words, self._on)
            self.check_button.setObjectName("check_source")
            self.check_button.clicked.connect(self.check_requested)
            facts.addWidget(self.check_button)
        body.addLayout(facts)
        for note in words.notes:
            body.addWidget(_Strip(look, words.level, note))

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
        name = FlowLayout(look.px(14))
        self.heading = Heading(look, words.name, 1, colour=self._on)
        self.heading.setAccessibleName(f"{words.caption}: {words.spoken}")
        name.addWidget(self.heading)
        if words.level is not Level.NONE:
            name.addWidget(LevelBars(look, words.level, 24))
            name.addWidget(Text(look, words.rank, "large", weight=600, colour=self._on))
        return beside_sign(
            look,
            LevelSign(look, words.level, 84),
            [
                Text(look, words.caption, weight=500, colour=self._on),
                name,
                Text(look, words.meaning, "large", weight=500, colour=self._on),
            ],
        )

    def _build_actions(self, words: BannerWords) -> QWidget:
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        self.change_button = Button(
            self._look, words.change, "outlined", ink=self._on, parent=actions
        )
        self.change_button.setObjectName("change_level")
        self.change_button.clicked.connect(self.change_requested)
        self.meaning_button = Button(
            self._look, words.explain, "link", ink=self._on, parent=actions
        )
        self.meaning_button.setObjectName("level_meaning")
        self.meaning_button.clicked.connect(self.meaning_requested)
        for button, said in (
            (self.change_button, words.change),
            (self.meaning_button, words.explain),
        ):
            column.addWidget(button)
            button.setVisible(bool(said))
        column.addStretch(1)
        return actions

    def _fact_row(self, icon: str) -> tuple[QWidget, QVBoxLayout]:
        look = self._look
        box = QWidget()
        row = QHBoxLayout(box)
        cell = look.px(_CELL)
        row.setContentsMargins(cell, cell, cell, cell)
        row.setSpacing(look.px(12))
        row.addWidget(IconView(look, icon, 22, self._on), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        return box, column

    def _build_fact(self, fact: Fact) -> QWidget:
        box, column = self._fact_row(fact.icon)
        column.addWidget(Text(self._look, fact.label, "caption", weight=500, colour=self._on))
        column.addWidget(Text(self._look, fact.value, "body", weight=600, colour=self._on))
        column.addStretch(1)
        return box

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
        words = [
            Text(look, caption, weight=500, colour="text2"),
            self.heading,
            Text(look, about, "large", weight=500),
        ]
        self.body.setSpacing(look.px(20))
        self.body.addWidget(beside_sign(look, sign, words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
