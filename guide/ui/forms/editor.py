"""What every editor of a form answers, and the place of the plan where it stands.

An editor shows one declared field and hands out what was entered, as entered. It keeps nothing
itself: `form.py` does, so that saving is decided in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.household.field import Field, Rule
from guide.ui.kit.widgets.text import IconView, Text

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.kit.look import Look
    from guide.ui.shell.page import PageContext


@dataclass(frozen=True, slots=True)
class FieldContext:
    """Where an editor stands: the page, the field, and the record by its reference.

    `make_form` builds a form for another record, for editors that hold one inside them.
    """

    context: PageContext
    field: Field
    ref: str
    make_form: Callable[[PageContext, str, Struct], RecordForm]

    @property
    def label(self) -> str:
        """The question, from the field's words."""
        return self.context.book.label(self.field.key, self.context.lang)

    @property
    def hint(self) -> str:
        """The quiet line under the question; may be empty."""
        return self.context.book.hint(self.field.key, self.context.lang)

    @property
    def is_optional(self) -> bool:
        """Whether "optional" is written beside the label."""
        return not self.field.ask.needed and self.field.ask.rule is not Rule.FLAG

    @property
    def name(self) -> str:
        """The object name of the editor, unique on the page."""
        return f"{self.ref}_{self.field.name}".replace(":", "_")


class HintLine(QWidget):
    """A quiet line with the "i" sign: something to know, nothing to do."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(IconView(look, "info", 20, "text2"), 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text(look, "", size="caption", colour="text2")
        row.addWidget(self._text, 1)
        self.setVisible(False)

    @property
    def words(self) -> str:
        """What is said now; "" when nothing is."""
        return self._text.text()

    def say(self, words: str) -> None:
        """Show the words, or hide the line when there are none."""
        self._text.set_words(words)
        self.setVisible(bool(words))


class Editor(QWidget):
    """One field on the screen.

    Signals:
        edited: the person changed the value; `value()` has the new one.
        left: the focus left the field.
    """

    edited = Signal()
    left = Signal()

    # Chosen, not typed: kept at once, because no further key will come.
    settles_at_once: ClassVar[bool] = False

    def __init__(self, field_context: FieldContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field_context = field_context
        self.setObjectName(f"editor_{field_context.name}")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(field_context.context.look.px(8))
        self.column = QVBoxLayout()
        self.column.setSpacing(field_context.context.look.px(8))
        whole.addLayout(self.column)
        self.note = HintLine(field_context.context.look)
        whole.addWidget(self.note)

    def value(self) -> Any:
        """What was entered, as entered."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value that came from elsewhere (undo, another field). Emits nothing."""
        raise NotImplementedError

    def show_household(self, household: Household) -> None:
        """Take over names and choices that changed elsewhere."""

    def set_problem(self, words: str | None) -> None:
        """Show help at the field, or take it away."""
        self.note.say(words or "")

    def focus_field(self) -> None:
        """Put the focus into the field."""
        raise NotImplementedError

    def flush(self) -> None:
        """Keep at once what is typed in forms inside this editor."""

    def forms(self) -> list[RecordForm]:
        """The forms that stand inside this editor."""
        return []
