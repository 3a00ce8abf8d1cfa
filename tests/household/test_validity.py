"""Help and hints, computed when read: nothing here may fail on anything that was typed."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, structs

from guide.household.field import Privacy, Rule, Section, ask, fields_of
from guide.household.household import Household
from guide.household.plan import CONTACT_REF, Institution, Person, Plan
from guide.household.validity import is_filled, problem_of, problems


def codes(household: Household, **options: bool) -> dict[str, str]:
    """Each problem as `record.field`: `severity code`."""
    return {
        f"{p.record_id}.{p.field.name}": f"{p.severity} {p.code}"
        for p in problems(household, **options)
    }


def with_plan(family: Household, **values: Any) -> Household:
    plan = structs.replace(family.plan, **values)
    return Household(plan, family.people, family.institutions)


def with_people(family: Household, *people: Person) -> Household:
    return Household(family.plan, people, family.institutions)


def test_a_complete_family_has_nothing_to_look_at(family: Household) -> None:
    assert codes(family) == {}


def test_an_empty_plan_only_says_what_is_missing() -> None:
    found = codes(Household())
    assert found
    assert set(found.values()) == {"help missing"}


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("out_phone", "12345", "help phone_incomplete"),
        ("out_phone", "112", "help phone_is_service"),
        ("out_phone", "   ", "help missing"),
        ("out_phone", "+7 799 000 00 01", "hint phone_unknown"),
        ("out_phone", "+998 90 123 45 67", None),
        ("out_name", "Айгүл 2", "help name_odd"),
        ("out_name", " Айгүл  Серікқызы ", None),
        ("out_town", "г. Караганда", None),
        ("out_town", "қарағанды қаласы", "hint same_town"),
        ("plan_lang", "", "help missing"),
        ("ice_order", (), "help missing"),
        ("ice_order", ("person:p1",), "help calls_too_few"),
        ("ice_order", ("person:gone", "person:p1"), "help ref_unknown"),
        ("ice_order", ("institution:i1", "person:p1"), "help ref_unknown"),
        ("ice_order", ("person:c1", "person:p1"), "help call_without_phone"),
        ("ice_order", ("person:p2", CONTACT_REF), None),
    ],
)
def test_a_value_of_the_plan(
    family: Household, field: str, value: Any, expected: str | None
) -> None:
    found = codes(with_plan(family, **{field: value}))
    assert found.get(f"plan.{field}") == expected
    assert set(found) <= {f"plan.{field}", "plan.ice_order"}


@pytest.mark.parametrize(("home", "other"), [("Королёв", "Королев"), ("Королев", "г. КОРОЛЁВ")])
def test_a_town_is_the_same_with_and_without_its_dots(
    family: Household, home: str, other: str
) -> None:
    found = codes(with_plan(family, settlement=home, out_town=other))
    assert found == {"plan.out_town": "hint same_town"}
    assert codes(with_plan(family, settlement=home, out_town="Королов")) == {}


class _Flat(Struct, frozen=True):
    """A record whose field takes the number of a service too."""

    guard: Annotated[str, ask(Section.HOME, Rule.SERVICE, Privacy.P1, max_length=20)] = ""


@pytest.mark.parametrize(
    ("typed", "is_usable"),
    [("112", True), ("8 701 123 45 67", True), ("8 701 123 45", False), ("guard", False)],
)
def test_a_service_is_called_by_its_short_number_too(
    family: Household, typed: str, is_usable: bool
) -> None:
    flat = _Flat(typed)
    (field,) = fields_of(_Flat)
    assert is_filled(flat, field, family) == is_usable


def test_one_phone_for_two_calls_is_a_hint(family: Household) -> None:
    shared = with_plan(family, out_phone="+7 (700) 000-00-01")
    assert codes(shared) == {"plan.ice_order": "hint same_phone"}


def test_a_place_without_streets_asks_for_none(family: Household) -> None:
    assert codes(with_plan(family, street="")) == {"plan.street": "help missing"}
    assert codes(with_plan(family, street="", no_streets=True)) == {}


def test_no_adult_with_a_phone_is_said_once_at_the_first_adult(family: Household) -> None:
    silent = [structs.replace(person, mobile="") for person in family.people]
    found = codes(with_people(with_plan(family, ice_order=(CONTACT_REF,)), *silent))
    assert found["person:p1.mobile"] == "hint no_adult_mobile"
    assert "person:p2.mobile" not in found


def test_a_child_without_a_school_is_a_hint(family: Household) -> None:
    child = Person(id="c3", given_name="Айша", is_child=True)
    found = codes(with_people(family, *family.people, child))
    assert found == {"person:c3.institution": "hint child_without_institution"}
    assert codes(with_people(family, *family.people, child), with_hints=False) == {}


def test_a_reference_to_nobody_is_found(family: Household) -> None:
    lost = Household(family.plan, family.people, ())
    unknown = [place for place, code in codes(lost).items() if code == "help ref_unknown"]
    assert unknown == ["person:c1.institution", "person:c2.institution"]
    assert lost.named("institution:i1") == ""


def test_one_field_alone_is_judged_as_in_the_whole(family: Household) -> None:
    nameless = [structs.replace(person, given_name="") for person in family.people]
    broken = with_people(with_plan(family, out_phone="1"), *nameless)
    assert {found.record_id.partition(":")[0] for found in problems(broken)} == {"plan", "person"}
    for found in problems(broken):
        record = broken.record(found.record_id)
        assert record is not None
        assert problem_of(record, found.field, broken) == found


typed = st.text(max_size=40)
refs = st.sampled_from(["", "person:a", "person:b", "institution:x", CONTACT_REF, "plan", "?"])
people = st.builds(
    Person,
    id=st.sampled_from(["a", "b", "c"]),
    given_name=typed,
    is_child=st.booleans(),
    mobile=typed,
    institution=refs,
)
households = st.builds(
    Household,
    st.builds(
        Plan,
        out_name=typed,
        out_town=typed,
        out_phone=typed,
        settlement=typed,
        no_streets=st.booleans(),
        ice_order=st.lists(refs, max_size=3).map(tuple),
    ),
    st.lists(people, max_size=4).map(tuple),
    st.lists(
        st.builds(Institution, id=st.sampled_from(["x", "y"]), inst_name=typed, inst_phone=typed),
        max_size=2,
    ).map(tuple),
)


@given(households)
def test_anything_typed_is_judged_without_a_fault(household: Household) -> None:
    all_found = problems(household)
    help_only = problems(household, with_hints=False)
    assert [p for p in all_found if p.severity == "help"] == [
        p for p in help_only if p.severity == "help"
    ]
    for named in household.call_candidates():
        assert household.knows(named)
