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
        "$argon2id$v=19$m=1,t=1,p=1$",
    ],
)
def test_what_is_no_hash_matches_nothing_and_costs_nothing(held: str) -> None:
    filled = held + "A" * 22 + "$" + "A" * 43 if held.endswith("$") else held
    assert not is_hash(filled)
    assert not matches("123456", filled, derive=refuse)


def test_a_hash_within_the_bounds_is_one() -> None:
    tail = "$" + "A" * 22 + "$" + "A" * 43
    assert is_hash("$argon2id$v=19$m=65536,t=3,p=4" + tail), "the control of the bounds"
    assert not is_hash("$argon2id$v=19$m=1048577,t=3,p=4" + tail)
    asked: list[Cost] = []
    matches("123456", "$argon2id$v=19$m=65536,t=3,p=4" + tail,
            derive=lambda _typed, _salt, cost: asked.append(cost) or b"")  # fmt: skip
    assert asked == [Cost(65536, 3, 4)]


def test_a_short_secret_is_none() -> None:
    assert [is_long_enough(one) for one in ("12345", "1    2", "123456", "қазына")] == [
        False, False, True, True,
    ]  # fmt: skip
    with pytest.raises(ValueError, match="secret"):
        hashed("12345")
