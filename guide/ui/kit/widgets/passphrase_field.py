"""A line for a passphrase: seen only when that is asked for, and emptied as soon as it was used."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.fields import TextField

_HIDDEN = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_MOST = 200  # signs


class PassphraseField(TextField):
    """A line whose text is not seen unless that is asked for."""

    def __init__(self, look: Look, label: str, hint: str = "", *, name: str) -> None:
        super().__init__(look, label, hint, width="long", kazakh_keys=False, max_length=_MOST)
        self.edit.setObjectName(name)
        self.edit.setAccessibleIdentifier(name)
        self.show_typed(False)

    def show_typed(self, is_shown: bool) -> None:
        """Let what is typed be read, or not."""
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.edit.setInputMethodHints(_HIDDEN)

    def forget(self) -> None:
        """Empty the line, with what could be undone in it."""
        self.set_value("")
        self.set_problem("")
