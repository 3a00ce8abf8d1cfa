"""Only a hash of the staff's secret is kept, and what it costs to ask one is bounded."""

from __future__ import annotations

import pytest

from guide.argon2id import Cost
from guide.kiosk.secret import LEAST, hashed, is_hash, is_long_enough, matches

TYPED = "қара терек 7"


def refuse(*_: object) -> bytes:
    raise AssertionError("the hash was asked")


def test_the_secret_is_known_by_its_hash_however_it_is_typed() -> None:
    held = hashed(TYPED, cost=LEAST)
    assert TYPED not in held
    assert matches("  қара   терек 7 ", held)
    assert not matches("қара терек 8", held)
    assert not matches("", held)
    assert hashed(TYPED, cost=LEAST) != held, "two kiosks of one secret do not tell so"


def test_the_usual_cost_is_that_of_plan_files() -> None:
    assert hashed("123456").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


@pytest.mark.parametrize(
    "held",
    [
        "",
        "123456",
        "$argon2id$v=19$m=99999999,t=3,p=4$",
        "$2b$12$abc",
    ],
)
def test_what_is_no_hash_matches_nothing_and_costs_nothing(held: str) -> None:
    filled = held + "A" * 22 + "$" + "A" * 43 if held.endswith("$") else held
    assert not is_hash(filled)
    assert not matches("123456", filled, derive=refuse)


@pytest.mark.parametrize(
    ("cost", "is_bounded"),
    [
        ("m=65536,t=3,p=4", True), ("m=19456,t=2,p=1", True), ("m=1048576,t=10,p=16", True),
        ("m=19455,t=2,p=1", False), ("m=19456,t=1,p=1", False), ("m=19456,t=2,p=0", False),
        ("m=1048577,t=10,p=16", False), ("m=65536,t=11,p=4", False), ("m=65536,t=3,p=17", False),
    ],
)  # fmt: skip
def test_what_a_hash_asks_for_is_bounded_on_each_side(cost: str, is_bounded: bool) -> None:
    assert is_hash(f"$argon2id$v=19${cost}${'A' * 22}${'A' * 43}") is is_bounded


def test_a_hash_is_asked_at_the_cost_that_it_names_and_only_for_what_may_be_a_secret() -> None:
    held = "$argon2id$v=19$m=65536,t=3,p=4$" + "A" * 22 + "$" + "A" * 43
    asked: list[Cost] = []
    matches("123456", held, derive=lambda _typed, _salt, cost: asked.append(cost) or b"")
    assert asked == [Cost(65536, 3, 4)]
    assert not matches("12345", held, derive=refuse)


def test_a_short_secret_is_none() -> None:
    assert [is_long_enough(one) for one in ("12345", "1    2", "123456", "қазына")] == [
        False, False, True, True,
    ]  # fmt: skip
    with pytest.raises(ValueError, match="secret"):
        hashed("12345")
