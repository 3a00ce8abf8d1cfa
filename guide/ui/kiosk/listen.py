"""A button that reads a page aloud, where the computer can; it is seen only once that is known."""

from __future__ import annotations

from collections.abc import Sequence

from guide.ui.kiosk.context import KioskContext
from guide.ui.kit.widgets import Button


class ListenButton(Button):
    """Reads the lines of a page, and stops; also when its page goes."""

    def __init__(self, context: KioskContext, lines: Sequence[str]) -> None:
        super().__init__(
            context.look, self.tr("Listen"), "outlined", "volume-2", name="listen", on=self._press
        )
        self._lines, self._lang = lines, context.lang
        self._speech = context.session.speech
        self._speech.changed.connect(self._show_state)
        self.destroyed.connect(self._speech.stop)
        self._show_state()

    def _press(self) -> None:
        if self._speech.is_speaking:
            self._speech.stop()
        else:
            self._speech.read_aloud(self._lines, self._lang)

    def _show_state(self) -> None:
        self.setVisible(self._speech.can_speak(self._lang))
        self.set_words(self.tr("Stop") if self._speech.is_speaking else self.tr("Listen"))
