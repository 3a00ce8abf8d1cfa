"""A class's window is a process of its own over a store of its own, and no family is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

ROOT = Path(__file__).resolve().parents[3]
FAMILY = (
    "guide.household",
    "guide.usecases.plan",
    "guide.usecases.safekeeping",
    "guide.usecases.program.services",
    "guide.ui.home",
    "guide.ui.plan",
    "guide.ui.papers",
    "guide.ui.phone",
    "guide.ui.supplies",
    "guide.ui.readiness",
    "guide.ui.households",
    "guide.ui.safekeeping",
    "guide.app.home",
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("data")
    done = subprocess.run(
        [sys.executable, ROOT / "tests/ui/training/composition.py", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ
        | {"PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_first_page_is_drawn_and_no_household_module_is_loaded(seen: Any) -> None:
    assert seen["page"] == "home"
    assert seen["width"] == 1280
    assert "guide.ui.training.window" in seen["modules"]
    assert [name for name in seen["modules"] if name.startswith(FAMILY)] == []


def test_nor_is_one_by_a_lesson_or_by_what_is_read_after_it(seen: Any) -> None:
    assert seen["shown"] == "CalmSlide", "the lesson ran, and was stopped"
    assert {"guide.ui.projector.stage", "guide.ui.training.report_page"} <= {*seen["later_modules"]}
    assert [name for name in seen["later_modules"] if name.startswith(FAMILY)] == []


def test_its_store_lies_beside_the_plan_and_no_plan_is_opened(seen: Any) -> None:
    assert "class/daiyn.db" in seen["files"]
    assert "daiyn.db" not in seen["files"], "the household's store was not made or opened"


def test_check_19_no_page_of_a_class_can_make_a_network_call(seen: Any) -> None:
    """No network module is there to make one."""
    never = {"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "socket", "ssl", "asyncio", "http"}
    assert never.isdisjoint(seen["later_modules"])
    assert "PySide6.QtWidgets" in seen["later_modules"], "the control: parts of Qt are named so"


# A first page lists lessons: what checks, runs and paints one is loaded with one.
LATER = (
    "guide.content.checks",
    "guide.training.checks",
    "guide.training.cues",
    "guide.training.slide_builder",
    "guide.ui.kit.widgets.fields",
    "guide.ui.projector",
    "guide.usecases.training.open_session",
    "tomli",
    "typst",
)


def test_a_start_loads_nothing_that_only_a_lesson_needs(seen: Any) -> None:
    assert [name for name in LATER if name in seen["modules"]] == []
    assert "guide.training.bundled" in seen["modules"]
