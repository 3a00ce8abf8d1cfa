"""The sections of the plan with sign, name and status in words; any order, never locked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guide.household.field import Section
from guide.household.sections import GROUPS, QUICK, shown
from guide.household.steps import SectionProgress, SectionStatus, is_plan_complete
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import Collapsible, ListRow, Text, boxed, column_of

if TYPE_CHECKING:
    from guide.household.household import Household
    from guide.ui.shell.page import PageContext

_SIGNS = {"not_started": "circle", "partly": "circle-dashed", "complete": "circle-check"}
_COLOURS = {"not_started": "text2", "partly": "accent", "complete": "ok"}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SectionList(QWidget):
    """One stop of Tab, at the open section; the arrows move from one to the next, Space opens.

    The quick plan stands first. The full plan is folded away under it until it is asked for or the
    quick plan is complete: nobody meets two dozen sections at once.

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
        self._progress = SectionProgress()
        self.built = 0  # how often the rows were made
        look = context.look
        self._quick = column_of(look, 2)
        self._further = column_of(look, 2)
        household = context.services.plan_editor.household()
        self.full = Collapsible(
            look,
            self.tr("Full plan"),
            parts=[boxed(self._further)],
            is_open=current not in QUICK or is_plan_complete(household),
            name="full_plan",
            button_name="full_plan_fold",
        )
        self.full.body.setContentsMargins(0, 0, 0, 0)
        column_of(look, 8, self._quick, self.full, inside=self)
        self.rows: dict[Section, ListRow] = {}

    @property
    def is_complete(self) -> bool:
        """Whether the quick plan is, as it was shown last."""
        return all(self._shown[section].state == "complete" for section in QUICK)

    def show_household(self, household: Household, current: Section) -> None:
        """Show how far each section is and which one is open."""
        known = self._progress.statuses(household)
        states = {section: known[section] for section in shown(household)}
        if states == self._shown and current is self._current:
            return
        held = next((section for section, row in self.rows.items() if row.hasFocus()), None)
        self._shown, self._current = states, current
        self.built += 1
        self.rows = {section: self._make_row(section, states[section]) for section in states}
        refill(self._quick, *(self.rows[section] for section in QUICK))
        refill(self._further, *self._grouped())
        further = [section for section in self.rows if section not in QUICK]
        for part in (list(QUICK), further):
            # One stop of Tab in each part: the open section, else the first; arrows do the rest.
            stop = next((one for one in part if one is current), part[0] if part else None)
            if stop is not None:
                self.rows[stop].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if current not in QUICK:
            self.full.set_open(True)
        if held in self.rows:
            self.rows[held].setFocus()

    def _grouped(self) -> Iterator[QWidget]:
        """The further sections under plain headings."""
        context = self._context
        for group, sections in GROUPS.items():
            rows = [self.rows[one] for one in sections if one in self.rows and one not in QUICK]
            if rows:
                title = context.book.group(group.value, context.lang)
                yield boxed(column_of(context.look, 0, Text(context.look, title, "caption",
                            weight=600, colour="text2"), margins=(14, 12, 14, 4)))  # fmt: skip
                yield from rows

    def _make_row(self, section: Section, state: SectionStatus) -> ListRow:
        context, is_current = self._context, section is self._current
        title, _about = context.book.section(section.value, context.lang)
        if section not in QUICK:
            title = context.book.short(section.value, context.lang)
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
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.installEventFilter(self)
        return row

    def _status_words(self, state: SectionStatus) -> str:
        if state.state == "complete":
            return self.tr("Complete")
        if state.state == "not_started":
            return self.tr("Not started") if state.asked else ""
        if not state.asked:
            return self.tr("Answers: {count}").format(count=state.filled)
        return self.tr("Filled: {filled} of {asked}").format(filled=state.filled, asked=state.asked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()), 0)
            rows = [row for row in self.rows.values() if row.isVisible()]
            if step and watched in rows:
                at = (rows.index(watched) + step) % len(rows)
                rows[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
