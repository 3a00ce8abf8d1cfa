"""Where two plans differ, as a person reads it: field by field, person by person.

Plans of two computers may be about the same people without sharing a single id, and may share an
id by chance. So people are paired by what they are called first, and by id only where no name
tells otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, TypeVar

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.field import fields_of
from guide.household.household import PLAN_REF, Household, institution_ref, person_ref
from guide.household.plan import Institution, Person, Plan, Ref
from guide.usecases.plan.review import shown_answer

R = TypeVar("R", Person, Institution)
Side = Literal["both", "ours", "theirs"]


class Difference(Struct, frozen=True, kw_only=True):
    """One answer that is not the same. None means "Not filled in"."""

    field_key: str  # words it: `contact.out_phone`
    ours: str | None
    theirs: str | None
    name: str = ""  # of the person or institution; "" for the plan, and for one without a name
    our_ref: Ref = ""  # "": the record stands in the file only
    their_ref: Ref = ""  # "": the record stands here only
    place: int = 0  # of the record among its kind, from 1: tells apart people without a name

    @property
    def side(self) -> Side:
        """Where the person or institution stands."""
        if not self.our_ref:
            return "theirs"
        return "both" if self.their_ref else "ours"


class _Pair(Struct, frozen=True):
    """A record here and its fellow there; one of them may be missing."""

    shape: type[Struct]
    ours: Struct | None
    theirs: Struct | None
    our_ref: Ref
    their_ref: Ref
    place: int = 0


def differences(
    ours: Household, theirs: Household, book: FieldBook, lang: Lang
) -> list[Difference]:
    """Return what differs, in the order of the form; empty when both plans say the same.

    Somebody who stands on one side only has a line for the name and for each other answer.
    """
    found: list[Difference] = []
    for pair in _pairs(ours, theirs):
        name = theirs.named(pair.their_ref) or ours.named(pair.our_ref)
        for index, field in enumerate(fields_of(pair.shape)):
            our_answer = their_answer = None
            if pair.ours is not None:
                our_answer = shown_answer(field, field.value(pair.ours), ours, book, lang)
            if pair.theirs is not None:
                their_answer = shown_answer(field, field.value(pair.theirs), theirs, book, lang)
            is_alone = pair.ours is None or pair.theirs is None
            # The first field names the record: a person of one side shows even without answers.
            if our_answer != their_answer or (is_alone and index == 0):
                found.append(
                    Difference(
                        field_key=field.key,
                        ours=our_answer,
                        theirs=their_answer,
                        name=name,
                        our_ref=pair.our_ref,
                        their_ref=pair.their_ref,
                        place=pair.place,
                    )
                )
    return found


def _pairs(ours: Household, theirs: Household) -> Iterator[_Pair]:
    yield _Pair(Plan, ours.plan, theirs.plan, PLAN_REF, PLAN_REF)
    yield from _paired(ours.people, theirs.people, person_ref, ours.named, theirs.named)
    yield from _paired(
        ours.institutions, theirs.institutions, institution_ref, ours.named, theirs.named
    )


def _paired(
    ours: Sequence[R],
    theirs: Sequence[R],
    ref: Callable[[R], Ref],
    our_name: Callable[[Ref], str],
    their_name: Callable[[Ref], str],
) -> Iterator[_Pair]:
    """Records that are the same by id and name, then by name alone, then by id alone."""
    free = list(ours)
    fellows: dict[int, R] = {}

    def pair(is_fellow: Callable[[R, R], bool]) -> None:
        for index, their in enumerate(theirs):
            if index not in fellows:
                fellow = next((one for one in free if is_fellow(one, their)), None)
                if fellow is not None:
                    fellows[index] = fellow
                    free.remove(fellow)

    def same_name(one: R, other: R) -> bool:
        name = our_name(ref(one)).casefold()
        return bool(name) and name == their_name(ref(other)).casefold()

    pair(lambda one, other: one.id == other.id and same_name(one, other))
    pair(same_name)
    pair(lambda one, other: one.id == other.id)
    for place, their in enumerate(theirs, start=1):
        found = fellows.get(place - 1)
        our_ref = ref(found) if found is not None else ""
        yield _Pair(type(their), found, their, our_ref, ref(their), place)
    for place, our in enumerate(ours, start=1):
        if any(our is one for one in free):
            yield _Pair(type(our), our, None, ref(our), "", place)
