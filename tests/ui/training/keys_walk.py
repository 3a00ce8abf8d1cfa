"""Real keys of a real keyboard in a running lesson; run by `test_real_keys.py`.

Presses keys by their place, as a finger or a clicker does, under each layout, and where there are
several to choose from.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from guide.app.classroom import build_class
from guide.paths import Places
from guide.training.events import StepKind
from guide.ui.projector.remote_keys import LessonKey

LIMIT_S = 10.0
LAYOUTS = ("us", "ru", "kz", "kz,ru", "us,kz")
ONE, TWO, THREE, FOUR, BLANK, DOT, BACK, ON = 10, 11, 12, 13, 56, 60, 112, 117


class KeysWalk:
    """A lesson at its first vote."""

    def __init__(self, folder: Path) -> None:
        self.program = build_class(Places(folder).classes, lang="kk")
        self.window: Any = self.program.window
        self.window.resize(1200, 740)
        self.window.show()
        self.until(self.window.isActiveWindow)

    @property
    def lesson(self) -> Any:
        return self.program.session.lesson_shown()  # type: ignore[attr-defined]

    @property
    def page(self) -> Any:
        return self.window.navigator.page

    def until(self, is_so: Callable[[], object]) -> None:
        began = time.monotonic()
        while not is_so():
            self.program.app.processEvents()
            if time.monotonic() - began > LIMIT_S:
                raise AssertionError(is_so)

    def find(self, name: str) -> Any:
        found = self.window.findChild(QWidget, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        self.find(name).click()
        self.program.app.processEvents()

    def begin(self) -> None:
        self.click("lesson_bag-nobody-owns")
        self.find("present").setText("25")
        for whom in ("staff", "pupils", "parents"):
            self.click(f"notice_{whom}_today")
        self.find("adult").setText("Динара")
        self.find("adapts").setText("экран")
        self.click("after_event_no")
        self.click("start")
        while self.lesson.running.state.step.kind is not StepKind.NODE or self.page.desk is None:
            desk = self.page.desk
            if desk is not None and self.page.moves._owes_count() and not desk.is_changed:
                desk.pad.add(0, 25)
            self.page.take(LessonKey.NEXT)
            self.program.app.processEvents()

    def press(self, place: int | str, is_so: Callable[[], object]) -> None:
        """Press the key in a place of the keyboard, and wait for what it asks for."""
        subprocess.run(["xdotool", "key", str(place)], check=True)
        self.until(is_so)

    def _has(self, at: int, count: int) -> bool:
        return bool(self.page.desk.pad.counts[at] == count)

    def under(self, layout: str) -> list[int]:
        """All keys under one layout; returns what was counted."""
        subprocess.run(["setxkbmap", layout], check=True)
        state = self.lesson.running
        before = self.page.desk.pad.counts
        for at, place in enumerate((ONE, TWO, THREE, FOUR)):
            self.press(place, partial(self._has, at, before[at] + 1))
        counted = [
            after - was for was, after in zip(before, self.page.desk.pad.counts, strict=True)
        ]
        for place in (BLANK, DOT):
            self.press(place, lambda: state.state.is_blank)
            self.press(place, lambda: not state.state.is_blank)
        step = state.state.step
        for back, on in ((BACK, ON), ("Prior", "Next")):
            self.press(back, lambda: state.state.step != step)
            self.press(on, lambda: state.state.step == step)
        for show in ("F5", "shift+F5"):
            self.press(show, lambda: self.lesson.stage.is_here)
            self.press(show, lambda: not self.lesson.stage.is_here)
            self.until(self.window.isActiveWindow)
        self.press("Escape", lambda: self.window.findChild(QWidget, "ask_end"))
        self.press("Escape", lambda: not self.window.findChild(QWidget, "ask_end"))
        return counted


def main() -> None:
    """Press everything under each layout and tell what was counted."""
    walk = KeysWalk(Path(sys.argv[1]))
    walk.begin()
    print(json.dumps({layout: walk.under(layout) for layout in LAYOUTS}))
    walk.program.session.leave_lesson()  # type: ignore[attr-defined]
    walk.program.close()


if __name__ == "__main__":
    main()
