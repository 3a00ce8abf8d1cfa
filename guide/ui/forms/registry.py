"""Which editor each rule of a field gets. A new rule is one editor and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from guide.form_fields import Rule
from guide.ui.forms.choice_editor import ChoiceEditor, ListEditor
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.text_editor import FlagEditor, TextEditor

EDITORS: Mapping[str, Callable[[FieldContext], Editor]] = {
    Rule.TEXT: TextEditor,
    Rule.NAME: TextEditor,
    Rule.PHONE: TextEditor,
    Rule.SERVICE: TextEditor,
    Rule.DAY: TextEditor,
    Rule.TIME: TextEditor,
    Rule.COUNT: TextEditor,
    Rule.CHOICE: ChoiceEditor,
    Rule.LIST: ListEditor,
    Rule.FLAG: FlagEditor,
}
