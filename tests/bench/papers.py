"""Time the wall sheet as PDF: the first in a program's life, and again. `papers.py FOLDER`."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from guide.paths import Places
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.program.services import open_services
from tests.clock import clock

AGAIN = 5


def main(folder: str) -> int:
    """Press the sheet several times, each time with another word on it, and print the times."""
    services = open_services(Places(Path(folder)), clock)
    times: list[float] = []
    for turn in range(AGAIN + 1):
        services.plan_editor.change("plan", "meet_far", f"Айгүлдің үйі, {turn}-қабат")
        begun = time.perf_counter()
        from guide.usecases.papers import sheets

        sheet_pdf(sheets.wall_sheet(services, ["kk"]))
        times.append((time.perf_counter() - begun) * 1000)
    services.close()
    print(json.dumps({"wall_first_ms": times[0], "wall_again_ms": statistics.median(times[1:])}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
