"""S11: who types without a pause loses no letter older than a second when the program is killed.

A window types into the plan and says the moment of each letter just before it; it is killed some
letters later. What the store then lacks is told by its age.
"""

from __future__ import annotations

import datetime as dt
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

pytest.importorskip("PySide6")

from guide.paths import Places
from guide.usecases.program.services import open_services
from tests.faults.typing_child import FIELDS, TEXT

pytestmark = [pytest.mark.faults, pytest.mark.proof]
Start = Callable[..., "Popen[bytes]"]
WITHIN_S = 1.0
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL


def _ages_of_what_is_lost(start: Start, folder: Path, kills: range, *how: str) -> list[float]:
    """Kill a window in mid-word for each number; how old its oldest lost letter is, in seconds."""
    ages = []
    for number in kills:
        moments = random.Random(number)  # noqa: S311 - moments, not secrets
        data = folder / str(number)
        _finish_first_page(data)
        process = start(data, number, *how, script="typing_child.py")
        typed, killed_at = _end_in_mid_word(process, moments.randint(1, 60), moments.random())
        kept = _kept(data)
        assert TEXT.startswith(kept)
        ages.append(killed_at - typed[len(kept)] if len(kept) < len(typed) else 0.0)
    return ages


def _end_in_mid_word(process: Popen[bytes], letters: int, then: float) -> tuple[list[float], float]:
    """Kill the window so many letters and `then` seconds later: moments of letters, and of this."""
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(letters)]
    time.sleep(then)
    killed_at = time.monotonic()
    process.send_signal(KILL)
    said += process.stdout.read().splitlines()
    process.wait()
    return [float(line) for line in said], killed_at


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _finish_first_page(data: Path) -> None:
    services = open_services(Places(data), _now)
    services.preferences.change(first_page_done=True)
    services.close()


def _kept(data: Path) -> str:
    services = open_services(Places(data), _now)
    plan = services.plan_editor.household().plan
    services.close()
    return "".join(getattr(plan, name) for name in FIELDS)


@pytest.mark.parametrize("fifty", range(4))
def test_two_hundred_kills_while_typing_lose_no_letter_older_than_a_second(
    child: Start, tmp_path: Path, fifty: int
) -> None:
    ages = _ages_of_what_is_lost(child, tmp_path, range(fifty * 50, fifty * 50 + 50))
    assert max(ages) <= WITHIN_S, sorted(ages)[-5:]
    assert len([age for age in ages if age > 0]) > len(ages) / 2  # killed where it matters


def test_the_harness_sees_letters_that_wait_too_long(child: Start, tmp_path: Path) -> None:
    assert max(_ages_of_what_is_lost(child, tmp_path, range(10), "patient")) > WITHIN_S
