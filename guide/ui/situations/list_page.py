"""All situations: what to do if. A search and a list, each one click from its steps."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt

from guide.ui.advice.situation_list import SituationList
from guide.ui.kit.widgets import Card, Heading, PageHead, Text, column_of
from guide.ui.shell.page import Page, PageContext


class SituationsPage(Page):
    """The list of situations."""

    name: ClassVar[str] = "situations"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._heading = Heading(look, self.title())
        column = column_of(
            look,
            8,
            PageHead(look, self._heading),
            Text(look, self.tr("Choose what happened, or type a word."), colour="text2"),
            inside=self,
        )
        column.addSpacing(look.px(8))
        self.list = SituationList(context)
        column.addWidget(Card(look, self.list))
        column.addStretch(1)

    def title(self) -> str:
        return self.tr("What to do if…")

    def leave(self) -> bool:
        return self.list.clear()

    def focus_first(self) -> None:
        """The heading: at large text the search alone would fill the window."""
        self._heading.setFocus(Qt.FocusReason.TabFocusReason)
