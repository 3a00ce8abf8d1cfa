"""The shell serves any window: pages, the way back, messages, the session; and loads no family."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

ROOT = Path(__file__).resolve().parents[2]
FAMILY = ("guide.household", "guide.usecases.plan", "guide.usecases.safekeeping", "guide.ui.plan")


def run(*command: str) -> Any:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def seen() -> Any:
    return run(str(ROOT / "tests" / "ui" / "small_window.py"))


def test_a_page_gets_its_argument_and_there_is_a_way_back(seen: Any) -> None:
    assert seen["second"] == ["Red level"]
    assert seen["can_go_back"] is True


def test_what_was_typed_and_where_it_was_read_is_there_again(seen: Any) -> None:
    assert seen["restored"] == [True, "typed", 700]


def test_the_kinds_that_changed_are_told_and_no_others(seen: Any) -> None:
    assert seen["told"] == ["settings_changed"]


def test_what_could_not_be_kept_is_said_and_waits(seen: Any) -> None:
    assert seen["refused"] == [True]
    assert seen["waits"] is True


def test_no_household_module_is_loaded(seen: Any) -> None:
    assert "guide.ui.shell.session" in seen["modules"]
    assert [name for name in seen["modules"] if name.startswith(FAMILY)] == []


def test_the_composition_at_home_does_load_them() -> None:
    """The control: the same question is answered otherwise where there is a family."""
    found = run(
        "-c",
        "import json, sys; from guide.usecases.program.services import services_on;"
        "from guide.store.store import Store; from tests.clock import clock as now;"
        "services_on(Store.in_memory(now=now), now).plan_editor.household();"
        "print(json.dumps([name for name in sys.modules if name.startswith('guide.household')]))",
    )
    assert found
