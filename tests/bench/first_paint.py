"""Time a program from exec to its painted window on an X display, and weigh it.

The X server tells when a window is mapped; its pixels tell when something is drawn on it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from Xlib import X, display, error

from tests.bench.stage import memory

LONGEST = 60  # seconds: a program that shows nothing by then is not measured but broken
SETTLE = 0.4  # seconds without a change before memory is read


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from exec, MiB of proportional memory once it settled.

    `paint_ms` is the first painting; `named_ms` is when the window also bears a page's name,
    which ours takes on when home stands there with its controls.
    """

    paint_ms: float
    named_ms: float
    pss_mib: float


def _main_window(root: object) -> object | None:
    for window in root.query_tree().children:  # type: ignore[attr-defined]
        try:
            shape, state = window.get_geometry(), window.get_attributes().map_state
        except (error.BadWindow, error.BadDrawable):
            continue
        if state == X.IsViewable and shape.width > 300 and shape.height > 200:
            return window
    return None


def _is_drawn(window: object) -> bool:
    """Whether the window holds more than one colour."""
    try:
        shape = window.get_geometry()  # type: ignore[attr-defined]
        step = max(1, shape.height // 24)
        rows = {
            bytes(window.get_image(0, y, min(640, shape.width), 1, X.ZPixmap, 0xFFFFFFFF).data)  # type: ignore[attr-defined]
            for y in range(0, shape.height, step)
        }
    except (error.BadWindow, error.BadDrawable, error.BadMatch):
        return False
    return len({row[i : i + 4] for row in rows for i in range(0, len(row), 4)}) > 1


def _bears_page(window: object) -> bool:
    """Whether the window's title is "Page – Program"."""
    name = window.get_full_text_property(window.display.get_atom("_NET_WM_NAME"))  # type: ignore[attr-defined]
    return " – " in (name or "")


def start_once(
    command: list[str], env: dict[str, str], cwd: Path, *, has_pages: bool = False
) -> Start:
    """Start the program, wait for its painted window, weigh it, end it."""
    screen = display.Display(env["DISPLAY"])
    root = screen.screen().root
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, cwd=cwd, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while True:
            window = _main_window(root)
            if window is not None and _is_drawn(window):
                break
            if process.poll() is not None:
                raise RuntimeError(f"{command} ended with {process.returncode}")
            if time.perf_counter() - begun > LONGEST:
                raise RuntimeError(f"{command} painted no window")
            time.sleep(0.002)
        painted = (time.perf_counter() - begun) * 1000
        while has_pages and not _bears_page(window):
            time.sleep(0.002)
        named = (time.perf_counter() - begun) * 1000
        time.sleep(SETTLE)
        return Start(painted, named, memory(process.pid))
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(20)
        screen.close()
