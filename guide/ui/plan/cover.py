"""What is private stays covered on the screen until somebody asks for it.

Only an answer that is there is covered: what is being typed must be seen. One press shows all that
is covered in the same form, so that nobody presses ten times.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from guide.form_fields import is_empty
from guide.ui.forms.editor import Editor, FieldContext, InnerForm
from guide.ui.kit.widgets import Button, Text, boxed, column_of, flow_of


class Cover(QObject):
    """What the covered fields of one form share.

    Signals:
        lifted: somebody asked to see them.
    """

    lifted = Signal()


class CoveredEditor(Editor):
    """The editor of a private field, behind a button while it holds what was entered before."""

    def __init__(
        self, field_context: FieldContext, make: Callable[[FieldContext], Editor], cover: Cover
    ) -> None:
        super().__init__(field_context, 0)
        look = field_context.form.look
        self._inner = make(field_context)
        self._is_lifted = False
        self._cover = cover
        # The form asks it as it asks the editor itself.
        self.settles_at_once = self._inner.settles_at_once  # type: ignore[misc]
        self.note = self._inner.note
        self._show = Button(
            look,
            self.tr("Hidden. Show"),
            "link",
            "eye",
            spoken=self.tr("Hidden. Show: {name}").format(name=field_context.label),
            on=self._lift,
        )
        self.name_part(self._show, "show")
        self._lid = boxed(
            column_of(
                look, 2, Text(look, field_context.label, weight=600), flow_of(look, 8, self._show)
            )
        )
        self.column.addWidget(self._lid)
        self.column.addWidget(self._inner)
        self._inner.edited.connect(self._edited)
        self._inner.left.connect(self.left)
        cover.lifted.connect(self._uncover)
        self._apply()

    @property
    def is_covered(self) -> bool:
        """Whether the answer is not shown now."""
        return not self._is_lifted and not is_empty(self._inner.value())

    def value(self) -> Any:
        return self._inner.value()

    def show_value(self, value: Any) -> None:
        self._inner.show_value(value)
        self._apply()

    def refresh(self) -> None:
        self._inner.refresh()

    def set_problem(self, words: str | None) -> None:
        self._inner.set_problem(words)

    def focus_field(self) -> None:
        if self.is_covered:
            self._show.setFocus()
        else:
            self._inner.focus_field()

    def forms(self) -> list[InnerForm]:
        return self._inner.forms()

    def _edited(self) -> None:
        self._is_lifted = True  # typed just now, so it is known
        self.edited.emit()

    def _lift(self) -> None:
        self._cover.lifted.emit()
        self._inner.focus_field()

    def _uncover(self) -> None:
        self._is_lifted = True
        self._apply()

    def _apply(self) -> None:
        self._lid.setVisible(self.is_covered)
        self._inner.setVisible(not self.is_covered)
