"""Printing: the sheet of one level, chosen, looked at, saved as PDF or sent to a printer.

The sheet is pressed in another thread. A file is written only where the person says; without a
printer "Save as PDF" stands in as the equal choice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import DECLARED, Lang, Level
from guide.errors import GuideError
from guide.ui import paper_output
from guide.ui.failures import failure_words
from guide.ui.page import Desk, Page
from guide.ui.sheet_press import SheetPress
from guide.ui.widgets.button import Button
from guide.ui.widgets.card import Card
from guide.ui.widgets.choice import ChoiceGroup, RadioRow
from guide.ui.widgets.flow import FlowLayout, SplitLayout
from guide.ui.widgets.sheet_view import SheetView
from guide.ui.widgets.text import Heading, Text
from guide.ui.words import LANGUAGE_NAMES
from guide.usecases import printing

_STACK_BELOW = 720
_SAY_AFTER_MS = 300
_PREVIEW_PPI = 110.0
_LANGS: dict[str, tuple[Lang, ...]] = {
    "kk": ("kk",),
    "ru": ("ru",),
    "en": ("en",),
    "kk+ru": ("kk", "ru"),
}
KEY = "print"


class PrintPage(Page):
    """The level sheet.

    Args:
        desk: looks, language, session, window.
        level: the level whose sheet to show; by default the one that is entered.

    """

    name: ClassVar[str] = "print"

    def __init__(self, desk: Desk, *, level: str = "", **args: object) -> None:
        super().__init__(desk, level=level, **args)
        look = desk.look
        self._level = self._first_level(level)
        self._langs: str = desk.lang
        self._preview = SheetPress(self)
        self._preview.failed.connect(self._show_failure)
        self._file = SheetPress(self)
        self._file.failed.connect(self._show_failure)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SAY_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Heading(look, self.title()))
        column.addWidget(
            Text(
                look,
                self.tr("One A4 page for each level: what it means, what to do, whom to call."),
                colour="text2",
            )
        )
        column.addSpacing(look.px(8))
        split = SplitLayout(look.px(_STACK_BELOW), look.px(24), 0.42)
        split.addWidget(self._make_choices())
        split.addWidget(self._make_preview())
        column.addLayout(split)
        column.addStretch(1)
        self._patience.timeout.connect(self._say_preparing)
        self._press_preview()

    # ---- Page

    def title(self) -> str:
        return self.tr("Print")

    def snapshot(self) -> dict[str, object]:
        return {"level": self._level.value, "langs": self._langs}

    def restore(self, state: Mapping[str, object]) -> None:
        self._level = Level(str(state.get("level", self._level.value)))
        langs = str(state.get("langs", self._langs))
        self._langs = langs if langs in _LANGS else self._langs
        self.levels.choose(self._level.value)
        self.languages.choose(self._langs)
        self._press_preview()

    def print_here(self) -> bool:
        self.send_to_printer()
        return True

    def focus_first(self) -> None:
        self.levels.button(self._level.value).setFocus()

    def _first_level(self, asked: str) -> Level:
        if asked in set(DECLARED):
            return Level(asked)
        entered = self.desk.session.declaration()
        if entered is not None and entered.level in DECLARED:
            return entered.level
        return DECLARED[0]

    # ---- building

    def _make_choices(self) -> QWidget:
        desk, look = self.desk, self.desk.look
        card = Card(look)
        card.body.addWidget(Heading(look, self.tr("Which level"), 2, "h3"))
        rows: list[tuple[str, RadioRow]] = []
        for level in DECLARED:
            words = desk.guide.level(level).words(desk.lang)
            row = RadioRow(look, words.level_name, level=level)
            row.setObjectName(f"level_{level.value}")
            row.setAccessibleIdentifier(row.objectName())
            rows.append((level.value, row))
        self.levels = ChoiceGroup(look, self.tr("Which level"), rows, columns=1)
        self.levels.choose(self._level.value)
        self.levels.chosen.connect(self._choose_level)
        card.body.addWidget(self.levels)
        card.body.addSpacing(look.px(8))
        card.body.addWidget(Heading(look, self.tr("In which language"), 2, "h3"))
        languages = []
        for choice in _LANGS:
            row = RadioRow(look, self._language_words(choice))
            # The side bar names the same languages: this says what they are for.
            row.setAccessibleName(
                self.tr("Language of the sheet: {language}").format(
                    language=self._language_words(choice)
                )
            )
            row.setObjectName(f"langs_{choice}")
            row.setAccessibleIdentifier(row.objectName())
            languages.append((choice, row))
        self.languages = ChoiceGroup(look, self.tr("In which language"), languages, columns=1)
        self.languages.choose(self._langs)
        self.languages.chosen.connect(self._choose_langs)
        card.body.addWidget(self.languages)
        card.body.addSpacing(look.px(8))
        card.body.addLayout(self._make_buttons())
        self.message = Text(look, "")
        self.message.setObjectName("print_message")
        self.message.setVisible(False)
        card.body.addWidget(self.message)
        return card

    def _make_buttons(self) -> FlowLayout:
        look = self.desk.look
        flow = FlowLayout(look.px(12))
        self.print_button = Button(look, self.tr("Print the sheet"), "filled", "printer")
        self.save_button = Button(look, self.tr("Save as PDF"), "outlined", "save")
        for button, name, slot in (
            (self.print_button, "print_sheet", self.send_to_printer),
            (self.save_button, "save_pdf", self.save_pdf),
        ):
            button.setObjectName(name)
            button.setAccessibleIdentifier(name)
            button.clicked.connect(slot)
            flow.addWidget(button)
        return flow

    def _make_preview(self) -> QWidget:
        look = self.desk.look
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self.waiting = Text(look, self.tr("Preparing the sheet…"), colour="text2")
        self.waiting.setVisible(False)
        column.addWidget(self.waiting)
        self.sheet_view = SheetView(look)
        self.sheet_view.setObjectName("preview")
        column.addWidget(self.sheet_view)
        self.more_pages = Text(look, "", "caption", colour="text2")
        self.more_pages.setVisible(False)
        column.addWidget(self.more_pages)
        column.addStretch(1)
        return box

    def _language_words(self, choice: str) -> str:
        return " + ".join(LANGUAGE_NAMES[lang] for lang in _LANGS[choice])

    # ---- the preview

    def _choose_level(self, level: str) -> None:
        self._level = Level(level)
        self._press_preview()

    def _choose_langs(self, langs: str) -> None:
        self._langs = langs
        self._press_preview()

    def _sheet(self) -> printing.Sheet:
        return printing.level_sheet(self.desk.session.workbench, self._level, _LANGS[self._langs])

    def _press_preview(self) -> None:
        sheet = self._sheet()
        self._patience.start()
        ppi = _PREVIEW_PPI * self.desk.look.scale
        self._preview.press(lambda: printing.sheet_pages_png(sheet, ppi), self._show_pages)

    def _say_preparing(self) -> None:
        self.waiting.setVisible(True)

    def _stop_waiting(self) -> None:
        self._patience.stop()
        self.waiting.setVisible(False)

    def _show_pages(self, pages: Sequence[bytes]) -> None:
        self._stop_waiting()
        level = self.desk.guide.level(self._level).words(self.desk.lang).level_name
        words = self.tr("Picture of the sheet: {level}, {language}").format(
            level=level, language=self._language_words(self._langs)
        )
        self.sheet_view.show_page(pages[0], words)
        more = len(pages) - 1
        self.more_pages.setVisible(more > 0)
        self.more_pages.set_words(
            QCoreApplication.translate("PrintPage", "%n more page(s) follow", None, more)
        )

    # ---- what the person does

    def save_pdf(self) -> None:
        """Ask for a file and write the sheet there."""
        sheet = self._sheet()
        path = paper_output.ask_file(self, sheet.file_name)
        if path is None:
            return
        self._patience.start()

        def work() -> str:
            printing.save_pdf(sheet, path)
            return path.name

        self._file.press(work, self._saved)

    def send_to_printer(self) -> None:
        """Ask for a printer and send the sheet; without one say so and offer the file."""
        if not paper_output.has_printer():
            self._say(
                self.tr("No printer was found. Save the sheet as PDF: it can be printed elsewhere.")
            )
            self.save_button.setFocus()
            return
        sheet = self._sheet()
        printer = paper_output.ask_printer(self, sheet.title)
        if printer is None:
            return
        self._patience.start()

        def paint(pages: Sequence[bytes]) -> None:
            try:
                paper_output.paint_pages(printer, pages)
            except GuideError as failure:
                self._show_failure(failure)
                return
            self._stop_waiting()
            self._say(self.tr("Sent to the printer."))

        self._file.press(lambda: printing.sheet_pages_png(sheet, printing.PRINT_PPI), paint)

    def _saved(self, file_name: str) -> None:
        self._stop_waiting()
        self._say(self.tr("Saved: {file}").format(file=file_name))

    def _show_failure(self, failure: GuideError) -> None:
        self._stop_waiting()
        self._say(failure_words(failure).sentence)

    def _say(self, words: str) -> None:
        self.message.set_words(words)
        self.message.setVisible(True)
        self.desk.announce(words)
        self.desk.frame.ensure_visible(self.message)
