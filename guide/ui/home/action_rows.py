"""The lists of home: rows that are ticked where they stand, with their sources under them.

A row never changes its place. Ticking goes to the session at once; what the session then knows is
shown, by every list alike. Habits are agreed on and never counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from guide.checklist import Progress, Ticks
from guide.content.model import Level, When
from guide.ui.advice.level_words import lower_words, when_words
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    Rows,
    SplitLayout,
    Text,
    boxed,
    column_of,
    flow_of,
    split_of,
)
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.shell.page import PageContext
from guide.usecases.level.home_view import Group, HomeView, Row

if TYPE_CHECKING:
    from guide.ui.advice.entry_details import EntryDetails


class ActionRow(QWidget):
    """One line of advice: the row that is ticked, and its details when they are open."""

    ticked = Signal(str)  # the action's id: tick it, or take the tick away

    def __init__(self, context: PageContext, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"line_{row.id}")
        self._context = context
        self.action = row.action
        words = row.action.words(context.lang)
        self._column = column_of(context.look, 4, inside=self)
        can_be_ticked = row.action.can_be_ticked
        self.check = CheckRow(
            context.look, words.title, words.reason, row.action.kind, can_be_ticked=can_be_ticked
        )
        self.check.setObjectName(f"action_{row.id}")
        self.check.setChecked(row.is_ticked)
        if can_be_ticked:
            self.check.clicked.connect(lambda: self.ticked.emit(row.id))
        self.check.details.setObjectName(f"details_button_{row.id}")
        self.check.details_requested.connect(self._toggle_details)
        self._column.addWidget(self.check)
        self._details: EntryDetails | None = None
        self._opened: QWidget | None = None  # how it is done, and the details below that
        self.is_open = False  # whether the sources are shown
        self._say_state()

    def snapshot(self) -> bool:
        """Whether the sources are shown."""
        return self.is_open

    def set_open(self, is_open: bool) -> None:
        """Show or hide the sources; they are built when first asked for."""
        self.is_open = is_open
        if is_open and self._details is None:
            from guide.ui.advice.entry_details import EntryDetails
            from guide.ui.home.how_to import how_to_button

            context = self._context
            self._details = EntryDetails(context.look, self.action, context.lang, context.guide)
            how = how_to_button(context, self.action)
            row = None if how is None else boxed(flow_of(context.look, 12, how))
            self._opened = boxed(column_of(context.look, 8, row, self._details))
            self._column.addWidget(self._opened)
            if how is not None:
                QWidget.setTabOrder(self.check.details, how)
        if self._opened is not None:
            self._opened.setVisible(is_open)
        self._say_state()

    restore = set_open

    def _toggle_details(self) -> None:
        self.set_open(not self.is_open)
        if self._details is not None and self.is_open:
            self._context.announcer.say(self._details.words())

    def _say_state(self) -> None:
        state = (
            QCoreApplication.translate("HomeRows", "Open")
            if self.is_open
            else QCoreApplication.translate("HomeRows", "Closed")
        )
        self.check.details.setAccessibleDescription(state)


class ActionList(Rows):
    """Rows in the order of the guide."""

    ticked = Signal(str)

    def __init__(self, context: PageContext, rows: Iterable[Row]) -> None:
        super().__init__(context.look)
        self._context = context
        self.lines: list[ActionRow] = []
        self.extend(rows)

    def extend(self, rows: Iterable[Row]) -> None:
        """Add rows below those that are there."""
        for row in rows:
            line = ActionRow(self._context, row)
            line.ticked.connect(self.ticked)
            self.add(line)
            self.lines.append(line)

    def show_ticks(self, ticks: Ticks) -> None:
        """Show what is ticked now; no row moves."""
        for line in self.lines:
            line.check.setChecked(line.action.can_be_ticked and ticks.has(line.action.id))


class ActionsCard(Card):
    """What to do at the level that stands: its own lines first, lower levels folded below.

    At first only `seen_first` of its own lines are there; `complete` adds all that follows. The
    lines of a lower level are built when its fold is first opened.
    """

    def __init__(self, context: PageContext, view: HomeView, *, seen_first: int) -> None:
        self._is_narrow = context.host.is_narrow
        padding = 12 if self._is_narrow else 24
        super().__init__(context.look, padding=padding, name="actions_card")
        self._context = context
        self._declaration_id = view.banner.declaration_id
        self.add(self._head(view.progress))
        self._own: dict[When, ActionList] = {}
        self._lower: list[ActionList] = []  # those of lower levels, once opened
        self._seen_first = seen_first
        self._add_own(view.own[:seen_first])

    def complete(self, view: HomeView) -> None:
        """Add the lines not yet there and what stands below them; called once."""
        context, look = self._context, self._context.look
        self._add_own(view.own[self._seen_first :])
        about = QCoreApplication.translate("HomeRows", "Source and date: inside each line")
        self.add(
            self.progress if self._is_narrow else None,
            *(self._fold(group) for group in view.lower),
            Text(look, about, "caption", colour="text2"),
            flow_of(look, 12, self._print_button(view.banner.level), earlier_lists(context)),
        )

    @property
    def lines(self) -> list[ActionRow]:
        """All rows, those of lower levels after the level's own."""
        return [line for one in (*self._own.values(), *self._lower) for line in one.lines]

    def _head(self, progress: Progress) -> SplitLayout | Heading:
        """The title, and how far the tasks are: where there is little room, below the lines."""
        look = self._context.look
        title = Heading(look, when_words(When.NOW), 2, size="h3" if self._is_narrow else None)
        self.progress = Text(
            look, progress_words(progress), weight=600, align="right", name="progress"
        )
        if self._is_narrow:
            return title
        return split_of(look, 16, title, self.progress, below=440, share=0.62)

    def _add_own(self, rows: Iterable[Row]) -> None:
        """Add lines of the level that stands; the title of the card is the heading of the first."""
        for when, lines in groupby(rows, key=lambda row: row.action.when):
            if when not in self._own:
                heading = (
                    None if when is When.NOW else Heading(self._context.look, when_words(when), 3)
                )
                self._own[when] = self._list(())
                self.add(heading, self._own[when])
            self._own[when].extend(lines)

    def _list(self, rows: Sequence[Row]) -> ActionList:
        made = ActionList(self._context, rows)
        made.ticked.connect(self._tick)
        return made

    def _fold(self, group: Group) -> Collapsible:
        context = self._context
        number = len(group.rows)
        count = QCoreApplication.translate("HomeRows", "%n action(s)", "", number)
        return Collapsible(
            context.look,
            lower_words(context.guide, group.level, context.lang),
            count,
            later=lambda: self._later(group),
            level=group.level,
            name=f"lower_{group.level.value}",
            button_name=f"fold_{group.level.value}",
        )

    def _later(self, group: Group) -> list[ActionList]:
        rows = self._list(group.rows)
        # Since the group was gathered, lines may have been ticked.
        rows.show_ticks(self._context.services.checklist.ticks(self._declaration_id))
        self._lower.append(rows)
        return [rows]

    def _print_button(self, level: Level) -> Button:
        context = self._context
        return Button(
            context.look,
            QCoreApplication.translate("HomeRows", "Print this level's sheet"),
            kind="outlined",
            icon="printer",
            name="print_sheet",
            on=lambda: context.navigator.go("print", paper="level", item=level.value),
        )

    def _tick(self, action_id: str) -> None:
        self._context.session.run(
            lambda services: services.checklist.toggle(self._declaration_id, action_id)
        )

    def show_ticks(self, ticks: Ticks, progress: Progress) -> None:
        """Show what is ticked and counted now."""
        for one in (*self._own.values(), *self._lower):
            one.show_ticks(ticks)
        self.progress.set_words(progress_words(progress))


def earlier_lists(context: PageContext) -> Button | None:
    """The way to the lists of entries that ended; None while nothing has ended."""
    if not context.services.declarations.past():
        return None
    words = QCoreApplication.translate("HomeRows", "Earlier lists")
    return Button(
        context.look,
        words,
        kind="plain",
        icon="history",
        name="earlier_lists",
        on=lambda: context.navigator.go("past"),
    )


def progress_words(progress: Progress) -> str:
    """The count of tasks, "Tasks: 1 of 3"; habits are in neither number."""
    return QCoreApplication.translate("HomeRows", "Tasks: {done} of {total}").format(
        done=progress.done, total=progress.total
    )
