"""The plans of other homes: which there are, opening one, adding one, numbers that differ.

Nothing here changes a plan but "Take over", which is an edit of the open plan and can be undone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from guide.errors import Code, GuideError
from guide.household.phones import shown as shown_phone
from guide.ui.households.words import state_words, tell_done, title_words
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    OVERHANG,
    BackButton,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.households.households import KnownHousehold, OtherNumber

FIRST = 12  # rows that are shown at once; the others are found by their title


class HouseholdsPage(Page):
    """The list of households."""

    name: ClassVar[str] = "households"
    entry: ClassVar[str] = "settings"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Settings"), "to_settings", lambda: context.navigator.go("settings")
        )
        self._known: list[KnownHousehold] = []
        self._shows_all = False
        self.rows: dict[str, ListRow] = {}
        about = Text(
            look,
            self.tr(
                "Each home has a plan, a place and levels of its own, in a file of its own on this"
                " computer. What is changed in one changes nothing in another."
            ),
            colour="text2",
        )
        self._find = TextField(
            look, self.tr("Find by title"), width="long", icon="search", keys_asked=True
        )
        self._find.setObjectName("households_find")
        self._find.edited.connect(lambda _text: self._show())
        self._find.hide()
        self._list = column_of(look, None)
        self._numbers = column_of(look, None)
        card = Card(look, self._find, name="households")
        card.add(self._list, flow_of(look, 12, self._add_button()))
        headed_column(
            self, look, back, self.title(), about, card, self._numbers, gap=20, at_top=True
        )
        self._reader = Background(self, told_as=Code.FOLDER_UNUSABLE, on_failed=self._tell_failure)
        self._differ = Background(self, told_as=Code.FOLDER_UNUSABLE)
        self.refresh()
        context.session.plan_changed.connect(self.refresh)

    def title(self) -> str:
        return self.tr("Plans of other homes")

    def snapshot(self) -> dict[str, Any]:
        return {**super().snapshot(), "looked_for": self._find.value}

    def restore(self, state: Mapping[str, Any]) -> None:
        super().restore(state)
        self._find.edit.setText(state.get("looked_for", ""))

    # ---- the list

    def refresh(self) -> None:
        """Read anew which there are; when they are shown, whether their numbers differ."""
        self._reader.start(self.context.services.households.listed, self._take)

    def _take(self, known: list[KnownHousehold]) -> None:
        self._known = known
        self._find.setVisible(len(known) > FIRST)
        self._show()
        numbers = self.context.services.households.other_numbers
        QTimer.singleShot(0, self, lambda: self._differ.start(numbers, self._show_numbers))

    def _show(self) -> None:
        refill(self._list, *self._shown())
        set_reading_order(self)

    def _shown(self) -> Iterator[QWidget]:
        look = self.context.look
        looked_for = self._find.value.strip().casefold()
        found = [
            one for one in self._known if looked_for in title_words(one.summary.title).casefold()
        ]
        shown = found if self._shows_all else found[:FIRST]
        self.rows = {}
        if not shown:
            yield Text(look, self.tr("No plan has such a title."), colour="text2")
            return
        rows = Rows(look, *(self._row(one) for one in shown), has_lines=False)
        column = column_of(look, None, margins=(OVERHANG, 0, OVERHANG, 0))
        column.addLayout(rows)
        if len(found) > len(shown):
            words = self.tr("Show all %n plan(s)", "", len(found))
            column.addWidget(Button(look, words, "link", name="households_all", on=self._show_all))
        yield boxed(column, "household_rows")

    def _row(self, known: KnownHousehold) -> ListRow:
        context = self.context
        today = local_day(context.session.now())
        is_due = known.summary.failure is None and known.summary.is_due(today)
        row = ListRow(
            context.look,
            title_words(known.summary.title),
            icon="clock-alert" if is_due else "circle-check" if known.is_open else "home",
            about=state_words(known, today, context.lang),
            name=f"household_{known.id or 'own'}",
            on=partial(context.navigator.go, "household", household=known.id),
        )
        self.rows[known.id] = row
        return row

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _tell_failure(self, failure: GuideError) -> None:
        words = failure_words(failure, self.context.lang)
        refill(self._list, Text(self.context.look, words))

    # ---- one more

    def _add_button(self) -> Button:
        return Button(
            self.context.look,
            self.tr("Add a plan for another home"),
            "outlined",
            "plus",
            name="household_add",
            on=self._add,
        )

    def _add(self) -> None:
        context = self.context
        try:
            household_id = context.services.households.add()
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        context.navigator.go("household", household=household_id)

    # ---- numbers that differ

    def _show_numbers(self, numbers: Sequence[OtherNumber]) -> None:
        refill(self._numbers, *self._number_card(numbers))
        set_reading_order(self)

    def _number_card(self, numbers: Sequence[OtherNumber]) -> Iterator[QWidget]:
        if not numbers:
            return
        look = self.context.look
        yield Card(
            look,
            Heading(look, self.tr("Another plan has a different number"), 2),
            Text(
                look,
                self.tr("Nothing is taken over by itself. Ask the person which number is right."),
                colour="text2",
            ),
            *(self._number(place, one) for place, one in enumerate(numbers, start=1)),
            name="other_numbers",
        )

    def _number(self, place: int, other: OtherNumber) -> QWidget:
        context, look = self.context, self.context.look
        label = context.book.label(other.field.key, context.lang)
        here = shown_phone(other.here) or self.tr("Not filled in")
        said = [
            Text(look, f"{other.name}: {label}", weight=600),
            Text(look, self.tr("Here: {answer}").format(answer=here)),
            Text(
                look,
                self.tr("{title}: {answer}").format(
                    title=title_words(other.title), answer=shown_phone(other.there)
                ),
            ),
        ]
        take = Button(
            look,
            self.tr("Take over"),
            "outlined",
            name=f"take_over_{place}",
            spoken=self.tr("Take over: {name}, {answer}").format(
                name=other.name, answer=shown_phone(other.there)
            ),
            on=partial(self._take_over, other),
        )
        return boxed(column_of(look, 4, *said, flow_of(look, 8, take), margins=(0, 8, 0, 0)))

    def _take_over(self, other: OtherNumber) -> None:
        context = self.context
        done = context.session.run(lambda services: services.households.take_over(other))
        if done is None:
            return
        words = self.tr("Taken over: {name}, {answer}").format(
            name=other.name, answer=shown_phone(other.there)
        )
        tell_done(context, words, done)
