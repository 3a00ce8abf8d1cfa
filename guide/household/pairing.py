"""Which record of one plan is which of another.

Plans of two computers may be about the same people without sharing a single id, and may share an
id by chance. So records are paired by what they are called first, and by id only where no name
tells otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from guide.household.household import Household, ref_of
from guide.household.plan import Ref
from guide.household.records.kinds import KINDS, RecordKind


class Pair(Struct, frozen=True):
    """A record here and its fellow there; one of them may be missing."""

    kind: RecordKind
    ours: Any
    theirs: Any
    our_ref: Ref = ""  # "": there is none
    their_ref: Ref = ""
    place: int = 0  # of the record among its kind, from 1; 0 for what nobody adds

    @property
    def shape(self) -> type[Struct]:
        """The type of both."""
        return type(self.theirs if self.ours is None else self.ours)


def pairs(ours: Household, theirs: Household) -> Iterator[Pair]:
    """All records of two plans, in the order of the form; those of theirs first in each kind."""
    here, there = _by_kind(ours), _by_kind(theirs)
    fellows: dict[Ref, Ref] = {}  # theirs by ours, of what others stand beside
    for kind in KINDS:
        one, other = here.get(kind.name, []), there.get(kind.name, [])
        if kind.is_repeated:
            for pair in _paired(kind, one, other, ours, theirs):
                if pair.our_ref and pair.their_ref:
                    fellows[pair.our_ref] = pair.their_ref
                yield pair
        else:
            yield from _beside(kind, one, other, fellows)


def _by_kind(household: Household) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for ref, record in household.records():
        found.setdefault(ref.partition(":")[0], []).append(record)
    return found


def _beside(
    kind: RecordKind, ours: Sequence[Any], theirs: Sequence[Any], fellows: Mapping[Ref, Ref]
) -> Iterator[Pair]:
    """Records that nobody adds: each with what stands in the same place there.

    What is not kept is the same as an empty record, where there is a place for it.
    """
    left = {ref_of(one): one for one in theirs}
    bases = {fellow: ref for ref, fellow in fellows.items()}
    for one in ours:
        their_ref = _moved(kind, ref_of(one), fellows)
        their = left.pop(their_ref, None) or _empty(kind, their_ref)
        yield Pair(kind, one, their, ref_of(one), their_ref)
    for their_ref, their in left.items():
        our_ref = _moved(kind, their_ref, bases)
        yield Pair(kind, _empty(kind, our_ref), their, our_ref, their_ref)


def _moved(kind: RecordKind, ref: Ref, bases: Mapping[Ref, Ref]) -> Ref:
    """The reference of such a record on the other side; "" when its base is not there."""
    if not kind.beside:
        return ref
    fellow = bases.get(f"{kind.beside}:{ref.partition(':')[2]}", "")
    return f"{kind.name}:{fellow.partition(':')[2]}" if fellow else ""


def _empty(kind: RecordKind, ref: Ref) -> Any:
    own_id = ref.partition(":")[2]
    if not ref:
        return None
    return kind.shape(id=own_id) if own_id else kind.shape()


def _paired(
    kind: RecordKind, ours: Sequence[Any], theirs: Sequence[Any], here: Household, there: Household
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
        yield Pair(kind, found, their, our_ref, there.ref_of(their), place)
    for place, our in enumerate(ours, start=1):
        if any(our is one for one in free):
            yield Pair(kind, our, None, here.ref_of(our), "", place)
