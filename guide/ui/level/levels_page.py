"""The three levels side by side, read without setting anything.

What each means, what a resident may notice, what to do; below, what the colours are not and where
the words come from. Nothing on this page changes what is entered.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import DECLARED, Notice
from guide.ui.advice.entry_details import detail_lines
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import add_to, column_of, row_of
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout
from guide.ui.kit.widgets.text import Heading, IconView, Text
from guide.ui.level.level_column import LevelColumn
from guide.ui.shell.page import Page, PageContext

_COLUMN = 250  # a column narrower than this is hard to read: then they stand below each other
_BOX = 300


class LevelsPage(Page):
    """Three columns and the boxes below them."""

    name = "levels"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        body = column_of(look, 8, inside=self)
        self._heading = Heading(look, self.title())
        add_to(
            body,
            self._heading,
            Text(
                look,
                self.tr(
                    "A level is always declared for a place: the country, a region, a city, "
                    "a district or single venues. There are three levels."
                ),
                colour="text2",
            ),
        )
        body.addSpacing(look.px(8))
        self._columns = [LevelColumn(context, level) for level in DECLARED]
        self._board = ColumnsLayout(look.px(_COLUMN), len(DECLARED), look.px(20))
        for column in self._columns:
            self._board.addWidget(column)
        body.addLayout(self._board)
        body.addSpacing(look.px(12))
        boxes = ColumnsLayout(look.px(_BOX), 2, look.px(20))
        for box in self._boxes():
            boxes.addWidget(box)
        body.addLayout(boxes)
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
        look, lang = self.context.look, self.context.lang
        box = Card(look, padding=20, name=f"box_{topic}")
        head = row_of(look, 10, IconView(look, icon, colour="accent"))
        head.addWidget(Heading(look, title, level=2, size="large"), 1)
        box.body.addLayout(head)
        for notice in notices:
            words = notice.words(lang)
            said = column_of(look, 2, Text(look, words.title, weight=600))
            if words.reason:
                said.addWidget(Text(look, words.reason, colour="text2"))
            box.body.addLayout(said)
        box.body.addStretch(1)
        fold = Collapsible(look, self.tr("Sources"), name=f"sources_{topic}")
        fold.button.setAccessibleName(self.tr("Sources: {title}").format(title=title))
        fold.toggled.connect(lambda is_open: self._fill(fold, notices) if is_open else None)
        box.body.addWidget(fold)
        return box

    def _fill(self, fold: Collapsible, notices: list[Notice]) -> None:
        if fold.body.count():
            return
        context = self.context
        lines = [
            line for notice in notices for line in detail_lines(notice, context.lang, context.guide)
        ]
        for line in dict.fromkeys(lines):
            fold.body.addWidget(Text(context.look, line, "caption", colour="text2"))

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
