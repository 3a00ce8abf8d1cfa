"""Hostile packs by the thousand: each is made from a good one by one attack, from a seed.

Every attack is signed by the trusted key unless the signature is what is attacked: a pack must be
harmless even when whoever holds the key is careless or was robbed.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tests.packs.signer import Signer
from tests.packs.zips import Member, plain, zip_of

CONTENT = Path(__file__).parents[2] / "resources" / "content"
TRUSTED, STRANGER = Signer(1), Signer(2)
ACCEPTED_EDITION = 3  # what the program that reads has accepted before

Made = tuple[bytes, bytes | None]  # the zip and its signature


@dataclass(frozen=True)
class Attack:
    """A family of hostile packs. `codes` are the answers that are right."""

    name: str
    make: Callable[[random.Random], Made]
    codes: frozenset[str]


def about(edition: int = 9, /, **more: str) -> bytes:
    values = {
        "format": "1", "edition": str(edition), "made_on": "2026-11-22", "needs_program": '"0.2.0"',
    } | more  # fmt: skip
    lines = [f"{key} = {value}" for key, value in values.items() if value]
    return ("\n".join(lines) + '\n[about]\nkk = "Жаңа."\nru = "Новое."\nen = "New."\n').encode()


def text_of(name: str) -> str:
    return (CONTENT / name).read_text(encoding="utf-8")


def good_numbers() -> bytes:
    return text_of("numbers.toml").replace("Danger now", "Danger at once").encode()


def good(edition: int = 9, **contents: bytes) -> dict[str, bytes]:
    return {"pack.toml": about(edition), "numbers.toml": good_numbers()} | {
        name.replace("_", "."): content for name, content in contents.items()
    }


def good_pack(edition: int = 9) -> Made:
    return signed(zip_of(plain(good(edition))))


def signed(data: bytes) -> Made:
    return data, TRUSTED.sign(data)


def _zip(*members: Member, **more: object) -> Made:
    return signed(zip_of([*plain(good()), *members], **more))  # type: ignore[arg-type]


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
        return data, chance.randbytes(chance.choice([0, 1, 74, 300, 5000, 100_000]))
    return data, b"\n".join(lines)


def _by_stranger(chance: random.Random) -> Made:
    data, _ = good_pack(chance.randint(4, 99))
    return data, STRANGER.sign(data)


def _unsigned(chance: random.Random) -> Made:
    return good_pack(chance.randint(4, 99))[0], None


# The zip

_SLIPS = (
    "../{0}",
    "../../../../{0}",
    "/{0}",
    "/etc/{0}",
    "\\{0}",
    "..\\{0}",
    "C:{0}",
    "C:\\{0}",
    "x/{0}",
    "./{0}",
    "{0}/../../{0}",
    "//server/{0}",
    "\\\\server\\share\\{0}",
    "{0}:stream",
    "~/{0}",
)
_DEVICES = ("con", "NUL", "aux.toml", "COM1", "lpt9.txt", "PRN.toml", "CONIN$")


def _slip(chance: random.Random) -> Made:
    name = chance.choice(_SLIPS).format(chance.choice(["levels.toml", "a", ".bashrc"]))
    return _zip(Member(name.encode(), b"x = 1\n", flags=chance.choice([0, 0x800])))


def _odd_name(chance: random.Random) -> Made:
    names = (
        chance.choice(_DEVICES).encode(), b"levels.toml.", b"levels.toml ", b" levels.toml", b"",
        b"levels.toml\0.txt", b"levels\xff.toml", "levels\u202e.toml".encode(),
        "lеvels.toml".encode(), b"l\xc0\xafevels", b"evil.py", b"page.html", b"picture.png",
        b".hidden", b"readme.md", b"a" * chance.choice([30, 5000]), b"levels.toml\n", b"inner.zip",
        chance.randbytes(8),
    )  # fmt: skip
    return _zip(Member(chance.choice(names), b"x = 1\n"))


def _twins(chance: random.Random) -> Made:
    name = chance.choice([b"numbers.toml", b"NUMBERS.TOML", b"Numbers.toml", b"PACK.toml"])
    return _zip(Member(name, good_numbers()))


def _odd_kind(chance: random.Random) -> Made:
    one = Member(b"levels.toml", text_of("levels.toml").encode())
    kinds = (
        replace(one, outside=0o120777 << 16),  # a link
        replace(one, outside=0o040755 << 16),  # a folder
        replace(one, outside=0o020666 << 16),  # a device
        replace(one, outside=0x10, made_by=20),
        Member(b"levels/", b"", method=0),
        replace(one, flags=1),
        replace(one, flags=0x41),
        replace(one, flags=0x2000),
        replace(one, flags=8),
        replace(one, method=chance.choice([1, 6, 9, 12, 14, 93, 95, 99]), packed=b"x"),
        replace(one, version=chance.choice([21, 45, 51, 63])),
        replace(one, extra=struct.pack("<HHQQ", 1, 16, 1, 1)),
        replace(one, extra=b"UT\5\0\3abcd"),
        replace(one, comment=b"run me"),
    )
    return _zip(chance.choice(kinds))


def _lies(chance: random.Random) -> Made:
    text = text_of("regions.toml").encode()
    one = Member(b"regions.toml", text)
    lies = (
        replace(one, size=len(text) - chance.randint(1, 99)),
        replace(one, size=len(text) + chance.randint(1, 99)),
        replace(one, size=0),
        replace(one, size=0xFFFFFFFF),
        replace(one, packed_size=0xFFFFFFFF),
        replace(one, packed_size=chance.randrange(1, 200)),
        replace(one, packed_size=1 << 30),
        replace(one, sum=chance.randrange(1 << 32)),
        replace(one, local={"name": b"../regions.to"}),
        replace(one, local={"name": b"sources.toml"}),
        replace(one, local={"sum": 1}),
        replace(one, local={"size": 1}),
        replace(one, local={"method": 0}),
        replace(one, local={"flags": 1}),
        replace(one, local={"extra": b"abcd"}),
        replace(one, at=chance.choice([0, 1, 1 << 31, 0xFFFFFFFF, 30])),
        replace(one, hidden=True),
        replace(one, packed=chance.randbytes(60)),
        replace(one, packed=one.stream() + b"more"),
        replace(one, packed=one.stream()[:-3]),
        replace(one, packed=b""),
    )
    return _zip(chance.choice(lies))


def _frame(chance: random.Random) -> Made:
    ways: tuple[dict[str, object], ...] = (
        {"before": chance.randbytes(chance.randint(1, 50))},
        {"before": b"#!/bin/sh\n"},
        {"between": b"x" * chance.randint(1, 50)},
        {"behind": b"x" * chance.randint(1, 50)},
        {"behind": b"\0"},
        {"comment": b"hello" * chance.randint(1, 9)},
        {"count": chance.choice([0, 1, 3, 9, 300, 0xFFFF])},
        {"start": chance.choice([0, 1, 10_000_000, 0xFFFFFFFF])},
        {"disk": chance.choice([1, 0xFFFF])},
        {"end_extra": b"PK\6\6" + bytes(52) + b"PK\6\7" + bytes(16)},
    )
    return _zip(**chance.choice(ways))


def _overlap(chance: random.Random) -> Made:
    text = text_of("regions.toml").encode()
    first = Member(b"regions.toml", text)
    names = chance.sample([b"levels.toml", b"sources.toml", b"fields.toml", b"paper.toml"], 3)
    twins = [replace(first, name=name, at=0) for name in names]
    return signed(zip_of([first, *twins, *plain(good())]))


def _bomb(chance: random.Random) -> Made:
    return bomb(chance, 200 if chance.random() < 0.02 else chance.choice([1, 2, 3, 5, 9]))


def bomb(chance: random.Random, million: int) -> Made:
    """A file that unpacks to so many million bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = chance.choice([b"\0", b"#\n", b" ", b"[[x]]\n"]) * 100_000
    count = million * 1_000_000 // len(piece) + 1
    stream = b"".join(packer.compress(piece) for _ in range(count)) + packer.flush()
    real = len(piece) * count
    said = chance.choice([real, 100, 262_144, 300_000, 0])
    large = Member(b"levels.toml", b"", packed=stream, size=said, sum=chance.choice([0, 1]))
    return _zip(large)


