"""What a report over the status files of 400 screens costs, over just reading them as JSON.

In turns, CPU, the smallest of many. Prints the numbers as JSON, or is called by `run.py`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import structs

from guide.content.guide import Guide
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.status import FILE_NAME, HeldPack, status_bytes
from guide.paths import resources
from guide.usecases.kiosk.fleet_report import FleetWords, facts_of, fleet_report
from tests.floor import seconds_of
from tests.kiosk.screens import GOOD, HOUR, NOW, screen

SCREENS, TURNS = 400, 9
PACKS = tuple(HeldPack(id=f"district-{n}", made_on=GOOD.words_of) for n in range(20))


def lay_out(folder: Path) -> None:
    """Every tenth screen is silent; each has twenty place packs."""
    for number in range(SCREENS):
        silent = NOW - 99 * HOUR if number % 10 == 0 else GOOD.written_at
        status = structs.replace(screen(number, written_at=silent), place_packs=PACKS)
        path = folder / f"library-{number}" / FILE_NAME
        path.parent.mkdir()
        path.write_bytes(status_bytes(status))


def main() -> int:
    """Measure and print."""
    words = FleetWords(Guide(resources() / "content"), "kk")
    with TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder)

        def ours() -> None:
            report = fleet_report(folder, FleetExpectations(), NOW)
            if len(report.troubled) != SCREENS // 10:
                raise AssertionError(len(report.troubled))
            "\n".join(words.lines(report))
            json.dumps(facts_of(report, words))

        def bare() -> None:
            for path in sorted(folder.iterdir()):
                json.loads((path / FILE_NAME).read_bytes())

        turns = [(seconds_of(ours), seconds_of(bare)) for _ in range(TURNS)]
    best, floor = (min(times) for times in zip(*turns, strict=True))
    print(json.dumps({"fleet": best / floor, "fleet_ms": best * 1000}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
