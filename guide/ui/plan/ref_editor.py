"""A reference to another record: chosen when it is known, added in place when it is not.

The fields of the chosen record stand right under the list, so that its phone can be read and
changed where it is needed. Whoever names the same record sees the same words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from guide.form_fields import is_empty
from guide.household.field import fields_of
from guide.household.validity import refs_in
from guide.ui.forms.choice_editor import ListEditor
from guide.ui.forms.editor import FieldContext, InnerForm
from guide.ui.kit.discard import discard
from guide.ui.kit.widgets import Button, Card, flow_of
from guide.ui.plan.removal import remove_with_undo

if TYPE_CHECKING:
    from msgspec import Struct

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
        another = Button(
            look,
            self.tr("Another one…"),
            "outlined",
            "plus",
            spoken=self.tr("Another one: {field}").format(field=field_context.label),
            on=self._add,
        )
        self.name_part(another, "another")
        self.column.addLayout(flow_of(look, 8, another))
        self._card: Card | None = None
        self._form: RecordForm | None = None
        self.refresh()

    def value(self) -> str:
        return self._ref

    def show_value(self, value: object) -> None:
        if str(value) != self._ref:
            self._ref = str(value)
            self.refresh()

    def refresh(self) -> None:
        household = self._household()
        options = [("", self.tr("Not chosen"))]
        options += [
            (ref, household.named(ref) or self.tr("No name yet"))
            for ref, _record in household.records()
            if ref.partition(":")[0] in self.field_context.field.ask.kinds
        ]
        self.list.set_options(options)
        self.list.set_value(self._ref)
        self._show_form(household.record(self._ref) if self._ref else None)

    def focus_field(self) -> None:
        self.list.box.setFocus()

    def forms(self) -> list[InnerForm]:
        return [self._form] if self._form is not None else []

    def _household(self) -> Household:
        return self._context.services.plan_editor.household()

    def _choose(self, ref: str) -> None:
        if self._form is not None:
            self._form.flush()
        before, self._ref = self._ref, ref
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
        if record is not None and self._form is not None and self._form.ref == self._ref:
            self._form.show_record(record)
            return
        if self._card is not None:
            discard(self._card)
            self._card = self._form = None
        if record is None:
            return
        look = self._context.look
        self._form = self._make_form(self._ref, record)
        remove = Button(
            look,
            self.tr("Remove"),
            "plain",
            "trash-2",
            name=f"remove_{self._ref}".replace(":", "_"),
            spoken=self.tr("Remove: {field}").format(field=self.field_context.label),
            on=self._remove,
        )
        self._card = Card(look, self._form, flow_of(look, 8, remove), kind="framed", padding=16)
        self.column.addWidget(self._card)


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
