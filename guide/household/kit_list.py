"""What a kit should hold, worked out from who lives here (family-plan.md section 10).

Need = rate × heads × days, rounded up to the container. The rates are declared in `LIST`, each
resting on a line of kit.toml under the name of the supply; what no source puts into a number is on
the list without one. The day decides nothing but who is an infant; no clock is asked.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from guide.household.dates import months_later, read_date, read_month
from guide.household.field import Field, fields_of
from guide.household.further_checks import read_count
from guide.household.household import Household, person_ref, ref_of
from guide.household.names import tidy
from guide.household.plan import Person, Ref
from guide.household.records.childcare import Childcare
from guide.household.records.health import Health, Medicine
from guide.household.records.pet import Pet
from guide.household.records.profile import Profile
from guide.household.records.supplies import OWN, Kit, KitItem

LEAST_DAYS = 3  # of the home store
GOAL_DAYS = 7
BAG_DAYS = 3
MEDICINE_BAG_DAYS = 7
MEDICINE_GOAL_DAYS = 30
_INFANT_BELOW = 3  # years: until then what an infant needs is on the list


class Unit(StrEnum):
    """What a line is counted in; each has its words."""

    PIECE = "piece"
    SET = "set"
    LITRE = "litre"
    PORTION = "portion"  # the food of one person for one day
    DAY = "day"  # what is needed for one day


class Because(StrEnum):
    """Why a line came onto the list by itself; each has its words."""

    CORE = "core"
    WINTER = "winter"
    MEDICINE = "medicine"
    INFANT = "infant"
    AIDS = "aids"
    PET = "pet"
    CHILD = "child"


class Scope(Struct, frozen=True):
    """Whom a kit is for, and for how many days."""

    household: Household
    people: tuple[Person, ...]
    pets: tuple[Pet, ...]
    kit_type: str
    days: int
    today: dt.date

    def having(self, is_so: Has) -> int:
        """How many of the people this holds for."""
        return sum(is_so(self, person) for person in self.people)


Has = Callable[[Scope, Person], bool]


class Need(Struct, frozen=True):
    """How much, and how it came to be: `rate` for each of `heads` on each of `days`."""

    amount: Fraction
    rate: Fraction = Fraction(1)
    heads: int = 1
    days: int = 1


Amount = Callable[[Scope], Need | None]


class Supply(Struct, frozen=True, kw_only=True):
    """One thing of the list: in which kits, counted how. `need` None: no source says how much."""

    what: str
    kits: tuple[str, ...]
    unit: Unit
    because: Because
    need: Amount
    is_there: Callable[[Scope], bool] = lambda _scope: True
    months: int = 0  # after how many it is replaced, unless a label or the family says otherwise
    child_months: int = 0  # instead, where it is for a child
    is_looked_at: bool = False  # after so many months it is looked at, and not replaced
    is_private: bool = False  # it tells of somebody's health: no paper says it by itself


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


def count(record: Struct, name: str) -> int | None:
    """A whole number that was typed into a field, if it can be read."""
    return read_count(getattr(record, name), _field(record, name))


def _field(record: Struct, name: str) -> Field:
    return next(field for field in fields_of(type(record)) if field.name == name)


# ---- how much


def _heads(scope: Scope) -> int:
    """For how many; a bag that names nobody is one person's all the same."""
    return len(scope.people) if scope.kit_type == "home" else max(len(scope.people), 1)


def _each(rate: int | str = 1, *, by_day: bool = False) -> Amount:
    def need(scope: Scope) -> Need:
        heads, days = _heads(scope), scope.days if by_day else 1
        return Need(Fraction(rate) * heads * days, Fraction(rate), heads, days)

    return need


def _one(_scope: Scope) -> Need:
    return Need(Fraction(1))


def _unknown(_scope: Scope) -> None:
    return None


def _water(scope: Scope) -> Need | None:
    """At home by the day; carried by adults, for whom alone an amount is known."""
    if scope.kit_type == "home":
        return _each(4, by_day=True)(scope)
    adults = scope.having(lambda _scope, person: not person.is_child)
    return Need(Fraction(2) * adults, Fraction(2), adults) if adults else None


def _having(is_so: Has, *, by_day: bool = False) -> Amount:
    def need(scope: Scope) -> Need:
        heads, days = scope.having(is_so), scope.days if by_day else 1
        return Need(Fraction(heads * days), Fraction(1), heads, days)

    return need


def _medicine(scope: Scope) -> Need | None:
    """It stands on every list: that somebody takes medicines is told by none."""
    if not scope.having(_takes_medicine):
        return None
    days = MEDICINE_GOAL_DAYS if scope.kit_type == "home" else MEDICINE_BAG_DAYS
    heads = scope.having(_takes_medicine)
    return Need(Fraction(heads * days), Fraction(1), heads, days)


def _pet_food(scope: Scope) -> Need | None:
    known = [days for pet in scope.pets if (days := count(pet, "food_days"))]
    return Need(Fraction(sum(known))) if known else None


# ---- who


def _takes_medicine(scope: Scope, person: Person) -> bool:
    return bool(scope.household.owned(Medicine, person_ref(person)))


def _is_infant(scope: Scope, person: Person) -> bool:
    """By the date of birth; a year alone counts as its last day."""
    born = read_date(scope.household.beside(Profile, person.id).birth)
    return born is not None and scope.today < months_later(born[1], 12 * _INFANT_BELOW)


