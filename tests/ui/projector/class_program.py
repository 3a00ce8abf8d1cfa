"""`daiyn --class` as it is started, with an ear: presses what it is told to, tells how it stands.

Run in a process of its own by the tests on real screens. A line on its input is JSON: `["click",
NAME]`, `["fill", NAME, WORDS]`, `["move", LEFT, TOP]` (of the teacher's window) or `["state"]`. A
line of its output is how it stands after that.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guide.app import classroom
from guide.app.startup import Program
from guide.app.startup import show as show_window
from guide.cli.main import main
from guide.ui.projector.watch import screens_now


def box_of(window: QWidget) -> list[int]:
    box = window.geometry()
    return [box.x(), box.y(), box.width(), box.height()]


class Ear:
    """Hears what is to be pressed."""

    def __init__(self, program: Program) -> None:
        self.window: Any = program.window
        self.session: Any = program.session
        self.ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.ear.activated.connect(self.hear)
        self.watched: object = None
        self.covers: list[dict[str, Any]] = []

    def hear(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.ear.setEnabled(False)
            QGuiApplication.exit()
            return
        word, *rest = json.loads(line)
        told: dict[str, Any] = {}
        if word == "click":
            told["found"] = self.press(rest[0])
        elif word == "fill":
            self.find(rest[0]).setText(rest[1])
        elif word == "move":
            self.window.move(int(rest[0]), int(rest[1]))
            self.window.raise_()
        self.watch()
        print(json.dumps(self.state() | told), flush=True)

    def find(self, name: str) -> Any:
        return self.window.findChild(QWidget, name)

    def press(self, name: str) -> bool:
        found = self.find(name)
        if found is not None:
            found.click()
        return found is not None

    def watch(self) -> None:
        """Be told of screens after the program was, of each at the same signal."""
        if not self.session.has_lesson or self.watched is self.session.lesson_shown():
            return
        lesson = self.watched = self.session.lesson_shown()
        app: Any = QGuiApplication.instance()
        app.screenRemoved.connect(lambda _screen: self.note("removed"))
        lesson.stage.covered.connect(lambda: self.note("covered"))

    def note(self, signal: str) -> None:
        self.covers.append({"signal": signal, "at": time.monotonic()} | self.blanks())

    def blanks(self) -> dict[str, Any]:
        cover = self.find("cover")
        return {
            "is_shown": self.watched is not None
            and self.session.lesson_shown().audience.isVisible(),
            "has_cover": cover is not None
            and cover.isVisible()
            and cover.geometry() == self.window.rect(),
        }

    def state(self) -> dict[str, Any]:
        focus = QGuiApplication.focusWindow()
        page = self.window.navigator.page  # None until the window was painted
        said: dict[str, Any] = {
            "page": None if page is None else page.name,
            "screens": [
                [one.name, one.left, one.top, one.width, one.height] for one in screens_now()
            ],
            "teacher": box_of(self.window),
            "focus": None if focus is None else focus.title(),
            "covers": self.covers,
        }
        if self.session.has_lesson:
            lesson = self.session.lesson_shown()
            state = lesson.running.state
            said |= self.blanks() | {
                "step": state.step and [state.step.kind.value, state.step.id],
                "is_blank": state.is_blank,
                "is_calm": lesson.projection.is_calm,
                "part": lesson.projection.part.words,
                "hint": self.hint(),
                "is_covered": lesson.stage.is_covered,
                "has_own": lesson.stage.has_own_screen,
                "arrangement": lesson.stage.arrangement.value,
                "audience": box_of(lesson.audience),
                "counts": self.counts(),
                "cover_take": (take := self.find("cover_take")) is not None and take.isVisible(),
            }
        return said

    def hint(self) -> str:
        hint = self.find("hint")
        return "" if hint is None else hint.text()

    def counts(self) -> list[int] | None:
        desk = getattr(self.window.navigator.page, "desk", None)
        return None if desk is None else list(desk.pad.counts)


def show(program: Program) -> None:
    """Show the window as ever, and listen."""
    show_window(program)
    program.app.setProperty("ear", Ear(program))


if __name__ == "__main__":
    classroom.show = show
    sys.exit(main(["--class", *sys.argv[1:]]))
