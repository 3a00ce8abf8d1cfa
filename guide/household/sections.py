"""The sections of the plan as a family meets them: the quick plan first, the rest by subject.

A section whose subject the family does not have is left out of the list; what was entered in it
before stays, and keeps the section there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from guide.household.field import Section
from guide.household.household import Household


class SectionGroup(StrEnum):
    """What sections stand together in the list; each has its words."""

    QUICK = "quick"
    WHO = "who"
    WHERE = "where"
    ACTING = "acting"
    UPKEEP = "upkeep"


GROUPS: Mapping[SectionGroup, tuple[Section, ...]] = MappingProxyType(
    {
        SectionGroup.QUICK: (
            Section.CONTACT, Section.PEOPLE, Section.HOME, Section.MEETING, Section.CALLS,
            Section.TITLE,
        ),
        SectionGroup.WHO: (
            Section.ABOUT, Section.HEALTH, Section.SCHOOL, Section.WORK, Section.CONTACTS,
        ),
        SectionGroup.WHERE: (
            Section.OURS, Section.HOUSE, Section.UTILITIES, Section.EXITS, Section.DOCUMENTS,
            Section.PETS, Section.CAR,
        ),
        SectionGroup.ACTING: (
            Section.PLACES, Section.CONNECTION, Section.PHONES, Section.ROLES, Section.HELPED,
            Section.RULES,
        ),
        SectionGroup.UPKEEP: (Section.KIT, Section.KEEPING, Section.PRACTICE),
    }
)  # fmt: skip
QUICK = GROUPS[SectionGroup.QUICK]
ORDER: tuple[Section, ...] = tuple(one for sections in GROUPS.values() for one in sections)


def shown(household: Household) -> tuple[Section, ...]:
    """The sections that apply to this family, in their order."""
    return tuple(section for section in ORDER if applies(section, household))


def following(section: Section, order: Sequence[Section]) -> Section | None:
    """The section after this one; None at the end, and at the end of the quick plan."""
    if section is QUICK[-1] or section not in order:
        return None
    return next(iter(order[order.index(section) + 1 :]), None)


def applies(section: Section, household: Household) -> bool:
    """Whether a section has something to ask this family."""
    match section:
        case Section.ABOUT | Section.HEALTH | Section.PHONES:
            is_there = bool(household.people)
        case Section.SCHOOL:
            is_there = bool(household.children) or bool(household.institutions)
        case Section.WORK:
            is_there = bool(household.adults)
        case Section.PETS | Section.CAR | Section.HELPED:
            kind, tick = _BY_TICK[section]
            is_there = household.has(kind) or getattr(household.record("house"), tick, False)
        case _:
            is_there = True
    return is_there


# The kind of record, and the field of the house that says that there are some.
_BY_TICK = {
    Section.PETS: ("pet", "has_pets"),
    Section.CAR: ("car", "has_car"),
    Section.HELPED: ("helped", "helps_others"),
}
