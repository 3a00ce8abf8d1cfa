"""The status of a screen: what it says, and that no file of anybody is more than a status."""

from __future__ import annotations

import json
import random
from typing import Any

import msgspec
import pytest

from guide.kiosk.status import (
    MOST_FINDINGS,
    MOST_KEYS,
    MOST_PACKS,
    SIZE_LIMIT,
    HeldKey,
    HeldPack,
    StatusError,
    StatusFault,
    ToldFinding,
    read_status,
    status_bytes,
)
from tests.kiosk.screens import GOOD, KEY, screen


def changed(**values: Any) -> bytes:
    facts = json.loads(status_bytes(GOOD))
    return json.dumps(facts | values).encode()


def fault(data: bytes | None) -> StatusFault | None:
    try:
        read_status(data)
    except StatusError as error:
        return error.fault
    return None


def test_what_is_written_is_read_again() -> None:
    data = status_bytes(GOOD)
    assert read_status(data) == GOOD
    assert status_bytes(read_status(data)) == data
    assert json.loads(data)["format"] == 1, "the form is told even where it is the usual one"


def test_the_largest_status_is_far_below_the_limit() -> None:
    full = screen(
        1, detail="ұ" * 80,
        keys=tuple(HeldKey(fingerprint=KEY, end="w" * 20) for _ in range(MOST_KEYS)),
        place_packs=tuple(
            HeldPack(id="p" * 40, made_on=GOOD.words_of) for _ in range(MOST_PACKS)
        ),
        findings=tuple(
            ToldFinding(id="f" * 60, severity="unknown", fields={"keys": "ұ" * 200})
            for _ in range(MOST_FINDINGS)
        ),
    )  # fmt: skip
    data = status_bytes(full)
    assert len(data) < SIZE_LIMIT
    assert read_status(data) == full


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (None, StatusFault.TOO_LARGE),
        (b" " * (SIZE_LIMIT + 1), StatusFault.TOO_LARGE),
        (b"", StatusFault.DAMAGED),
        (status_bytes(GOOD)[:-20], StatusFault.DAMAGED),
        (b"[" * 50_000, StatusFault.DAMAGED),
        (b'{"format": 2, "anything": []}', StatusFault.NEWER),
        (changed(format=2), StatusFault.NEWER),
        (changed(format=0), StatusFault.DAMAGED),
        (changed(screen="../../etc"), StatusFault.DAMAGED),
        (changed(screen="library-1\n"), StatusFault.DAMAGED),
        (changed(detail="\u202eabc"), StatusFault.DAMAGED),
        (changed(detail="a\x1b[2J"), StatusFault.DAMAGED),
        (changed(detail="ұ" * 81), StatusFault.DAMAGED),
        (changed(written_at="2026-11-30T09:00:00"), StatusFault.DAMAGED),
        (changed(written_at="0001-01-01T00:00:00+14:00"), StatusFault.DAMAGED),
        (changed(written_at="9999-12-31T23:59:59-14:00"), StatusFault.DAMAGED),
        (changed(words=-1), StatusFault.DAMAGED),
        (changed(program="1; rm"), StatusFault.DAMAGED),
        (changed(level={"why": "signed", "level": "purple"}), StatusFault.DAMAGED),
        (changed(keys=[{"fingerprint": "x"}]), StatusFault.DAMAGED),
        (changed(keys=[{"fingerprint": KEY}] * (MOST_KEYS + 1)), StatusFault.DAMAGED),
        (changed(added="by a later version in this form"), None),
    ],
)  # fmt: skip
def test_a_file_of_anybody_is_a_status_or_is_told_what_it_is(
    data: bytes | None, found: StatusFault | None
) -> None:
    assert fault(data) is found


def test_a_thousand_damaged_files_end_as_faults_or_as_a_status() -> None:
    data, dice = status_bytes(GOOD), random.Random(15)  # noqa: S311
    seen = set()
    for _ in range(1000):
        damaged = bytearray(data)
        for _ in range(dice.randint(1, 6)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        seen.add(fault(bytes(damaged)))
    assert StatusFault.DAMAGED in seen
    assert StatusFault.TOO_LARGE not in seen


def test_nothing_of_visitors_has_a_place_in_it() -> None:
    names = set(msgspec.to_builtins(GOOD)) | set(json.loads(status_bytes(GOOD)))
    assert not any("visit" in name or "count" in name or "print" in name for name in names)
