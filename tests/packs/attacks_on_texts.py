"""Attacks on what the files say: costly, broken and hidden texts, and words that must not be.

Each lies just past a limit of ours: enough to see the guard, and harmless to any other program.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from guide.content.pack_text import _DEPTH_LIMIT, LINE_LIMIT
from guide.content.pack_zip import ALL_LIMIT, MEMBER_LIMIT
from guide.content.pointer import EDITION_LIMIT
from tests.packs.good import (
    Made,
    about,
    good,
    good_numbers,
    signed,
    text_of,
    zipped,
)
from tests.packs.zips import Member, plain, zip_of

# The texts


def _deep_texts() -> tuple[Callable[[int], str], ...]:
    """One thing within another, to a depth."""
    return (
        lambda depth: "a=" + "[" * depth,
        lambda depth: "a=" + "[" * depth + "]" * depth,
        lambda depth: "a=" + "[\n" * depth + "]" * depth,
        lambda depth: "a=" + "{a=" * depth,
        lambda depth: "a=" + "{a=" * depth + "1" + "}" * depth,
        lambda depth: "a." * depth + "a=1",
        lambda depth: "[" + "a." * depth + "a]",
    )


def _long_lines() -> tuple[Callable[[int], str], ...]:
    """One line of a length."""
    return (
        lambda n: "a=" + "9" * n,
        lambda n: "a=0x" + "f" * n,
        lambda n: "a=1." + "9" * n,
        lambda n: "a=1e" + "9" * n,
        lambda n: "a=99999-12-31" + "9" * n,
        lambda n: "a=" + '"' * n,
        lambda n: 'a="' + "\\n" * (n // 2) + '"',
        lambda n: "a={" + ",".join(f"k{i}=1" for i in range(n // 9)) + "}" + " " * n,
        lambda n: "a" * n,
    )


def _large_texts() -> tuple[Callable[[int], str], ...]:
    """Many short lines, so many characters together."""
    return (
        lambda n: "".join("[" + "a." * 50 + f"a{i}]\n" for i in range(n // 108)),
        lambda n: "a=[" + "9999-12-31T23:59:59.999999Z,\n" * (n // 29) + "]",
        lambda n: "".join(f"k{i}=1\n" for i in range(n // 9)),
        lambda n: "".join(f"[k{i}]\n" for i in range(n // 9)),
        lambda n: "[[a]]\n" * (n // 6),
        lambda n: "[[level]]\n" * (n // 10),
        lambda n: "[[a]]\n[[a.b]]\n[[a.b.c]]\n" * (n // 24),
        lambda n: 'a="""' + "\\\n" * (n // 2) + '"""',
        lambda n: "a=[" + "1,\n" * (n // 3) + "]",
        lambda n: "a=[" + "[],\n" * (n // 4) + "]",
        lambda n: "".join(f"a.b.c.k{i}=1\n" for i in range(n // 13)),
        lambda n: "#\n" * (n // 2),
        lambda n: "\n" * n,
        lambda n: "sources = [" + '"X",\n' * (n // 5) + "]",
    )


def costly(chance: random.Random) -> Made:
    way = chance.choice([_deep_texts, _long_lines, _large_texts, _large_texts])
    sizes = {
        _deep_texts: [_DEPTH_LIMIT + 1, 50],
        _long_lines: [LINE_LIMIT + 1],
        _large_texts: [20_000, MEMBER_LIMIT - 12_000, MEMBER_LIMIT + 1000],
    }
    text = chance.choice(way())(chance.choice(sizes[way]))
    name = chance.choice([b"levels.toml", b"paper.toml", b"pack.toml", b"sources.toml"])
    return zipped(Member(name, text.encode()))


def costly_twice(chance: random.Random) -> Made:
    """As much as fits: two files at their limit, so that the limits are what is measured."""
    texts = chance.sample(_large_texts(), 2)
    names = chance.sample(["levels.toml", "situations.toml", "sources.toml", "paper.toml"], 2)
    room = room_beside(*names) // 2
    filled = [text(room - 4000).encode()[:room] for text in texts]
    return zipped(*plain(dict(zip(names, filled, strict=True))))


def room_beside(*names: str) -> int:
    """Bytes that these files may have together, the others of a good pack being as they are."""
    return ALL_LIMIT - sum(len(text) for name, text in good().items() if name not in names)


def bad_text(chance: random.Random) -> Made:
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
        text.replace(b'title = "', b'title = "<b>', 1),
        text.replace(b'title = "', 'title = "\u0456\u0308'.encode(), 1),
        text.replace(b'title = "', 'title = "\u2800'.encode(), 1),
        text.replace(b'title = "', b'title = "https://a.kz/', 1),
        text.replace(b'title = "', b'title = "\\u0000', 1),
        text.replace(b'title = "', b'title = "\\u001b[31m', 1),
        text.replace(b'title = "', b'title = "' + b"x" * chance.randint(401, 3000), 1),
        b"",
        b"content_date = 2026-03-20\n",
    )
    return zipped(Member(b"levels.toml", chance.choice(broken)))


def _finds(text: bytes) -> Iterator[object]:
    return re.finditer(rb"\n\[\[action\]\]\n", text)


def bad_about(chance: random.Random) -> Made:
    ways = (
        about(9, format="2"), about(9, format="0"), about(9, format='"1"'), about(9, format=""),
        about(0), about(-5), about(EDITION_LIMIT + 1), about(9, edition="9.5"),
        about(9, edition="true"),
        about(9, edition="0x" + "f" * 300), about(9, made_on='"today"'), about(9, made_on=""),
        about(9, made_on="1970-01-01"), about(9, made_on="9999-12-31"),
        about(9, retired='"R-01"'), about(9, retired="[1]"), about(900_000),
        about(9, needs_program='"new"'), about(9, needs_program='"../1"'), about(9, key='"x"'),
        about(9).replace(b"kk", b"de"), about(9).replace("Новое.".encode(), b"  "), b"", b"\xff",
        about(9).replace(b"New.", b"x" * 500), about(9).replace(b"New.", "\u202e".encode()),
    )  # fmt: skip
    return signed(zip_of(plain(good() | {"pack.toml": chance.choice(ways)})))


def nothing(chance: random.Random) -> Made:
    ways = ({"pack.toml": about()}, {"numbers.toml": good_numbers()}, *_all_but_one())
    return signed(zip_of(plain(chance.choice(ways))))


def _all_but_one() -> Iterator[dict[str, bytes]]:
    for missing in good():
        yield {name: text for name, text in good().items() if name != missing}


# The words

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("numbers.toml", "danger now", "Keep 50 metres away"),
    ("numbers.toml", "danger now", "Kill 5 people"),
    ("numbers.toml", "danger now", "Fight the attacker"),
    ("numbers.toml", "danger now", "{number}"),
    ("numbers.toml", "danger now", "{0.__class__}"),
    ("numbers.toml", "danger now", "Қауіп"),
    ("numbers.toml", "danger now", "x" * 61),
    ("numbers.toml", '"112"', '"911 000"'),
    ("numbers.toml", 'basis = "kz"', 'basis = "certain"'),
    ("numbers.toml", 'sources = ["K9"', 'sources = ["NONE"'),
    ("numbers.toml", 'sources = ["K9", "K10", "P53", "P71"]', "sources = []"),
    ("numbers.toml", 'id = "SAY-05"', 'id = "SAY-55"'),
    ("situations.toml", 'id = "INFO-01"', 'id = "INFO-99"'),
    ("situations.toml", 'icon = "', 'icon = "../other-'),
    ("situations.toml", 'icon = "', 'icon = "no-such-'),
    ("situations.toml", 'call = ["', 'call = ["999", "'),
    ("levels.toml", 'id = "red"', 'id = "green"'),
    ("levels.toml", '[[level]]\nid = "yellow"', '[[level]]\nid = "none"'),
    ("levels.toml", 'kind = "task"', 'kind = "script"'),
    ("levels.toml", "ru = {", "de = {"),
    ("levels.toml", "version = 2", 'version = "one"'),
    ("levels.toml", "version = 2", "version = 2\nrun = true"),
    ("paper.toml", 'id = "date"', 'id = "day"'),
    ("paper.toml", "{date}", "{date.__class__}"),
    ("paper.toml", "{date}", "{date!r}"),
    ("paper.toml", "{date}", "{date:9}"),
    ("paper.toml", "{date}", "{secret}"),
    ("paper.toml", "{date}", "{date"),
    ("paper.toml", "\nsends_out = true", "\nsends_out = false"),
    ("fields.toml", 'key = "home.street"', 'key = "home.lane"'),
    ("regions.toml", 'code = "KZ-10"', 'code = "../10"'),
    ("sources.toml", '[[source]]\nid = "', '[[source]]\nid = "GONE-'),
)


def bad_words(chance: random.Random) -> Made:
    name, old, new = chance.choice(_WORDS)
    text = text_of(name)
    assert old in text, old
    changed = text.replace(old, new, 1) + f"# {chance.randrange(1 << 40)}\n"
    return signed(zip_of(plain(good() | {name: changed.encode()})))


def vanished(chance: random.Random) -> Made:
    """An entry, or all of one kind, is gone; what may go is named, and it is not that."""
    name, start = chance.choice(_GOING)
    blocks = re.split(r"(?=\n\[\[)", text_of(name))
    going = [block for block in blocks if block.startswith(start)]
    assert going, start
    if chance.random() < 0.5:
        going = [chance.choice(going)]
    rest = "".join(block for block in blocks if block not in going)
    contents = {name: rest.encode(), "pack.toml": about(retired='["Y-99", "X", ""]')}
    return zipped(*plain(contents))


_GOING = (
    ("levels.toml", '\n[[action]]\nid = "R-'),
    ("levels.toml", '\n[[action]]\nid = "Y-'),
    ("levels.toml", "\n[[notice]]"),
    ("situations.toml", "\n[[step]]"),
    ("situations.toml", "\n[[situation]]"),
    ("numbers.toml", "\n[[number]]"),
    ("regions.toml", "\n[[region]]"),
    ("paper.toml", "\n[[word]]"),
    ("fields.toml", "\n[[field]]"),
)


def many_words(chance: random.Random) -> Made:
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
        cut = min(chance.choice([100_000, 190_000]), room_beside(*rows) // 2)
        texts[name] = text.encode()[:cut].decode("utf-8", "ignore").rpartition("[[")[0].encode()
    return zipped(*plain(texts))
