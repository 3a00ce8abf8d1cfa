"""A2: files from outside: each is read, or refused by its rule, and nothing is opened."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from guide.cap.message import Message
from guide.cap.reader import read_message
from guide.cap.refusal import Breach, Refusal
from tests.cap.files import files
from tests.cap.made import KNOWN, TEXT, changed
from tests.floor import floor

ROOT = Path(__file__).resolve().parents[2]
FILES = files()


@cache
def slowest() -> float:
    """A second of work of a desk computer of 2020, in seconds of this one."""
    return 200 * floor()


def verdict(data: bytes) -> Message | Breach:
    try:
        return read_message(data, KNOWN)
    except Refusal as refusal:
        return refusal.rule


def test_each_file_is_read_or_refused_by_its_rule_within_a_second() -> None:
    found = {}
    for name, data, rule in FILES:
        begun = time.process_time()
        said = verdict(data)
        took = time.process_time() - begun
        if (None if isinstance(said, Message) else said) != rule or took > slowest():
            found[name] = (said, rule, took)
    assert found == {}
    assert len(FILES) > 140
    assert len({name for name, _, _ in FILES}) == len(FILES)


def test_every_rule_refuses_a_file() -> None:
    assert set(Breach) - {rule for _, _, rule in FILES} == set()


def test_a_refusal_names_its_element() -> None:
    """The path leads to it, and the detail is short and shows nothing that steers a screen."""
    for name, data, rule in FILES:
        if rule is None:
            continue
        with pytest.raises(Refusal) as refused:
            read_message(data, KNOWN)
        assert refused.value.element.startswith(("alert", "file")) or rule is Breach.OTHER_KIND, (
            name
        )
        assert refused.value.element, name
        assert len(refused.value.detail) <= 80
        assert refused.value.detail.isprintable(), name
    with pytest.raises(Refusal) as refused:
        read_message(changed(("</info>", "</info><info/><info/>")), KNOWN)
    assert refused.value.element == "alert/info[2]/category"


# The most that this process held, in kilobytes; `getrusage` would tell its parent's as well.
CHILD = """
import sys
from pathlib import Path
from tests.cap.files import files
from tests.cap.test_files import verdict
def most():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
found = files()
before = most()
kept = [verdict(data) for _, data, _ in found]
held = bytearray(int(sys.argv[1]) << 20)
held[::4096] = b"x" * len(held[::4096])
print((most() - before) // 1024)
"""
MOST = 100  # MB


@pytest.mark.skipif(sys.platform != "linux", reason="it is told there")
def test_no_file_takes_much_memory() -> None:
    def taken(held: int) -> int:
        run = subprocess.run(
            [sys.executable, "-c", CHILD, str(held)],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(run.stdout)

    assert taken(0) < MOST, "of all files together"
    assert taken(2 * MOST) > MOST, "the control"


OPENED: list[str] = []
_WATCHING: list[bool] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _WATCHING and event.partition(".")[0] in {"open", "os", "socket", "subprocess", "urllib"}:
        OPENED.append(f"{event} {arguments[:1]}")


@contextmanager
def watched() -> Iterator[list[str]]:
    if not getattr(_hook, "is_set", False):
        sys.addaudithook(_hook)
        _hook.is_set = True  # type: ignore[attr-defined]
    OPENED.clear()
    _WATCHING.append(True)
    yield OPENED
    _WATCHING.pop()


def test_nothing_is_opened_beside_the_bytes() -> None:
    with watched() as opened:
        for _, data, _ in FILES:
            verdict(data)
    assert opened == []
    with watched() as opened, open(__file__, "rb"):  # noqa: PTH123 - the control
        pass
    assert opened != []


# ---- files that were damaged


def mutated(data: bytes, by: random.Random) -> bytes:
    """Some changes: a byte, a letter, a cut, a piece twice, two pieces swapped, a known word."""
    for _ in range(by.choice((1, 1, 2, 4))):
        at, other = sorted((by.randrange(len(data) + 1), by.randrange(len(data) + 1)))
        match by.randrange(9):
            case 0:
                data = data[:at] + bytes([by.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[min(other, at + 40) :]
            case 2:
                data = data[:other] + data[at : min(other, at + 200)] + data[other:]
            case 3:
                data = data[:at]
            case 4:
                middle = (at + other) // 2
                data = data[:at] + data[middle:other] + data[at:middle] + data[other:]
            case 5:
                data = data[:at] + by.choice(WORDS) + data[at:]
            case 6 | 7:
                letter = by.choice(b"0123456789kKz+-:. ,")
                data = data[:at] + bytes([letter]) + data[at + 1 :]
            case _:
                old, new = by.choice(WORDS), by.choice(WORDS)
                data = data.replace(old, new, 1)
    return data


WORDS = [
    *(piece.encode() for piece in TEXT.replace("><", ">\n<").split("\n")),
    b"<!DOCTYPE a>", b"&a;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?a?>", b"\xef\xbb\xbf",
    b"\0", b"\xff", b'"', b"'", b"<", b">", b"24:00:00", b"9999-12-31", b"+14:01", b"&#0;",
    b"red", b"yellow", b"KZ", b"</alert>", b"<alert>", "ә".encode(), b"\xed\xa0\x80",
]  # fmt: skip


def outcomes(count: int, seed: int) -> Counter[str]:
    by = random.Random(seed)  # noqa: S311 - no secret
    originals = [data for _, data, _ in FILES if len(data) < 10_000]
    found: Counter[str] = Counter()
    for _ in range(count):
        begun = time.process_time()
        said = verdict(mutated(by.choice(originals), by))
        assert time.process_time() - begun < slowest()
        found["read" if isinstance(said, Message) else said] += 1
    return found


def test_damaged_files_are_read_or_refused() -> None:
    found = outcomes(800, 1)
    assert found["read"] > 5
    assert len(found) > 15


@pytest.mark.proof
def test_a_hundred_thousand_damaged_files_are_read_or_refused() -> None:
    found = outcomes(100_000, 2)
    assert found["read"] > 100
    assert len(found) > 30
