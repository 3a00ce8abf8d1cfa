"""Editors of the full plan that are small: a list that may stay unchosen, a day with "Today"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.ui.forms.choice_editor import ListEditor
from guide.ui.forms.editor import FieldContext
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.widgets import Button, flow_of
from guide.usecases.base.local_time import local_day

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


class OpenListEditor(ListEditor):
    """A list with "Not chosen" before the choices: an answer can be taken back."""

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        self._context = context
        self.refresh()

    def refresh(self) -> None:
        self.list.set_options([("", self.tr("Not chosen")), *self.options()])

    def options(self) -> list[tuple[str, str]]:
        """What is offered beside that, each with its words."""
        return self.field_context.choices


class RecordListEditor(OpenListEditor):
    """One of the people, or of other records that are entered elsewhere."""

    def options(self) -> list[tuple[str, str]]:
        household = self._context.services.plan_editor.household()
        kinds = self.field_context.field.ask.kinds
        unnamed = self.tr("No name yet")
        return [
            (ref, household.named(ref) or unnamed)
            for ref, _ in household.records()
            if ref.partition(":")[0] in kinds
        ]


class RegionEditor(OpenListEditor):
    """One of the country's regions, by its code."""

    def options(self) -> list[tuple[str, str]]:
        return self._context.book.regions(self.field_context.form.lang)


class DayEditor(TextEditor):
    """A day that is typed; for what has happened "Today" is one press away."""

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        self._context = context
        today = Button(context.look, self.tr("Today"), "plain", "calendar-days", on=self._fill_in)
        today.setAccessibleName(self.tr("Today: {question}").format(question=field_context.label))
        self.name_part(today, "today")
        self.column.addLayout(flow_of(context.look, 8, today))

    def _fill_in(self) -> None:
        self.fill_in(local_day(self._context.session.now()).strftime("%d.%m.%Y"))
        self.line.edit.setFocus()
