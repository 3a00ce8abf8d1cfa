"""Dates of kits and of the plan against the facts: two clocks, states, and the days ahead.

Month ends, leap days and a clock that was set forth and back stand in each table.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from guide.household.dates_ahead import DayKind, days_ahead
from guide.household.household import Household
from guide.household.kit_lines import KitLine, lines_of
from guide.household.kit_list import LIST
from guide.household.kit_state import (
    Clock,
    DueDay,
    LineState,
    LotState,
    coming,
    due_day,
    has_days,
    kit_state,
    state_on,
)
from guide.household.plan import Person
from guide.household.records.health import Medicine
from guide.household.records.practice import Practice
from guide.household.records.profile import Profile
from guide.household.records.supplies import Kit, KitItem, Lot
from guide.household.records.upkeep import Upkeep
from guide.household.records.utilities import Utilities

TODAY = dt.date(2026, 11, 30)
HOME = Kit(id="k", kit_type="home")
BAG = Kit(id="b", kit_type="go_bag", kit_for="person:a")
ADULT = Person(id="a", given_name="Ерлан", mobile="87000000001")
CHILD = Person(id="c", given_name="Айша", is_child=True)


def household(*records: Any) -> Household:
    return Household.of_records([ADULT, CHILD, *records])


def line(what: str, kit: Kit = HOME, *records: Any) -> KitLine:
    return next(one for one in lines_of(household(kit, *records), kit, TODAY) if one.what == what)


def due(what: str, *, kit: Kit = HOME, looked: str = "", **lot: str) -> tuple[str, Clock] | None:
    found = due_day(
        Lot(id="l", **lot), line(what, kit), dt.date.fromisoformat(looked) if looked else None
    )
    return (found.day.isoformat(), found.clock) if found is not None else None


# ---- two clocks

EXPIRES, REPLACE, LOOK = Clock.EXPIRES, Clock.REPLACE, Clock.LOOK


@pytest.mark.parametrize(
    ("lot", "day"),
    [
        ({"lot_expires": "02.2028"}, ("2028-02-29", EXPIRES)),  # a month is its last day
        ({"lot_expires": "02.2027"}, ("2027-02-28", EXPIRES)),
        ({"lot_expires": "2027-12"}, ("2027-12-31", EXPIRES)),
        ({"lot_expires": "15.03.2027"}, ("2027-03-15", EXPIRES)),
        ({"bought_on": "31.08.2026", "replace_every": "6"}, ("2027-02-28", REPLACE)),
        ({"bought_on": "31.08.2027", "replace_every": "6"}, ("2028-02-29", REPLACE)),
        ({"bought_on": "31.01.2026", "replace_every": "1"}, ("2026-02-28", REPLACE)),
        ({"bought_on": "31.03.2026", "replace_every": "1"}, ("2026-04-30", REPLACE)),
        ({"bought_on": "29.02.2028", "replace_every": "12"}, ("2029-02-28", REPLACE)),
        ({"bought_on": "29.02.2028", "replace_every": "48"}, ("2032-02-29", REPLACE)),
        ({"bought_on": "30.11.2026", "replace_every": "120"}, ("2036-11-30", REPLACE)),
        # The earlier of both, where both were said.
        (
            {"bought_on": "01.01.2026", "lot_expires": "08.2026", "replace_every": "6"},
            ("2026-07-01", REPLACE),
        ),
        (
            {"bought_on": "01.01.2026", "lot_expires": "05.2026", "replace_every": "6"},
            ("2026-05-31", EXPIRES),
        ),
        ({}, None),
        ({"bought_on": "01.01.2026"}, None),
        ({"replace_every": "6"}, None),
        ({"lot_expires": "soon", "bought_on": "30.02.2026", "replace_every": "6"}, None),
        ({"lot_expires": "10.2020", "amount": "0"}, None),  # used up: nothing is late
        ({"lot_expires": "10.2020", "amount": "1"}, ("2020-10-31", EXPIRES)),
        ({"lot_expires": "10.2020", "amount": ""}, ("2020-10-31", EXPIRES)),
    ],
)
def test_the_earlier_of_two_clocks_decides_and_no_date_never_asks(
    lot: dict[str, str], day: tuple[str, Clock] | None
) -> None:
    assert due("torch", **lot) == day


@pytest.mark.parametrize(
    ("what", "day"),
    [  # family-plan.md section 10, "Default cycles"
        ("water", ("2027-02-28", REPLACE)),  # in own containers: 6 months
        ("food", ("2027-02-28", LOOK)),  # looked at every 6 months
        ("batteries", ("2027-08-31", LOOK)),  # checked yearly
        ("torch", None),
        ("first_aid", None),
        ("medicine", None),  # by label
    ],
)
def test_what_has_no_label_goes_by_the_cycle_of_its_kind(
    what: str, day: tuple[str, Clock] | None
) -> None:
    assert due(what, bought_on="31.08.2026") == day
    labelled = ("2029-05-31", EXPIRES)
    assert due(what, bought_on="31.08.2026", lot_expires="05.2029") == labelled
    own = ("2026-09-30", REPLACE)  # the family's own cycle
    assert due(what, bought_on="31.08.2026", replace_every="1") == own


def test_a_power_bank_is_looked_at_every_three_months_and_clothes_of_a_child_every_six() -> None:
    assert due("power_bank", kit=BAG, bought_on="30.11.2026") == ("2027-02-28", LOOK)
    assert due("warm_clothes", kit=BAG, bought_on="30.11.2026") is None
    of_child = Kit(id="b", kit_type="go_bag", kit_for="person:c")
    assert due("warm_clothes", kit=of_child, bought_on="31.08.2026") == ("2027-02-28", LOOK)
    assert all(supply.months or not supply.is_looked_at or supply.child_months for supply in LIST)


@pytest.mark.parametrize(
    ("looked", "day"),
    [
        ("", "2026-03-01"),
        ("2025-08-31", "2026-03-01"),  # before it was bought
        ("2025-11-30", "2026-05-30"),
        ("2025-08-29", "2026-03-01"),
    ],
)
def test_looking_through_a_kit_looks_at_what_is_only_looked_at(looked: str, day: str) -> None:
    assert due("food", looked=looked, bought_on="01.09.2025") == (day, LOOK)
    assert due("water", looked=looked, bought_on="01.09.2025") == ("2026-03-01", REPLACE)


def test_a_look_that_is_dated_ahead_counts_nowhere() -> None:
    lot = Lot(id="l", kit_item="kit_item:i", amount="3", bought_on="01.01.2026")
    item = KitItem(id="i", kit="kit:k", what="food")
    told = {
        looked: kit_state(household(kit, item, lot), kit, TODAY).state
        for looked in ("", "30.11.2026", "01.12.2026", "31.11.2026")
        for kit in (Kit(id="k", kit_type="home", looked_on=looked),)
    }
    late, ok = LotState.OVERDUE, LotState.OK
    assert told == {"": late, "30.11.2026": ok, "01.12.2026": late, "31.11.2026": late}


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (dt.date(2027, 1, 30), LotState.OK),  # 61 days
        (dt.date(2027, 1, 29), LotState.SOON),  # 60 days
        (dt.date(2026, 12, 1), LotState.SOON),
        (dt.date(2026, 11, 30), LotState.DUE),
        (dt.date(2026, 11, 27), LotState.DUE),
        (dt.date(2026, 11, 26), LotState.OVERDUE),
        (dt.date(1999, 1, 1), LotState.OVERDUE),
        (dt.date.max, LotState.OK),
        (None, LotState.NO_DATE),
    ],
)
def test_states_turn_on_their_days(day: dt.date | None, state: LotState) -> None:
    assert state_on(day, TODAY) is state


@pytest.mark.parametrize(
    ("today", "state"),
    [  # good until 29 February 2028
        (dt.date(2027, 12, 30), LotState.OK),
        (dt.date(2027, 12, 31), LotState.SOON),
        (dt.date(2028, 2, 28), LotState.SOON),
        (dt.date(2028, 2, 29), LotState.DUE),
        (dt.date(2028, 3, 3), LotState.DUE),
        (dt.date(2028, 3, 4), LotState.OVERDUE),
        (dt.date(2099, 1, 1), LotState.OVERDUE),  # the clock jumped ahead
        (dt.date(1970, 1, 1), LotState.OK),  # and back
        (TODAY, LotState.OK),
    ],
)
def test_a_clock_that_was_set_forth_and_back_leaves_nothing_behind(
    today: dt.date, state: LotState
) -> None:
    lot = Lot(id="l", kit_item="kit_item:i", amount="21", lot_expires="02.2028")
    home = household(HOME, KitItem(id="i", kit="kit:k", what="food"), lot)
    assert kit_state(home, HOME, today).state is state
    assert kit_state(home, HOME, TODAY).state is LotState.OK


def test_what_is_used_up_stays_in_the_list_and_nags_nobody() -> None:
    lots = [
        Lot(id="old", kit_item="kit_item:i", amount="0", lot_expires="10.2020"),
        Lot(id="new", kit_item="kit_item:i", amount="4", lot_expires="10.2029"),
    ]
    home = household(HOME, KitItem(id="i", kit="kit:k", what="torch"), *lots)
    state = kit_state(home, HOME, TODAY)
    torch = state.of("torch")
    assert torch is not None
    assert (torch.have, torch.state) == (4, LotState.OK)
    assert {one.id for one in torch.lots} == {"old", "new"}
    assert [one.lot for one in coming([state], dt.date.max)] == ["lot:new"]


@pytest.mark.parametrize(
    ("target", "amount", "is_there"),
    [("", "", False), ("", "1", False), ("", "2", True), ("0", "", True), ("1", "1", True),
     ("3", "2", False)],
)  # fmt: skip
def test_the_family_s_own_amount_decides_also_when_it_is_none(
    target: str, amount: str, is_there: bool
) -> None:
    home = household(
        HOME,
        KitItem(id="i", kit="kit:k", what="torch", target=target),
        Lot(id="l", kit_item="kit_item:i", amount=amount),
    )
    torch = kit_state(home, HOME, TODAY).of("torch")
    assert torch is not None
    assert (torch.is_there, torch.is_open) == (is_there, not is_there)


# ---- medicines at home


def medicine(*medicines: Medicine, kit: Kit = HOME) -> LineState:
    found = kit_state(household(kit, *medicines), kit, TODAY).of("medicine")
    assert found is not None
    return found


def taken(record_id: str, days: str, expires: str = "", whose: str = "a") -> Medicine:
    return Medicine(id=record_id, person=f"person:{whose}", days_left=days, expires=expires)


@pytest.mark.parametrize(
    ("medicines", "wanted", "have"),
    [
        ((), None, 0),
        ((taken("1", "14"),), 30, 14),
        ((taken("1", "90"),), 30, 30),  # more than a month makes up for nobody else
        ((taken("1", "20"), taken("2", "5")), 30, 5),  # the scarcest of one person
        ((taken("1", "20"), taken("2", "")), 30, 0),  # not known
        ((taken("1", "90"), taken("2", "10", whose="c")), 60, 40),
        ((taken("1", "0"),), 30, 0),
    ],
)
def test_how_long_medicines_last_is_read_from_where_they_are_written(
    medicines: tuple[Medicine, ...], wanted: int | None, have: int
) -> None:
    found = medicine(*medicines)
    assert (found.line.wanted, found.have) == (wanted, have)
    assert medicine(*medicines, kit=BAG).have == 0  # what is at home is not in the bag


def test_a_medicine_past_its_label_is_late_and_stands_on_no_strip() -> None:
    some = (taken("1", "30", "08.2027"), taken("2", "30", "10.2026"))
    found = medicine(*some)
    assert found.stock_due == DueDay(dt.date(2026, 10, 31), EXPIRES)
    assert found.state is LotState.OVERDUE
    assert found.due is None  # what papers print
    home = household(HOME, *some)
    assert coming([kit_state(home, HOME, TODAY)], dt.date.max) == ()
    assert {one.kind for one in days_ahead(home, TODAY)} == {DayKind.LOOK}
    stocked = [
        one
        for what, amount in (("water", "24"), ("food", "6"))
        for one in (
            KitItem(id=what, kit="kit:k", what=what),
            Lot(id=what, kit_item=f"kit_item:{what}", amount=amount),
        )
    ]
    three_days = [
        has_days(kit_state(household(HOME, *stocked, *more), HOME, TODAY), 3)
        for more in ((), some[:1], some)
    ]
    assert three_days == [True, True, False]


# ---- who is counted


@pytest.mark.parametrize(
    ("people", "water", "food"),
    [(0, 0, 0), (1, 28, 7), (30, 840, 210)],
)
def test_amounts_follow_the_people_from_none_to_thirty(people: int, water: int, food: int) -> None:
    some = [Person(id=f"p{n}", position=n, given_name=f"P{n}") for n in range(people)]
    home = Household.of_records([HOME, *some])
    state = kit_state(home, HOME, TODAY)
    amounts = []
    for what in ("water", "food"):
        found = state.of(what)
        assert found is not None
        assert not found.is_there  # nothing is there, also where nobody is counted
        amounts.append(found.line.wanted)
    assert amounts == [water, food]
    assert not has_days(state, 3)


@pytest.mark.parametrize(
    ("birth", "today", "is_infant"),
    [
        ("29.02.2024", dt.date(2027, 2, 27), True),
        ("29.02.2024", dt.date(2027, 2, 28), False),  # no leap day in that year
        ("31.01.2024", dt.date(2027, 1, 30), True),
        ("31.01.2024", dt.date(2027, 1, 31), False),
        ("02.2024", dt.date(2027, 2, 27), True),  # a month counts as its last day
        ("02.2024", dt.date(2027, 2, 28), False),
        ("2023", dt.date(2026, 12, 30), True),
        ("2023", dt.date(2026, 12, 31), False),
    ],
)
def test_a_child_grows_out_of_the_infant_s_list_on_a_day(
    birth: str, today: dt.date, is_infant: bool
) -> None:
    home = household(HOME, Profile(id="c", birth=birth))
    listed = {one.what for one in lines_of(home, HOME, today)}
    assert ({"infant_food", "nappies", "bottle_set"} <= listed) is is_infant
    assert ("nappies" in listed) is is_infant


# ---- days ahead


def ahead(*records: Any, today: dt.date = TODAY) -> list[tuple[str, str]]:
    found = days_ahead(household(*records), today)
    return [(one.day.isoformat(), one.kind) for one in found if one.kind is not DayKind.LOOK]


def test_the_strip_holds_twelve_months_and_what_is_late() -> None:
    home = household(
        HOME,
        KitItem(id="i", kit="kit:k", what="food"),
        Lot(id="l", kit_item="kit_item:i", amount="21", lot_expires="10.2026"),
        Lot(id="far", kit_item="kit_item:i", amount="1", lot_expires="12.2027"),
        Lot(id="never", kit_item="kit_item:i", amount="1"),
        Upkeep(next_review_on="14.05.2027"),
        Practice(id="new", practised_on="01.09.2026", next_on="28.02.2027", fix_by="01.10.2026"),
    )
    told = [(one.day.isoformat(), one.kind) for one in days_ahead(home, TODAY)]
    assert told == [
        ("2026-10-01", DayKind.MEND),
        ("2026-10-31", DayKind.LOT),
        ("2027-02-28", DayKind.PRACTICE),
        ("2027-03-01", DayKind.LOOK),
        ("2027-05-14", DayKind.REVIEW),
        ("2027-09-01", DayKind.LOOK),
    ]


@pytest.mark.parametrize(
    ("reviewed", "following", "day"),
    [  # family-plan.md section 5: six months later unless a day was set
        ("", "", None),
        ("31.08.2026", "", "2027-02-28"),
        ("31.08.2026", "01.12.2026", "2026-12-01"),
        ("31.08.2026", "01.08.2026", "2027-02-28"),  # set for the check that was done
        ("31.08.2026", "31.08.2026", "2027-02-28"),
        ("01.12.2026", "", None),  # a check dated ahead was none
        ("01.12.2026", "01.10.2026", "2026-10-01"),
        ("", "01.10.2026", "2026-10-01"),  # late
        ("yes", "soon", None),
    ],
)
def test_the_next_check_of_the_plan(reviewed: str, following: str, day: str | None) -> None:
    told = ahead(Upkeep(reviewed_on=reviewed, next_review_on=following))
    assert told == ([(day, "review")] if day else [])


@pytest.mark.parametrize(
    ("practices", "told"),
    [
        ([("01.06.2026", "01.09.2026", "01.07.2026")],
         [("2026-07-01", "mend"), ("2026-09-01", "practice")]),
        # Practised again: what failed before and the day that was set are behind.
        ([("01.06.2026", "01.09.2026", "01.07.2026"), ("02.09.2026", "", "")], []),
        ([("02.09.2026", "", ""), ("01.06.2026", "01.09.2026", "01.07.2026")], []),
        # By a day that has not come nothing was practised.
        ([("01.06.2026", "01.09.2026", "01.07.2026"), ("01.12.2026", "", "")],
         [("2026-07-01", "mend"), ("2026-09-01", "practice")]),
        ([("", "01.09.2026", "01.07.2026")], [("2026-07-01", "mend"), ("2026-09-01", "practice")]),
        ([("01.06.2026", "30.11.2027", "01.12.2027")], [("2027-11-30", "practice")]),
    ],
)  # fmt: skip
def test_what_was_practised_again_is_behind(
    practices: list[tuple[str, str, str]], told: list[tuple[str, str]]
) -> None:
    records = [
        Practice(id=str(n), position=n, practised_on=on, next_on=following, fix_by=mend)
        for n, (on, following, mend) in enumerate(practices)
    ]
    assert ahead(*records) == told


@pytest.mark.parametrize(
    ("tested", "day"),
    [("31.08.2026", "2027-02-28"), ("", None), ("01.12.2026", None), ("30.05.2026", "2026-11-30")],
)
def test_an_alarm_is_tested_twice_a_year_and_the_extinguisher_goes_by_its_label(
    tested: str, day: str | None
) -> None:
    assert ahead(Utilities(detectors_on=tested)) == ([(day, "detector")] if day else [])
    assert ahead(Utilities(extinguisher_expires="02.2027")) == [("2027-02-28", "extinguisher")]


@pytest.mark.parametrize(
    ("today", "months", "days"),
    [
        (dt.date(2028, 2, 29), 12, ["2028-03-01", "2028-09-01"]),  # until 28 February
        (dt.date(2028, 2, 29), 13, ["2028-03-01", "2028-09-01", "2029-03-01"]),
        (dt.date(2027, 2, 28), 12, ["2027-03-01", "2027-09-01"]),
        (dt.date(2027, 3, 1), 12, ["2027-09-01", "2028-03-01"]),
        (dt.date(2026, 12, 31), 12, ["2027-03-01", "2027-09-01"]),
        (dt.date(1970, 1, 1), 12, ["1970-03-01", "1970-09-01"]),
        (dt.date(9999, 12, 31), 12, []),
    ],
)
def test_the_days_that_people_remember(today: dt.date, months: int, days: list[str]) -> None:
    assert [one.day.isoformat() for one in days_ahead(Household(), today, months)] == days
