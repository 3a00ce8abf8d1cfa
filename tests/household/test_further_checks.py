"""What the full plan says of typed days, times, counts and numbers; it never keeps from keeping."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec import Struct

from guide.household.field import Field, fields_of
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.records.childcare import Childcare, Club, Pickup
from guide.household.records.connection import Connection
from guide.household.records.contact import Contact
from guide.household.records.health import Health, Medicine
from guide.household.records.profile import Profile
from guide.household.records.upkeep import Upkeep
from guide.household.records.utilities import Utilities
from guide.household.steps import is_plan_complete
from guide.household.validity import SectionProblems, problem_of, problems

TODAY = dt.date(2027, 3, 1)


def field(record: Struct, name: str) -> Field:
    return next(one for one in fields_of(type(record)) if one.name == name)


def code(record: Any, name: str, household: Household | None = None) -> str | None:
    found = problem_of(record, field(record, name), household or Household(), TODAY)
    return None if found is None else found.code


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", None), ("2017", None), ("03.2017", None), ("14.03.2017", None),
        ("2017-03-14", None), ("2017-03", None), ("29.02.2024", None),
        ("29.02.2023", "date_unreadable"), ("13.2017", "date_unreadable"),
        ("весна 2017", "date_unreadable"), ("17", "date_unreadable"), ("0000", "date_unreadable"),
        ("02.03.2027", "day_ahead"), ("2028", "day_ahead"), ("2027", None),
        ("1906", "birth_long_ago"), ("1907", None),
    ],
)  # fmt: skip
def test_a_birth_is_a_day_a_month_or_a_year(typed: str, expected: str | None) -> None:
    assert code(Profile(id="1", birth=typed), "birth") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("03.2027", None), ("3/2027", None), ("2027-03", None), ("02.2027", "expired"),
        ("28.02.2027", "expired"), ("01.03.2027", None), ("2027", "month_unreadable"),
        ("03.27", "month_unreadable"), ("февраль", "month_unreadable"),
    ],
)  # fmt: skip
def test_a_month_counts_as_its_last_day(typed: str, expected: str | None) -> None:
    assert code(Medicine(id="1", expires=typed), "expires") == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14", None), ("7", None), ("6", "stock_low"), ("0", "stock_low"), ("365", None),
        ("366", "count_unreadable"), ("-1", "count_unreadable"), ("две", "count_unreadable"),
        ("1.5", "count_unreadable"), ("٣", "count_unreadable"),
    ],
)  # fmt: skip
def test_a_count_is_a_whole_number_within_its_bounds(typed: str, expected: str | None) -> None:
    assert code(Medicine(id="1", days_left=typed), "days_left") == expected


def test_a_count_says_its_bounds() -> None:
    record = Medicine(id="1", days_left="400")
    found = problem_of(record, field(record, "days_left"), Household(), TODAY)
    assert found is not None
    assert found.fields == {"least": "0", "most": "365"}


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        ("16:00", "17:30", None), ("16.00", "17.30", None), ("17:30", "16:00", "time_order"),
        ("16:00", "16:00", "time_order"), ("", "17:30", None), ("16:00", "24:00",
        "time_unreadable"), ("16:00", "16:60", "time_unreadable"), ("16:00", "5",
        "time_unreadable"),
    ],
)  # fmt: skip
def test_times_are_in_order(starts: str, ends: str, expected: str | None) -> None:
    assert code(Club(id="1", starts=starts, ends=ends), "ends") == expected


@pytest.mark.parametrize(
    ("record", "name", "expected"),
    [
        (Upkeep(reviewed_on="01.03.2027"), "reviewed_on", None),
        (Upkeep(reviewed_on="02.03.2027"), "reviewed_on", "day_ahead"),
        (Upkeep(reviewed_on="март"), "reviewed_on", "day_unreadable"),
        (Upkeep(reviewed_on="01.02.2027", next_review_on="01.02.2027"), "next_review_on",
         "review_order"),
        (Upkeep(reviewed_on="31.08.2026", next_review_on="31.08.2027"), "next_review_on", None),
        (Upkeep(reviewed_on="31.08.2026", next_review_on="01.09.2027"), "next_review_on",
         "review_far"),
        (Upkeep(created_on="02.02.2027", reviewed_on="01.02.2027"), "reviewed_on",
         "reviewed_early"),
        (Upkeep(created_on="01.02.2027", reviewed_on="01.02.2027"), "reviewed_on", None),
        (Upkeep(created_on="2027", reviewed_on="01.02.2027"), "reviewed_on", None),
        (Pickup(id="1", pickup_name="Сәуле"), "pickup_name", "pickup_no_phone"),
        (Pickup(id="1", pickup_name="Сәуле", pickup_phone="8 700 000 00 06"), "pickup_name", None),
        (Pickup(id="1", paper="statement", paper_on="28.02.2026"), "paper_on", "paper_old"),
        (Pickup(id="1", paper="statement", paper_on="01.03.2026"), "paper_on", None),
        (Pickup(id="1", paper="none", paper_on="01.01.2020"), "paper_on", None),
        (Profile(id="1", email="aigul@example.org"), "email", None),
        (Profile(id="1", email="aigul@@example.org"), "email", "email_odd"),
        (Profile(id="1", email="aigul example@org"), "email", "email_odd"),
        (Profile(id="1", languages=("kk", "xx")), "languages", "choice_unknown"),
        (Health(id="1", blood_confirmed=True, blood="A+"), "blood", None),
        (Health(id="1", blood="C"), "blood", None),
        (Health(id="1", blood_confirmed=True, blood="C"), "blood", "choice_unknown"),
        (Contact(id="1", phone="112"), "phone", "phone_is_service"),
        (Utilities(gas_kind="central", gas_number="104"), "gas_number", None),
        (Utilities(gas_kind="none", gas_number="1"), "gas_number", None),
        (Utilities(gas_kind="central", gas_number="1"), "gas_number", "service_incomplete"),
        (Utilities(gas_kind="central", gas_who=("person:9",)), "gas_who", "ref_unknown"),
        (Childcare(id="1", code_word_on="завтра"), "code_word_on", "day_unreadable"),
    ],
)  # fmt: skip
def test_what_is_said_of_other_answers(record: Any, name: str, expected: str | None) -> None:
    assert code(record, name) == expected


def test_a_second_phone_is_another_one() -> None:
    household = Household(
        Plan(out_phone="8 700 000 00 05"), (Person(id="1", mobile="+7 700 000 00 01"),)
    )
    same = Profile(id="1", phone_2="8 (700) 000-00-01")
    assert code(same, "phone_2", household) == "same_second_phone"
    assert code(Profile(id="1", phone_2="8 700 000 00 02"), "phone_2", household) is None
    contact = Connection(out_phone_2="+77000000005")
    assert code(contact, "out_phone_2", household) == "same_second_phone"
    other = Contact(id="1", phone="8 700 000 00 07", phone_2="+7 700 000 00 07")
    assert code(other, "phone_2", household) == "same_second_phone"


def test_without_a_day_nothing_is_said_of_what_has_passed() -> None:
    record = Medicine(id="1", expires="02.2020")
    assert problem_of(record, field(record, "expires"), Household()) is None


def test_nothing_of_the_full_plan_keeps_the_quick_one_from_being_complete(
    family: Household,
) -> None:
    wrong = (Profile(id="p1", birth="весна"), Medicine(id="m", person="person:p1", days_left="x"))
    more = Household(family.plan, family.people, family.institutions, wrong)
    assert {one.code for one in problems(more)} == {"date_unreadable", "count_unreadable"}
    assert is_plan_complete(more)


def test_a_section_is_judged_as_the_whole_plan_is_and_only_where_something_changed(
    family: Household,
) -> None:
    from msgspec import structs

    from guide.household.field import Section

    told = SectionProblems(Section.PEOPLE)
    assert told.of(family) == []
    people = (structs.replace(family.people[0], mobile="12345"), *family.people[1:])
    wrong = structs.replace(family, people=people)
    expected = [
        one for one in problems(wrong, with_hints=False)
        if one.field.ask.section is Section.PEOPLE and one.code != "missing"
    ]  # fmt: skip
    assert told.of(wrong) == expected != []
    gone = structs.replace(family, institutions=())
    assert {one.code for one in told.of(gone)} == {"ref_unknown"}, "a record that others name went"
    assert told.of(family) == []


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("entrance", "1", None), ("entrance", "30", None), ("entrance", "0", "count_unreadable"),
        ("entrance", "31", "count_unreadable"), ("entrance", "3 А", "count_unreadable"),
        ("floor", "-2", None), ("floor", "−1", None), ("floor", "0", None), ("floor", "60", None),
        ("floor", "-3", "count_unreadable"), ("floor", "61", "count_unreadable"),
        ("floor", "--1", "count_unreadable"),
    ],
)  # fmt: skip
def test_entrance_and_floor_are_numbers_that_a_dispatcher_can_use(
    name: str, typed: str, expected: str | None
) -> None:
    assert code(Plan(**{name: typed}), name) == expected


@pytest.mark.parametrize(
    ("role", "town", "expected"),
    [
        ("far", "қарағанды қаласы", "same_town"), ("far", "Астана", None), ("far", "", None),
        ("relative", "Қарағанды", None), ("near", "Қарағанды", None),
    ],
)  # fmt: skip
def test_a_second_person_far_away_lives_in_another_town(
    role: str, town: str, expected: str | None
) -> None:
    household = Household(Plan(settlement="Қарағанды"))
    assert code(Contact(id="1", role=role, town=town), "town", household) == expected


@pytest.mark.parametrize(
    ("who", "expected"),
    [((), None), (("person:a",), None), (("person:c",), "gas_no_adult"),
     (("person:c", "person:a"), None)],
)  # fmt: skip
def test_an_adult_shuts_the_gas(who: tuple[str, ...], expected: str | None) -> None:
    people = (Person(id="a"), Person(id="c", is_child=True))
    record = Utilities(gas_kind="central", gas_who=who)
    assert code(record, "gas_who", Household(Plan(), people)) == expected
