"""Readiness: dated facts that cannot be fooled, and at most three next actions."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.readiness import MOST_ACTIONS, FactCode, facts, next_actions
from guide.household.records.childcare import Childcare, Pickup
from guide.household.records.connection import Connection
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.phone import FamilyPhone
from guide.household.records.practice import Practice
from guide.household.records.supplies import Kit, KitItem, Lot
from guide.household.records.utilities import Utilities

TODAY = dt.date(2026, 11, 30)
PLAN = Plan(out_name="Айгүл", meet_near="Аула", meet_far="Мектеп")
ADULT = Person(id="a", given_name="Ерлан", mobile="87000000001")
CHILD = Person(id="c", given_name="Айша", is_child=True, institution="institution:s")
READY: dict[str, Any] = {
    "connection": Connection(out_told_on="01.02.2026"),
    "near": MeetingPlace(id="near", walked_on="02.02.2026"),
    "far": MeetingPlace(id="far", walked_on="2026-02-03"),
    "care": Childcare(id="c", knows_phone_on="04.02.2026"),
    "pickup": Pickup(id="k", person="person:c", paper="statement", paper_on="05.02.2026"),
    "phone": FamilyPhone(id="f", user="person:a", test_received_on="06.02.2026"),
    "gas": Utilities(
        gas_kind="central", gas_who=("person:a", "person:b"), gas_shown_on="07.02.2026"
    ),
    "kit": Kit(id="h", kit_type="home"),
    "water": KitItem(id="w", kit="kit:h", what="water"),
    "water_lot": Lot(id="w", kit_item="kit_item:w", amount="24"),  # two people, three days
    "food": KitItem(id="f", kit="kit:h", what="food"),
    "food_lot": Lot(id="f", kit_item="kit_item:f", amount="6", lot_expires="11.2027"),
    "practice": Practice(id="p", practised_on="30.06.2026"),
}  # fmt: skip


def household(**changed: Any) -> Household:
    records = [one for one in (READY | changed).values() if one is not None]
    return Household.of_records([PLAN, ADULT, CHILD, *records])


def open_codes(home: Household, today: dt.date = TODAY, *, is_printed: bool = True) -> list[str]:
    return [one.code for one in facts(home, today, is_printed=is_printed) if not one.is_done]


def test_a_family_that_did_everything_has_nothing_open() -> None:
    assert open_codes(household()) == []
    assert next_actions(facts(household(), TODAY, is_printed=True)) == ()
    days = {one.code: one.day for one in facts(household(), TODAY, is_printed=True)}
    assert days[FactCode.LINK_TOLD] == dt.date(2026, 2, 1)
    assert days[FactCode.PRACTISED] == dt.date(2026, 6, 30)
    assert days[FactCode.KIT] is None  # a state, not a day


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"connection": None}, "link_told"),
        ({"connection": Connection(out_told_on="01.12.2026")}, "link_told"),  # a day to come
        ({"connection": Connection(out_told_on="yes")}, "link_told"),
        ({"near": None}, "place_walked"),
        ({"far": MeetingPlace(id="far", walked_on="30.02.2026")}, "place_walked"),
        ({"care": Childcare(id="c", knows_address_on="04.02.2026")}, "child_phone"),
        ({"pickup": None}, "pickup_paper"),
        (
            {"pickup": Pickup(id="k", person="person:c", paper="to_ask", paper_on="05.02.2026")},
            "pickup_paper",
        ),
        ({"phone": FamilyPhone(id="f", user="person:a", alerts_on="yes")}, "test_alert"),
        ({"phone": None}, "test_alert"),
        ({"second": FamilyPhone(id="g", user="person:a", phone_model="Old")}, "test_alert"),
        ({"nobody_s": FamilyPhone(id="g", phone_model="At the desk")}, "test_alert"),
        (
            {"phone": FamilyPhone(id="f", user="person:a", test_received_on="01.12.2026")},
            "test_alert",
        ),
        (
            {"gas": Utilities(gas_kind="boiler", gas_who=("person:a",), gas_shown_on="7.2.2026")},
            "gas_shown",
        ),
        ({"water_lot": Lot(id="w", kit_item="kit_item:w", amount="23")}, "kit"),
        (
            {"food_lot": Lot(id="f", kit_item="kit_item:f", amount="6", lot_expires="10.2026")},
            "kit",
        ),
        ({"kit": None, "water": None, "food": None}, "kit"),
        ({"practice": None}, "practised"),
        ({"practice": Practice(id="p", practised_on="30.05.2026")}, "practised"),
        ({"practice": Practice(id="p", practised_on="01.12.2026")}, "practised"),
    ],
)  # fmt: skip
def test_each_fact_is_open_without_what_it_is_about(changed: dict[str, Any], code: str) -> None:
    assert open_codes(household(**changed)) == [code]


def test_what_failed_in_the_last_practice_is_open_until_it_is_practised_again() -> None:
    failed = Practice(id="q", practised_on="01.10.2026", failed="No torch", fix_by="15.10.2026")
    found = facts(household(again=failed), TODAY, is_printed=True)
    (mended,) = (one for one in found if one.code is FactCode.MENDED)
    assert (mended.said, mended.by) == ("No torch", dt.date(2026, 10, 15))
    assert open_codes(household(again=failed)) == ["mended"]
    better = Practice(id="r", practised_on="02.10.2026")
    assert open_codes(household(again=failed, better=better)) == []
    same_day = Practice(id="r", position=1, practised_on="01.10.2026")
    assert open_codes(household(again=failed, better=same_day)) == []
    ahead = Practice(id="r", practised_on="02.12.2026")  # has not come yet
    assert open_codes(household(again=failed, better=ahead)) == ["mended"]


def test_a_plan_that_was_not_printed_since_its_last_change_says_so() -> None:
    assert open_codes(household(), is_printed=False) == ["printed"]


def test_without_gas_or_children_nobody_is_asked_about_them() -> None:
    home = Household.of_records([PLAN, ADULT, Utilities(gas_kind="none")])
    codes = {one.code for one in facts(home, TODAY, is_printed=False)}
    assert not codes & {FactCode.GAS_SHOWN, FactCode.CHILD_PHONE, FactCode.PICKUP_PAPER}


def test_filled_boxes_alone_make_nobody_ready() -> None:
    """A plan with every question of the quick plan answered, and nothing done."""
    home = Household.of_records([PLAN, ADULT, CHILD])
    assert not any(one.is_done for one in facts(home, TODAY, is_printed=False))


def test_at_most_three_actions_are_next_one_of_a_kind_the_most_helpful_first() -> None:
    home = Household.of_records([PLAN, ADULT, CHILD])
    found = next_actions(facts(home, TODAY, is_printed=False))
    assert [one.code for one in found] == ["link_told", "place_walked", "child_phone"]
    assert len(found) == MOST_ACTIONS


def test_a_place_without_a_name_is_named_first() -> None:
    home = Household.of_records([Plan(out_name="Айгүл"), MeetingPlace(id="near", walked_on="2026")])
    near = next(one for one in facts(home, TODAY, is_printed=False) if one.about == "place:near")
    assert (near.target.ref, near.target.field) == ("plan", "meet_near")


@pytest.mark.parametrize("people", [1, 30])
def test_a_family_of_thirty_is_asked_of_each_phone_and_still_gets_three_actions(
    people: int,
) -> None:
    some = [
        Person(id=f"p{n}", position=n, given_name=f"P{n}", mobile=f"8 700 000 00 {n:02}")
        for n in range(people)
    ]
    found = facts(Household.of_records([Plan(), *some]), TODAY, is_printed=False)
    alerts = [one.about for one in found if one.code is FactCode.TEST_ALERT]
    assert alerts == [f"person:p{n}" for n in range(people)]
    assert len(next_actions(found)) == MOST_ACTIONS


def test_a_plan_of_nobody_is_ready_for_nothing() -> None:
    found = facts(Household(), TODAY, is_printed=True)
    assert {one.code for one in found if one.is_done} == {FactCode.PRINTED}


@pytest.mark.parametrize(
    ("practised", "today", "is_done"),
    [
        ("31.08.2026", dt.date(2027, 2, 27), True),
        ("31.08.2026", dt.date(2027, 2, 28), False),
        ("29.02.2028", dt.date(2028, 8, 28), True),
        ("29.02.2028", dt.date(2028, 8, 29), False),
        ("30.06.2026", dt.date(2026, 6, 29), False),  # the clock was set back
        ("30.06.2026", dt.date(2026, 6, 30), True),
    ],
)
def test_practised_within_six_months_turns_on_its_days(
    practised: str, today: dt.date, is_done: bool
) -> None:
    home = household(practice=Practice(id="p", practised_on=practised))
    assert ("practised" not in open_codes(home, today)) is is_done


def test_by_a_clock_that_was_set_back_what_is_dated_later_is_not_done_and_comes_back() -> None:
    assert set(open_codes(household(), dt.date(2026, 1, 31))) == {
        "link_told", "place_walked", "child_phone", "pickup_paper", "test_alert", "gas_shown",
        "practised",
    }  # fmt: skip
    assert open_codes(household(), dt.date(2027, 12, 1)) == ["kit", "practised"]  # and ahead
    assert open_codes(household()) == []
