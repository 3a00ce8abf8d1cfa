"""The page of a kiosk under attack: the program's own, with baits, and with a hole where wished.

    page.py LOG HOLE [--data-dir DIR] --kiosk-page

Each word that the page says to its supervisor is also a line of LOG. Keys that end a program, make
its window small or open another one are laid out as any program has them; the seal has to keep
hands away from them. HOLE is "sealed", or "keys": then the seal lets keys and windows pass.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from guide.app import kiosk_start as composition
from guide.app.kiosk import Kiosk
from guide.app.kiosk_pipe import SupervisorLine as Line
from guide.paths import Places

LOG, HOLE = Path(sys.argv[1]), sys.argv[2]
FOLDER = Path(sys.argv[sys.argv.index("--data-dir") + 1])


def note(word: str) -> None:
    """One line, whole, whoever else writes."""
    held = os.open(LOG, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    os.write(held, f"{os.getpid()} {word.partition(' ')[0]} {time.monotonic():.3f}\n".encode())
    os.close(held)


def tell(line: Line, word: str, before: Any = Line.tell) -> None:
    note(word)
    before(line, word)


def lay_baits() -> None:
    """Ways out as programs have them, by the keys that people know."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLabel

    from guide.ui.kiosk.window import KioskWindow

    others: list[QLabel] = []
    before = KioskWindow.keyPressEvent

    def pressed(window: KioskWindow, event: Any) -> None:
        has_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if has_control and event.key() == Qt.Key.Key_Q:
            note("left")
            os._exit(0)
        elif event.key() == Qt.Key.Key_F11:
            window.showMinimized()
        elif event.key() == Qt.Key.Key_F1:
            others.append(QLabel("another window"))
            others[-1].resize(500, 300)
            others[-1].show()
        else:
            before(window, event)

    KioskWindow.keyPressEvent = pressed  # type: ignore[method-assign]


def open_hole() -> None:
    """Let keys and other windows pass; all else stays sealed."""
    from guide.ui.kiosk.seal import Seal

    def passes(*_: object) -> bool:
        return False

    Seal._refuses_key = passes  # type: ignore[method-assign, assignment]
    Seal._refuses_window = passes  # type: ignore[method-assign, assignment]


def build(*args: Any, before: Any = composition.complete_kiosk, **more: Any) -> Kiosk:
    """The program's own, with what is under attack beside it."""
    lay_baits()
    if HOLE == "keys":
        open_hole()
    kiosk: Kiosk = before(*args, **more)
    kiosk.seal.touched.connect(partial(note, "touched"))
    return kiosk


if __name__ == "__main__":
    note("begun")
    Line.tell = tell  # type: ignore[method-assign, assignment]
    composition.complete_kiosk = build  # type: ignore[assignment]
    sys.exit(composition.run_page(Places(FOLDER), is_plain=sys.argv[-1] == "--kiosk-plain"))
