"""A window in which somebody types without a pause, until it is killed. Run as a script.

typing_child.py DATA SEED [patient]   says the moment of each letter just before it is typed;
`patient`: what is typed waits longer than it may
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path
from string import ascii_lowercase

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.app import home
from guide.app.startup import Program
from guide.ui.forms import form

FIELDS = ("out_name", "out_town")
LETTERS_IN_A_FIELD = 60
TEXT = (ascii_lowercase * LETTERS_IN_A_FIELD)[: LETTERS_IN_A_FIELD * len(FIELDS)]
PAUSES_S = (0.01, 0.12)  # between two letters; shorter than what counts as a pause


class Typist:
    """Types `TEXT` into one field of the plan after the other."""

    def __init__(self, program: Program, seed: int) -> None:
        self._window = program.window
        self._pauses = random.Random(seed)  # noqa: S311 - moments, not secrets
        self._typed = 0
        program.window.navigator.go("plan")
        QTimer.singleShot(0, self._type)

    def _type(self) -> None:
        if self._typed == len(TEXT):
            return
        if self._typed % LETTERS_IN_A_FIELD == 0:
            name = f"edit_plan_{FIELDS[self._typed // LETTERS_IN_A_FIELD]}"
            field = self._window.findChild(QWidget, name)
            field.setFocus(Qt.FocusReason.TabFocusReason)
        # Straight to the pipe: what was said before a kill has been said.
        os.write(1, b"%.6f\n" % time.monotonic())
        letter = TEXT[self._typed]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)
        self._typed += 1
        QTimer.singleShot(round(self._pauses.uniform(*PAUSES_S) * 1000), self._type)


def main(data: str, seed: str, *how: str) -> None:
    if "patient" in how:
        form.KEEP_AFTER_MS = 3_000
    show = home.show

    def show_and_type(program: Program) -> None:
        show(program)
        QTimer.singleShot(0, lambda: typists.append(Typist(program, int(seed))))

    typists: list[Typist] = []
    home.show = show_and_type
    home.run_window(home.Options(data_dir=Path(data)))


if __name__ == "__main__":
    main(*sys.argv[1:])
