"""Editors that are chosen from: one of a few declared choices, one of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Heading, Text, flow_of
from guide.ui.kit.widgets.choice import ChoiceButton, ChoiceGroup, RadioRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.labelled_field import LabelledField, SignedLine


class ListEditor(Editor):
    """A list that opens; a value that it does not offer leaves nothing chosen."""

    settles_at_once = True

    def __init__(self, field_context: FieldContext, *, width: str = "") -> None:
        super().__init__(field_context)
        self.list = ComboField(
            field_context.form.look,
            field_context.label,
            field_context.choices,
            field_context.hint,
            optional=field_context.is_optional,
            width=width or field_context.field.ask.width.value,
        )
        self.list.left.connect(self.left)
        self.name_part(self.list.box, "combo")
        self.put(self.list)


class ChoiceEditor(Editor):
    """The choices as buttons; one stop of Tab, arrows move inside.

    Args:
        field_context: the form, the field, the record.
        button: makes the button of one choice from its value and words.
        gap: between the question and the choices, in pixels at 100 %.
        is_bare: the question is only spoken: it stands elsewhere on the page.
        is_heading: the question is a heading of the page.
        in_full: each button speaks the question with its answer.
        spoken: the question as it is spoken there, when other words are better.
        layout: how the buttons are laid out, as `ChoiceGroup` takes it.

    """

    settles_at_once = True

    def __init__(
        self,
        field_context: FieldContext,
        *,
        button: Callable[[Look, str, str], ChoiceButton] | None = None,
        gap: int = 8,
        is_bare: bool = False,
        is_heading: bool = False,
        in_full: bool = False,
        spoken: str = "",
        **layout: Any,
    ) -> None:
        super().__init__(field_context, gap)
        look, label = field_context.form.look, field_context.label
        if not is_bare:
            question = Text(look, label, weight=600)
            if is_heading:
                question = Heading(look, label, 2, "h3")
            head = flow_of(look, 10, question)
            if field_context.is_optional:
                head.addWidget(
                    Text(look, LabelledField.optional_words(), "caption", colour="text2")
                )
            self.column.addLayout(head)
        if field_context.hint:
            self.column.addWidget(Text(look, field_context.hint, "caption", colour="text2"))
        self.problem = SignedLine(look, "circle-alert", "error", weight=600)
        self.column.addWidget(self.problem)
        buttons = [
            (value, button(look, value, words) if button is not None else RadioRow(look, words))
            for value, words in field_context.choices
        ]
        self.control = ChoiceGroup(look, label, buttons, **{"columns": 2, **layout})
        self.name_part(self.control, "group")
        for value, made in buttons:
            self.name_part(made, "choice", value)
        if in_full:
            self.control.speak_in_full(spoken or label)
        self.control.chosen.connect(lambda _choice: self.edited.emit())
        self.column.addWidget(self.control)

    def value(self) -> str:
        return self.control.choice or ""

    def show_value(self, value: object) -> None:
        if str(value) != self.value():
            self.control.choose(str(value) or None)

    def set_problem(self, words: str | None) -> None:
        if self.problem.words != (words or ""):
            self.problem.say(words or "")
            first = self.field_context.field.ask.choices[0]
            self.control.button(first).setAccessibleDescription(self.problem.words)

    def focus_field(self) -> None:
        first = self.field_context.field.ask.choices[0]
        self.control.button(self.value() or first).setFocus()
