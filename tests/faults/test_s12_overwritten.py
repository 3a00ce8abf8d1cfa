"""S12: another program writes an older copy over the open store in place, at any moment.

A child edits without a pause; the copy is written while it does. The child is killed as soon as it
was refused: what it had said to be kept must lie in the file or in a backup, whether or not it ever
came to closing. Some copies fall into the middle of a commit.
"""

from __future__ import annotations

import datetime as dt
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

import pytest

from guide.store.backups import Backups, folder_of
from guide.store.store import Change, Store

pytestmark = pytest.mark.faults
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL
Start = Callable[..., "Popen[bytes]"]
PIECE = 4096
MOST_WORDS_AFTER = 150  # then it has noticed nothing, whatever still lay in the pipe


@dataclass
class Tally:
    acknowledged: int = 0
    refused: int = 0  # how often it was noticed
    lost: list[str] = field(default_factory=list)


def _overwrite(start: Start, folder: Path, times: int, act: str = "insist") -> Tally:
    chance = random.Random(times)  # noqa: S311 - moments, not secrets
    tally = Tally()
    for number in range(times):
        path = folder / str(number) / "daiyn.db"
        edits = chance.choice((3, 40))
        older = _older(path, edits)
        process = start(act, path)
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        said = [process.stdout.readline() for _ in range(chance.randint(1, 60))]
        time.sleep(chance.uniform(0, 0.02))
        _write_over(path, older, chance.choice((PIECE, len(older))))
        said += _until_refused(process)
        process.send_signal(KILL)
        said += process.stdout.read().splitlines()
        process.wait()
        _count(path, edits, [line.decode().split() for line in said], tally)
    return tally


def _older(path: Path, edits: int) -> bytes:
    """A store, and its bytes as they were some edits ago."""
    with Store.open(path, now=_now) as store:
        _edit(store, _before(edits, b"older"))
    older = path.read_bytes()
    with Store.open(path, now=_now) as store:
        _edit(store, _before(edits, b"since"))
    return older


def _before(edits: int, word: bytes) -> dict[str, bytes]:
    return {f"old:{number}": word * 20 for number in range(edits)}


def _edit(store: Store, documents: dict[str, bytes]) -> None:
    for name, body in documents.items():
        store.edit([Change(name, "plan", body)])


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _write_over(path: Path, data: bytes, piece: int) -> None:
    with path.open("r+b", buffering=0) as file:
        for start in range(0, len(data), piece):
            file.write(data[start : start + piece])
        file.truncate()


def _until_refused(process: Popen[bytes]) -> list[bytes]:
    assert process.stdout is not None
    said: list[bytes] = []
    while len(said) < MOST_WORDS_AFTER and not (said and said[-1].startswith(b"refused")):
        said.append(process.stdout.readline())
    return said


def _count(path: Path, edits: int, said: list[list[str]], tally: Tally) -> None:
    kept = [int(number) for word, number in said if word == "kept"]
    tally.acknowledged += len(kept)
    tally.refused += any(word == "refused" for word, _ in said)
    backups = Backups(folder_of(path))
    found = [backups.read(one.number).documents for one in backups.listed()]
    with Store.open(path, now=_now) as store:
        if store.failure is None and not store.check():
            found.append(store.all("plan"))
    if not any(
        _is_whole({one.id: one.body for one in one_of}, edits, kept[-1]) for one_of in found
    ):
        tally.lost.append(f"{path.parent.name}: {kept[-1]} was said to be kept")


def _is_whole(documents: dict[str, bytes], edits: int, least: int) -> bool:
    """Whether it is exactly what stood after an edit, and no older than what was said."""
    newest = int(documents.pop("newest", b"0").split(b".")[0])
    expected = {f"field:{n % 7}": b"%d" % n for n in range(max(1, newest - 6), newest + 1)}
    return newest >= least and documents == expected | _before(edits, b"since")


def test_a_copy_over_the_open_store_takes_nothing_acknowledged(
    child: Start, tmp_path: Path
) -> None:
    tally = _overwrite(child, tmp_path, 8)
    assert tally.lost == []
    assert tally.refused == 8


@pytest.mark.proof
def test_two_hundred_copies_take_nothing_acknowledged(child: Start, tmp_path: Path) -> None:
    tally = _overwrite(child, tmp_path, 200)
    assert tally.lost == []
    assert tally.acknowledged > 2000


def test_the_harness_sees_what_is_lost_without_a_look(child: Start, tmp_path: Path) -> None:
    assert _overwrite(child, tmp_path, 4, "careless").lost
