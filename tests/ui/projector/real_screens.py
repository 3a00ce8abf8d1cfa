"""Two real outputs, one of which is pulled out and put in again: of an X server, of a compositor.

The X server is Xorg with its driver for no hardware, whose outputs RandR turns on and off; it needs
root. The compositor is weston with two outputs, each a window of an X server without screen.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from tools.x_server import x_server

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
DESKTOP = "#7a2a8a"  # of no picture and no window
NOTHING = "#000000"  # what a manager that draws all windows itself paints where there are none
Box = tuple[int, int, int, int]
_QUIET = subprocess.DEVNULL
_COMPOSITING = ("metacity", "xfwm4")
_STARTED_BY = {"xfwm4": ("dbus-run-session", "--")}  # its settings come over a bus


class Sizes(Struct, frozen=True):
    """Width and height of the teacher's screen and of the projector's, in pixels."""

    teacher: tuple[int, int] = (1280, 800)
    projector: tuple[int, int] = (1024, 768)


USUAL = Sizes()


class RealScreens(Protocol):
    """Two outputs."""

    display: str  # of the X server on which all can be seen
    env: dict[str, str]  # for the program
    projector: Box  # where the second output is seen on that display
    reads_dark: bool  # whether the place of an output that is off can be seen

    def unplug(self) -> None:
        """Pull the plug of the second one."""

    def replug(self) -> None:
        """Put it in again."""


def _run(ending: ExitStack, words: list[str], env: dict[str, str]) -> subprocess.Popen[bytes]:
    process = ending.enter_context(
        subprocess.Popen(
            words, env=env, stdin=_QUIET, stdout=_QUIET, stderr=_QUIET, start_new_session=True
        )
    )
    ending.callback(os.killpg, process.pid, signal.SIGKILL)  # with what it started
    return process


class XorgScreens:
    """Two outputs of an X server, under a window manager or none.

    Under a manager that draws all windows itself the desktop keeps its width, whatever is on: this
    driver lays the same memory out anew for another one, and such a manager lets it be seen,
    in shreds, until it has drawn. That is so with any program.
    """

    def __init__(self, ending: ExitStack, manager: str, sizes: Sizes = USUAL) -> None:
        read, write = os.pipe()
        config = HERE / "two_outputs.conf"
        server = ending.enter_context(
            subprocess.Popen(
                ["Xorg", "-displayfd", str(write), "-seat", "seat-x", "-config", config,
                 "-noreset", "-novtswitch", "-nolisten", "tcp", "-logfile", "/dev/null"],
                pass_fds=(write,), stdout=_QUIET, stderr=_QUIET,
            )
        )  # fmt: skip
        os.close(write)
        reader = ending.enter_context(os.fdopen(read))
        ending.callback(server.terminate)
        self.display = f":{reader.readline().strip()}"
        self.env = os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self.projector = (sizes.teacher[0], 0, *sizes.projector)
        self.reads_dark = manager in _COMPOSITING
        self._sizes = sizes
        size = "x".join(map(str, sizes.teacher))
        self.xrandr("--output", "DUMMY0", "--mode", size, "--pos", "0x0", "--primary")
        self.xrandr("--addmode", "DUMMY1", "x".join(map(str, sizes.projector)))
        self.replug()
        self.xrandr("-q")  # only now the second one counts as plugged in
        subprocess.run(["xsetroot", "-solid", DESKTOP], env=self.env, check=True)
        # A window is opened where the pointer is: on the teacher's screen.
        subprocess.run(["xdotool", "mousemove", "600", "400"], env=self.env, check=True)
        if manager != "none":
            _run(ending, [*_STARTED_BY.get(manager, ()), manager], self.env)
            self._wait_for_manager()

    def _wait_for_manager(self) -> None:
        for _ in range(200):
            told = subprocess.run(
                ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
                env=self.env, capture_output=True, text=True, check=True,
            ).stdout  # fmt: skip
            if "window id" in told:
                return
            time.sleep(0.05)
        raise AssertionError(told)

    def xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self.env, check=True, capture_output=True)

    def _desktop(self, more: int) -> tuple[str, ...]:
        """Another height at each change, and the same width."""
        width = self._sizes.teacher[0] + self._sizes.projector[0]
        height = max(self._sizes.teacher[1], self._sizes.projector[1]) + more
        return ("--fb", f"{width}x{height}") if self.reads_dark else ()

    def unplug(self) -> None:
        self.xrandr(*self._desktop(0), "--output", "DUMMY1", "--off")

    def replug(self) -> None:
        self.place(self._sizes.teacher[0])

    def mirror(self) -> None:
        """Both show the same from now on."""
        self.place(0)

    def place(self, left: int) -> None:
        size = "x".join(map(str, self._sizes.projector))
        where = ("--output", "DUMMY1", "--mode", size, "--pos", f"{left}x0")
        self.xrandr(*self._desktop(1), *where)

    def lose_teachers(self) -> None:
        """The lid is closed: the projector is the only output, and moves to the left."""
        self.xrandr("--output", "DUMMY0", "--off", "--output", "DUMMY1", "--pos", "0x0")

    def find_teachers(self) -> None:
        """The lid is open again."""
        size = "x".join(map(str, self._sizes.teacher))
        where = ("--output", "DUMMY1", "--pos", f"{self._sizes.teacher[0]}x0")
        self.xrandr("--output", "DUMMY0", "--mode", size, "--pos", "0x0", "--primary", *where)


class WestonScreens:
    """Two outputs of a Wayland compositor: the projector at the left, so that it never moves."""

    def __init__(self, ending: ExitStack, folder: Path, sizes: Sizes = USUAL) -> None:
        width, height = sizes.projector[0] + sizes.teacher[0], 1100
        self.display = ending.enter_context(x_server(f"{width}x{height}"))
        self._x_env = os.environ | {"DISPLAY": self.display}
        self.projector = (0, 0, *sizes.projector)
        self.reads_dark = False
        self._sizes = sizes
        subprocess.run(["xsetroot", "-solid", DESKTOP], env=self._x_env, check=True)
        plug = folder / "plug.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-o", plug, HERE / "weston_plug.c"], check=True)
        (folder / "weston.ini").write_text(_weston_settings(sizes))
        folder.chmod(0o700)
        self.env = self._x_env | {
            "XDG_RUNTIME_DIR": str(folder),
            "WAYLAND_DISPLAY": "screens",
            "QT_QPA_PLATFORM": "wayland",
        }
        del self.env["DISPLAY"]
        words = [
            "weston", "--backend=x11-backend.so", "--use-pixman", "--output-count=2",
            "--socket=screens", f"--config={folder / 'weston.ini'}", f"--modules={plug}",
        ]  # fmt: skip
        self._weston = _run(ending, words, self._x_env | {"XDG_RUNTIME_DIR": str(folder)})
        found = self._find("screen0")
        self._find("screen1")
        self._x("xdotool", "windowmove", found, str(sizes.projector[0]), "0")
        # Keys go to what lies under the pointer.
        self._x("xdotool", "mousemove", str(sizes.projector[0] + 600), "400")

    def _x(self, *words: str) -> str:
        return subprocess.run(
            words, env=self._x_env, capture_output=True, text=True, check=True
        ).stdout

    def _find(self, output: str) -> str:
        for _ in range(200):
            for line in self._x("xwininfo", "-root", "-tree").splitlines():
                if f"Weston Compositor - {output}" in line:
                    return line.split()[0]
            time.sleep(0.05)
        raise AssertionError(self._weston.poll())

    def unplug(self) -> None:
        self._weston.send_signal(signal.SIGUSR1)

    def replug(self) -> None:
        self._weston.send_signal(signal.SIGUSR1)


def _weston_settings(sizes: Sizes) -> str:
    outputs = "".join(
        f"[output]\nname=screen{at}\nmode={width}x{height}\n"
        for at, (width, height) in enumerate((sizes.teacher, sizes.projector))
    )
    return (
        "[core]\nidle-time=0\n[shell]\npanel-position=none\nlocking=false\nanimation=none\n"
        f"startup-animation=none\nclose-animation=none\nbackground-color=0xff{DESKTOP[1:]}\n"
        f"{outputs}"
    )


def lacks_xorg(manager: str) -> str:
    """What is not installed here to have real outputs under a window manager; empty: nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "Xorg is started by root"
    tools = ("Xorg", "xrandr", "xdotool", "xsetroot", "xprop")
    managers = () if manager == "none" else (manager, *_STARTED_BY.get(manager, ())[:1])
    return _missing(*tools, *managers)


def lacks_weston() -> str:
    """What is not installed here to have a compositor with two outputs; empty: nothing."""
    return _missing("weston", "Xvfb", "xdotool", "xsetroot", "xwininfo", "cc")


def _missing(*tools: str) -> str:
    return ", ".join(name for name in tools if shutil.which(name) is None)
