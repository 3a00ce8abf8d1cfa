"""The other answers of the picker: no level declared, lowered, cancelled, entered by mistake.

The first three are announcements and need a source and a date; a mistake never was one and needs
nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.alerts.declaration import Declaration, Source
from guide.content.model import Level
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.choice import ChoiceGroup
from guide.ui.kit.widgets.choice_buttons import RadioRow
from guide.ui.kit.widgets.fields import DateField
from guide.ui.kit.widgets.reflow_layouts import FlowLayout
from guide.ui.level.entry_parts import SourceChoice, read_day, shown_day
from guide.ui.shell.page import PageContext

Answer = Literal["none", "lowered", "cancelled", "mistake"]


@dataclass(frozen=True, slots=True)
class Closed:
    """An answer that is complete."""

    answer: Answer
    source: Source | None = None
    on_date: dt.date | None = None


class ClosingForm(QWidget):
    """Which of the other answers, and for an announcement its source and date."""

    answered = Signal()

    def __init__(self, context: PageContext, standing: Declaration | None, today: dt.date) -> None:
        super().__init__()
        self.setObjectName("closing_form")
        look = context.look
        self._today = today
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(look.px(20))
        answers = self._answers(standing)
        self._group = ChoiceGroup(
            look,
            self.tr("What is known"),
            [(one, RadioRow(look, title, about)) for one, title, about in answers],
            columns=1,
        )
        self._group.setObjectName("choice_closing")
        self._group.choose(answers[0][0])
        self._group.chosen.connect(lambda _: self._show())
        body.addWidget(self._group)
        # A single answer needs no question. Only now: without a parent it would be a window.
        self._group.setVisible(len(answers) > 1)
        self._proof = QWidget()
        proof = QVBoxLayout(self._proof)
        proof.setContentsMargins(0, 0, 0, 0)
        proof.setSpacing(look.px(20))
        is_none = standing is not None and standing.level is Level.NONE
        source = standing.source if is_none and standing is not None else None
        self._source = SourceChoice(context, source, is_optional=False)
        proof.addWidget(self._source)
        self._date = DateField(
            look,
            self.tr("Date of the announcement"),
            self.tr("Day.month.year, for example 30.11.2026"),
            value=shown_day(standing.start) if is_none and standing is not None else "",
        )
        self._date.setObjectName("field_closing_date")
        proof.addWidget(self._date)
        row = FlowLayout(look.px(8))
        today_button = Button(look, self.tr("Today"), kind="outlined", icon="calendar-days")
        today_button.setObjectName("button_today")
        today_button.clicked.connect(self._fill_today)
        row.addWidget(today_button)
        proof.addLayout(row)
        body.addWidget(self._proof)
        self._show()

    def _answers(self, standing: Declaration | None) -> list[tuple[Answer, str, str]]:
        none: tuple[Answer, str, str] = ("none", self.tr("No level is declared"), "")
        mistake: tuple[Answer, str, str] = (
            "mistake",
            self.tr("Entered by mistake"),
            self.tr("The entry is removed. Nothing else is needed."),
        )
        if standing is None:
            return [none]
        if standing.level is Level.NONE:
            return [none, mistake]
        steps = self.tr("A short list shows what to do next.")
        return [
            ("cancelled", self.tr("The level was cancelled"), steps),
            ("lowered", self.tr("The level was lowered"), steps),
            mistake,
        ]

    @property
    def answer(self) -> Answer:
        """Which answer is chosen."""
        choice = self._group.choice
        return next(one for one in get_args(Answer) if one == choice)  # one is always chosen

    def closed(self) -> Closed | None:
        """The complete answer; None when source or date is missing: it then has the focus."""
        if self.answer == "mistake":
            return Closed("mistake")
        source, day = self._source.value, read_day(self._date.value)
        self._source.set_problem(
            "" if source else self.tr("Choose where you heard it: this answer needs a source")
        )
        self._date.set_problem(
            None if day else self.tr("Enter day, month and year, for example 30.11.2026")
        )
        if source is None:
            self._source.focus()
        elif day is None:
            self._date.setFocus()
        else:
            return Closed(self.answer, source, day)
        return None

    def _fill_today(self) -> None:
        self._date.set_value(shown_day(self._today))
        self._date.set_problem(None)

    def _show(self) -> None:
        self._proof.setVisible(self.answer != "mistake")
        self.answered.emit()

    def snapshot(self) -> dict[str, str]:
        """All that was chosen and typed."""
        source = self._source.value
        return {
            "answer": self.answer,
            "source": source.value if source else "",
            "date": self._date.value,
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Take over a snapshot."""
        self._group.choose(state["answer"])
        self._source.choose(Source(state["source"]) if state["source"] else None)
        self._date.set_value(state["date"])
        self._show()
