"""S10: of many starts at once exactly one writes; the others leave a request and end in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from guide.store.window_request import take_request

pytestmark = pytest.mark.faults
STARTS = 6
Start = Callable[..., "Popen[bytes]"]


def _start_together(child: Start, act: str, path: Path) -> Counter[str]:
    """Count what the starts say; the writer, if any, is let go afterwards."""
    starts = [child(act, path) for _ in range(STARTS)]
    for process in starts:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
    for process in starts:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.flush()
    said = []
    for process in starts:
        assert process.stdout is not None
        said.append(process.stdout.readline().decode().strip() or "died")
    for process in starts:
        process.communicate(b"end\n", timeout=60)
    assert all(process.returncode is not None for process in starts)
    return Counter(said)


def _rounds(child: Start, folder: Path, rounds: int) -> None:
    for number in range(rounds):
        # Every other round meets a store that is there already.
        path = folder / str(number // 2) / "daiyn.db"
        assert _start_together(child, "start", path) == {"writer": 1, "store_in_use": STARTS - 1}
        assert take_request(path.with_name("show-window.request"))
        assert not path.with_name("daiyn.db-journal").exists()


def test_one_of_six_starts_writes_and_the_others_ask_for_the_window(
    child: Start, tmp_path: Path
) -> None:
    _rounds(child, tmp_path, 5)


@pytest.mark.proof
def test_one_of_six_starts_writes_in_full(child: Start, tmp_path: Path) -> None:
    _rounds(child, tmp_path, 50)


def test_without_locks_the_harness_sees_several_writers(child: Start, tmp_path: Path) -> None:
    path = tmp_path / "daiyn.db"
    child_said = _start_together(child, "start", path)
    assert child_said["writer"] == 1
    assert _start_together(child, "rush", path)["writer"] > 1
