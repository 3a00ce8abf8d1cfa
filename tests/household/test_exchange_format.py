"""The plan file: what goes in comes out; whatever does not hold in full is refused."""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib.util
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.errors import Code, GuideError
from guide.household.exchange_format import DEEPEST, LADDER, LARGEST, LARGEST_FILE, read, write
from guide.household.field import Field, PlanRule, Rule, fields_of
from guide.household.household import MOST_RECORDS, Household
from guide.household.plan import Plan
from guide.household.records.kinds import KINDS, kind_named, shapes
from guide.household.records.photo import LARGEST as PHOTO_BYTES
from guide.household.records.photo import Photo, photo_of
from tests.household.strategies import households

TODAY = len(LADDER) + 1
MADE = dt.datetime(2026, 11, 22, 14, 0, 1, tzinfo=dt.timezone(dt.timedelta(hours=5)))
NOTICE = "Отбасы жоспары\nСемейный план\nA family plan"
DATA = Path(__file__).parent.parent / "data"
SAMPLES = sorted(DATA.glob("plan-*.daiyn"))


def refusal(data: bytes, **more: Any) -> GuideError:
    with pytest.raises(GuideError) as caught:
        read(data, **more)
    return caught.value


def sealed(body: bytes, version: int = TODAY, made: str = "2026-11-22T09:00:01Z") -> bytes:
    """A file whose head fits its body, whatever the body is."""
    head = f"DAIYN PLAN {version}\nmade: {made}\nlength: {len(body)}\n"
    return f"{head}sha256: {hashlib.sha256(body).hexdigest()}\n\n".encode() + body


def saying(text: str, **more: Any) -> bytes:
    return sealed(f"notice\n\n{text}".encode(), **more)


def facts(**more: Any) -> dict[str, Any]:
    said = {"version": TODAY, "made": "2026-11-22T09:00:01Z", "plan": {}, "people": [],
            "institutions": []}  # fmt: skip
    return said | more


# What holds


@settings(max_examples=60)
@given(household=households())
def test_whatever_a_form_can_hold_comes_back(household: Household) -> None:
    found = read(write(household, MADE, NOTICE))
    assert found.household == household
    assert (found.made_at, found.version) == (MADE, TODAY)
    assert found.title == household.plan.plan_title


@pytest.mark.proof
@settings(max_examples=2_000)
@given(household=households(12))
def test_whatever_a_form_can_hold_comes_back_in_full(household: Household) -> None:
    assert read(write(household, MADE, NOTICE)).household == household


def _full_photo(number: int) -> Photo:
    """A picture as large as one may be, and like no other."""
    jpeg = (DATA / "photo.jpg").read_bytes()
    filler = bytes([number]) * (PHOTO_BYTES - len(jpeg) - 4)
    return photo_of(
        jpeg[:2] + b"\xff\xdb" + (len(filler) + 2).to_bytes(2, "big") + filler + jpeg[2:]
    )


def _fullest(field: Field, ids: list[str]) -> Any:
    """What takes most room of what the field may hold."""
    refs = [f"{kind}:{own_id}" for kind in field.ask.kinds for own_id in ids]
    most = field.max_length or 0
    longest = max(field.ask.choices, key=len, default="")
    by_rule: dict[Any, Any] = {
        Rule.FLAG: True,
        Rule.CHOICE: longest,
        Rule.LIST: longest,
        PlanRule.SEVERAL: field.ask.choices[:most],
        PlanRule.ORDER: field.ask.choices[:most],
        PlanRule.REF: next(iter(refs), ""),
        PlanRule.REFS: tuple(refs[:most]),
        PlanRule.CALL_ORDER: tuple(refs[:most]),
        PlanRule.PHOTO: f"photo:{ids[0]}",
    }
    return by_rule.get(field.ask.rule, "😀" * most)


def test_the_fullest_plan_fits() -> None:
    ids = [f"{n:08x}" for n in range(300)]

    def full(shape: type[Any], **more: Any) -> Any:
        return shape(**more, **{field.name: _fullest(field, ids) for field in fields_of(shape)})

    household = Household.of_records(
        [
            full(kind.shape, **({} if kind.is_once else {"id": own_id}))
            for kind in KINDS
            if not kind.is_content
            for own_id in (kind.ids or ids[: 1 if kind.is_once else kind.most])
        ]
        + [_full_photo(number) for number in range(kind_named("photo").most)]
    )
    assert len(household.people) == MOST_RECORDS
    data = write(household, MADE, NOTICE)
    assert len(data) < LARGEST
    assert read(data).household == household


