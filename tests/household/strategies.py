"""Households with anything in them that a form can hold, up to the bounds of each field."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from msgspec import Struct

from guide.household.field import Field, PlanRule, Rule, fields_of
from guide.household.household import Household
from guide.household.plan import Institution, Person, Plan

# What `clean` lets through: everything but control characters, surrogates and line ends.
letters = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
ids = st.text("0123456789abcdef", min_size=8, max_size=8)


def texts(most: int) -> st.SearchStrategy[str]:
    full = st.text(letters, min_size=most, max_size=most)
    return st.one_of(
        st.text(letters, max_size=most), full, st.sampled_from(("", '"\\', "Ә" * most))
    )


def _value(field: Field) -> st.SearchStrategy[Any]:
    match field.ask.rule:
        case Rule.FLAG:
            return st.booleans()
        case Rule.CHOICE:
            return st.sampled_from(("", *field.ask.choices))
        case PlanRule.CALL_ORDER:
            refs = st.one_of(ids.map("person:{}".format), st.just("contact:out1"))
            return st.lists(refs, max_size=field.max_length).map(tuple)
    return texts(field.max_length or 0)


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


def households(most: int = 4) -> st.SearchStrategy[Household]:
    return st.builds(
        Household,
        st.builds(lambda values: Plan(**values), _values(Plan)),
        _records(Person, most),
        _records(Institution, most),
    )
