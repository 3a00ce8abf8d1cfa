"""Editors that are chosen from: yes or no, and one of a few declared choices."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.kit.widgets.choice import ChoiceGroup, RadioRow
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.kit.widgets.text import Text


class FlagEditor(Editor):
    """A box to tick."""

    settles_at_once = True

    def __init__(self, field_context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field_context, parent)
        self.flag = FlagField(field_context.context.look, field_context.label, field_context.hint)
        self.flag.setObjectName(f"field_{field_context.name}")
        self.flag.edited.connect(lambda _value: self.edited.emit())
        self.column.addWidget(self.flag)

    def value(self) -> bool:
        return bool(self.flag.value)

    def show_value(self, value: object) -> None:
        if bool(value) != self.value():
            self.flag.set_value(bool(value))

    def focus_field(self) -> None:
        self.flag.setFocus()


class ChoiceEditor(Editor):
    """The declared choices below each other; one stop of Tab, arrows move inside."""

    settles_at_once = True

    def __init__(self, field_context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field_context, parent)
        context, field = field_context.context, field_context.field
        self.column.addWidget(Text(context.look, field_context.label, weight=600))
        if field_context.hint:
            self.column.addWidget(
                Text(context.look, field_context.hint, size="caption", colour="text2")
            )
        rows = [
            (choice, RadioRow(context.look, context.book.choice(field.key, choice, context.lang)))
            for choice in field.ask.choices
        ]
        self.group = ChoiceGroup(context.look, field_context.label, rows, columns=2, min_width=220)
        self.group.setObjectName(f"field_{field_context.name}")
        for choice, row in rows:
            row.setObjectName(f"choice_{field_context.name}_{choice}")
            row.setAccessibleIdentifier(row.objectName())
        self.group.chosen.connect(lambda _choice: self.edited.emit())
        self.column.addWidget(self.group)

    def value(self) -> str:
        return self.group.choice or ""

    def show_value(self, value: object) -> None:
        if str(value) != self.value():
            self.group.choose(str(value) or None)

    def focus_field(self) -> None:
        first = self.field_context.field.ask.choices[0]
        self.group.button(self.value() or first).setFocus()
