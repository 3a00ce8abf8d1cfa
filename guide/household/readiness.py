"""How ready a family is: dated facts, not filled boxes, and at most three next actions.

No score and no percentage (family-plan.md section 12). A fact counts from the day it is dated with;
a day to come counts nowhere, so nothing is ready by being typed ahead. Pure functions of plan, day
and whether what was printed is what stands in the plan.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from guide.household.at_level import has_practised, last_practice
from guide.household.dates import day_that_came, read_day
from guide.household.field import Section
from guide.household.household import Household, person_ref, ref_of
from guide.household.kit_list import LEAST_DAYS
from guide.household.kit_state import has_days, kit_states
from guide.household.plan import Person, Ref
from guide.household.records.childcare import Childcare, Pickup
from guide.household.records.connection import Connection
from guide.household.records.meeting_place import MeetingPlace
from guide.household.records.phone import FamilyPhone
from guide.household.records.utilities import Utilities

MOST_ACTIONS = 3
_SHOWN_TO = 2  # people who can close the gas


class FactCode(StrEnum):
    """The facts, in the order in which they help; each has its words."""

    LINK_TOLD = "link_told"
    PLACE_WALKED = "place_walked"
    CHILD_PHONE = "child_phone"
    PICKUP_PAPER = "pickup_paper"
    TEST_ALERT = "test_alert"
    GAS_SHOWN = "gas_shown"
    KIT = "kit"
    MENDED = "mended"
    PRACTISED = "practised"
    PRINTED = "printed"


class Target(Struct, frozen=True):
    """Where in the plan a fact is dated; without a section it is another page's."""

    section: Section | None = None
    ref: Ref = ""
    field: str = ""


class ReadyFact(Struct, frozen=True, kw_only=True):
    """One fact about one thing: done on a day, done without one, or open."""

    code: FactCode
    is_done: bool
    day: dt.date | None = None
    about: Ref = ""  # whom or what, where there may be several
    said: str = ""  # what was typed of it
    by: dt.date | None = None  # until when it is to be done
    target: Target = Target()


def facts(household: Household, today: dt.date, *, is_printed: bool) -> tuple[ReadyFact, ...]:
    """All facts that apply to this family, in the order in which they help."""
    return tuple(_facts(household, today, is_printed))


def next_actions(found: tuple[ReadyFact, ...]) -> tuple[ReadyFact, ...]:
    """At most three open facts, one of a kind, what helps most first."""
    first: dict[FactCode, ReadyFact] = {}
    for fact in found:
        if not fact.is_done:
            first.setdefault(fact.code, fact)
    return tuple(first.values())[:MOST_ACTIONS]


def _facts(household: Household, today: dt.date, is_printed: bool) -> Iterator[ReadyFact]:
    told = day_that_came(household.once(Connection).out_told_on, today)
    has_link = bool(household.plan.out_name.strip())
    yield _dated(
        FactCode.LINK_TOLD, told if has_link else None,
        Target(Section.CONNECTION, "connection", "out_told_on")
        if has_link else Target(Section.CONTACT, "plan", "out_name"),
    )  # fmt: skip
    for level in ("near", "far"):
        yield _walked(household, level, today)
    for child in household.children:
        yield from _of_child(household, child, today)
    yield from _phones(household, today)
    utilities = household.once(Utilities)
    if utilities.gas_kind not in ("", "none"):
        shown = day_that_came(utilities.gas_shown_on, today)
        is_enough = len(utilities.gas_who) >= _SHOWN_TO
        field = "gas_shown_on" if is_enough else "gas_who"
        yield _dated(
            FactCode.GAS_SHOWN, shown if is_enough else None,
            Target(Section.UTILITIES, "utilities", field),
        )  # fmt: skip
    homes = [one for one in kit_states(household, today) if one.kit.kit_type == "home"]
    yield ReadyFact(code=FactCode.KIT, is_done=any(has_days(one, LEAST_DAYS) for one in homes))
    last = last_practice(household, today)
    if last is not None and last.failed.strip():
        yield ReadyFact(
            code=FactCode.MENDED, is_done=False, said=last.failed, by=read_day(last.fix_by),
            target=Target(Section.PRACTICE, ref_of(last), "failed"),
        )  # fmt: skip
    day = day_that_came(last.practised_on, today) if last is not None else None
    yield ReadyFact(code=FactCode.PRACTISED, is_done=has_practised(household, today), day=day)
    yield ReadyFact(code=FactCode.PRINTED, is_done=is_printed)


def _dated(code: FactCode, day: dt.date | None, target: Target, about: Ref = "") -> ReadyFact:
    return ReadyFact(code=code, is_done=day is not None, day=day, about=about, target=target)


def _walked(household: Household, level: str, today: dt.date) -> ReadyFact:
    ref = f"place:{level}"
    place = household.record(ref)
    walked = day_that_came(place.walked_on, today) if isinstance(place, MeetingPlace) else None
    is_named = bool(getattr(household.plan, f"meet_{level}").strip())
    target = (
        Target(Section.PLACES, ref, "walked_on")
        if is_named
        else Target(Section.MEETING, "plan", f"meet_{level}")
    )
    return _dated(FactCode.PLACE_WALKED, walked if is_named else None, target, ref)


def _of_child(household: Household, child: Person, today: dt.date) -> Iterator[ReadyFact]:
    ref, beside = person_ref(child), f"childcare:{child.id}"
    care = household.beside(Childcare, child.id)
    knows = day_that_came(care.knows_phone_on, today)
    yield _dated(FactCode.CHILD_PHONE, knows, Target(Section.SCHOOL, beside, "knows_phone_on"), ref)
    if not child.institution:
        return
    may_fetch = household.owned(Pickup, ref)
    lodged = [
        day for one in may_fetch
        if one.paper in ("statement", "notarial") and (day := day_that_came(one.paper_on, today))
    ]  # fmt: skip
    where = ref_of(may_fetch[0]) if may_fetch else beside
    field = "paper_on" if may_fetch else "knows_phone_on"
    yield _dated(
        FactCode.PICKUP_PAPER, max(lodged, default=None), Target(Section.SCHOOL, where, field), ref
    )


def _phones(household: Household, today: dt.date) -> Iterator[ReadyFact]:
    """Each phone has received a test alert: all that are written down, and everybody's mobile."""
    phones = household.of(FamilyPhone)
    for phone in phones:
        received = day_that_came(phone.test_received_on, today)
        yield ReadyFact(
            code=FactCode.TEST_ALERT, is_done=received is not None, day=received,
            about=phone.user, said=phone.phone_model,
            target=Target(Section.PHONES, ref_of(phone), "test_received_on"),
        )  # fmt: skip
    known = {phone.user for phone in phones}
    for person in household.people:
        ref = person_ref(person)
        if person.mobile.strip() and ref not in known:
            yield _dated(FactCode.TEST_ALERT, None, Target(Section.PHONES), ref)
