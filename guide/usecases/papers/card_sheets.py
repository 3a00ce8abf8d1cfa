"""The data of what is cut out and carried: wallet card, child card, helper card, tags.

A card is printed on one side and folded: both of its faces can be seen by whoever finds it. So no
card has a flat, an entrance or a word that opens a door. A child's has a third face: two of them
are folded inwards, for whoever opens it (family-plan.md section 13).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from guide.exchange.qr import dark_runs, qr_code
from guide.household.household import person_ref
from guide.household.plan import Institution, Person, Ref
from guide.household.records.childcare import Childcare
from guide.household.records.connection import Connection
from guide.household.records.contact import Contact
from guide.household.records.health import Health, Medicine
from guide.household.records.house import House
from guide.household.records.pet import Pet
from guide.household.records.profile import Profile
from guide.household.records.school_rules import SchoolRules
from guide.household.records.utilities import Utilities, UtilityNumber
from guide.paper.card_schemas import CardCode, CardFace, CardSheet, PaperAnswer, PaperPhoto
from guide.paper.schemas import Line, PaperNumber
from guide.usecases.papers.paper_answers import PaperAnswers

ID_1_MM = (85.60, 53.98)
A6_MM = (148.0, 105.0)
CODE_MM = 16.0  # `tel:` at this size has modules of 0.48 mm
MOST_CALLS = 3
PAGE_OF_CARDS = 4  # of two faces; of three there are half as many
NOBODY = Person(id="")
_GAS = "GAS"  # the situation whose lines hang at the valve
_CUT = {1: "cut_out", 2: "cut_and_fold", 3: "cut_and_fold_in"}  # by the faces of a card


def wallet_cards(
    answers: PaperAnswers, people: Sequence[Person], today: dt.date, *, has_code: bool = True
) -> CardSheet:
    """One card for each person: whom to call, and what an ambulance may need to know."""
    cards = [
        [_wallet_front(answers, one, has_code=has_code), _wallet_back(answers, one, today)]
        for one in _each(answers, people, PAGE_OF_CARDS)
    ]
    return _sheet(answers, "card", ID_1_MM, 11, cards, today)


def child_cards(
    answers: PaperAnswers, children: Sequence[Person], today: dt.date, *, has_code: bool = False
) -> CardSheet:
    """One card for each child: whom a stranger calls."""
    cards = [
        [
            _child_front(answers, one, has_code=has_code),
            _child_inside(answers, one),
            _child_school(answers, one, today),
        ]
        for one in _each(answers, children, PAGE_OF_CARDS // 2)
    ]
    return _sheet(answers, "child_card", ID_1_MM, 11, cards, today)


def helper_card(answers: PaperAnswers, today: dt.date) -> CardSheet:
    """One card for a neighbour or a relative."""
    front = _face(answers, "helper_front", lines=_helper_people(answers))
    back = _face(
        answers,
        "helper_back",
        lines=_helper_home(answers),
        numbers=answers.numbers("112", "104"),
        pictures=[one for pet in answers.household.of(Pet) for one in answers.pictures(pet)][:2],
    )
    return _sheet(answers, "helper", A6_MM, 12, [[front, back]], today)


def tags(answers: PaperAnswers, today: dt.date) -> CardSheet:
    """One tag for the gas valve and one for the electricity panel and the water."""
    utilities = answers.household.once(Utilities)
    steps = [
        [step.words(lang).title for lang in answers.words.langs]
        for step in answers.words.guide.situation_steps(_GAS)
        if step.kind == "step"
    ]
    gas = _face(
        answers,
        "tag_gas",
        lines=list(answers.lines(utilities, "gas_valve", "gas_number")),
        notes=[*steps, answers.words.fixed("tag_gas_rule")],
        numbers=answers.numbers("104", "112"),
        pictures=answers.pictures(utilities, "gas_photo"),
    )
    lines = list(answers.lines(utilities, "power_panel", "water_valve", "extinguisher"))
    for number in answers.household.of(UtilityNumber):
        lines += _called(answers, number, "utility_name", "utility_phone")
    power = _face(
        answers,
        "tag_power",
        lines=lines,
        numbers=answers.numbers("101", "112"),
        pictures=answers.pictures(utilities, "power_photo", "water_photo"),
    )
    return _sheet(answers, "tag", A6_MM, 18, [[gas], [power]], today)


# --- faces ---


def _wallet_front(answers: PaperAnswers, person: Person, *, has_code: bool) -> CardFace:
    whose, ref = answers.text(person, "given_name"), person_ref(person)
    lines = answers.calls(MOST_CALLS, ref, whose)
    if answers.is_form:  # a hand has no room for more
        return _face(answers, "card_call", has_name=True, lines=lines)
    profile, health = _beside(answers, person)
    lines += answers.lines(profile, "languages", whose=whose)
    lines += answers.doctor(health)
    lines += answers.lines(answers.household.once(House), "home_phone", whose=whose)
    return _face(
        answers, "card_call", name=answers.full_name(person), has_name=True, lines=lines,
        code=_code(answers, ref) if has_code else [],
    )  # fmt: skip


def _wallet_back(answers: PaperAnswers, person: Person, today: dt.date) -> CardFace:
    whose = answers.text(person, "given_name")
    household, (_, health) = answers.household, _beside(answers, person)
    connection = household.once(Connection)
    lines = [*_health(answers, health, whose), *answers.meeting()]
    lines += answers.lines(connection, "lost_rule")
    lines += _medicines(answers, person, whose) + _address(answers)
    lines += answers.lines(connection, "channels")
    lines += answers.lines(household.plan, "reception_point")
    return _face(
        answers, "", lines=_held(answers, lines),
        notes=[] if answers.is_form else [answers.written_on(today)],
        numbers=answers.numbers("112", "101", "102", "103", "104"),
    )  # fmt: skip


def _child_front(answers: PaperAnswers, child: Person, *, has_code: bool) -> CardFace:
    """All that can be read without opening the card: no family name, no place."""
    name, ref = answers.full_name(child, is_short=True), person_ref(child)
    whose, (profile, _) = answers.text(child, "given_name"), _beside(answers, child)
    lines = answers.calls(MOST_CALLS, ref, whose)
    if not answers.is_form:  # where a hand has no room for more
        lines += answers.lines(profile, "languages", whose=whose)
    return _face(
        answers, "child_call", name=name, has_name=True, lines=lines,
        code=_code(answers, ref) if has_code else [],
    )  # fmt: skip


def _child_inside(answers: PaperAnswers, child: Person) -> CardFace:
    whose, (profile, health) = answers.text(child, "given_name"), _beside(answers, child)
    lines = _health(answers, health, whose)
    lines += answers.lines(profile, "birth", "known_as", whose=whose)
    return _face(
        answers, "", name=answers.full_name(child), has_name=True, lines=_held(answers, lines),
        notes=[answers.words.fixed("child_stay")], pictures=answers.pictures(profile),
    )  # fmt: skip


def _child_school(answers: PaperAnswers, child: Person, today: dt.date) -> CardFace:
    household, whose = answers.household, answers.text(child, "given_name")
    care = household.beside(Childcare, child.id)
    school = household.record(child.institution) if child.institution else None
    if answers.is_form:
        school = Institution(id="")
    lines: list[PaperAnswer] = []
    if isinstance(school, Institution):
        rules = household.beside(SchoolRules, school.id)
        lines += (
            [*answers.lines(school, "inst_name", "inst_phone")] if answers.is_form
            else _called(answers, school, "inst_name", "inst_phone")
        )  # fmt: skip
        lines += answers.lines(care, "class_group", whose=whose)
        if not answers.is_form:  # where a hand needs the room for where we meet
            lines += answers.lines(rules, "inst_reunion", whose=whose)
            lines += answers.lines(school, "hand_over", whose=whose)
    lines += answers.meeting()
    lines += answers.lines(care, "route_home", whose=whose)
    lines += answers.lines(household.once(Connection), "lost_rule")
    return _face(
        answers, "", lines=_held(answers, lines),
        notes=[] if answers.is_form else [answers.written_on(today)],
        numbers=answers.numbers("112", "102", "103"),
    )  # fmt: skip


def _helper_people(answers: PaperAnswers) -> list[PaperAnswer]:
    household = answers.household
    if answers.is_form:
        return [
            *answers.calls(4), *answers.lines(House(), "key_holder"),
            *answers.lines(Pet(id=""), "pet_name", "carrier"),
        ]  # fmt: skip
    lines: list[PaperAnswer] = []
    for one in household.people:
        whose = answers.text(one, "given_name")
        if phone := answers.text(one, "mobile"):
            lines.append(answers.answer([], whose, phone))
    lines += _called(answers, household.plan, "out_name", "out_phone")
    for contact in household.of(Contact):
        if not answers.may_name(contact):
            continue
        lines += _called(answers, contact, "name", "phone")
        lines += answers.lines(contact, "apartment", "has_key", whose=contact.name)
    lines += answers.lines(household.once(House), "key_holder", "management")
    medicines = answers.words.book.record("medicine", answers.words.langs[0]).one
    for person in household.people:
        whose = answers.text(person, "given_name")
        profile, health = _beside(answers, person)
        lines += (_of(whose, line) for line in answers.lines(profile, "mobility", whose=whose))
        lines += (_of(whose, line) for line in answers.lines(health, whose=whose))
        for medicine in household.owned(Medicine, person_ref(person)):
            named = ", ".join(filter(None, (whose, medicines)))
            lines += (_of(named, line) for line in answers.lines(medicine, whose=whose))
    return lines


def _helper_home(answers: PaperAnswers) -> list[PaperAnswer]:
    household = answers.household
    lines = list(answers.lines(household.once(Utilities)))
    if answers.is_form:
        return lines[:4] + list(answers.meeting())
    lines += answers.meeting()
    for pet in household.of(Pet):
        name = answers.text(pet, "pet_name")
        about = list(answers.lines(pet, whose=name))
        rest = [line for line in about if line["value"] != name]  # each says whose it is
        lines += [_of(name, line) for line in rest or about]
    return lines


# --- what faces share ---


def _each(answers: PaperAnswers, people: Sequence[Person], blanks: int) -> Sequence[Person]:
    return [NOBODY] * blanks if answers.is_form else people


def _beside(answers: PaperAnswers, person: Person) -> tuple[Profile, Health]:
    household = answers.household
    return household.beside(Profile, person.id), household.beside(Health, person.id)


def _health(answers: PaperAnswers, health: Health, whose: str) -> list[PaperAnswer]:
    """What was ticked of a person's health, but for the doctor, who is to be called."""
    lines, doctor = list(answers.lines(health, whose=whose)), answers.label_of(health, "doctor")
    return lines[1:3] if answers.is_form else [one for one in lines if one["label"] != doctor]


