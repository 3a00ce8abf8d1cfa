"""A section that opens and closes: the button says what is inside and how much."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, square_mark
from guide.ui.kit.widgets.layouts import LayoutPart, add_to, boxed, column_of

_SIGN = 28
_GAP = 14
_CHEVRON = 22


class _FoldButton(BaseButton):
    """The pressable head of a fold."""

    WIDEST = 900

    def __init__(
        self,
        look: Look,
        title: str,
        count_words: str,
        level: Level | None,
        *,
        name: str = "",
        spoken: str = "",
    ) -> None:
        spoken = spoken or ", ".join(part for part in (title, count_words) if part)
        super().__init__(look, title, name=name, spoken=spoken)
        self.least_height = max(look.px(56), look.target)
        self.is_open = False
        lead: tuple[Mark, ...] = ()
        if level is not None:
            tile = square_mark(
                look, _SIGN, _GAP, lambda p, box, _on: paint_tile(p, box, look, level)
            )
            lead = (tile,)
        chevron = square_mark(
            look,
            _CHEVRON,
            _GAP,
            lambda painter, box, is_open: paint_icon(
                painter, box, "chevron-up" if is_open else "chevron-down", look.c.text
            ),
        )
        heading = StackPart(Paragraph(title, look.font("large", 600), 1.3), TextStyle(look.c.text))
        count = Paragraph(count_words, look.font_px(look.px(15)), 1.3)
        ink = TextStyle(look.c.text2)
        self.content = Content(Stack(heading, StackPart(count, ink)), lead, (chevron,))
        # In one line, where there is room.
        width, gap = count.natural_width(), look.px(_GAP)
        after = Mark(
            lambda painter, box, _on: count.paint(painter, box.left(), box.top(), width, ink),
            width,
            count.line,
            width + gap if count_words else 0,
        )
        self._one_line = Content(Stack(heading), lead, (after, chevron))
        self._liked = heading.paragraph.natural_width() + width + gap + self.content.room

    def is_on(self) -> bool:
        return self.is_open

    def content_at(self, width: int) -> Content:
        one = self._one_line
        free = width - self.content.room
        left = width - one.room
        has_room = one.stack.longest_word() + free - left <= free * 0.9 and left > free * 0.5
        return one if has_room else self.content

    def content_width(self) -> int:
        return self._liked

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        line = c.control if look.is_contrast or self.is_lively else ""
        width = look.px(2) if line else 0
        return Frame(c.surface2, line, width, look.radius("button"))


class Collapsible(QWidget):
    """A closed or open section; what it holds goes into `body`.

    Args:
        look: colours and sizes.
        title: what is inside.
        count_words: how much of it.
        parts: what it holds at first.
        later: gives further parts when it is opened for the first time.
        level: the level whose sign stands before the title.
        is_open: whether it is open at first.
        name: the object name.
        button_name: the object name of its button.
        spoken: the accessible name of its button; title and count by default.
        parent: the widget that holds it.

    """

    toggled = Signal(bool)

    def __init__(
        self,
        look: Look,
        title: str,
        count_words: str = "",
        *,
        parts: Sequence[LayoutPart] = (),
        later: Callable[[], Iterable[LayoutPart]] | None = None,
        level: Level | None = None,
        is_open: bool = False,
        name: str = "",
        button_name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.button = _FoldButton(look, title, count_words, level, name=button_name, spoken=spoken)
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))
        # Rows reach over the text column; the margin gives them the room.
        self.body = column_of(look, 8, margins=(8, 0, 8, 0))
        self._inside = boxed(self.body)
        column_of(look, 8, self.button, self._inside, inside=self)
        self._later = later
        self.is_open: bool = is_open
        self._show_state()
        # Only now: what was added to a part without a place is laid out after the first focus.
        add_to(self.body, *parts)

    def set_open(self, is_open: bool) -> None:
        """Open or close; `toggled` follows."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        self._show_state()
        if self._later is not None:
            add_to(self.body, *self._later())
            self._later = None
        self.toggled.emit(is_open)

    def snapshot(self) -> bool:
        """Whether it is open: what a page that is built anew carries over."""
        return self.is_open

    restore = set_open

    def _show_state(self) -> None:
        self._inside.setVisible(self.is_open)
        self.button.is_open = self.is_open
        state = self.tr("Open") if self.is_open else self.tr("Closed")
        self.button.setAccessibleDescription(state)
        self.button.update()
