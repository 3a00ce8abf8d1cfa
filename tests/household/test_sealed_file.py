"""A sealed plan file: it opens with its passphrase or its code and with nothing else.

The work of Argon2id is done once for each passphrase here (`quick`); one test does all of it.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.household.exchange_format import LARGEST, read, unframed, write
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.household.sealed_file import (
    LEAST,
    MOST,
    USUAL,
    Cost,
    derived,
    is_sealed,
    seal,
    unseal,
)

PHRASE = "әжем терезе шай"
MADE = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
NOTICE = "Құпиясөзбен қорғалған"
FAMILY = Household(Plan(plan_title="Үй"), (Person(id="00000001", given_name="Ерлан"),))
PLAIN = write(FAMILY, MADE, "notice")


@cache
def quick(phrase: str, salt: bytes, cost: Cost) -> bytes:
    said = " ".join(phrase.split())
    return hashlib.sha256(repr((said, salt, cost)).encode()).digest()


SEALED = seal(PLAIN, NOTICE, PHRASE, derive=quick)


def refused(data: bytes, typed: str = PHRASE, **more: Any) -> Code:
    with pytest.raises(GuideError) as caught:
        unseal(data, typed, **{"derive": quick, **more})
    return caught.value.code


def said(data: bytes = SEALED.data) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data.partition(b"\n\n")[2].partition(b"\n\n")[2])
    return found


def summed(body: bytes, version: int | None = None) -> bytes:
    """A file whose head fits its body: what only a hand can make of a damaged one."""
    number = unframed(SEALED.data).version if version is None else version
    head = f"DAIYN PLAN {number}\nmade: 2026-11-22T09:00:00Z\nlength: {len(body)}\n"
    return f"{head}sha256: {hashlib.sha256(body).hexdigest()}\n\n".encode() + body


def saying(**sealed: Any) -> bytes:
    facts = said()
    facts["sealed"] |= sealed
    text = json.dumps(facts, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    return summed(f"{NOTICE}\n\n{text}".encode())


# What opens


def test_the_passphrase_and_the_code_open_it_and_it_is_the_plan() -> None:
    for typed in (PHRASE, f"  {PHRASE.replace(' ', '   ')} ", SEALED.code, SEALED.code.lower()):
        assert unseal(SEALED.data, typed, derive=quick) == PLAIN
    assert read(unseal(SEALED.data, PHRASE, derive=quick)).household == FAMILY
    assert is_sealed(SEALED.data)
    assert not is_sealed(PLAIN)


def test_the_real_work_is_done_with_the_numbers_of_the_file() -> None:
    sealed = seal(PLAIN, NOTICE, PHRASE, cost=LEAST)
    assert unseal(sealed.data, PHRASE) == PLAIN
    assert refused(sealed.data, "әжем терезе су", derive=derived) is Code.PHRASE_WRONG
    # A letter that is typed as two signs on another system is the same letter.
    composed, apart = "й", "и\u0306"
    assert derived(composed, b"0" * 16, LEAST) == derived(apart, b"0" * 16, LEAST)


def test_what_is_asked_by_default_is_what_the_facts_say() -> None:
    assert Cost(64 * 1024, 3, 4) == USUAL  # reliability.md section 5
    assert (MOST.memory_kib, MOST.passes) == (1024 * 1024, 10)


def test_the_head_says_what_it_is_and_nothing_about_anybody() -> None:
    assert SEALED.data.startswith(b"DAIYN PLAN ")
    assert unframed(SEALED.data).notice.decode() == NOTICE
    assert set(said()) == {"version", "made", "sealed"}
    for word in ("Ерлан", "Үй", PHRASE, SEALED.code):
        assert word.encode() not in SEALED.data
    assert SEALED.code not in repr(SEALED)


def test_each_file_has_keys_of_its_own() -> None:
    again = seal(PLAIN, NOTICE, PHRASE, derive=quick)
    assert again.code != SEALED.code
    one, other = said()["sealed"], said(again.data)["sealed"]
    for name in ("salt", "nonce", "body"):
        assert one[name] != other[name]
    assert one["by_phrase"]["key"] != other["by_phrase"]["key"]
    assert refused(SEALED.data, again.code) is Code.RECOVERY_WRONG


def test_how_long_a_plan_is_is_told_in_whole_blocks_only() -> None:
    longer = write(Household(Plan(plan_title="Үй Абай")), MADE, "notice")
    shorter = write(Household(Plan(plan_title="Үй")), MADE, "notice")
    lengths = {len(seal(one, NOTICE, PHRASE, derive=quick).data) for one in (longer, shorter)}
    assert len(lengths) == 1


def test_the_largest_plan_file_can_be_closed_and_opened() -> None:
    large = write(FAMILY, MADE, "ж" * (LARGEST // 2 - 500))
    sealed = seal(large, NOTICE, PHRASE, derive=quick)
    assert len(sealed.data) > LARGEST
    assert unseal(sealed.data, PHRASE, derive=quick) == large


# What does not


def test_a_wrong_passphrase_and_a_wrong_code_are_told_apart() -> None:
    assert refused(SEALED.data, "әжем") is Code.PHRASE_WRONG
    assert refused(SEALED.data, "") is Code.PHRASE_WRONG
    slip = ("1" if SEALED.code[0] != "1" else "2") + SEALED.code[1:]
    assert refused(SEALED.data, slip) is Code.RECOVERY_GROUP


def test_a_passphrase_that_looks_like_a_code_opens_its_file() -> None:
    phrase = "abcde " * 7
    sealed = seal(PLAIN, NOTICE, phrase, derive=quick)
    assert unseal(sealed.data, phrase, derive=quick) == PLAIN


def test_an_empty_passphrase_seals_nothing() -> None:
    with pytest.raises(ValueError, match="empty"):
        seal(PLAIN, NOTICE, " \t ", derive=quick)


def test_a_sealed_file_is_not_half_read_without_its_passphrase() -> None:
    with pytest.raises(GuideError) as caught:
        read(SEALED.data)
    assert caught.value.code is Code.PLAN_FILE_SEALED


@pytest.mark.parametrize(
    ("demand", "code"),
    [
        ({"memory_kib": 4 << 30}, Code.PLAN_FILE_COSTLY),
        ({"memory_kib": (1 << 20) + 1}, Code.PLAN_FILE_COSTLY),
        ({"passes": 2**31}, Code.PLAN_FILE_COSTLY),
        ({"passes": 11}, Code.PLAN_FILE_COSTLY),
        ({"lanes": 2**24}, Code.PLAN_FILE_COSTLY),
        ({"memory_kib": 10**40}, Code.PLAN_FILE_COSTLY),
        ({"memory_kib": 8}, Code.PLAN_FILE_DAMAGED),
        ({"passes": 0}, Code.PLAN_FILE_DAMAGED),
        ({"lanes": -1}, Code.PLAN_FILE_DAMAGED),
        ({"memory_kib": "65536"}, Code.PLAN_FILE_DAMAGED),
        ({"kdf": "none"}, Code.PLAN_FILE_DAMAGED),
        ({"cipher": "none"}, Code.PLAN_FILE_DAMAGED),
        ({"salt": ""}, Code.PLAN_FILE_DAMAGED),
        ({"body": ""}, Code.PLAN_FILE_DAMAGED),
        ({"by_phrase": None}, Code.PLAN_FILE_DAMAGED),
        ({"more": 1}, Code.PLAN_FILE_DAMAGED),
    ],
)
def test_hostile_parameters_are_refused_before_anything_is_done(
    demand: dict[str, Any], code: Code
) -> None:
    def work(phrase: str, salt: bytes, cost: Cost) -> bytes:
        if demand.keys() & {"body", "by_phrase"}:
            return quick(phrase, salt, cost)
        raise AssertionError("the passphrase was tried")

    assert refused(saying(**demand), derive=work) is code


def test_what_the_tests_say_by_hand_is_opened() -> None:
    # Without this, all of the above could be refused for one reason.
    assert unseal(saying(), PHRASE, derive=quick) == PLAIN


def test_a_computer_with_too_little_memory_says_so() -> None:
    def work(*_: object) -> bytes:
        raise MemoryError

    assert refused(SEALED.data, derive=work) is Code.PLAN_FILE_COSTLY


def flipped(count: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, not secrets
    for _ in range(count):
        data = bytearray(SEALED.data)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield bytes(data)


def flipped_and_summed(count: int, seed: int) -> Iterator[bytes]:
    """The sum of the head is put right after each flip: only the seal itself can tell."""
    chance = random.Random(seed)  # noqa: S311 - as above
    _, _, body = SEALED.data.partition(b"\n\n")
    for _ in range(count):
        data = bytearray(body)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield summed(bytes(data))


def opened(files: Iterator[bytes], typed: str, open_it: Callable[..., Any] = unseal) -> int:
    """How many of the files gave anything at all but a refusal in known words."""
    found = 0
    for data in files:
        try:
            open_it(data, typed, derive=quick)
        except GuideError:
            continue
        found += 1
    return found


@pytest.mark.parametrize("count", [400, pytest.param(10_000, marks=pytest.mark.proof)])
@pytest.mark.parametrize("files", [flipped, flipped_and_summed])
def test_every_flipped_bit_is_refused(
    files: Callable[[int, int], Iterator[bytes]], count: int
) -> None:
    assert opened(files(count, 1), PHRASE) == 0
    assert opened(files(count // 4, 2), SEALED.code) == 0


def test_the_same_flips_pass_a_reader_that_trusts_the_sum() -> None:
    """The control: with the sum put right, only the seal stands between a flip and the plan."""

    def careless(data: bytes, _typed: str, **_: Any) -> Any:
        try:
            return base64.b64decode(unframed(data).facts["sealed"]["body"], validate=True)
        except (LookupError, TypeError, ValueError):
            raise GuideError(Code.PLAN_FILE_DAMAGED) from None

    assert opened(flipped_and_summed(400, 1), PHRASE, careless) > 200


def test_parts_of_two_files_of_one_passphrase_make_no_file() -> None:
    other = said(seal(write(Household(), MADE, "n"), NOTICE, PHRASE, derive=quick).data)["sealed"]
    for names in (["body"], ["body", "nonce"], ["by_phrase"], ["by_phrase", "salt"], ["by_code"]):
        for typed in (PHRASE, SEALED.code):
            changed = saying(**{name: other[name] for name in names})
            with pytest.raises(GuideError):
                unseal(changed, typed, derive=quick)
