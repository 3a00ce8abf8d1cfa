"""A fictional family, as typed; nothing in it belongs to anybody."""

from __future__ import annotations

import pytest

from guide.household.household import Household
from guide.household.plan import CONTACT_REF, Institution, Person, Plan


@pytest.fixture
def family() -> Household:
    """Two adults, two children, one school: a complete quick plan."""
    return Household(
        Plan(
            out_name="Айгүл",
            out_town="Астана",
            out_phone="8 700 000 00 03",
            settlement="Қарағанды",
            street="Мысал көшесі",
            building="10",
            meet_near="Аула, үйдің артында",
            meet_far="Мектеп алдында",
            ice_order=("person:p2", "person:p1", CONTACT_REF),
            plan_title="Отбасы жоспары",
            plan_lang="kk+ru",
        ),
        (
            Person(id="p1", position=0, given_name="Ерлан", mobile="+7 700 000 00 01"),
            Person(id="p2", position=1, given_name="Динара", mobile="87000000002"),
            Person(
                id="c1",
                position=2,
                given_name="Әлихан",
                is_child=True,
                institution="institution:i1",
            ),
            Person(
                id="c2", position=3, given_name="Айша", is_child=True, institution="institution:i1"
            ),
        ),
        (Institution(id="i1", inst_name="№ 00 мектеп", inst_phone="8 7212 00 00 04"),),
    )
