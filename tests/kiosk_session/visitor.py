"""The page of a kiosk with a visitor before it, who touches and types, and then goes.

    visitor.py LOG LEAK [--data-dir DIR] --kiosk-page

The visitor types `canary<number>visit` into everything, opens what can be opened, and starts again.
Before that they look for what an earlier visitor left: in the words of all widgets, and in the
clipboard. LEAK is "none", or where this build keeps what was typed, on purpose: "file", "name"
(of a file), "clipboard", "error" (what is printed), "memory" (of the next process).
"""

from __future__ import annotations

import os
import random
import re
import sys
from pathlib import Path
from typing import Any

from guide.app import kiosk_start as composition
from guide.app.kiosk import Kiosk
from guide.app.kiosk_pipe import SupervisorLine
from guide.paths import Places
from tests.kiosk_session.page import FOLDER, LOG, note, tell

LEAK = sys.argv[2]
TOUCHES = 6
CANARY = re.compile(r"canary\d+visit")
_NOT_TOUCHED = {"start_again", "staff_end"}
_WORDS = ("text", "words", "accessibleName", "accessibleDescription", "toPlainText", "toolTip")


class Visitor:
    """One visit, from the first touch to "start again"."""

    def __init__(self, kiosk: Kiosk) -> None:
        from PySide6.QtCore import QTimer

        number = sum(" begun " in line for line in LOG.read_text().splitlines())
        self._kiosk = kiosk
        self._own = f"canary{number}visit"
        self._random = random.Random(number)  # noqa: S311 - a test that can be repeated
        self._left = TOUCHES
        self._timer = QTimer(kiosk.window, interval=0)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        self._look()
        self._timer.start()

    def _step(self) -> None:
        if self._left == 0:
            self._timer.stop()
            self._leak()
            self._look()
            self._kiosk.window.start_again()
            return
        self._left -= 1
        self._type()
        self._touch()

    def _touch(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QAbstractButton

        buttons = [
            one for one in self._kiosk.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and one.objectName() not in _NOT_TOUCHED
        ]  # fmt: skip
        if buttons:
            QTest.mouseClick(self._random.choice(buttons), Qt.MouseButton.LeftButton)

    def _type(self) -> None:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        window = self._kiosk.window
        fields = [
            one for one in window.findChildren(QWidget)
            if one.isVisible() and hasattr(one, "setPlaceholderText")
        ]  # fmt: skip
        for one in (*fields, self._kiosk.app.focusWidget() or window):
            one.setFocus()
            QTest.keyClicks(one, self._own)

    def _leak(self) -> None:
        """What a build with a hole does."""
        if LEAK == "file":
            (FOLDER / "last").write_text(self._own)
        elif LEAK == "name":
            (Path(os.environ["TMPDIR"]) / self._own).touch()
        elif LEAK == "clipboard":
            self._kiosk.app.clipboard().setText(self._own)
        elif LEAK == "error":
            sys.stderr.write(f"{self._own}\n")
        elif LEAK == "memory":
            (FOLDER / "kiosk").mkdir(exist_ok=True)
            self._kiosk.window.setAccessibleName(self._own)
            os.environ["LAST"] = self._own
            (LOG.parent / "handed").write_text(self._own[::-1])

    def _look(self) -> None:
        """What of others is in sight of this process."""
        from PySide6.QtWidgets import QWidget

        seen = [self._kiosk.app.clipboard().text()]
        for one in (self._kiosk.window, *self._kiosk.window.findChildren(QWidget)):
            for name in _WORDS:
                asked: Any = getattr(one, name, None)
                if callable(asked):
                    seen.append(str(asked()))
        others = {one for text in seen for one in CANARY.findall(text)} - {self._own}
        note("foreign" if others else "clean")


def build(*args: Any, before: Any = composition.complete_kiosk, **more: Any) -> Kiosk:
    from PySide6.QtCore import QTimer

    kiosk: Kiosk = before(*args, **more)
    handed = LOG.parent / "handed"
    if handed.exists():
        kiosk.window.setAccessibleName(handed.read_text()[::-1])
    visitor = Visitor(kiosk)
    QTimer.singleShot(0, kiosk.window, visitor.begin)
    kiosk.window.visitor = visitor  # type: ignore[attr-defined]
    return kiosk


if __name__ == "__main__":
    note("begun")
    SupervisorLine.tell = tell  # type: ignore[method-assign, assignment]
    composition.complete_kiosk = build  # type: ignore[assignment]
    sys.exit(composition.run_page(Places(FOLDER), is_plain=sys.argv[-1] == "--kiosk-plain"))
