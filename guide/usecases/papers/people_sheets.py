"""The data of the sheets that are for somebody: the school, who answers 112, an older person.

Each has the order of whoever reads it, not that of the plan.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from guide.household.household import person_ref
from guide.household.plan import Institution, Person
from guide.household.records.childcare import Childcare, Pickup
from guide.household.records.contact import Contact
from guide.household.records.health import Health, Medicine
from guide.household.records.house import House
from guide.household.records.profile import Profile
from guide.household.records.role import Role
from guide.household.records.school_rules import SchoolRules
from guide.household.records.utilities import Utilities
from guide.paper.card_schemas import FolderPart, FolderRecord, FolderSheet
from guide.usecases.papers.folder_parts import block, numbered, part, record, sheet
from guide.usecases.papers.paper_answers import PaperAnswers

_SHEET_PT, _LARGE_PT = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0), (22.0, 20.0, 18.0, 17.0, 16.0)
_SIGNED = ("school_parent", "school_signature", "school_date")
_COMING = ("near", "neighbour")  # roles of contacts who come to an older person
_ELDER_NUMBERS = ("112", "103", "101")
_MEDICINE = ("medicine_name", "dose", "taken_when")
_ON_FORM = 4  # lines about what is shut off: gas, its valve and number, the panel
_NOBODY = Person(id="")


def school_sheets(answers: PaperAnswers, children: Sequence[Person], today: dt.date) -> FolderSheet:
    """One page for each child, which a parent signs and the school keeps."""
    some = [_NOBODY] if answers.is_form else children
    return sheet(answers, "school", _SHEET_PT, [_of_child(answers, one) for one in some], today)


def rescue_sheet(answers: PaperAnswers, today: dt.date) -> FolderSheet:
    """What is told to 112, in the order in which it is asked."""
    words, household = answers.words, answers.household
    house = household.once(House)
    said = [
        answers.answer(words.fixed("what_happened"), ", ".join(words.fixed("own_words"))),
        *answers.lines(house, "region"),
        *answers.lines(household.plan, "settlement"),
        *answers.lines(house, "district"),
        *answers.lines(household.plan, "street", "building", "entrance", "floor", "apartment"),
        *answers.lines(house, "intercom", "access_note"),
        answers.answer(words.fixed("your_name"), ""),
    ]
    some = (_NOBODY,) * 3 if answers.is_form else household.people
    script, people = record("", numbered(said)), [_who(answers, one) for one in some]
    in_order = [words.fixed("in_order")]
    blocks = [
        block(words.fixed("rescue_say"), "phone", script, notes=in_order, across=2),
        block([], "", notes=[words.said("SAY-05")]),
        block(words.fixed("rescue_people"), "users", *people, across=2),
        block(words.section("meeting"), "map-pin", record("", answers.meeting())),
        block(words.section("utilities"), "flame", _shut_off(answers), across=2),
        block(words.section("roles"), "list-checks", *_roles(answers), across=2),
    ]
    only = part(words.fixed("paper_rescue"), blocks, words.numbers())
    return sheet(answers, "rescue", _SHEET_PT, [only], today)


def _shut_off(answers: PaperAnswers) -> FolderRecord:
    lines = list(answers.lines(answers.household.once(Utilities)))
    return record("", lines[:_ON_FORM] if answers.is_form else lines)


def _roles(answers: PaperAnswers) -> Iterator[FolderRecord]:
    """Each task in one line: who does it, and who instead."""
    if answers.is_form:
        return
    lines = []
    for role in answers.household.of(Role):
        task = answers.text(role, "task_what") or answers.text(role, "task")
        if task and (who := answers.together(role, "doer", "deputy")):
            lines.append(answers.answer([task], who))
    yield record("", lines)


def elder_sheets(answers: PaperAnswers, people: Sequence[Person], today: dt.date) -> FolderSheet:
    """Large print for an older person: whom to call, who comes, which medicines."""
    some = [_NOBODY] if answers.is_form else people
    return sheet(answers, "elder", _LARGE_PT, [_of_elder(answers, one) for one in some], today)


def _of_child(answers: PaperAnswers, child: Person) -> FolderPart:
    words, household = answers.words, answers.household
    ref, care = person_ref(child), household.beside(Childcare, child.id)
    school = household.record(child.institution) if child.institution else None
    if not isinstance(school, Institution):
        school = Institution(id="")
    profile = household.beside(Profile, child.id)
    photo = answers.pictures(profile)
    of_child = [
        *answers.lines(profile, "family_name", "patronymic", "birth"),
        *answers.lines(care, "class_group", "teacher_name", "teacher_phone"),
    ]
    of_school = [*answers.lines(school), *answers.lines(household.beside(SchoolRules, school.id))]
    fetching = (Pickup(id=""),) * 3 if answers.is_form else household.owned(Pickup, ref)
    signed = [answers.answer(words.fixed(one), "") for one in _SIGNED]
    blocks = [
        block(words.fixed("school_child"), "baby", record("", of_child, photo), across=2),
        block(words.section("school"), "landmark", record("", of_school), across=2),
        block(words.fixed("school_calls"), "phone", record("", answers.calls(4, ref))),
        block(
            words.fixed("school_fetching"),
            "users",
            *(record("", answers.lines(one)) for one in fetching),
            record("", answers.lines(care, "pickup_forbid")),
            across=2,
        ),
        block(words.section("health"), "heart-pulse", *_health(answers, child), across=2),
        block([], "", record("", signed), across=3),
    ]
    return part(words.fixed("paper_school"), blocks, name=answers.full_name(child))


def _health(answers: PaperAnswers, person: Person) -> list[FolderRecord]:
    household = answers.household
    medicines = household.owned(Medicine, person_ref(person))
    if answers.is_form:
        medicines = (Medicine(id=""),)
    health = household.beside(Health, person.id)
    doctor = answers.label_of(health, "doctor")  # with the number instead
    lines = [one for one in answers.lines(health) if answers.is_form or one["label"] != doctor]
    return [
        record("", [*lines, *answers.doctor(health)]),
        *(record("", answers.lines(one)) for one in medicines),
    ]


def _of_elder(answers: PaperAnswers, person: Person) -> FolderPart:
    words, household, ref = answers.words, answers.household, person_ref(person)
    coming = [
        answers.answer([], answers.text(one, "name"), answers.text(one, "phone"))
        for one in household.of(Contact)
        if one.role in _COMING and answers.text(one, "name")
    ]
    medicines = [
        answers.answer([], said)
        for one in household.owned(Medicine, ref)
        if (said := answers.together(one, *_MEDICINE))
    ]
    if answers.is_form:
        lines = [answers.answer([f"{n}."], "") for n in range(1, 4)]
        coming, medicines = lines[:2], lines
    health = household.beside(Health, person.id)
    medicines += [*answers.lines(health, "conditions"), *answers.doctor(health)]
    blocks = [
        block(words.fixed("elder_calls"), "phone", record("", answers.calls(3, ref))),
        block(words.fixed("elder_coming"), "handshake", record("", coming)),
        block(words.fixed("elder_medicines"), "heart-pulse", record("", medicines)),
        block([], "", record("", answers.meeting())),
    ]
    numbers = answers.numbers(*_ELDER_NUMBERS)
    return part(words.fixed("elder_title"), blocks, numbers, answers.full_name(person))


def _who(answers: PaperAnswers, person: Person) -> FolderRecord:
    """Somebody who is at home, as a rescuer may need to know."""
    household = answers.household
    profile = household.beside(Profile, person.id)
    if answers.is_form:
        asked = answers.lines(profile, "birth", "languages", "mobility")
        return record("", [*answers.lines(_NOBODY, "given_name"), *asked])
    lines = [*answers.lines(profile), *answers.lines(household.beside(Health, person.id))]
    label = answers.label_of(Medicine(id=""), "medicine_name")
    lines += (
        answers.answer(label, said)
        for one in household.owned(Medicine, person_ref(person))
        if (said := answers.together(one, *_MEDICINE))
    )
    return record(answers.text(person, "given_name"), lines)
