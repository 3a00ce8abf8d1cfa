"""Help and about: what Daiyn is not, the keys, version and content date, sources, licences.

The keys card reads the declared screen actions; each line is also the button of its action, so
that no action hangs on a shortcut alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from guide import APP_NAME_NATIVE, __version__
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import add_to, column_of, flow_of, row_of
from guide.ui.kit.widgets.text import Heading, Line, Text
from guide.ui.settings.welcome_words import NOT_A_SERVICE
from guide.ui.shell.actions import DECLARED, further_keys, shown_keys, words_of
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words, not_reviewed, reference_words

_KEY_WIDTH = 150


class ShippedPart(NamedTuple):
    """A part made by others: its name and licence as they are named everywhere."""

    name: str
    licence: str


# Those that are in the program on every system; a test holds them against what is declared.
PARTS = (
    ShippedPart("Qt", "LGPL-3.0-only"),
    ShippedPart("Qt for Python (PySide6 and Shiboken)", "LGPL-3.0-only"),
    ShippedPart("CPython", "PSF-2.0"),
    ShippedPart("SQLite", "blessing"),
    ShippedPart("libffi", "MIT"),
    ShippedPart("msgspec", "BSD-3-Clause"),
    ShippedPart("Typst and its Python package", "Apache-2.0"),
    ShippedPart("phonenumberslite", "Apache-2.0"),
    ShippedPart("platformdirs", "MIT"),
    ShippedPart("tomli", "MIT"),
    ShippedPart("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    ShippedPart("cffi", "MIT-0"),
    ShippedPart(
        "PyInstaller's starter", "GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0"
    ),
    ShippedPart("Daiyn Sans, cut from Inter", "OFL-1.1"),
    ShippedPart("Lucide icons", "ISC AND MIT"),
)


class AboutPage(Page):
    """What this program is, how to use it by keys, and where its words come from."""

    name = "about"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        look = context.look
        self._folds: dict[str, Collapsible] = {}
        column = column_of(look, 20, Heading(look, self.title(), 1), inside=self)
        for card in (self._about(), self._keys(), self._origin(), self._diagnosis()):
            column.addWidget(card)
        column.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Help and about")

    def snapshot(self) -> dict[str, object]:
        """Which lists are open."""
        return {name: fold.is_open for name, fold in self._folds.items()}

    def restore(self, state: Mapping[str, object]) -> None:
        """Open the lists again."""
        for name, fold in self._folds.items():
            fold.set_open(bool(state.get(name)))

    def _about(self) -> QWidget:
        look, lang = self.context.look, self.context.lang
        day = date_words(self.context.guide.content_date, lang)
        card = Card(
            look,
            Heading(look, f"{APP_NAME_NATIVE} {__version__}", 2),
            Text(look, self.tr("A guide to the declared level and to the family plan.")),
            Text(look, NOT_A_SERVICE[lang], weight=600),
            Text(look, self.tr("Advice as of {date}").format(date=day)),
        )
        failure = self.context.services.words.failure
        if failure is not None:
            from guide.ui.kit.message_text import unused_edition_text

            card.body.addWidget(Text(look, unused_edition_text(failure, lang), weight=600))
        card.add(
            Text(look, not_reviewed(), colour="text2"),
            Text(look, self.tr("It never goes online. Your entries stay on this computer.")),
        )
        row = flow_of(look, 12)
        settings = self._button(self.tr("Open the settings"), "about_settings", "settings")
        settings.clicked.connect(lambda: self.context.navigator.go("settings"))
        row.addWidget(settings)
        words = self._button(self.tr("Update the guide's words"), "about_guide_words", "book-open")
        words.clicked.connect(lambda: self.context.navigator.go("guide_words"))
        row.addWidget(words)
        card.body.addLayout(row)
        return card

    def _keys(self) -> QWidget:
        look = self.context.look
        card = Card(look)
        card.body.setSpacing(look.px(4))
        about = self.tr("Each line is also a button. The keys work with any letter layout.")
        card.add(Heading(look, self.tr("Keys"), 2), Text(look, about, "caption", colour="text2"))
        for declared in DECLARED:
            button = Button(
                look,
                words_of(declared.name),
                "link",
                name=f"key_{declared.name}",
                spoken=f"{words_of(declared.name)}, {shown_keys(declared)}",
                on=self._runner(declared.name),
            )
            # The side bar has buttons of the same names: the keys tell these apart.
            card.body.addLayout(self._key_row(shown_keys(declared), button))
        for keys, words in further_keys():
            card.body.addLayout(self._key_row(keys, Text(look, words)))
        return card

    def _runner(self, name: str) -> Callable[[], None]:
        return lambda: self.context.host.run_action(name)

    def _key_row(self, keys: str, what: QWidget) -> QHBoxLayout:
        look = self.context.look
        row = row_of(look, 12)
        shown = Text(look, keys, weight=600)
        shown.setFixedWidth(look.px(_KEY_WIDTH))
        shown.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        add_to(row, shown, what)
        row.addStretch(1)
        return row

    def _origin(self) -> QWidget:
        look = self.context.look
        card = Card(look, Heading(look, self.tr("Where the words come from"), 2))
        guide = self.context.guide
        sources = Collapsible(
            look, self.tr("Sources"), str(len(guide.sources)), name="about_sources"
        )
        for source in guide.sources.values():
            line = reference_words(source, guide, self.context.lang)
            sources.body.addWidget(Text(look, line))
            if source.address:
                address = source.address.replace("/", "/\u200b")
                sources.body.addWidget(Text(look, address, "caption", colour="text2"))
            sources.body.addWidget(Line(look))
        parts = Collapsible(
            look,
            self.tr("Parts made by others, and their licences"),
            str(len(PARTS)),
            name="about_parts",
        )
        parts.body.addWidget(Text(look, self.tr("Daiyn itself: MIT licence")))
        for part in PARTS:
            parts.body.addWidget(Text(look, f"{part.name}: {part.licence}"))
        where = self.tr("The texts of all licences are in the folder licences beside the program.")
        parts.body.addWidget(Text(look, where, "caption", colour="text2"))
        self._folds = {"sources": sources, "parts": parts}
        card.add(sources, parts)
        return card

    def _diagnosis(self) -> QWidget:
        look = self.context.look
        words = self.tr("This text helps whoever helps you. It holds nothing that you entered.")
        card = Card(
            look, Heading(look, self.tr("If something does not work"), 2), Text(look, words)
        )
        report = self.context.services.diagnosis()
        card.body.addWidget(Text(look, report, "caption", colour="text2", name="diagnosis"))
        row = flow_of(look, 12)
        copy = self._button(self.tr("Copy the text"), "about_copy", "copy")
        copy.clicked.connect(lambda: self._copy(report))
        row.addWidget(copy)
        card.body.addLayout(row)
        return card

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.context.messages.tell(self.tr("Copied"), timeout_ms=5000)

    def _button(self, words: str, name: str, icon: str) -> Button:
        return Button(self.context.look, words, "outlined", icon, name=name)
