"""A reference to another record: chosen when it is known, added in place when it is not.

The fields of the chosen record stand right under the list, so that its phone can be read and
changed where it is needed. Whoever names the same record sees the same words; so where others do,
what is known is shown with their names, and changed only on request.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.form_fields import is_empty
from guide.household.field import fields_of
from guide.household.validity import refs_in
from guide.ui.forms.choice_editor import ListEditor
from guide.ui.forms.editor import FieldContext, InnerForm
from guide.ui.kit.discard import discard
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Card, Text, flow_of
from guide.ui.plan.removal import remove_with_undo
from guide.usecases.plan.review import shown_answer

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.form_fields import Problem
    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext


class RefEditor(ListEditor):
    """A list of known records, "Another one…", and the form of the chosen one below.

    Adding is a button and not an entry of the list: arrows walk through a list, and walking must
    not add anything. `make_form` builds the form of a record by its reference.
    """

    def __init__(
        self,
        field_context: FieldContext,
        context: PageContext,
        make_form: Callable[[str, Struct], RecordForm],
    ) -> None:
        super().__init__(field_context)
        look = context.look
        self._context = context
        self._make_form = make_form
        self._ref = ""
        self.list.edited.disconnect()
        self.list.edited.connect(self._choose)
        self._another = Button(look, "", "outlined", "plus", on=self._add)
        self.name_part(self._another, "another")
        self.column.addLayout(flow_of(look, 8, self._another))
        self._is_asked = False  # whether a record that others name as well is to be edited
        self._card: Card | None = None
        self._form: RecordForm | None = None
        self._shown_users: list[str] = []
        self.refresh()

    def value(self) -> str:
        return self._ref

    def show_value(self, value: object) -> None:
        if str(value) != self._ref:
            self._ref = str(value)
            self.refresh()

    def refresh(self) -> None:
        household = self._household()
        self._another.setVisible(
            self._context.services.plan_editor.may_add(self.field_context.field.ask.kinds[0])
        )
        options = [("", self.tr("Not chosen"))]
        options += [
            (ref, household.named(ref) or self.tr("No name yet"))
            for ref, _record in household.records()
            if ref.partition(":")[0] in self.field_context.field.ask.kinds
        ]
        self.list.set_options(options)
        self.list.set_value(self._ref)
        self._word_another(is_first=len(options) == 1)
        self._show_form(household.record(self._ref) if self._ref else None)

    def _word_another(self, *, is_first: bool) -> None:
        if is_first:
            kind = self.field_context.field.ask.kinds[0]
            words = self._context.book.record(kind, self.field_context.form.lang)
            self._another.set_words(words.add)
            return
        self._another.set_words(self.tr("Another one…"))
        spoken = self.tr("Another one: {field}").format(field=self.field_context.label)
        self._another.setAccessibleName(spoken)

    def focus_field(self) -> None:
        self.list.box.setFocus()

    def forms(self) -> list[InnerForm]:
        if self._form is not None:
            return [self._form]
        return [_FormOnRequest(self)] if self._card is not None else []

    def snapshot(self) -> bool:
        """Whether the form of a record that others name as well was asked for."""
        return self._is_asked

    def restore(self, is_asked: bool) -> None:
        """Show that form again."""
        if is_asked:
            self.edit()

    @property
    def ref(self) -> str:
        """The record that is chosen; "" for none."""
        return self._ref

    def edit(self) -> RecordForm | None:
        """Show the form of the chosen record, also where others name it."""
        if not self._is_asked:
            self._is_asked = True
            self.refresh()
        return self._form

    def _household(self) -> Household:
        return self._context.services.plan_editor.household()

    def _choose(self, ref: str) -> None:
        if self._form is not None:
            self._form.flush()
        before, self._ref = self._ref, ref
        self._is_asked = False
        self.edited.emit()
        # A record added by mistake and never filled in leaves no trace in the list.
        if before and _is_blank(self._household(), before):
            self._context.session.run(lambda services: services.plan_editor.remove(before))
        self.refresh()

    def _add(self) -> None:
        """Add an empty record of the first kind this field may name, and go into it."""
        kind = self.field_context.field.ask.kinds[0]
        record = self._context.session.run(lambda services: services.plan_editor.add(kind))
        if record is None:
            return
        self._choose(self._household().ref_of(record))
        if self._form is not None and self._form.fields:
            self._form.focus_field(self._form.fields[0].name)

    def _remove(self) -> None:
        self.list.box.setFocus()
        if _is_blank_record(self._household().record(self._ref)):
            self._choose("")
        else:
            remove_with_undo(self._context, self._ref)

    def _show_form(self, record: Struct | None) -> None:
        users = self._users()
        if record is not None and self._form is not None and self._form.ref == self._ref:
            self._form.show_record(record)
            if users == self._shown_users:
                return
        if self._card is not None:
            discard(self._card)
            self._card = self._form = None
        self._shown_users = users
        if record is None:
            return
        look = self._context.look
        is_shared = len(users) > 1
        if not is_shared or self._is_asked:
            self._form = self._make_form(self._ref, record)
            self._say_whose(self._form)
        used = self.tr("Used for: {names}").format(names=_once(users))
        self._card = Card(
            look,
            Text(look, used, weight=600) if is_shared else None,
            self._form or Text(look, self._known(record)),
            flow_of(
                look,
                8,
                self._edit_button() if self._form is None else None,
                self._remove_button(users),
            ),
            kind="framed",
            padding=16,
        )
        self.column.addWidget(self._card)
        set_reading_order(self)

    def _say_whose(self, form: RecordForm) -> None:
        """Let each control of the form say what it belongs to: a page may hold two such forms."""
        whose = self.field_context.label
        for control in form.findChildren(QWidget):
            name = control.accessibleName()
            if name and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                control.setAccessibleName(f"{whose}: {name}")

    def _users(self) -> list[str]:
        """The names of those who name the chosen record."""
        household = self._household()
        return [
            household.named(ref) or self.tr("No name yet")
            for ref, record in (household.records() if self._ref else ())
            for field in fields_of(type(record))
            if self._ref in refs_in(field, field.value(record))
        ]

    def _known(self, record: Struct) -> str:
        """All that is entered of the record, in one line."""
        context, household = self._context, self._household()
        answers = (
            shown_answer(field, field.value(record), household, context.book, context.lang)
            for field in fields_of(type(record))
        )
        return " · ".join(answer for answer in answers if answer)

    def _edit_button(self) -> Button:
        return Button(
            self._context.look,
            self.tr("Change for all of them"),
            "outlined",
            name=f"edit_shared_{self._ref}".replace(":", "_"),
            on=self._edit_for_all,
        )

    def _edit_for_all(self) -> None:
        form = self.edit()
        if form is not None and form.fields:
            form.focus_field(form.fields[0].name)

    def _remove_button(self, users: list[str]) -> Button:
        is_shared = len(users) > 1
        words = self.tr("Remove for all of them") if is_shared else self.tr("Remove")
        return Button(
            self._context.look,
            words,
            "plain",
            "trash-2",
            name=f"remove_{self._ref}".replace(":", "_"),
            spoken=f"{words}: {_once(users) if is_shared else self.field_context.label}",
            on=self._remove,
        )


class _FormOnRequest:
    """The form of a record that others name as well, before somebody asked to change it."""

    def __init__(self, editor: RefEditor) -> None:
        self._editor = editor

    def refs(self) -> list[str]:
        """None: what is wrong with the record is told as it is kept."""
        return []

    def problems(self) -> list[Problem]:
        """None, for the same reason."""
        return []

    def focus_field(self, name: str, ref: str = "") -> bool:
        """Open the form when a field of it is gone to."""
        if ref != self._editor.ref:
            return False
        form = self._editor.edit()
        return form is not None and form.focus_field(name, ref)

    def flush(self) -> None:
        """Nothing is typed here."""


def _once(names: list[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _is_blank(household: Household, ref: str) -> bool:
    """Whether the record holds nothing and nobody names it."""
    is_named = any(
        ref in refs_in(field, field.value(record))
        for _ref, record in household.records()
        for field in fields_of(type(record))
    )
    return not is_named and _is_blank_record(household.record(ref))


def _is_blank_record(record: Struct | None) -> bool:
    return record is not None and all(
        is_empty(field.value(record)) for field in fields_of(type(record))
    )
