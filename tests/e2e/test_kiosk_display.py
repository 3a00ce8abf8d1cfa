"""The kiosk on a real display: hands that a window manager hears too, and compositors that end."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from guide import APP_NAME_NATIVE
from tools.x_server import x_server

ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 1280, 1024
KEYS = (
    "alt+F4", "alt+Tab", "ctrl+q", "ctrl+w", "F11", "super", "ctrl+alt+Delete", "Escape", "Tab",
    "space", "Return", "Menu", "Print", "F1", "ctrl+c", "ctrl+v", "ctrl+p", "ctrl+o", "alt+space",
    "ctrl+alt+t", "super+r", "alt+F2", "a", "F10", "ctrl+Escape", "alt+Escape", "shift+F10",
)  # fmt: skip
pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="X and Wayland"),
]


def needs(*programs: str) -> pytest.MarkDecorator:
    lacking = [one for one in programs if shutil.which(one) is None]
    return pytest.mark.skipif(bool(lacking), reason=f"not installed: {', '.join(lacking)}")


def children(pid: int) -> list[int]:
    """The processes that one started, and those that these started."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(int(child))]
    return found


def wait(is_so: object, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < until
        time.sleep(0.05)


@contextmanager
def running(folder: Path, surroundings: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The kiosk under its supervisor, where `surroundings` say."""
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
    }
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "guide", "--kiosk", "--data-dir", folder / "data"],
        cwd=ROOT, env=env | surroundings, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield kiosk
    finally:
        kiosk.kill()
        kiosk.wait()


class Hand:
    """Keys and a pointer of an X display."""

    def __init__(self, display: str) -> None:
        self._env = os.environ | {"DISPLAY": display}
        self._random = random.Random(4)  # noqa: S311 - a test that can be repeated

    def do(self, *words: object) -> str:
        run = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self._env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return run.stdout.strip()

    def titles(self) -> set[str]:
        """The titles of all windows that can be seen."""
        windows = self.do("search", "--onlyvisible", "--name", ".").split()
        return {self.do("getwindowname", window) for window in windows} - {""}

    def act(self) -> None:
        """Ten random things at once."""
        words: list[object] = []
        for _ in range(10):
            kind, spot = self._random.random(), self._spot()
            if kind < 0.45:
                words += ["key", self._random.choice(KEYS)]
            elif kind < 0.8:
                words += ["mousemove", *spot, "click", self._random.choice((1, 1, 1, 2, 3, 4, 5))]
            else:
                words += ["mousemove", *spot, "mousedown", 1, "mousemove", *self._spot()]
                words += ["mouseup", 1]
        self.do(*words)

    def _spot(self) -> tuple[int, int]:
        return self._random.randrange(WIDTH), self._random.randrange(HEIGHT)


@needs("Xvfb", "openbox", "xdotool")
def test_two_thousand_events_on_a_window_manager_lead_nowhere(tmp_path: Path) -> None:
    with x_server(f"{WIDTH}x{HEIGHT}") as display:
        hand = Hand(display)
        env = os.environ | {"DISPLAY": display, "HOME": str(tmp_path)}
        manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
        try:
            with running(tmp_path, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}) as kiosk:
                wait(lambda: APP_NAME_NATIVE in hand.titles())
                for number in range(200):
                    hand.act()
                    if number % 10:
                        continue
                    assert hand.titles() <= {APP_NAME_NATIVE}
                    assert len(children(kiosk.pid)) <= 2, "a page, and its successor"
                    assert kiosk.poll() is None
        finally:
            manager.kill()
            manager.wait()


@needs("Xvfb", "xdotool")
def test_without_its_x_server_the_kiosk_ends(tmp_path: Path) -> None:
    with x_server(f"{WIDTH}x{HEIGHT}") as display:
        hand = Hand(display)
        with running(tmp_path, {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}) as kiosk:
            wait(lambda: APP_NAME_NATIVE in hand.titles())
            # With no window manager nobody answers to "full screen": it covers the screen itself.
            window = hand.do("search", "--onlyvisible", "--name", APP_NAME_NATIVE)
            assert f"Geometry: {WIDTH}x{HEIGHT}" in hand.do("getwindowgeometry", window)
            server = next(
                int(path.name)
                for path in Path("/proc").iterdir()
                if path.name.isdigit() and _is_server(path, os.getpid())
            )
            os.kill(server, 9)
            assert kiosk.wait(timeout=30) == 1


def _is_server(process: Path, parent: int) -> bool:
    try:
        fields = (process / "stat").read_text().rsplit(")", 1)
    except OSError:
        return False
    return fields[0].endswith("(Xvfb") and int(fields[1].split()[1]) == parent


@needs("weston")
@pytest.mark.parametrize("shell", ["kiosk-shell.so", "desktop-shell.so"])
def test_without_its_compositor_the_kiosk_ends(tmp_path: Path, shell: str) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    name = "daiyn-test"
    weston = subprocess.Popen(
        ["weston", "--backend=headless-backend.so", "--use-pixman", f"--shell={shell}",
         f"--socket={name}", "--idle-time=0"],
        env=os.environ | {"XDG_RUNTIME_DIR": str(runtime)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait((runtime / name).exists)
        surroundings = {
            "XDG_RUNTIME_DIR": str(runtime), "WAYLAND_DISPLAY": name, "QT_QPA_PLATFORM": "wayland",
        }  # fmt: skip
        with running(tmp_path, surroundings) as kiosk:
            wait(lambda: children(kiosk.pid))
            page = children(kiosk.pid)
            os.kill(page[0], 9)
            wait(lambda: children(kiosk.pid) not in ([], page))
            weston.kill()
            assert kiosk.wait(timeout=30) == 1
            assert kiosk.poll() is not None
    finally:
        weston.kill()
        weston.wait()
