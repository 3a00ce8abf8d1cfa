"""A section that opens and closes: the button says what is inside and how much."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.model import Level
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, ButtonFrame

_SIGN = 28
_GAP = 14
_CHEVRON = 22


class _FoldButton(BaseButton):
    """The pressable head of a fold."""

    WIDEST = 900

    def __init__(self, look: Look, title: str, count_words: str, level: Level | None) -> None:
        super().__init__(look, title)
        self.setAccessibleName(", ".join(part for part in (title, count_words) if part))
        self.least_height = look.px(56)
        self._level = level
        self.is_open = False
        self._title = Paragraph(title, look.font("large", 600), 1.3)
        self._count = Paragraph(count_words, look.font_px(look.px(15)), 1.3)

    def _lead(self) -> int:
        return self.look.px(_SIGN + _GAP) if self._level is not None else 0

    def _trail(self) -> int:
        return self.look.px(_CHEVRON + _GAP)

    def _count_room(self) -> int:
        return self._count.natural_width() + self.look.px(_GAP) if self._count.words else 0

    def _is_one_line(self, width: int) -> bool:
        room = width - self._lead() - self._trail()
        count = self._count_room()
        return self._title.longest_word() + count <= room * 0.9 and room - count > room * 0.5

    def _title_width(self, width: int) -> int:
        room = width - self._lead() - self._trail()
        if self._is_one_line(width):
            room -= self._count_room()
        return max(1, room)

    def content_height(self, width: int) -> int:
        title_width = self._title_width(width)
        height = self._title.height(title_width)
        if not self._is_one_line(width):
            height += self._count.height(title_width)
        return height

    def content_width(self) -> int:
        words = self._title.natural_width() + self._count.natural_width() + self.look.px(_GAP)
        return words + self._lead() + self._trail()

    def narrowest_content(self) -> int:
        words = max(self._title.longest_word(), self._count.longest_word())
        return words + self._lead() + self._trail()

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        is_lively = self.underMouse() or self.isDown()
        line = c.control if look.is_contrast or is_lively else ""
        width = look.px(2) if line else 0
        return ButtonFrame(c.surface2, line, width, look.radius("button"))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, c = self.look, self.look.c
        middle = rect.center().y()
        width = int(rect.width())
        if self._level is not None:
            side = look.px(_SIGN)
            place = QRectF(rect.left(), middle - side / 2, side, side)
            paint_tile(painter, place, look, self._level)
        title_width = self._title_width(width)
        top = middle - self.content_height(width) / 2
        left = rect.left() + self._lead()
        self._title.paint(painter, left, top, title_width, TextStyle(c.text))
        count = self._count.natural_width()
        if self._is_one_line(width):
            x = rect.right() - self._trail() - count
            self._count.paint(painter, x, middle - self._count.line / 2, count, TextStyle(c.text2))
        else:
            top += self._title.height(title_width)
            self._count.paint(painter, left, top, title_width, TextStyle(c.text2))
        side = look.px(_CHEVRON)
        at = QRectF(rect.right() - side, middle - side / 2, side, side)
        paint_icon(painter, at, "chevron-up" if self.is_open else "chevron-down", c.text)


class Collapsible(QWidget):
    """A closed or open section; what it holds goes into `body`."""

    toggled = Signal(bool)

    def __init__(
        self,
        look: Look,
        title: str,
        count_words: str = "",
        *,
        level: Level | None = None,
        is_open: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self.button = _FoldButton(look, title, count_words, level)
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))
        column.addWidget(self.button)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        # Rows reach over the text column; the margin gives them the room.
        self.body.setContentsMargins(look.px(8), 0, look.px(8), 0)
        self.body.setSpacing(look.px(8))
        column.addWidget(self._inside)
        self.is_open: bool = is_open
        self._show_state()

    def set_open(self, is_open: bool) -> None:
        """Open or close; `toggled` follows."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        self._show_state()
        self.toggled.emit(is_open)

    def _show_state(self) -> None:
        self._inside.setVisible(self.is_open)
        self.button.is_open = self.is_open
        state = self.tr("Open") if self.is_open else self.tr("Closed")
        self.button.setAccessibleDescription(state)
        self.button.update()
