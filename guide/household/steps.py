"""How far the plan is: the status of each section, and what to do next.

Counts needed fields that are filled and need no help. No percentage: the next step in words is
what brings a family on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from guide.form_fields import is_empty
from guide.household.field import Field, Section, fields_of
from guide.household.household import Household
from guide.household.plan import Ref
from guide.household.records.kinds import kind_of
from guide.household.sections import ORDER, QUICK
from guide.household.validity import has_adult_phone, is_filled

MOST_STEPS = 3

State = Literal["not_started", "partly", "complete"]

# What helps most when the network fails comes first; sections not named follow in form order.
_FIRST = (Section.CONTACT, Section.MEETING, Section.PEOPLE, Section.HOME, Section.CALLS)


class SectionStatus(Struct, frozen=True):
    """How far a section is ("2 of 5"): needed fields that are filled, and that are asked.

    A section of the full plan asks for nothing; `filled` counts what is there.
    """

    filled: int
    asked: int
    state: State


class NextStep(Struct, frozen=True):
    """One thing to do: `fill` a field (its key words it), or `print` the complete plan."""

    code: Literal["fill", "print"]
    section: Section | None = None
    key: str = ""  # the field's key, such as `contact.out_phone`
    record_ref: Ref = ""  # "" when the record must be added first


class _Need(Struct, frozen=True):
    """One thing the quick plan needs."""

    section: Section
    key: str
    record_ref: Ref
    is_met: bool


# By reference: the record that was judged, what it needs, and whether some of that names others.
_Met = dict[Ref, tuple[Struct, tuple["_Need", ...], bool]]


class SectionProgress:
    """How far each section is, told again and again: what did not change is not counted anew."""

    def __init__(self) -> None:
        self._counted: dict[Ref, tuple[Struct, Counter[Section]]] = {}
        self._answers: Counter[Section] = Counter()
        self._met: _Met = {}

    def statuses(self, household: Household) -> dict[Section, SectionStatus]:
        """How far each section is; the answers are judged once for all of them.

        "Not started" means that nothing at all was typed in it.
        """
        self._count(household)
        needs: dict[Section, list[_Need]] = {section: [] for section in QUICK}
        for need in _needs(household, self._met):
            needs[need.section].append(need)
        return {
            section: _status(self._answers[section], needs[section])
            if section in needs
            else _further(self._answers[section])
            for section in ORDER
        }

    def _count(self, household: Household) -> None:
        records = dict(household.records())
        for ref in self._counted.keys() - records.keys():
            self._answers.subtract(self._counted.pop(ref)[1])
        for ref, record in records.items():
            known = self._counted.get(ref)
            if known is None or known[0] is not record:
                if known is not None:
                    self._answers.subtract(known[1])
                counted = _answered(record)
                self._answers.update(counted)
                self._counted[ref] = record, counted


def statuses(household: Household) -> dict[Section, SectionStatus]:
    """How far each section is, told once."""
    return SectionProgress().statuses(household)


def _answered(record: Struct) -> Counter[Section]:
    """How many answers a record holds in each section; whose it is was no question."""
    owner = kind_of(type(record)).owner
    return Counter(
        field.ask.section
        for field in fields_of(type(record))
        if field.name != owner and not is_empty(field.value(record))
    )


def _status(answers: int, needs: Sequence[_Need]) -> SectionStatus:
    filled = sum(need.is_met for need in needs)
    if filled == len(needs):
        state: State = "complete"
    else:
        state = "partly" if answers else "not_started"
    return SectionStatus(filled, len(needs), state)


def _further(answers: int) -> SectionStatus:
    """A section of the full plan: all of it may be left out, so nothing is asked of it."""
    return SectionStatus(answers, 0, "partly" if answers else "not_started")


def is_plan_complete(household: Household) -> bool:
    """Whether everything the quick plan needs is there."""
    return all(need.is_met for need in _needs(household))


def next_steps(household: Household) -> list[NextStep]:
    """At most three things to do now, one a section; printing once the plan is complete."""
    open_needs: dict[Section, _Need] = {}
    for need in _needs(household):
        if not need.is_met:
            open_needs.setdefault(need.section, need)
    order = (*_FIRST, *(section for section in QUICK if section not in _FIRST))
    ordered = [open_needs[section] for section in order if section in open_needs]
    steps = [NextStep("fill", need.section, need.key, need.record_ref) for need in ordered]
    if not steps:
        return [NextStep("print")]
    return steps[:MOST_STEPS]


def _needs(household: Household, known: _Met | None = None) -> Iterator[_Need]:
    """Everything needed, in the order of the form.

    `known` holds what was judged before; a record that is the same is judged anew only where it
    names others.
    """
    if not household.adults:
        yield _Need(Section.PEOPLE, "people.given_name", "", is_met=False)
    yield _adult_phone(household)
    known = {} if known is None else known
    for ref, record in household.quick_records():
        was = known.get(ref)
        if was is None or was[0] is not record or was[2]:
            needed = [one for one in _needed(type(record)) if one.is_asked(record)]
            needs = tuple(
                _Need(one.ask.section, one.key, ref, is_filled(record, one, household))
                for one in needed
            )
            was = known[ref] = record, needs, any(one.ask.kinds for one in needed)
        yield from was[1]


@cache
def _needed(record: type[Struct]) -> tuple[Field, ...]:
    return tuple(field for field in fields_of(record) if field.ask.needed)


def _adult_phone(household: Household) -> _Need:
    """The one rule over several records: at least one adult can be called."""
    first = next(iter(household.adults), None)
    ref = household.ref_of(first) if first is not None else ""
    return _Need(Section.PEOPLE, "people.mobile", ref, has_adult_phone(household))
