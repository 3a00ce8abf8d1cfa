"""A declared field: what its annotation says is what every reader sees."""

from __future__ import annotations

from typing import Annotated

import pytest
from msgspec import Struct

from guide.form_fields import Depth, FieldSpec, Problem, Rule, ask, declared, fields_of, is_empty


class OwnSpec(FieldSpec, frozen=True, kw_only=True):
    """A room's own addition to what a field says."""

    is_secret: bool = False


def _has_alarm(record: Struct) -> bool:
    return bool(getattr(record, "has_alarm", False))


class Shop(Struct, frozen=True, kw_only=True):
    """A record of no room."""

    id: str = "a"
    name: Annotated[str, ask(Rule.NAME, max_length=9, group="shop", needed=True)] = ""
    has_alarm: Annotated[bool, ask(Rule.FLAG)] = False
    code: Annotated[str, declared(OwnSpec(rule=Rule.TEXT, when=_has_alarm, is_secret=True), 4)] = (
        "0000"
    )
    kinds: Annotated[list[str], ask(Rule.CHOICE, depth=Depth.FULL, choices=("a", "b"))] = []
    note: Annotated[str, "not a declaration"] = ""


NAME, ALARM, CODE, KINDS = fields_of(Shop)


def test_what_is_not_declared_is_no_field() -> None:
    assert [field.name for field in fields_of(Shop)] == ["name", "has_alarm", "code", "kinds"]


def test_a_field_knows_its_key_bound_and_default() -> None:
    assert (NAME.key, NAME.max_length, NAME.default) == ("shop.name", 9, "")
    assert (CODE.key, CODE.max_length, CODE.default) == (".code", 4, "0000")
    assert (ALARM.max_length, ALARM.default) == (None, False)
    assert KINDS.default == []


def test_a_room_adds_what_it_wants_to_say() -> None:
    assert isinstance(CODE.ask, OwnSpec)
    assert CODE.ask.is_secret
    assert not isinstance(NAME.ask, OwnSpec)


def test_a_conditional_field_is_asked_only_when_it_applies() -> None:
    assert not CODE.is_asked(Shop())
    assert CODE.is_asked(Shop(has_alarm=True))
    assert NAME.is_asked(Shop())


def test_a_field_may_offer_other_choices_today() -> None:
    other = KINDS.offering("c")
    assert other.ask.choices == ("c",)
    assert KINDS.ask.choices == ("a", "b"), "the declaration stays"
    assert (other.name, other.ask.depth) == ("kinds", Depth.FULL)


@pytest.mark.parametrize(
    ("value", "is_nothing"),
    [("", True), (" \t", True), ("a", False), ((), True), (("a",), False), (False, True)],
)
def test_spaces_and_nothing_are_empty(value: object, is_nothing: bool) -> None:
    assert is_empty(value) is is_nothing


def test_a_remark_is_help_until_it_says_otherwise() -> None:
    assert Problem("a", NAME, "missing").severity == "help"


def test_only_a_record_has_fields() -> None:
    with pytest.raises(TypeError):
        fields_of(str)  # type: ignore[arg-type]
