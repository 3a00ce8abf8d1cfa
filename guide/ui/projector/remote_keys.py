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


class LessonKey(StrEnum):
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


_OPTIONS = {LessonKey.COUNT_1: 0, LessonKey.COUNT_2: 1, LessonKey.COUNT_3: 2, LessonKey.COUNT_4: 3}

_Key = Qt.Key
_BY_KEY = {
    int(key): asked
    for key, asked in (
        (_Key.Key_PageDown, LessonKey.NEXT),
        (_Key.Key_Right, LessonKey.NEXT),
        (_Key.Key_Down, LessonKey.NEXT),
        (_Key.Key_Space, LessonKey.NEXT),
        (_Key.Key_PageUp, LessonKey.BACK),
        (_Key.Key_Left, LessonKey.BACK),
        (_Key.Key_Up, LessonKey.BACK),
        (_Key.Key_F5, LessonKey.SHOW),
        (_Key.Key_Escape, LessonKey.END),
        (_Key.Key_F1, LessonKey.KEYS),
        (_Key.Key_B, LessonKey.BLANK),
        (_Key.Key_P, LessonKey.PAUSE),
        (_Key.Key_R, LessonKey.REVEAL),
        (_Key.Key_V, LessonKey.REVOTE),
        (_Key.Key_N, LessonKey.NOTE),
        (_Key.Key_S, LessonKey.CARE),
        (_Key.Key_1, LessonKey.COUNT_1),
        (_Key.Key_2, LessonKey.COUNT_2),
        (_Key.Key_3, LessonKey.COUNT_3),
        (_Key.Key_4, LessonKey.COUNT_4),
    )
}
# Measured under X11 and Wayland; other systems number their keys differently.
_BY_PLACE = {
    10: LessonKey.COUNT_1,
    11: LessonKey.COUNT_2,
    12: LessonKey.COUNT_3,
    13: LessonKey.COUNT_4,
    27: LessonKey.REVEAL,
    33: LessonKey.PAUSE,
    39: LessonKey.CARE,
    55: LessonKey.REVOTE,
    56: LessonKey.BLANK,
    57: LessonKey.NOTE,
    60: LessonKey.BLANK,
}
_TOP_ROW = range(10, 20)
_BY_CYRILLIC = {
    ord(letter): asked
    for letter, asked in (
        ("И", LessonKey.BLANK),
        ("Ю", LessonKey.BLANK),
        ("З", LessonKey.PAUSE),
        ("К", LessonKey.REVEAL),
        ("М", LessonKey.REVOTE),
        ("Т", LessonKey.NOTE),
        ("Ы", LessonKey.CARE),
        ('"', LessonKey.COUNT_1),
        ("Ә", LessonKey.COUNT_2),
        ("І", LessonKey.COUNT_3),
        ("Ң", LessonKey.COUNT_4),
    )
}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def asked_by(event: QKeyEvent, platform: str = sys.platform) -> LessonKey | None:
    """What a press asks for; None for any other key, and while Ctrl, Alt or the like is held."""
    if event.modifiers() & _COMMAND:
        return None
    place = event.nativeScanCode() if platform == "linux" else 0
    return asked_of(int(event.key()), place)


def asked_of(key: int, place: int = 0) -> LessonKey | None:
    """What a key asks for by its code and its place on the keyboard, 0 where that is not known."""
    if key in _BY_KEY:
        return _BY_KEY[key]
    # The full stop of a Kazakh layout stands among the digits, and is no clicker's.
    if key == _Key.Key_Period and place not in _TOP_ROW:
        return LessonKey.BLANK
    if place in _BY_PLACE:
        return _BY_PLACE[place]
    return _BY_CYRILLIC.get(key)
