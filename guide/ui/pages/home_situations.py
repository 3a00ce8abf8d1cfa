"""What to do if…, on home while no level is entered: the situations with their search.

К finds Қ and so on: the folding is the content's. Rows are hidden by the search, never reordered.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.content.model import Situation
from guide.content.search import matches
from guide.ui.page import Desk
from guide.ui.widgets.card import Card
from guide.ui.widgets.field import Field
from guide.ui.widgets.flow import ColumnsLayout
from guide.ui.widgets.list_row import OVERHANG, ListRow
from guide.ui.widgets.text import Heading, Text

_COLUMN = 260


class SituationsCard(Card):
    """Every situation is one press away; typing narrows the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self.setObjectName("situations_card")
        self._desk = desk
        look = desk.look
        self.body.addWidget(
            Heading(look, QCoreApplication.translate("HomeSituations", "What to do if…"), 2)
        )
        self.search = Field(
            look,
            QCoreApplication.translate("HomeSituations", "Search the situations"),
            icon="search",
            width="long",
            max_length=60,
        )
        self.search.setObjectName("search_situations")
        self.search.edited.connect(lambda _: self._narrow())
        self.body.addWidget(self.search)
        # As in every list, the rows reach over the column of text so that their words align.
        layout = ColumnsLayout(look.px(_COLUMN), 2, look.px(OVERHANG))
        layout.overhang = look.px(OVERHANG)
        self._rows: list[tuple[Situation, ListRow]] = []
        for situation in desk.guide.situations:
            row = ListRow(
                look, situation.name(desk.lang), icon=situation.icon, icon_colour="accent"
            )
            row.setObjectName(f"situation_{situation.id}")
            row.clicked.connect(
                lambda _=False, one=situation.id: desk.go("situation", situation=one)
            )
            layout.addWidget(row)
            self._rows.append((situation, row))
        self.body.addLayout(layout)
        self._nothing = Text(
            look,
            QCoreApplication.translate(
                "HomeSituations", "Nothing found. Try another word, or call 112 if there is danger."
            ),
        )
        self._nothing.hide()
        self.body.addWidget(self._nothing)

    def set_search(self, text: str) -> None:
        """Narrow the list to what was typed."""
        self.search.set_value(text)
        self._narrow()

    def _narrow(self) -> None:
        query, lang = self.search.value, self._desk.lang
        found = 0
        for situation, row in self._rows:
            is_found = matches(query, situation.name(lang), situation.search_words(lang))
            row.setVisible(is_found)
            found += is_found
        was_empty = not self._nothing.isHidden()
        self._nothing.setVisible(not found)
        if not found and not was_empty:
            self._desk.announce(self._nothing.text())