def _many_large(chance: random.Random) -> Made:
    size = chance.randint(180_000, 262_144)
    filler = b"# %b\n" % (b"x" * 100)
    large = (filler * (size // len(filler) + 1))[:size]
    names = ("levels.toml", "sources.toml", "fields.toml", "paper.toml", "cli.toml")
    return _zip(*(Member(name.encode(), large) for name in names))


def _huge(chance: random.Random) -> Made:
    data = good_pack()[0]
    return signed(data + bytes((20 << 20) + chance.randint(1, 1 << 20) - len(data)))


def _broken(chance: random.Random) -> Made:
    data = good_pack()[0]
    way = chance.randrange(5)
    if way == 0:
        return signed(data[: chance.randrange(len(data))])
    if way == 1:
        return signed(chance.randbytes(chance.randrange(3000)))
    if way == 2:
        return signed(b"PK\5\6" + bytes(18))
    if way == 3:
        at = chance.randrange(len(data) - 60)
        return signed(data[:at] + data[at + chance.randint(1, 40) :])
    start = data.index(b"PK\1\2")
    # The signs, sizes and places of the directory; not what means nothing: who packed it.
    at = start + chance.choice([*range(4), *range(6, 8), *range(12, 36), *range(42, 50)])
    return signed(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])


# The texts


def _large_texts() -> tuple[Callable[[int], str], ...]:
    return (
        lambda n: "a=" + "[" * n,
        lambda n: "a=" + "[" * (n // 2) + "]" * (n // 2),
        lambda n: "a=" + "{a=" * (n // 3),
        lambda n: "a." * (n // 2) + "a=1",
        lambda n: "[" + "a." * (n // 2) + "a]",
        lambda n: "".join("[" + "a." * 500 + f"a{i}]\n" for i in range(n // 1006)),
        lambda n: "a=" + "9" * n,
        lambda n: "a=0x" + "f" * n,
        lambda n: "a=1." + "9" * n,
        lambda n: "a=1e" + "9" * n,
        lambda n: "a=[" + "9999-12-31T23:59:59.999999Z,\n" * (n // 29) + "]",
        lambda n: "a=99999-12-31" + "9" * n,
        lambda n: "".join(f"k{i}=1\n" for i in range(n // 9)),
        lambda n: "".join(f"[k{i}]\n" for i in range(n // 9)),
        lambda n: "[[a]]\n" * (n // 6),
        lambda n: "[[level]]\n" * (n // 10),
        lambda n: "[[a]]\n[[a.b]]\n[[a.b.c]]\n" * (n // 24),
        lambda n: "a=" + '"' * n,
        lambda n: 'a="""' + "\\\n" * (n // 2) + '"""',
        lambda n: 'a="' + "\\n" * (n // 2) + '"',
        lambda n: "a=[" + "1,\n" * (n // 3) + "]",
        lambda n: "a=[" + "[],\n" * (n // 4) + "]",
        lambda n: "a={" + ",".join(f"k{i}=1" for i in range(n // 9)) + "}",
        lambda n: "".join(f"a.b.c.k{i}=1\n" for i in range(n // 13)),
        lambda n: "#\n" * (n // 2),
        lambda n: "\n" * n,
        lambda n: "a" * n,
        lambda n: "sources = [" + '"X",\n' * (n // 5) + "]",
    )


def _costly(chance: random.Random) -> Made:
    text = chance.choice(_large_texts())(chance.choice([20_000, 250_000, 261_000, 2_000_000]))
    name = chance.choice([b"levels.toml", b"cli.toml", b"pack.toml", b"sources.toml"])
    kept = [one for one in plain(good()) if one.name != name]
    return signed(zip_of([*kept, Member(name, text.encode())]))


def _costly_twice(chance: random.Random) -> Made:
    """As much as fits: two files at their limit, so that the limits are what is measured."""
    texts = chance.sample(_large_texts(), 2)
    names = chance.sample([b"levels.toml", b"cli.toml", b"sources.toml", b"paper.toml"], 2)
    filled = [text(188_000).encode()[:192_000] for text in texts]
    members = [Member(name, text) for name, text in zip(names, filled, strict=True)]
    return signed(zip_of([Member(b"pack.toml", about()), *members]))


def _bad_text(chance: random.Random) -> Made:
    text = text_of("levels.toml").encode()
    at = chance.choice([one.start() for one in _finds(text)])
    broken = (
        text[:at]
        + chance.choice([b"[", b"=", b"\0", b"\xff", b"}{", b'"""', b"\x1b[2J"])
        + text[at:],
        b"\xff\xfe" + text.decode().encode("utf-16-le"),
        text.decode().encode("cp1251", "replace") + b"\xd0",
        text[: chance.randrange(at + 1, at + 200)] + b'"',
        text + b"\nversion = 2\n",
        text.replace(b'title = "', 'title = "\u202e'.encode(), 1),
        text.replace(b'title = "', 'title = "\u200b'.encode(), 1),
        text.replace(b'title = "', b'title = "\\u0000', 1),
        text.replace(b'title = "', b'title = "\\u001b[31m', 1),
        text.replace(b'title = "', b'title = "' + b"x" * chance.randint(401, 3000), 1),
        b"",
        b"content_date = 2026-11-22\n",
    )
    return signed(zip_of([*plain(good()), Member(b"levels.toml", chance.choice(broken))]))


def _finds(text: bytes) -> Iterator[object]:
    import re

    return re.finditer(rb"\n\[\[action\]\]\n", text)


def _bad_about(chance: random.Random) -> Made:
    ways = (
        about(9, format="2"), about(9, format="0"), about(9, format='"1"'), about(9, format=""),
        about(0), about(-5), about(10_000_000), about(9, edition="9.5"), about(9, edition="true"),
        about(9, edition="0x" + "f" * 300), about(9, made_on='"today"'), about(9, made_on=""),
        about(9, needs_program='"new"'), about(9, needs_program='"../1"'), about(9, key='"x"'),
        about(9).replace(b"kk", b"de"), about(9).replace("Новое.".encode(), b"  "), b"", b"\xff",
        about(9).replace(b"New.", b"x" * 500), about(9).replace(b"New.", "\u202e".encode()),
    )  # fmt: skip
    return signed(zip_of(plain(good() | {"pack.toml": chance.choice(ways)})))


def _nothing(chance: random.Random) -> Made:
    ways = ({"pack.toml": about()}, {"numbers.toml": good_numbers()})
    return signed(zip_of(plain(chance.choice(ways))))


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


# The words

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("numbers.toml", "Danger now", "Keep 50 metres away"),
    ("numbers.toml", "Danger now", "Kill 5 people"),
    ("numbers.toml", "Danger now", "Fight the attacker"),
    ("numbers.toml", "Danger now", "{number}"),
    ("numbers.toml", "Danger now", "{0.__class__}"),
    ("numbers.toml", "Danger now", "<b>Danger</b>"),
    ("numbers.toml", "Danger now", "Қауіп"),
    ("numbers.toml", "Danger now", "x" * 61),
    ("numbers.toml", '"112"', '"911 000"'),
    ("numbers.toml", 'basis = "kz"', 'basis = "certain"'),
    ("numbers.toml", 'sources = ["K9"', 'sources = ["NONE"'),
    ("numbers.toml", 'sources = ["K9", "K10", "P53"]', "sources = []"),
    ("numbers.toml", 'id = "SAY-05"', 'id = "SAY-55"'),
    ("situations.toml", 'id = "INFO-01"', 'id = "INFO-99"'),
    ("situations.toml", 'icon = "', 'icon = "../../../etc/passwd'),
    ("situations.toml", 'icon = "', 'icon = "no-such-'),
    ("situations.toml", 'call = ["', 'call = ["999", "'),
    ("levels.toml", 'id = "red"', 'id = "green"'),
    ("levels.toml", '[[level]]\nid = "yellow"', '[[level]]\nid = "none"'),
    ("levels.toml", 'kind = "task"', 'kind = "script"'),
    ("levels.toml", "ru = {", "de = {"),
    ("levels.toml", "version = 1", 'version = "one"'),
    ("levels.toml", "version = 1", "version = 1\nrun = true"),
    ("cli.toml", 'id = "level_none"', 'id = "level_nobody"'),
    ("cli.toml", "({source}, {date})", "({source.__class__}, {date})"),
    ("cli.toml", "({source}, {date})", "({source}, {date!r})"),
    ("cli.toml", "({source}, {date})", "({source}, {date:>9999999999})"),
    ("cli.toml", "({source}, {date})", "({source}, {secret})"),
    ("cli.toml", "({source}, {date})", "({source}, {date"),
    ("paper.toml", "\nsends_out = true", "\nsends_out = false"),
    ("fields.toml", 'key = "home.street"', 'key = "home.lane"'),
    ("regions.toml", 'code = "KZ-10"', 'code = "../10"'),
    ("sources.toml", '[[source]]\nid = "', '[[source]]\nid = "GONE-'),
)


def _bad_words(chance: random.Random) -> Made:
    name, old, new = chance.choice(_WORDS)
    text = text_of(name)
    assert old in text, old
    changed = text.replace(old, new, 1) + f"# {chance.randrange(1 << 40)}\n"
    return signed(zip_of(plain(good() | {name: changed.encode()})))


def _many_words(chance: random.Random) -> Made:
    """Shapes are right and texts as long as may be: the content check has the most to do."""
    sign = chance.choice(
        [
            "1 ",
            "1.",
            "a. ",
            "a.",
            "x?",
            "12-",
            "двух ",
            "метр",
            "two ",
            "+7 7",
            "hundred ",
            "м 1 1 ",
        ]
    )
    long = (sign * 200)[: chance.choice([59, 59, 119, 399])].strip()
    words = f'title = "{long[:60].strip()}", reason = "{long}"'
    said = f"kk = {{ {words} }}\nru = {{ {words} }}\nen = {{ {words} }}\n"
    entry = 'kind = "{}"\nbasis = "seed"\nsources = ["SD1"]\n' + said.replace("{", "{{").replace(
        "}", "}}"
    )
    rows = {
        "levels.toml": '[[action]]\nid = "Y-{:02}"\nlevel = "yellow"\n'
        + entry.replace("{}", "task"),
        "situations.toml": '[[step]]\nid = "ITEM-{:02}"\nsituation = "ITEM"\n'
        + entry.replace("{}", "step"),
    }
    texts = {}
    for name, row in rows.items():
        text = text_of(name) + "".join(row.format(number) for number in range(10, 3000))
        cut = chance.choice([150_000, 190_000])
        texts[name] = text.encode()[:cut].decode("utf-8", "ignore").rpartition("[[")[0].encode()
    return signed(zip_of(plain({"pack.toml": about()} | texts)))


MALFORMED = frozenset({"pack_malformed"})
FAULTY = frozenset({"pack_faulty"})
ATTACKS: tuple[Attack, ...] = (
    Attack("unsigned", _unsigned, frozenset({"pack_unsigned"})),
    Attack("by a stranger", _by_stranger, frozenset({"pack_key_unknown"})),
    Attack("forged", _forged, frozenset({"pack_forged", "pack_key_unknown"})),
    Attack("zip slip", _slip, MALFORMED),
    Attack("odd name", _odd_name, MALFORMED),
    Attack("twins", _twins, MALFORMED),
    Attack("odd kind", _odd_kind, MALFORMED),
    Attack("lies", _lies, MALFORMED),
    Attack("frame", _frame, MALFORMED),
    Attack("overlap", _overlap, MALFORMED),
    Attack("bomb", _bomb, MALFORMED),
    Attack("many large", _many_large, MALFORMED),
    Attack("broken", _broken, MALFORMED),
    Attack("costly", _costly, MALFORMED | FAULTY),
    Attack("costly twice", _costly_twice, MALFORMED | FAULTY),
    Attack("bad text", _bad_text, MALFORMED | FAULTY),
    Attack("bad about", _bad_about, MALFORMED),
    Attack("nothing in it", _nothing, MALFORMED),
    Attack("stale", _stale, frozenset({"pack_stale"})),
    Attack("conflict", _conflict, frozenset({"pack_conflict"})),
    Attack("for a newer program", _newer, frozenset({"pack_needs_newer"})),
    Attack("bad words", _bad_words, FAULTY),
    Attack("many words", _many_words, MALFORMED | FAULTY),
)
HUGE = Attack("huge", _huge, frozenset({"pack_too_large"}))  # 20 MB each: made only now and then


def attacks(count: int, seed: int) -> Iterator[tuple[Attack, Made]]:
    """`count` hostile packs, every family in turn."""
    for number in range(count):
        is_huge = number % 500 == 499
        attack = HUGE if is_huge else ATTACKS[number % len(ATTACKS)]
        yield attack, attack.make(random.Random(seed * 1_000_003 + number))  # noqa: S311
