"""The first page, shown once: language, text size, place. Everything can be skipped.

Its words stand in all three languages at once, whatever the program speaks: whoever starts it
must not need to know another language to find the own one. So they are not translated texts.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide import APP_NAME_NATIVE
from guide.content.model import LANGS, Lang
from guide.ui.advice.region_choices import place_options, with_region
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import ChoiceCard
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.reflow_layouts import FlowLayout, SplitLayout
from guide.ui.kit.widgets.text import Heading, IconView, Line, Text
from guide.ui.settings.welcome_words import (
    LANGUAGE,
    LATER,
    NO_PLACE,
    NOT_A_SERVICE,
    SIZE,
    SKIP,
    START,
    WHERE,
)
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.side_bar import ProgramSign
from guide.ui.shell.window_commands import SCALES
from guide.ui.shell.words import LANGUAGE_NAMES


class WelcomePage(Page):
    """Three questions that change what is seen at once."""

    name = "first"
    has_chip: ClassVar[bool] = False
    has_frame: ClassVar[bool] = False

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Card(look, padding=32)
        outer.addStretch(1)
        outer.addWidget(card)
        outer.addStretch(1)
        card.body.setSpacing(look.px(20))
        card.body.addLayout(self._head())
        card.body.addWidget(self._languages())
        card.body.addWidget(Line(look))
        card.body.addLayout(self._beside(self._caption("a-large-small", SIZE), self._sizes()))
        card.body.addWidget(Line(look))
        card.body.addWidget(self._place())
        card.body.addWidget(Line(look))
        card.body.addLayout(self._end())

    def title(self) -> str:
        """The name of the program: there is no other page yet."""
        return APP_NAME_NATIVE

    def _first_then(self, words: dict[Lang, str]) -> tuple[str, str]:
        """The words in the page's language, and those in the two others in one line."""
        lang = self.context.lang
        return words[lang], "  ·  ".join(words[other] for other in LANGS if other != lang)

    def _head(self) -> QHBoxLayout:
        look = self.context.look
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(ProgramSign(look, 56))
        name = Heading(look, APP_NAME_NATIVE, 1)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        return row

    def _languages(self) -> QWidget:
        cards = [
            (lang, ChoiceCard(self.context.look, LANGUAGE_NAMES[lang], NOT_A_SERVICE[lang]))
            for lang in LANGS
        ]
        for lang, card in cards:
            card.setObjectName(f"first_language_{lang}")
        group = ChoiceGroup(
            self.context.look, " · ".join(LANGUAGE[lang] for lang in LANGS), cards, columns=3
        )
        group.setObjectName("first_languages")
        group.choose(self.context.lang)
        group.chosen.connect(lambda lang: self.context.session.change_settings(language=lang))
        return group

    def _sizes(self) -> QWidget:
        settings = self.context.session.settings()
        chips = [(str(at), ChoiceCard(self.context.look, f"{at}\u00a0%")) for at in SCALES]
        for at, chip in chips:
            chip.setObjectName(f"first_size_{at}")
        group = ChoiceGroup(
            self.context.look,
            " · ".join(SIZE[lang] for lang in LANGS),
            chips,
            columns=4,
            min_width=120,
        )
        group.setObjectName("first_sizes")
        group.choose(str(settings.text_scale))
        group.chosen.connect(lambda at: self.context.session.change_settings(text_scale=int(at)))
        return group

    def _place(self) -> QWidget:
        label, others = self._first_then(WHERE)
        none = " · ".join(NO_PLACE[lang] for lang in LANGS)
        box = ComboField(
            self.context.look,
            label,
            place_options(self.context.guide, self.context.lang, none, is_double=True),
            others,
            width="long",
            value=self.context.session.settings().place.region,
        )
        box.setObjectName("first_place")
        box.edited.connect(self._choose_place)
        return box

    def _choose_place(self, region: str) -> None:
        before = self.context.session.settings().place
        self.context.session.change_settings(place=with_region(before, region))

    def _caption(self, icon: str, words: dict[Lang, str]) -> QWidget:
        look = self.context.look
        first, others = self._first_then(words)
        caption = QWidget()
        row = QHBoxLayout(caption)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(IconView(look, icon, 22, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        column.addWidget(Text(look, first, weight=600))
        column.addWidget(Text(look, others, "caption", colour="text2"))
        column.addStretch(1)
        row.addLayout(column, 1)
        return caption

    def _beside(self, caption: QWidget, control: QWidget) -> SplitLayout:
        layout = SplitLayout(self.context.look.px(760), self.context.look.px(16), 0.33)
        layout.addWidget(caption)
        layout.addWidget(control)
        return layout

    def _end(self) -> QVBoxLayout:
        look = self.context.look
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        buttons = FlowLayout(look.px(12))
        for words, kind, slot, name in (
            (START, "filled", self._start, "first_start"),
            (SKIP, "outlined", self._skip, "first_skip"),
        ):
            first, others = self._first_then(words)
            button = Button(look, first, kind, small=others)  # type: ignore[arg-type]
            button.setObjectName(name)
            button.setAccessibleIdentifier(name)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        column.addLayout(buttons)
        later = "\n".join(LATER[lang] for lang in LANGS)
        column.addWidget(Text(look, later, "caption", colour="text2"))
        return column

    def _start(self) -> None:
        """Keep the language that is shown, chosen or not, and go on."""
        self.context.session.change_settings(first_page_done=True, language=self.context.lang)
        self.context.navigator.go("home")

    def _skip(self) -> None:
        """Go on and leave everything to the system."""
        self.context.session.change_settings(first_page_done=True)
        self.context.navigator.go("home")
