"""A class that is killed between two votes loses none that was recorded, and can go on.

A child types in one count after the other and says each once it is kept; it is killed some votes
later, and the next one goes on with the session that it finds.
"""

from __future__ import annotations

import random
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import Popen

import pytest

from tests.faults.class_child import DECISION, sessions_over

pytestmark = pytest.mark.faults
Start = Callable[..., "Popen[bytes]"]
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL
KILLS_ON_ONE_FILE = 25


def _killed(start: Start, path: Path, first: int, votes: int, *how: str) -> int:
    """Kill a class so many votes after its first one; the number of the last that it said."""
    process = start(path, first, *how, script="class_child.py")
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(votes)]
    process.send_signal(KILL)
    said += process.stdout.read().splitlines()
    process.wait()
    return int(said[-1])


def _lost(start: Start, folder: Path, kills: int, *how: str) -> tuple[int, int]:
    """How many recorded votes were lost, and how often no session was offered to go on with."""
    moments = random.Random(kills)  # noqa: S311 - moments, not secrets
    lost = missing = 0
    path, first = folder / "none", 1
    for number in range(kills):
        if number % KILLS_ON_ONE_FILE == 0:
            path, first = folder / str(number) / "daiyn.db", 1
        last = _killed(start, path, first, moments.randint(1, 6), *how)
        store, sessions = sessions_over(path)
        with closing(store):
            offered = sessions.unfinished()
            missing += len(offered) != 1
            if offered:
                vote = sessions.open(offered[0].id).state.votes.get((DECISION, 1))
                lost += vote is None or vote.counts["a"] not in {last, last + 1}
        first = last + 2
    return lost, missing


def test_check_11_a_class_killed_between_votes_loses_none_and_is_offered_again(
    child: Start, tmp_path: Path
) -> None:
    assert _lost(child, tmp_path, 4) == (0, 0)


@pytest.mark.proof
@pytest.mark.parametrize("fifty", range(10))
def test_check_11_five_hundred_kills(child: Start, tmp_path: Path, fifty: int) -> None:
    assert _lost(child, tmp_path / str(fifty), 50) == (0, 0)


def test_the_harness_sees_a_vote_that_was_said_before_it_was_kept(
    child: Start, tmp_path: Path
) -> None:
    lost, _ = _lost(child, tmp_path, 2, "early")
    assert lost > 0
