"""What every editor of a form answers, and what a form is given.

An editor shows one declared field and hands out what was entered, as entered. It keeps nothing
itself: `form.py` does, so that keeping is decided in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.form_fields import Field, Rule
from guide.ui.kit.widgets import column_of
from guide.ui.kit.widgets.labelled_field import LabelledField, SignedLine

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.form_fields import Problem
    from guide.ui.kit.look import Look


class FormWords(Protocol):
    """Where a form's words come from: by the key of the field."""

    def label(self, key: str, lang: Lang) -> str:
        """The question."""

    def hint(self, key: str, lang: Lang) -> str:
        """The quiet line under the question; may be empty."""

    def choice(self, key: str, value: str, lang: Lang) -> str:
        """The words of one choice."""


class InnerForm(Protocol):
    """A form that stands inside an editor, as the form around it sees it."""

    def refs(self) -> list[str]:
        """Its record, and those of the forms inside it."""

    def problems(self) -> list[Problem]:
        """What help is shown now."""

    def focus_field(self, name: str, ref: str = "") -> bool:
        """Put the focus into a field."""

    def flush(self) -> None:
        """Keep at once."""


PARTS: Mapping[str, str] = MappingProxyType({"group": "field", "flag": "field"})


class FormContext(Struct, frozen=True):
    """What a form is given: looks, words, and an editor for each rule.

    `editors` may also hold one by a field's key: an editor of its own. `parts` renames the parts
    of the editors' object names, such as `edit` in `edit_plan_street`.
    """

    look: Look
    lang: Lang
    words: FormWords
    editors: Mapping[str, Callable[[FieldContext], Editor]]
    problem_words: Callable[[Problem], str] = lambda problem: problem.code
    kept_words: str = ""  # said under a field that needs help
    parts: Mapping[str, str] = PARTS
    more_words: str = ""  # the title of the fold of further fields; without one none is folded
    clean: Callable[[str], str] = str  # what is done to a text before it is kept
    names_optional: bool = True  # whether "optional" stands at each field that may stay empty
    gap: int = 24  # between two fields, in pixels at 100 %


class FieldContext(Struct, frozen=True):
    """Where an editor stands: the form, the field, and the record by its reference."""

    form: FormContext
    field: Field[Any]
    ref: str

    @property
    def label(self) -> str:
        """The question, from the field's words."""
        return self.form.words.label(self.field.key, self.form.lang)

    @property
    def hint(self) -> str:
        """The quiet line under the question; may be empty."""
        return self.form.words.hint(self.field.key, self.form.lang)

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What may be chosen, each with its words."""
        words, key, lang = self.form.words, self.field.key, self.form.lang
        return [(value, words.choice(key, value, lang)) for value in self.field.ask.choices]

    @property
    def is_optional(self) -> bool:
        """Whether "optional" is written beside the label: not where one choice always holds."""
        if not self.form.names_optional:
            return False
        is_answered = self.field.ask.rule in (Rule.FLAG, Rule.LIST) or self.field.default
        return not self.field.ask.needed and not is_answered

    def name(self, part: str, *more: str) -> str:
        """The object name of a part of the editor, unique on the page."""
        parts = (self.form.parts.get(part, part), self.ref, self.field.name, *more)
        return "_".join(filter(None, parts)).replace(":", "_")


class Editor(QWidget):
    """One field on the screen. Most hold one control; its value is the field's.

    Signals:
        edited: the person changed the value; `value()` has the new one.
        left: the focus left the field.
    """

    edited = Signal()
    left = Signal()

    # Chosen, not typed: kept at once, because no further key will come.
    settles_at_once: ClassVar[bool] = False

    control: Any  # a widget with `value`, `set_value` and `setFocus`

    def __init__(self, field_context: FieldContext, gap: int = 8) -> None:
        super().__init__()
        self.field_context = field_context
        self.setObjectName(field_context.name("editor"))
        look = field_context.form.look
        self.column = column_of(look, gap)
        self.note = SignedLine(look, "info", "text2", size="caption")
        column_of(look, 8, self.column, self.note, inside=self)

    def put(self, control: Any, part: str = "field") -> None:
        """Place the control of this editor under what is there."""
        self.control = control
        self.name_part(control, part)
        control.edited.connect(lambda _value: self.edited.emit())
        self.column.addWidget(control)

    def name_part(self, widget: QWidget, part: str, *more: str) -> None:
        """Give a part of the editor its object name, which assistive technology reads as well."""
        widget.setObjectName(self.field_context.name(part, *more))
        widget.setAccessibleIdentifier(widget.objectName())

    def value(self) -> Any:
        """What was entered, as entered."""
        return self.control.value

    def show_value(self, value: Any) -> None:
        """Show a value that came from elsewhere (undo, another field). Emits nothing."""
        if value != self.value():
            self.control.set_value(value)

    def refresh(self) -> None:
        """Take over names and choices that changed elsewhere."""

    def set_problem(self, words: str | None) -> None:
        """Show help at the field, or take it away."""
        if isinstance(self.control, LabelledField):
            self.control.set_problem(words)

    def focus_field(self) -> None:
        """Put the focus into the field."""
        self.control.setFocus()

    def forms(self) -> list[InnerForm]:
        """The forms that stand inside this editor."""
        return []
