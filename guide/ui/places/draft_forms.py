"""The forms of a place pack that is being filled in: the form mechanism with the draft's records.

A line's words are asked in each language beside each other, then what is the same in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from guide.content.model import LANGS, Lang
from guide.form_fields import Field, Problem, Rule, fields_of, is_empty
from guide.household.dates import read_day
from guide.places.kind import Kind, PlaceRule
from guide.places.pack import LineWords, PackWords, PlaceLine, PlacePack
from guide.ui.advice.region_choices import place_options
from guide.ui.forms.choice_editor import ListEditor
from guide.ui.forms.editor import FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.registry import EDITORS
from guide.ui.forms.text_editor import TextEditor
from guide.ui.kit.widgets import Button, boxed, column_of, columns_of, flow_of
from guide.ui.places.words import day_words, today_words
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.local_time import local_day
from guide.usecases.places.draft import PROVENANCE, DraftHead, DraftLine

if TYPE_CHECKING:
    from guide.content.fields import FieldBook
    from guide.ui.shell.page import PageContext
    from guide.usecases.program.services import Services

_LANGUAGE = 280  # px: the least width of the words in one language

Change = Callable[["Services", "Lang | None", str, Any], None]


class AskedIn(Struct, frozen=True):
    """The words of the fields, with the language that is asked for; hints in the first alone."""

    book: FieldBook
    asked: Lang

    def label(self, key: str, lang: Lang) -> str:
        """The question and its language."""
        return f"{self.book.label(key, lang)}, {LANGUAGE_NAMES[self.asked]}"

    def hint(self, key: str, lang: Lang) -> str:
        """The quiet line under the question."""
        return self.book.hint(key, lang) if self.asked == LANGS[0] else ""

    def choice(self, key: str, value: str, lang: Lang) -> str:
        """The words of one choice."""
        return self.book.choice(key, value, lang)


class DraftDayEditor(TextEditor):
    """A day with a button that fills in today's: who fills in a line has mostly just asked."""

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        day = local_day(context.session.now()).strftime("%d.%m.%Y")
        look = field_context.form.look
        button = Button(look, today_words(day), "plain", on=partial(self.fill_in, day))
        self.name_part(button, "today")
        self.column.addLayout(flow_of(look, 8, button))


class HeadForms(QWidget):
    """What the pack is: kind of place, territory, and its name in each language."""

    def __init__(self, context: PageContext, head: DraftHead) -> None:
        super().__init__()
        asked = DraftHead.__struct_fields__
        fields = [field for field in fields_of(PlacePack) if field.name in asked]

        def change(services: Services, lang: Lang | None, name: str, value: Any) -> None:
            services.place_drafting.change_head(lang, name, value)

        self.forms: dict[Lang | None, RecordForm] = {
            None: draft_form(context, "pack", None, head, fields, change)
        }
        for lang in LANGS:
            words = getattr(head, lang)
            self.forms[lang] = draft_form(
                context, "pack", lang, words, fields_of(PackWords), change
            )
        _lay_out(context, self, self.forms, has_facts_first=True)

    def show_head(self, head: DraftHead) -> None:
        """Take over what changed elsewhere."""
        for lang, form in self.forms.items():
            form.show_record(head if lang is None else getattr(head, lang))


class LineForms(QWidget):
    """One line: its words in each language, what is the same in all, and who answers for it."""

    def __init__(self, context: PageContext, kind: Kind, line: DraftLine) -> None:
        super().__init__()
        self.line_id = line.id
        asked = set(kind.ask.parts)

        def change(services: Services, lang: Lang | None, name: str, value: Any) -> None:
            services.place_drafting.change_line(line.id, lang, name, value)

        words = [field for field in fields_of(LineWords) if field.name in asked]
        facts = [field for field in fields_of(PlaceLine) if field.name in {*asked, *PROVENANCE}]
        self.forms: dict[Lang | None, RecordForm] = {}
        for lang in LANGS:
            said = getattr(line, lang)
            self.forms[lang] = draft_form(context, line.id, lang, said, words, change)
        self.forms[None] = draft_form(context, line.id, None, line, facts, change)
        _lay_out(context, self, self.forms, has_facts_first=False)

    def show_line(self, line: DraftLine) -> None:
        """Take over what changed elsewhere."""
        for lang, form in self.forms.items():
            form.show_record(line if lang is None else getattr(line, lang))

    def focus_first(self) -> None:
        """Put the focus into the name, in the first language."""
        self.forms[LANGS[0]].focus_field("name")


def draft_form(
    context: PageContext,
    ref: str,
    lang: Lang | None,
    record: Struct,
    fields: Sequence[Field[Any]],
    change: Change,
) -> RecordForm:
    """The form of a part of the draft; `lang` where its words are asked in one language."""
    session, name_of = context.session, f"{ref}:{lang}" if lang else ref

    def key(name: str) -> str:
        return f"{name_of}.{name}"

    def keep(name: str, value: Any) -> bool:
        return session.keep(
            lambda services: change(services, lang, name, value), key=key(name), value=value
        )

    def keep_soon(name: str, value: Any, told: Callable[[bool], object]) -> None:
        session.keep_soon(
            lambda services: change(services, lang, name, value), told, key=key(name), value=value
        )

    form = RecordForm(
        FormContext(
            context.look,
            context.lang,
            AskedIn(context.book, lang) if lang else context.book,
            {
                **EDITORS,
                Rule.DAY: partial(DraftDayEditor, context=context),
                PlaceRule.TERRITORY: partial(TerritoryEditor, context=context),
            },
            lambda _problem: day_words(),
            clean=sanitize,
            gap=16,
        ),
        name_of,
        record,
        keep=keep,
        keep_soon=keep_soon,
        check=_problem_of,
        fields=fields,
    )
    form.unkept_changed.connect(partial(session.tell_unkept, id(form)))
    form.destroyed.connect(partial(session.tell_unkept, id(form), False))
    return form


class TerritoryEditor(ListEditor):
    """The regions and cities of the list, each by its name."""

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        none = self.tr("Not chosen")
        self.list.set_options(place_options(context.guide, context.lang, none, has_country=True))


def _problem_of(record: Struct, field: Field[Any]) -> Problem | None:
    """A day that cannot be read; what is missing is named at the foot of the page."""
    value = field.value(record)
    if field.ask.rule is Rule.DAY and not is_empty(value) and read_day(value) is None:
        return Problem("", field, "unreadable")
    return None


def _lay_out(
    context: PageContext,
    owner: QWidget,
    forms: dict[Lang | None, RecordForm],
    *,
    has_facts_first: bool,
) -> None:
    look = context.look
    languages = boxed(
        columns_of(look, 24, *(forms[lang] for lang in LANGS), least=_LANGUAGE, most=3)
    )
    parts = (forms[None], languages) if has_facts_first else (languages, forms[None])
    column_of(look, 20, *parts, inside=owner)
