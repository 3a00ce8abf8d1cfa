"""Clickers and the top row under a Latin, a Russian and a Kazakh layout, on a real keyboard."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from tools.x_server import x_server

ROOT = Path(__file__).resolve().parents[3]
LAYOUTS = ("us", "ru", "kz", "kz,ru", "us,kz")
TOOLS = all(shutil.which(name) for name in ("Xvfb", "openbox", "xdotool", "setxkbmap"))


@pytest.mark.proof
@pytest.mark.skipif(not TOOLS, reason="no keyboard to press")
def test_the_same_keys_do_the_same_under_every_layout(tmp_path: Path) -> None:
    seen = walked("keys_walk.py", tmp_path)
    assert seen == {layout: [1, 1, 1, 1] for layout in LAYOUTS}


@pytest.mark.proof
@pytest.mark.skipif(not TOOLS, reason="no keyboard to press")
def test_a_heap_of_sheets_is_typed_in_by_the_same_keys_under_every_layout(tmp_path: Path) -> None:
    seen = walked("sheets_walk.py", tmp_path)
    assert seen == {layout: [25, 13, 1, 1] for layout in ("us", "ru", "kz")}


def walked(script: str, folder: Path) -> object:
    """What a walk on a real keyboard saw."""
    with x_server("1400x900") as display:
        env = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        with subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL) as manager:
            done = subprocess.run(
                [sys.executable, ROOT / "tests" / "ui" / "training" / script, folder],
                env=env, capture_output=True, text=True, check=False,
            )  # fmt: skip
            manager.terminate()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
