"""The review of the plan: every answer by section, its gaps, and which paper shows it."""

from __future__ import annotations

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.form_fields import is_empty
from guide.household.field import Field, Paper, PlanRule, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.names import tidy
from guide.household.papers import needs_tick, papers_of
from guide.household.phones import shown as shown_phone
from guide.household.plan import Ref
from guide.household.steps import SectionStatus, statuses
from guide.household.validity import problem_of

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


def review(household: Household, book: FieldBook, lang: Lang) -> list[ReviewSection]:
    """Return all sections in their order; fields that do not apply are left out."""
    found = []
    states = statuses(household)
    for section in Section:
        title, about = book.section(section.value, lang)
        found.append(
            ReviewSection(
                section=section,
                title=title,
                about=about,
                status=states[section],
                lines=tuple(_lines(household, book, lang, section)),
            )
        )
    return found


def _lines(household: Household, book: FieldBook, lang: Lang, section: Section) -> list[ReviewLine]:
    found = []
    for ref, record in household.records():
        for field in fields_of(type(record)):
            if field.ask.section is not section or not field.is_asked(record):
                continue
            # A tick that is not set is no gap.
            if field.ask.rule is Rule.FLAG and not field.value(record):
                continue
            problem = problem_of(record, field, household)
            code: str = problem.code if problem is not None else ""
            is_help = problem is not None and problem.severity == "help"
            most = field.max_length or 0
            value = field.value(record)
            is_full = isinstance(value, str) and len(value) >= most
            found.append(
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
                    group=household.named(ref),
                )
            )
    return found


def shown_answer(
    field: Field, value: object, household: Household, book: FieldBook, lang: Lang
) -> str | None:
    """The answer as a person reads it, or None when there is none."""
    if is_empty(value):
        return None
    answer: str | None = str(value)
    match field.ask.rule, value:
        case Rule.FLAG, _:
            answer = YES
        case Rule.CHOICE, str() if value in field.ask.choices:
            answer = book.choice(field.key, value, lang)
        case Rule.PHONE | Rule.SERVICE, str():
            answer = shown_phone(value)
        case PlanRule.REF, str():
            answer = household.named(value) or None
        case PlanRule.CALL_ORDER, tuple():
            answer = _shown_calls(value, household)
        case Rule.NAME | Rule.TEXT, str():
            answer = tidy(value)
    return answer


def _shown_calls(refs: tuple[Ref, ...], household: Household) -> str | None:
    calls = []
    for place, ref in enumerate(refs, start=1):
        phone = shown_phone(household.phone_typed(ref))
        named = " ".join(part for part in (household.named(ref), phone) if part.strip())
        if named:
            calls.append(f"{place}. {named}")
    return "; ".join(calls) or None
