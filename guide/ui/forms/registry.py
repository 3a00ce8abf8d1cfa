"""Which editor each rule of a field gets. A new rule is one editor and one line here."""

from __future__ import annotations

from collections.abc import Callable

from guide.household.field import Rule
from guide.ui.forms.call_order_editor import CallOrderEditor
from guide.ui.forms.choice_editor import ChoiceEditor, FlagEditor
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.ref_editor import RefEditor
from guide.ui.forms.text_editor import TextEditor

BUILDERS: dict[Rule, Callable[[FieldContext], Editor]] = {
    Rule.TEXT: TextEditor,
    Rule.NAME: TextEditor,
    Rule.PHONE: TextEditor,
    Rule.SERVICE: TextEditor,
    Rule.CHOICE: ChoiceEditor,
    Rule.FLAG: FlagEditor,
    Rule.REF: RefEditor,
    Rule.CALL_ORDER: CallOrderEditor,
}
