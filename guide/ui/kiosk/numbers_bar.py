"""The emergency numbers, always in sight. They are read, not pressed: a kiosk is no telephone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import Lang, Number
from guide.ui.kiosk.look import KioskLook, Shape
from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.widgets import Text, boxed, column_of
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout

_LEAST = 92  # design pixels of one number with its service


class NumbersBar(QWidget):
    """The numbers beside each other, in one row or in two equal ones."""

    def __init__(
        self,
        look: KioskLook,
        shape: Shape,
        numbers: Sequence[Number],
        lang: Lang,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("numbers")
        self._look = look
        self.setAccessibleName(self.tr("Emergency numbers"))
        board = ColumnsLayout(look.px(_LEAST), len(numbers) or 1, look.px(6), is_even=True)
        for one in numbers:
            board.addWidget(self._number(one, lang, is_flat=shape.is_flat))
        column_of(look, 0, board, inside=self, margins=(10, 8, 10, 8))

    def _number(self, number: Number, lang: Lang, *, is_flat: bool) -> QWidget:
        look, ink = self._look, self._ink()
        name = number.words(lang).name
        digits = Text(
            look, number.number, "h3" if is_flat else "h2", weight=700, colour=ink, align="center"
        )
        # "One one two": a screen reader would read a hundred and twelve.
        digits.setAccessibleName(f"{' '.join(number.number)}, {name}")
        service = Text(look, name, "caption", weight=500, colour=ink, align="center")
        return boxed(column_of(look, 0, digits, service, at_top=True))

    def _ink(self) -> str:
        return self._look.c.text if self._look.is_contrast else self._look.c.on_accent

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        fill, line = (c.bg, c.accent) if look.is_contrast else (c.accent, "")
        paint_framed(self, event, Frame(fill, line, look.px(2), look.radius("card")))
