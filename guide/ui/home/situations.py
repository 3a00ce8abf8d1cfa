"""What to do if…, on home while no level is entered: the same list as on its own page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.ui.advice.situation_list import SituationList
from guide.ui.kit.widgets import Card, Heading
from guide.ui.shell.page import PageContext


class SituationsCard(Card):
    """Every situation is one press away; typing narrows the list."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="situations_card")
        title = QCoreApplication.translate("HomeSituations", "What to do if…")
        self.body.addWidget(Heading(context.look, title, 2))
        self.list = SituationList(context, compact=True)
        self.body.addWidget(self.list)
