"""The lines of one kit: what the list asks for whom it is for, and what the family said of it."""

from __future__ import annotations

import datetime as dt
import math
from fractions import Fraction

from msgspec import Struct

from guide.household.dates import read_month
from guide.household.household import Household, person_ref, ref_of
from guide.household.kit_list import (
    BAG_DAYS,
    GOAL_DAYS,
    LIST,
    MEDICINE_GOAL_DAYS,
    Because,
    Need,
    Scope,
    Supply,
    Unit,
    count,
    is_child,
)
from guide.household.names import tidy
from guide.household.plan import Person, Ref
from guide.household.records.childcare import Childcare
from guide.household.records.health import Medicine
from guide.household.records.pet import Pet
from guide.household.records.profile import Profile
from guide.household.records.supplies import OWN, Kit, KitItem


class Stock(Struct, frozen=True):
    """What is at home of it though no lot of the kit says so: the medicines of the people."""

    amount: Fraction
    expires: dt.date | None  # the first of them


class KitLine(Struct, frozen=True, kw_only=True):
    """One line of a kit: what is needed, and what the family said of it."""

    what: str
    name: str  # of a line of the family's own; else its words stand with the list
    unit: Unit
    because: Because | None  # None: the family's own
    need: Need | None
    item: KitItem | None
    months: int = 0
    is_looked_at: bool = False
    is_private: bool = False
    target: int | None = None  # what the family wants instead
    known: str = ""  # what the plan says of it elsewhere
    stock: Stock | None = None

    @property
    def wanted(self) -> Fraction | None:
        """How much there should be; None where nobody said how much."""
        if self.target is not None:
            return Fraction(self.target)
        return self.need.amount if self.need is not None else None

    @property
    def size(self) -> Fraction:
        """What one container holds; 1 where nothing is poured."""
        return size_of(self.item.container) if self.item is not None else Fraction(1)

    @property
    def containers(self) -> int | None:
        """How many containers that makes, rounded up."""
        return None if self.wanted is None else math.ceil(self.wanted / self.size)

    @property
    def is_needed(self) -> bool:
        """Whether the family did not say that it needs none of it."""
        return self.item is None or not self.item.not_needed


def size_of(container: str) -> Fraction:
    """Litres in one container; 1 where none is chosen."""
    return Fraction(container) if container else Fraction(1)


def scope_of(household: Household, kit: Kit, today: dt.date) -> Scope:
    """Whom a kit is for: of the home store all who live here, else whom it names."""
    whom = household.record(kit.kit_for) if kit.kit_for else None
    people: tuple[Person, ...] = (whom,) if isinstance(whom, Person) else ()
    pets: tuple[Pet, ...] = (whom,) if isinstance(whom, Pet) else ()
    if kit.kit_type == "home":
        people = tuple(one for one in household.people if _lives_here(household, one))
        pets = household.of(Pet)
    days = (count(kit, "days") or GOAL_DAYS) if kit.kit_type == "home" else BAG_DAYS
    return Scope(household, people, pets, kit.kit_type, days, today)


def _lives_here(household: Household, person: Person) -> bool:
    return household.beside(Profile, person.id).lives_here != "elsewhere"


def lines_of(household: Household, kit: Kit, today: dt.date) -> tuple[KitLine, ...]:
    """All lines of a kit: those of the list that apply, then what the family added."""
    scope = scope_of(household, kit, today)
    items = {item.what: item for item in household.owned(KitItem, ref_of(kit))}
    listed = [
        _line(one, items.get(one.what), scope)
        for one in LIST
        if (kit.kit_type in one.kits and one.is_there(scope)) or one.what in items
    ]
    own = (item for item in household.owned(KitItem, ref_of(kit)) if item.what in ("", OWN))
    return (*listed, *map(_own_line, own))


def _line(supply: Supply, item: KitItem | None, scope: Scope) -> KitLine:
    is_for_child = bool(supply.child_months) and scope.having(is_child) > 0
    return KitLine(
        what=supply.what,
        name="",
        unit=supply.unit,
        because=supply.because,
        need=supply.need(scope),
        item=item,
        months=supply.child_months if is_for_child else supply.months,
        is_looked_at=supply.is_looked_at,
        is_private=supply.is_private,
        target=count(item, "target") if item is not None else None,
        known=_comfort(scope) if supply.what == "toy" else "",
        stock=_stock(scope) if supply.what == "medicine" else None,
    )


def _comfort(scope: Scope) -> str:
    """What comforts the child whose bag it is, as the plan says beside the school."""
    said = (scope.household.beside(Childcare, one.id).comfort for one in scope.people)
    return ", ".join(filter(None, map(tidy, said)))


def _stock(scope: Scope) -> Stock | None:
    """How long the medicines at home last: each person's scarcest, where every one is counted."""
    if scope.kit_type != "home":
        return None
    amount, ends = 0, []
    for person in scope.people:
        taken = scope.household.owned(Medicine, person_ref(person))
        days = [count(one, "days_left") for one in taken]
        known = [one for one in days if one is not None]
        if taken and len(known) == len(taken):
            amount += min(*known, MEDICINE_GOAL_DAYS)
        ends += [day for one in taken if (day := read_month(one.expires))]
    return Stock(Fraction(amount), min(ends, default=None))


def _own_line(item: KitItem) -> KitLine:
    return KitLine(
        what=OWN, name=item.item_name, unit=Unit.PIECE, because=None, need=None, item=item,
        target=count(item, "target"),
    )  # fmt: skip


def wanting(household: Household) -> tuple[tuple[str, Ref], ...]:
    """The kits that nobody made yet, each as its type and whom it is for, most needed first."""
    made = {(kit.kit_type, kit.kit_for) for kit in household.of(Kit)}
    kinds = {kit_type for kit_type, _whose in made}
    asked: list[tuple[str, Ref]] = [] if "home" in kinds else [("home", "")]
    asked += [("go_bag", person_ref(person)) for person in household.people]
    asked += [("comfort", person_ref(child)) for child in household.children]
    asked += [("pet", ref_of(pet)) for pet in household.of(Pet)]
    asked += [("car", ref) for ref, _record in household.records() if ref.startswith("car:")]
    return tuple(one for one in asked if one not in made)
