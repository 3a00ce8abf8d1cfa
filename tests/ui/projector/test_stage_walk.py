"""The class's picture on real screens of a display server: placed, lost, found, mirrored.

Two monitors of one X screen are made and taken away by RandR, under a window manager.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from tests.proofs import rest_in_proof
from tools.x_server import x_server

ROOT = Path(__file__).resolve().parents[3]
LEFT = "1280/338x800/211+0+0"
RIGHT = "1024/270x768/203+1280+0"
SAME = "1280/338x800/211+0+0"
TOOLS = all(shutil.which(name) for name in ("Xvfb", "xrandr", "openbox"))
# Not xfwm4: it knows real outputs alone, which `test_real_screens.py` has.
MANAGERS = [name for name in ("openbox", "icewm", "metacity") if shutil.which(name)]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X11 is of Linux"),
    pytest.mark.skipif(not TOOLS, reason="no display server to make screens on"),
]


class Screens:
    """A walk and the screens it walks on."""

    def __init__(self, display: str, manager: str, ending: ExitStack) -> None:
        self.env = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
        }
        self.set_monitor("L", LEFT, "screen")
        self.set_monitor("R", RIGHT)
        quiet = subprocess.DEVNULL
        wm = ending.enter_context(
            subprocess.Popen([manager], env=self.env, stdout=quiet, stderr=quiet)
        )
        ending.callback(wm.terminate)
        self.walk = ending.enter_context(
            subprocess.Popen(
                [sys.executable, ROOT / "tests/ui/projector/stage_walk.py"],
                env=self.env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=quiet,
                text=True,
                bufsize=1,
            )
        )
        ending.callback(self.walk.terminate)
        self.seen: list[dict[str, Any]] = []
        self.until("ready")

    def set_monitor(self, name: str, size: str, output: str = "none") -> None:
        self.xrandr("--setmonitor", name, size, output)

    def delete_monitor(self, name: str) -> None:
        self.xrandr("--delmonitor", name)

    def xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.env, check=True, capture_output=True)

    def say(self, word: str) -> dict[str, Any]:
        assert self.walk.stdin is not None
        self.walk.stdin.write(f"{word}\n")
        return self.until(word)

    def until(self, what: str, **more: Any) -> dict[str, Any]:
        """Read what is told until it is this; all of it is remembered."""
        assert self.walk.stdout is not None
        for line in self.walk.stdout:
            told: dict[str, Any] = json.loads(line)
            self.seen.append(told)
            if told["what"] == what and told | more == told:
                return told
        raise AssertionError([*self.seen[-5:], what])


@pytest.fixture
def screens(request: pytest.FixtureRequest) -> Iterator[Screens]:
    manager = getattr(request, "param", "openbox")
    with ExitStack() as ending:
        display = ending.enter_context(x_server("2400x900"))
        yield Screens(display, manager, ending)


def is_on_right(box: list[int]) -> bool:
    return box[0] >= 1280 and box[2:] == [1024, 768]


def test_check_12_unplugged_mirrored_and_back(screens: Screens) -> None:
    screens.say("begin")
    placed = screens.say("state")
    assert placed["is_shown"]
    assert is_on_right(placed["audience"])
    assert not is_on_right(placed["teacher"])

    screens.delete_monitor("R")
    covered = screens.until("covered")
    assert not covered["is_shown"], "the class's picture is hidden before anything is told"
    assert covered["is_calm"]

    screens.set_monitor("R", RIGHT)
    back = screens.until("offered", to="R")
    assert back["is_shown"]
    assert back["is_calm"], "what comes back by itself is the calm picture"
    assert is_on_right(back["audience"])
    told = len(screens.seen)
    taken = screens.say("take")
    assert not taken["is_calm"]
    assert all(one["what"] != "hidden" for one in screens.seen[told:]), (
        "the class would see the desktop between the calm picture and the next one"
    )
    assert is_on_right(screens.say("state")["audience"])

    screens.delete_monitor("R")
    screens.until("covered")
    screens.set_monitor("R", SAME)
    mirrored = screens.say("look")
    while mirrored["arrangement"] == "single":
        mirrored = screens.say("look")
    assert mirrored["arrangement"] == "mirrored"
    assert not mirrored["is_shown"], "a mirror is no second screen"
    stayed = screens.say("stay")
    assert not stayed["is_covered"]
    assert not any(is_on_right(one["teacher"]) for one in screens.seen)
    screens.say("end")


def test_the_teachers_screen_is_lost_and_both_are_blank_at_the_first_signal(
    screens: Screens,
) -> None:
    screens.say("begin")
    screens.delete_monitor("L")
    covered = screens.until("covered")
    assert not covered["is_shown"]
    assert covered["is_calm"]
    before = [one for one in screens.seen if len(one["screens"]) == 1 and one is not covered]
    assert not any(one["is_shown"] for one in before)
    screens.say("end")


def test_a_picture_that_the_desktop_took_to_another_screen_is_hidden(screens: Screens) -> None:
    screens.say("begin")
    screens.say("wander")
    covered = screens.until("covered")
    assert not covered["is_shown"]
    screens.say("end")


@pytest.mark.parametrize("screens", rest_in_proof(MANAGERS or ["openbox"]), indirect=True)
def test_a_hundred_unplugs_and_replugs_show_nothing_of_the_teachers(screens: Screens) -> None:
    screens.say("begin")
    for _ in range(100):
        screens.delete_monitor("R")
        assert not screens.until("covered")["is_shown"]
        screens.set_monitor("R", RIGHT)
        back = screens.until("offered", to="R")
        assert back["is_shown"]
        screens.say("take")
    assert not any(is_on_right(one["teacher"]) for one in screens.seen)
    screens.say("end")
