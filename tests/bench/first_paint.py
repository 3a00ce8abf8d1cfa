"""Time a program from exec to its painted window on an X display, and weigh it.

The X server tells when a window is mapped; its pixels tell when something is drawn on it.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from Xlib import X, display, error

from tests.bench.stage import cpu_ms, memory

LONGEST = 600  # seconds: a program that shows nothing by then is not measured but broken
STILL, AT_REST_MS = 4, 1.0  # tenths of a second in a row, in each of which less CPU is used


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from exec, MiB of proportional memory once it settled.

    `paint_ms` is the first painting; `whole_ms` is the painting of the whole page, with all that
    can be pressed, where a glance without controls comes before it; `settled_ms` is the CPU used
    until all is painted and the program is at rest.
    """

    paint_ms: float
    whole_ms: float
    settled_ms: float
    pss_mib: float


@dataclass(frozen=True, slots=True)
class Opened:
    """A program whose window is painted: its process, the window, and when it was started."""

    process: subprocess.Popen[bytes]
    window: object
    begun: float

    def ms(self) -> float:
        """Milliseconds since the start."""
        return (time.perf_counter() - self.begun) * 1000

    def wait_for_page(self) -> None:
        """Wait until a page was built in the place of a glance, and painted."""
        glance = _picture(self.window)
        while not _bears_page(self.window):
            glance = _picture(self.window)
            time.sleep(0.002)
        while _picture(self.window) in (glance, None):
            time.sleep(0.002)

    def cover_screen(self) -> None:
        """Make the window as large as the screen; there is no window manager to ask."""
        screen = self.window.query_tree().root.get_geometry()  # type: ignore[attr-defined]
        self.window.configure(x=0, y=0, width=screen.width, height=screen.height)  # type: ignore[attr-defined]
        self.window.display.flush()  # type: ignore[attr-defined]


def _main_window(root: object) -> object | None:
    for window in root.query_tree().children:  # type: ignore[attr-defined]
        try:
            shape, state = window.get_geometry(), window.get_attributes().map_state
        except (error.BadWindow, error.BadDrawable):
            continue
        if state == X.IsViewable and shape.width > 300 and shape.height > 200:
            return window
    return None


def _picture(window: object) -> frozenset[bytes] | None:
    """What the window holds in some rows of its pixels; None where they cannot be had."""
    try:
        shape = window.get_geometry()  # type: ignore[attr-defined]
        step = max(1, shape.height // 24)
        return frozenset(
            y.to_bytes(4)
            + bytes(
                window.get_image(  # type: ignore[attr-defined]
                    0, y, min(640, shape.width), 1, X.ZPixmap, 0xFFFFFFFF
                ).data
            )
            for y in range(0, shape.height, step)
        )
    except (error.BadWindow, error.BadDrawable, error.BadMatch):
        return None


def _is_drawn(picture: frozenset[bytes]) -> bool:
    """Whether it holds more than one colour."""
    return len({row[i : i + 4] for row in picture for i in range(4, len(row), 4)}) > 1


def _bears_page(window: object) -> bool:
    """Whether the window's title is "Page – Program": it takes it on when a page is built."""
    name = window.get_full_text_property(window.display.get_atom("_NET_WM_NAME"))  # type: ignore[attr-defined]
    return " – " in (name or "")


@contextmanager
def _painted(command: list[str], env: dict[str, str], cwd: Path, ending: int) -> Iterator[Opened]:
    """Start the program and wait for its painted window; in the end it gets the signal `ending`.

    What a shell runs in the background ignores some signals, and would hand that on.
    """
    screen = display.Display(env["DISPLAY"])
    root = screen.screen().root
    begun = time.perf_counter()
    signal.signal(ending, signal.SIG_DFL)
    process = subprocess.Popen(
        command, env=env, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        start_new_session=True, bufsize=0,
    )  # fmt: skip
    assert process.stdin is not None
    try:
        # What the page of a kiosk is handed; it stands as long as this pipe. Others do not read it.
        process.stdin.write(b"\n")
        while True:
            window = _main_window(root)
            picture = _picture(window) if window is not None else None
            if picture is not None and _is_drawn(picture):
                break
            if process.poll() is not None:
                raise RuntimeError(f"{command} ended with {process.returncode}")
            if time.perf_counter() - begun > LONGEST:
                raise RuntimeError(f"{command} painted no window")
            time.sleep(0.002)
        yield Opened(process, window, begun)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, ending)
        process.wait(LONGEST)
        process.stdin.close()
        screen.close()


def start_once(
    command: list[str], env: dict[str, str], cwd: Path, *, has_glance: bool = False,
    covers_screen: bool = False, rests_s: float = 0,
) -> Start:  # fmt: skip
    """Start the program, wait for its painted window, weigh it, end it.

    With `covers_screen` it is weighed when its window was made as large as the screen; with
    `rests_s` so many seconds later, when it has done what it does by itself after a start.
    """
    with _painted(command, env, cwd, signal.SIGTERM) as opened:
        painted = opened.ms()
        if has_glance:
            opened.wait_for_page()
        whole = opened.ms()
        if covers_screen:
            opened.cover_screen()
        settled = _settled_cpu(opened.process.pid)
        time.sleep(rests_s)
        return Start(painted, whole, settled, memory(opened.process.pid))


def count_instructions(
    command: list[str], env: dict[str, str], cwd: Path, *, until_page: bool = False
) -> float:
    """Millions of instructions until the first painting, or until a page was painted after it.

    They are the same on a busy machine and on a quiet one, within half a percent. Needs valgrind.
    """
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        counted = [
            "valgrind", "--tool=cachegrind", "--cache-sim=no",
            "--cachegrind-out-file=/dev/null", f"--log-file={log}.%p",
        ]  # fmt: skip
        # Not asked to end but ended: what a program does then would be counted too.
        with _painted([*counted, *command], env, cwd, signal.SIGQUIT) as opened:
            if until_page:
                opened.wait_for_page()
        # One file a process; a helper that was forked has counted its parent's share once more.
        told = log.with_name(f"log.{opened.process.pid}").read_text()
    found = re.search(r"I\s*refs:\s+([\d,]+)", told)
    if found is None:
        raise RuntimeError(f"{command} was not counted")
    return int(found[1].replace(",", "")) / 1e6


def _settled_cpu(pid: int) -> float:
    """CPU in milliseconds once the program has come to rest: nothing is left to lay out or paint.

    What the program does by itself seconds later, such as a backup, is no part of a start.
    """
    used, still = cpu_ms(pid), 0
    while still < STILL:
        time.sleep(0.1)
        now = cpu_ms(pid)
        still = still + 1 if now - used < AT_REST_MS else 0
        used = now
    return used