def test_anybody_can_read_what_the_file_is_and_check_it(family: Household) -> None:
    data = write(family, MADE, NOTICE)
    head, _, body = data.partition(b"\n\n")
    said = dict(line.split(": ") for line in head.decode().splitlines()[1:])
    assert head.startswith(b"DAIYN PLAN %d\n" % TODAY)
    assert said["made"] == "2026-11-22T09:00:01Z"
    assert said["length"] == str(len(body))
    assert said["sha256"] == hashlib.sha256(body).hexdigest()
    assert body.decode().startswith(f"{NOTICE}\n\n{{")
    assert json.loads(body.partition(b"\n\n")[2])["people"][0]["given_name"] == "Ерлан"
    assert not re.search("[А-Яа-яӘәҚқ]", head.decode()), "nothing personal in the head"


def test_the_same_plan_is_the_same_bytes(family: Household) -> None:
    again = Household(family.plan, family.people, family.institutions)
    assert write(family, MADE, NOTICE) == write(again, MADE.astimezone(dt.UTC), NOTICE)


def test_what_the_tests_seal_by_hand_is_read() -> None:
    # Without this, the refusals below could all be for one reason.
    assert read(saying(json.dumps(facts()))).household == Household()


# What does not hold


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.PLAN_FILE_DAMAGED),
        (b"DAIYN", Code.PLAN_FILE_DAMAGED),
        (b"DAIYN PLAN 1\n", Code.PLAN_FILE_DAMAGED),
        (b"DAIYN PLAN 01\n", Code.PLAN_FILE_DAMAGED),
        (b"\xef\xbb\xbfDAIYN PLAN 1\n", Code.PLAN_FILE_FOREIGN),
        (b"SQLite format 3\x00", Code.PLAN_FILE_FOREIGN),
        (b"{}", Code.PLAN_FILE_FOREIGN),
        (b"\x00" * 4096, Code.PLAN_FILE_FOREIGN),
        (b"DAIYN PLAN 1\n" + b" " * (LARGEST_FILE - 12), Code.PLAN_FILE_TOO_LARGE),
    ],
)
def test_what_is_no_plan_file_is_named_as_what_it_is(data: bytes, code: Code) -> None:
    assert refusal(data).code is code


