"""The forms of the plan's records: the form mechanism with the plan's words, checks and editors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.form_fields import Rule
from guide.household.field import Field, PlanRule, fields_of
from guide.household.phones import shown
from guide.household.validity import problem_of
from guide.ui.forms.editor import Editor, FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.problem_words import kept_words, problem_words
from guide.ui.forms.registry import EDITORS
from guide.ui.forms.text_editor import TextEditor
from guide.ui.plan.call_order_editor import CallOrderEditor
from guide.ui.plan.keep_field import keep_field, keep_field_soon
from guide.ui.plan.place_editor import PlaceTextEditor
from guide.ui.plan.ref_editor import RefEditor
from guide.usecases.base.clean_text import sanitize
from guide.usecases.places.choices import can_be_chosen

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.ui.shell.page import PageContext


def plan_form(
    context: PageContext, ref: str, record: Struct, fields: Sequence[Field] | None = None
) -> RecordForm:
    """Build the form of a record of the plan; by default with all fields of the quick plan."""
    phone = partial(TextEditor, shown=shown)
    editors: dict[str, Callable[[FieldContext], Editor]] = {
        **EDITORS,
        Rule.PHONE: phone,
        Rule.SERVICE: phone,
        PlanRule.REF: partial(
            RefEditor,
            context=context,
            make_form=lambda ref, named: plan_form(context, ref, named, fields_of(type(named))),
        ),
        PlanRule.CALL_ORDER: partial(CallOrderEditor, context=context),
    }
    chosen = partial(PlaceTextEditor, context=context)
    editors.update({one.key: chosen for one in fields_of(type(record)) if can_be_chosen(one.key)})
    household = context.services.plan_editor.household
    form = RecordForm(
        FormContext(
            context.look,
            context.lang,
            context.book,
            editors,
            partial(problem_words, lang=context.lang),
            kept_words(),
            more_words=QCoreApplication.translate("RecordForms", "More for the wall sheet"),
            clean=sanitize,
        ),
        ref,
        record,
        keep=partial(keep_field, context.session, ref),
        keep_soon=partial(keep_field_soon, context.session, ref),
        check=lambda entered, field: problem_of(entered, field, household()),
        fields=fields,
    )
    told_as = object()  # for the session; the form itself would be held by it
    form.unkept_changed.connect(partial(context.session.tell_unkept, told_as))
    form.destroyed.connect(lambda: context.session.tell_unkept(told_as, False))
    return form
