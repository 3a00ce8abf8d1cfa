"""A button that takes something away: the first press asks, the second does it."""

from __future__ import annotations

from collections.abc import Callable

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button


class AskedButton(Button):
    """A button with a question.

    Args:
        look: colours and sizes.
        words: what it does.
        asks: what stands on it after the first press.
        name: as of every button.
        on: called at the second press.
        about: what it is about, spoken with it where several stand on a page.

    """

    def __init__(
        self,
        look: Look,
        words: str,
        asks: str,
        *,
        name: str,
        on: Callable[[], object],
        about: str = "",
    ) -> None:
        self._asks, self._about = asks, about
        self._is_asked = False
        self._does = on
        super().__init__(look, words, "danger", name=name, on=self._press)
        self._speak(words)

    def _speak(self, words: str) -> None:
        self.setAccessibleName(f"{words}. {self._about}" if self._about else words)

    def _press(self) -> None:
        if self._is_asked:
            self._does()
            return
        self._is_asked = True
        self.set_words(self._asks)
        self._speak(self._asks)
