"""The tile of an emergency number: big digits, the service and when to call it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, ButtonFrame

_DIGITS = 28
_STRONG_DIGITS = 40


class NumberTile(BaseButton):
    """Opens "what to say". `is_strong` sets the digits larger beside the words, in the accent.

    The digits are named one by one ("1 1 2"): a screen reader would read "112" as a hundred and
    twelve.
    """

    WIDEST = 360

    def __init__(
        self,
        look: Look,
        number: str,
        service: str,
        when: str = "",
        *,
        is_strong: bool = False,
        name: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        spoken = f"{' '.join(number)}, {service}"
        super().__init__(look, number, name=name, on=on, spoken=spoken, parent=parent)
        self.setAccessibleDescription(when)
        self._is_strong = is_strong
        self.pad_x = look.px(14)
        self.pad_y = look.px(12)
        c = look.c
        digits = look.font_px(look.px(_STRONG_DIGITS if is_strong else _DIGITS), 700)
        self._digits = Paragraph(number, digits, 1.2)
        self._digit_ink = TextStyle(c.accent if is_strong else c.text)
        self._stack = Stack(
            StackPart(Paragraph(service, look.font("caption", 600), 1.3), TextStyle(c.text)),
            StackPart(Paragraph(when, look.font("caption"), 1.3), TextStyle(c.text2), look.px(2)),
        )

    def _aside(self) -> int:
        return self._digits.natural_width() + self.look.px(14) if self._is_strong else 0

    def content_height(self, width: int) -> int:
        words = self._stack.height(max(1, width - self._aside()))
        if self._is_strong:
            return max(self._digits.line, words)
        return self._digits.line + words

    def content_width(self) -> int:
        if self._is_strong:
            return self._stack.natural_width() + self._aside()
        return max(self._digits.natural_width(), self._stack.natural_width())

    def narrowest_content(self) -> int:
        return max(self._digits.natural_width(), self._stack.longest_word() + self._aside())

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        is_lively = self.underMouse() or self.isDown()
        if self._is_strong:
            return ButtonFrame(c.accent_tint, c.accent, look.px(3 if is_lively else 2), radius)
        if look.is_contrast:
            return ButtonFrame("", c.control, look.px(3 if is_lively else 2), radius)
        if is_lively:
            return ButtonFrame(c.accent_tint, c.accent, look.px(2), radius)
        return ButtonFrame(fill=c.surface2, radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        width = int(rect.width())
        if self._is_strong:
            middle = rect.center().y()
            top = middle - self._digits.line / 2
            digits = self._digits.natural_width()
            self._digits.paint(painter, rect.left(), top, digits, self._digit_ink)
            words = max(1, width - self._aside())
            top = middle - self._stack.height(words) / 2
            self._stack.paint(painter, rect.left() + self._aside(), top, words)
            return
        self._digits.paint(painter, rect.left(), rect.top(), width, self._digit_ink)
        self._stack.paint(painter, rect.left(), rect.top() + self._digits.line, width)
