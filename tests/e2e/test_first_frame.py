"""What stands before the first frame: nothing that only the controls of a page need."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from tests.e2e.test_start import enter_level, run

# Open the window as a person does, and tell what was loaded as soon as its first frame is painted.
START = """
import json, os, sys
from pathlib import Path
from types import SimpleNamespace
from guide.app import home, startup

startup.load_qt()
from guide.ui.shell import first_paint
from PySide6 import QtCore, QtGui, QtWidgets

class Told(first_paint.FirstPaint):
    def __init__(self, window, follow):
        super().__init__(window, lambda: tell(window))

def tell(window):
    named = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)]
    print(json.dumps(dict(first=window.objectName(), modules=sorted(sys.modules), named=named)))
    sys.stdout.flush()
    os._exit(0)

first_paint.FirstPaint = Told
home.run_window(
    SimpleNamespace(data_dir=Path(sys.argv[1]), portable=False, lang=None, plan_file=None)
)
"""


@pytest.fixture(scope="module")
def at_first_frame(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("start") / "data"
    enter_level(folder, "orange")
    result = run([sys.executable, "-c", START, str(folder)], cwd=folder)
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    assert found["first"] == "glance"
    assert {"guide.ui.shell.window", "guide.ui.shell.first_frame"} <= set(found["modules"])
    return found


def test_the_namespace_of_qt_is_not_named_before_it(at_first_frame: dict[str, Any]) -> None:
    """To name one constant of `Qt` makes PySide6 make more than a thousand."""
    assert "QEvent" in at_first_frame["named"], "what was used can be seen"
    assert "Qt" not in at_first_frame["named"]
