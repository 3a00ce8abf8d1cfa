"""Hands at the keys, the mouse and the wheel of a screen, through the X server's test extension."""

from __future__ import annotations

import random
import time

from Xlib import XK, X, display
from Xlib.ext import xtest

# What leads out of one program or another, or of a session, on the systems that people know.
WAYS_OUT = (
    "Alt+F4", "Alt+Tab", "Alt+Escape", "Alt+space", "Alt+F1", "Alt+F2", "Alt+F10", "Alt+Return",
    "Control+Alt+Delete", "Control+Alt+BackSpace", "Control+Alt+Left", "Control+Alt+Right",
    "Control+Alt+F1", "Control+Alt+F2", "Control+Alt+F7", "Control+Alt+t", "Control+Alt+d",
    "Control+Alt+Escape", "Control+Escape", "Control+Shift+Escape", "Control+q", "Control+w",
    "Control+n", "Control+o", "Control+p", "Control+s", "Control+c", "Control+v", "Control+z",
    "Shift+F10", "Super_L", "Super_L+d", "Super_L+e", "Super_L+l", "Super_L+Tab", "Menu", "Print",
    "F1", "F3", "F5", "F10", "F11", "F12", "Help",
)  # fmt: skip
PLAIN = (
    *"abcdefghij0123456789", "Tab", "Shift+Tab", "Return", "Escape", "BackSpace", "Delete", "Left",
    "Right", "Up", "Down", "Page_Up", "Page_Down", "Home", "End", "space",
)  # fmt: skip
_PAUSE_S = 0.01  # between two of them: faster than any hand
_BUTTONS = (1, 1, 1, 1, 1, 2, 3, 3, 8, 9)


class Hands:
    """Sends what hands do. The same seed sends the same."""

    def __init__(self, x: display.Display, width: int, height: int, seed: int) -> None:
        self._x = x
        self._width, self._height = width, height
        self._random = random.Random(seed)  # noqa: S311 - a test that can be repeated
        self.sent = 0

    def run(self, count: int) -> None:
        """Do so many things."""
        ways = (self._way_out, self._way_out, self._plain, self._plain, self._click,
                self._click, self._click, self._drag, self._wheel)  # fmt: skip
        for _ in range(count):
            self._random.choice(ways)()
            self.sent += 1
            self._x.sync()
            time.sleep(_PAUSE_S)

    def keys(self, chord: str) -> None:
        """Press keys together, such as "Alt+F4", and let go."""
        codes = [self._x.keysym_to_keycode(XK.string_to_keysym(one)) for one in chord.split("+")]
        codes = [one for one in codes if one]
        for code in codes:
            xtest.fake_input(self._x, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self._x, X.KeyRelease, code)

    def touch(self, x: int, y: int, button: int = 1) -> None:
        """Press at a place and let go."""
        self._move(x, y)
        self._press(button)
        self._release(button)

    def _way_out(self) -> None:
        self.keys(self._random.choice(WAYS_OUT))

    def _plain(self) -> None:
        self.keys(self._random.choice(PLAIN))

    def _click(self) -> None:
        for _ in range(self._random.choice((1, 1, 2))):
            self.touch(*self._spot(), self._random.choice(_BUTTONS))

    def _drag(self) -> None:
        button = self._random.choice(_BUTTONS)
        self._move(*self._spot())
        self._press(button)
        for _ in range(4):
            self._move(*self._spot())
        self._release(button)

    def _wheel(self) -> None:
        self._move(*self._spot())
        for _ in range(self._random.randrange(1, 6)):
            button = self._random.choice((4, 5, 6, 7))
            self._press(button)
            self._release(button)

    def _spot(self) -> tuple[int, int]:
        """Anywhere, often at an edge, where bars and corners are."""
        x, y = self._random.randrange(self._width), self._random.randrange(self._height)
        edge = self._random.random()
        if edge < 0.1:
            y = self._random.choice((0, 1, 20, self._height - 1))
        elif edge < 0.2:
            x = self._random.choice((0, 1, self._width - 1))
        return x, y

    def _move(self, x: int, y: int) -> None:
        xtest.fake_input(self._x, X.MotionNotify, x=x, y=y)

    def _press(self, button: int) -> None:
        xtest.fake_input(self._x, X.ButtonPress, button)

    def _release(self, button: int) -> None:
        xtest.fake_input(self._x, X.ButtonRelease, button)
