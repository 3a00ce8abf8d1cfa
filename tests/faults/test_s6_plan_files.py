"""S6 for plan files: whatever happens to the bytes, a file is read as it was written or refused."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.content.message_words import message_words
from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.household.exchange_format import LADDER, MAGIC, PlanFile, read, write
from guide.store.store import Store
from guide.usecases.program.services import Services, services_on

pytestmark = pytest.mark.faults
ORIGINAL = (Path(__file__).parent.parent / "data" / "plan-1.daiyn").read_bytes()
SAID = read(ORIGINAL)
WORDS = (b'"plan":', b"{", b"}", b"[", b"]", b'"', b"\\", b"null", b"1e9", b"\xd3\x98", b"\n\n")
Damage = Callable[[bytearray, random.Random], None]
Reader = Callable[[Any], object]


def _flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _flip_many(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 20)):
        _flip(data, chance)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _cut_out(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randrange(1, 40)]


def _zeros(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start:] = bytes(len(data) - start)


def _garble(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start : start + 64] = chance.randbytes(64)


def _repeat(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start:start] = data[start : start + chance.randrange(1, 60)]


def _swap(data: bytearray, chance: random.Random) -> None:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    data[one], data[other] = data[other], data[one]


def _insert_word(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start:start] = chance.choice(WORDS)


DAMAGES: tuple[Damage, ...] = (
    _flip, _flip_many, _cut, _cut_out, _zeros, _garble, _repeat, _swap, _insert_word,
)  # fmt: skip


def damaged(count: int, seed: int, data: bytes = ORIGINAL) -> Iterator[bytes]:
    """Files that each differ from the original."""
    chance = random.Random(seed)  # noqa: S311 - repeatable damage, not secrets
    while count:
        attempt = bytearray(data)
        chance.choice(DAMAGES)(attempt, chance)
        if attempt != data:
            count -= 1
            yield bytes(attempt)


def sealed(data: bytes, version: int = 1) -> bytes:
    """The same body under a head that fits it: what only a bug or a hand can make."""
    _, _, body = data.partition(b"\n\n")
    made = original_moment(version)
    head = f"{MAGIC.decode()}{version}\nmade: {made}\nlength: {len(body)}\n"
    return f"{head}sha256: {hashlib.sha256(body).hexdigest()}\n\n".encode() + body


def original_moment(version: int) -> str:
    """The moment that the body of a sample repeats."""
    data = ORIGINAL if version == 1 else NEWEST
    return data.splitlines()[1].partition(b": ")[2].decode()


def attempted(data: Any, reader: Reader) -> object:
    """What the reader makes of a file: the code of its refusal, or what it read."""
    try:
        return reader(data)
    except GuideError as error:
        return error.code


def silent(files: Iterator[bytes], reader: Reader = read) -> int:
    """How many damaged files were read as something without a word."""
    found = [attempted(data, reader) for data in files]
    # Damage is damage: no flipped digit makes a file one "of a newer version".
    assert not {Code.PLAN_FILE_NEWER, Code.PLAN_FILE_TOO_LARGE} & {
        one for one in found if isinstance(one, Code)
    }
    return sum(not isinstance(one, Code) for one in found)


def careless(data: bytes) -> object:
    """A reader that looks at the words alone."""
    try:
        return json.loads(data[data.index(b"{") :])["plan"]
    except (ValueError, LookupError, TypeError, RecursionError):
        raise GuideError(Code.PLAN_FILE_DAMAGED) from None


def test_every_single_flipped_bit_is_refused() -> None:
    def flipped() -> Iterator[bytes]:
        for place in range(len(ORIGINAL)):
            for bit in range(8):
                data = bytearray(ORIGINAL)
                data[place] ^= 1 << bit
                yield bytes(data)

    assert silent(flipped()) == 0


def test_5000_damaged_files_are_refused() -> None:
    assert silent(damaged(5_000, seed=1)) == 0


@pytest.mark.proof
def test_10000_damaged_files_are_refused() -> None:
    assert silent(damaged(10_000, seed=3)) == 0


def test_the_same_damage_passes_a_careless_reader() -> None:
    """The control: without the sum hundreds of these would have changed a plan in silence."""
    plan = careless(ORIGINAL)

    def changed(data: bytes) -> object:
        found = careless(data)
        return Code.PLAN_FILE_DAMAGED if found == plan else found  # the damage lay elsewhere

    assert silent(damaged(5_000, seed=1), changed) > 250


def test_5000_bodies_that_were_changed_and_sealed_anew_are_sound_or_refused() -> None:
    _seal_anew(5_000, seed=2)


@pytest.mark.proof
def test_10000_bodies_that_were_changed_and_sealed_anew_are_sound_or_refused() -> None:
    _seal_anew(10_000, seed=4)


NEWEST = (Path(__file__).parent.parent / "data" / f"plan-{len(LADDER) + 1}.daiyn").read_bytes()


@pytest.mark.parametrize("count", [500, pytest.param(10_000, marks=pytest.mark.proof)])
def test_damaged_files_of_the_full_plan_are_refused_or_sound(count: int) -> None:
    assert silent(damaged(count, 6, NEWEST)) == 0
    _seal_anew(count, 7, NEWEST, len(LADDER) + 1)


def _hostile(chance: random.Random, facts: Any, depth: int = 0) -> Any:
    """The same facts with something in one place that does not belong there."""
    if isinstance(facts, dict) and facts and chance.random() < 0.8:
        key = chance.choice(list(facts))
        if chance.random() < 0.1:
            return {name: one for name, one in facts.items() if name != key}
        if chance.random() < 0.1:
            return facts | {chance.choice(list(facts)) + "x": facts[key]}
        return facts | {key: _hostile(chance, facts[key], depth + 1)}
    if isinstance(facts, list) and facts and chance.random() < 0.8:
        place = chance.randrange(len(facts))
        if chance.random() < 0.2:
            return facts + facts * chance.choice((1, 40))
        return [*facts[:place], _hostile(chance, facts[place], depth + 1), *facts[place + 1 :]]
    return chance.choice(
        (None, True, -1, 10**30, "", "x" * 100_000, [], {}, [[]], {"id": "a"}, "person:0",
         "\u202e\x00", "../../etc/passwd", ["contact:out1"] * 50, "2026-02-30")
    )  # fmt: skip


@pytest.mark.parametrize("count", [500, pytest.param(10_000, marks=pytest.mark.proof)])
def test_hostile_facts_with_a_sound_sum_are_sound_or_refused(
    count: int, tmp_path: Path, services: Services
) -> None:
    """What somebody writes by hand: the sum holds, and the records are not those of a plan."""
    chance = random.Random(8)  # noqa: S311 - repeatable harm, not secrets
    facts = json.loads(NEWEST.partition(b"\n\n")[2].partition(b"\n\n")[2])
    version, made = len(LADDER) + 1, facts["made"]
    path, found = tmp_path / "plan.daiyn", []
    mark = services.store.mark()
    for _ in range(count):
        said = _hostile(chance, facts)
        body = b"notice\n\n" + json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")
        head = f"{MAGIC.decode()}{version}\nmade: {made}\nlength: {len(body)}\n"
        head += f"sha256: {hashlib.sha256(body).hexdigest()}\n\n"
        path.write_bytes(head.encode() + body)
        found.append(attempted(path, services.plan_transfer.read))
    refusals = {one for one in found if isinstance(one, Code)}
    assert refusals <= {Code.PLAN_FILE_DAMAGED, Code.PLAN_FILE_TOO_LARGE}
    assert sum(isinstance(one, Code) for one in found) > 0
    assert services.store.mark() == mark
    for code in refusals:
        for lang in LANGS:
            assert message_words().failure(GuideError(code), lang)


def _seal_anew(count: int, seed: int, original: bytes = ORIGINAL, version: int = 1) -> None:
    files = damaged(count, seed, original)
    found = [attempted(sealed(data, version), read) for data in files]
    plans = [one for one in found if isinstance(one, PlanFile)]
    refusals = {one for one in found if isinstance(one, Code)}
    assert 0 < len(plans) < len(found), "both ends of the check were reached"
    assert refusals == {Code.PLAN_FILE_DAMAGED}
    for plan in plans:
        data = write(plan.household, plan.made_at, "notice")
        assert read(data).household == plan.household


@pytest.fixture
def services() -> Iterator[Services]:
    with Store.in_memory(now=lambda: SAID.made_at) as store:
        yield services_on(store, lambda: SAID.made_at)


def test_a_refused_file_changes_nothing_of_the_plan(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    path.write_bytes(ORIGINAL)
    services.plan_transfer.take(services.plan_transfer.read(path))
    assert services.plan_editor.household() == SAID.household
    mark = services.store.mark()
    for data in damaged(50, seed=5):
        path.write_bytes(data)
        with pytest.raises(GuideError):
            services.plan_transfer.read(path)
    assert services.store.mark() == mark