def _medicines(answers: PaperAnswers, person: Person, whose: str) -> list[PaperAnswer]:
    """Each medicine in one line."""
    label = answers.label_of(Medicine(id=""), "medicine_name")
    if answers.is_form:
        return [answers.answer(label, "")]
    return [
        answers.answer(label, said, whose=whose)
        for one in answers.household.owned(Medicine, person_ref(person))
        if (said := answers.together(one, "medicine_name", "dose", "taken_when"))
    ]


def _address(answers: PaperAnswers) -> list[PaperAnswer]:
    plan = answers.household.plan
    value = answers.together(plan, "settlement", "street", "building")
    return [answers.answer(answers.words.section("home"), value)] if value else []


def _called(
    answers: PaperAnswers, record: Struct, name: str, phone: str, label: Line | None = None
) -> list[PaperAnswer]:
    """A name with its number."""
    said, number = answers.text(record, name), answers.text(record, phone)
    return [answers.answer(label or [], said, number)] if said or number else []


def _of(whose: str, line: PaperAnswer) -> PaperAnswer:
    """The answer with the name of whom it is about before its label."""
    label = [f"{whose}: {line['label'][0]}", *line["label"][1:]] if whose else line["label"]
    return {**line, "label": label}


def _code(answers: PaperAnswers, but: Ref) -> list[CardCode]:
    """A code that calls the first who is to be called."""
    first = next(iter(answers.to_call(1, but)), "")
    phone = answers.household.phone(first)
    if not phone.is_readable:
        return []
    code = qr_code(f"tel:{phone.e164}")
    return [{"modules": code.size, "runs": list(dark_runs(code)), "side": CODE_MM}]


