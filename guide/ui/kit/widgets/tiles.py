"""The tile of an emergency number: big digits, the service and when to call it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content

_DIGITS = 28
_STRONG_DIGITS = 40


class NumberTile(BaseButton):
    """Opens "what to say". `is_strong` sets the digits larger beside the words, in the accent.

    The digits are named one by one ("1 1 2"): a screen reader would read "112" as a hundred and
    twelve.
    """

    WIDEST = 360
    PAD = (10, 12)

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
        c = look.c
        font = look.font_px(look.px(_STRONG_DIGITS if is_strong else _DIGITS), 700)
        digits = Paragraph(number, font, 1.2)
        ink = TextStyle(c.accent if is_strong else c.text)
        words = (
            StackPart(Paragraph(service, look.font("caption", 600), 1.3), TextStyle(c.text)),
            StackPart(Paragraph(when, look.font("caption"), 1.3), TextStyle(c.text2), look.px(2)),
        )
        if is_strong:
            width = digits.natural_width()
            mark = Mark(
                lambda p, box, _on: digits.paint(p, box.left(), box.top(), width, ink),
                width,
                digits.line,
                width + look.px(14),
            )
            self.content = Content(Stack(*words), (mark,))
        else:
            self.content = Content(Stack(StackPart(digits, ink), *words), at="top")

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        is_lively = self.is_lively
        if self._is_strong:
            return Frame(c.accent_tint, c.accent, look.px(3 if is_lively else 2), radius)
        if look.is_contrast:
            return Frame("", c.control, look.px(3 if is_lively else 2), radius)
        if is_lively:
            return Frame(c.accent_tint, c.accent, look.px(2), radius)
        return Frame(fill=c.surface2, radius=radius)
