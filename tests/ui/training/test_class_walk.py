"""The class's window on two real monitors, from a press to the wall, lost and found."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from tools.x_server import x_server

ROOT = Path(__file__).resolve().parents[3]
TOOLS = all(shutil.which(name) for name in ("Xvfb", "xrandr", "openbox"))


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Any:
    if sys.platform != "linux" or not TOOLS:
        pytest.skip("no display server to make screens on")
    folder = tmp_path_factory.mktemp("data")
    with x_server("2304x800") as display:
        env = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        for words in (
            ("L", "1280/338x800/211+0+0", "screen"),
            ("R", "1024/270x768/203+1280+0", "none"),
        ):
            subprocess.run(["xrandr", "--setmonitor", *words], env=env, check=True)
        with subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL) as manager:
            done = subprocess.run(
                [sys.executable, ROOT / "tests/ui/training/class_walk.py", folder],
                env=env, capture_output=True, text=True, check=False,
            )  # fmt: skip
            manager.terminate()
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_picture_stands_on_the_second_screen_and_the_notes_never_do(seen: Any) -> None:
    assert seen["is_single"] is False
    assert seen["teacher_on_right"] is False


def test_when_the_projector_goes_both_are_blank_and_it_comes_back_calm(seen: Any) -> None:
    assert seen["audience_visible"] is False
    assert seen["cover"] is True
    assert seen["covered_s"] < 2
    assert seen["came_back_calm"] is True
    assert seen["shown_again"] is True


def test_a_mirror_is_noticed_within_two_seconds_and_gets_no_window(seen: Any) -> None:
    assert seen["mirror_s"] < 2
    assert seen["audience_over_mirror"] is False
