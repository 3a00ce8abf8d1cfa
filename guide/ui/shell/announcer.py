"""The one voice of the window towards a screen reader.

"Saved" is said politely and at most once in half a minute: somebody who types a whole plan must
not hear it after each field. Everything else is said when it is told.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

SAVED_PAUSE_S = 30.0


class Announcer(QObject):
    """Says words without moving the focus."""

    announced = Signal(str, bool)  # words, whether assertive

    def __init__(self, window: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._saved_at: float | None = None

    def say(self, words: str, *, assertive: bool = False) -> None:
        """Say `words`; assertive interrupts what is being read."""
        # Imported when something is said: the start need not learn the words of screen readers.
        from guide.ui.kit.announce import announce

        announce(self._window, words, assertive=assertive)
        self.announced.emit(words, assertive)

    def say_saved(self, words: str) -> None:
        """Say that all is saved, unless that was said less than 30 s ago."""
        now = self._clock()
        if self._saved_at is not None and now - self._saved_at < SAVED_PAUSE_S:
            return
        self._saved_at = now
        self.say(words)
