"""The yard sheet of a drill, typed in: the same parts in the same order as on the paper.

A time that nobody took stays empty; no part has room for a child's name.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar

from msgspec import structs
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_paper_words
from guide.errors import GuideError
from guide.training import recording
from guide.training.drill import PROBLEMS, TIMES, DrillSheet, Problem, YardRow
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Text,
    columns_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.page import PageContext
from guide.ui.training.chips import Chips, TickChips
from guide.ui.training.fields import DigitsField, day_typed
from guide.ui.training.page import ClassPage

_MOST_ROWS = 60
_SPARE = 3  # empty rows at the end
_TIME = re.compile(r"\s*(\d{1,2})\D*(\d{2})\s*")
_COUNTS = ("on_list", "here", "extra", "need_help")


def time_of(typed: str) -> dt.time | None:
    """The time that was typed: `9:05`, `0905`, `9.05`; None for none."""
    found = _TIME.fullmatch(typed)
    try:
        return None if found is None else dt.time(int(found[1]), int(found[2]))
    except ValueError:
        return None


class DrillPage(ClassPage):
    """The sheet of one session.

    Args:
        context: as for every page.
        session_id: the session of the drill.

    """

    name: ClassVar[str] = "drill"

    def __init__(self, context: PageContext, session_id: str, **args: object) -> None:
        super().__init__(context, session_id=session_id, **args)
        look = context.look
        self._opened = self.services.sessions.open(session_id)
        self._held = self._opened.state.drill or DrillSheet()
        held = self._held
        self._on = DigitsField(
            look, self.tr("Day"), self.tr("For example 15.09.2026"), value=day_typed(held.on),
            max_length=10,
        )  # fmt: skip
        self._kind = self._line("type", held.kind)
        self._times = {
            name: DigitsField(
                look, self._say(name), self.tr("For example 9:05"), max_length=5,
                value=f"{moment:%H:%M}" if (moment := getattr(held, name)) else "",
            )
            for name in TIMES
        }  # fmt: skip
        for name, field in self._times.items():
            field.edit.setObjectName(f"time_{name}")
        spare = [YardRow(label="") for _ in range(_SPARE)]
        self._rows = [
            _Row(self, row, at) for at, row in enumerate([*held.rows, *spare][:_MOST_ROWS])
        ]
        self._weather, self._place = (
            self._line("weather", held.weather),
            self._line("place", held.place_at_start),
        )
        taught = {None: None, True: "yes", False: "no"}[held.was_taught]
        self._taught = Chips(
            look, self._say("taught"), (("yes", self.tr("Yes")), ("no", self.tr("No"))), taught,
            name="taught",
        )  # fmt: skip
        self._problems = TickChips(
            look, self._say("problems"),
            [(one, self._say(f"problem_{one}")) for one in PROBLEMS], held.problems,
            name="problems",
        )  # fmt: skip
        self._grade = self._line("grade", held.grade)
        save = Button(look, self.tr("Keep the sheet"), name="keep_sheet", on=self._keep)
        back = BackButton(look, self.tr("Report"), "to_report", self._to_report)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, self._say("no_names"), colour="text2"),
            Card(look, columns_of(look, 16, self._on, self._kind, least=240, most=2)),
            Card(look, columns_of(look, 16, *self._times.values(), least=200, most=3)),
            *self._rows,
            Card(look, self._weather, self._place, self._taught, self._problems, self._grade),
            flow_of(look, 12, save),
            gap=16,
            at_top=True,
        )

    def title(self) -> str:
        return self._say("title")

    def _say(self, word: str) -> str:
        """The word of the paper, so that the form reads as it does."""
        return class_paper_words().say(f"yard_{word}", self.context.lang)

    def label_of(self, word: str) -> str:
        """The label of a column of the paper."""
        return self._say("help" if word == "need_help" else word)

    def _line(self, word: str, value: str) -> TextField:
        field = TextField(
            self.context.look, self._say(word), width="medium", max_length=60, value=value
        )
        field.edit.setObjectName(f"yard_{word}")
        return field

    def _to_report(self) -> None:
        self.context.navigator.go("report", session_id=self._opened.id)

    # ---- what was typed

    def sheet(self) -> DrillSheet:
        """The sheet as it is typed now."""
        problems: tuple[Problem, ...] = tuple(
            one for one in PROBLEMS if one in self._problems.choices
        )
        times = {name: time_of(field.value) for name, field in self._times.items()}
        return structs.replace(
            self._held,
            on=self._on.day,
            kind=self._kind.value.strip(),
            rows=tuple(row for one in self._rows if (row := one.row()).label),
            weather=self._weather.value.strip(),
            place_at_start=self._place.value.strip(),
            was_taught={"yes": True, "no": False}.get(self._taught.choice),
            problems=problems,
            grade=self._grade.value.strip(),
            **times,
        )

    def _keep(self) -> None:
        wrong = [
            one for one in self._times.values() if one.value.strip() and not time_of(one.value)
        ]
        for field in self._times.values():
            said = self.tr("Write a time, for example 9:05.") if field in wrong else ""
            field.set_problem(said)
        if wrong:
            wrong[0].edit.setFocus()
        elif self._save():
            self.context.messages.tell(self.tr("The sheet is kept."), timeout_ms=5000)

    def _save(self) -> bool:
        sheet = self.sheet()
        if sheet == (self._opened.state.drill or DrillSheet()):
            return True
        try:
            self.session.run_alone(lambda _services: self._opened.do(recording.drill, sheet))
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return False
        return True

    def flush(self) -> None:
        """What is typed is kept when the page is left."""
        self._save()


class _Row(Card):
    """One class of the sheet: its counts beside each other."""

    def __init__(self, page: DrillPage, row: YardRow, at: int) -> None:
        look = page.context.look
        super().__init__(look, padding=16, name=f"yard_row_{at}")
        self._row = row
        self._label = TextField(
            look, QCoreApplication.translate("DrillPage", "Class"), width="short", max_length=60,
            value=row.label, kazakh_keys=False,
        )  # fmt: skip
        self._label.edit.setObjectName(f"row_label_{at}")
        self._counts: dict[str, DigitsField] = {}
        for name in _COUNTS:
            number = getattr(row, name)
            field = DigitsField(look, page.label_of(name), value=str(number) if number else "")
            field.edit.setObjectName(f"row_{name}_{at}")
            self._counts[name] = field
        absent = sum(number for _, number in row.absent)
        self._absent = DigitsField(
            look, page.label_of("absent"), value=str(absent) if absent else ""
        )
        for one in (self._label, *self._counts.values(), self._absent):
            one.edit.setAccessibleName(f"{one.label}, {at + 1}")  # else all rows sound the same
        parts: list[QWidget] = [self._label, *self._counts.values(), self._absent]
        self.add(columns_of(look, 12, *parts, least=150, most=3))

    def row(self) -> YardRow:
        """The row as it is typed now."""
        counts = {name: field.number for name, field in self._counts.items()}
        absent = self._row.absent
        if sum(number for _, number in absent) != self._absent.number:
            absent = (("", self._absent.number),) if self._absent.number else ()
        return structs.replace(self._row, label=self._label.value.strip(), absent=absent, **counts)
