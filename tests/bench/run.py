"""`make bench`: speed and memory as ratios against a floor measured in the same run.

Milliseconds swing between machines and minutes; interleaved ratios do not. Prints one line a
target and exits with 1 when one is missed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "bench")]


def quantile(values: list[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def fill(folder: Path) -> None:
    """A full plan of an invented family and a level with ticks."""
    from guide.alerts.declaration import Place
    from guide.content.model import Level
    from guide.paths import Places
    from guide.usecases.declaring import Draft
    from guide.usecases.workbench import open_workbench
    from tests.clock import clock

    bench = open_workbench(Places(folder), clock)
    home = Place(region="KZ-35")
    bench.preferences.change(first_page_done=True, language="ru", place=home)
    receipt = bench.declaring.declare(Draft(level=Level.ORANGE, place=home), home)
    bench.ticking.toggle(receipt.declaration_id, "O-02")
    planning = bench.planning
    for number, name in enumerate(["Ерлан", "Динара", "Әлихан", "Айша"], 1):
        person = planning.add_person()
        planning.change(f"person:{person.id}", "given_name", name)
        planning.change(f"person:{person.id}", "mobile", f"+7 700 000 00 0{number}")
    for field, value in {
        "out_name": "Айгүл", "out_phone": "+7 700 000 00 05", "settlement": "Қарағанды",
        "street": "Мысал көшесі", "building": "10", "meet_near": "Ойын алаңы",
        "meet_far": "Айгүлдің үйі", "plan_title": "Отбасылық жоспар", "plan_lang": "kk",
    }.items():  # fmt: skip
        planning.change("plan", field, value)
    bench.store.close()


@contextlib.contextmanager
def xvfb() -> Iterator[str]:
    """A private X server: the name of its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24",
         "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    # The pipe stays open while the server runs: closing it early ends the server.
    with os.fdopen(read) as reader:
        try:
            yield f":{reader.readline().strip()}"
        finally:
            server.terminate()
            server.wait()


def starts(rounds: int) -> dict[str, float]:
    """Start of home with a full plan against a bare window, interleaved."""
    from first_paint import Start, start_once

    with xvfb() as name, tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        env |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        commands = {
            "bare": [sys.executable, str(ROOT / "tests/bench/bare_window.py")],
            "ours": [sys.executable, "-m", "guide", "--data-dir", folder],
        }
        found: dict[str, list[Start]] = {label: [] for label in commands}
        for turn in range(rounds + 1):
            for label, command in commands.items():
                start = start_once(command, env, ROOT, has_pages=label == "ours")
                if turn:  # the first round warms the cache
                    found[label].append(start)
    pairs = list(zip(found["ours"], found["bare"], strict=True))
    return {
        "start": statistics.median(o.paint_ms / b.paint_ms for o, b in pairs),
        "whole": statistics.median(o.named_ms / b.paint_ms for o, b in pairs),
        "pss": statistics.median(o.pss_mib / b.pss_mib for o, b in pairs),
        "start_ms": statistics.median(o.paint_ms for o in found["ours"]),
        "bare_ms": statistics.median(b.paint_ms for b in found["bare"]),
    }


def edits(count: int) -> dict[str, float]:
    """A durable edit of the plan against a bare row commit, same settings, interleaved."""
    from guide.paths import Places
    from guide.usecases.workbench import open_workbench
    from tests.clock import clock

    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        fill(place / "plan")
        bench = open_workbench(Places(place / "plan"), clock)
        bare = sqlite3.connect(place / "bare.db", isolation_level=None)
        for pragma in (
            "locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=EXTRA",
            "secure_delete=ON", "cell_size_check=ON", "temp_store=MEMORY",
        ):  # fmt: skip
            bare.execute(f"PRAGMA {pragma}")
        bare.execute("CREATE TABLE doc(id TEXT PRIMARY KEY, body BLOB)")
        bare.execute("INSERT INTO doc VALUES('plan', zeroblob(400))")
        ours: list[float] = []
        floor: list[float] = []
        for turn in range(count):
            begun = time.perf_counter()
            bare.execute("UPDATE doc SET body=? WHERE id='plan'", (str(turn).encode() * 100,))
            floor.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            bench.planning.change("plan", "meet_near", f"Ойын алаңы {turn}")
            ours.append(time.perf_counter() - begun)
        bare.close()
        bench.store.close()
    return {
        "edit": quantile(ours, 0.95) / quantile(floor, 0.95),
        "edit_ms": quantile(ours, 0.95) * 1000,
        "row_ms": quantile(floor, 0.95) * 1000,
    }


TARGETS = {"start": 1.4, "pss": 1.3, "edit": 3.0}
MEANING = {
    "start": "start to home painted at a glance, full plan / bare PySide6 window",
    "pss": "memory (PSS) with home open / bare PySide6 window",
    "edit": "durable edit, p95 / one bare SQLite row commit, p95",
}


def main() -> int:
    """Measure, print and compare with the targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--edits", type=int, default=1500)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = starts(options.rounds) | edits(options.edits)
    missed = False
    for name, target in TARGETS.items():
        good = found[name] <= target
        missed |= not good
        word = "ok    " if good else "MISSED"
        print(f"{word} {found[name]:5.2f} (target {target:.1f})  {MEANING[name]}")
    whole = "start to home with its controls / bare PySide6 window (no target: told beside it)"
    print(f"told   {found['whole']:5.2f}               {whole}")
    print("raw:", ", ".join(f"{k} {v:.1f}" for k, v in found.items() if k.endswith("_ms")))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
