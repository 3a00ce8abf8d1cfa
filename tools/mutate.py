"""Plant small faults in the rooms of the core and print those that a room's own tests do not find.

    make mutate                                     60 faults of each room, by chance
    make mutate ARGS="--room store --sample 200"    more of one room
    make mutate ARGS="--room alerts --sample 0"     all of them
    make mutate ARGS="--module guide/store/undo.py" of one file

Each fault stands alone in a copy below build/mutate; the tests run without Qt. What survives is a
promise without a test, a line without a purpose, or a fault that makes no difference: read it.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "mutate"
# What faults are planted in, and the tests that should find them.
ROOMS = {
    "alerts": ("guide/alerts/*", ["tests/alerts"]),
    "cap": ("guide/cap/*", ["tests/cap"]),
    "household": ("guide/household/*", ["tests/household"]),
    "places": ("guide/places/*", ["tests/places"]),
    "training": ("guide/training/*", ["tests/training"]),
    "kiosk": ("guide/kiosk/*", ["tests/kiosk"]),
    "store": ("guide/store/*", ["tests/store", "tests/faults/test_s8_schema_ladder.py"]),
    # Without the hostile packs by the hundred: they take longer than all the rest.
    "content": (
        "guide/content/*",
        ["tests/content", "tests/packs/test_form.py", "tests/packs/test_whole.py"],
    ),
    "checklist": ("guide/checklist.py", ["tests/test_checklist.py"]),
    "usecases": ("guide/usecases/*", ["tests/usecases"]),
}
SAMPLE = 60
FOUND = {"killed", "timeout", "segfault", "caught by type check"}
# The copies hold what the tests read of the house; heavy and built folders stay out.
_LEFT_OUT = {".git", ".venv", "build", "dist", "pyproject.toml"}
_SETTINGS = """
[tool.mutmut]
source_paths = ["guide"]
only_mutate = [{pattern!r}]
also_copy = ["resources", "tools"]
pytest_add_cli_args = ["-p", "tests.without_qt", "-p", "no:pytest-qt", "-p", "no:cacheprovider",
    "-m", "not proof"]
pytest_add_cli_args_test_selection = {tests!r}
track_dependencies = false
use_git_change_detection = false
"""


def main() -> None:
    """Plant, run, and print."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--room", choices=ROOMS, action="append", help="default: all")
    parser.add_argument("--sample", type=int, default=SAMPLE, help="faults of a room; 0: all")
    parser.add_argument("--seed", type=int, default=1, help="another sample")
    parser.add_argument("--module", default="*", help="of these files only, as a pattern")
    options = parser.parse_args()
    for room in options.room or ROOMS:
        planted = _planted(room, options.module)
        if options.sample and len(planted) > options.sample:
            planted = random.Random(options.seed).sample(planted, options.sample)  # noqa: S311
        if planted:
            _report(room, _tried(planted))


def _planted(room: str, module: str) -> list[str]:
    """Make the copy of a room and return the names of all faults there are to plant in it."""
    pattern, tests = ROOMS[room]
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    for path in ROOT.iterdir():
        if path.name not in _LEFT_OUT:
            (PLACE / path.name).symlink_to(path)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings += _SETTINGS.format(pattern=pattern, tests=tests)
    (PLACE / "pyproject.toml").write_text(settings, encoding="utf-8")
    os.chdir(PLACE)  # the tool reads its settings where it is imported
    from mutmut.mutation.file_mutation import mutate_file_contents

    names = []
    for path in sorted((ROOT / "guide").rglob("*.py")):
        file = path.relative_to(ROOT)
        if fnmatch.fnmatch(str(file), pattern) and fnmatch.fnmatch(str(file), module):
            made = mutate_file_contents(str(file), path.read_text(encoding="utf-8"))
            dotted = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
            names += [f"{dotted}.{name}" for name in made.mutant_names]
    return names


def _tried(names: list[str]) -> dict[str, str]:
    """Run the tests on each; what became of it."""
    with (PLACE / "log").open("w", encoding="utf-8") as log:
        subprocess.run([*_tool("run"), *names], stdout=log, stderr=log, check=False)
    told = subprocess.run(
        [*_tool("results"), "--all", "true"], capture_output=True, text=True, check=True
    ).stdout
    pairs = [line.strip().rpartition(": ") for line in told.splitlines()]
    became = {name: status for name, _, status in pairs if name in set(names)}
    if not became or "not checked" in became.values():
        raise SystemExit(f"The tool did not come through: see {PLACE / 'log'}")
    return became


def _report(room: str, became: dict[str, str]) -> None:
    counted = Counter(status in FOUND for status in became.values())
    share = 100 * counted[True] / len(became)
    print(f"{room}: {counted[True]} of {len(became)} found ({share:.0f} %)", flush=True)
    for name, status in sorted(became.items()):
        if status not in FOUND:
            print(f"\n{name}: {status}")
            told = subprocess.run(_tool("show", name), capture_output=True, text=True, check=True)
            lines = told.stdout.splitlines()
            print(*[line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"}],
                  sep="\n")  # fmt: skip
    print(flush=True)


def _tool(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mutmut", *arguments]


if __name__ == "__main__":
    main()
