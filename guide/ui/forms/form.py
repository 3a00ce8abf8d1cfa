"""The form of one record, made from its declared fields.

Nothing here names a field: adding one in `plan.py` with its words shows it. What is typed is kept
on leaving the field and 0.4 s after the last key; nothing ever stops it from being kept. A field
is looked at when it is left, never while typing, and help goes away as soon as it is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.household.field import Depth, Field, fields_of
from guide.household.validity import Problem, problem_of
from guide.ui.forms.after_press import AfterPress
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.forms.keep_field import keep_field
from guide.ui.forms.problem_words import kept_words, problem_words
from guide.ui.forms.registry import BUILDERS

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.household.household import Household
    from guide.ui.shell.page import PageContext

KEEP_AFTER_MS = 400


class RecordForm(QWidget):
    """All asked fields of one record, one below the other.

    Args:
        context: looks, language, session.
        ref: the record's reference, as `keep_field` takes it.
        record: the record as it is kept now.
        fields: which of its fields to ask; by default all of the quick plan.

    Signals:
        problems_changed: help appeared or went away.

    """

    problems_changed = Signal()

    def __init__(
        self,
        context: PageContext,
        ref: str,
        record: Struct,
        *,
        fields: Sequence[Field] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"form_{ref}".replace(":", "_"))
        self.ref = ref
        self._context = context
        self._record = record
        self._unkept: set[str] = set()
        self._problems: dict[str, Problem] = {}
        self._after_press = AfterPress(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.look.px(24))
        asked = fields if fields is not None else quick_fields(type(record))
        self.editors: dict[str, Editor] = {}
        for field in asked:
            editor = BUILDERS[field.ask.rule](FieldContext(context, field, ref, _make_form))
            editor.show_value(field.value(record))
            editor.edited.connect(lambda f=field: self._take(f))
            editor.left.connect(lambda f=field: self._leave(f))
            self.editors[field.name] = editor
            column.addWidget(editor)
            self._check(field)
        self._apply_conditions()

    # ---- what the page asks

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of this form in order."""
        return tuple(editor.field_context.field for editor in self.editors.values())

    def problems(self) -> list[Problem]:
        """What help is shown now, in the order of the fields, inner forms included."""
        found = []
        for name, editor in self.editors.items():
            if name in self._problems and self._problems[name].severity == "help":
                found.append(self._problems[name])
            for form in editor.forms():
                found += form.problems()
        return found

    def unkept(self) -> dict[str, Any]:
        """Values that are entered and not in the store, by field name."""
        return {name: self.editors[name].value() for name in self._unkept}

    def enter(self, name: str, value: Any) -> None:
        """Take over a value that was entered before the page was built anew."""
        editor = self.editors.get(name)
        if editor is not None:
            editor.show_value(value)
            self._take(editor.field_context.field)

    def focus_field(self, name: str, ref: str = "") -> bool:
        """Put the focus into a field of this form or of one inside it."""
        if ref in ("", self.ref) and name in self.editors:
            self.editors[name].focus_field()
            return True
        inner = (form for editor in self.editors.values() for form in editor.forms())
        return any(form.focus_field(name, ref) for form in inner)

    def show_household(self, household: Household) -> None:
        """Take over what changed elsewhere; what is typed and not yet kept stays."""
        record = household.record(self.ref)
        if record is not None:
            for name, editor in self.editors.items():
                if name not in self._unkept:
                    self._record = _with(self._record, name, getattr(record, name))
                    editor.show_value(getattr(record, name))
            if not self._unkept:
                self._record = record
        for name, editor in self.editors.items():
            editor.show_household(household)
            if name in self._problems:
                self._check(editor.field_context.field)
        self._apply_conditions()

    def settle(self, household: Household) -> None:
        """Forget as waiting what the household holds by now."""
        record = household.record(self.ref)
        for name in tuple(self._unkept):
            if record is not None and getattr(record, name) == self.editors[name].value():
                self._unkept.discard(name)
        for editor in self.editors.values():
            for form in editor.forms():
                form.settle(household)

    # ---- keeping

    def keep(self) -> None:
        """Keep everything that was entered and is not in the store yet."""
        self._timer.stop()
        for name in tuple(self._unkept):
            self._keep(name)

    def flush(self) -> None:
        """Keep at once, here and in the forms inside."""
        self.keep()
        for editor in self.editors.values():
            editor.flush()

    def _keep(self, name: str) -> None:
        if name not in self._unkept:
            return
        # Out before the call: news of the change comes back while it still runs.
        self._unkept.discard(name)
        value = self.editors[name].value()
        if not keep_field(self._context.session, self.ref, name, value):
            self._unkept.add(name)

    # ---- what the person does

    def _take(self, field: Field) -> None:
        value = self.editors[field.name].value()
        self._record = _with(self._record, field.name, value)
        self._unkept.add(field.name)
        if field.name in self._problems and self._problem_of(field) is None:
            self._check(field)
        self._apply_conditions()
        if self.editors[field.name].settles_at_once:
            self._keep(field.name)
            self._after_press.run(field.name, lambda: self._check(field))
        else:
            self._timer.start()

    def _leave(self, field: Field) -> None:
        self._keep(field.name)
        self._after_press.run(field.name, lambda: self._check(field))

    def _apply_conditions(self) -> None:
        """Show the fields that the record asks for now; others keep what they hold."""
        for editor in self.editors.values():
            is_asked = editor.field_context.field.is_asked(self._record)
            if editor.isHidden() == is_asked:
                editor.setVisible(is_asked)

    # ---- help

    def _problem_of(self, field: Field) -> Problem | None:
        problem = problem_of(self._record, field, self._context.services.plan_editor.household())
        # Nothing entered is a gap, not a fault: it is named by the review, not here.
        return None if problem is not None and problem.code == "missing" else problem

    def _check(self, field: Field) -> None:
        problem = self._problem_of(field)
        before = self._problems.get(field.name)
        if problem is None:
            self._problems.pop(field.name, None)
        else:
            self._problems[field.name] = problem
        editor = self.editors[field.name]
        is_help = problem is not None and problem.severity == "help"
        words = problem_words(problem) if problem is not None else ""
        editor.set_problem(words if is_help else None)
        editor.note.say(kept_words() if is_help else words)
        if (before is None) != (problem is None) or (
            before is not None and problem is not None and before.code != problem.code
        ):
            self.problems_changed.emit()


def quick_fields(record: type[Struct]) -> tuple[Field, ...]:
    """The fields of a record type that the quick plan asks."""
    return tuple(field for field in fields_of(record) if field.ask.depth is Depth.QUICK)


def _with(record: Struct, name: str, value: Any) -> Struct:
    return msgspec.structs.replace(record, **{name: value})


def _make_form(context: PageContext, ref: str, record: Struct) -> RecordForm:
    return RecordForm(context, ref, record)
