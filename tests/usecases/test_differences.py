"""What differs between two plans, told as a person reads it."""

from __future__ import annotations

from typing import Any

from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.records.health import Health, Medicine
from guide.household.records.house import House
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.pet import Pet
from guide.household.records.photo import photo_ref
from guide.household.records.practice import Practice
from guide.household.records.profile import Profile
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.plan_transfer import PlanFile
from tests.household.strategies import PICTURES
from tests.usecases.plans import MADE


def differences(here: Household, there: Household, services: Services) -> set[tuple]:
    services.plan_transfer.take(PlanFile(here, MADE, 1))
    found = services.plan_transfer.differences(PlanFile(there, MADE, 1), "en")
    return {(d.field_key, d.name, d.ours, d.theirs, d.side) for d in found}


def test_the_same_plan_shows_no_difference(full: Services) -> None:
    same = PlanFile(full.plan_editor.household(), MADE, 1)
    assert full.plan_transfer.differences(same, "kk") == []


def test_differences_are_told_as_answers(services: Services) -> None:
    ours = Household(
        Plan(out_phone="87000000003", plan_lang="kk", ice_order=("person:1", "person:2")),
        (Person(id="1", given_name="Ерлан"), Person(id="2", given_name="Динара", is_child=True)),
    )
    theirs = Household(
        Plan(out_phone="+7 700 000 00 03", plan_lang="kk+ru", ice_order=("person:1",)),
        (Person(id="1", given_name="Ерлан", mobile="+7 700 000 00 01"),
         Person(id="2", given_name="Динара")),
    )  # fmt: skip
    assert differences(ours, theirs, services) == {
        ("calls.ice_order", "", "1. Ерлан; 2. Динара", "1. Ерлан +7 700 000 00 01", "both"),
        ("title.plan_lang", "", "Kazakh", "Kazakh and Russian", "both"),
        ("people.mobile", "Ерлан", None, "+7 700 000 00 01", "both"),
        ("people.is_child", "Динара", "✓", None, "both"),
    }


def test_two_pictures_are_told_apart(services: Services) -> None:
    def of(number: int) -> Household:
        photo = PICTURES[number]
        profile = Profile(id="1", photo=photo_ref(photo))
        return Household(people=(Person(id="1", given_name="Айша"),), others=(profile, photo))

    assert differences(of(0), of(1), services) == {
        ("about.photo", "Айша", "✓", "Another picture", "both"),
    }
    assert differences(of(0), of(0), services) == set()
    bare = Household(people=of(0).people)
    assert differences(of(0), bare, services) == {("about.photo", "Айша", "✓", None, "both")}


def test_people_are_paired_by_name_though_ids_collide(services: Services) -> None:
    """Two computers gave the same id to different people, and different ids to the same."""
    ours = (Person(id="1", given_name="Ерлан"), Person(id="2", given_name="Динара"))
    theirs = (Person(id="1", given_name=" динара ", mobile="1"), Person(id="3", given_name="Ерлан"))
    found = differences(Household(people=ours), Household(people=theirs), services)
    assert found == {("people.mobile", "динара", None, "1", "both"),
                     ("people.given_name", "динара", "Динара", "динара", "both")}  # fmt: skip


def test_one_who_was_renamed_is_still_the_same(services: Services) -> None:
    ours = (Person(id="1", given_name="Ерлан"),)
    theirs = (Person(id="1", given_name="Әлихан"),)
    found = differences(Household(people=ours), Household(people=theirs), services)
    assert found == {("people.given_name", "Әлихан", "Ерлан", "Әлихан", "both")}


def test_who_stands_on_one_side_only_is_named(services: Services) -> None:
    ours = (Person(id="1", given_name="Ерлан"), Person(id="9"))
    theirs = (Person(id="2", given_name="Айша", is_child=True),)
    assert differences(Household(people=ours), Household(people=theirs), services) == {
        ("people.given_name", "Айша", None, "Айша", "theirs"),
        ("people.is_child", "Айша", None, "✓", "theirs"),
        ("people.given_name", "Ерлан", "Ерлан", None, "ours"),
        ("people.given_name", "", None, None, "ours"),
    }


def test_what_stands_on_one_side_only_may_name_others(services: Services) -> None:
    """Of a practice that one side alone has, the other has no list of those who took part."""
    erlan = Person(id="1", given_name="Ерлан")
    practice = Practice(id="a", took_part=("person:1",))
    ours = Household.of_records([Plan(), erlan])
    theirs = Household.of_records([Plan(), erlan, practice])
    told = {(key, here, there) for key, _, here, there, _ in differences(ours, theirs, services)}
    assert ("practice.took_part", None, "Ерлан") in told
    back = {(key, here, there) for key, _, here, there, _ in differences(theirs, ours, services)}
    assert ("practice.took_part", "Ерлан", None) in back


def test_the_newer_of_both_can_be_told(home: Services, clock: Any) -> None:
    assert home.plan_transfer.changed_at() == clock()
    home.erase()
    assert home.plan_transfer.changed_at() is None


def test_each_kind_of_record_is_named_so_that_its_answers_are_understood(
    services: Services,
) -> None:
    ours = Household.of_records([Plan(), Person(id="1", given_name="Ерлан")])
    theirs = Household.of_records(
        [
            Plan(),
            Person(id="1", given_name="Ерлан"),
            House(has_pets=True),
            Health(id="1", allergies="пенициллин"),
            Medicine(id="a", person="person:1", medicine_name="инсулин"),
            MeetingPlace(id="near", place_address="Абай 10"),
            Pet(id="b", pet_name="Ақтөс"),
        ]
    )
    found = differences(ours, theirs, services)
    named = {(key, name) for key, name, _, _, _ in found}
    assert {
        ("ours.has_pets", ""),
        ("health.allergies", "Ерлан"),
        ("pets.pet_name", "Ақтөс"),
    } <= named
    # Whose it is, and not what: that stands behind a button.
    assert ("health.medicine_name", "Ерлан: Medicine") in named
    assert [name for key, name in named if key == "places.place_address"] != [""]


def test_what_would_be_read_in_a_file_without_a_passphrase_is_named(services: Services) -> None:
    household = Household.of_records(
        [Plan(), Person(id="1", given_name="Ерлан"), Health(id="1", allergies="пенициллин")]
    )
    services.plan_transfer.take(PlanFile(household, MADE, 1))
    assert services.plan_transfer.private_keys() == ("health.allergies",)
