"""What was measured, for whoever reads the documentation: one line for each way a pair came."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.watching import TOLD_S, UNTOLD_S

REPORT = Path(__file__).parents[2] / "build" / "alert-engines.txt"


class Timings:
    """Seconds from a whole pair in the folder to its being seen by the program."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def told(self, how: str, *seconds: float) -> None:
        """The system told of a change. It fails beyond what is promised."""
        self._note(how, seconds, TOLD_S)

    def untold(self, how: str, *seconds: float) -> None:
        """Nothing told of it."""
        self._note(how, seconds, UNTOLD_S)

    def _note(self, how: str, seconds: tuple[float, ...], limit: float) -> None:
        said = f"{how}: {min(seconds):.1f} to {max(seconds):.1f} s of {limit:.0f} ({len(seconds)})"
        self.lines.append(said)
        assert max(seconds) <= limit, said


@pytest.fixture(scope="module")
def timings(request: pytest.FixtureRequest) -> Iterator[Timings]:
    found = Timings()
    yield found
    REPORT.parent.mkdir(exist_ok=True)
    with REPORT.open("a") as file:
        file.writelines(
            f"{request.module.__name__.rpartition('.')[2]} {one}\n" for one in found.lines
        )
