"""An earlier plan, only to read, and the button that brings it back. Nothing changes before that.

Args of the page say which one: a backup by its number, a copy by its file, the plan of a day by
its last step, a kept plan by its id. Without any of them: yesterday's plan.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from guide.errors import GuideError
from guide.ui.back_button import BackButton
from guide.ui.failures import failure_words
from guide.ui.keeping.answers import PlanInWords
from guide.ui.keeping.bringing_back import exchange_plan
from guide.ui.keeping.earlier import Earlier, reading
from guide.ui.page import Desk, Page
from guide.ui.widgets.button import Button
from guide.ui.widgets.card import Card
from guide.ui.widgets.flow import FlowLayout
from guide.ui.widgets.text import Heading, Text


class EarlierPage(Page):
    """One earlier plan in words."""

    name: ClassVar[str] = "earlier"
    entry: ClassVar[str] = "settings"

    def __init__(
        self,
        desk: Desk,
        *,
        backup: int = 0,
        file: str = "",
        step: int = -1,
        day: str = "",
        kept: str = "",
    ) -> None:
        super().__init__(desk, backup=backup, file=file, step=step, day=day, kept=kept)
        look = desk.look
        self._earlier: Earlier | None = None
        refused = self.tr("There is nothing from before that could be shown.")
        try:
            self._earlier = reading(backup=backup, file=file, step=step, day=day, kept=kept)(desk)
        except GuideError as failure:
            refused = failure_words(failure).sentence
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        row = FlowLayout(look.px(8))
        back = BackButton(look, self.tr("Safe keeping"), "to_keeping", lambda: desk.go("keeping"))
        row.addWidget(back)
        column.addLayout(row)
        heading = self.title() if self._earlier is None else self._earlier.title
        column.addWidget(Heading(look, heading))
        if self._earlier is None:
            card = Card(look, "problem")
            card.setObjectName("earlier_refused")
            card.body.addWidget(Text(look, refused))
            column.addWidget(card)
        else:
            self._add(column, self._earlier)
        column.addStretch(1)

    def title(self) -> str:
        # Others read it in the list of windows: never the title of a plan, never a file's name.
        return self.tr("Earlier plan")

    def _add(self, column: QVBoxLayout, earlier: Earlier) -> None:
        desk, look = self.desk, self.desk.look
        column.addWidget(Text(look, earlier.about, colour="text2"))
        if earlier.is_same:
            same = self.tr("Your plan says the same now. There is nothing to bring back.")
            column.addWidget(Text(look, same, weight=600))
        else:
            if earlier.household == desk.session.household():
                missing = self.tr(
                    "Your plan says the same now. Beside it something is missing that comes back:"
                    " kept plans, entered levels or ticks."
                )
                column.addWidget(Text(look, missing, weight=600))
            self._add_deeds(column, earlier)
        column.addWidget(PlanInWords(look, earlier.household, desk.book, desk.lang))

    def _add_deeds(self, column: QVBoxLayout, earlier: Earlier) -> None:
        look = self.desk.look
        buttons = FlowLayout(look.px(12))
        bring = Button(look, earlier.button, "filled", "history")
        stay = Button(look, self.tr("Leave all as it is"), "outlined")
        for button, name, deed in (
            (bring, "bring_back", self._bring_back),
            (stay, "leave_as_is", self._leave_as_is),
        ):
            button.setObjectName(name)
            button.setAccessibleIdentifier(name)
            button.clicked.connect(deed)
            buttons.addWidget(button)
        column.addLayout(buttons)
        note = self.tr("The present plan is kept as a backup first. You can take this back.")
        column.addWidget(Text(look, note, "caption", colour="text2"))

    def _leave_as_is(self) -> None:
        self.desk.back()

    def _bring_back(self) -> None:
        desk, earlier = self.desk, self._earlier
        if earlier is None:
            return
        if exchange_plan(desk, earlier.bring_back, earlier.undo, earlier.said):
            desk.go("review")
