"""Kits against the facts: how much is needed, and when which lot asks for something."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from guide.content.kit_reasons import AMOUNTS, BAG, kit_reasons
from guide.content.model import Basis
from guide.household.household import Household, ref_of
from guide.household.kit_lines import KitLine, lines_of, wanting
from guide.household.kit_list import LIST, Because
from guide.household.kit_state import (
    Clock,
    DueDay,
    LotState,
    has_days,
    kit_state,
)
from guide.household.plan import Person
from guide.household.records.health import Health, Medicine
from guide.household.records.pet import Pet
from guide.household.records.profile import Profile
from guide.household.records.supplies import OWN, SUPPLIES, Kit, KitItem, Lot

TODAY = dt.date(2026, 11, 30)
HOME = Kit(id="k1", kit_type="home")
BAG_OF_A = Kit(id="k2", kit_type="go_bag", kit_for="person:a")


def people(adults: int, children: int = 0) -> list[Person]:
    """Adults a, b, c …, then children x, y, z."""
    return [
        *(Person(id="abcdefg"[n], given_name=f"A{n}", mobile="87000000001") for n in range(adults)),
        *(Person(id="xyz"[n], given_name=f"C{n}", is_child=True) for n in range(children)),
    ]


def household(*records: Any, adults: int = 2, children: int = 1) -> Household:
    return Household.of_records([*people(adults, children), *records])


def line(home: Household, kit: Kit, what: str, today: dt.date = TODAY) -> KitLine | None:
    return next((one for one in lines_of(home, kit, today) if one.what == what), None)


def wanted(home: Household, kit: Kit, what: str) -> tuple[Fraction | None, int | None]:
    found = line(home, kit, what)
    assert found is not None, what
    return found.wanted, found.containers


@pytest.mark.parametrize(
    ("days", "container", "amount", "containers"),
    [
        ("", "", 84, 84),  # 4 l × 3 people × 7 days, the goal
        ("3", "", 36, 36),  # the least
        ("3", "0.5", 36, 72),
        ("3", "1.5", 36, 24),
        ("3", "5", 36, 8),  # rounded up
        ("3", "19", 36, 2),
        ("7", "5", 84, 17),
        ("1", "19", 12, 1),
        ("90", "19", 1080, 57),
        ("0", "", 84, 84),  # below the least, so not read: the goal
        ("many", "", 84, 84),
    ],
)
def test_water_at_home_is_four_litres_a_person_a_day_in_whole_containers(
    days: str, container: str, amount: int, containers: int
) -> None:
    kit = Kit(id="k1", kit_type="home", days=days)
    home = household(kit, KitItem(id="i", kit="kit:k1", what="water", container=container))
    assert wanted(home, kit, "water") == (amount, containers)


@pytest.mark.parametrize(
    ("kit", "what", "amount"),
    [
        (HOME, "food", 21),
        (HOME, "first_aid", 1),
        (HOME, "torch", 3),
        (HOME, "blanket", 3),
        (HOME, "masks", 21),
        (HOME, "radio", 1),
        (HOME, "medicine", 30),
        (HOME, "money", None),
        (BAG_OF_A, "water", 2),
        (BAG_OF_A, "food", 3),
        (BAG_OF_A, "medicine", 7),
        (BAG_OF_A, "whistle", 1),
        (BAG_OF_A, "power_bank", 1),
        (BAG_OF_A, "glasses", 1),
        (BAG_OF_A, "winter_boots", 1),
        (Kit(id="k3", kit_type="go_bag", kit_for="person:x"), "water", None),
        (Kit(id="k3", kit_type="go_bag", kit_for="person:x"), "nappies", 3),
        (Kit(id="k4", kit_type="car", kit_for="car:v"), "first_aid", 1),
        (Kit(id="k5", kit_type="comfort", kit_for="person:x"), "family_photo", 1),
        (Kit(id="k6", kit_type="pet", kit_for="pet:p"), "pet_food", 5),
        (Kit(id="k6", kit_type="pet", kit_for="pet:p"), "pet_water", None),
    ],
)
def test_each_amount_follows_the_facts(kit: Kit, what: str, amount: int | None) -> None:
    home = household(
        kit,
        Medicine(id="m", person="person:a", medicine_name="Инсулин"),
        Health(id="a", aids=("glasses",)),
        Profile(id="x", birth="2025"),
        Pet(id="p", pet_name="Ақтөс", food_days="5"),
    )
    assert wanted(home, kit, what)[0] == amount


def test_what_the_family_does_not_have_is_not_on_its_list() -> None:
    bag = lines_of(household(BAG_OF_A), BAG_OF_A, TODAY)
    asked = {Because.INFANT, Because.AIDS, Because.PET, Because.CHILD}
    assert not asked & {one.because for one in bag}
    medicine = line(household(BAG_OF_A), BAG_OF_A, "medicine")
    assert medicine is not None  # it stands on every list, so it tells of nobody
    assert medicine.need is None
    assert wanted(household(BAG_OF_A), Kit(id="k", kit_type="go_bag"), "torch")[0] == 1
    assert wanted(Household(), HOME, "torch")[0] == 0


@pytest.mark.parametrize(
    ("birth", "today", "is_infant"),
    [
        ("29.02.2024", dt.date(2027, 2, 27), True),
        ("29.02.2024", dt.date(2027, 2, 28), False),  # no leap day in that year
        ("30.11.2023", dt.date(2026, 11, 29), True),
        ("30.11.2023", dt.date(2026, 11, 30), False),
        ("2023", dt.date(2026, 12, 30), True),  # a year alone counts as its last day
        ("2023", dt.date(2026, 12, 31), False),
        ("2024", dt.date(2020, 1, 1), True),  # a clock far behind
        ("", TODAY, False),
        ("long ago", TODAY, False),
    ],
)
def test_an_infant_is_one_by_the_day_of_birth(birth: str, today: dt.date, is_infant: bool) -> None:
    home = household(HOME, Profile(id="x", birth=birth))
    assert (line(home, HOME, "nappies", today) is not None) is is_infant


def test_who_lives_elsewhere_is_not_counted_and_what_is_not_needed_asks_for_nothing() -> None:
    home = household(HOME, Profile(id="b", lives_here="elsewhere"), Profile(id="x"))
    assert wanted(home, HOME, "torch")[0] == 2
    put_aside = household(HOME, KitItem(id="i", kit="kit:k1", what="radio", not_needed=True))
    state = kit_state(put_aside, HOME, TODAY)
    radio = state.of("radio")
    assert radio is not None
    assert radio not in state.needed
    assert not radio.is_open


def test_the_family_may_want_another_amount_and_things_of_its_own() -> None:
    home = household(
        HOME,
        KitItem(id="i", kit="kit:k1", what="water", target="100", container="19"),
        KitItem(id="j", kit="kit:k1", what=OWN, item_name="Қазан", target="1"),
        KitItem(id="o", kit="kit:k9", what=OWN, item_name="Other kit"),
    )
    assert wanted(home, HOME, "water") == (100, 6)
    own = [one.name for one in lines_of(home, HOME, TODAY) if one.what == OWN]
    assert own == ["Қазан"]


def _food(expires: str, amount: str = "21") -> Lot:
    return Lot(id="l", kit_item="kit_item:i", amount=amount, lot_expires=expires)


def test_what_is_there_counts_containers_of_every_size_and_the_first_to_use_stands_first() -> None:
    home = household(
        HOME,
        KitItem(id="i", kit="kit:k1", what="water", container="5"),
        Lot(id="late", kit_item="kit_item:i", amount="2", size="19", lot_expires="05.2028"),
        Lot(id="first", kit_item="kit_item:i", amount="3", lot_expires="01.2027"),
        Lot(id="never", kit_item="kit_item:i", amount="x"),
    )
    water = kit_state(home, HOME, TODAY).of("water")
    assert water is not None
    assert water.have == 2 * 19 + 3 * 5
    assert [lot.id for lot in water.lots] == ["first", "late", "never"]
    assert water.due == DueDay(dt.date(2027, 1, 31), Clock.EXPIRES)
    assert water.state is LotState.OK
    assert not water.is_there  # 53 of 84 litres


@pytest.mark.parametrize(
    ("water", "food", "expires", "has"),
    [
        ("36", "9", "", True),
        ("35", "9", "", False),
        ("36", "8", "", False),
        ("36", "9", "12.2026", True),
        ("36", "9", "10.2026", False),  # enough, and overdue
        ("84", "21", "11.2026", False),  # its last day is today
    ],
)
def test_three_days_at_home_are_water_and_food_for_all_and_nothing_late(
    water: str, food: str, expires: str, has: bool
) -> None:
    home = household(
        HOME,
        KitItem(id="w", kit="kit:k1", what="water"),
        Lot(id="w", kit_item="kit_item:w", amount=water),
        KitItem(id="i", kit="kit:k1", what="food"),
        _food(expires, food),
    )
    assert has_days(kit_state(home, HOME, TODAY), 3) is has


def test_an_empty_home_has_no_three_days() -> None:
    assert not has_days(kit_state(Household.of_records([HOME]), HOME, TODAY), 3)
    assert not has_days(kit_state(household(HOME), HOME, TODAY), 3)


def test_kits_that_nobody_made_are_offered_the_home_store_first() -> None:
    home = household(Pet(id="p"), adults=1)
    assert wanting(home) == (
        ("home", ""), ("go_bag", "person:a"), ("go_bag", "person:x"),
        ("comfort", "person:x"), ("pet", "pet:p"),
    )  # fmt: skip
    made = household(Pet(id="p"), HOME, BAG_OF_A, adults=1)
    assert wanting(made)[0] == ("go_bag", "person:x")


# ---- the list and its words


def test_everything_on_the_list_says_why_and_nothing_else_is_said() -> None:
    told = {what for one in kit_reasons().lines for what in one.what}
    assert tuple(supply.what for supply in LIST) == SUPPLIES
    assert told == {*SUPPLIES, AMOUNTS, BAG}
    for one in kit_reasons().lines:
        found = kit_reasons().guide.sources_of([one])
        assert len(found) == len(one.sources)
        assert found or one.basis is Basis.GENERAL


def test_the_core_list_of_almaty_is_whole() -> None:
    """Each thing that the memo names (family-plan.md section 10)."""
    core = {"money", "documents", "first_aid", "water", "food", "hygiene", "warm_clothes",
            "blanket", "radio", "torch", "matches", "tools", "whistle"}  # fmt: skip
    memo = {what for one in kit_reasons().lines if "P77" in one.sources for what in one.what}
    assert core <= memo
    held = {one.what for kit in (HOME, BAG_OF_A) for one in lines_of(household(), kit, TODAY)}
    assert core <= held


def test_removing_a_kit_takes_its_items_and_their_lots_along() -> None:
    home = household(HOME, BAG_OF_A, KitItem(id="i", kit="kit:k1", what="food"), _food(""))
    assert set(home.belonging(ref_of(HOME))) == {"kit_item:i", "lot:l"}
    assert home.belonging(ref_of(BAG_OF_A)) == ()
