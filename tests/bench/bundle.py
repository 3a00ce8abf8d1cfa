"""`make bench-bundle`: the frozen program against the same program from its sources.

Builds the bundle, then starts both in turns: with a full plan, until home is painted at a glance.
Prints one line a target and exits with 1 when one is missed. The packed size is what the release
has; it takes two minutes, so it is asked for with --packed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.first_paint import start_once
from tests.bench.stage import ROOT, environment, fill, lean_python
from tools.installer.bundle import LARGEST, build_bundle, size_of
from tools.installer.release import read_release
from tools.x_server import x_server

MIB = 1 << 20
LARGEST_PACKED = 44 * MIB  # bytes, as .tar.xz -9e
SLOWEST = 1.15  # start of the bundle / start from source


def start_ratio(bundle: Path, rounds: int) -> float:
    """The median of (frozen / from source) over starts in turns."""
    ratios = []
    with tempfile.TemporaryDirectory() as work, x_server("1920x1080") as display:
        data = Path(work) / "data"
        fill(data)
        env = environment(display)
        frozen = [str(bundle / "daiyn-cli"), "--data-dir", str(data)]
        source = [lean_python(Path(work) / "python"), "-m", "guide", "--data-dir", str(data)]
        for turn in range(rounds + 1):
            first = start_once(frozen, env, ROOT, has_glance=True)
            second = start_once(source, env, ROOT, has_glance=True)
            if turn:  # the first round warms the cache
                ratios.append(first.paint_ms / second.paint_ms)
    return statistics.median(ratios)


def packed_size(bundle: Path) -> int:
    """Bytes of the bundle as the smallest archive."""
    command = f"tar --create {bundle.name} | xz -9e --threads=2 | wc --bytes"
    told = subprocess.run(
        ["sh", "-c", command], cwd=bundle.parent, stdout=subprocess.PIPE, text=True, check=True
    )
    return int(told.stdout)


def main() -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--bundle", type=Path, help="one that was built before")
    parser.add_argument("--packed", action="store_true", help="also the size as .tar.xz")
    options = parser.parse_args()
    bundle = options.bundle or build_bundle(read_release(), ROOT / "build" / "bench")
    bundle = bundle.resolve()
    rows = [("on disk", size_of(bundle) / MIB, LARGEST / MIB, "MiB")]
    rows.append(("start / from source", start_ratio(bundle, options.rounds), SLOWEST, ""))
    if options.packed:
        rows.append(("as .tar.xz -9e", packed_size(bundle) / MIB, LARGEST_PACKED / MIB, "MiB"))
    for name, found, most, unit in rows:
        print(f"{'ok    ' if found <= most else 'MISSED'} {name}: {found:.2f} ≤ {most:g} {unit}")
    return 0 if all(found <= most for _, found, most, _ in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
