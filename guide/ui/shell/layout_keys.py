"""Keys under a keyboard that has no Latin letters.

Qt finds the action of a key by its Latin letter wherever a Latin layout stands beside the Cyrillic
one. An action that carried both letters would be ambiguous there, and answer to neither. So the
actions carry the Latin ones only; a press that came to no action, from a Kazakh or Russian layout
alone, is read here as the Latin key in the same place.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit

# What a Kazakh or Russian layout has on the keys of our actions and of editing a line. In the
# row of digits a Kazakh one has letters.
SAME_KEY: Mapping[str, str] = MappingProxyType(
    {
        **dict(zip("ФСЧМЯНЫЗДБ", "ACXVZYSPL,", strict=True)),
        **dict(zip('"ӘІҢҒҚӨҺ', "123450-=", strict=True)),
    }
)
_LATIN = {ord(there): latin for there, latin in SAME_KEY.items()}
# A Kazakh row of digits has the comma there; with Ctrl it is the comma of every layout.
_LATIN_WITH_ALT = {ord(","): "6"}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class LayoutKeys:
    """Finds what a key of a Cyrillic layout asks for.

    Args:
        actions: the screen actions, by name.

    """

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        self._actions = actions

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the press was one of ours, and is done."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        # Exactly one of both: together they are AltGr, which types.
        if event.type() is not QEvent.Type.KeyPress or not (
            bool(held & _MODIFIERS[0]) ^ bool(held & _MODIFIERS[1])
        ):
            return False
        letter = _LATIN.get(event.key())
        if letter is None and held & _MODIFIERS[1]:
            letter = _LATIN_WITH_ALT.get(event.key())
        if letter is None:
            return False
        asked = QKeySequence(QKeyCombination(held, Qt.Key(ord(letter))))
        action = self._action_of(asked)
        if action is None:
            return self._edits(asked)
        if not event.isAutoRepeat():
            action.trigger()
        return True

    def _action_of(self, asked: QKeySequence) -> QAction | None:
        found = (one for one in self._actions.values() if asked in one.shortcuts())
        return next(found, None)

    def _edits(self, asked: QKeySequence) -> bool:
        """Mark all, cut, copy and paste in the line that has the focus."""
        line = QApplication.focusWidget()
        if not isinstance(line, QLineEdit):
            return False
        edits = {
            "Ctrl+A": line.selectAll,
            "Ctrl+C": line.copy,
            "Ctrl+X": line.cut,
            "Ctrl+V": line.paste,
        }
        edit = edits.get(asked.toString())
        if edit is None:
            return False
        edit()
        return True
