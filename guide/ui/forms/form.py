"""The form of one record, made from its declared fields.

Nothing here names a field or a room: a declared field with its words is shown. What is typed is
kept on leaving the field and 0.4 s after the first key that is not kept, however fast somebody
types on; nothing ever stops it from being kept. A field is looked at when it is left, never
while typing, and help goes away as soon as it is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import structs
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLayout, QWidget
from shiboken6 import Shiboken

from guide.form_fields import Depth, Field, Problem, fields_of, is_empty
from guide.ui.forms.after_press import AfterPress
from guide.ui.forms.editor import Editor, FieldContext, FormContext, InnerForm
from guide.ui.kit.widgets import Collapsible, ColumnsLayout, column_of
from guide.ui.kit.widgets.labelled_field import LabelledField

if TYPE_CHECKING:
    from msgspec import Struct

KEEP_AFTER_MS = 400  # the first key that is not kept; writing takes the rest of a second


class RecordForm(QWidget):
    """All asked fields of one record, one below the other.

    Args:
        context: looks, words, editors.
        ref: the record's reference: part of object names, and how news and problems name it.
        record: the record as it is kept now.
        keep: keeps the value of a field by its name; returns whether it is kept.
        keep_soon: the same without waiting for the disk: it tells later whether it is kept.
        check: the problem of a field of the record as it is entered, or None.
        fields: which of its fields to ask; by default all that are asked first.

    Signals:
        changed: the person changed a value; `record` has it.
        problems_changed: help appeared or went away.
        unkept_changed: whether something entered is not kept yet (True), or all is.

    """

    changed = Signal()
    problems_changed = Signal()
    unkept_changed = Signal(bool)

    def __init__(
        self,
        context: FormContext,
        ref: str,
        record: Struct,
        *,
        keep: Callable[[str, Any], bool],
        check: Callable[[Struct, Field[Any]], Problem | None],
        keep_soon: Callable[[str, Any, Callable[[bool], object]], object] | None = None,
        fields: Sequence[Field[Any]] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(f"form_{ref}".replace(":", "_"))
        self.ref = ref
        self.record = record
        self._context = context
        self._keep_value = keep
        self._keep_soon = keep_soon or self._keep_now
        self._check_field = check
        self._unkept: dict[str, None] = {}  # by name, in the order in which they were typed
        self._problems: dict[str, Problem] = {}
        self._after_press = AfterPress(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self._keep_typed)
        if fields is None:
            fields = [one for one in fields_of(type(record)) if one.ask.depth is Depth.QUICK]
        self.fields = tuple(fields)
        self.editors: dict[str, Editor] = {}
        self.more: Collapsible | None = None
        self._folded: list[Field[Any]] = []
        for field in self.fields:
            make = context.editors.get(field.key) or context.editors[field.ask.rule]
            editor = self.editors[field.name] = make(FieldContext(context, field, ref))
            editor.show_value(field.value(record))
            editor.edited.connect(lambda f=field: self._take(f))
            editor.left.connect(lambda f=field: self._leave(f))
        self._lay_out()
        for field in self.fields:
            self._check(field)
        self._apply_conditions()

    def _lay_out(self) -> None:
        look, gap = self._context.look, self._context.gap
        if self._context.more_words:
            self._folded = [field for field in self.fields if field.ask.depth is Depth.FULL]
        first = [field for field in self.fields if field not in self._folded]
        column = column_of(look, gap, *self._blocks(first), inside=self)
        if self._folded:
            is_open = any(not is_empty(field.value(self.record)) for field in self._folded)
            name = f"more_{self.ref}".replace(":", "_")
            self.more = Collapsible(
                look,
                self._context.more_words,
                LabelledField.optional_words(),
                is_open=is_open,
                name=name,
                button_name=f"{name}_fold",
            )
            self.more.body.setContentsMargins(look.px(8), look.px(12), look.px(8), look.px(8))
            self.more.body.addLayout(column_of(look, gap, *self._blocks(self._folded)))
            column.addWidget(self.more)

    def _blocks(self, fields: Sequence[Field[Any]]) -> list[QLayout]:
        """The fields by what stands together: beside each other, or close below."""
        look, blocks = self._context.look, list[QLayout]()
        for at, field in enumerate(fields):
            if field.ask.place == "below" or not blocks:
                is_pair = any(one.ask.place == "beside" for one in fields[at + 1 : at + 2])
                pair = ColumnsLayout(look.px(300), 2, look.px(24))
                blocks.append(pair if is_pair else column_of(look, 6))
            blocks[-1].addWidget(self.editors[field.name])
        return blocks

    # ---- what the page asks

    def refs(self) -> list[str]:
        """The record and those of the forms inside this one."""
        return [self.ref, *(ref for form in self._inner() for ref in form.refs())]

    def problems(self) -> list[Problem]:
        """What help is shown now, in the order of the fields, inner forms included."""
        found = []
        for name, editor in self.editors.items():
            if name in self._problems and self._problems[name].severity == "help":
                found.append(self._problems[name])
            for form in editor.forms():
                found += form.problems()
        return found

    def snapshot(self) -> dict[str, Any]:
        """Values that are entered and not kept, by field name."""
        return {name: self.editors[name].value() for name in self._unkept}

    def restore(self, values: Mapping[str, Any]) -> None:
        """Take over what `snapshot` returned before the page was built anew."""
        for name, value in values.items():
            if name in self.editors:
                self.editors[name].show_value(value)
                self._take(self.editors[name].field_context.field)

    def focus_field(self, name: str, ref: str = "") -> bool:
        """Put the focus into a field of this form or of one inside it."""
        if ref in ("", self.ref) and name in self.editors:
            if self.more is not None and self.editors[name].field_context.field in self._folded:
                self.more.set_open(True)
            self.editors[name].focus_field()
            return True
        return any(form.focus_field(name, ref) for form in self._inner())

    def show_record(self, record: Struct | None) -> None:
        """Take over what changed elsewhere; what is entered and not kept stays."""
        if record is not None:
            for name, editor in self.editors.items():
                value = getattr(record, name)
                if name not in self._unkept:
                    editor.show_value(value)
                elif value == editor.value():
                    self._unkept.pop(name, None)
            self.record = structs.replace(record, **self.snapshot())
        for name, editor in self.editors.items():
            editor.refresh()
            if name in self._problems:
                self._check(editor.field_context.field)
        self._apply_conditions()

    def is_complete(self) -> bool:
        """Look at every field, also for what is missing; the first that needs help is focused."""
        for field in self.fields:
            self._check(field, is_final=True)
        wanting = [problem.field.name for problem in self.problems()]
        if wanting:
            self.focus_field(wanting[0])
        return not wanting

    # ---- keeping

    def keep(self) -> None:
        """Keep everything that was entered and is not kept yet."""
        self._timer.stop()
        for name in tuple(self._unkept):
            self._keep(name)

    def flush(self) -> None:
        """Keep at once, here and in the forms inside."""
        self.keep()
        for form in self._inner():
            form.flush()

    def _keep_typed(self) -> None:
        """Keep what was typed while somebody goes on typing."""
        for name in tuple(self._unkept):
            self._start_keeping(name)

    def _start_keeping(self, name: str) -> None:
        if name not in self._unkept:
            return
        value = self.editors[name].value()
        self._keep_soon(name, value, lambda is_kept: self._end_keeping(name, value, is_kept))

    def _end_keeping(self, name: str, value: Any, is_kept: bool) -> None:
        """It stays among what is not kept if it was refused, or is another one by now."""
        if not Shiboken.isValid(self):  # the page has gone meanwhile
            return
        if is_kept and self.editors[name].value() == value:
            self._unkept.pop(name, None)
        if not self._unkept:
            self.unkept_changed.emit(False)

    def _keep_now(self, name: str, _value: Any, _told: Callable[[bool], object]) -> None:
        self._keep(name)

    def _keep(self, name: str) -> None:
        if name not in self._unkept:
            return
        # Out before the call: news of the change comes back while it still runs.
        self._unkept.pop(name, None)
        value = self.editors[name].value()
        if not self._keep_value(name, value):
            self._unkept[name] = None
            # The news may have been of another field, and have put back here what is kept.
            self.editors[name].show_value(value)
            self.record = structs.replace(self.record, **{name: value})
        if not self._unkept:
            self.unkept_changed.emit(False)

    # ---- what the person does

    def _take(self, field: Field[Any]) -> None:
        editor = self.editors[field.name]
        self.record = structs.replace(self.record, **{field.name: editor.value()})
        if not self._unkept:
            self.unkept_changed.emit(True)
        self._unkept[field.name] = None
        if field.name in self._problems and self._problem_of(field) is None:
            self._check(field)
        self._apply_conditions()
        if editor.settles_at_once:
            self._leave(field)
        elif not self._timer.isActive():
            self._timer.start()
        self.changed.emit()

    def _leave(self, field: Field[Any]) -> None:
        self._start_keeping(field.name)
        self._after_press.run(field.name, lambda: self._check(field))

    def _apply_conditions(self) -> None:
        """Show the fields that the record asks for now; others keep what they hold."""
        for editor in self.editors.values():
            is_asked = editor.field_context.field.is_asked(self.record)
            if editor.isHidden() == is_asked:
                editor.setVisible(is_asked)
        if self.more is not None:
            self.more.setVisible(any(field.is_asked(self.record) for field in self._folded))

    def _inner(self) -> Iterator[InnerForm]:
        return (form for editor in self.editors.values() for form in editor.forms())

    # ---- help

    def _problem_of(self, field: Field[Any], *, is_final: bool = False) -> Problem | None:
        problem = self._check_field(self.record, field)
        # Nothing entered is a gap, not a fault: it is named by the review, not here.
        is_gap = problem is not None and problem.code == "missing"
        return None if is_gap and not is_final else problem

    def _check(self, field: Field[Any], *, is_final: bool = False) -> None:
        problem = self._problem_of(field, is_final=is_final)
        before = self._problems.pop(field.name, None)
        if problem is not None:
            self._problems[field.name] = problem
        is_help = problem is not None and problem.severity == "help"
        words = self._context.problem_words(problem) if problem is not None else ""
        editor = self.editors[field.name]
        editor.set_problem(words if is_help else None)
        editor.note.say(self._context.kept_words if is_help else words)
        if (before and before.code) != (problem and problem.code):
            self.problems_changed.emit()
