"""Which record of one plan is which of another.

Plans of two computers may be about the same people without sharing a single id, and may share an
id by chance. So records are paired by what they are called first, and by id only where no name
tells otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from guide.household.household import Household
from guide.household.plan import Ref


class Pair(Struct, frozen=True):
    """A record here and its fellow there; one of them may be missing."""

    part: str  # the attribute of the household that holds it: `plan`, `people`
    ours: Any
    theirs: Any
    our_ref: Ref = ""  # "": there is none
    their_ref: Ref = ""
    place: int = 0  # of the record among its kind, from 1; 0 for what a plan has once

    @property
    def shape(self) -> type[Struct]:
        """The type of both."""
        return type(self.theirs if self.ours is None else self.ours)


def pairs(ours: Household, theirs: Household) -> Iterator[Pair]:
    """All records of two plans, in the order of the form; those of theirs first in each part."""
    for part in Household.__struct_fields__:
        one, other = getattr(ours, part), getattr(theirs, part)
        if isinstance(one, tuple):
            yield from _paired(part, one, other, ours, theirs)
        else:
            yield Pair(part, one, other, ours.ref_of(one), theirs.ref_of(other))


def _paired(
    part: str, ours: Sequence[Any], theirs: Sequence[Any], here: Household, there: Household
) -> Iterator[Pair]:
    """Records that are the same by id and name, then by name alone, then by id alone."""
    free = list(ours)
    fellows: dict[int, Any] = {}

    def pair(is_fellow: Callable[[Any, Any], bool]) -> None:
        for index, their in enumerate(theirs):
            if index not in fellows:
                fellow = next((one for one in free if is_fellow(one, their)), None)
                if fellow is not None:
                    fellows[index] = fellow
                    free.remove(fellow)

    def same_name(one: Any, other: Any) -> bool:
        name = here.named(here.ref_of(one)).casefold()
        return bool(name) and name == there.named(there.ref_of(other)).casefold()

    pair(lambda one, other: one.id == other.id and same_name(one, other))
    pair(same_name)
    pair(lambda one, other: one.id == other.id)
    for place, their in enumerate(theirs, start=1):
        found = fellows.get(place - 1)
        our_ref = here.ref_of(found) if found is not None else ""
        yield Pair(part, found, their, our_ref, there.ref_of(their), place)
    for place, our in enumerate(ours, start=1):
        if any(our is one for one in free):
            yield Pair(part, our, None, here.ref_of(our), "", place)
