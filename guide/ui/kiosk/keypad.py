"""Daiyn's own keys: Kazakh, Russian and Latin letters, digits and signs, for a finger.

No keyboard that a compositor brings holds the nine Kazakh letters (kiosk-ground.md section 3), and
none may open a window of its own. Letters stand in the order of the alphabet, which everybody
knows. As many keys as fit are shown at once; what is left comes with the key "more". The keys never
take the focus from the line, so a keyboard that is there works beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle, islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from guide.content.model import Lang
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark

# Every Russian letter is among the Kazakh ones.
CYRILLIC = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "1234567890-.,/:_№()'\"\\"
_GROUPS = {
    "cyrillic": CYRILLIC,
    "latin": LATIN,
    "small": LATIN.lower(),  # where no capital is right
    "digits": DIGITS,
    "number": "1234567890.",
    "whole": "1234567890",
}
_NAMES = {"cyrillic": "АӘБ", "latin": "ABC", "small": "abc", "digits": "123"}
_LETTERS = ("cyrillic", "latin")
_MOST_COLUMNS = 12


def first_group(lang: Lang) -> str:
    """The letters of a language."""
    return "latin" if lang == "en" else "cyrillic"


class _Key(BaseButton):
    """One key. It never has the focus: that stays in the line."""

    PAD = (4, 4)
    WIDEST = 2000

    def __init__(
        self,
        look: KioskLook,
        words: str,
        spoken: str,
        name: str,
        on: Callable[[], object],
        icon: str = "",
    ) -> None:
        super().__init__(look, words, name=f"key_{name}", on=on, spoken=spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if icon:
            mark = icon_mark(look, icon, look.c.text, 26)
            self.content = Content(Stack(), (mark,), centred=True)
            return
        size = look.font("h3" if len(words) <= 1 else "body", 600)
        ink = TextStyle(look.c.text, Qt.AlignmentFlag.AlignHCenter)
        self.content = Content(Stack(StackPart(Paragraph(words, size, 1.2), ink)), centred=True)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        is_on = self.isDown() or self.isChecked()
        fill, line = (c.accent_tint, c.accent) if is_on else (c.surface, c.control)
        return Frame(fill, line, look.px(3 if is_on else 1.5), look.radius("button"))


class Keypad(QWidget):
    """Keys for one line, in the room there is.

    Args:
        look: sizes of keys and gaps.
        edit: the line that is typed into.
        groups: which of "cyrillic", "latin", "small", "digits" there are, the first one shown
            first; or "number" or "whole" alone.
        width: the room, in pixels of the screen.
        height: the same.

    Signals:
        pressed: a key that types or deletes.

    """

    pressed = Signal()

    def __init__(
        self, look: KioskLook, edit: QLineEdit, groups: Sequence[str], width: int, height: int
    ) -> None:
        super().__init__()
        self.setObjectName("keypad")
        self._look, self._edit, self._groups = look, edit, tuple(groups)
        gap = look.px(look.gap)
        columns = (width + gap) // (look.target + gap)
        self._columns = max(3, min(_MOST_COLUMNS, columns))
        rows = max(2, (height + gap) // (look.target + gap))
        # shift, delete, space, more, and the other groups
        self._row_of_controls = -(-(3 + len(groups)) // self._columns)
        most = max(len(_GROUPS[group]) for group in groups)
        self._rows = max(1, min(rows - self._row_of_controls, -(-most // self._columns)))
        self._group, self._part, self._is_capital = self._groups[0], 0, True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)
        self._lay()

    # ---- the keys

    def _lay(self) -> None:
        """Lay out the keys that are shown now."""
        for old in self.findChildren(_Key):
            self._grid.removeWidget(old)
            old.hide()
            old.setObjectName("")
            old.deleteLater()
        signs = _GROUPS[self._group]
        room = self._rows * self._columns
        parts = -(-len(signs) // room)
        here = signs[self._part * room : (self._part + 1) * room]
        # The controls keep their row whatever group is shown, and fewer keys stand right above it.
        first = self._rows - -(-len(here) // self._columns)
        for at, sign in enumerate(here):
            shown = sign if self._is_capital else sign.lower()
            key = _Key(self._look, shown, shown, sign, partial(self._type, shown))
            self._grid.addWidget(key, first + at // self._columns, at % self._columns)
        for at, control in enumerate(self._controls(parts)):
            row = self._rows + at // self._columns
            self._grid.addWidget(control, row, at % self._columns)
        for row in range(self._rows + self._row_of_controls):
            self._grid.setRowMinimumHeight(row, self._look.target)

    def _controls(self, parts: int) -> list[_Key]:
        key = partial(_Key, self._look)
        others = [
            key(_NAMES[group], self._spoken(group), group, partial(self._show_group, group))
            for group in islice(cycle(self._groups), self._at + 1, self._at + len(self._groups))
        ]
        found = [*others]
        if self._group in _LETTERS:
            shift = key("", self.tr("Capital letters"), "shift", self._turn_capital, "arrow-big-up")
            shift.setCheckable(True)
            shift.setChecked(self._is_capital)
            found.append(shift)
        if parts > 1:
            words = f"{self._part + 1}/{parts}"
            found.append(key(words, self.tr("More keys"), "more", partial(self._show_part, parts)))
        if self._group in _NAMES:
            found.append(key("", self.tr("Space"), "space", partial(self._type, " "), "space"))
        found.append(key("", self.tr("Delete"), "delete", self._delete, "delete"))
        return found

    @property
    def _at(self) -> int:
        return self._groups.index(self._group)

    def _spoken(self, group: str) -> str:
        return {
            "cyrillic": self.tr("Kazakh and Russian letters"),
            "latin": self.tr("Latin letters"),
            "small": self.tr("Latin letters"),
            "digits": self.tr("Digits and signs"),
        }[group]

    # ---- what they do

    def _type(self, sign: str) -> None:
        self._edit.insert(sign)
        self.pressed.emit()
        # A capital begins a name, and small letters go on.
        is_capital = sign == " "
        if self._group in _LETTERS and is_capital != self._is_capital:
            self._is_capital = is_capital
            self._lay()

    def _delete(self) -> None:
        self._edit.backspace()
        self.pressed.emit()

    def _turn_capital(self) -> None:
        self._is_capital = not self._is_capital
        self._lay()

    def _show_part(self, parts: int) -> None:
        self._part = (self._part + 1) % parts
        self._lay()

    def _show_group(self, group: str) -> None:
        self._group, self._part = group, 0
        self._lay()
