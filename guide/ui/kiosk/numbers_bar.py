"""The emergency numbers, always in sight.

A kiosk is no telephone: whoever touches a number is told so, and what to say on one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.content.model import Lang, Number
from guide.ui.kiosk.look import KioskLook, ScreenShape
from guide.ui.kit.drawing import Frame
from guide.ui.kit.widgets import Text, boxed, column_of
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout

_LEAST = 92  # design pixels of one number with its service


class NumbersBar(BaseButton):
    """The numbers beside each other, in one row or in two equal ones; pressed as a whole."""

    def __init__(
        self,
        look: KioskLook,
        shape: ScreenShape,
        numbers: Sequence[Number],
        lang: Lang,
        on: Callable[[], object],
    ) -> None:
        # "One one two": a screen reader would read a hundred and twelve.
        said = "; ".join(f"{' '.join(one.number)}, {one.words(lang).name}" for one in numbers)
        title = QCoreApplication.translate("NumbersBar", "Emergency numbers")
        super().__init__(look, title, name="numbers", on=on, spoken=f"{title}: {said}")
        board = ColumnsLayout(look.px(_LEAST), len(numbers) or 1, look.px(6), is_even=True)
        for one in numbers:
            board.addWidget(self._number(one, lang, is_flat=shape.is_flat))
        self._whole = column_of(look, 0, board, inside=self, margins=(10, 8, 10, 8))
        self._board = board

    def heightForWidth(self, width: int) -> int:
        return max(self.least_height, self._whole.totalHeightForWidth(width))

    def content_width(self) -> int:
        return self._board.sizeHint().width()

    def narrowest_content(self) -> int:
        return self._board.minimumSize().width()

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Its words are labels."""

    def _number(self, number: Number, lang: Lang, *, is_flat: bool) -> QWidget:
        look, ink = self.look, self._ink()
        name = number.words(lang).name
        digits = Text(
            look, number.number, "h3" if is_flat else "h2", weight=700, colour=ink, align="center"
        )
        digits.setAccessibleName(" ".join(number.number))
        service = Text(look, name, "caption", weight=500, colour=ink, align="center")
        box = boxed(column_of(look, 0, digits, service, at_top=True))
        box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return box

    def _ink(self) -> str:
        return self.look.c.text if self.look.is_contrast else self.look.c.on_accent

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        fill, line = (c.bg, c.accent) if look.is_contrast else (c.accent, "")
        return Frame(fill, line, look.px(2), look.radius("card"))
