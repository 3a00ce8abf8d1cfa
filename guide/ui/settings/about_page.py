"""Help and about: how to do what people come for, what Daiyn is not, the keys, the sources.

The fold of the keys reads the declared screen actions; each line is also the button of its action,
so that no action hangs on a shortcut alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from guide import APP_NAME_NATIVE, __version__
from guide.content.model import SourceRef
from guide.ui.kit.message_text import unused_edition_text
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    Line,
    ListRow,
    PageHead,
    Rows,
    Text,
    column_of,
    flow_of,
    row_of,
)
from guide.ui.kit.widgets.layouts import LayoutPart
from guide.ui.settings.welcome_words import NOT_A_SERVICE
from guide.ui.shell.actions import DECLARED, further_keys, shown_keys, words_of
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words, not_reviewed

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
    ShippedPart("Snowball", "BSD-3-Clause"),
    ShippedPart("Segno", "BSD-3-Clause"),
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
        column_of(
            look,
            20,
            PageHead(look, Heading(look, self.title(), 1)),
            self._tasks(),
            self._about(),
            self._keys(),
            self._origin(),
            self._diagnosis(),
            inside=self,
            at_top=True,
        )

    def title(self) -> str:
        """The page's name."""
        return self.tr("Help")

    def _tasks(self) -> QWidget:
        """What people come for, each one press away."""
        tasks = (
            (
                "picker",
                "layers",
                self.tr("A level was announced"),
                self.tr("Press its colour. Then read what to do, and tick what is done."),
            ),
            (
                "plan",
                "users",
                self.tr("Make the family plan"),
                self.tr("Twelve questions, in any order. What you type is saved as you type."),
            ),
            (
                "print",
                "printer",
                self.tr("Put it on paper, also without a printer"),
                self.tr("Print, save as PDF, photograph the screen, or copy by hand."),
            ),
            (
                "keeping",
                "history",
                self.tr("Bring back what was changed or lost"),
                self.tr("Backups are made by themselves. Look into one, then bring it back."),
            ),
            (
                "places",
                "map-pin",
                self.tr("What your school or akimat has filled in"),
                self.tr("Open their file: gathering places, gates, local numbers. Or make one."),
            ),
            (
                "settings",
                "a-large-small",
                self.tr("Another language, larger text"),
                self.tr("Everything applies at once."),
            ),
        )
        look, go = self.context.look, self.context.navigator.go
        rows = (
            ListRow(look, words, icon=icon, about=about, name=f"task_{page}", on=partial(go, page))
            for page, icon, words, about in tasks
        )
        in_class = ListRow(
            look,
            self.tr("Start a class"),
            icon="users",
            about=self.tr("In a window of its own, for a projector. Your plan is not shown there."),
            name="task_class",
            on=self._start_class,
        )
        heading = Heading(look, self.tr("What do you want to do?"), 2)
        return Card(look, heading, Rows(look, *rows, in_class, has_lines=False), name="tasks")

    def _start_class(self) -> None:
        """Open the window of a class; it needs a place on the disk, as sessions are kept."""
        folder = self.context.services.shared
        from guide.ui.shell.other_window import open_class

        if folder is None or not open_class(folder, self.context.lang):
            self.context.messages.tell(
                lambda _lang: QCoreApplication.translate(
                    "AboutPage", "The window of the class could not be opened."
                ),
                key="class",
            )

    def _about(self) -> QWidget:
        look, lang = self.context.look, self.context.lang
        day = date_words(self.context.guide.content_date, lang)
        failure = self.context.services.words.failure
        row = flow_of(
            look,
            12,
            Button(
                look,
                self.tr("Open the settings"),
                "outlined",
                "settings",
                name="about_settings",
                on=lambda: self.context.navigator.go("settings"),
            ),
            Button(
                look,
                self.tr("Update the guide"),
                "outlined",
                "book-open",
                name="about_guide_words",
                on=lambda: self.context.navigator.go("guide_words"),
            ),
        )
        return Card(
            look,
            Heading(look, f"{APP_NAME_NATIVE} {__version__}", 2),
            Text(look, self.tr("A guide to the declared level and to the family plan.")),
            Text(look, NOT_A_SERVICE[lang], weight=600),
            Text(look, self.tr("Advice as of {date}").format(date=day)),
            # Why the guide's words are not those that were accepted, if so.
            Text(look, unused_edition_text(failure, lang), weight=600) if failure else None,
            None if self.context.guide.is_signed else Text(look, not_reviewed(), colour="text2"),
            Text(look, self.tr("It never goes online. Your entries stay on this computer.")),
            row,
        )

    def _keys(self) -> QWidget:
        fold = Collapsible(
            self.context.look,
            self.tr("Keys"),
            str(len(DECLARED)),
            later=self._key_rows,
            name="about_keys",
            button_name="fold_keys",
        )
        return Card(self.context.look, fold)

    def _key_rows(self) -> Iterator[LayoutPart]:
        look = self.context.look
        about = self.tr("Each line is also a button. The keys work with any letter layout.")
        yield Text(look, about, "caption", colour="text2")
        for declared in DECLARED:
            words, keys = words_of(declared.name), shown_keys(declared)
            button = Button(
                look,
                words,
                "link",
                name=f"key_{declared.name}",
                on=partial(self.context.host.run_action, declared.name),
                # The side bar has buttons of the same names: the keys tell these apart.
                spoken=f"{words}, {keys}",
            )
            yield self._key_row(keys, button)
        yield from (self._key_row(keys, Text(look, words)) for keys, words in further_keys())

    def _key_row(self, keys: str, what: QWidget) -> QHBoxLayout:
        look = self.context.look
        shown = Text(look, keys, weight=600)
        shown.setFixedWidth(look.px(_KEY_WIDTH))
        shown.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = row_of(look, 12, shown, what)
        row.addStretch(1)
        return row

    def _origin(self) -> QWidget:
        look, guide = self.context.look, self.context.guide
        sources = Collapsible(
            look,
            self.tr("Sources"),
            str(len(guide.sources)),
            parts=[part for source in guide.sources.values() for part in self._source(source)],
            name="about_sources",
        )
        where = self.tr("The texts of all licences are in the folder licences beside the program.")
        parts = Collapsible(
            look,
            self.tr("Parts made by others, and their licences"),
            str(len(PARTS)),
            parts=[
                Text(look, self.tr("Daiyn itself: MIT licence")),
                *(Text(look, f"{part.name}: {part.licence}") for part in PARTS),
                Text(look, where, "caption", colour="text2"),
            ],
            name="about_parts",
        )
        return Card(look, Heading(look, self.tr("Where the words come from"), 2), sources, parts)

    def _source(self, source: SourceRef) -> Iterator[QWidget]:
        look = self.context.look
        yield Text(look, self.context.guide.reference(source, self.context.lang))
        if source.address:
            yield Text(look, source.address.replace("/", "/\u200b"), "caption", colour="text2")
        yield Line(look)

    def _diagnosis(self) -> QWidget:
        look = self.context.look
        words = self.tr("This text helps whoever helps you. It holds nothing that you entered.")
        report = self.context.services.diagnosis()
        copy = Button(
            look,
            self.tr("Copy the text"),
            "outlined",
            "copy",
            name="about_copy",
            on=lambda: self._copy(report),
        )
        return Card(
            look,
            Heading(look, self.tr("If something does not work"), 2),
            Text(look, words),
            Text(look, report, "caption", colour="text2", name="diagnosis"),
            flow_of(look, 12, copy),
        )

    def _copy(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.context.messages.tell(self.tr("Copied"), timeout_ms=5000)