def _uses(aid: str) -> Has:
    return lambda scope, person: aid in scope.household.beside(Health, person.id).aids


def _has_device(scope: Scope, person: Person) -> bool:
    return bool(scope.household.beside(Health, person.id).power_device.strip())


def _is_child(_scope: Scope, person: Person) -> bool:
    return person.is_child


def _has_phone(_scope: Scope, person: Person) -> bool:
    return bool(person.mobile.strip())


def _has(is_so: Has) -> Callable[[Scope], bool]:
    return lambda scope: scope.having(is_so) > 0


def _has_pets(scope: Scope) -> bool:
    return bool(scope.pets)


# ---- the list

_HOME, _BAG = ("home",), ("go_bag",)
_BOTH = (*_HOME, *_BAG)
_PET = (*_HOME, "pet")

_CORE = Because.CORE
LIST: tuple[Supply, ...] = (
    Supply(what="water", kits=_BOTH, unit=Unit.LITRE, because=_CORE, need=_water, months=6),
    Supply(what="food", kits=_BOTH, unit=Unit.PORTION, because=_CORE,
           need=_each(by_day=True), months=6, is_looked_at=True),
    Supply(what="documents", kits=_BAG, unit=Unit.SET, because=_CORE, need=_one),
    Supply(what="money", kits=_BOTH, unit=Unit.PIECE, because=_CORE, need=_unknown),
    Supply(what="first_aid", kits=(*_HOME, "car"), unit=Unit.PIECE, because=_CORE, need=_one),
    Supply(what="medicine", kits=_BOTH, unit=Unit.DAY, because=Because.MEDICINE,
           need=_medicine, is_private=True),
    Supply(what="hygiene", kits=_BOTH, unit=Unit.SET, because=_CORE, need=_one),
    Supply(what="warm_clothes", kits=_BOTH, unit=Unit.SET, because=_CORE, need=_each(),
           child_months=6, is_looked_at=True),
    Supply(what="blanket", kits=_HOME, unit=Unit.PIECE, because=_CORE, need=_each()),
    Supply(what="radio", kits=_HOME, unit=Unit.PIECE, because=_CORE, need=_one),
    Supply(what="torch", kits=_BOTH, unit=Unit.PIECE, because=_CORE, need=_each()),
    Supply(what="batteries", kits=_BOTH, unit=Unit.SET, because=_CORE, need=_each(), months=12,
           is_looked_at=True),
    Supply(what="matches", kits=_HOME, unit=Unit.PIECE, because=_CORE, need=_unknown),
    Supply(what="tools", kits=_HOME, unit=Unit.SET, because=_CORE, need=_one),
    Supply(what="whistle", kits=_BAG, unit=Unit.PIECE, because=_CORE, need=_each()),
    Supply(what="power_bank", kits=_BAG, unit=Unit.PIECE, because=_CORE,
           need=_having(_has_phone), is_there=_has(_has_phone), months=3, is_looked_at=True),
    Supply(what="masks", kits=_BOTH, unit=Unit.PIECE, because=_CORE, need=_each(by_day=True)),
    Supply(what="winter_boots", kits=_BAG, unit=Unit.SET, because=Because.WINTER, need=_each()),
    Supply(what="winter_hat", kits=_BAG, unit=Unit.PIECE, because=Because.WINTER, need=_each()),
    Supply(what="gloves", kits=_BAG, unit=Unit.SET, because=Because.WINTER, need=_each()),
    Supply(what="infant_food", kits=_BOTH, unit=Unit.DAY, because=Because.INFANT,
           need=_having(_is_infant, by_day=True), is_there=_has(_is_infant)),
    Supply(what="nappies", kits=_BOTH, unit=Unit.DAY, because=Because.INFANT,
           need=_having(_is_infant, by_day=True), is_there=_has(_is_infant)),
    Supply(what="bottle_set", kits=_BOTH, unit=Unit.SET, because=Because.INFANT,
           need=_having(_is_infant), is_there=_has(_is_infant)),
    Supply(what="glasses", kits=_BAG, unit=Unit.PIECE, because=Because.AIDS,
           need=_having(_uses("glasses")), is_there=_has(_uses("glasses")),
           is_private=True),
    Supply(what="hearing_aid", kits=_BAG, unit=Unit.SET, because=Because.AIDS,
           need=_having(_uses("hearing_aid")), is_there=_has(_uses("hearing_aid")),
           is_private=True),
    Supply(what="device_power", kits=_BOTH, unit=Unit.SET, because=Because.AIDS,
           need=_having(_has_device), is_there=_has(_has_device), months=12,
           is_looked_at=True, is_private=True),
    Supply(what="pet_water", kits=_PET, unit=Unit.LITRE, because=Because.PET, need=_unknown,
           is_there=_has_pets, months=6),
    Supply(what="pet_food", kits=_PET, unit=Unit.DAY, because=Because.PET, need=_pet_food,
           is_there=_has_pets),
    Supply(what="toy", kits=("comfort",), unit=Unit.PIECE, because=Because.CHILD, need=_one),
    Supply(what="game", kits=("comfort",), unit=Unit.PIECE, because=Because.CHILD, need=_one),
    Supply(what="family_photo", kits=("comfort",), unit=Unit.PIECE, because=Because.CHILD,
           need=_one),
    Supply(what="note", kits=("comfort",), unit=Unit.PIECE, because=Because.CHILD, need=_one),
)  # fmt: skip


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
    is_for_child = bool(supply.child_months) and scope.having(_is_child) > 0
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
