"""All kinds of records of the plan, in the order of the form. Here and nowhere else is the list.

A record stands once in the plan (`house`), once beside each record of another kind under its id
(`health:4f2a` beside `person:4f2a`, so that what is private has a document of its own), or as often
as the family adds it (`pet:91c0`), then perhaps as a part of another, which takes it along when
removed.

The shapes of the quick plan are loaded at a start; the others when the plan holds one of them.
"""

from __future__ import annotations

from functools import cache, cached_property, partial
from importlib import import_module
from typing import Any

from msgspec import Struct

from guide.household.field import Section
from guide.household.plan import PlanRecord

LEVELS = ("inside", "near", "far", "out")  # of meeting places, from the flat to out of town
MOST_RECORDS = 30  # of a kind, typed or brought (family-plan.md section 3)
_PACKAGE = "guide.household.records"


class RecordKind(Struct, frozen=True, kw_only=True, dict=True):
    """One kind of record."""

    name: str
    section: Section | None  # where it is edited
    module: str
    shape_name: str
    is_repeated: bool = False  # added and removed by the family
    is_content: bool = False  # kept under the digest of what it holds, as long as a record names it
    beside: str = ""  # the kind it accompanies, under the same id
    whom: str = ""  # with `beside` or `owner` of a person: only a "child" or only an "adult"
    ids: tuple[str, ...] = ()  # the ids there are, when they are fixed
    named_by: str = ""  # the field that holds its name
    called_by: str = ""  # the field that holds the number to reach it
    owner: str = ""  # the field that names whose it is: a person, or a record that it is a part of
    most: int = MOST_RECORDS
    most_each: int = MOST_RECORDS  # for one owner

    @cached_property
    def shape(self) -> type[PlanRecord]:
        """The record's type; its module is loaded now."""
        found: type[PlanRecord] = getattr(import_module(self.module), self.shape_name)
        return found

    @cached_property
    def is_once(self) -> bool:
        """Whether it stands in the plan once."""
        return not (self.is_repeated or self.beside or self.ids or self.is_content)


def _further(
    name: str, section: Section | None, shape: str, module: str = "", **more: Any
) -> RecordKind:
    return RecordKind(
        name=name,
        section=section,
        module=f"{_PACKAGE}.{module or name}",
        shape_name=shape,
        **more,
    )


_many = partial(_further, is_repeated=True)
_owned = partial(_many, owner="person")


_QUICK = "guide.household.plan"
QUICK: tuple[RecordKind, ...] = (
    RecordKind(name="plan", section=Section.TITLE, module=_QUICK, shape_name="Plan"),
    RecordKind(
        name="person", section=Section.PEOPLE, module=_QUICK, shape_name="Person",
        is_repeated=True, named_by="given_name", called_by="mobile",
    ),
    RecordKind(
        name="institution", section=Section.PEOPLE, module=_QUICK, shape_name="Institution",
        is_repeated=True, named_by="inst_name", called_by="inst_phone",
    ),
)  # fmt: skip
FURTHER: tuple[RecordKind, ...] = (
    _further("house", Section.HOUSE, "House"),
    _further("profile", Section.ABOUT, "Profile", beside="person"),
    _further("health", Section.HEALTH, "Health", beside="person"),
    # What a medicine is called is hidden, so it names nothing.
    _owned("medicine", Section.HEALTH, "Medicine", "health", most=150, most_each=12),
    _further("childcare", Section.SCHOOL, "Childcare", beside="person", whom="child"),
    _owned("pickup", Section.SCHOOL, "Pickup", "childcare", named_by="pickup_name",
           called_by="pickup_phone", whom="child", most=90, most_each=6),
    _owned("club", Section.SCHOOL, "Club", "childcare", named_by="club_name",
           called_by="club_phone", whom="child", most=90, most_each=6),
    _further("school_rules", Section.SCHOOL, "SchoolRules", beside="institution"),
    _owned("workplace", Section.WORK, "Workplace", named_by="work_name", called_by="work_phone",
           whom="adult", most=60, most_each=4),
    _many("contact", Section.CONTACTS, "Contact", named_by="name", called_by="phone", most=60),
    _many("helped", Section.HELPED, "Helped", named_by="helped_name", called_by="helped_phone"),
    _further("utilities", Section.UTILITIES, "Utilities"),
    _many("utility_number", Section.UTILITIES, "UtilityNumber", "utilities",
          named_by="utility_name", called_by="utility_phone", most=12),
    _further("routes", Section.EXITS, "Routes"),
    _many("exit", Section.EXITS, "Exit", "routes", named_by="room", most=12),
    _further("place", Section.PLACES, "MeetingPlace", "meeting_place", ids=LEVELS, most=4),
    _many("pet", Section.PETS, "Pet", named_by="pet_name", most=12),
    _many("car", Section.CAR, "Car", named_by="make", most=6),
    _further("belongings", Section.DOCUMENTS, "Belongings"),
    _many("document", Section.DOCUMENTS, "PaperDocument", "belongings", most=60),
    _further("connection", Section.CONNECTION, "Connection"),
    _many("phone", Section.PHONES, "FamilyPhone"),
    _many("role", Section.ROLES, "Role"),
    _many("rule", Section.RULES, "LevelRule", named_by="what", most=40),
    _many("kit", Section.KIT, "Kit", "supplies", named_by="kit_name"),
    _many("kit_item", Section.KIT, "KitItem", "supplies", owner="kit", most=300),
    _many("lot", Section.KIT, "Lot", "supplies", owner="kit_item", most=300, most_each=6),
    _further("upkeep", Section.KEEPING, "Upkeep"),
    _many("practice", Section.PRACTICE, "Practice", most=60),
    _further("photo", None, "Photo", is_content=True, most=40),
)  # fmt: skip
KINDS = (*QUICK, *FURTHER)
NAMES = tuple(kind.name for kind in KINDS)  # also the kinds of their documents in the store
_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_SHAPE = {(kind.module, kind.shape_name): kind for kind in KINDS}


def kind_named(name: str) -> RecordKind:
    """The kind of this name, also of a reference such as `pet:91c0`. KeyError for none."""
    return _BY_NAME[name.partition(":")[0]]


@cache
def kind_of(shape: type[Struct]) -> RecordKind:
    """The kind of a record's type, or of one derived from it. ValueError for none."""
    for one in shape.__mro__:  # by name: to compare with every type would load them all
        if kind := _BY_SHAPE.get((one.__module__, one.__name__)):
            return kind
    raise ValueError(shape)


def shapes() -> tuple[type[PlanRecord], ...]:
    """The types of all kinds, in their order; all their modules are loaded now."""
    return tuple(kind.shape for kind in KINDS)
