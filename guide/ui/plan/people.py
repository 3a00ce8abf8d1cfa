"""The people of the household: a line for each, one of them open as a form, adding in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.household.field import fields_of
from guide.household.household import MOST_RECORDS, person_ref
from guide.household.phones import shown
from guide.household.plan import Person
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    Button,
    Card,
    FlowLayout,
    Heading,
    IconView,
    Line,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
    row_of,
    split_of,
)
from guide.ui.plan.forms import plan_form
from guide.ui.plan.removal import remove_with_undo

if TYPE_CHECKING:
    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext


class PeoplePanel(QWidget):
    """Everybody who lives in the household.

    Signals:
        problems_changed: help appeared at a field or went away.
    """

    problems_changed = Signal()

    def __init__(
        self, context: PageContext, open_ref: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self._context = context
        self.open_ref = open_ref
        self.form: RecordForm | None = None
        self._refs: list[str] = []
        self._lines: dict[str, tuple[Text, Text]] = {}
        self._people: dict[str, Person] = {}  # what the lines show
        self.built = 0  # how often the lines were made
        self._rows = column_of(context.look, 12)
        self._list = boxed(self._rows)
        self._full = Text(
            context.look,
            self.tr("The plan holds {most} people.").format(most=MOST_RECORDS),
            "caption",
            colour="text2",
        )
        parts = (self._list, self._make_buttons(), self._full)
        column_of(context.look, 12, *parts, inside=self)
        self._build(context.services.plan_editor.household())

    def show_household(self, household: Household) -> None:
        """Take over what changed: people who came or went, names, phones."""
        refs = [person_ref(person) for person in household.people]
        if refs != self._refs:
            self._build(household)
            return
        for person in household.people:
            ref = person_ref(person)
            if ref in self._lines and person is not self._people[ref]:
                self._people[ref] = person
                self._fill(self._lines[ref], person)
        if self.form is not None:
            self.form.show_record(household.record(self.form.ref))

    def open(self, ref: str, field: str = "") -> None:
        """Open a person's form and put the focus into it."""
        if self.form is not None:
            self.form.flush()
        if self.open_ref != ref or self.form is None:
            self.open_ref = ref
            self._build(self._context.services.plan_editor.household())
        if self.form is not None and not (field and self.form.focus_field(field)):
            self.form.focus_field(self.form.fields[0].name)

    # ---- building

    def _make_buttons(self) -> FlowLayout:
        look = self._context.look
        self.add_person = Button(
            look,
            self.tr("Add a person"),
            "outlined",
            "plus",
            name="add_person",
            on=partial(self._add, is_child=False),
        )
        self.add_child = Button(
            look,
            self.tr("Add a child"),
            "outlined",
            "baby",
            name="add_child",
            on=partial(self._add, is_child=True),
        )
        return flow_of(look, 12, self.add_person, self.add_child)

    def _build(self, household: Household) -> None:
        """Lay the lines out anew; the open form moves over when its person is still there."""
        kept = self.form if self.form is not None and self.form.ref == self.open_ref else None
        self.built += 1
        self._people = {person_ref(person): person for person in household.people}
        self._refs = list(self._people)
        self._lines = {}
        self.form = None
        parts: list[QWidget] = []
        for number, person in enumerate(household.people, 1):
            if person_ref(person) == self.open_ref:
                parts.append(self._open_card(person, number, kept))
            else:
                parts += [self._closed_line(person, number), Line(self._context.look)]
        refill(self._rows, *parts)
        self._list.setVisible(bool(household.people))
        self._fit(household)
        is_full = not self._context.services.plan_editor.may_add("person")
        self._full.setVisible(is_full)
        self.add_person.setVisible(not is_full)
        self.add_child.setVisible(not is_full)
        self.problems_changed.emit()

    def _fit(self, household: Household) -> None:
        """Bring the open form up to date; nobody is open when that person is gone."""
        if self.form is None:
            self.open_ref = ""
        else:
            self.form.show_record(household.record(self.form.ref))

    def _open_card(self, person: Person, number: int, kept: RecordForm | None) -> Card:
        look, ref = self._context.look, person_ref(person)
        title = Heading(look, self.tr("Person {number}").format(number=number), 3, "h3")
        remove = self._remove_button(person, number)
        head = row_of(look, None, title, remove)
        head.setStretch(0, 1)
        head.setAlignment(remove, Qt.AlignmentFlag.AlignTop)
        self.form = kept
        if self.form is None:
            self.form = plan_form(self._context, ref, person, fields_of(Person))
            self.form.problems_changed.connect(self.problems_changed)
        card = Card(look, head, self.form, kind="quiet", padding=20)
        card.body.setSpacing(look.px(16))
        return card

    def _closed_line(self, person: Person, number: int) -> QWidget:
        look, ref = self._context.look, person_ref(person)
        name, phone = Text(look, "", weight=600), Text(look, "")
        self._lines[ref] = (name, phone)
        self._fill((name, phone), person)
        words = boxed(columns_of(look, 12, name, phone, least=130, most=2))
        sign = IconView(look, "baby" if person.is_child else "user", 24)
        change = Button(
            look,
            self.tr("Change"),
            "plain",
            name=f"change_{ref}".replace(":", "_"),
            spoken=self.tr("Change: {name}").format(name=self._name(person, number)),
            on=partial(self.open, ref),
        )
        who = boxed(led_row(look, 14, sign, words, margins=(0, 8, 0, 8)))
        buttons = boxed(flow_of(look, 4, change, self._remove_button(person, number)))
        line = split_of(look, 4, who, buttons, below=480, share=0.58)
        return boxed(line, f"line_{ref}".replace(":", "_"))

    def _remove_button(self, person: Person, number: int) -> Button:
        ref = person_ref(person)
        return Button(
            self._context.look,
            self.tr("Remove"),
            "plain",
            ink="text2",
            name=f"remove_{ref}".replace(":", "_"),
            spoken=self.tr("Remove: {name}").format(name=self._name(person, number)),
            on=partial(self._remove, ref),
        )

    def _name(self, person: Person, number: int) -> str:
        name = self._context.services.plan_editor.household().named(person_ref(person))
        return name or self.tr("Person {number}").format(number=number)

    def _fill(self, line: tuple[Text, Text], person: Person) -> None:
        name, phone = line
        household = self._context.services.plan_editor.household()
        name.set_words(household.named(person_ref(person)) or self.tr("No name yet"))
        phone.set_words(shown(household.phone_typed(person_ref(person))))

    # ---- what the person does

    def _add(self, *, is_child: bool) -> None:
        if self.form is not None:
            self.form.flush()
        person = self._context.session.run(
            lambda services: services.plan_editor.add_person(is_child=is_child)
        )
        if person is not None:
            self.open(person_ref(person))

    def _remove(self, ref: str) -> None:
        if self.form is not None and self.form.ref != ref:
            self.form.flush()
        # The pressed button goes with the line: the focus needs a place that stays.
        self.add_person.setFocus()
        remove_with_undo(self._context, ref)
