"""The overview as a text to read aloud: to somebody, over a loudspeaker, on the phone.

In any of the three languages, whatever the program speaks. It is made anew each time it is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import LANGS, Lang
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import BackButton, Button, Card, Text, flow_of, headed_column
from guide.ui.kit.widgets.segmented import Segmented
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.papers.overview_words import OverviewWords, spoken_overview


class OverviewTextPage(Page):
    """Paragraphs in large letters, and the choice of their language."""

    name = "overview_text"
    entry = "overview"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._lang: Lang = context.lang
        back = BackButton(
            look, self.tr("Overview"), "to_overview", lambda: context.navigator.go("overview")
        )
        spoken = self.tr("Language of the text")
        self._choice = Segmented(
            look,
            [(lang, LANGUAGE_NAMES[lang], f"{spoken}: {LANGUAGE_NAMES[lang]}") for lang in LANGS],
            self._lang,
            spoken,
        )
        self._choice.setObjectName("text_language")
        for lang, button in self._choice.buttons.items():
            button.setObjectName(f"text_{lang}")
            button.setAccessibleIdentifier(f"text_{lang}")
        self._choice.chosen.connect(self._choose)
        copy = Button(
            look, self.tr("Copy the text"), "outlined", "copy", name="copy_text", on=self._copy
        )
        self._card = Card(look, name="text")
        self._card.body.setSpacing(look.px(14))
        about = Text(look, self.tr("Read slowly, one line after the other."), colour="text2")
        headed_column(
            self,
            look,
            back,
            self.title(),
            about,
            flow_of(look, 12, self._choice, copy),
            self._card,
            at_top=True,
        )
        self._show()
        context.session.level_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("Text to read aloud")

    def lines(self) -> list[str]:
        """The paragraphs in the language that is chosen."""
        services = self.context.services
        words = OverviewWords(services.guide, services.paper_words, self._lang)
        return spoken_overview(words, services.overview())

    def _show(self) -> None:
        look = self.context.look
        made: list[QWidget] = [Text(look, line, "h3", weight=500) for line in self.lines()]
        refill(self._card.body, *made)

    def _choose(self, lang: str) -> None:
        self._lang = next(one for one in LANGS if one == lang)
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.lines()))
        self.context.messages.tell(self.tr("The text was copied"), timeout_ms=5000, key="copied")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"lang": self._lang}

    def restore(self, state: Mapping[str, Any]) -> None:
        parts = dict(state)
        self._choose(parts.pop("lang"))
        super().restore(parts)
