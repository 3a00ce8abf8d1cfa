"""Households with anything in them that a form can hold, up to the bounds of each field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec import Struct, structs

from guide.household.field import Field, PlanRule, Rule, fields_of
from guide.household.household import Household, ref_of
from guide.household.merging import settled
from guide.household.plan import Institution, Person, Plan
from guide.household.records.kinds import FURTHER, kind_of
from guide.household.records.photo import Photo, photo_of, photo_ref

# What `clean` lets through: everything but control characters, surrogates and line ends.
letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
ids = st.text("0123456789abcdef", min_size=8, max_size=8)


JPEG = (Path(__file__).parents[1] / "data" / "photo.jpg").read_bytes()
_TABLE = JPEG.index(b"\xff\xdb") + 5  # where the coarseness of the first dots stands


def picture(number: int) -> Photo:
    """A picture like no other that can be drawn."""
    return photo_of(JPEG[:_TABLE] + bytes([number + 1]) + JPEG[_TABLE + 1 :])


PICTURES = tuple(map(picture, range(4)))
GONE = "photo:00000000"  # of a picture that is not there


def settled_with_pictures(records: list[Any]) -> Household:
    """The plan of these records and of the pictures that they name."""
    others = [one for one in records if not isinstance(one, Photo)]
    return settled(Household.of_records([*others, *PICTURES]))


def texts(most: int) -> st.SearchStrategy[str]:
    full = st.text(letters, min_size=most, max_size=most)
    return st.one_of(
        st.text(letters, max_size=most), full, st.sampled_from(("", '"\\', "Ә" * most))
    )


def _value(field: Field) -> st.SearchStrategy[Any]:
    if field.ask.kinds:
        return _naming(field)
    match field.ask.rule:
        case Rule.FLAG:
            return st.booleans()
        case Rule.CHOICE | Rule.LIST:
            return st.sampled_from(("", *field.ask.choices))
        case PlanRule.SEVERAL | PlanRule.ORDER:
            chosen = st.lists(st.sampled_from(field.ask.choices), max_size=3, unique=True)
            return chosen.map(tuple)
        case PlanRule.PHOTO:
            return st.sampled_from(("", GONE, *map(photo_ref, PICTURES)))
    return texts(field.max_length or 0)


def _naming(field: Field) -> st.SearchStrategy[Any]:
    """References of the kinds that a field may name, most of them to nobody."""
    led = st.builds("{}:{}".format, st.sampled_from(field.ask.kinds), ids)
    if "contact" in field.ask.kinds:
        led = st.one_of(led, st.just("contact:out1"))
    if field.ask.rule is PlanRule.REF:
        return st.one_of(st.just(""), led)
    return st.lists(led, max_size=field.max_length).map(tuple)


def _values(shape: type[Struct]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {}, optional={field.name: _value(field) for field in fields_of(shape)}
    )


@st.composite
def _records(draw: st.DrawFn, shape: type[Struct], most: int) -> tuple[Any, ...]:
    found = draw(st.lists(ids, max_size=most, unique=True))
    return tuple(
        shape(id=one, position=place, **draw(_values(shape))) for place, one in enumerate(found)
    )


@st.composite
def households(draw: st.DrawFn, most: int = 4) -> Household:
    """A plan with people, institutions, and records of some of the further kinds."""
    plan = Plan(**draw(_values(Plan)))
    people, institutions = draw(_records(Person, most)), draw(_records(Institution, most))
    kinds = draw(
        st.lists(
            st.sampled_from([one for one in FURTHER if not one.is_content]), max_size=3, unique=True
        )
    )
    kinds.sort(key=FURTHER.index)  # what owns comes before what is owned
    bases = {"person": people, "institution": institutions}
    others: list[Any] = []
    for kind in kinds:
        if kind.is_once:
            others.append(kind.shape(**draw(_values(kind.shape))))
        elif kind.is_repeated:
            found = draw(_records(kind.shape, 2))
            others += [draw(_owned(one, [*people, *others])) for one in found]
        else:
            own = [base.id for base in bases.get(kind.beside, ())] or list(kind.ids)
            chosen = draw(st.lists(st.sampled_from(own), max_size=2, unique=True)) if own else []
            others += [kind.shape(id=one, **draw(_values(kind.shape))) for one in chosen]
    return settled_with_pictures([plan, *people, *institutions, *others])


@st.composite
def _owned(draw: st.DrawFn, record: Any, known: list[Any]) -> Any:
    """The record as a part of one that is there, where it belongs to another."""
    owner = kind_of(type(record)).owner
    if not owner:
        return record
    (field,) = (one for one in fields_of(type(record)) if one.name == owner)
    may_own = [ref_of(one) for one in known if kind_of(type(one)).name in field.ask.kinds]
    whose = draw(st.sampled_from(may_own)) if may_own else ""
    return structs.replace(record, **{owner: whose})
