"""What a kit should hold, worked out from who lives here (family-plan.md section 10).

Need = rate × heads × days, rounded up to the container. The rates are declared in `LIST`, each
resting on a line of kit.toml under the name of the supply; what no source puts into a number is on
the list without one. The day decides nothing but who is an infant; no clock is asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from guide.household.dates import months_later, read_date
from guide.household.field import Field, fields_of
from guide.household.further_checks import read_count
from guide.household.household import Household, person_ref
from guide.household.plan import Person
from guide.household.records.health import Health, Medicine
from guide.household.records.pet import Pet
from guide.household.records.profile import Profile

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


def is_child(_scope: Scope, person: Person) -> bool:
    """Whether this is a child, as the plan says."""
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
