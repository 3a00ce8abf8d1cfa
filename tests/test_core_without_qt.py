"""Everything but the windows runs where PySide6 is not installed, and no module goes online."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BLOCKER = """
import importlib, importlib.abc, pkgutil, sys

class Blocker(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "pytestqt"}:
            raise ModuleNotFoundError(name)
        return None

sys.meta_path.insert(0, Blocker())
"""

IMPORT_ALL = """
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

RUN_TESTS = "import pytest; sys.exit(pytest.main(sys.argv[1:]))"

# The settings of the suite without those that only pytest-qt understands.
PLAIN_SETTINGS = """
[pytest]
filterwarnings = error
markers =
    qt: needs PySide6
    a11y: needs an X server
    bundle: builds the program
    proof: full-size proofs
    faults: makes a fault
"""

# The rooms of the core; their tests lie in folders of their names.
CORE = ("alerts", "content", "seal", "household", "paper", "store", "usecases", "test_checklist.py")


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BLOCKER + code, *arguments],
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


@pytest.mark.parametrize("room", CORE)
def test_the_core_passes_its_tests_without_qt(room: str, tmp_path: Path) -> None:
    settings = tmp_path / "pytest.ini"
    settings.write_text(PLAIN_SETTINGS, encoding="utf-8")
    done = python(
        RUN_TESTS,
        *("-c", str(settings), "--rootdir", str(ROOT), "--import-mode=importlib"),
        *("-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-m", "not proof and not faults"),
        str(ROOT / "tests" / room),
    )
    assert done.returncode == 0, done.stdout + done.stderr
