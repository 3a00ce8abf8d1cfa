"""What changed in the plan, day by day, newest first; and the plan of each evening.

History may be long: a part of it is read and shown at a time. Nothing here changes the plan.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.ui.back_button import BackButton
from guide.ui.keeping.answers import Answer, is_private
from guide.ui.keeping.change_words import change_words, detail_words
from guide.ui.look import Look
from guide.ui.page import Desk, Page
from guide.ui.reading_order import set_reading_order
from guide.ui.widgets.button import Button
from guide.ui.widgets.card import Card
from guide.ui.widgets.flow import FlowLayout
from guide.ui.widgets.text import Heading, Text
from guide.ui.words import date_words, time_words
from guide.usecases.changes import ChangeLine, Day

AT_ONCE = 50  # changes read and shown at a time


class _DayCard(Card):
    """One day; lines can be added when more of it is read."""

    def __init__(self, look: Look, date: dt.date) -> None:
        super().__init__(look)
        self.date = date
        self.lines = QVBoxLayout()
        self.lines.setSpacing(look.px(12))

    def add(self, lines: Iterable[QWidget]) -> None:
        """Add lines at the end of the day, which is its beginning: newest come first."""
        for line in lines:
            self.lines.addWidget(line)


class ChangesPage(Page):
    """The changes by day."""

    name: ClassVar[str] = "changes"
    entry: ClassVar[str] = "settings"

    def __init__(self, desk: Desk, **args: object) -> None:
        super().__init__(desk, **args)
        look = desk.look
        self._before: int | None = None  # the last step that is shown
        self._parts = 0
        self._last: _DayCard | None = None  # the oldest day that is shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(16))
        row = FlowLayout(look.px(8))
        back = BackButton(look, self.tr("Safe keeping"), "to_keeping", lambda: desk.go("keeping"))
        row.addWidget(back)
        column.addLayout(row)
        column.addWidget(Heading(look, self.title()))
        self._about = Text(look, colour="text2")
        column.addWidget(self._about)
        deeds = FlowLayout(look.px(12))
        self._yesterday = Button(look, self.tr("Yesterday's plan"), "outlined", "history")
        self._name(self._yesterday, "yesterday")
        self._yesterday.clicked.connect(lambda: desk.go("earlier"))
        deeds.addWidget(self._yesterday)
        column.addLayout(deeds)
        self._days = QVBoxLayout()
        self._days.setSpacing(look.px(16))
        column.addLayout(self._days)
        self._more = Button(look, self.tr("Show earlier changes"), "outlined")
        self._name(self._more, "earlier_changes")
        self._more.clicked.connect(self._show_more)
        end = FlowLayout(look.px(12))
        end.addWidget(self._more)
        column.addLayout(end)
        column.addStretch(1)
        self._add_part()
        has_any = self._days.count() > 0
        self._yesterday.setVisible(has_any)
        self._about.set_words(
            self.tr("Newest first. Only this computer knows it.")
            if has_any
            else self.tr("Nothing has been changed yet. What you enter in the plan comes here.")
        )

    def title(self) -> str:
        return self.tr("What changed")

    def snapshot(self) -> dict[str, object]:
        return {"parts": self._parts}

    def restore(self, state: Mapping[str, object]) -> None:
        parts = state.get("parts")
        while isinstance(parts, int) and self._parts < parts and not self._more.isHidden():
            self._add_part()

    # ---- building

    def _show_more(self) -> None:
        shown = self._days.count()
        self._add_part()
        # The first day that came; when only the rest of a day came, the day that it belongs to.
        item = self._days.itemAt(min(shown, self._days.count() - 1))
        first = None if item is None else item.widget()
        button = None if first is None else first.findChild(Button)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _add_part(self) -> None:
        """Read and show the next changes; "Show earlier" goes when there are no more."""
        days = self.desk.session.workbench.changes.days(
            self.desk.lang, before=self._before, most=AT_ONCE
        )
        self._parts += 1
        for day in days:
            # The rest of a day that the part before began.
            if self._last is not None and self._last.date == day.date:
                self._last.add(self._line(line) for line in day.lines)
            else:
                self._last = self._card(day)
                self._days.addWidget(self._last)
        if days:
            self._before = days[-1].lines[-1].step
        # Told whole: the step that reaches the number comes with all its changes.
        self._more.setVisible(sum(len(day.lines) for day in days) >= AT_ONCE)
        set_reading_order(self)

    def _card(self, day: Day) -> _DayCard:
        desk, look = self.desk, self.desk.look
        date = date_words(day.date, desk.lang)
        card = _DayCard(look, day.date)
        card.setObjectName(f"day_{day.last_step}")
        card.body.addWidget(Heading(look, date, 2, "h3"))
        row = FlowLayout(look.px(8))
        evening = Button(look, self.tr("The plan at the end of this day"), "link", "eye")
        self._name(evening, f"evening_{day.last_step}")
        evening.setAccessibleName(self.tr("The plan at the end of {date}").format(date=date))
        evening.clicked.connect(partial(self._look_at, day.last_step, day.date.isoformat()))
        row.addWidget(evening)
        card.body.addLayout(row)
        card.body.addLayout(card.lines)
        card.add(self._line(line) for line in day.lines)
        return card

    def _line(self, line: ChangeLine) -> QWidget:
        desk, look = self.desk, self.desk.look
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        words = change_words(line, desk.book, desk.lang)
        shown = self.tr("{time} · {change}").format(time=time_words(line.at), change=words)
        column.addWidget(Text(look, shown, weight=500))
        detail = detail_words(line)
        if detail and is_private(line.field_key):
            column.addWidget(Answer(look, detail, name=words, is_hidden=True))
        elif detail:
            column.addWidget(Text(look, detail, "caption", colour="text2"))
        return box

    def _look_at(self, step: int, day: str, *_checked: bool) -> None:
        self.desk.go("earlier", step=step, day=day)

    def _name(self, widget: QWidget, name: str) -> None:
        widget.setObjectName(name)
        widget.setAccessibleIdentifier(name)
