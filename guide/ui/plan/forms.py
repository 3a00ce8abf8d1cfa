"""The forms of the plan's records: the form mechanism with the plan's words, checks and editors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.form_fields import Rule
from guide.household.field import Field, PlanRule, fields_of
from guide.household.papers import is_hidden
from guide.household.phones import shown
from guide.household.validity import problem_of
from guide.ui.forms.editor import Editor, FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.problem_words import kept_words, problem_words
from guide.ui.forms.registry import EDITORS
from guide.ui.forms.text_editor import TextEditor
from guide.ui.plan.call_order_editor import CallOrderEditor, OrderEditor
from guide.ui.plan.cover import Cover, CoveredEditor
from guide.ui.plan.further_editors import (
    DayEditor,
    OpenListEditor,
    RecordListEditor,
    RegionEditor,
)
from guide.ui.plan.keep_field import keep_field, keep_field_soon
from guide.ui.plan.place_editor import PlaceTextEditor
from guide.ui.plan.ref_editor import RefEditor
from guide.ui.plan.several_editor import SeveralEditor
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.local_time import local_day
from guide.usecases.places.choices import can_be_chosen

if TYPE_CHECKING:
    from msgspec import Struct

    from guide.ui.shell.page import PageContext

Make = Callable[[FieldContext], Editor]


def plan_form(
    context: PageContext,
    ref: str,
    record: Struct,
    fields: Sequence[Field] | None = None,
    *,
    is_further: bool = False,
) -> RecordForm:
    """Build the form of a record of the plan; by default with all fields of the quick plan.

    In a section of the full plan (`is_further`) all may be left out: said once, not each time.
    """
    asked: Sequence[Field] = fields_of(type(record)) if fields is None else fields
    household = context.services.plan_editor.household
    form = RecordForm(
        FormContext(
            context.look,
            context.lang,
            context.book,
            _editors(context, asked),
            partial(problem_words, lang=context.lang),
            kept_words(),
            more_words=QCoreApplication.translate("RecordForms", "More for the wall sheet"),
            clean=sanitize,
            names_optional=not is_further,
        ),
        ref,
        record,
        keep=partial(keep_field, context.session, ref),
        keep_soon=partial(keep_field_soon, context.session, ref),
        check=lambda entered, field: problem_of(
            entered, field, household(), local_day(context.session.now())
        ),
        fields=fields,
    )
    told_as = object()  # for the session; the form itself would be held by it
    form.unkept_changed.connect(partial(context.session.tell_unkept, told_as))
    form.destroyed.connect(lambda: context.session.tell_unkept(told_as, False))
    return form


def _editors(context: PageContext, fields: Sequence[Field]) -> dict[str, Make]:
    """The editor of each rule, and of the fields that have one of their own, by their key."""
    phone = partial(TextEditor, shown=shown)
    by_rule: dict[str, Make] = {
        **EDITORS,
        Rule.PHONE: phone,
        Rule.SERVICE: phone,
        Rule.LIST: partial(OpenListEditor, context=context),
        PlanRule.REF: partial(
            RefEditor,
            context=context,
            make_form=lambda ref, named: plan_form(context, ref, named, fields_of(type(named))),
        ),
        PlanRule.REFS: partial(SeveralEditor, context=context),
        PlanRule.SEVERAL: partial(SeveralEditor, context=context),
        PlanRule.ORDER: partial(OrderEditor, context=context),
        PlanRule.CALL_ORDER: partial(CallOrderEditor, context=context),
        PlanRule.REGION: partial(RegionEditor, context=context),
        PlanRule.DATE: TextEditor,
        PlanRule.MONTH: TextEditor,
        PlanRule.TIME: TextEditor,
        PlanRule.EMAIL: TextEditor,
        PlanRule.PHOTO: partial(_photo_editor, context=context),
    }
    cover = Cover()
    own: dict[str, Make] = {}
    for field in fields:
        make = _own_editor(context, field)
        if is_hidden(field):
            make = partial(CoveredEditor, make=make or by_rule[field.ask.rule], cover=cover)
        if make is not None:
            own[field.key] = make
    return {**by_rule, **own}


def _photo_editor(field_context: FieldContext, context: PageContext) -> Editor:
    from guide.ui.plan.photo_editor import PhotoEditor  # decodes pictures: for who has one

    return PhotoEditor(field_context, context)


def _own_editor(context: PageContext, field: Field) -> Make | None:
    """The editor of a field that is not made as its rule says; None for all others."""
    if can_be_chosen(field.key):
        return partial(PlaceTextEditor, context=context)
    if field.ask.rule is Rule.CHOICE and not field.ask.needed:
        return partial(OpenListEditor, context=context)
    if field.ask.rule is PlanRule.REF and "person" in field.ask.kinds:
        return partial(RecordListEditor, context=context)
    if field.ask.rule is Rule.DAY and field.ask.is_past:
        return partial(DayEditor, context=context)
    return None
