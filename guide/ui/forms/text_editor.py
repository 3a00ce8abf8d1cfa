"""Editors that are typed into (text, names, phones, days, counts), and the box to tick.

A phone that can be read is shown grouped once the field is left; what is kept is what was typed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from guide.form_fields import Rule
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.problem_words import full_words
from guide.ui.kit.announce import announce
from guide.ui.kit.widgets import Text
from guide.ui.kit.widgets.fields import FlagField, TextField


class FlagEditor(Editor):
    """A box to tick."""

    settles_at_once = True

    def __init__(self, field_context: FieldContext) -> None:
        super().__init__(field_context)
        flag = FlagField(field_context.form.look, field_context.label, field_context.hint)
        self.put(flag, "flag")


class TextEditor(Editor):
    """A line of text. The typed text is the value, whatever the line shows.

    `shown` words what was typed for the eye once the field is left.
    """

    def __init__(
        self, field_context: FieldContext, *, shown: Callable[[str], str] = str, gap: int = 8
    ) -> None:
        super().__init__(field_context, gap)
        self._most = field_context.field.max_length
        self._shown = shown
        self._typed = ""
        self.line = TextField(
            field_context.form.look,
            field_context.label,
            field_context.hint,
            optional=field_context.is_optional,
            width=field_context.field.ask.width.value,
            kazakh_keys=field_context.field.ask.rule in (Rule.TEXT, Rule.NAME),
            max_length=self._most,
            clean=field_context.form.clean,
        )
        if field_context.field.ask.rule in (Rule.DAY, Rule.TIME):
            self.line.edit.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.name_part(self.line.edit, "edit")
        self.line.edited.connect(self._take)
        self.line.left.connect(self._leave)
        self.put(self.line)
        self._full = Text(field_context.form.look, "", size="caption", colour="text2")
        self._full.setVisible(False)
        self.column.addWidget(self._full)

    def value(self) -> str:
        return self._typed

    def show_value(self, value: object) -> None:
        text = str(value)
        if text != self._typed:
            self._typed = text
            self.line.set_value(self._shown(text))
            self._show_full()

    def fill_in(self, text: str) -> None:
        """Put in a text as if it were typed."""
        self.line.edit.setText(text)

    def _take(self, text: str) -> None:
        self._typed = text
        was_full = not self._full.isHidden()
        self._show_full()
        if not (was_full or self._full.isHidden()):
            announce(self.line.edit, self._full.text())

    def _show_full(self) -> None:
        """Say that nothing more fits, also to those who do not see it: a part may be missing."""
        is_full = self._most is not None and len(self._typed) >= self._most
        words = full_words(self._most) if is_full and self._most is not None else ""
        self._full.set_words(words)
        self._full.setVisible(is_full)
        self.line.set_remark(words)

    def _leave(self) -> None:
        self.line.set_value(self._shown(self._typed))
        self.left.emit()