def test_a_whole_file_that_is_larger_than_any_plan_is_refused_as_that() -> None:
    assert read(write(Household(), MADE, "ж" * (LARGEST // 2 - 500))).household == Household()
    large = write(Household(), MADE, "ж" * (LARGEST // 2))
    assert refusal(large).code is Code.PLAN_FILE_TOO_LARGE


def test_a_file_cut_at_any_byte_is_damaged(family: Household) -> None:
    data = write(family, MADE, NOTICE)
    for end in range(len(data)):
        assert refusal(data[:end]).code is Code.PLAN_FILE_DAMAGED
    assert refusal(data + b"\n").code is Code.PLAN_FILE_DAMAGED


def test_a_file_of_a_newer_version_says_so_only_when_it_is_whole(family: Household) -> None:
    newer = saying(json.dumps(facts(version=7, photographs={"deep": [[[]]]})), version=7)
    error = refusal(newer)
    assert (error.code, error.fields) == (Code.PLAN_FILE_NEWER, {"version": "7"})
    assert refusal(newer[:-1]).code is Code.PLAN_FILE_DAMAGED
    # One damaged digit in the head makes no newer version of today's file.
    data = write(family, MADE, NOTICE).replace(b"DAIYN PLAN %d\n" % TODAY, b"DAIYN PLAN 9\n")
    assert refusal(data).code is Code.PLAN_FILE_DAMAGED


ENDLESS = "9" * (sys.get_int_max_str_digits() + 1)  # more digits than a number is read from


@pytest.mark.parametrize(
    "body",
    [
        '{"version":1}',
        "[]",
        "1",
        '"text"',
        "",
        json.dumps(facts()) + "{}",
        json.dumps(facts(extra=1)),
        json.dumps(facts(plan={"extra": "1"})),
        json.dumps(facts(people=[{"id": "a1", "extra": 1}])),
        json.dumps(facts(version=TODAY + 1)),
        json.dumps(facts(version=str(TODAY))),
        json.dumps(facts(made="2026-11-22T09:00:02Z")),
        json.dumps(facts(plan=None)),
        json.dumps(facts(people={})),
        json.dumps(facts(plan={"out_name": 7})),
        json.dumps(facts(plan={"out_name": "x" * 61})),
        json.dumps(facts(plan={"plan_lang": "de"})),
        json.dumps(facts(plan={"no_streets": 1})),
        json.dumps(facts(people=[{}])),
        json.dumps(facts(people=[{"id": ""}])),
        json.dumps(facts(people=[{"id": "a:b"}])),
        json.dumps(facts(people=[{"id": "a" * 25}])),
        json.dumps(facts(people=[{"id": "a1", "position": -1}])),
        json.dumps(facts(people=[{"id": "a1", "position": 10**30}])),
        json.dumps(facts(people=[{"id": "a1", "position": 1.0}])),
        json.dumps(facts(people=[{"id": "a1"}, {"id": "a1"}])),
        # What no form lets stand: a place that is none, an answer that is not offered.
        json.dumps(facts(place=[{"id": "anywhere", "place_what": "x"}])),
        json.dumps(facts(health=[{"id": "a1"}])),
        json.dumps(facts(medicine=[{"id": "m1", "person": "person:a1"}])),
        json.dumps(facts(lot=[{"id": "l1", "kit_item": "kit_item:k1"}])),
        json.dumps(facts(rule=[{"id": "r1", "topic": "weather"}])),
        json.dumps(facts(people=[{"id": "a1", "institution": "person:a1"}])),
        json.dumps(facts(plan={"ice_order": ["health:a1"]})),
        json.dumps(facts(pet=[{"id": "p1", "pet_photo": "person:a1"}])),
        json.dumps(facts(people=[{"id": f"a{n}"} for n in range(MOST_RECORDS + 1)])),
        json.dumps(facts()).replace('"plan": {}', '"plan": {}, "plan": {}'),
        json.dumps(facts(plan={"out_name": "1"})).replace('"1"', '"1", "out_name": "2"'),
        json.dumps(facts(plan={"out_name": "1"})).replace('"1"', "NaN"),
        json.dumps(facts(plan={"out_name": "1"})).replace('"1"', "1e400"),
        json.dumps(facts(people=[{"id": "a1", "position": 1}])).replace(": 1}", f": {ENDLESS}}}"),
        json.dumps(facts()).replace("{}", "[" * 50 + "]" * 50),
        json.dumps(facts()).replace("{}", "[" * DEEPEST + "]" * DEEPEST),
        json.dumps(facts()).replace("{}", "[" * DEEPEST),
    ],
)  # fmt: skip
def test_a_sound_sum_does_not_make_a_plan_of_anything_else(body: str) -> None:
    assert refusal(saying(body)).code is Code.PLAN_FILE_DAMAGED


@pytest.mark.parametrize(
    "data",
    [
        sealed(b"no gap {}"),
        sealed(b"notice\n\n\xff"),
        sealed(b'notice\n\n{"\xed\xa0\x80":1}'),
        saying(json.dumps(facts(made="2026-13-22T09:00:01Z")), made="2026-13-22T09:00:01Z"),
        saying(json.dumps(facts())).replace(b"length: ", b"length: 0"),
        saying(json.dumps(facts())).replace(b"\n", b"\r\n"),
    ],
)
def test_what_only_looks_like_a_plan_file_is_damaged(data: bytes) -> None:
    assert refusal(data).code is Code.PLAN_FILE_DAMAGED


def test_nesting_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = saying(json.dumps(facts()).replace("{}", "[" * 50 + "]" * 50))

    def parse(*_: object, **__: object) -> None:
        raise AssertionError("a deep body reached the parser")

    monkeypatch.setattr("json.loads", parse)
    assert refusal(deep).code is Code.PLAN_FILE_DAMAGED
    with pytest.raises(AssertionError):  # and the others do reach it
        read(saying("{}"))


def test_brackets_inside_of_words_are_no_nesting() -> None:
    household = Household(Plan(out_name='[[[[[[[[[[{{{{{{"\\[[['))
    assert read(write(household, MADE, NOTICE)).household == household


@pytest.mark.parametrize("records", ["people", "institutions"])
def test_as_many_records_are_brought_as_can_be_typed(records: str) -> None:
    many = [{"id": f"a{n}"} for n in range(MOST_RECORDS)]
    found = read(saying(json.dumps(facts(**{records: many}))))
    assert len(getattr(found.household, records)) == MOST_RECORDS
    more = json.dumps(facts(**{records: [*many, {"id": "b"}]}))
    assert refusal(saying(more)).code is Code.PLAN_FILE_DAMAGED


def test_no_number_in_a_file_leaves_no_room_behind_it() -> None:
    last = [{"id": "a1", "position": 1_000_000}, {"id": "b1", "position": 7}]
    found = read(saying(json.dumps(facts(people=last)))).household
    assert [(one.id, one.position) for one in found.people] == [("b1", 0), ("a1", 1)]
    few = [{"id": "a1", "position": 70}, {"id": "b1", "position": 7}]
    found = read(saying(json.dumps(facts(people=few)))).household
    assert [(one.id, one.position) for one in found.people] == [("b1", 7), ("a1", 70)]


def test_a_refusal_quotes_nothing_of_the_file() -> None:
    body = json.dumps(facts(plan={"out_name": "Айгүл" * 20}), ensure_ascii=False)
    error = refusal(saying(body))
    assert error.__suppress_context__
    assert "Айгүл" not in repr(error) + str(error.fields)


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_no_bytes_whatever_are_more_than_refused(data: bytes) -> None:
    for attempt in (data, b"DAIYN PLAN 1\n" + data, sealed(data), sealed(b"notice\n\n" + data)):
        assert refusal(attempt).code.value.startswith("plan_file_")


# The ladder


@pytest.fixture(scope="module")
def sample_maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_plan_sample", DATA / "make_plan_sample.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_format_has_its_sample() -> None:
    names = [f"plan-{number}.daiyn" for number in range(1, len(LADDER) + 2)]
    assert [path.name for path in SAMPLES] == names


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_of_every_format_says_what_it_said(sample: Path, sample_maker: ModuleType) -> None:
    found = read(sample.read_bytes())
    expected = json.loads(sample.with_suffix(".json").read_text(encoding="utf-8"))
    assert sample_maker.told(found.household) == expected
    assert found.made_at == sample_maker.MADE_AT


def test_todays_program_still_writes_the_newest_sample(sample_maker: ModuleType) -> None:
    data = write(sample_maker.family(), sample_maker.MADE_AT, sample_maker.NOTICE)
    assert data == SAMPLES[-1].read_bytes()


@pytest.mark.parametrize("shape", shapes())
def test_a_field_that_the_newest_sample_lacks_needs_a_new_format(shape: type[Any]) -> None:
    household = read(SAMPLES[-1].read_bytes()).household
    records = [record for _, record in household.records() if isinstance(record, shape)]
    for field in fields_of(shape):
        assert any(field.value(record) != field.default for record in records), field.key


def _renamed(said: dict[str, Any]) -> dict[str, Any]:
    """From a format that exists only here: `contact` became `out_name`."""
    plan = dict(said["plan"])
    plan["out_name"] = plan.pop("contact")
    return said | {"plan": plan}


def _with_people(said: dict[str, Any]) -> dict[str, Any]:
    return said | {"people": [{"id": "a1", "given_name": said["plan"]["out_name"]}]}


@pytest.mark.parametrize(
    ("version", "body", "people"),
    [
        (1, facts(version=1, plan={"contact": "Айгүл"}), 1),
        (2, facts(version=2, plan={"out_name": "Айгүл"}), 1),
        (3, facts(version=3, plan={"out_name": "Айгүл"}), 0),
    ],
)
def test_an_older_file_climbs_in_memory(version: int, body: dict[str, Any], people: int) -> None:
    data = saying(json.dumps(body), version=version)
    found = read(data, ladder=(_renamed, _with_people))
    assert found.version == version
    assert found.household.plan.out_name == "Айгүл"
    assert len(found.household.people) == people


@pytest.mark.parametrize(
    "step",
    [
        _renamed,
        dict.clear,
        lambda said: said | {"more": 1},
        lambda said: said | {"plan": int("Айгүл")},
        lambda said: said["plan"].nothing,
    ],
)
def test_an_older_file_that_cannot_climb_is_refused(
    step: Callable[[dict[str, Any]], dict[str, Any]],
) -> None:
    error = refusal(saying(json.dumps(facts(version=1)), version=1), ladder=(step,))
    assert error.code is Code.PLAN_FILE_DAMAGED
    assert error.__suppress_context__
