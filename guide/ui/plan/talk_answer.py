"""The answer that a card of the talk ends in: its field, once for each record of the plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide.household.field import PlanRule, Section
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import Button, Heading, Text, boxed, column_of, flow_of
from guide.ui.plan.forms import plan_form
from guide.usecases.plan.review import own_title
from guide.usecases.plan.talk import Asked

if TYPE_CHECKING:
    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext


class TalkAnswer(QWidget):
    """The forms of one field; what is typed is kept as anywhere in the plan.

    A record that the family adds, such as a role, is added only when somebody wants to answer.
    """

    def __init__(self, context: PageContext, asked: Asked) -> None:
        super().__init__()
        self._context = context
        self._asked = asked
        self._refs: tuple[str, ...] | None = None
        self._can_name: bool | None = None
        self.forms: list[RecordForm] = []
        self._column = column_of(context.look, 12, inside=self)
        self.show_household(context.services.plan_editor.household())

    def show_household(self, household: Household) -> None:
        """Take over what changed: answers, and whom they can be of."""
        refs = self._asked.refs(household)
        can_name = self._can_be_named(household)
        if (refs, can_name) != (self._refs, self._can_name):
            self._refs, self._can_name = refs, can_name
            self._build(household)
        for form in self.forms:
            form.show_record(self._asked.record(form.ref, household))

    def flush(self) -> None:
        """Keep at once what is typed."""
        for form in self.forms:
            form.flush()

    def focus_field(self, ref: str = "") -> bool:
        """Put the focus into the answer of a record, by default of the first."""
        name = self._asked.field.name
        return any(form.focus_field(name, ref) for form in self.forms)

    def _can_be_named(self, household: Household) -> bool:
        """Whether there is anybody whom the answer could name, where it names one of the people."""
        ask = self._asked.field.ask
        is_of_people = ask.rule is PlanRule.REF and ask.kinds == ("person",)
        return not is_of_people or bool(household.people)

    def _build(self, household: Household) -> None:
        context, asked, look = self._context, self._asked, self._context.look
        self.forms = []
        parts: list[QWidget] = []
        refs = asked.refs(household) if self._can_name else ()
        for ref in refs:
            record = asked.record(ref, household)
            form = plan_form(context, ref, record, [asked.field], is_further=True)
            title = own_title(ref, record, household, context.book, context.lang)
            name = Heading(look, title, 3, "large") if title else None
            parts.append(boxed(column_of(look, 6, name, form)))
            self.forms.append(form)
        if not parts and self._can_name and asked.kind.is_repeated:
            parts = self._offer()
        refill(self._column, *(parts or self._nobody()))

    def _offer(self) -> list[QWidget]:
        write = Button(
            self._context.look,
            self.tr("Write the answer down"),
            "outlined",
            "plus",
            name="write_answer",
            on=self._add,
        )
        return [boxed(flow_of(self._context.look, 8, write))]

    def _nobody(self) -> list[QWidget]:
        """Talk it over all the same: there is nobody yet of whom this could be written."""
        context, look = self._context, self._context.look
        words = self.tr("The plan does not name those whom this is about yet.")
        enter = Button(
            look,
            self.tr("Enter people"),
            "outlined",
            "users",
            name="enter_people",
            on=partial(context.navigator.go, "plan", section=Section.PEOPLE.value),
        )
        return [Text(look, words, colour="text2"), boxed(flow_of(look, 8, enter))]

    def _add(self) -> None:
        asked = self._asked
        self._context.session.run(
            lambda services: services.plan_editor.add(asked.kind.name, **asked.known)
        )
        self.focus_field()
