"""S1: a process killed in the middle of edits loses none that it had shown as saved.

A child edits and says each number once `edit` has returned; it is killed 30 to 90 ms later. The
file is opened again, compared, and the next child goes on with it. Two run side by side.
"""

from __future__ import annotations

import datetime as dt
import random
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

import pytest

from guide.store import image
from guide.store.store import Store

pytestmark = pytest.mark.faults
KILLS_ON_ONE_FILE = 25  # a fresh file then, so that opening stays as quick as in real life
Start = Callable[..., "Popen[bytes]"]


@dataclass
class Tally:
    kills: int = 0
    acknowledged: int = 0
    cut_short: int = 0  # how often the kill fell into a transaction
    lost: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.kills += other.kills
        self.acknowledged += other.acknowledged
        self.cut_short += other.cut_short
        self.lost += other.lost


def _kill_often(start: Start, act: str, folder: Path, kills: int, seed: int, how: int) -> Tally:
    moments = random.Random(seed)  # noqa: S311 - moments, not secrets
    tally = Tally()
    newest = 0
    path = folder / "none"
    for number in range(kills):
        if number % KILLS_ON_ONE_FILE == 0:
            path, newest = folder / f"{seed}-{number}" / "daiyn.db", 0
        edits, then = moments.randint(2, 12), moments.uniform(0, 0.020)
        said = _one_life(start(act, path, newest + 1), edits, then, how)
        acknowledged = said[-1] if said else newest
        tally.kills += 1
        tally.acknowledged += len(said)
        tally.cut_short += image.has_hot_journal(path)
        newest = _compare(path, acknowledged, tally)
    return tally


def _one_life(process: Popen[bytes], edits: int, then: float, how: int) -> list[int]:
    """End a child at some moment after so many edits, however slow; the numbers it acknowledged.

    `then` are the seconds that go by until it is ended: in the middle of whatever it does.
    """
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    words = [process.stdout.readline() for _ in range(edits)]
    timer = threading.Timer(then, process.send_signal, (how,))
    timer.start()
    words += process.stdout.read().split()  # ends with the process
    timer.join()
    process.wait()
    return [int(word) for word in words]


def _compare(path: Path, acknowledged: int, tally: Tally) -> int:
    """Note every acknowledged number that is not there; returns the newest that is."""
    with Store.open(path, now=lambda: dt.datetime.now(dt.UTC)) as store:
        if store.failure is not None:
            tally.lost.append(f"opened with {store.failure}")
            return 0
        documents = {document.id: document.body for document in store.all("plan")}
        newest = int(documents.pop("newest", b"0").split(b".")[0])
        if newest < acknowledged:
            tally.lost.append(f"{acknowledged} was said, {newest} is there")
        expected = {f"field:{n % 7}": b"%d" % n for n in range(max(1, newest - 6), newest + 1)}
        if documents != expected:
            tally.lost.append(f"half an edit: {documents}")
    return newest


def _in_pairs(start: Start, act: str, folder: Path, kills: int, how: int = signal.SIGTERM) -> Tally:
    total = Tally()
    with ThreadPoolExecutor(2) as pool:
        halves = [
            pool.submit(_kill_often, start, act, folder, kills // 2, seed, how) for seed in (1, 2)
        ]
        for half in halves:
            total.add(half.result())
    return total


# Windows has no SIGKILL; there terminating is as sudden.
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL


def test_a_hundred_kills_lose_no_acknowledged_edit(child: Start, tmp_path: Path) -> None:
    tally = _in_pairs(child, "edit", tmp_path, 100, KILL)
    assert tally.lost == []
    assert tally.kills == 100
    assert tally.acknowledged > 500
    assert tally.cut_short > 0  # some kills fell where it matters


@pytest.mark.proof
def test_a_thousand_kills_lose_no_acknowledged_edit(child: Start, tmp_path: Path) -> None:
    tally = _in_pairs(child, "edit", tmp_path, 1000, KILL)
    assert tally.lost == []
    assert tally.kills == 1000


def test_shutting_down_in_mid_word_loses_nothing(child: Start, tmp_path: Path) -> None:
    tally = _in_pairs(child, "edit", tmp_path, 10, signal.SIGTERM)
    assert tally.lost == []
    assert tally.acknowledged >= 2 * tally.kills


def test_the_harness_sees_edits_that_were_acknowledged_too_early(
    child: Start, tmp_path: Path
) -> None:
    assert _in_pairs(child, "boast", tmp_path, 20, KILL).lost
