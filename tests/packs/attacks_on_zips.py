"""Attacks on the form of the zip: names, kinds, lies, overlaps, bombs, and what is no zip.

Each lies just past a limit of ours: enough to see the guard, and harmless to any other program.
"""

from __future__ import annotations

import random
import struct
import zlib
from dataclasses import replace

from guide.content.pack import SIZE_LIMIT
from guide.content.pack_zip import ALL_LIMIT, MEMBER_LIMIT
from tests.packs.good import (
    Made,
    good,
    good_numbers,
    good_pack,
    signed,
    text_of,
    zipped,
)
from tests.packs.zips import Member, plain, zip_of

# The zip

_SLIPS = (
    "../{0}",
    "/{0}",
    "..\\{0}",
    "\\{0}",
    "C:{0}",
    "x/{0}",
    "..{0}",
    "{0}:x",
)
_DEVICES = ("con", "NUL", "aux.toml", "COM1", "lpt9.txt", "PRN.toml", "CONIN$")


def slip(chance: random.Random) -> Made:
    name = chance.choice(_SLIPS).format(chance.choice(["levels.toml", "a"]))
    return zipped(Member(name.encode(), b"x = 1\n", flags=chance.choice([0, 0x800])))


def odd_name(chance: random.Random) -> Made:
    names = (
        chance.choice(_DEVICES).encode(), b"levels.toml.", b"levels.toml ", b" levels.toml", b"",
        b"levels.toml\0.txt", b"levels\xff.toml", "levels\u202e.toml".encode(),
        "lеvels.toml".encode(), b"l\xc0\xafevels", b"other.py", b"page.html", b"picture.png",
        b".hidden", b"readme.md", b"a" * chance.choice([30, 300]), b"levels.toml\n", b"inner.zip",
        b"cli.toml", b"messages.toml",
        chance.randbytes(8),
    )  # fmt: skip
    return zipped(Member(chance.choice(names), b"x = 1\n"))


def twins(chance: random.Random) -> Made:
    name = chance.choice([b"numbers.toml", b"NUMBERS.TOML", b"Numbers.toml", b"PACK.toml"])
    return signed(zip_of([*plain(good()), Member(name, good_numbers())]))


def odd_kind(chance: random.Random) -> Made:
    one = Member(b"levels.toml", text_of("levels.toml").encode())
    kinds = (
        replace(one, outside=0o120777 << 16),  # a link
        replace(one, outside=0o040755 << 16),  # a folder
        replace(one, outside=0o020666 << 16),  # a device
        replace(one, outside=0o120777 << 16, made_by=chance.randrange(256) << 8 | 20),
        replace(one, outside=0o104755 << 16),  # runs with its owner's rights
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
    return zipped(chance.choice(kinds))


def lies(chance: random.Random) -> Made:
    text = text_of("regions.toml").encode()
    one = Member(b"regions.toml", text)
    lies = (
        replace(one, size=len(text) - chance.randint(1, 99)),
        replace(one, size=len(text) + chance.randint(1, 99)),
        replace(one, size=0),
        replace(one, size=0xFFFFFFFF),
        replace(one, packed_size=0xFFFFFFFF),
        replace(one, packed_size=chance.randrange(1, 200)),
        replace(one, packed_size=MEMBER_LIMIT + 1),
        replace(one, sum=chance.randrange(1 << 32)),
        replace(one, local={"name": b"../regions.to"}),
        replace(one, local={"name": b"sources.toml"}),
        replace(one, local={"sum": 1}),
        replace(one, local={"size": 1}),
        replace(one, local={"method": 0}),
        replace(one, local={"flags": 1}),
        replace(one, local={"extra": b"abcd"}),
        replace(one, at=chance.choice([0, 1, ALL_LIMIT, 0xFFFFFFFF, 30])),
        replace(one, hidden=True),
        replace(one, packed=chance.randbytes(60)),
        replace(one, packed=one.stream() + b"more"),
        replace(one, packed=one.stream()[:-3]),
        replace(one, packed=b""),
    )
    return zipped(chance.choice(lies))


def frame(chance: random.Random) -> Made:
    ways: tuple[dict[str, object], ...] = (
        {"before": chance.randbytes(chance.randint(1, 50))},
        {"before": b"#!/bin/sh\n"},
        {"between": b"x" * chance.randint(1, 50)},
        {"behind": b"x" * chance.randint(1, 50)},
        {"behind": b"\0"},
        {"comment": b"hello" * chance.randint(1, 9)},
        {"count": chance.choice([0, 1, 3, 9, 300, 0xFFFF])},
        {"start": chance.choice([0, 1, ALL_LIMIT, 0xFFFFFFFF])},
        {"disk": chance.choice([1, 0xFFFF])},
        {"end_extra": b"PK\6\6" + bytes(52) + b"PK\6\7" + bytes(16)},
    )
    return zipped(**chance.choice(ways))


def overlap(chance: random.Random) -> Made:
    text = text_of("regions.toml").encode()
    first = Member(b"regions.toml", text)
    names = chance.sample([b"levels.toml", b"sources.toml", b"fields.toml", b"paper.toml"], 3)
    twins = [replace(first, name=name, at=0) for name in names]
    rest = [one for one in plain(good()) if one.name not in {first.name, *names}]
    return signed(zip_of([first, *twins, *rest]))


def bomb(chance: random.Random) -> Made:
    """A file that unpacks to more than one file, or all together, may have."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = chance.choice([b"\0", b"#\n", b" ", b"[[x]]\n"])
    text = piece * (chance.choice([MEMBER_LIMIT, ALL_LIMIT, 3 * ALL_LIMIT]) // len(piece) + 1)
    stream = packer.compress(text) + packer.flush()
    said = chance.choice([len(text), 100, MEMBER_LIMIT, ALL_LIMIT, 0])
    large = Member(b"levels.toml", b"", packed=stream, size=said, sum=chance.choice([0, 1]))
    return zipped(large)


def many_large(chance: random.Random) -> Made:
    size = chance.randint(180_000, 262_144)
    filler = b"# %b\n" % (b"x" * 100)
    large = (filler * (size // len(filler) + 1))[:size]
    names = ("levels.toml", "sources.toml", "fields.toml", "paper.toml", "situations.toml")
    return zipped(*(Member(name.encode(), large) for name in names))


def huge(chance: random.Random) -> Made:
    data = good_pack()[0]
    return signed(data + bytes(SIZE_LIMIT + chance.randint(1, 99) - len(data)))


def broken(chance: random.Random) -> Made:
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
