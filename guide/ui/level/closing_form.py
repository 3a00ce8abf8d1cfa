"""The other answers of the level entry: no level declared, lowered, cancelled, a mistake.

The first three are announcements and need a source and a date; a mistake never was one and needs
nothing.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from guide.alerts.declaration import Declaration
from guide.content.model import Level
from guide.ui.forms.choice_editor import ChoiceEditor
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.level.entry_parts import LevelForm, fillable
from guide.ui.level.entry_record import LevelClosing, shown_day
from guide.ui.shell.page import PageContext


class ClosingForm(LevelForm):
    """Which of the other answers, and for an announcement its source and date."""

    record: LevelClosing

    def __init__(self, context: PageContext, standing: Declaration | None, today: dt.date) -> None:
        look = context.look
        none = {"none": self.tr("No level is declared")}
        mistake = {"mistake": self.tr("Entered by mistake")}
        steps = self.tr("A short list shows what to do next.")
        about = {
            "mistake": self.tr("The entry is removed. Nothing else is needed."),
            "cancelled": steps,
            "lowered": steps,
        }
        record = LevelClosing(closing="none")
        if standing is None:
            answers = none
        elif standing.level is Level.NONE:
            answers = none | mistake
            record = LevelClosing(
                closing="none",
                source=standing.source or "",
                closing_date=shown_day(standing.start),
            )
        else:
            cancelled = {"cancelled": self.tr("The level was cancelled")}
            answers = cancelled | {"lowered": self.tr("The level was lowered")} | mistake
            record = LevelClosing(closing="cancelled")

        def row(look: Look, answer: str, words: str) -> RadioRow:
            return RadioRow(look, words, about.get(answer, ""))

        button = Button(
            look, self.tr("Today"), kind="outlined", icon="calendar-days", name="button_today"
        )
        super().__init__(
            context,
            record,
            {
                "closing": (self.tr("What is known"), ""),
                "closing_date": (
                    self.tr("Date of the announcement"),
                    self.tr("Day.month.year, for example 30.11.2026"),
                ),
            },
            {"closing": answers},
            {
                ".closing": partial(ChoiceEditor, button=row, is_bare=True, columns=1),
                ".closing_date": fillable((shown_day(today), button), gap=20),
            },
            {
                "source": self.tr("Choose where you heard it: this answer needs a source"),
                "closing_date": self.tr("Enter day, month and year, for example 30.11.2026"),
            },
        )
        self.setObjectName("closing_form")
