"""What is touched where there are many: a sign, words, one quiet line below them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Size
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark, square_mark
from guide.ui.kit.widgets.card import paint_badge

_SIGN, _GAP = 30, 12  # design pixels


class RowTile(BaseButton):
    """A tile as low as a finger needs; `sign` is an icon's name, or a letter such as "A"."""

    WIDEST = 2000
    PAD = (12, 8)

    def __init__(
        self,
        look: KioskLook,
        words: str,
        about: str = "",
        *,
        sign: str = "",
        size: Size = "body",
        is_strong: bool = False,
        name: str,
        on: Callable[[], object],
    ) -> None:
        spoken = f"{words}. {about}" if about else words
        super().__init__(look, words, name=name, on=on, spoken=spoken)
        self._is_strong = is_strong
        c = look.c
        stack = Stack(
            StackPart(
                Paragraph(words, look.font(size, 700 if is_strong else 600), 1.25),
                TextStyle(c.text),
            ),
            StackPart(Paragraph(about, look.font("body"), 1.3), TextStyle(c.text), look.px(2)),
        )
        lead: tuple[Mark, ...] = ()
        if len(sign) == 1:
            lead = (square_mark(look, _SIGN, _GAP, partial(_paint_letter, look, sign)),)
        elif sign:
            lead = (icon_mark(look, sign, c.accent, _SIGN, _GAP, inset=2),)
        self.content = Content(stack, lead)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        fill = c.accent_tint if self.isDown() else c.surface
        line = c.accent if self._is_strong else c.control
        width = 3 if self.isDown() or self._is_strong else 1.5
        return Frame(fill, line, look.px(width), look.radius("card"))


def _paint_letter(
    look: KioskLook, letter: str, painter: QPainter, box: QRectF, _is_on: bool
) -> None:
    paint_badge(painter, look, box, letter, is_strong=False)
