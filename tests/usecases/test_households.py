"""Several households on one computer: each in a file of its own, and none reads like another."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.household.plan import Institution, Person, Plan
from guide.household.records.upkeep import Upkeep
from guide.paths import Places
from guide.store.document import Clock
from guide.usecases.households import summary
from guide.usecases.households.households import Households
from guide.usecases.households.summary import Summary
from guide.usecases.program.services import Services, open_services
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.training.services import open_class
from tests.usecases.plans import failure

GRANDPARENTS = Household(
    Plan(plan_title="Ата-әже", out_name="Айгүл"),
    (
        Person(id="0000000a", given_name="Әлихан", mobile="+7 700 000 00 05"),
        Person(id="0000000b", position=1, given_name="Айша", institution="institution:0000000c"),
    ),
    (Institution(id="0000000c", inst_name="Мектеп"),),
)
DAY = dt.date(2026, 11, 20)


@pytest.fixture
def own(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    services = open_services(Places(tmp_path / "data"), clock)
    services.preferences.change(language="kk", first_page_done=True, place=Place(region="KZ-75"))
    services.plan_editor.change("plan", "plan_title", "Үй")
    yield services
    services.close()


def opened(services: Services, household_id: str) -> Services:
    return open_services(services.households.places(household_id), services.now)


def files_of(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_family_with_one_household_has_nothing_more_on_the_disk(own: Services) -> None:
    assert not own.households.has_others
    (only,) = own.households.listed()
    assert (only.id, only.is_open, only.summary.title) == ("", True, "Үй")
    assert own.data is not None
    assert {path.name for path in own.data.iterdir()} <= {
        "daiyn.db", "daiyn.db-journal", "daiyn.lock", "daiyn.reserve", "daiyn.digest",
    }  # fmt: skip


def test_another_household_has_a_plan_a_history_and_a_place_of_its_own(own: Services) -> None:
    before = own.store.mark()
    household_id = own.households.add(GRANDPARENTS)
    assert own.store.mark() == before, "the open plan is as it was"
    with closing(opened(own, household_id)) as other:
        assert other.plan_editor.household() == GRANDPARENTS
        settings = other.preferences.read()
        assert (settings.language, settings.first_page_done) == ("kk", True)
        assert settings.place == Place(), "they may live elsewhere"
        other.plan_editor.change("plan", "out_name", "Динара")
        other.backups.back_up(Reason.ASKED)
        assert other.households.open_id == household_id
        titles = [(one.summary.title, one.is_open) for one in other.households.listed()]
        assert titles == [("Үй", False), ("Ата-әже", True)]
    assert own.plan_editor.household().plan.out_name == ""
    assert own.backups.listed() == []
    assert own.households.household_of(household_id).plan.out_name == "Динара"


def test_what_belongs_to_no_household_is_shared(own: Services) -> None:
    with closing(opened(own, own.households.add())) as other:
        assert other.shared == own.data
        assert other.data != own.data
        places = other.households.places(other.households.open_id)
        assert places.logs == Places(own.data or Path()).logs


def test_a_list_tells_what_changed_since_and_never_an_old_title(own: Services) -> None:
    household_id = own.households.add(GRANDPARENTS)
    with closing(opened(own, household_id)) as other:
        other.plan_editor.change("plan", "plan_title", "Саяжай")
    _, told = own.households.listed()
    assert (told.summary.title, told.summary.people) == ("Саяжай", 2)
    assert told.summary.changed_at == own.now()


def test_a_list_reads_no_file_again_that_did_not_change(
    own: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        own.households.add(Household(Plan(plan_title=f"Үй {number}")))
    expected = own.households.listed()

    def read(*_: object, **__: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(summary.Store, "look_at", read)
    assert own.households.listed() == expected


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"\xff" * 99, b" " * 5000])
def test_a_spoilt_summary_is_made_again(own: Services, spoilt: bytes) -> None:
    places = own.households.places(own.households.add(GRANDPARENTS))
    expected = own.households.listed()
    (places.data / "daiyn.summary").write_bytes(spoilt)
    assert own.households.listed() == expected


def test_one_that_is_damaged_costs_no_other(own: Services) -> None:
    places = own.households.places(own.households.add(GRANDPARENTS))
    own.households.add(Household(Plan(plan_title="Көрші")))
    places.store.write_bytes(b"not a store at all")
    found = {one.summary.title: one.summary.failure for one in own.households.listed()}
    assert found == {"Үй": None, "Көрші": None, "": Code.STORE_DAMAGED}
    assert places.store.read_bytes() == b"not a store at all"


def test_one_that_is_removed_is_gone_with_its_history_and_its_backups(own: Services) -> None:
    assert own.data is not None
    kept = own.households.add()
    household_id = own.households.add(GRANDPARENTS)
    with closing(opened(own, household_id)) as other:
        other.backups.back_up(Reason.ASKED)
        assert failure(own.households.remove, household_id).code is Code.STORE_IN_USE
    own.households.listed()
    own.households.remove(household_id)
    assert [one.id for one in own.households.listed()] == ["", kept]
    assert not [name for name in files_of(own.data) if household_id in name]
    for refused in ("", household_id, "../..", "zz"):
        with pytest.raises(ValueError, match=f"^{re.escape(refused)}$"):
            own.households.remove(refused)


def test_erasing_everything_erases_every_household_and_from_one_only_itself(own: Services) -> None:
    first, second = own.households.add(GRANDPARENTS), own.households.add(GRANDPARENTS)
    with closing(opened(own, first)) as other:
        other.erase()
        assert other.plan_editor.household().is_empty
    told = {one.id: one.summary for one in own.households.listed()}
    assert told[first] == Summary(), "there is nothing in it, and nothing is missing"
    assert own.households.household_of(second) == GRANDPARENTS
    assert own.plan_editor.household().plan.plan_title == "Үй"
    own.erase()
    assert own.data is not None
    assert {name for name in files_of(own.data) if "household" in name} == set()


def test_erasing_everything_erases_what_was_kept_of_classes_once_no_class_has_it_open(
    own: Services,
) -> None:
    assert own.data is not None
    assert not own.has_classes
    lessons = open_class(Places(own.data).classes, own.now)
    lessons.preferences.change(language="ru")
    assert own.has_classes
    assert failure(own.erase).code is Code.CLASS_OPEN
    assert own.plan_editor.household().plan.plan_title == "Үй", "nothing is erased by half"
    lessons.close()
    own.erase()
    assert not [name for name in files_of(own.data) if name.startswith("class")]


def test_a_household_that_cannot_be_made_leaves_nothing(
    own: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr("guide.store.store.Store.edit", full)
    assert failure(own.households.add, GRANDPARENTS).code is Code.DISK_FULL
    assert own.data is not None
    assert not [name for name in files_of(own.data) if "household" in name]


def test_in_memory_there_are_no_others(services: Services) -> None:
    assert (services.households.listed(), services.households.has_others) == ([], False)
    with pytest.raises(ValueError, match="None"):
        services.households.add()


# Linked people


def test_who_is_copied_stays_linked_and_another_number_is_only_offered(own: Services) -> None:
    household_id = own.households.add(GRANDPARENTS)
    brought = own.households.bring(household_id, ["person:0000000a", "person:0000000b"])
    assert brought.step
    people = own.plan_editor.household().people
    assert [(one.given_name, one.institution) for one in people] == [("Әлихан", ""), ("Айша", "")]
    assert own.households.other_numbers() == []
    assert own.households.bring(household_id, ["person:0000000a"]).step == 0
    with closing(opened(own, household_id)) as other:
        other.plan_editor.change("person:0000000a", "mobile", "8 700 000 00 05")
        assert own.households.other_numbers() == [], "the same number, typed otherwise"
        other.plan_editor.change("person:0000000a", "mobile", "+7 700 000 00 06")
    (offered,) = own.households.other_numbers()
    assert (offered.name, offered.title, offered.here, offered.there) == (
        "Әлихан", "Ата-әже", "+7 700 000 00 05", "+7 700 000 00 06",
    )  # fmt: skip
    assert own.plan_editor.household().people[0].mobile == "+7 700 000 00 05", "never by itself"
    taken = own.households.take_over(offered)
    assert own.plan_editor.household().people[0].mobile == "+7 700 000 00 06"
    assert own.households.other_numbers() == []
    own.households.take_back(taken)
    assert own.plan_editor.household().people[0].mobile == "+7 700 000 00 05"


def test_who_was_copied_and_has_answers_of_their_own_is_not_taken_back(own: Services) -> None:
    household_id = own.households.add(GRANDPARENTS)
    for is_told in (False, True):
        brought = own.households.bring(household_id, ["person:0000000a"])
        if is_told:
            own.plan_editor.change("health:0000000a", "allergies", "жаңғақ")
        own.households.take_back(brought)
        there = [ref for ref, _ in own.plan_editor.household().records()]
        assert there == ["plan", *(["person:0000000a", "health:0000000a"] if is_told else [])]


def test_the_offer_is_made_from_either_side(own: Services) -> None:
    household_id = own.households.add(GRANDPARENTS)
    own.households.bring(household_id, ["person:0000000a"])
    own.plan_editor.change("person:0000000a", "mobile", "+7 700 000 00 07")
    with closing(opened(own, household_id)) as other:
        (offered,) = other.households.other_numbers()
        assert (offered.household_id, offered.title) == ("", "Үй")
        assert offered.there == "+7 700 000 00 07"


def test_people_who_only_share_a_name_are_not_linked(own: Services) -> None:
    own.households.add(GRANDPARENTS)
    person = own.plan_editor.add_person()
    own.plan_editor.change(f"person:{person.id}", "given_name", "Әлихан")
    own.plan_editor.change(f"person:{person.id}", "mobile", "+7 700 000 00 01")
    assert own.households.other_numbers() == []


# When a plan is due


@pytest.mark.parametrize(
    ("told", "is_due"),
    [
        (Summary(), False),
        (Summary(reviewed_on=dt.date(2026, 5, 21)), False),
        (Summary(reviewed_on=dt.date(2026, 5, 20)), True),
        (Summary(reviewed_on=DAY, next_review_on=DAY), True),
        (Summary(reviewed_on=dt.date(2020, 1, 1), next_review_on=dt.date(2026, 11, 21)), False),
        (Summary(changed_at=dt.datetime(2026, 5, 19, 12, tzinfo=dt.UTC)), True),
        (Summary(changed_at=dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)), False),
    ],
)
def test_a_plan_is_due_after_half_a_year_or_by_its_own_date(told: Summary, is_due: bool) -> None:
    assert told.is_due(DAY) is is_due


def test_half_a_year_ends_with_the_month_where_that_is_shorter() -> None:
    told = Summary(reviewed_on=dt.date(2026, 8, 31))
    assert not told.is_due(dt.date(2027, 2, 27))
    assert told.is_due(dt.date(2027, 2, 28))


def test_the_days_of_review_are_read_from_the_plan(own: Services) -> None:
    upkeep = Upkeep(reviewed_on="01.06.2026", next_review_on="2027-01-15")
    own.households.add(Household.of_records([Plan(plan_title="Саяжай"), upkeep]))
    _, told = own.households.listed()
    assert told.summary.reviewed_on == dt.date(2026, 6, 1)
    assert told.summary.next_review_on == dt.date(2027, 1, 15)


def many(households: Households, count: int, people: int) -> None:
    """As many households of so many people as a social worker may have."""
    plan = tuple(
        Person(id=f"{n:08x}", position=n, given_name=f"Айша {n}", mobile="+7 700 000 00 01")
        for n in range(people)
    )
    for number in range(count):
        households.add(Household(Plan(plan_title=f"Үй {number}"), plan))


def cpu_ms(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


@pytest.mark.proof
def test_200_households_of_ten_are_listed_in_50_ms(own: Services) -> None:
    many(own.households, 200, 10)
    own.households.listed()
    assert len(own.households.listed()) == 201
    assert min(cpu_ms(own.households.listed) for _ in range(3)) <= 50
