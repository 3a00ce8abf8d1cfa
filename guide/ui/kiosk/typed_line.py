"""A line that is typed into, with Daiyn's own keys below it, in the room of a page.

What is said of what was typed stands where the page's heading does, under the question in smaller
letters, until somebody types on: so the keys never move under a finger. The line keeps the keyboard
whatever is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from guide.ui.kiosk.keypad import Keypad
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.style import field_sheet
from guide.ui.kit.widgets import Button, Heading, Text, boxed, column_of, row_of
from guide.ui.kit.widgets.labelled_field import SignedLine

_HIDDEN = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class TypedLine(QWidget):
    """The line, a button that says it is done, words about it, and the keys.

    Args:
        look: sizes and colours.
        heading: what is asked; it names the line for a screen reader, too.
        kept: where the page keeps what was typed, under `name`.
        name: the object name of the line.
        done: the words of the button.
        on_done: called with what stands in the line.
        groups: the groups of keys, the first one shown first.
        room: width and height there are, in pixels of the screen.
        most: so many signs at most.
        is_secret: dots are shown instead of signs.

    """

    def __init__(
        self,
        look: KioskLook,
        heading: Heading,
        kept: dict[str, Any],
        name: str,
        *,
        done: str,
        on_done: Callable[[str], object],
        groups: Sequence[str],
        room: tuple[int, int],
        most: int = 200,
        is_secret: bool = False,
    ) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(heading.text())
        self.edit.setStyleSheet(field_sheet(look))
        self.edit.setMinimumHeight(look.target)
        self.edit.setMaxLength(most)
        self.edit.setText(kept.get(name, ""))
        if is_secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
            self.edit.setInputMethodHints(_HIDDEN)
        self.edit.textChanged.connect(lambda text: kept.__setitem__(name, text))
        self.edit.textEdited.connect(lambda _text: self.say(""))
        self._on_done = on_done
        self.done = Button(look, done, "filled", name="done", on=self._tell)
        self.edit.returnPressed.connect(self._tell)
        self._heading = heading
        self._question = Text(look, heading.text(), colour="text2")
        self._about = Text(look, "", weight=600)
        self._refusal = SignedLine(look, "circle-alert", "error", weight=600)
        self._question.hide()
        self._about.hide()
        width, height = room
        gap = look.px(look.gap)
        two_lines = Text(look, "\n", weight=600)
        under = self._question.heightForWidth(width) + two_lines.heightForWidth(width)
        said = max(heading.heightForWidth(width), under)
        two_lines.deleteLater()
        used = max(look.target, self.done.heightForWidth(self.done.sizeHint().width()))
        keys = Keypad(look, self.edit, groups, width, height - said - used - 2 * gap)
        keys.pressed.connect(lambda: self.say(""))
        line = row_of(look, look.gap, self.edit, self.done)
        line.setStretch(0, 1)
        top = boxed(
            column_of(look, 0, heading, self._question, self._about, self._refusal, at_top=True)
        )
        top.setFixedHeight(said)
        # Low: what is pressed stands in the lower part of a tall screen.
        column = column_of(look, look.gap, top, boxed(line), keys, inside=self)
        column.insertStretch(1, 1)
        self.setFocusProxy(self.edit)

    def say(self, words: str) -> None:
        """Say something about what was typed; "" for nothing."""
        self._show(words, "")

    def refuse(self, words: str) -> None:
        """Say why what was typed is not taken, marked as such; "" changes nothing."""
        if words:
            self._show("", words)

    @property
    def refusal(self) -> str:
        """What was said last of what is not taken; "" where something else was since."""
        return self._refusal.words

    def _show(self, about: str, refusal: str) -> None:
        self._about.set_words(about)
        self._about.setVisible(bool(about))
        self._refusal.say(refusal)
        is_said = bool(about or refusal)
        self._question.setVisible(is_said)
        self._heading.setVisible(not is_said)

    def _tell(self) -> None:
        self.edit.setFocus()  # the button that was touched has taken it
        self._on_done(self.edit.text())
