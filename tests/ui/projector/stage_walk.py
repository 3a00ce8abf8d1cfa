"""Two real windows on a display server of the test's own: does what it is told, tells what it sees.

Run by `test_stage_walk.py` in a process of its own. A line on its input is a word: `begin`, `take`,
`stay`, `wander`, `state`, `end`. A line of its output is a moment as JSON.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from guide.training.slides import CalmSlide, InfoSlide
from guide.ui.kit.fonts import load_fonts
from guide.ui.projector.arrangement import ScreenPlace
from guide.ui.projector.paint import BandWords
from guide.ui.projector.projection import AudienceWindow, Projection
from guide.ui.projector.stage import Stage
from guide.ui.projector.watch import screens_now

SLIDE = InfoSlide(lang="en", text="Shown to the class")


class Walk(QObject):
    """The two windows and what is told of them."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.app = app
        self.teacher = QWidget()
        self.teacher.setWindowTitle("teacher")
        self.teacher.setGeometry(40, 60, 500, 300)
        self.teacher.show()
        self.projection = Projection(BandWords("Training", ""), CalmSlide(lang="en"))
        self.audience = AudienceWindow(self.projection, "audience")
        self.stage = Stage(self.teacher, self.audience, self.projection, app)
        self.stage.covered.connect(lambda: self.tell("covered"))
        self.stage.arranged.connect(lambda: self.tell("arranged"))
        self.stage.not_placed.connect(lambda: self.tell("not_placed"))
        self.stage.offered.connect(self.offered)
        self.audience.installEventFilter(self)
        self.ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.ear.activated.connect(self.hear)
        self.tell("ready")

    def offered(self, place: ScreenPlace | None) -> None:
        self.tell("offered", to=None if place is None else place.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self.tell("hidden")
        return super().eventFilter(watched, event)

    def hear(self) -> None:
        word = sys.stdin.readline().strip()
        if word == "begin":
            self.projection.show(SLIDE)
            self.stage.begin()
        elif word == "take":
            self.stage.take()
            self.projection.show(SLIDE)
        elif word == "stay":
            self.stage.stay_here()
        elif word == "wander":
            self.stage._settling.timeout.connect(self.wander)
        elif word == "look":
            self.stage.look()
        elif word in ("end", ""):
            self.app.exit()
        self.tell(word)

    def wander(self) -> None:
        """The picture was found in its place: now the desktop takes it elsewhere."""
        self.stage._settling.timeout.disconnect(self.wander)
        self.audience.showNormal()
        self.audience.move(0, 0)

    def tell(self, what: str, **more: Any) -> None:
        state = {
            "what": what,
            "screens": [one.name for one in screens_now()],
            "audience": self.box(self.audience),
            "teacher": self.box(self.teacher),
            "is_shown": self.audience.isVisible(),
            "is_calm": self.projection.is_calm,
            "is_covered": self.stage.is_covered,
            "arrangement": self.stage.arrangement.value,
        }
        print(json.dumps(state | more), flush=True)

    @staticmethod
    def box(window: QWidget) -> list[int]:
        box = window.geometry()
        return [box.x(), box.y(), box.width(), box.height()]


def main() -> None:
    """Walk until the end is asked for."""
    app = QApplication(["walk"])
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    walk = Walk(app)
    app.exec()
    walk.stage.end()


if __name__ == "__main__":
    main()
