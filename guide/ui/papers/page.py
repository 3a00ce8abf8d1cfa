"""Printing: every paper, chosen, looked at, and taken away in one of four ways.

The preview is the page that will be printed. The page itself keeps nothing: the choices are kept
by their card, files are written only where the person says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.content.message_words import message_words
from guide.errors import GuideError
from guide.ui.kit.widgets import (
    Button,
    Heading,
    PageHead,
    Text,
    boxed,
    column_of,
    flow_of,
    split_of,
)
from guide.ui.papers.actions import PrintActions
from guide.ui.papers.choices import PrintChoices
from guide.ui.papers.preview import Preview
from guide.ui.papers.words import full_name, langs_name
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.sheet import Sheet, replaced_letters
from guide.usecases.papers.catalogue import PaperOption, PaperRequest, kind_of, sheet_of

_STACK_BELOW = 640
_ALWAYS = 100_000  # wider than any window: the preview stands below the choices


class PrintPage(Page):
    """All papers.

    Args:
        context: looks, language, session, window.
        paper: id of the paper to show first.
        item: its level or situation.

    """

    name: ClassVar[str] = "print"

    def __init__(
        self, context: PageContext, *, paper: str = "", item: str = "", **args: object
    ) -> None:
        super().__init__(context, paper=paper, item=item, **args)
        look = context.look
        self._is_wide = False
        self._sheet: Sheet | None = None
        self.choices = PrintChoices(context, paper, item)
        self.choices.changed.connect(self._show_sheet)
        self.deeds = PrintActions(context, self.choices.asked)
        self.deeds.printed.connect(self._was_printed)
        self.preview = Preview(look)
        self.preview.failed.connect(self.deeds.show_failure)
        self.preview.shown.connect(self._show_notes)
        about = self.tr("Paper works without power and network. Everything here fits on A4.")
        self._split = split_of(
            look, 24, self.choices, self._make_sheet_side(), below=_STACK_BELOW, share=0.4
        )
        title = PageHead(look, Heading(look, self.title()))
        head = column_of(look, 8, title, Text(look, about, colour="text2"))
        column_of(look, 16, head, self._split, inside=self, at_top=True)
        self._show_sheet()
        context.session.plan_changed.connect(self._show_sheet)

    def _make_sheet_side(self) -> QWidget:
        look = self.context.look
        self.zoom = Button(look, self._zoom_words(), "plain", name="zoom", on=self._change_zoom)
        row = flow_of(look, 12, self.zoom)
        self.note = Text(look, "", weight=600, name="sheet_note")
        about = self.tr(
            "While it prints, the computer's print service keeps a copy of the page."
            " Saving as PDF makes only the file that you name."
        )
        caption = Text(look, about, "caption", colour="text2")
        parts = (self.deeds, row, self.note, self.preview, caption)
        return boxed(column_of(look, 16, *parts, at_top=True))

    # ---- Page

    def title(self) -> str:
        return self.tr("Print")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"is_wide": self._is_wide}

    def restore(self, state: Mapping[str, Any]) -> None:
        super().restore(state)
        if state["is_wide"]:
            self._change_zoom()
        self._show_sheet()

    def print_here(self) -> bool:
        self.deeds.send_to_printer()
        return True

    def focus_first(self) -> None:
        self.choices.form.focus_field("paper")

    # ---- the sheet

    def _show_sheet(self) -> None:
        asked = self.choices.asked()
        self.deeds.show_for(kind_of(asked.paper))
        try:
            sheet = sheet_of(self.context.services, asked)
        except GuideError as failure:
            self.deeds.show_failure(failure)
            return
        words = self.tr("Picture of the paper: {paper}, {language}")
        self.preview.show_sheet(
            sheet,
            words.format(
                paper=full_name(self.context, asked), language=langs_name(self.choices.wanted.langs)
            ),
        )
        self._sheet = sheet
        self._show_notes()

    def _show_notes(self) -> None:
        """Say again what should be known; what has no room is known once the sheet is pressed."""
        if self._sheet is not None:
            self.note.set_words(" ".join(self._notes(self.choices.asked(), self._sheet)))
            self.note.setVisible(bool(self.note.text()))

    def _notes(self, asked: PaperRequest, sheet: Sheet) -> Iterator[str]:
        """What somebody should know before this sheet is printed."""
        if (
            kind_of(asked.paper).is_of_plan
            and self.context.services.plan_editor.household().is_empty
        ):
            yield self.tr("The plan is still empty: the sheet has lines to write on by hand.")
        letters = replaced_letters(sheet)
        if letters:
            yield self.tr(
                "These characters cannot be printed, an empty box stands for them: {signs}"
            ).format(signs=" ".join(letters))
        if self.preview.left_out:
            fields = "; ".join(self.preview.left_out)
            yield message_words().say("paper_left_out", self.context.lang, fields=fields)

    def _zoom_words(self) -> str:
        return self.tr("Show smaller") if self._is_wide else self.tr("Show larger")

    def _change_zoom(self) -> None:
        """Give the preview the whole width of the page, or its place beside the choices."""
        look = self.context.look
        self._is_wide = not self._is_wide
        self._split.set_stack_below(_ALWAYS if self._is_wide else look.px(_STACK_BELOW))
        self.zoom.set_words(self._zoom_words())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Below the choices the preview has the whole width already.
        has_use = self._is_wide or not self._split.is_stacked_at(self.width())
        if self.zoom.isHidden() == has_use:
            self.zoom.setVisible(has_use)

    def _was_printed(self, paper: str) -> None:
        if PaperOption.RULER in kind_of(paper).parts:
            self.choices.ruler.was_printed()
