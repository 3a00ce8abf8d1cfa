"""A reference to another record: chosen when it is known, added in place when it is not.

The fields of the chosen record stand right under the list, so that its phone can be read and
changed where it is needed. Whoever names the same record sees the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide.household.field import fields_of
from guide.household.validity import is_empty, refs_in
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.removal import remove_with_undo
from guide.ui.kit.discard import discard
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.reflow_layouts import FlowLayout

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm


class RefEditor(Editor):
    """A list of known records, "Another one…", and the form of the chosen one below.

    Adding is a button and not an entry of the list: arrows walk through a list, and walking must
    not add anything.
    """

    settles_at_once = True

    def __init__(self, field_context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field_context, parent)
        look = field_context.context.look
        self._ref = ""
        self._options: list[tuple[str, str]] = []
        self.list = ComboField(
            look,
            field_context.label,
            [("", "")],
            field_context.hint,
            optional=field_context.is_optional,
            width=field_context.field.ask.width.value,
        )
        self.list.setObjectName(f"field_{field_context.name}")
        self.list.box.setObjectName(f"combo_{field_context.name}")
        self.list.box.setAccessibleIdentifier(self.list.box.objectName())
        self.list.edited.connect(self._choose)
        self.list.left.connect(self.left)
        self.column.addWidget(self.list)
        self.another = Button(look, self.tr("Another one…"), "outlined", "plus")
        self.another.setObjectName(f"another_{field_context.name}")
        self.another.setAccessibleIdentifier(self.another.objectName())
        self.another.setAccessibleName(
            self.tr("Another one: {field}").format(field=field_context.label)
        )
        self.another.clicked.connect(self._add)
        row = FlowLayout(look.px(8))
        row.addWidget(self.another)
        self.column.addLayout(row)
        self._card: Card | None = None
        self._form: RecordForm | None = None
        self.show_household(field_context.context.services.plan_editor.household())

    def value(self) -> str:
        return self._ref

    def show_value(self, value: object) -> None:
        if str(value) == self._ref:
            return
        self._ref = str(value)
        self.show_household(self.field_context.context.services.plan_editor.household())

    def show_household(self, household: Household) -> None:
        options = [("", self.tr("Not chosen"))]
        options += [
            (ref, household.named(ref) or self.tr("No name yet"))
            for ref, _record in household.records()
            if ref.partition(":")[0] in self.field_context.field.ask.kinds
        ]
        if options != self._options:
            self._options = options
            self.list.set_options(options)
        if self.list.value != self._ref:
            self.list.set_value(self._ref)
        self._show_form(household)

    def focus_field(self) -> None:
        self.list.box.setFocus()

    def flush(self) -> None:
        if self._form is not None:
            self._form.flush()

    def forms(self) -> list[RecordForm]:
        return [self._form] if self._form is not None else []

    def _choose(self, ref: str) -> None:
        self.flush()
        before, self._ref = self._ref, ref
        self.edited.emit()
        household = self.field_context.context.services.plan_editor.household()
        # A record added by mistake and never filled in leaves no trace in the list.
        if before and _is_blank(household, before):
            self.field_context.context.session.run(
                lambda services: services.plan_editor.remove(before)
            )
        self.show_household(self.field_context.context.services.plan_editor.household())

    def _add(self) -> None:
        """Add an empty record of the first kind this field may name, and go into it."""
        session = self.field_context.context.session
        record = session.run(
            lambda services: services.plan_editor.add(self.field_context.field.ask.kinds[0])
        )
        if record is None:
            return
        self._choose(session.services.plan_editor.household().ref_of(record))
        if self._form is not None and self._form.fields:
            self._form.focus_field(self._form.fields[0].name)

    def _remove(self) -> None:
        ref = self._ref
        if _is_blank_record(
            self.field_context.context.services.plan_editor.household().record(ref)
        ):
            self.list.box.setFocus()
            self._choose("")
        else:
            self.list.box.setFocus()
            remove_with_undo(self.field_context.context, ref)

    def _show_form(self, household: Household) -> None:
        record = household.record(self._ref) if self._ref else None
        if record is None:
            self._drop_form()
            return
        if self._form is not None and self._form.ref == self._ref:
            self._form.show_household(household)
            return
        self._drop_form()
        look = self.field_context.context.look
        self._card = Card(look, kind="framed", padding=16)
        self._form = self.field_context.make_form(self.field_context.context, self._ref, record)
        self._card.body.addWidget(self._form)
        remove = Button(look, self.tr("Remove"), "plain", "trash-2")
        remove.setObjectName(f"remove_{self._ref}".replace(":", "_"))
        remove.setAccessibleIdentifier(remove.objectName())
        remove.setAccessibleName(self.tr("Remove: {field}").format(field=self.field_context.label))
        remove.clicked.connect(self._remove)
        row = FlowLayout(look.px(8))
        row.addWidget(remove)
        self._card.body.addLayout(row)
        self.column.addWidget(self._card)

    def _drop_form(self) -> None:
        if self._card is None:
            return
        discard(self._card)
        self._card = None
        self._form = None


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
