"""The first page, shown once: language, text size, place. No answer is needed to go on.

Its words stand in all three languages at once, whatever the program speaks: whoever starts it
must not need to know another language to find the own one. So they are not translated texts.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from guide import APP_NAME_NATIVE
from guide.content.model import LANGS, Lang
from guide.ui.advice.region_choices import place_options
from guide.ui.forms.choice_editor import ChoiceEditor, ListEditor
from guide.ui.forms.given_words import GivenWords
from guide.ui.kit.look import Look
from guide.ui.kit.program_sign import ProgramSign
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    IconView,
    Line,
    Text,
    boxed,
    column_of,
    led_row,
    row_of,
    split_of,
)
from guide.ui.kit.widgets.choice_buttons import ChoiceCard
from guide.ui.settings.form import SettingsForm
from guide.ui.settings.welcome_words import (
    LANGUAGE,
    LATER,
    NO_PLACE,
    NOT_A_SERVICE,
    PURPOSE,
    SIZE,
    START,
    WHERE,
)
from guide.ui.shell.actions import SCALES
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import LANGUAGE_NAMES


class WelcomePage(Page):
    """Three questions that change what is seen at once."""

    name = "first"
    has_chip: ClassVar[bool] = False
    has_frame: ClassVar[bool] = False

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        ask = partial(
            SettingsForm,
            context,
            self._words(),
            {
                ".language": partial(
                    ChoiceEditor, button=_language, is_bare=True, columns=3, is_even=True
                ),
                ".text_scale": partial(
                    ChoiceEditor,
                    button=lambda look, at, words: ChoiceCard(look, words, text_size=int(at)),
                    is_bare=True,
                    columns=4,
                    min_width=110,
                ),
                ".region": partial(ListEditor, width="long"),
            },
            dict.fromkeys(("group", "choice", "field"), "first"),
        )
        caption = self._caption("a-large-small", SIZE)
        size = split_of(look, 16, caption, ask("text_scale"), below=760, share=0.25)
        parts = (ask("language"), Line(look), size, Line(look), ask("region"), Line(look))
        card = Card(look, column_of(look, 12, self._head(), *parts, self._end()), padding=20)
        column_of(look, None, card, inside=self, at_top=True).insertStretch(0, 1)

    def title(self) -> str:
        """The name of the program: there is no other page yet."""
        return APP_NAME_NATIVE

    def _first_then(self, words: dict[Lang, str]) -> tuple[str, str]:
        """The words in the page's language, and those in the two others in one line."""
        lang = self.context.lang
        return words[lang], "  ·  ".join(words[other] for other in LANGS if other != lang)

    def _words(self) -> GivenWords:
        none = " · ".join(NO_PLACE[lang] for lang in LANGS)
        guide, lang = self.context.guide, self.context.lang
        return GivenWords(
            {
                "language": (" · ".join(LANGUAGE[lang] for lang in LANGS), ""),
                "text_scale": (" · ".join(SIZE[lang] for lang in LANGS), ""),
                "region": ("  ·  ".join(self._first_then(WHERE)), ""),
            },
            {
                "language": {lang: LANGUAGE_NAMES[lang] for lang in LANGS},
                "text_scale": {str(at): f"{at}\u00a0%" for at in SCALES},
                "region": dict(place_options(guide, lang, none, is_double=True)),
            },
        )

    def _head(self) -> QLayout:
        look = self.context.look
        name = Heading(look, APP_NAME_NATIVE, 1)
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row_of(look, 16, ProgramSign(look, 40), name, last_wide=True)

    def _caption(self, icon: str, words: dict[Lang, str]) -> QWidget:
        look = self.context.look
        first, others = self._first_then(words)
        caption = Text(look, first, weight=600)
        small = Text(look, others, "caption", colour="text2")
        column = column_of(look, 2, caption, small, at_top=True)
        return boxed(led_row(look, 12, IconView(look, icon, 22, "accent"), column))

    def _end(self) -> QLayout:
        look = self.context.look
        later = "\n".join(LATER[lang] for lang in LANGS)
        first, others = self._first_then(START)
        start = Button(look, first, "filled", small=others, name="first_start", on=self._start)
        said = Text(look, later, "caption", colour="text2")
        return split_of(look, 24, start, said, below=560, share="first")

    def _start(self) -> None:
        """Keep the language that is shown, chosen or not, and go on."""
        self.context.session.change_settings(first_page_done=True, language=self.context.lang)
        self.context.navigator.go("home")


def _language(look: Look, lang: Any, words: str) -> ChoiceCard:
    return ChoiceCard(look, words, NOT_A_SERVICE[lang], tag=PURPOSE[lang])
