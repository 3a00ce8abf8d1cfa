"""The three levels side by side, read without setting anything.

What each means, what a resident may notice, what to do; below, what the colours are not and where
the words come from. Nothing on this page changes what is entered.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import DECLARED, Notice
from guide.ui.advice.entry_details import detail_lines
from guide.ui.kit.widgets import (
    Card,
    Collapsible,
    Heading,
    IconView,
    PageHead,
    Text,
    column_of,
    columns_of,
    row_of,
)
from guide.ui.level.level_column import LevelColumn
from guide.ui.shell.page import Page, PageContext

_COLUMN = 200  # a column narrower than this is hard to read: then they stand below each other
_BOX = 300


class LevelsPage(Page):
    """Three columns and the boxes below them."""

    name = "levels"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._heading = Heading(look, self.title())
        body = column_of(
            look,
            8,
            PageHead(look, self._heading),
            Text(
                look,
                self.tr(
                    "A level is always declared for a place: the country, a region, a city, "
                    "a district or single venues. There are three levels."
                ),
                colour="text2",
            ),
            inside=self,
        )
        body.addSpacing(look.px(8))
        self._columns = [LevelColumn(context, level) for level in DECLARED]
        self._board = columns_of(
            look, 20, *self._columns, least=_COLUMN, most=len(DECLARED), is_even=True
        )
        body.addLayout(self._board)
        body.addSpacing(look.px(12))
        body.addLayout(columns_of(look, 20, *self._boxes(), least=_BOX, most=2))
        body.addStretch(1)

    def title(self) -> str:
        return self.tr("Levels of terrorist danger")

    def focus_first(self) -> None:
        """The heading: the first control lies below the first column, out of sight."""
        self._heading.setFocus(Qt.FocusReason.TabFocusReason)

    def print_here(self) -> bool:
        """Ctrl+P prints the sheet of a level: of the one that stands here, or the first."""
        self.context.navigator.go("print", paper="level")
        return True

    def _boxes(self) -> list[QWidget]:
        topics = {
            "colours": ("cloud-sun", self.tr("Do not mix up the colours")),
            "origin": ("book-open", self.tr("Where these words come from")),
            "respect": ("users", self.tr("Respect for each other")),
            "documents": ("id-card", self.tr("Documents")),
        }
        made: list[QWidget] = []
        for topic, (icon, title) in topics.items():
            notices = [notice for notice in self.context.guide.notices if notice.topic == topic]
            if notices:
                made.append(self._box(topic, icon, title, notices))
        return made

    def _box(self, topic: str, icon: str, title: str, notices: list[Notice]) -> QWidget:
        look = self.context.look
        heading = Heading(look, title, level=2, size="large")
        sign = IconView(look, icon, colour="accent")
        box = Card(
            look,
            row_of(look, 10, sign, heading, last_wide=True),
            *(self._said(notice) for notice in notices),
            padding=20,
            name=f"box_{topic}",
        )
        box.body.addStretch(1)
        fold = Collapsible(
            look,
            self.tr("Sources"),
            later=lambda: self._sources(notices),
            name=f"sources_{topic}",
            spoken=self.tr("Sources: {title}").format(title=title),
        )
        box.add(fold)
        return box

    def _said(self, notice: Notice) -> QVBoxLayout:
        look, words = self.context.look, notice.words(self.context.lang)
        reason = Text(look, words.reason, colour="text2") if words.reason else None
        return column_of(look, 2, Text(look, words.title, weight=600), reason)

    def _sources(self, notices: list[Notice]) -> list[Text]:
        context = self.context
        lines = [
            line for notice in notices for line in detail_lines(notice, context.lang, context.guide)
        ]
        return [
            Text(context.look, line, "caption", colour="text2") for line in dict.fromkeys(lines)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        """Let the same part start at the same height in columns that stand side by side."""
        gap = self.context.look.px(20)
        count = self._board.columns_at(self.width())
        width = (self.width() - gap * (count - 1)) // count
        for parts in (
            [column.head for column in self._columns],
            [column.meaning for column in self._columns],
        ):
            tallest = 0
            if count == len(self._columns):
                tallest = max(part.heightForWidth(width) for part in parts)
            for part in parts:
                part.setMinimumHeight(tallest)
