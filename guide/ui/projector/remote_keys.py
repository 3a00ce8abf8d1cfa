"""What a key or a clicker asks for in a running session, whatever the layout.

Clickers send PageUp, PageDown, F5, Escape, and "b" or "." for a blank picture. Under a Kazakh or
Russian layout the letters arrive as other letters, and the top row of a Kazakh one has no digits.
So a Latin letter is believed, then the place of the key, then the Cyrillic letter in its place.
"""

from __future__ import annotations

import sys
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Asked(StrEnum):
    """What is asked for."""

    NEXT = "next"
    BACK = "back"
    BLANK = "blank"
    SHOW = "show"  # F5: the picture on the whole screen
    PAUSE = "pause"
    REVEAL = "reveal"
    REVOTE = "revote"
    NOTE = "note"
    CARE = "care"
    END = "end"  # Esc: asks whether to end
    KEYS = "keys"
    COUNT_1 = "count_1"
    COUNT_2 = "count_2"
    COUNT_3 = "count_3"
    COUNT_4 = "count_4"

    @property
    def option(self) -> int | None:
        """Which option it counts, from 0; None for everything else."""
        return _OPTIONS.get(self)


_OPTIONS = {Asked.COUNT_1: 0, Asked.COUNT_2: 1, Asked.COUNT_3: 2, Asked.COUNT_4: 3}

_Key = Qt.Key
_BY_KEY = {
    int(key): asked
    for key, asked in (
        (_Key.Key_PageDown, Asked.NEXT),
        (_Key.Key_Right, Asked.NEXT),
        (_Key.Key_Down, Asked.NEXT),
        (_Key.Key_Space, Asked.NEXT),
        (_Key.Key_PageUp, Asked.BACK),
        (_Key.Key_Left, Asked.BACK),
        (_Key.Key_Up, Asked.BACK),
        (_Key.Key_F5, Asked.SHOW),
        (_Key.Key_Escape, Asked.END),
        (_Key.Key_F1, Asked.KEYS),
        (_Key.Key_B, Asked.BLANK),
        (_Key.Key_P, Asked.PAUSE),
        (_Key.Key_R, Asked.REVEAL),
        (_Key.Key_V, Asked.REVOTE),
        (_Key.Key_N, Asked.NOTE),
        (_Key.Key_S, Asked.CARE),
        (_Key.Key_1, Asked.COUNT_1),
        (_Key.Key_2, Asked.COUNT_2),
        (_Key.Key_3, Asked.COUNT_3),
        (_Key.Key_4, Asked.COUNT_4),
    )
}
# Measured under X11 and Wayland; other systems number their keys differently.
_BY_PLACE = {
    10: Asked.COUNT_1,
    11: Asked.COUNT_2,
    12: Asked.COUNT_3,
    13: Asked.COUNT_4,
    27: Asked.REVEAL,
    33: Asked.PAUSE,
    39: Asked.CARE,
    55: Asked.REVOTE,
    56: Asked.BLANK,
    57: Asked.NOTE,
    60: Asked.BLANK,
}
_TOP_ROW = range(10, 20)
_BY_CYRILLIC = {
    ord(letter): asked
    for letter, asked in (
        ("И", Asked.BLANK),
        ("Ю", Asked.BLANK),
        ("З", Asked.PAUSE),
        ("К", Asked.REVEAL),
        ("М", Asked.REVOTE),
        ("Т", Asked.NOTE),
        ("Ы", Asked.CARE),
        ('"', Asked.COUNT_1),
        ("Ә", Asked.COUNT_2),
        ("І", Asked.COUNT_3),
        ("Ң", Asked.COUNT_4),
    )
}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
# What a line of text, or a choice that arrows move in, keeps for itself.
STAYS_WITH_TEXT = frozenset(Asked) - {Asked.END, Asked.SHOW, Asked.KEYS}


def asked_by(event: QKeyEvent, platform: str = sys.platform) -> Asked | None:
    """What a press asks for; None for any other key, and while Ctrl, Alt or the like is held."""
    if event.modifiers() & _COMMAND:
        return None
    place = event.nativeScanCode() if platform == "linux" else 0
    return asked_of(int(event.key()), place)


def asked_of(key: int, place: int = 0) -> Asked | None:
    """What a key asks for by its code and its place on the keyboard, 0 where that is not known."""
    if key in _BY_KEY:
        return _BY_KEY[key]
    # The full stop of a Kazakh layout stands among the digits, and is no clicker's.
    if key == _Key.Key_Period and place not in _TOP_ROW:
        return Asked.BLANK
    if place in _BY_PLACE:
        return _BY_PLACE[place]
    return _BY_CYRILLIC.get(key)
