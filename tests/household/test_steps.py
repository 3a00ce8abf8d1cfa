"""How far the plan is and what comes next."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from guide.household.field import Section
from guide.household.household import Household
from guide.household.plan import CONTACT_REF, Person, Plan
from guide.household.records.health import Health
from guide.household.records.pet import Pet
from guide.household.sections import QUICK
from guide.household.steps import MOST_STEPS, NextStep, is_plan_complete, next_steps, statuses


def without(family: Household, **values: Any) -> Household:
    plan = structs.replace(family.plan, **values)
    return Household(plan, family.people, family.institutions)


def keys(household: Household) -> list[str]:
    return [step.key for step in next_steps(household)]


def test_an_empty_plan_begins_with_contact_meeting_places_and_people() -> None:
    assert keys(Household()) == ["contact.out_name", "meeting.meet_near", "people.given_name"]
    assert {statuses(Household())[section].state for section in Section} == {"not_started"}
    assert not is_plan_complete(Household())


def test_a_complete_plan_is_to_be_printed(family: Household) -> None:
    assert is_plan_complete(family)
    assert next_steps(family) == [NextStep("print")]
    assert {statuses(family)[section].state for section in QUICK} == {"complete"}


def test_steps_come_in_the_order_that_helps_most(family: Household) -> None:
    assert keys(without(family, plan_title="")) == ["title.plan_title"]
    assert keys(without(family, ice_order=(), plan_title="")) == [
        "calls.ice_order",
        "title.plan_title",
    ]
    assert keys(without(family, out_phone="1", meet_far=" ", building="", ice_order=())) == [
        "contact.out_phone",
        "meeting.meet_far",
        "home.building",
    ]


def test_one_adult_needs_a_phone(family: Household) -> None:
    silent = [structs.replace(person, mobile="") for person in family.people]
    plan = without(family, ice_order=(CONTACT_REF,)).plan
    household = Household(plan, tuple(silent), family.institutions)
    assert next_steps(household)[0] == NextStep(
        "fill", Section.PEOPLE, "people.mobile", "person:p1"
    )
    one = (silent[0], structs.replace(silent[1], mobile="87000000002"), *silent[2:])
    assert statuses(Household(plan, one, family.institutions))[Section.PEOPLE].state == "complete"


def test_a_hint_never_keeps_the_plan_from_being_complete(family: Household) -> None:
    child = Person(id="c3", given_name="Айша", is_child=True)
    more = Household(family.plan, (*family.people, child), family.institutions)
    assert is_plan_complete(more)


def test_a_section_in_work_counts(family: Household) -> None:
    only = Household(Plan(out_name="Айгүл"))
    found = statuses(only)[Section.CONTACT]
    assert (found.filled, found.asked, found.state) == (1, 2, "partly")
    started = Household(Plan(out_town="Астана"))
    assert statuses(started)[Section.CONTACT].state == "partly"


@given(
    st.builds(
        Plan, out_name=st.text(max_size=9), out_phone=st.text(max_size=9), meet_near=st.text()
    )
)
def test_there_is_always_a_next_step(plan: Plan) -> None:
    steps = next_steps(Household(plan))
    assert 1 <= len(steps) <= MOST_STEPS
    for section in QUICK:
        found = statuses(Household(plan))[section]
        assert 0 <= found.filled <= found.asked
        assert (found.filled == found.asked) == (found.state == "complete")


def test_what_the_full_plan_asks_is_never_needed(family: Household) -> None:
    before = statuses(family)
    assert {before[section].asked for section in Section if section not in QUICK} == {0}
    more = structs.replace(family, others=(Health(id="p1", conditions="демікпе"), Pet(id="a")))
    found = statuses(more)
    assert (found[Section.HEALTH].filled, found[Section.HEALTH].state) == (1, "partly")
    assert found[Section.PETS].state == "not_started"
    assert is_plan_complete(more)
    assert next_steps(more) == [NextStep("print")]


def test_without_an_adult_the_step_asks_for_one(family: Household) -> None:
    children = tuple(person for person in family.people if person.is_child)
    plan = without(family, ice_order=(CONTACT_REF,)).plan
    first = next_steps(Household(plan, children, family.institutions))[0]
    assert first == NextStep("fill", Section.PEOPLE, "people.given_name", "")
