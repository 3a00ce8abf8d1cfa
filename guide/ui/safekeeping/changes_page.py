"""What changed in the plan, day by day, newest first; and the plan of each evening.

History may be long: a part of it is read and shown at a time. Nothing here changes the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.change_words import change_words, detail_words
from guide.ui.safekeeping.plan_view import Answer, is_private
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words, time_words
from guide.usecases.safekeeping.change_log import ChangeLine, Day

AT_ONCE = 50  # changes read and shown at a time: as fast after years as on the first day


class _Part(Struct, frozen=True):
    """Where a part of history begins: the step before which it tells, None for the newest.

    A part may begin within a day: then the evening of that day is known from the part before.
    """

    before: int | None = None
    day: str = ""  # ISO date
    evening: int = 0  # the last step of that day


class ChangesPage(Page):
    """The changes by day."""

    name: ClassVar[str] = "changes"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._parts = [_Part()]  # from the newest to the one that is shown
        self._next = _Part()
        self._cards: list[QWidget] = []
        back = BackButton(
            look, self.tr("Safe keeping"), "to_keeping", lambda: context.navigator.go("keeping")
        )
        self._about = Text(look, colour="text2")
        self._yesterday = Button(
            look,
            self.tr("Yesterday's plan"),
            "outlined",
            "history",
            name="yesterday",
            on=lambda: context.navigator.go("earlier"),
        )
        self._days = column_of(look, 16)
        self._earlier = Button(
            look,
            self.tr("Earlier changes"),
            "outlined",
            "arrow-left",
            name="earlier_changes",
            on=self._show_earlier,
        )
        self._newer = Button(
            look,
            self.tr("Newer changes"),
            "outlined",
            "arrow-right",
            name="newer_changes",
            on=self._show_newer,
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            self._about,
            flow_of(look, 12, self._yesterday),
            self._days,
            flow_of(look, 12, self._earlier, self._newer),
            at_top=True,
        )
        self._show_part()
        has_any = bool(self._cards)
        self._yesterday.setVisible(has_any)
        self._about.set_words(
            self.tr("Newest first. This history stays on this computer.")
            if has_any
            else self.tr("Nothing has been changed yet. What you enter in the plan comes here.")
        )

    def title(self) -> str:
        return self.tr("What changed")

    def snapshot(self) -> dict[str, Any]:
        return {"parts": self._parts}

    def restore(self, state: Mapping[str, Any]) -> None:
        if len(state["parts"]) > 1:
            self._parts = state["parts"]
            self._show_part()

    # ---- turning

    def _show_earlier(self) -> None:
        self._parts.append(self._next)
        self._turn()

    def _show_newer(self) -> None:
        self._parts.pop()
        self._turn()

    def _turn(self) -> None:
        self._show_part()
        self.context.host.show_page_top()
        first = self._cards[0].findChild(Button) if self._cards else None
        (first or self._yesterday).setFocus(Qt.FocusReason.TabFocusReason)

    # ---- building

    def _show_part(self) -> None:
        """Read and show one part of history instead of the one before."""
        part, lang = self._parts[-1], self.context.lang
        changes = self.context.services.change_log
        days = changes.days(lang, before=part.before, most=AT_ONCE)
        self._cards = []
        for number, day in enumerate(days):
            is_rest = number == 0 and day.date.isoformat() == part.day
            evening = part.evening if is_rest else day.last_step
            self._cards.append(self._card(day, evening))
            self._next = _Part(day.lines[-1].step, day.date.isoformat(), evening)
        refill(self._days, *self._cards)
        has_more = bool(days) and bool(changes.days(lang, before=self._next.before, most=1))
        self._earlier.setVisible(has_more)
        self._newer.setVisible(len(self._parts) > 1)
        set_reading_order(self)

    def _card(self, day: Day, last_step: int) -> QWidget:
        context, look = self.context, self.context.look
        date = date_words(day.date, context.lang)
        evening = Button(
            look,
            self.tr("The plan at the end of this day"),
            "link",
            "eye",
            name=f"evening_{last_step}",
            on=partial(context.navigator.go, "earlier", step=last_step, day=day.date.isoformat()),
            spoken=self.tr("The plan at the end of {date}").format(date=date),
        )
        return Card(
            look,
            Heading(look, date, 2, "h3"),
            flow_of(look, 8, evening),
            *(self._line(line) for line in day.lines),
            name=f"day_{last_step}",
        )

    def _line(self, line: ChangeLine) -> QWidget:
        context, look = self.context, self.context.look
        words = change_words(line, context.book, context.lang)
        shown = self.tr("{time} · {change}").format(time=time_words(line.at), change=words)
        column = column_of(look, 2, Text(look, shown, weight=500))
        detail = detail_words(line)
        if detail and is_private(line.field_key):
            column.addWidget(Answer(look, detail, name=words, is_hidden=True))
        elif detail:
            column.addWidget(Text(look, detail, "caption", colour="text2"))
        return boxed(column)
