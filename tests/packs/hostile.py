"""Hostile packs by the thousand: each is made from a good one by one attack, from a seed.

Every attack is signed by the trusted key unless the signature is what is attacked: a pack must be
harmless even when whoever holds the key is careless or was robbed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guide.signatures.minisign import SIGNATURE_LIMIT
from tests.packs import attacks_on_texts as texts
from tests.packs import attacks_on_zips as zips
from tests.packs.good import (
    ACCEPTED_EDITION,
    STRANGER,
    TRUSTED,
    Made,
    about,
    good,
    good_pack,
    signed,
)
from tests.packs.zips import plain, zip_of


@dataclass(frozen=True)
class Attack:
    """A family of hostile packs. `codes` are the answers that are right."""

    name: str
    make: Callable[[random.Random], Made]
    codes: frozenset[str]


# The signature


def _forged(chance: random.Random) -> Made:
    data, signature = good_pack(chance.randint(4, 99))
    assert signature is not None
    way = chance.randrange(10)
    lines = signature.split(b"\n")
    if way == 0:
        at = chance.randrange(len(data))
        return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :], signature
    if way == 1:
        return data + bytes(chance.randint(1, 9)), signature
    if way == 2:
        return data, good_pack(100)[1]
    if way == 3:
        return data, TRUSTED.sign(data, kind=b"Ed")
    if way == 4:
        lines[2] = b"trusted comment: edition of somebody else %d" % chance.randrange(99)
    elif way == 5:
        row = bytearray(lines[1])
        at = chance.randrange(16, len(row) - 1)
        row[at] = ord("A") if row[at] != ord("A") else ord("B")
        lines[1] = bytes(row)
    elif way == 6:
        lines = lines[: chance.randrange(4)]
    elif way == 7:
        lines[chance.randrange(4)] = b""
    elif way == 8:
        lines[chance.randrange(4)] += b"=" * chance.randint(1, 3)
        lines[2] += b" more"
    else:
        return data, chance.randbytes(chance.choice([0, 1, 74, 300, SIGNATURE_LIMIT + 1]))
    return data, b"\n".join(lines)


def _by_stranger(chance: random.Random) -> Made:
    data, _ = good_pack(chance.randint(4, 99))
    return data, STRANGER.sign(data)


def _unsigned(chance: random.Random) -> Made:
    return good_pack(chance.randint(4, 99))[0], None


# Which edition


def _stale(chance: random.Random) -> Made:
    return good_pack(chance.randint(1, ACCEPTED_EDITION - 1))


def _conflict(chance: random.Random) -> Made:
    contents = good(ACCEPTED_EDITION)
    contents["numbers.toml"] += b"# %d\n" % chance.randrange(1 << 40)
    return signed(zip_of(plain(contents)))


def _newer(chance: random.Random) -> Made:
    version = f'"{chance.randint(1, 99)}.{chance.randint(0, 99)}.0"'
    return signed(zip_of(plain(good() | {"pack.toml": about(9, needs_program=version)})))


def _ahead(chance: random.Random) -> Made:
    day = f"20{chance.randint(60, 99)}-{chance.randint(1, 12):02}-01"
    return signed(zip_of(plain(good() | {"pack.toml": about(9, made_on=day)})))


MALFORMED = frozenset({"pack_malformed"})
FAULTY = frozenset({"pack_faulty"})
ATTACKS: tuple[Attack, ...] = (
    Attack("unsigned", _unsigned, frozenset({"pack_unsigned"})),
    Attack("by a stranger", _by_stranger, frozenset({"pack_key_unknown"})),
    Attack("forged", _forged, frozenset({"pack_forged", "pack_key_unknown"})),
    Attack("zip slip", zips.slip, MALFORMED),
    Attack("odd name", zips.odd_name, MALFORMED),
    Attack("twins", zips.twins, MALFORMED),
    Attack("odd kind", zips.odd_kind, MALFORMED),
    Attack("lies", zips.lies, MALFORMED),
    Attack("frame", zips.frame, MALFORMED),
    Attack("overlap", zips.overlap, MALFORMED),
    Attack("bomb", zips.bomb, MALFORMED),
    Attack("many large", zips.many_large, MALFORMED),
    Attack("broken", zips.broken, MALFORMED),
    Attack("costly", texts.costly, MALFORMED | FAULTY),
    Attack("costly twice", texts.costly_twice, MALFORMED | FAULTY),
    Attack("bad text", texts.bad_text, MALFORMED | FAULTY),
    Attack("bad about", texts.bad_about, MALFORMED),
    Attack("nothing in it", texts.nothing, MALFORMED),
    Attack("stale", _stale, frozenset({"pack_stale"})),
    Attack("conflict", _conflict, frozenset({"pack_conflict"})),
    Attack("for a newer program", _newer, frozenset({"pack_needs_newer"})),
    Attack("from a day to come", _ahead, frozenset({"pack_ahead"})),
    Attack("bad words", texts.bad_words, FAULTY),
    Attack("vanished", texts.vanished, FAULTY),
    Attack("many words", texts.many_words, MALFORMED | FAULTY),
)
HUGE = Attack(
    "huge", zips.huge, frozenset({"pack_too_large"})
)  # 20 MB each: made only now and then


def attacks(count: int, seed: int) -> Iterator[tuple[Attack, Made]]:
    """`count` hostile packs, every family in turn."""
    for number in range(count):
        is_huge = number % 500 == 499
        attack = HUGE if is_huge else ATTACKS[number % len(ATTACKS)]
        yield attack, attack.make(random.Random(seed * 1_000_003 + number))  # noqa: S311
