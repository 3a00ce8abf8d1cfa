"""The family plan: the sections on the left, one of them open on the right.

Any section in any order, nothing blocks, nothing is lost. What is typed is kept by the form; this
page decides only what is shown, and says how far the plan is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.household.field import Section
from guide.household.sections import QUICK, following, shown
from guide.ui.forms.problem_words import incomplete_words
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    IconView,
    Line,
    SplitLayout,
    Text,
    boxed,
    column_of,
    flow_of,
    led_row,
    split_of,
)
from guide.ui.plan.section_list import SectionList
from guide.ui.plan.section_view import SectionView
from guide.ui.plan.undo import step_in_plan
from guide.ui.shell.page import Page, PageContext

_STACK_BELOW = 720


class PlanPage(Page):
    """The quick plan.

    Args:
        context: looks, language, session, window.
        section: id of the section to open; the first by default.
        record_ref: the record of the field to go to.
        field: name or key of the field to go to.
        return_to: "review" when the page was opened to change one answer.

    """

    name: ClassVar[str] = "plan"
    has_save_chip: ClassVar[bool] = True

    def __init__(
        self,
        context: PageContext,
        *,
        section: str = "",
        record_ref: str = "",
        field: str = "",
        return_to: str = "",
        **args: object,
    ) -> None:
        super().__init__(context, section=section, record_ref=record_ref, field=field, **args)
        opened = Section(section) if section in set(Section) else QUICK[0]
        self._target = (record_ref, field.rpartition(".")[2])
        self._return_to = return_to
        self._refreshing = False
        self._ordered: tuple[object, ...] = ()  # the parts that Tab walks through now
        look = context.look
        self.sections = SectionList(context, opened)
        self.sections.asked.connect(self._open)
        self._side = self._make_side()
        self.view = self._make_view(opened, record_ref if record_ref.startswith("person:") else "")
        self._holder_column = column_of(look, None, self.view)
        self._holder = boxed(self._holder_column)
        self._split = split_of(
            look, 24, self._side, self._holder, below=_STACK_BELOW, share=0.3, equal_heights=True
        )
        column_of(look, 20, self._make_head(), self._split, inside=self, at_top=True)
        self._refresh()
        context.session.plan_changed.connect(self._refresh)

    # ---- Page

    def title(self) -> str:
        return self.tr("Family plan")

    def snapshot(self) -> dict[str, Any]:
        people = self.view.people
        person = people.open_ref if people is not None else ""
        return super().snapshot() | {"section": self.view.section, "person": person}

    def restore(self, state: Mapping[str, Any]) -> None:
        self._target = ("", "")
        self._show_section(state["section"], state["person"])
        super().restore(state)

    def flush(self) -> None:
        self.view.flush()

    def undo_here(self, *, is_redo: bool) -> bool:
        step_in_plan(self.context, self._show_answer, is_redo=is_redo)
        return True

    def _show_answer(self, record_ref: str, field_key: str) -> None:
        group, _, field = field_key.partition(".")
        if Section(group) is not self.view.section:
            self._show_section(Section(group))
        self.view.focus_field(record_ref, field)

    def save_note(self) -> str:
        found = self.view.problems()
        if not found:
            return ""
        return incomplete_words(self.context.book.label(found[0].field.key, self.context.lang))

    def regions(self) -> Sequence[QWidget]:
        return (self._side, self._holder)

    def print_here(self) -> bool:
        """Ctrl+P prints the wall sheet, with all that is typed."""
        self.flush()
        self.context.navigator.go("print", paper="wall")
        return True

    def focus_first(self) -> None:
        ref, field = self._target
        self._target = ("", "")
        if field and self.view.focus_field(ref or "plan", field):
            return
        if self.view.section is not QUICK[0] or self._return_to:
            self._focus_view()
        else:
            self.sections.rows[self.view.section].setFocus(Qt.FocusReason.TabFocusReason)

    # ---- building

    def _make_head(self) -> SplitLayout:
        look = self.context.look
        self._about = Text(look, "", colour="text2")
        words = column_of(look, 4, Heading(look, self.title()), self._about)
        check = Button(
            look,
            self.tr("Check and print"),
            "outlined",
            "list-checks",
            name="to_review",
            on=self._to_review,
        )
        talk = Button(
            look,
            self.tr("Talk it over at the table, 15 minutes"),
            "link",
            "messages-square",
            name="to_talk",
            on=lambda: self.context.navigator.go("talk"),
        )
        ways = boxed(flow_of(look, 4, talk, check))
        return split_of(look, 12, boxed(words), ways, below=840, share=None)

    def _make_side(self) -> QWidget:
        look = self.context.look
        # Without a name of its own: the width decides anew whether it is open.
        self._fold = Collapsible(
            look,
            self.tr("All sections"),
            parts=[self.sections],
            is_open=True,
            button_name="section_fold",
        )
        self._fold.body.setContentsMargins(0, 0, 0, 0)
        self._fold.button.setVisible(False)
        words = self.tr("The plan is kept only on this computer. It is not sent anywhere.")
        said = Text(look, words, "caption", colour="text2")
        lock = led_row(look, 14, IconView(look, "lock", 20), said, margins=(14, 0, 14, 8))
        keeping = Button(
            look,
            self.tr("Safe keeping"),
            "link",
            "history",
            name="to_keeping",
            on=lambda: self.context.navigator.go("keeping"),
        )
        safe = column_of(look, 0, flow_of(look, 8, keeping), margins=(8, 0, 8, 8))
        note = boxed(column_of(look, 12, Line(look), lock, safe))
        # With the sections folded away the note goes too: the fields come first.
        self._fold.toggled.connect(note.setVisible)
        side = Card(look, self._fold, note, padding=14, name="section_side")
        side.body.addStretch(1)
        return side

    def _make_view(self, section: Section, open_ref: str) -> SectionView:
        is_return = bool(self._return_to)
        view = SectionView(self.context, section, open_ref=open_ref, is_return=is_return)
        view.next_asked.connect(self._next)
        view.back_asked.connect(self._back)
        view.problems_changed.connect(self.save_note_changed)
        return view

    def _show_section(self, section: Section, open_ref: str = "") -> None:
        self.view.flush()
        self.view = self._make_view(section, open_ref)
        refill(self._holder_column, self.view)
        self._refresh()

    # ---- what the person does

    def _open(self, section: Section) -> None:
        self._show_section(section)
        title, _about = self.context.book.section(section.value, self.context.lang)
        self.context.announcer.say(title)
        if self._is_stacked():
            self._fold.set_open(False)
        self.context.host.show_page_top()
        self._focus_view()

    def _next(self) -> None:
        self.flush()
        after = following(self.view.section, self._order())
        if self._return_to:
            self.context.navigator.back()
        elif after is not None:
            self._open(after)
        else:
            self._to_review()

    def _back(self) -> None:
        order = self._order()
        self._open(order[max(order.index(self.view.section) - 1, 0)])

    def _order(self) -> Sequence[Section]:
        return shown(self.context.services.plan_editor.household())

    def _to_review(self) -> None:
        self.context.navigator.go("review")

    def _focus_view(self) -> None:
        if not self.view.focus_first() and self.view.people is not None:
            self.view.people.add_person.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- news

    def _refresh(self) -> None:
        if self._refreshing:
            return
        # Removing an empty record while the news of a choice runs brings news of its own.
        self._refreshing = True
        try:
            household = self.context.services.plan_editor.household()
            self.view.show_household(household)
        finally:
            self._refreshing = False
        self.sections.show_household(household, self.view.section)
        self._about.set_words(self._about_words())
        parts = (self.view, self.sections.built, self.view.built)
        if parts != self._ordered:
            self._ordered = parts
            set_reading_order(self)
        self.save_note_changed.emit()

    def _about_words(self) -> str:
        household = self.context.services.plan_editor.household()
        if household.is_empty:
            return self.tr("No plan yet. Twelve questions, about five minutes. Start anywhere.")
        if self.sections.is_complete:
            return self.tr("The plan is complete. Talk it over with everyone at home.")
        return self.tr("Twelve questions, about five minutes. Continue anywhere.")

    # ---- width

    def _is_stacked(self) -> bool:
        return self._split.is_stacked_at(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_stacked = self._is_stacked()
        if self._fold.button.isHidden() == is_stacked:
            self._fold.button.setVisible(is_stacked)
            self._fold.set_open(not is_stacked)
