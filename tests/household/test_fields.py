"""The declared fields: the twelve of the quick plan, their bounds and their classes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from guide.household.exchange_format import unframed, write
from guide.household.field import Depth, Field, Privacy, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.records.kinds import KINDS, QUICK, kind_of, shapes
from guide.household.schema import file_schema, plan_schema, schema_text
from guide.household.sections import ORDER

FIELDS = [field for shape in shapes() for field in fields_of(shape)]
QUICK_FIELDS = [field for kind in QUICK for field in fields_of(kind.shape)]

# The quick plan (family-plan.md section 2): each is one thing to answer.
TWELVE = [
    {"plan_title"},
    {"plan_lang"},
    {"settlement"},
    {"street"},
    {"building"},
    {"given_name"},
    {"mobile"},
    {"out_name", "out_phone"},
    {"meet_near"},
    {"meet_far"},
    {"ice_order"},
    {"inst_name", "inst_phone"},
]
# What makes the twelve work: ticks, who goes to which school, and where the contact lives.
BESIDE = {"no_streets", "is_child", "institution", "out_town"}


def test_the_quick_plan_asks_its_twelve_fields() -> None:
    assert len(TWELVE) == 12
    quick = {field.name for field in QUICK_FIELDS if field.ask.depth is Depth.QUICK}
    assert quick == set().union(*TWELVE) | BESIDE


def test_everything_of_the_twelve_is_needed_but_the_phone_that_one_adult_needs() -> None:
    needed = {field.name for field in FIELDS if field.ask.needed}
    assert needed == set().union(*TWELVE) - {"mobile"}


def test_keys_are_unique_but_for_whose_a_record_is() -> None:
    owners = {kind.owner for kind in KINDS if kind.owner}
    keys = [field.key for field in FIELDS if field.name not in owners]
    assert len(set(keys)) == len(keys)


def test_no_annotation_of_a_record_is_a_text() -> None:
    """Each would be compiled at a start of a family that has such a record."""
    written = [text for shape in shapes() for one in shape.__mro__ for text in _annotations(one)]
    assert [one for one in written if isinstance(one, str)] == []
    assert isinstance(next(iter(_annotations(Household))), str), "one that is a text is seen"


def _annotations(shape: type) -> Iterable[object]:
    return vars(shape).get("__annotations__", {}).values()


def test_what_leaves_no_screen_holds_no_words() -> None:
    """The code word itself is asked nowhere: only the day on which one was agreed."""
    secret = [field for field in FIELDS if field.ask.privacy is Privacy.P4]
    assert {field.ask.rule for field in secret} == {Rule.DAY}


def test_every_section_is_in_one_group_and_every_field_in_a_section_of_the_list() -> None:
    assert tuple(Section) == ORDER
    assert {field.ask.section for field in FIELDS} == set(Section)


def test_the_kinds_of_records_know_their_shapes() -> None:
    for kind in KINDS:
        names = {field.name for field in fields_of(kind.shape)}
        assert kind_of(kind.shape) is kind
        assert {kind.named_by, kind.called_by, kind.owner} - {""} <= names
        assert kind.is_repeated == ("position" in kind.shape.__struct_fields__)
        assert kind.is_once != ("id" in kind.shape.__struct_fields__)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_field_is_bounded_and_starts_empty(field: Field) -> None:
    assert not field.default
    if field.ask.rule in (Rule.FLAG, Rule.CHOICE):
        return
    assert field.max_length is not None


def test_the_schema_is_read_from_the_types() -> None:
    defined = plan_schema()["$defs"]
    assert set(defined) == {shape.__name__ for shape in shapes()} | {"Chosen"}
    phone = defined["Plan"]["properties"]["out_phone"]
    assert phone["maxLength"] == 40
    assert phone["x-section"] == "contact"
    assert phone["x-privacy"] == "P1"
    assert phone["x-papers"]
    assert defined["Plan"]["additionalProperties"] is False


@pytest.mark.parametrize(
    ("person", "is_asked"),
    [
        (Person(id="a"), True),
        (Person(id="a", institution="institution:i1"), True),  # chosen while still a child
        (Person(id="c", is_child=True), True),
        (Person(id="c", is_child=True, institution="institution:i1"), False),
    ],
)
def test_the_place_of_weekdays_is_asked_where_no_school_tells_it(
    person: Person, is_asked: bool
) -> None:
    (field,) = (field for field in fields_of(Person) if field.name == "weekday_place")
    assert field.is_asked(person) is is_asked


def test_the_published_schema_is_the_one_of_today() -> None:
    published = Path(__file__).parents[2] / "docs" / "plan.schema.json"
    # To write it anew: python -m guide plan schema --out docs/plan.schema.json --force
    assert published.read_text(encoding="utf-8") == schema_text()


def test_the_schema_names_everything_a_file_says_and_nothing_else() -> None:
    household = Household(Plan(out_name="Айгүл"), (Person(id="a1", position=0),))
    said = unframed(write(household, dt.datetime(2026, 11, 22, tzinfo=dt.UTC), "notice"))
    schema = file_schema()
    assert set(schema["required"]) == {"version", "made", *said.facts}
    assert schema["properties"]["version"] == {"const": said.version}
    defined = schema["$defs"]
    for field in FIELDS:
        told = defined[field.record.__name__]["properties"][field.name]
        assert (told["x-section"], told["x-privacy"]) == (field.ask.section, field.ask.privacy)
        if field.ask.choices:  # no other answer is read
            offered = told.get("items", told)
            assert set(offered["enum"]) - {""} == set(field.ask.choices)
    for kind in KINDS:
        if not kind.is_once:
            own_id = defined[kind.shape_name]["properties"]["id"]
            assert re.search(own_id["pattern"], "4f2a-A_1")
            assert not re.search(own_id["pattern"], "person:4f2a")
