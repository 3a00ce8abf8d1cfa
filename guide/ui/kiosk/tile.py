"""What is pressed on a kiosk: the large tiles of the start page and the buttons of the bar below.

Both are as large as a finger needs and say in words what they do; the icon stands beside or above
the words and says nothing by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import tokens
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, Content, square_mark

IconPlace = Literal["above", "beside", "none"]
_THREE_LINES = 70  # design pixels of a title and two lines below it
_BOX, _ICON = 48, 30  # design pixels of the tinted box on a tile, and of the icon in it


class KioskTile(BaseButton):
    """One of the entries: an icon in a box, a title, one quiet line, at least `least` high.

    The icon stands above the words, beside them where there is less room, or not at all, and then
    the line is only spoken.
    """

    PAD = (16, 14)
    WIDEST = 2000

    def __init__(
        self,
        look: KioskLook,
        icon: str,
        title: str,
        about: str,
        *,
        at: IconPlace = "beside",
        least: int = 0,
        name: str,
        on: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        spoken = f"{title}. {about}" if about else title
        super().__init__(look, title, name=name, on=on, spoken=spoken, parent=parent)
        c = look.c
        self._at = at
        self.least_height = max(look.target, look.px(least))
        self._box = look.px(_BOX)
        self._icon = icon
        words = (
            StackPart(Paragraph(title, look.font("h3", 700), 1.25), TextStyle(c.text)),
            StackPart(Paragraph(about, look.font("body"), 1.3), TextStyle(c.text2), look.px(2)),
        )[: 1 if at == "none" else 2]
        mark = square_mark(look, _BOX, 14, lambda painter, box, _on: self._paint_icon(painter, box))
        self.content = Content(Stack(*words), (mark,) if at == "beside" else ())
        self._above = self._box + look.px(14) if at == "above" else 0

    def content_height(self, width: int) -> int:
        return self._above + super().content_height(width)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._at == "above":
            # In the middle of a tile that is higher than they are, as if the words had three lines:
            # so the icons of tiles beside each other stand alike.
            used = self.content_height(int(rect.width()))
            slack = rect.height() - self._above - self.look.px(_THREE_LINES)
            top = rect.top() + max(0.0, min(slack / 2, rect.height() - used))
            self._paint_icon(painter, QRectF(rect.left(), top, self._box, self._box))
            rect = QRectF(rect.left(), top + self._above, rect.width(), used - self._above)
        super().paint_content(painter, rect)

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        look, c = self.look, self.look.c
        line = c.accent if look.is_contrast else ""
        paint_frame(painter, box, Frame(c.accent_tint, line, look.px(2), look.radius("button")))
        air = look.px((_BOX - _ICON) / 2)
        paint_icon(painter, box.adjusted(air, air, -air, -air), self._icon, c.accent)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.px(tokens()["radius"]["kiosk_card"] / 1.6)
        fill = c.accent_tint if self.isDown() else c.surface
        return Frame(fill, c.control, look.px(3 if self.isDown() else 1.5), radius)


class BarButton(BaseButton):
    """A button of the bar: an icon and a word, the icon above where the bar is narrow."""

    PAD = (8, 6)
    WIDEST = 2000
    _SIDE, _GAP = 22, 4

    def __init__(
        self,
        look: KioskLook,
        icon: str,
        words: str,
        *,
        is_stacked: bool,
        name: str,
        on: Callable[[], object],
        is_turned_on: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, name=name, on=on, parent=parent)
        self._is_stacked = is_stacked
        if is_stacked:
            self.pad_x = look.px(2)  # five of them side by side, in the longest language too
        self._icon = icon
        self._is_turned_on = bool(is_turned_on)
        if is_turned_on is not None:
            # Spoken as a switch; the page is built anew with each press, so nothing toggles here.
            self.setAccessibleDescription(self.tr("On") if is_turned_on else self.tr("Off"))
        side = look.px(self._SIDE)
        align = Qt.AlignmentFlag.AlignHCenter if is_stacked else Qt.AlignmentFlag.AlignLeft
        size = look.font("caption" if is_stacked else "body", 600)
        part = StackPart(Paragraph(words, size, 1.2), TextStyle(look.c.text, align))
        mark = square_mark(look, self._SIDE, 8, lambda painter, box, _on: self._paint(painter, box))
        self.content = Content(Stack(part), () if is_stacked else (mark,), centred=not is_stacked)
        self._above = side + look.px(self._GAP) if is_stacked else 0

    def content_height(self, width: int) -> int:
        return self._above + super().content_height(width)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._is_stacked:
            side = self.look.px(self._SIDE)
            used = self.content_height(int(rect.width()))
            top = rect.top() + max(0.0, (rect.height() - used) / 2)
            left = rect.center().x() - side / 2
            self._paint(painter, QRectF(left, top, side, side))
            rect = QRectF(rect.left(), top + self._above, rect.width(), used - self._above)
        super().paint_content(painter, rect)

    def _paint(self, painter: QPainter, box: QRectF) -> None:
        paint_icon(painter, box, self._icon, self.look.c.text)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        is_on = self._is_turned_on or self.isDown()
        fill = c.accent_tint if is_on else c.surface
        line = c.accent if is_on else c.control
        return Frame(fill, line, look.px(3 if is_on else 1.5), look.radius("button"))
