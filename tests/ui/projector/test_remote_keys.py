"""Keys and clickers under a Latin, a Kazakh and a Russian layout."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from guide.ui.projector.remote_keys import LessonKey, asked_by, asked_of

K = Qt.Key
# What arrives: the code of the key, its place, and what it asks for.
ARRIVES = {
    "clicker on": (K.Key_PageDown, 117, LessonKey.NEXT),
    "clicker back": (K.Key_PageUp, 112, LessonKey.BACK),
    "clicker start": (K.Key_F5, 71, LessonKey.SHOW),
    "clicker end": (K.Key_Escape, 9, LessonKey.END),
    "space": (K.Key_Space, 65, LessonKey.NEXT),
    "b": (K.Key_B, 56, LessonKey.BLANK),
    "b under ru and kz": (0x418, 56, LessonKey.BLANK),
    "b under ru, place unknown": (0x418, 0, LessonKey.BLANK),
    ".": (K.Key_Period, 60, LessonKey.BLANK),
    ". place unknown": (K.Key_Period, 0, LessonKey.BLANK),
    ". under ru": (0x42E, 60, LessonKey.BLANK),
    ". among the digits of kz": (K.Key_Period, 16, None),
    "1": (K.Key_1, 10, LessonKey.COUNT_1),
    "1 under kz": (K.Key_QuoteDbl, 10, LessonKey.COUNT_1),
    "2 under kz": (0x4D8, 11, LessonKey.COUNT_2),
    "3 under kz": (0x406, 12, LessonKey.COUNT_3),
    "4 under kz": (0x4A2, 13, LessonKey.COUNT_4),
    "4 under kz, place unknown": (0x4A2, 0, LessonKey.COUNT_4),
    "4 of the number pad": (K.Key_4, 83, LessonKey.COUNT_4),
    "5": (K.Key_5, 14, None),
    "r under ru": (0x41A, 27, LessonKey.REVEAL),
    "p under ru": (0x417, 33, LessonKey.PAUSE),
    "another letter": (K.Key_G, 42, None),
}


@pytest.mark.parametrize("case", ARRIVES)
def test_a_key_asks_for_the_same_under_every_layout(case: str) -> None:
    key, place, expected = ARRIVES[case]
    assert asked_of(int(key), place) is expected


def press(modifiers: Qt.KeyboardModifier, place: int) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, 0x418, modifiers, place, 0, 0, "и")


def test_the_place_counts_where_it_was_measured_and_commands_are_left_alone() -> None:
    none = Qt.KeyboardModifier.NoModifier
    assert asked_by(press(none, 10), "linux") is LessonKey.COUNT_1
    assert asked_by(press(none, 10), "win32") is LessonKey.BLANK, "there the letter is believed"
    assert asked_by(press(Qt.KeyboardModifier.ControlModifier, 56), "linux") is None


def test_b_is_the_blank_key_and_never_counts_the_second_option() -> None:
    assert asked_of(int(K.Key_B), 56) is LessonKey.BLANK
    assert [one.option for one in LessonKey if one.option is not None] == [0, 1, 2, 3]
