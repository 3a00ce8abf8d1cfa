"""Hostile and damaged place packs by the thousand: each is made from a sound one, from a seed.

The form of the zip is attacked by the same members as a pack of the guide's words; the texts by
what a place pack alone has. Half of them are signed by a key that is trusted for the place.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from guide.content.pack_text import _DEPTH_LIMIT, LINE_LIMIT
from guide.content.pack_zip import ALL_LIMIT
from guide.places.pack_file import SIZE_LIMIT, place_text
from tests.packs.good import Made
from tests.packs.zips import Member, zip_of
from tests.places.made import school
from tools.made_up_signer import Signer

TRUSTED, STRANGER = Signer(1), Signer(2)
TEXT = place_text(school())
NAME = b"place.toml"


@dataclass(frozen=True)
class Attack:
    """A family of hostile packs. `codes` are the answers that are right."""

    name: str
    make: Callable[[random.Random], Made]
    codes: frozenset[str]


def member(text: str | bytes = TEXT) -> Member:
    return Member(NAME, text if isinstance(text, bytes) else text.encode())


def good(text: str = TEXT) -> Made:
    return _signed(zip_of([member(text)]))


def _signed(data: bytes) -> Made:
    return data, TRUSTED.sign(data)


def _either(chance: random.Random, data: bytes) -> Made:
    return (data, None) if chance.random() < 0.5 else _signed(data)


# The form


def _damaged(chance: random.Random) -> Made:
    """A stick that was pulled out, and bits that fell over."""
    data = bytearray(zip_of([member()]))
    way = chance.randrange(4)
    if way == 0:
        del data[chance.randrange(len(data)) :]
    elif way == 1:
        start = chance.randrange(len(data))
        data[start : start + 512] = bytes(len(data[start : start + 512]))
        data[-1] = 7
    elif way == 2:
        data += data[: chance.randrange(1, len(data))]
    else:
        for _ in range(chance.randint(1, 9)):
            at = chance.randrange(len(data))
            data[at] ^= 1 << chance.randrange(8)
        data[:2] = b"PQ"
    return _either(chance, bytes(data))


def _noise(chance: random.Random) -> Made:
    return _either(chance, chance.randbytes(chance.choice([0, 1, 22, 300, 60_000])))


def _paths(chance: random.Random) -> Made:
    names = (
        b"../place.toml", b"/place.toml", b"..\\place.toml", b"C:place.toml", b"x/place.toml",
        b"place.toml:x", b"con", b"NUL.toml", b"place.toml.", b"place.toml ", b"PLACE.toml", b"",
        b"place.toml\0.txt", "рlace.toml".encode(), b"levels.toml", b"pack.toml", b"a" * 300,
        b"place.toml/", chance.randbytes(8),
    )  # fmt: skip
    other = Member(chance.choice(names), b"x = 1\n")
    return _either(chance, zip_of([other] if chance.random() < 0.3 else [member(), other]))


def _kinds(chance: random.Random) -> Made:
    one = member()
    kinds = (
        replace(one, outside=0o120777 << 16), replace(one, outside=0o040755 << 16),
        replace(one, outside=0o104755 << 16), replace(one, flags=1), replace(one, flags=8),
        replace(one, method=chance.choice([1, 9, 12, 14, 93, 99]), packed=b"x"),
        replace(one, version=chance.choice([21, 45, 63])), replace(one, extra=b"UT\5\0\3abcd"),
        replace(one, comment=b"run me"), replace(one, hidden=True),
        replace(one, size=0), replace(one, size=0xFFFFFFFF), replace(one, sum=1),
        replace(one, packed_size=3), replace(one, local={"name": b"../ce.toml"}),
        replace(one, local={"size": 1}), replace(one, at=chance.choice([1, 30, 0xFFFFFFFF])),
        replace(one, packed=chance.randbytes(60)), replace(one, packed=one.stream()[:-3]),
    )  # fmt: skip
    return _either(chance, zip_of([chance.choice(kinds)]))


def _frames(chance: random.Random) -> Made:
    ways: tuple[dict[str, object], ...] = (
        {"before": b"#!/bin/sh\n"}, {"between": b"x"}, {"behind": b"x"}, {"comment": b"run me"},
        {"count": 0}, {"count": 2}, {"count": 0xFFFF}, {"start": 0}, {"disk": 1},
        {"end_extra": b"PK\6\7" + bytes(16)},
    )  # fmt: skip
    return _either(chance, zip_of([member()], **chance.choice(ways)))  # type: ignore[arg-type]


def _bombs(chance: random.Random) -> Made:
    size = chance.choice([ALL_LIMIT + 1, 4 << 20])
    said = chance.choice([None, len(TEXT.encode()), ALL_LIMIT])
    return _either(chance, zip_of([replace(member(b"#" * size), size=said)]))


def _huge(chance: random.Random) -> Made:
    return _either(chance, zip_of([member()]) + bytes(SIZE_LIMIT))


# The texts


def _costly(chance: random.Random) -> Made:
    room = ALL_LIMIT - 100
    ways: tuple[str, ...] = (
        "a=" + "[" * (_DEPTH_LIMIT + 1) + "]" * (_DEPTH_LIMIT + 1),
        "a=" + "{a=" * 50 + "1" + "}" * 50,
        "a=" + "9" * (LINE_LIMIT + 1),
        "a=[" + "[],\n" * (room // 4) + "]",
        "".join(f"k{i}=1\n" for i in range(room // 9)),
        "[[assembly]]\n" * (room // 13),
        TEXT + "\n" * (room - len(TEXT.encode())),
        TEXT + _many_lines(chance, room - len(TEXT.encode()) - 600),
    )
    made = chance.choice(ways)
    return _either(chance, zip_of([member(made + "\nextra = 1" if made.endswith("\n") else made)]))


def _many_lines(chance: random.Random, room: int) -> str:
    """As many lines as fit, of what the check of words has the most to do with."""
    sign = chance.choice(["1 ", "a. ", "12-", "двух ", "two ", "+7 7", "м 1 1 "])
    long = (sign * 99)[: chance.choice([40, 59])].strip()
    said = f'{{ name = "{long}", about = "{long}", way = "{long}" }}'
    row = (
        '\n[[transport]]\nid = "t{}"\nfilled_by = "x"\nsource = "x"\nconfirmed_on = 2026-11-01\n'
        + "".join(f"{lang} = {said}\n" for lang in ("kk", "ru", "en")).replace("{", "{{")
        .replace("}", "}}")
    )  # fmt: skip
    rows, left = [], room
    for number in range(590):
        made = row.format(number)
        left -= len(made.encode())
        if left < 0:
            break
        rows.append(made)
    return "".join(rows)


_VALUES: tuple[tuple[str, str], ...] = (
    ("format = 1", "format = 2"), ("format = 1", 'format = "1"'), ("format = 1", ""),
    ('id = "school-000"', 'id = "../x"'), ('id = "school-000"', 'id = "con.txt"'),
    ('id = "school-000"', 'id = ""'), ("made_on = 2026-11-01", "made_on = 1"),
    ('scope = "institution"', 'scope = "level"'), ('region = "KZ-35"', "region = 35"),
    ('id = "gate"', 'id = "duty"'), ('id = "gate"', 'id = "g\\u0000"'),
    ("confirmed_on = 2026-11-01", "confirmed_on = 2026-13-01"),
    ("confirmed_on = 2026-11-01", "confirmed_on = 99999-01-01"),
    ('shift = "first"', 'shift = "third"'), ("[[assembly]]", "[[shelter]]"),
    ("[[assembly]]", "[assembly]"), ("[[assembly]]", "[[level]]"), ("kk = {", "de = {"),
    ('name = "', 'name = "\u202e'), ('name = "', 'name = "\u200b'), ('name = "', 'name = "<b>'),
    ('name = "', 'name = "https://a.kz/'), ('name = "', 'name = "\\u001b[31m'),
    ('name = "', 'name = "' + "x" * 300), ("filled_by", "trusted"), ('"', ""), ("=", ""),
)  # fmt: skip


def _bad_values(chance: random.Random) -> Made:
    old, new = chance.choice(_VALUES)
    places = [at for at in range(len(TEXT)) if TEXT.startswith(old, at)]
    at = chance.choice(places)
    return _either(chance, zip_of([member(TEXT[:at] + new + TEXT[at + len(old) :])]))


def _bad_coding(chance: random.Random) -> Made:
    text = TEXT.encode()
    at = chance.randrange(len(text))
    ways = (
        text[:at] + b"\xff" + text[at:], b"\xff\xfe" + TEXT.encode("utf-16-le"),
        TEXT.encode("cp1251", "replace") + b"\xd0", b"", text + b"\nformat = 1\n",
    )  # fmt: skip
    return _either(chance, zip_of([member(chance.choice(ways))]))


_WORDS: tuple[tuple[str, str], ...] = (
    ("Образец 2", "В 200 м от школы"), ("Образец 2", "Возьмите оружие"),
    ("Образец 2", "Погибли 5 человек"), ("Образец 2", "Здесь безопасно"),
    ("Образец 2", "Бегите из дома"), ("Образец 2", "СРОЧНО ВСЕМ СЮДА"),
    ("Образец 2", "Образец  2"), ("Образец 2", "Образец 3"), ("Образец 2", " "),
    ("Образец 2", "Смотрите t.me"), ("Образец 2", "Oбразец 2"),
    ("Sample 2", "Fight the attacker 2"), ("Sample 2", "Үлгі 2"), ("Үлгі 2", "Мұнда қауіпсіз 2"),
    ("+7 000 000 00 02", "call us"), ('region = "KZ-35"', 'region = "KZ-99"'),
    ('source = "Sample 1"', 'source = "Возьмите ножи"'),
    ('filled_by = "Sample"', 'filled_by = "Здесь безопасно"'),
    ('detail = "Қарағанды"', 'detail = "В 300 м отсюда"'),
    ('source = "Sample 1"', 'source = " "'), ('filled_by = "Sample"', 'filled_by = ""'),
)  # fmt: skip


def _bad_words(chance: random.Random) -> Made:
    old, new = chance.choice(_WORDS)
    assert old in TEXT, old
    text = TEXT.replace(old, new, 1) + f"# {chance.randrange(1 << 40)}\n"
    return _either(chance, zip_of([member(text)]))


# The signature


def _forged(chance: random.Random) -> Made:
    data, signature = good(TEXT + f"# {chance.randrange(1 << 40)}\n")
    assert signature is not None
    lines = signature.split(b"\n")
    way = chance.randrange(5)
    if way == 0:
        return good()[0], signature
    if way == 1:
        return data, TRUSTED.sign(data, kind=b"Ed")
    if way == 2:
        lines[2] = b"trusted comment: somebody else"
    elif way == 3:
        lines = lines[: chance.randrange(4)]
    else:
        return data, chance.randbytes(chance.choice([0, 1, 74, 300, 5000]))
    return data, b"\n".join(lines)


MALFORMED = frozenset({"place_malformed"})
FAULTY = frozenset({"place_faulty"})
ATTACKS: tuple[Attack, ...] = (
    Attack("damaged", _damaged, MALFORMED),
    Attack("noise", _noise, MALFORMED),
    Attack("paths", _paths, MALFORMED),
    Attack("kinds", _kinds, MALFORMED),
    Attack("frames", _frames, MALFORMED),
    Attack("bombs", _bombs, MALFORMED),
    Attack("costly", _costly, MALFORMED | FAULTY),
    Attack("bad values", _bad_values, MALFORMED),
    Attack("bad coding", _bad_coding, MALFORMED),
    Attack("bad words", _bad_words, FAULTY),
    Attack("forged", _forged, frozenset({"place_forged"})),
    Attack("huge", _huge, frozenset({"place_too_large"})),
)


def attacks(count: int, seed: int) -> Iterator[tuple[Attack, Made]]:
    """`count` hostile packs, every family in turn."""
    for number in range(count):
        attack = ATTACKS[number % len(ATTACKS)]
        yield attack, attack.make(random.Random(seed * 1_000_003 + number))  # noqa: S311
