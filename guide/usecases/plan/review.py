"""The review of the plan: every answer by section, its gaps, and which paper shows it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.message_words import message_words
from guide.content.model import Lang
from guide.form_fields import is_empty
from guide.household.field import Field, Paper, PlanRule, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.papers import is_hidden, needs_tick, papers_of
from guide.household.phones import shown as shown_phone
from guide.household.plan import Ref
from guide.household.records.kinds import QUICK as QUICK_KINDS
from guide.household.records.kinds import kind_of
from guide.household.sections import QUICK, shown
from guide.household.steps import SectionStatus, statuses
from guide.household.validity import is_said, problem_of, refs_in

YES = "✓"


class ReviewLine(Struct, frozen=True, kw_only=True):
    """One question and its answer, with the way back to the field."""

    record_ref: Ref
    field: Field
    label: str
    shown: str | None  # None: "Not filled in"
    papers: tuple[Paper, ...]  # without any tick
    to_tick: tuple[Paper, ...] = ()  # where it stands only when it is ticked
    help: str = ""  # what keeps the plan from being complete
    hint: str = ""  # what to look at again
    most: int = 0  # how many letters the field holds, where the answer has so many: it may be cut
    group: str = ""  # the name of the person or institution the line belongs to


class ReviewSection(Struct, frozen=True, kw_only=True):
    """A section with its answers."""

    section: Section
    title: str
    about: str
    status: SectionStatus
    lines: tuple[ReviewLine, ...]


def review(
    household: Household, book: FieldBook, lang: Lang, today: dt.date | None = None
) -> list[ReviewSection]:
    """Return the sections that apply, in their order; fields that do not apply are left out.

    Of the full plan only what is answered has a line.

    Without `today` nothing is said of what has passed.
    """
    found = []
    lines = _lines(household, book, lang, today)
    states = statuses(household)
    for section in shown(household):
        title, about = book.section(section.value, lang)
        found.append(
            ReviewSection(
                section=section,
                title=title,
                about=about,
                status=states[section],
                lines=tuple(lines[section]),
            )
        )
    return found


def _lines(
    household: Household, book: FieldBook, lang: Lang, today: dt.date | None
) -> dict[Section, list[ReviewLine]]:
    found: dict[Section, list[ReviewLine]] = {section: [] for section in Section}
    for ref, record in household.records():
        owner = kind_of(type(record)).owner
        group = record_title(ref, record, household, book, lang)
        for field in fields_of(type(record)):
            if field.name == owner or not field.is_asked(record):
                continue
            # A tick that is not set is no gap, nor is anything of the full plan.
            may_stay = field.ask.rule is Rule.FLAG or field.ask.section not in QUICK
            if may_stay and is_empty(field.value(record)):
                continue
            problem = problem_of(record, field, household, today)
            code: str = problem.code if problem is not None else ""
            is_help = problem is not None and problem.severity == "help"
            most = field.max_length or 0
            value = field.value(record)
            is_full = isinstance(value, str) and len(value) >= most
            found[field.ask.section].append(
                ReviewLine(
                    record_ref=ref,
                    field=field,
                    label=book.label(field.key, lang),
                    shown=shown_answer(field, value, household, book, lang),
                    papers=papers_of(field),
                    to_tick=tuple(paper for paper in Paper if needs_tick(field, paper)),
                    help=code if is_help else "",
                    hint="" if is_help else code,
                    most=most if is_full else 0,
                    group=group,
                )
            )
    return found


def shown_answer(
    field: Field, value: object, household: Household, book: FieldBook, lang: Lang
) -> str | None:
    """The answer as a person reads it, or None when there is none."""
    if not is_said(value, field, household):
        return None
    answer: str | None = str(value)
    match field.ask.rule, value:
        case Rule.FLAG | PlanRule.PHOTO, _:
            answer = YES
        case Rule.CHOICE | Rule.LIST, str() if value in field.ask.choices:
            answer = book.choice(field.key, value, lang)
        case PlanRule.SEVERAL | PlanRule.ORDER, tuple():
            answer = _shown_choices(field, value, book, lang)
        case PlanRule.REFS | PlanRule.REF, _:
            answer = ", ".join(filter(None, map(household.named, refs_in(field, value)))) or None
        case Rule.PHONE | Rule.SERVICE, str():
            answer = shown_phone(value)
        case PlanRule.REGION, str():
            answer = dict(book.regions(lang)).get(value, value)
        case PlanRule.CALL_ORDER, tuple():
            answer = _shown_calls(value, household)
        case _, str():
            answer = tidy(value)
    return answer


def shown_beside(
    field: Field,
    ours: tuple[Any, Household],
    theirs: tuple[Any, Household],
    book: FieldBook,
    lang: Lang,
) -> tuple[str | None, str | None]:
    """Two answers, each with its plan, as a person reads them beside each other.

    Of two pictures only words can tell that they are not the same.
    """
    here, there = (shown_answer(field, value, plan, book, lang) for value, plan in (ours, theirs))
    if field.ask.rule is PlanRule.PHOTO and here and there and ours[0] != theirs[0]:
        there = message_words().say("other_picture", lang)
    return here, there


def record_title(
    ref: Ref, record: Struct, household: Household, book: FieldBook, lang: Lang
) -> str:
    """What a record is called; what belongs to a person, with the person's name before it."""
    owner_field = kind_of(type(record)).owner
    owner = household.named(getattr(record, owner_field)) if owner_field else ""
    title = own_title(ref, record, household, book, lang)
    return ": ".join(part for part in (owner, title) if part)


def own_title(ref: Ref, record: Struct, household: Household, book: FieldBook, lang: Lang) -> str:
    """What a record is called: by its name, else by its first answer, else by its kind.

    What a screen hides names nothing. "" for a person or a school without a name.
    """
    kind = kind_of(type(record))
    if kind.ids:
        return book.record(f"{kind.name}.{getattr(record, 'id', '')}", lang).one
    name = household.named(ref)
    if name or not kind.is_repeated or kind in QUICK_KINDS:
        return name
    answers = (
        shown_answer(field, field.value(record), household, book, lang)
        for field in fields_of(type(record))
        if field.name != kind.owner and field.is_asked(record) and not is_hidden(field)
    )
    return next(filter(None, answers), "") or book.record(kind.name, lang).one


def _shown_choices(field: Field, value: tuple[str, ...], book: FieldBook, lang: Lang) -> str | None:
    mark = ", " if field.ask.rule is PlanRule.SEVERAL else " → "
    known = (one for one in value if one in field.ask.choices)
    return mark.join(book.choice(field.key, one, lang) for one in known) or None


def _shown_calls(refs: tuple[Ref, ...], household: Household) -> str | None:
    calls = []
    for place, ref in enumerate(refs, start=1):
        phone = shown_phone(household.phone_typed(ref))
        named = " ".join(part for part in (household.named(ref), phone) if part.strip())
        if named:
            calls.append(f"{place}. {named}")
    return "; ".join(calls) or None
