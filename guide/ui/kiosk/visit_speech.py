"""The speech program as the window sees it: tried in another thread, watched, told of changes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guide.errors import Code
from guide.kiosk.spoken import spoken
from guide.ui.shell.background import Background
from guide.usecases.kiosk.speech import Speaking, SpeechProgram

if TYPE_CHECKING:
    from guide.content.model import Lang

_LOOK_MS = 250


class VisitSpeech(QObject):
    """The speech program of this visit; it reads one text at a time.

    Signals:
        changed: another language is known to be read here, or reading began or ended.

    """

    changed = Signal()

    def __init__(self, program: SpeechProgram, parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._known: dict[Lang, bool] = {}
        self._speaking: Speaking | None = None
        self._asking = Background(self, told_as=Code.NOT_STARTED)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_speaking(self) -> bool:
        """Whether something is being read."""
        return self._speaking is not None

    def can_speak(self, lang: Lang) -> bool:
        """Whether this language is read here; the first time it is asked, and told by `changed`."""
        if not self._program.may_speak:
            return False
        if lang not in self._known:
            self._known[lang] = False
            self._asking.start(
                partial(self._program.can_speak, lang), partial(self._answered, lang)
            )
        return self._known[lang]

    def read_aloud(self, lines: Sequence[str], lang: Lang) -> None:
        """Read; what was being read stops."""
        self.stop()
        self._speaking = self._program.read_aloud(spoken(lines, lang), lang)
        if self._speaking is not None:
            self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """Be silent."""
        speaking, self._speaking = self._speaking, None
        self._timer.stop()
        if speaking is not None:
            speaking.stop()
            self.changed.emit()

    def _answered(self, lang: Lang, can_speak: bool) -> None:
        self._known[lang] = can_speak
        self.changed.emit()

    def _look(self) -> None:
        if self._speaking is None or self._speaking.is_over():
            self._speaking = None
            self._timer.stop()
            self.changed.emit()
