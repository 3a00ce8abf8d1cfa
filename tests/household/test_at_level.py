"""The plan at a level: rules and checks for every state, by days with month ends and leap days."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guide.household.at_level import (
    CheckCode,
    PlanState,
    checks_at,
    is_within,
    rules_at,
    to_reach,
)
from guide.household.household import Household
from guide.household.plan import CONTACT_REF, Institution, Person, Plan
from guide.household.records.childcare import Pickup
from guide.household.records.connection import Connection
from guide.household.records.helped import Helped
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.phone import FamilyPhone
from guide.household.records.practice import Practice
from guide.household.records.profile import Profile
from guide.household.records.rule import LevelRule
from guide.household.records.supplies import Kit
from guide.household.records.upkeep import Upkeep
from guide.household.records.workplace import Workplace

TODAY = dt.date(2026, 11, 30)
LINK = Plan(out_name="Айгүл", out_phone="8 700 000 00 05")
READY = (
    LINK,
    Connection(out_told_on="01.02.2026"),
    Upkeep(reviewed_on="01.11.2026"),
    Practice(id="p", practised_on="30.06.2026"),
    FamilyPhone(id="f", user="person:a", alerts_on="yes"),
)
ADULT = Person(id="a", given_name="Ерлан", mobile="87000000001")


def codes(state: PlanState, *records: Any, today: dt.date = TODAY) -> list[str]:
    return [one.code for one in checks_at(Household.of_records(list(records)), state, today)]


@pytest.mark.parametrize(
    ("records", "asked"),
    [
        ((), ["plan_old", "practise", "link_person"]),
        ((*READY, ADULT), []),
        ((*READY[:2], *READY[3:], ADULT), ["plan_old"]),
        ((*READY[:3], *READY[4:], ADULT), ["practise"]),
        ((*READY[1:], ADULT), ["link_person"]),
        ((LINK, *READY[2:], ADULT), ["link_told"]),
        ((LINK, Connection(out_told_on="01.12.2026"), *READY[2:], ADULT), ["link_told"]),  # to come
        ((LINK, Connection(out_told_on="30.11.2026"), *READY[2:], ADULT), []),
        ((*READY[:4], ADULT), ["alerts"]),
        ((*READY[:4], FamilyPhone(id="f", user="person:a", alerts_on="no"), ADULT), ["alerts"]),
        ((*READY, FamilyPhone(id="g", user="person:a", alerts_on="unknown"), ADULT), ["alerts"]),
        ((*READY[:4], Person(id="c", is_child=True)), []),  # no phone to look at
    ],
)
def test_yellow_asks_for_what_is_not_known(records: tuple[Any, ...], asked: list[str]) -> None:
    assert codes(PlanState.YELLOW, *records) == asked


@pytest.mark.parametrize(
    ("day", "today", "is_so"),
    [
        ("30.05.2026", dt.date(2026, 11, 29), True),
        ("30.05.2026", dt.date(2026, 11, 30), False),
        ("31.08.2026", dt.date(2027, 2, 27), True),
        ("31.08.2026", dt.date(2027, 2, 28), False),  # the last of February
        ("31.08.2027", dt.date(2028, 2, 28), True),
        ("31.08.2027", dt.date(2028, 2, 29), False),  # of a leap year
        ("29.02.2028", dt.date(2028, 8, 28), True),
        ("29.02.2028", dt.date(2028, 8, 29), False),
        ("30.11.2026", dt.date(2026, 11, 30), True),
        ("30.11.2026", dt.date(2026, 11, 29), False),  # typed ahead, or the clock is behind
        ("30.11.2026", dt.date(2099, 1, 1), False),  # and ahead
        ("30.02.2026", TODAY, False),
        ("", TODAY, False),
    ],
)
def test_six_months_run_to_the_same_day_or_the_months_last(
    day: str, today: dt.date, is_so: bool
) -> None:
    assert is_within(day, today) is is_so


@pytest.mark.parametrize("kind", ["mall", "market", "station", "stadium"])
def test_orange_names_a_crowded_meeting_place(kind: str) -> None:
    assert "crowded" in codes(PlanState.ORANGE, MeetingPlace(id="far", place_type=kind))
    assert "crowded" not in codes(PlanState.ORANGE, MeetingPlace(id="far", place_type="library"))
    assert "crowded" not in codes(PlanState.YELLOW, MeetingPlace(id="far", place_type=kind))


def test_orange_asks_who_fetches_which_trips_and_names_each_building() -> None:
    household = Household.of_records(
        [
            ADULT,
            Workplace(id="w", person="person:a", work_name="Зауыт"),
            Person(id="c", given_name="Айша", is_child=True, institution="institution:s"),
            Institution(id="s", inst_name="№ 00 мектеп"),
            Pickup(id="k", person="person:c", pickup_name="Сәуле"),
            Person(id="e", given_name="Нұр", is_child=True),
        ]
    )
    told = [(one.code, one.ref, one.known) for one in checks_at(household, PlanState.ORANGE, TODAY)]
    assert told == [
        (CheckCode.FETCHES, "person:c", ("Сәуле",)),
        (CheckCode.TRIPS, "", ()),
        (CheckCode.BUILDING, "person:a", ("Зауыт",)),
        (CheckCode.BUILDING, "person:c", ("№ 00 мектеп",)),
    ]
    ways = Profile(id="a", weekday_exits="Main door, yard")
    (building,) = (
        one.known
        for one in checks_at(
            Household.of_records([*(one for _ref, one in household.records()), ways]),
            PlanState.ORANGE,
            TODAY,
        )
        if one.ref == "person:a"
    )
    assert building == ("Зауыт", "Main door, yard")
    decided = LevelRule(id="r", at_level="orange", topic="trips", what="No trips")
    assert "trips" not in codes(PlanState.ORANGE, decided)
    elsewhere = LevelRule(id="r", at_level="red", topic="trips", what="No trips")
    assert "trips" in codes(PlanState.ORANGE, elsewhere)


def test_red_asks_nothing() -> None:
    assert codes(PlanState.RED) == []


def test_the_end_asks_what_changed_and_who_is_still_to_be_reached() -> None:
    helped = Helped(id="h", helped_name="Бибі")
    household = Household.of_records([LINK, ADULT, helped, Kit(id="k", kit_type="home")])
    assert to_reach(household) == ("person:a", CONTACT_REF, "helped:h")
    told = [one.code for one in checks_at(household, PlanState.END, TODAY)]
    assert told == ["changed", "reach", "reach", "reach", "refill", "log"]
    refill = [one.ref for one in checks_at(household, PlanState.END, TODAY) if one.code == "refill"]
    assert refill == ["kit:k"]
    child = Person(id="c", is_child=True)
    assert codes(PlanState.END, child) == ["changed", "reach", "questions", "log"]


def test_rules_stand_at_their_state_by_subject_and_empty_ones_nowhere() -> None:
    household = Household.of_records(
        [
            LevelRule(id="1", position=0, at_level="red", topic="other", what="C"),
            LevelRule(id="2", position=1, at_level="red", topic="family", what="A"),
            LevelRule(id="3", position=2, at_level="red", topic="children", what="B"),
            LevelRule(id="4", position=3, at_level="red", topic="family", what=" "),
            LevelRule(id="5", position=4, at_level="yellow", what="D"),
        ]
    )
    assert [one.what for one in rules_at(household, PlanState.RED)] == ["A", "B", "C"]
    assert [one.what for one in rules_at(household, PlanState.YELLOW)] == ["D"]
    assert rules_at(household, PlanState.END) == ()
