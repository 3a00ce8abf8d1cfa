"""Editors that are typed into: text, names, phones.

A phone that can be read is shown grouped once the field is left; what is kept is what was typed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guide.household.field import Rule
from guide.household.phones import shown
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.problem_words import full_words
from guide.ui.kit.widgets.fields import TextField
from guide.ui.kit.widgets.text import Text

_PHONES = frozenset({Rule.PHONE, Rule.SERVICE})


class TextEditor(Editor):
    """A line of text. The typed text is the value, whatever the line shows."""

    def __init__(self, field_context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(field_context, parent)
        self._most = field_context.field.max_length
        self._typed = ""
        self.line = TextField(
            field_context.context.look,
            field_context.label,
            field_context.hint,
            optional=field_context.is_optional,
            width=field_context.field.ask.width.value,
            kazakh_keys=field_context.field.ask.rule not in _PHONES,
            max_length=self._most,
        )
        self.line.setObjectName(f"field_{field_context.name}")
        self.line.edit.setObjectName(f"edit_{field_context.name}")
        self.line.edit.setAccessibleIdentifier(self.line.edit.objectName())
        self.line.edited.connect(self._take)
        self.line.left.connect(self._leave)
        self.column.addWidget(self.line)
        self._full = Text(field_context.context.look, "", size="caption", colour="text2")
        self._full.setVisible(False)
        self.column.addWidget(self._full)

    def value(self) -> str:
        return self._typed

    def show_value(self, value: object) -> None:
        text = str(value)
        if text == self._typed:
            return
        self._typed = text
        self._show()

    def set_problem(self, words: str | None) -> None:
        self.line.set_problem(words)

    def focus_field(self) -> None:
        self.line.edit.setFocus()

    def _take(self, text: str) -> None:
        self._typed = text
        is_full = self._most is not None and len(text) >= self._most
        if is_full and self._most is not None:
            self._full.set_words(full_words(self._most))
        self._full.setVisible(is_full)
        self.edited.emit()

    def _leave(self) -> None:
        self._show()
        self.left.emit()

    def _show(self) -> None:
        is_phone = self.field_context.field.ask.rule in _PHONES
        text = shown(self._typed) if is_phone else self._typed
        if text != self.line.value:
            self.line.set_value(text)
