"""Everything but the windows runs where PySide6 is not installed, and no module goes online."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCKER = "import tests.without_qt\n"

IMPORT_ALL = """
import importlib, pkgutil, sys
import guide

# `__main__` starts the program when it is imported; `app` and `ui` are the windows.
LEFT_OUT = ("guide.ui", "guide.app", "guide.__main__")
names = [m.name for m in pkgutil.walk_packages(guide.__path__, "guide.",
                                               onerror=lambda name: None)]
core = [n for n in names if not any(n == out or n.startswith(out + ".") for out in LEFT_OUT)]
for name in core:
    importlib.import_module(name)
assert not any(name.startswith("PySide6") for name in sys.modules)
print(len(core))
"""


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BLOCKER + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_core_module_imports_without_qt() -> None:
    done = python(IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 30


def test_the_blocker_blocks() -> None:
    done = python("import PySide6")
    assert done.returncode == 1
    assert "ModuleNotFoundError" in done.stderr


@pytest.mark.skipif(shutil.which("make") is None, reason="reads what make would do")
def test_the_suite_runs_each_room_of_the_core_without_qt_and_no_test_twice() -> None:
    """Two commands share the tests: one under the blocker, one for all that it left."""
    plan = subprocess.run(
        ["make", "--dry-run", "--always-make", "test"], cwd=ROOT, capture_output=True, text=True,
        check=True,
    ).stdout  # fmt: skip
    under, over = [line for line in plan.splitlines() if " -m pytest " in line]
    rooms = set(re.findall(r" (tests/\S+)", under))
    assert "-p tests.without_qt" in under
    assert rooms == set(re.findall(r"--ignore=(\S+)", over))
    windows = {"app", "ui", "cli"}  # the command line opens windows too, in processes of its own
    core = {path.name for path in (ROOT / "guide").iterdir() if (path / "__init__.py").exists()}
    tested = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert {f"tests/{name}" for name in (core & tested) - windows} <= rooms
