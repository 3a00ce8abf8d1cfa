"""A class's whole window on two real monitors; run by `test_class_walk.py`, prints what it saw.

The argument is the folder of the data. The monitors `L` and `R` are there; `R` is taken away and
given back here, by the same tool.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from guide.app.classroom import build_class
from guide.app.startup import Program
from guide.paths import Places
from guide.ui.projector.remote_keys import LessonKey

RIGHT = ("--setmonitor", "R", "1024/270x768/203+1280+0", "none")
LIMIT_S = 10.0


class ClassWalk:
    """Drives the window and looks at both monitors."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window = program.window
        self.seen: dict[str, Any] = {}

    @property
    def lesson(self) -> Any:
        return self.program.session.lesson_shown()  # type: ignore[attr-defined]

    def until(self, is_so: Callable[[], bool]) -> float:
        """Wait for a fact; how long it took, in seconds."""
        began = time.monotonic()
        while not is_so():
            self.program.app.processEvents()
            if time.monotonic() - began > LIMIT_S:
                raise AssertionError(is_so)
        return time.monotonic() - began

    def click(self, name: str) -> None:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        found.click()  # type: ignore[attr-defined]
        self.program.app.processEvents()

    def right(self) -> QImage:
        """What stands on the second monitor."""
        return QGuiApplication.primaryScreen().grabWindow(0, 1280, 0, 1024, 768).toImage()

    def is_picture(self) -> bool:
        """Whether the second monitor has the TRAINING band's colour in its corner."""
        return self.right().pixelColor(4, 760).name() == "#0b566b"


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True, capture_output=True)


def main() -> None:
    """From the list to the picture, the projector lost and found, a mirror."""
    program = build_class(Places(Path(sys.argv[1])).classes, lang="kk")
    walk, window = ClassWalk(program), program.window
    window.resize(1100, 700)
    window.show()
    walk.until(window.isActiveWindow)
    for name in ("lesson_level-declared-yellow", "known_yes", "start"):
        walk.click(name)
    walk.until(walk.is_picture)
    seen = walk.seen
    seen["is_single"] = walk.lesson.is_single
    seen["teacher_on_right"] = window.geometry().center().x() >= 1280
    seen["clicks"] = 3

    xrandr("--delmonitor", "R")
    seen["covered_s"] = walk.until(lambda: walk.lesson.stage.is_covered)
    seen["audience_visible"] = walk.lesson.audience.isVisible()
    cover = window.findChild(QWidget, "cover")
    seen["cover"] = cover is not None and cover.geometry() == window.rect()
    xrandr(*RIGHT)
    walk.until(walk.is_picture)
    seen["came_back_calm"] = walk.lesson.projection.is_calm
    walk.click("cover_take")
    window.navigator.page.take(LessonKey.NEXT)  # type: ignore[union-attr]
    seen["shown_again"] = not walk.lesson.projection.is_calm

    xrandr("--delmonitor", "R")
    walk.until(lambda: walk.lesson.stage.is_covered)
    xrandr("--setmonitor", "R", "1280/338x800/211+0+0", "none")
    seen["mirror_s"] = walk.until(lambda: walk.lesson.stage.arrangement.value == "mirrored")
    seen["audience_over_mirror"] = walk.lesson.audience.isVisible()
    print(json.dumps(seen))
    program.session.leave_lesson()  # type: ignore[attr-defined]
    program.close()


if __name__ == "__main__":
    main()
