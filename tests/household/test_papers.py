"""The privacy class of a field decides the papers it stands on; the rest is ticked one by one."""

from __future__ import annotations

from guide.household.field import Field, Paper, Privacy, Section, fields_of
from guide.household.papers import (
    all_fields,
    declared_papers,
    needs_tick,
    papers_of,
    stands_on,
    tickable,
)
from guide.household.plan import Person, Plan


def with_class(privacy: Privacy) -> Field:
    (field,) = (f for f in fields_of(Person) if f.name == "given_name")
    changed = {name: getattr(field.ask, name) for name in field.ask.__struct_fields__}
    ask = type(field.ask)(**{**changed, "privacy": privacy, "papers": tuple(Paper)})
    return Field(Plan, field.name, ask, field.max_length, field.default)


def test_the_privacy_class_decides_the_papers() -> None:
    assert papers_of(with_class(Privacy.P0)) == tuple(Paper)
    assert papers_of(with_class(Privacy.P1)) == tuple(Paper)
    assert papers_of(with_class(Privacy.P2)) == (Paper.SCHOOL, Paper.RESCUE, Paper.FULL)
    assert papers_of(with_class(Privacy.P3)) == ()
    assert papers_of(with_class(Privacy.P4)) == ()


def test_a_name_stands_on_every_paper_but_the_one_that_hangs_where_strangers_pass() -> None:
    (name,) = (f for f in fields_of(Person) if f.name == "given_name")
    nobody_s = {Paper.ENTRANCE, Paper.TAG}
    assert papers_of(name) == tuple(paper for paper in Paper if paper not in nobody_s)


TICKED = {Privacy.P2, Privacy.P3}


def test_a_tick_brings_details_onto_the_wall_and_never_what_leaves_no_screen() -> None:
    for privacy in Privacy:
        field = with_class(privacy)
        assert needs_tick(field, Paper.WALL) is (privacy in TICKED)
        assert stands_on(field, Paper.WALL, [field.key]) is (privacy <= Privacy.P3)
    assert not needs_tick(with_class(Privacy.P2), Paper.RESCUE)
    assert needs_tick(with_class(Privacy.P3), Paper.RESCUE)


def test_health_is_nowhere_without_its_tick_and_not_on_a_phone_with_it() -> None:
    field = with_class(Privacy.P3)
    assert not any(stands_on(field, paper) for paper in Paper)
    told = {paper for paper in Paper if stands_on(field, paper, [field.key])}
    assert told == set(Paper) - {Paper.PHONE, Paper.ENTRANCE}


def test_what_leaves_for_a_phone_is_harmless_or_how_to_reach_somebody() -> None:
    for privacy in Privacy:
        field = with_class(privacy)
        is_there = stands_on(field, Paper.PHONE, [field.key])
        assert is_there is (privacy <= Privacy.P1)


def test_every_field_but_the_secret_ones_may_stand_in_the_full_plan() -> None:
    for field in all_fields():
        told = stands_on(field, Paper.FULL, [field.key])
        assert told is (field.ask.privacy is not Privacy.P4), field.key


def test_the_wall_sheet_offers_the_door_for_ticking() -> None:
    assert [field.key for field in tickable(Paper.WALL)] == [
        "home.entrance",
        "home.floor",
        "home.apartment",
    ]


def test_a_phone_gets_what_the_wall_shows_and_no_tick_brings_more() -> None:
    for privacy in Privacy:
        field = with_class(privacy)
        assert stands_on(field, Paper.PHONE, [field.key]) is (privacy <= Privacy.P1)
        assert not needs_tick(field, Paper.PHONE)
    on_the_wall, elsewhere = (
        next(field for field in fields_of(Plan) if field.name == name)
        for name in ("out_town", "no_streets")
    )
    assert stands_on(on_the_wall, Paper.PHONE)
    assert not stands_on(elsewhere, Paper.PHONE)


# ---- what the facts say of single papers (family-plan.md, sections 2 and 6.1)

# Every private answer (from class P2 on) that a paper may hold, ticked or not; the full plan: all.
PRIVATE = {
    Paper.WALL: {"home.entrance", "home.floor", "home.apartment"},
    Paper.CARD: {
        "health.allergies", "health.allergies_none", "health.conditions", "health.avoid",
        "health.blood", "health.doctor", "health.medicine_name", "health.dose", "health.taken_when",
    },
    Paper.CHILD_CARD: {
        "about.birth", "about.photo", "health.allergies", "health.allergies_none",
        "health.conditions", "health.calm", "school.route_home",
    },
    Paper.SCHOOL: {
        "about.birth", "about.photo", "health.allergies", "health.allergies_none",
        "health.conditions", "health.calm", "health.doctor", "health.medicine_name", "health.dose",
        "health.taken_when", "school.pickup_name", "school.pickup_relation", "school.pickup_phone",
        "school.paper", "school.paper_on", "school.pickup_forbid",
    },
    Paper.RESCUE: {
        "home.entrance", "home.floor", "home.apartment", "house.access_note", "house.intercom",
        "about.birth", "about.mobility", "health.allergies", "health.allergies_none",
        "health.conditions", "health.avoid", "health.blood", "health.power_device",
        "health.power_hours", "health.help_needed", "health.medicine_name", "health.dose",
        "health.taken_when",
    },
    Paper.ENTRANCE: set(),
    Paper.FIRST_HOUR: {
        "about.mobility", "health.doctor", "school.route_home", "school.pickup_name",
        "school.pickup_relation", "school.pickup_phone", "helped.helped_address",
    },
    Paper.HELPER: {
        "house.key_holder", "about.mobility", "contacts.apartment", "contacts.has_key",
        "health.power_device", "health.power_hours", "health.help_needed", "health.stored",
        "health.keep_cold",
    },
    Paper.TAG: {"utilities.gas_photo", "utilities.power_photo", "utilities.water_photo"},
    Paper.KIT: set(),
    Paper.ELDER: {
        "health.conditions", "health.doctor", "health.medicine_name", "health.dose",
        "health.taken_when",
    },
    Paper.PHONE: set(),
}  # fmt: skip
# Sections that a paper has nothing of, whatever the class: who finds a card learns no address.
NOTHING_OF = {
    Paper.CHILD_CARD: {Section.HOME, Section.HOUSE, Section.WORK, Section.UTILITIES},
    Paper.SCHOOL: {Section.HOME, Section.HOUSE, Section.WORK, Section.UTILITIES, Section.DOCUMENTS},
    Paper.HELPER: {Section.HOME, Section.DOCUMENTS, Section.WORK},
    Paper.ELDER: {Section.HOME, Section.HOUSE, Section.DOCUMENTS, Section.UTILITIES},
    Paper.PHONE: {Section.HEALTH, Section.HELPED, Section.DOCUMENTS, Section.UTILITIES},
}


def test_each_paper_holds_the_private_answers_that_the_facts_name_and_no_other() -> None:
    assert set(PRIVATE) == set(Paper) - {Paper.FULL}
    for paper, wanted in PRIVATE.items():
        found = {
            field.key for field in all_fields()
            if field.ask.privacy >= Privacy.P2 and paper in declared_papers(field)
        }  # fmt: skip
        assert found == wanted, paper


def test_a_paper_has_nothing_of_what_it_must_never_tell() -> None:
    for paper, sections in NOTHING_OF.items():
        told = [field.key for field in all_fields() if paper in declared_papers(field)]
        assert told, paper
        assert not [key for key in told if key.partition(".")[0] in sections], paper
