"""The data of the full plan and of the first hour: every field that is declared for them.

A field more appears there by itself, in its section.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from guide.household.field import Section
from guide.household.records.kinds import KINDS
from guide.household.sections import GROUPS, ORDER, QUICK
from guide.paper.card_schemas import FolderBlock, FolderRecord, FolderSheet, PaperAnswer
from guide.paper.schemas import Line
from guide.usecases.papers.answers import CONDITION
from guide.usecases.papers.folder_parts import block, part, record, sheet
from guide.usecases.papers.paper_answers import PaperAnswers
from guide.usecases.plan.review import record_title

# How often a form has the lines of a record that is added as often as needed; else once.
_ON_FORMS = {"person": 4, "contact": 3, "role": 4, "rule": 4, "pickup": 2, "medicine": 2}
# Sections whose answers may send somebody out of the house: none stands there before the condition.
_LEAVING = {
    Section.MEETING: "meet_here", Section.PLACES: "meet_here", Section.CONNECTION: "lost_meet",
    Section.EXITS: CONDITION, Section.HELPED: CONDITION, Section.RULES: CONDITION,
    Section.SCHOOL: "lost_child",
}  # fmt: skip
# What stands in one block of the first hour, in its order; every other section follows in its own.
_FIRST = (
    (Section.CONTACT, Section.CALLS, Section.CONTACTS),
    (Section.PEOPLE, Section.ABOUT),
    (Section.HOME, Section.HOUSE),
    (Section.MEETING, Section.PLACES),
    (Section.CONNECTION,),
    (Section.SCHOOL,),
)
# A form of the first hour has what a hand can fill in on one page.
_ON_FIRST_FORM = frozenset((*QUICK, Section.UTILITIES)) - {Section.TITLE}
_IN_FIRST = frozenset((Section.TITLE, *(one for sections in _FIRST for one in sections)))
_ICONS = {
    Section.CONTACT: "phone", Section.PEOPLE: "users", Section.HOME: "home",
    Section.MEETING: "map-pin", Section.CALLS: "phone", Section.ABOUT: "user",
    Section.HEALTH: "heart-pulse", Section.SCHOOL: "baby", Section.CONTACTS: "id-card",
    Section.HOUSE: "home", Section.UTILITIES: "flame", Section.EXITS: "door-open",
    Section.PLACES: "map-pin", Section.CONNECTION: "message-square", Section.ROLES: "list-checks",
    Section.HELPED: "handshake", Section.RULES: "layers", Section.DOCUMENTS: "id-card",
}  # fmt: skip
_LINES_TO_WRITE = 6  # at the end of the full plan
_FULL_PT, _FIRST_PT = (10.5,), (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)


def full_plan(answers: PaperAnswers, today: dt.date) -> FolderSheet:
    """Every answer that may be printed, by section, with a list of contents."""
    words, found = answers.words, _by_section(answers)
    parts = []
    for group, sections in GROUPS.items():
        blocks = [_section(answers, one, found[one], across=2) for one in sections if found[one]]
        if blocks:
            parts.append(
                part([words.book.group(group.value, lang) for lang in words.langs], blocks)
            )
    if parts and not answers.is_form:
        lines = [answers.answer([], "")] * _LINES_TO_WRITE
        parts[-1]["blocks"].append(block(words.fixed("by_hand"), "", record("", lines)))
    return sheet(answers, "full", _FULL_PT, parts, today, contents=words.fixed("contents"))


def first_hour(answers: PaperAnswers, today: dt.date) -> FolderSheet:
    """What a family needs in the first hour, on one page where it fits."""
    found = _by_section(answers)
    if answers.is_form:
        found = {one: some if one in _ON_FIRST_FORM else [] for one, some in found.items()}
        found[Section.UTILITIES] = found[Section.UTILITIES][:1]
    blocks = []
    for sections in (*_FIRST, *((one,) for one in ORDER if one not in _IN_FIRST)):
        records = _merged(one for section in sections for one in found[section])
        if records:
            across = 1 if answers.is_form else 0
            blocks.append(_section(answers, sections[0], records, across=across))
    name = answers.text(answers.household.plan, "plan_title")
    only = part(answers.words.fixed("paper_first_hour"), blocks, answers.words.numbers(), name)
    return sheet(answers, "first_hour", _FIRST_PT, [only], today, columns=2)


def _merged(records: Iterable[FolderRecord]) -> list[FolderRecord]:
    """All that is said of one person in one paragraph; the name is not said twice."""
    found: dict[str, list[PaperAnswer]] = {}
    for one in records:
        named = one["name"]
        found.setdefault(named, []).extend(
            line for line in one["lines"]
            if not named or not f": {named}".endswith(f": {line['value']}")
        )  # fmt: skip
    return [record(name, lines) for name, lines in found.items()]


def _by_section(answers: PaperAnswers) -> dict[Section, list[FolderRecord]]:
    """The answers of every record by the section they are asked in."""
    found: dict[Section, list[FolderRecord]] = {section: [] for section in Section}
    for name, one in _records(answers):
        lines: dict[Section, list[PaperAnswer]] = {}
        for section, line in answers.by_section(one):
            lines.setdefault(section, []).append(line)
        pictures = answers.pictures(one)
        for section, some in lines.items():
            found[section].append(record(name, some, pictures))
            pictures = []
    return found


def _records(answers: PaperAnswers) -> Iterator[tuple[str, Struct]]:
    """Every record with its name; on a form as many of each kind as a family may need."""
    words, household = answers.words, answers.household
    if not answers.is_form:
        for ref, one in household.records():
            if not answers.may_name(one):
                continue
            yield (
                answers.title_of(
                    record_title(ref, one, household, words.book, words.langs[0]), one
                ),
                one,
            )
        return
    for kind in KINDS:
        if kind.is_content:  # a picture: it is shown where a record names it
            continue
        if kind.is_once:
            yield "", kind.shape()
            continue
        for own_id in kind.ids or ("",) * _ON_FORMS.get(kind.name, 1):
            title = f"{kind.name}.{own_id}" if own_id else kind.name
            name = "" if kind.beside else words.book.record(title, words.langs[0]).one
            yield name, kind.shape(id=own_id)


def _section(
    answers: PaperAnswers, section: Section, records: Sequence[FolderRecord], across: int
) -> FolderBlock:
    words = answers.words
    notes = [_before(words.fixed(_LEAVING[section]))] if section in _LEAVING else []
    title = [words.book.section(section.value, lang)[0] for lang in words.langs]
    return block(title, _ICONS.get(section, ""), *records, notes=notes, across=across)


def _before(said: Line) -> Line:
    """A condition that is no sentence of its own leads to the answers below it."""
    return [text if text[-1] in ":." else f"{text}:" for text in said]
