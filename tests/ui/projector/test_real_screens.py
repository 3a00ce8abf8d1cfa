"""The class's program on real outputs, looked at from outside: unplugged, mirrored, lost, found.

Only pictures under the TRAINING band and the empty desktop may be seen on the projector. The full
size is a proof; what a change must keep is in `test_stage_walk.py` and `test_class_walk.py`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QImage

from guide.ui.projector.blocks import LEAST_PX, LEAST_SAID_PX, LINES
from guide.ui.projector.compose import BAND, EDGE
from tests.ui.projector.real_class import RealClass, Seen
from tests.ui.projector.real_screens import (
    RealScreens,
    Sizes,
    WestonScreens,
    XorgScreens,
    lacks_weston,
    lacks_xorg,
)
from tests.ui.projector.screen_eye import ScreenEye

ROUNDS = 100
MANAGERS = ("openbox", "icewm", "metacity", "xfwm4", "none")
CAPITAL = 0.7  # of the height of the letters
INK = 110  # darker is a letter
ON = ("Next", "space", "Down", "Right")  # of clickers
SHOWN_AGAIN = ("Next", "b", "period")

pytestmark = pytest.mark.proof


class Walk:
    """A lesson on two screens, and the eye on the second one."""

    def __init__(self, screens: Any, folder: Path, ending: ExitStack, **more: str) -> None:
        self.screens = screens
        self.folder = folder
        self.eye = ScreenEye(screens.display, screens.projector)
        ending.callback(self.eye.close)
        time.sleep(1)  # what is drawn by the desktop itself
        self.seen = Seen(self.eye)
        self.program = RealClass(screens, folder / "data", ending, **more)
        self.program.begin()
        self.seen.until_still()

    def unplug(self) -> None:
        self.eye.is_lit = not self.screens.reads_dark
        self.screens.unplug()

    def replug(self) -> None:
        self.eye.is_lit = True
        self.screens.replug()

    def shows_nothing_else(self) -> None:
        others = self.seen.others(self.folder)
        print(self.seen.looks())
        assert not others, [self.seen.looks(), *others]


def ink_heights(picture: QImage) -> list[int]:
    """How high each row of dark ink is on the paper, in pixels: of letters a capital's at least."""
    width, height = picture.width(), picture.height()
    rows = [
        any(
            picture.pixelColor(x, y).lightness() < INK
            for x in range(width // 16, width * 15 // 16, 2)
        )
        for y in range((BAND + EDGE) * height // LINES, height - 2 * EDGE * height // LINES)
    ]
    return [len(list(row)) for is_inked, row in groupby(rows) if is_inked]


@pytest.fixture
def walk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Walk]:
    name = request.param
    lacks = lacks_weston() if name == "weston" else lacks_xorg(name)
    if lacks:
        pytest.skip(f"not here: {lacks}")
    with ExitStack() as ending:
        screens: RealScreens = (
            WestonScreens(ending, tmp_path) if name == "weston" else XorgScreens(ending, name)
        )
        yield Walk(screens, tmp_path, ending)


@pytest.mark.parametrize("walk", [*MANAGERS, "weston"], indirect=True)
def test_check_12_a_hundred_unplugs_show_nothing_of_the_teachers(walk: Walk) -> None:
    program, seen = walk.program, walk.seen
    program.go_on_to("i1")
    slide = seen.until_still()
    moments = random.Random(ROUNDS)  # noqa: S311 - moments, not secrets
    covered, back = [], []
    for at in range(ROUNDS):
        began = time.monotonic()
        walk.unplug()
        program.until(lambda state: state["is_covered"] and state["has_cover"])
        covered.append(time.monotonic() - began)
        time.sleep(moments.choice((0, 0, 0.1, 0.4, 1.2)))
        walk.replug()
        back.append(seen.until(lambda now: seen.kind(now) == "picture" and now != slide))
        program.until(lambda state: state["cover_take"])
        time.sleep(moments.choice((0, 0.1, 0.5)))
        program.key(ON[at % len(ON)])
        program.until(lambda state: not state["is_covered"])
        program.key(SHOWN_AGAIN[at % len(SHOWN_AGAIN)])
        seen.until(lambda now: now == slide)
    print(f"covered within {max(covered):.2f} s, back within {max(back):.2f} s")
    state = program.say("state")
    assert all(not one["is_shown"] and one["has_cover"] for one in state["covers"])
    walk.shows_nothing_else()
    if walk.program.say("state")["teacher"][0] != walk.screens.projector[0]:
        _is_seen_where_it_may_not_be(walk)


def _is_seen_where_it_may_not_be(walk: Walk) -> None:
    """The eye would have seen it: the teacher's window on the projector's place, for once."""
    if not isinstance(walk.screens, XorgScreens):
        return  # windows have no say in their place there
    walk.program.say("move", str(walk.screens.projector[0] + 40), "40")
    walk.seen.until(lambda now: walk.seen.kind(now) == "else")
    walk.program.until(lambda state: state["is_covered"])


@pytest.mark.parametrize("walk", MANAGERS, indirect=True)
def test_a_mirror_is_noticed_within_two_seconds(walk: Walk) -> None:
    slowest = 0.0
    for _ in range(10):
        began = time.monotonic()
        walk.screens.mirror()
        state = walk.program.until(lambda state: state["is_covered"])
        slowest = max(slowest, time.monotonic() - began)
        assert not state["is_shown"]
        assert state["has_cover"]
        walk.screens.replug()
        walk.program.until(lambda state: state["cover_take"])
        walk.program.key("Next")
        walk.program.until(lambda state: state["has_own"])
    print(f"noticed within {slowest:.2f} s")
    assert slowest < 2


@pytest.mark.parametrize("walk", MANAGERS, indirect=True)
def test_the_teachers_own_screen_is_lost_and_both_windows_are_blank_at_the_first_signal(
    walk: Walk,
) -> None:
    for _ in range(10):
        known = len(walk.program.say("state")["covers"])
        walk.screens.lose_teachers()
        state = walk.program.until(lambda state: state["is_covered"])
        told = state["covers"][known:]
        assert told, "no signal"
        assert not told[0]["is_shown"]
        assert told[0]["has_cover"]
        walk.screens.find_teachers()
        walk.program.until(lambda state: state["cover_take"])
        walk.seen.until_still()  # a manager moves the windows and the keys meanwhile
        walk.program.key("Next")
        walk.program.until(lambda state: state["has_own"])


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
@pytest.mark.parametrize("scale", ["1", "1.5", "2"])
def test_letters_are_as_large_as_they_must_be_at_any_scale(
    size: tuple[int, int], scale: str, tmp_path: Path
) -> None:
    if lacks := lacks_xorg("openbox"):
        pytest.skip(f"not here: {lacks}")
    with ExitStack() as ending:
        screens = XorgScreens(ending, "openbox", Sizes(projector=size))
        walk = Walk(screens, tmp_path, ending, QT_SCALE_FACTOR=scale)
        lines = size[1] / LINES
        for step in ("i1", "d1"):
            walk.program.go_on_to(step)
            heights = ink_heights(walk.eye.picture(walk.seen.until_still()))
            assert min(heights) >= LEAST_PX * CAPITAL * lines
            # Over the words stands how they reach people, or which vote it is.
            assert min(heights[1:]) >= LEAST_SAID_PX * CAPITAL * lines
        walk.unplug()
        walk.program.until(lambda state: state["is_covered"])
        walk.replug()
        walk.program.until(lambda state: state["cover_take"])
        walk.program.key("Next")
        walk.program.until(lambda state: state["has_own"])
        walk.shows_nothing_else()
