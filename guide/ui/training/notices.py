"""The three notices of a drill or a scenario: each on a day, or marked as not given (rule P1).

Nothing is ticked falsely: "not given" is an answer of its own, and stands in the report.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.training.state import NOTICES, Whom
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Card, Heading, Text, column_of
from guide.ui.training.chips import Chips
from guide.ui.training.fields import DigitsField, day_typed

TODAY, EARLIER, NOT_GIVEN = "today", "earlier", "not_given"


class Notices(Card):
    """Staff, pupils and parents."""

    def __init__(
        self,
        look: Look,
        held: Mapping[str, dt.date | None],
        today: dt.date,
        on: Callable[[], object],
    ) -> None:
        super().__init__(look, name="notices")
        self._rows = {whom: _Row(look, whom, held, today, on) for whom in NOTICES}
        self.add(
            Heading(look, QCoreApplication.translate("Notices", "Who was told before?"), 2),
            Text(
                look,
                QCoreApplication.translate(
                    "Notices", "A lesson like this is announced: the day and what it is about."
                ),
            ),
            *self._rows.values(),
        )

    def given(self) -> dict[Whom, dt.date | None]:
        """Those that are answered: the day, or None for "not given"."""
        return {whom: row.day for whom, row in self._rows.items() if row.is_answered}


class _Row(QWidget):
    """One notice."""

    def __init__(
        self,
        look: Look,
        whom: Whom,
        held: Mapping[str, dt.date | None],
        today: dt.date,
        on: Callable[[], object],
    ) -> None:
        super().__init__()
        self._today = today
        question = {
            "staff": QCoreApplication.translate("Notices", "Staff"),
            "pupils": QCoreApplication.translate("Notices", "Pupils"),
            "parents": QCoreApplication.translate("Notices", "Parents"),
        }[whom]
        chosen, day = None, None
        if whom in held:
            day = held[whom]
            chosen = NOT_GIVEN if day is None else TODAY if day == today else EARLIER
        self._chips = Chips(
            look,
            question,
            (
                (TODAY, QCoreApplication.translate("Notices", "Told today")),
                (EARLIER, QCoreApplication.translate("Notices", "Told on another day")),
                (NOT_GIVEN, QCoreApplication.translate("Notices", "Not given")),
            ),
            chosen,
            name=f"notice_{whom}",
            on=self._turn,
        )
        self._day = DigitsField(
            look,
            QCoreApplication.translate("Notices", "{whom}: on which day?").format(whom=question),
            QCoreApplication.translate("Notices", "For example 15.09.2026"),
            value=day_typed(day) if chosen == EARLIER else "",
            max_length=10,
        )
        self._day.edit.setObjectName(f"notice_day_{whom}")
        self._on = on
        self._day.edited.connect(lambda _text: on())
        self._day.left.connect(self._check)
        column_of(look, 8, self._chips, self._day, inside=self)
        self._day.setVisible(chosen == EARLIER)

    @property
    def day(self) -> dt.date | None:
        """The day it was given; None for "not given"."""
        if self._chips.choice == TODAY:
            return self._today
        return self._day.day if self._chips.choice == EARLIER else None

    @property
    def is_answered(self) -> bool:
        """Whether it was given on a day, or is marked as not given."""
        return self._chips.choice == NOT_GIVEN or self.day is not None

    def _turn(self, choice: str) -> None:
        self._day.setVisible(choice == EARLIER)
        self._on()

    def _check(self) -> None:
        words = QCoreApplication.translate("Notices", "Write a day, for example 15.09.2026")
        is_day = not self._day.value.strip() or self._day.day is not None
        self._day.set_problem("" if is_day else words)
