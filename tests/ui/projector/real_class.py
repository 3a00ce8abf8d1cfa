"""`daiyn --class` in a process of its own on real screens: what it is told, what is seen of it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from guide.ui.projector.blocks import LINES, C
from guide.ui.projector.compose import BAND, EDGE
from tests.ui.projector.real_screens import DESKTOP, NOTHING, ROOT, RealScreens
from tests.ui.projector.screen_eye import ScreenEye

LIMIT_S = 20.0
_BORDER = 40  # px that a manager draws around a window, shadow and all, over the edge of its screen
State = dict[str, Any]


class RealClass:
    """The program, told what to press by its input, by keys of the display, or by nothing."""

    def __init__(self, screens: RealScreens, data: Path, ending: ExitStack, **more: str) -> None:
        self._screens = screens
        self._errors = data.with_suffix(".err").open("w+")
        ending.enter_context(self._errors)
        self.process = ending.enter_context(
            subprocess.Popen(
                [sys.executable, ROOT / "tests/ui/projector/class_program.py",
                 "--data-dir", data, "--lang", "kk"],
                env=screens.env | {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)} | more,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors,
                text=True, bufsize=1,
            )
        )  # fmt: skip
        ending.callback(self.process.kill)

    def say(self, *words: str) -> State:
        """Have it press or fill in something; how it stands then."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(words) + "\n")
        line = self.process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise AssertionError(self._errors.read())
        told: State = json.loads(line)
        assert told.get("found", True), words
        return told

    def until(self, is_so: Callable[[State], object]) -> State:
        """How it stands once this is a fact."""
        began = time.monotonic()
        while not is_so(state := self.say("state")):
            if time.monotonic() - began > LIMIT_S:
                raise AssertionError(state | {"covers": None})
            time.sleep(0.03)
        return state

    def key(self, *names: str) -> None:
        """Press a key as a hand or a clicker does, whichever window has the keys."""
        subprocess.run(
            ["xdotool", "key", *names], env={"DISPLAY": self._screens.display}, check=True
        )

    def begin(self) -> None:
        """From the list to the first picture of a lesson."""
        self.until(lambda state: state["page"] == "home")
        self.say("click", "lesson_bag-nobody-owns")
        self.say("fill", "present", "25")
        for whom in ("staff", "pupils", "parents"):
            self.say("click", f"notice_{whom}_today")
        self.say("fill", "adult", "Динара")
        self.say("fill", "adapts", "экран")
        self.say("click", "after_event_no")
        self.say("click", "start")
        self.until(lambda state: state["page"] == "run")

    def go_on_to(self, step: str) -> State:
        """Press a clicker's key until this step is shown."""
        state = self.say("state")
        while state["step"][1] != step:
            before = [state["step"], state["part"], state["hint"]]
            self.key("Next")
            state = self.until(
                lambda now, was=before: [now["step"], now["part"], now["hint"]] != was
            )
        return state


class Seen:
    """What stood on the projector, told apart by its pixels.

    The class's picture has the band's colour at its sides, and over it the band as it stood in the
    first picture. The desktop is of one colour, or was seen before the program began. Anything
    else is somebody else's: the teacher's, in whole or in part.
    """

    def __init__(self, eye: ScreenEye) -> None:
        self.eye = eye
        self._desktop = set(eye.frames)
        self._kinds: dict[int, str] = {}
        self._band: QImage | None = None

    def kind(self, number: int | None) -> str:
        """`dark`, `desktop`, `picture` or `else`."""
        if number is None:
            return "dark"
        if number not in self._kinds:
            self._kinds[number] = self._kind_of(number)
        return self._kinds[number]

    def _kind_of(self, number: int) -> str:
        if number in self._desktop:
            return "desktop"
        whole = self.eye.picture(number)
        scale = min(whole.height() / LINES, whole.width() / (LINES * 4 / 3))
        seen = whole.copy(_BORDER, 0, whole.width() - _BORDER, whole.height())
        width, height = seen.width(), seen.height()
        band, edge = int(BAND * scale), int(EDGE * scale) - 1
        sides = (
            QRect(width - edge, band + 2, edge, height - band - 2),
            QRect(0, height - edge, width, edge),
        )
        if all(_is_one(seen.copy(side), C.accent) for side in sides):
            if self._band is None:
                self._band = seen.copy(0, 0, width, band)
            return "picture" if seen.copy(0, 0, width, band) == self._band else "else"
        is_bare = _is_one(seen, DESKTOP) or _is_one(seen, NOTHING)
        return "desktop" if is_bare else "else"

    def until(self, is_so: Callable[[int | None], object]) -> float:
        """Look until this stands there; how many seconds it took."""
        began = time.monotonic()
        while not is_so(self.eye.now):
            if time.monotonic() - began > LIMIT_S:
                raise AssertionError(self.kind(self.eye.now))
            time.sleep(0.005)
        return time.monotonic() - began

    def until_still(self) -> int:
        """A picture that has stood there for a third of a second: its number."""
        number = None
        while number is None or self.kind(number) != "picture":
            self.until(lambda now: self.kind(now) == "picture")
            number = self.eye.now
            time.sleep(0.3)
            number = number if number == self.eye.now else None
        return number

    def looks(self) -> dict[str, int]:
        """How many looks saw what."""
        counted = {"dark": self.eye.dark, "desktop": 0, "picture": 0, "else": 0}
        for number, frame in list(self.eye.frames.items()):
            counted[self.kind(number)] += frame.times
        return counted

    def others(self, folder: Path) -> list[Path]:
        """What was neither, as pictures."""
        found = [one for one in list(self.eye.frames) if self.kind(one) == "else"]
        paths = [folder / f"else-{number}.png" for number in found]
        for number, path in zip(found, paths, strict=True):
            self.eye.picture(number).save(str(path))
        return paths


def _is_one(picture: QImage, colour: str) -> bool:
    whole = picture.copy()
    whole.fill(QColor(colour))
    return picture == whole
