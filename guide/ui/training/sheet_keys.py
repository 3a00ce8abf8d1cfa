"""What a key means in a row of an answer sheet, whatever the layout.

A letter, a figure of the top row, Pass, or "sure". Under a Kazakh layout the top row types letters,
and Cyrillic letters look like Latin ones. One of them cannot be known: "В" stands on the key D and
looks like B. It is asked for again rather than guessed.
"""

from __future__ import annotations

import sys
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from guide.ui.training.fields import digit_of


class SheetKey(Enum):
    """What was pressed."""

    FIRST = 0
    SECOND = 1
    THIRD = 2
    FOURTH = 3
    FIFTH = 4
    PASS = "pass"  # noqa: S105 - of an answer
    SURE = "sure"
    DOUBTFUL = "doubtful"  # it can mean two letters

    @property
    def option(self) -> int | None:
        """Which answer it is, from 0; None for everything else."""
        return self.value if isinstance(self.value, int) else None


# By what is typed: figures, Latin letters, what stands on their keys, what looks like them.
_MEANT = {
    SheetKey.FIRST: "1aфа",
    SheetKey.SECOND: "2bи",
    SheetKey.THIRD: "3cс",
    SheetKey.FOURTH: "4d",
    SheetKey.FIFTH: "5eуе",
    SheetKey.PASS: "0pзр-–",
    SheetKey.SURE: " +",
    SheetKey.DOUBTFUL: "в",
}
_BY_TEXT = {letter: meant for meant, letters in _MEANT.items() for letter in letters}
_KAZAKH_ROW = '"әіңғ,.үұқ'  # what a Kazakh layout types with the keys 1 to 9 and 0


def sheet_key(event: QKeyEvent, platform: str = sys.platform) -> SheetKey | None:
    """What a press means; None for any other key."""
    if event.key() == Qt.Key.Key_Space:
        return SheetKey.SURE
    return key_of_text(digit_of(event, platform) or event.text())


def key_of_text(text: str) -> SheetKey | None:
    """What one letter means, however it was typed."""
    one = text.lower()
    return _BY_TEXT.get(one) or _BY_TEXT.get(_figure(one))


def figure_typed(event: QKeyEvent, platform: str = sys.platform) -> str:
    """The figure of a press; "" for any other key."""
    typed = digit_of(event, platform) or event.text()
    return typed if typed.isdecimal() else _figure(typed.lower())


def _figure(letter: str) -> str:
    """The figure in whose place a Kazakh layout has this letter; "" for none."""
    at = _KAZAKH_ROW.find(letter) if letter else -1
    return "" if at < 0 else str((at + 1) % 10)