def _held(answers: PaperAnswers, lines: Sequence[PaperAnswer]) -> Sequence[PaperAnswer]:
    """What a face has room for: a hand needs more of it, and so does a second language."""
    return lines[: 5 - len(answers.words.langs)] if answers.is_form else lines


def _face(
    answers: PaperAnswers,
    title: str,
    *,
    lines: Sequence[PaperAnswer],
    name: str = "",
    has_name: bool = False,
    notes: Sequence[Line] = (),
    numbers: Sequence[PaperNumber] = (),
    code: Sequence[CardCode] = (),
    pictures: Sequence[PaperPhoto] = (),
) -> CardFace:
    return {
        "title": answers.words.fixed(title) if title else [],
        "name": name,
        "has_name": has_name,
        "lines": list(lines),
        "notes": list(notes),
        "numbers": list(numbers),
        "code": list(code),
        "pictures": list(pictures),
    }


def _sheet(
    answers: PaperAnswers,
    paper: str,
    size: tuple[float, float],
    largest: float,
    cards: list[list[CardFace]],
    today: dt.date,
) -> CardSheet:
    words = answers.words
    heading = words.fixed(f"paper_{paper}")
    faces = len(cards[0]) if cards else 1
    return {
        "langs": list(words.langs),
        "title": heading[0],
        "heading": heading,
        "width": size[0],
        "height": size[1],
        "largest": largest,
        "is_form": answers.is_form,
        "cards": cards,
        "words": {
            "name": answers.label_of(NOBODY, "given_name"),
            "scale": words.fixed("ruler_scale"),
            "cut": words.fixed(_CUT[faces]),
            "written_on": answers.written_on(today),
        },
    }
