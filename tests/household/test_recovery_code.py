"""The recovery code is copied by hand: each usual slip is found, and told where it is."""

from __future__ import annotations

import random
from contextlib import suppress

import pytest

from guide.errors import Code, GuideError
from guide.household.recovery_code import _SIGNS, looks_like_one, read, shown

CODE = bytes(range(16))
chance = random.Random(12)  # noqa: S311 - repeatable slips, not secrets


def odd_group(typed: str) -> str:
    with pytest.raises(GuideError) as caught:
        read(typed)
    group = caught.value.fields.get("group", "")
    assert caught.value.code is (Code.RECOVERY_GROUP if group else Code.RECOVERY_ODD)
    return group


def test_a_code_is_seven_groups_of_five_and_comes_back() -> None:
    for code in (CODE, bytes(16), b"\xff" * 16, *(chance.randbytes(16) for _ in range(500))):
        groups = shown(code).split("-")
        assert [len(group) for group in groups] == [5] * 7
        assert read(shown(code)) == code


def test_gaps_small_letters_and_letters_that_look_the_same_do_not_matter() -> None:
    code = next(one for one in iter(lambda: chance.randbytes(16), b"") if "A0" in shown(one))
    printed = shown(code)
    assert read(printed.lower().replace("-", "  ")) == code
    assert read(printed.replace("0", "O").replace("1", "l")) == code
    kazakh_letters = str.maketrans("ABCEHKMPTX", "АВСЕНКМРТХ")
    assert read(printed.translate(kazakh_letters).lower()) == code


def test_each_wrong_sign_is_found_in_its_group() -> None:
    printed = shown(CODE)
    for place, sign in enumerate(printed):
        if sign == "-":
            continue
        for other in _SIGNS.replace(sign, ""):
            typed = printed[:place] + other + printed[place + 1 :]
            assert odd_group(typed) == str(place // 6 + 1)


def test_two_signs_that_changed_places_are_found_in_their_group() -> None:
    for code in (CODE, chance.randbytes(16), chance.randbytes(16)):
        printed = shown(code)
        for place in range(len(printed) - 1):
            one, other = printed[place : place + 2]
            if "-" in (one, other) or one == other:
                continue
            typed = printed[:place] + other + one + printed[place + 2 :]
            assert odd_group(typed) == str(place // 6 + 1)


def test_groups_in_another_order_or_of_two_codes_are_no_code() -> None:
    found: list[str] = []
    for _ in range(300):
        one, other = (shown(chance.randbytes(16)).split("-") for _ in range(2))
        for typed in ("-".join((*one[:3], *other[3:])), "-".join((one[1], one[0], *one[2:]))):
            with suppress(AssertionError, pytest.fail.Exception):
                found.append(odd_group(typed))
    assert len(found) >= 597  # 12 bits: one of 4,096 is missed
    assert set(found) == {""}


@pytest.mark.parametrize("how", ["-", " ", " - ", ""])
def test_a_sign_too_few_or_too_many_or_of_no_code_is_found_in_its_group(how: str) -> None:
    for _ in range(20):
        groups = shown(chance.randbytes(16)).split("-")
        for place, group in enumerate(groups):
            at = chance.randrange(5)
            twice, other = group[: at + 1] + group[at:], "Ж" if how else group[at - 1]
            for slip in (group[:at] + group[at + 1 :], twice, group[:at] + other + group[at + 1 :]):
                if slip == group:
                    continue
                told = odd_group(how.join([*groups[:place], slip, *groups[place + 1 :]]))
                # Without gaps a group can still be right by chance: then the next one is named.
                assert told == str(place + 1) or (not how and told)


def test_words_are_no_code() -> None:
    for typed in ("әжем терезе шай", "алма алма алма алма алма алма алма", "2026"):
        assert not looks_like_one(typed)
    assert looks_like_one(shown(CODE)[:-1])


@pytest.mark.parametrize(
    "typed", ["", "апа мектеп терезе", shown(CODE)[:-2].replace("-", ""), shown(CODE) + "-7QQ"]
)
def test_what_is_no_code_at_all_is_refused(typed: str) -> None:
    assert odd_group(typed) == ""
