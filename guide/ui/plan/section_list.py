"""The sections of the plan with sign, name and status in words; any order, never locked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guide.household.field import Section
from guide.household.sections import QUICK
from guide.household.steps import SectionStatus, statuses
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import ListRow, column_of

if TYPE_CHECKING:
    from guide.household.household import Household
    from guide.ui.shell.page import PageContext

_SIGNS = {"not_started": "circle", "partly": "circle-dashed", "complete": "circle-check"}
_COLOURS = {"not_started": "text2", "partly": "accent", "complete": "ok"}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SectionList(QWidget):
    """One stop of Tab, at the open section; the arrows move from one to the next, Space opens.

    Signals:
        asked: a section was asked for.
    """

    asked = Signal(Section)

    def __init__(
        self, context: PageContext, current: Section, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("section_list")
        self.setAccessibleName(self.tr("Sections of the plan"))
        self._context = context
        self._current = current
        self._shown: dict[Section, SectionStatus] = {}
        self._column = column_of(context.look, 2, inside=self)
        self.rows: dict[Section, ListRow] = {}

    def show_household(self, household: Household, current: Section) -> None:
        """Show how far each section is and which one is open."""
        states = statuses(household)
        if states == self._shown and current is self._current:
            return
        held = next((section for section, row in self.rows.items() if row.hasFocus()), None)
        self._shown, self._current = states, current
        self.rows = {section: self._make_row(section, states[section]) for section in QUICK}
        refill(self._column, *self.rows.values())
        if held is not None:
            self.rows[held].setFocus()

    def _make_row(self, section: Section, state: SectionStatus) -> ListRow:
        context, is_current = self._context, section is self._current
        title, _about = context.book.section(section.value, context.lang)
        row = ListRow(
            context.look,
            title,
            icon=_SIGNS[state.state],
            about=self._status_words(state),
            about_colour=_COLOURS[state.state],
            icon_colour=_COLOURS[state.state],
            chevron=False,
            is_current=is_current,
            name=f"section_{section.value}",
            on=partial(self.asked.emit, section),
        )
        if not is_current:
            row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.installEventFilter(self)
        return row

    def _status_words(self, state: SectionStatus) -> str:
        if state.state == "complete":
            return self.tr("Complete")
        if state.state == "not_started":
            return self.tr("Not started")
        return self.tr("Filled: {filled} of {asked}").format(filled=state.filled, asked=state.asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            rows = list(self.rows.values())
            if step and watched in rows:
                at = (rows.index(watched) + step) % len(rows)
                rows[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
