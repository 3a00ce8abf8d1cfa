"""S6 for plan files: whatever happens to the bytes, a file is read as it was written or refused."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.household.exchange_format import MAGIC, PlanFile, read, write
from guide.store.store import Store
from guide.usecases.program.services import Services, services_on
from guide.usecases.safekeeping.plan_transfer import ConflictChoice

pytestmark = pytest.mark.faults
ORIGINAL = (Path(__file__).parent.parent / "data" / "plan-1.daiyn").read_bytes()
SAID = read(ORIGINAL)
WORDS = (b'"plan":', b"{", b"}", b"[", b"]", b'"', b"\\", b"null", b"1e9", b"\xd3\x98", b"\n\n")
Damage = Callable[[bytearray, random.Random], None]
Reader = Callable[[bytes], object]


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


def sealed(data: bytes) -> bytes:
    """The same body under a head that fits it: what only a bug or a hand can make."""
    _, _, body = data.partition(b"\n\n")
    head = f"{MAGIC.decode()}1\nmade: 2026-11-20T09:00:00Z\nlength: {len(body)}\n"
    return f"{head}sha256: {hashlib.sha256(body).hexdigest()}\n\n".encode() + body


def attempted(data: bytes, reader: Reader) -> object:
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


def _seal_anew(count: int, seed: int) -> None:
    found = [attempted(sealed(data), read) for data in damaged(count, seed)]
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
    services.plan_transfer.take(services.plan_transfer.read(path), ConflictChoice.REPLACE)
    assert services.plan_editor.household() == SAID.household
    mark = services.store.mark()
    for data in damaged(50, seed=5):
        path.write_bytes(data)
        with pytest.raises(GuideError):
            services.plan_transfer.read(path)
    assert services.store.mark() == mark
