"""What the plan says and asks at a level: the family's own rules, and checks of its own answers.

Pure functions of the plan, the level and the day (family-plan.md section 11). Codes, not sentences:
screens and papers word them, beside what the guide says. Nothing here knows whether a level stands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec import Struct

from guide.household.dates import day_that_came, months_later
from guide.household.household import Household, person_ref
from guide.household.kit_state import kit_states
from guide.household.plan import CONTACT_REF, Person, Ref
from guide.household.records.childcare import Pickup
from guide.household.records.connection import Connection
from guide.household.records.helped import Helped
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.phone import FamilyPhone
from guide.household.records.practice import Practice
from guide.household.records.profile import Profile
from guide.household.records.rule import LevelRule
from guide.household.records.upkeep import Upkeep
from guide.household.records.workplace import Workplace

MONTHS = 6  # after so long a plan is looked at, and practised, again
CROWDED = frozenset({"mall", "market", "station", "stadium"})


class PlanState(StrEnum):
    """The three levels and their end, as rules name them."""

    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    END = "end"


class CheckCode(StrEnum):
    """What the plan is asked at a level; each has its words."""

    PLAN_OLD = "plan_old"
    PRACTISE = "practise"
    LINK_PERSON = "link_person"
    LINK_TOLD = "link_told"
    ALERTS = "alerts"
    CROWDED = "crowded"
    FETCHES = "fetches"
    TRIPS = "trips"
    BUILDING = "building"
    CHANGED = "changed"
    REACH = "reach"
    REFILL = "refill"
    QUESTIONS = "questions"
    LOG = "log"


class PlanCheck(Struct, frozen=True):
    """One check: about whom or what, and what is known of it."""

    code: CheckCode
    ref: Ref = ""
    known: tuple[str, ...] = ()


def rules_at(household: Household, state: PlanState) -> tuple[LevelRule, ...]:
    """The family's own lines for a state, those of one subject together."""
    order = {topic: place for place, topic in enumerate(("family", "children", "trips", "other"))}
    rules = (one for one in household.of(LevelRule) if one.at_level == state and one.what.strip())
    return tuple(sorted(rules, key=lambda one: (order.get(one.topic, len(order)), one.position)))


def checks_at(household: Household, state: PlanState, today: dt.date) -> tuple[PlanCheck, ...]:
    """What is open in the plan at a state. At red nothing is asked: there is one sheet for it."""
    return tuple(_CHECKS[state](household, today))


def _yellow(household: Household, today: dt.date) -> Iterator[PlanCheck]:
    if not is_within(household.once(Upkeep).reviewed_on, today):
        yield PlanCheck(CheckCode.PLAN_OLD)
    if not has_practised(household, today):
        yield PlanCheck(CheckCode.PRACTISE)
    plan = household.plan
    if not (plan.out_name.strip() and plan.out_phone.strip()):
        yield PlanCheck(CheckCode.LINK_PERSON, CONTACT_REF)
    elif day_that_came(household.once(Connection).out_told_on, today) is None:
        yield PlanCheck(CheckCode.LINK_TOLD, CONTACT_REF)
    if household.people:
        phones = household.of(FamilyPhone)
        checked = {one.user for one in phones if one.alerts_on == "yes"}
        checked -= {one.user for one in phones if one.alerts_on != "yes"}
        for person in household.people:
            if person.mobile.strip() and person_ref(person) not in checked:
                yield PlanCheck(CheckCode.ALERTS, person_ref(person))


def _orange(household: Household, _today: dt.date) -> Iterator[PlanCheck]:
    for place in household.of(MeetingPlace):
        if place.place_type in CROWDED:
            yield PlanCheck(CheckCode.CROWDED, household.ref_of(place))
    for child in household.children:
        if child.institution or child.weekday_place.strip():
            may_fetch = household.owned(Pickup, person_ref(child))
            names = tuple(one.pickup_name for one in may_fetch if one.pickup_name.strip())
            yield PlanCheck(CheckCode.FETCHES, person_ref(child), names)
    if not any(rule.topic == "trips" for rule in rules_at(household, PlanState.ORANGE)):
        yield PlanCheck(CheckCode.TRIPS)
    for person in household.people:
        if building := weekday_building(household, person):
            exits = household.beside(Profile, person.id).weekday_exits
            known = (building, exits) if exits.strip() else (building,)
            yield PlanCheck(CheckCode.BUILDING, person_ref(person), known)


def _nothing(_household: Household, _today: dt.date) -> Iterator[PlanCheck]:
    yield from ()


def _end(household: Household, today: dt.date) -> Iterator[PlanCheck]:
    yield PlanCheck(CheckCode.CHANGED)
    yield from (PlanCheck(CheckCode.REACH, ref) for ref in to_reach(household))
    for state in kit_states(household, today):
        if any(one.is_open for one in state.lines):
            yield PlanCheck(CheckCode.REFILL, household.ref_of(state.kit))
    if household.children:
        yield PlanCheck(CheckCode.QUESTIONS)
    yield PlanCheck(CheckCode.LOG)


_CHECKS: dict[PlanState, Callable[[Household, dt.date], Iterator[PlanCheck]]] = {
    PlanState.YELLOW: _yellow,
    PlanState.ORANGE: _orange,
    PlanState.RED: _nothing,
    PlanState.END: _end,
}


def is_within(day: str, today: dt.date, months: int = MONTHS) -> bool:
    """Whether a day that was typed has come and lies less than so many months back."""
    read = day_that_came(day, today)
    return read is not None and today < months_later(read, months)


def has_practised(household: Household, today: dt.date) -> bool:
    """Whether the family practised within six months."""
    return any(is_within(one.practised_on, today) for one in household.of(Practice))


def last_practice(household: Household, today: dt.date) -> Practice | None:
    """The newest that has come; what failed there is open until it is practised again."""
    known = [
        (day, one)
        for one in household.of(Practice)
        if (day := day_that_came(one.practised_on, today))
    ]
    return max(known, key=lambda pair: (pair[0], pair[1].position))[1] if known else None


def weekday_building(household: Household, person: Person) -> str:
    """Where somebody is on weekdays, as typed; "" where nobody wrote it."""
    if person.is_child and person.institution:
        return household.named(person.institution)
    works = household.owned(Workplace, person_ref(person))
    return next((one.work_name for one in works if one.work_name.strip()), person.weekday_place)


def to_reach(household: Household) -> tuple[Ref, ...]:
    """Who is asked how they are: everybody of the home, the link person, and whom we help."""
    refs = [person_ref(person) for person in household.people]
    if household.plan.out_name.strip():
        refs.append(CONTACT_REF)
    return (*refs, *(household.ref_of(one) for one in household.of(Helped)))
