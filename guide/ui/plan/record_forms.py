"""The forms of one record in both depths: the quick questions and, folded below, the further ones.

What only the wall sheet adds is asked here, out of the way of the twelve questions: the fold is
closed until somebody wants it, or until one of its answers is there. Keeps nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from guide.form_fields import is_empty
from guide.household.field import Depth, Field, fields_of
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import column_of
from guide.ui.plan.forms import plan_form

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.household.household import Household
    from guide.ui.forms.form import RecordForm
    from guide.ui.shell.page import PageContext


class RecordForms(QWidget):
    """All fields of a record that a section asks.

    Args:
        context: looks, language, session.
        ref: the record's reference.
        record: the record as it is kept now.
        is_here: which of its fields stand here; all by default.

    Signals:
        problems_changed: help appeared at a field or went away.

    """

    problems_changed = Signal()

    def __init__(
        self,
        context: PageContext,
        ref: str,
        record: Struct,
        *,
        is_here: Callable[[Field], bool] = lambda _field: True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ref = ref
        self.more: Collapsible | None = None
        self._context = context
        self._forms: list[RecordForm] = []
        self._column = column_of(context.look, 24, inside=self)
        fields = [field for field in fields_of(type(record)) if is_here(field)]
        quick = [field for field in fields if field.ask.depth is Depth.QUICK]
        further = [field for field in fields if field.ask.depth is Depth.FULL]
        if quick:
            self._column.addWidget(self._add_form(record, quick))
        if further:
            self._column.addWidget(self._make_more(record, further))
            self._show_more(record)  # not before it has its place: it would be a window of its own

    # ---- what the section asks

    def forms(self) -> list[RecordForm]:
        """The quick form first; empty when the section asks nothing of this record."""
        return list(self._forms)

    def flush(self) -> None:
        """Keep at once what is typed and not yet kept."""
        for form in self._forms:
            form.flush()

    def unkept(self) -> dict[str, dict[str, Any]]:
        """What is entered and not in the store, by record and field name."""
        found: dict[str, dict[str, Any]] = {}
        for form in self._forms:
            if waiting := form.unkept():
                found.setdefault(form.ref, {}).update(waiting)
        return found

    def show_household(self, household: Household) -> None:
        """Take over what changed elsewhere."""
        for form in self._forms:
            form.show_record(household.record(self.ref))
        self._show_more(household.record(self.ref))

    def focus_field(self, name: str, ref: str = "") -> bool:
        """Put the focus into a field, opening the fold when it stands there."""
        for form in self._forms:
            if self.more is not None and self._is_inside(form, name, ref):
                self.more.set_open(True)
            if form.focus_field(name, ref):
                return True
        return False

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        for form in self._forms[:1]:
            form.focus_field(form.fields[0].name)

    # ---- building

    def _add_form(self, record: Struct, fields: list[Field]) -> RecordForm:
        form = plan_form(self._context, self.ref, record, fields)
        form.problems_changed.connect(self.problems_changed)
        self._forms.append(form)
        return form

    def _make_more(self, record: Struct, fields: list[Field]) -> Collapsible:
        title = self.tr("More for the wall sheet")
        optional = QCoreApplication.translate("LabelledField", "optional")
        is_open = any(not is_empty(field.value(record)) for field in fields)
        self.more = Collapsible(self._context.look, title, optional, is_open=is_open)
        name = f"more_{self.ref}".replace(":", "_")
        self.more.setObjectName(name)
        self.more.button.setObjectName(f"{name}_fold")
        self.more.button.setAccessibleIdentifier(f"{name}_fold")
        form = self._add_form(record, fields)
        form.setObjectName(f"form_{name}")
        px = self._context.look.px
        self.more.body.setContentsMargins(px(8), px(12), px(8), px(8))
        self.more.body.addWidget(form)
        return self.more

    def _show_more(self, record: Struct | None) -> None:
        """Hide the fold while none of its fields is asked of this record."""
        if self.more is not None and record is not None:
            is_asked = any(field.is_asked(record) for field in self._forms[-1].fields)
            if self.more.isHidden() == is_asked:
                self.more.setVisible(is_asked)

    def _is_inside(self, form: RecordForm, name: str, ref: str) -> bool:
        is_here = ref in ("", self.ref) and name in form.editors
        return is_here and form is self._forms[-1]
