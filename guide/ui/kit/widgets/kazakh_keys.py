"""The nine Kazakh letters that a Russian keyboard lacks, as a row of keys under a text field.

For pointer and touch. The keys never take the focus from the field, and Tab passes them by: ten
more stops at each field would punish exactly those who work by keyboard, and a screen reader can
press the keys all the same, they are named. The letter goes to the cursor, with undo.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content
from guide.ui.kit.widgets.layouts import flow_of

LETTERS = "ӘҒҚҢӨҰҮҺІ"


class _Key(BaseButton):
    """One key; its letter changes between capital and small."""

    PAD = (6, 6)

    def __init__(
        self, look: Look, words: str, name: str, on: Callable[[], object] | None = None
    ) -> None:
        super().__init__(look, words, name=f"kazakh_key_{name}", on=on)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show(words)

    def show_letter(self, letter: str, spoken: str) -> None:
        """Show and name another letter."""
        if letter == self.words:
            return
        self.setText(letter)
        self.setAccessibleName(spoken)
        self._show(letter)
        self.updateGeometry()
        self.update()

    def _show(self, words: str) -> None:
        paragraph = Paragraph(words, self.look.font("large", 600), 1.3)
        stack = Stack(StackPart(paragraph, TextStyle(self.look.c.text)))
        self.content = Content(stack, centred=True)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        is_lively = self.is_lively or self.isChecked()
        line = look.px(2) if is_lively or look.is_contrast else max(1, look.px(1))
        fill = c.accent_tint if self.isDown() or self.isChecked() else c.surface2
        return Frame(fill, c.accent if is_lively else c.control, line, look.radius("field"))


class KazakhKeys(QWidget):
    """The row of keys of one line edit. Capital at the start of a word, or when asked for."""

    def __init__(self, look: Look, edit: QLineEdit, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit = edit
        self.setAccessibleName(self.tr("Kazakh letters"))
        self._keys = [
            _Key(look, letter, letter, partial(self._insert, letter)) for letter in LETTERS
        ]
        self.capitals = _Key(look, "Аа", "capitals")
        self.capitals.setAccessibleName(self.tr("Capital letters"))
        self.capitals.setToolTip(self.tr("Capital letters"))
        self.capitals.setCheckable(True)
        self.capitals.toggled.connect(self._show_case)
        self.switch = _Key(look, "Ә", "switch")  # shows and hides the row; for whoever places it
        self.switch.setAccessibleName(self.tr("Kazakh letters"))
        self.switch.setToolTip(self.tr("Kazakh letters"))
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self.setVisible)
        flow_of(look, 8, *self._keys, self.capitals, inside=self)
        edit.cursorPositionChanged.connect(self._show_case)
        edit.textChanged.connect(self._show_case)
        self._show_case()

    def _is_capital(self) -> bool:
        """Capital at the start of a word; the capitals key turns it round, as Shift does."""
        before = self._edit.text()[: self._edit.cursorPosition()]
        at_start = not before or not before[-1].isalpha()
        has_shift = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        return at_start != (self.capitals.isChecked() or has_shift)

    def _show_case(self) -> None:
        is_capital = self._is_capital()
        for key, letter in zip(self._keys, LETTERS, strict=True):
            shown = letter if is_capital else letter.lower()
            key.show_letter(shown, self.tr("Letter {letter}").format(letter=shown))

    def _insert(self, letter: str) -> None:
        self._edit.insert(letter if self._is_capital() else letter.lower())
        self.capitals.setChecked(False)
        self._show_case()
