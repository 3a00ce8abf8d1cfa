"""One page's entry in the side bar: icon and words beside it, or below it in a narrow window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import (
    Mark,
    Paragraph,
    Stack,
    StackPart,
    TextStyle,
    ask_height_for_width,
)
from guide.ui.kit.widgets.base_button import BaseButton, Content


class SideEntry(BaseButton):
    """Opens a page; `set_current` marks the open one by tint, colour and spoken words."""

    def __init__(
        self,
        look: Look,
        words: str,
        icon: str,
        name: str,
        on: Callable[[], object],
        *,
        is_narrow: bool,
    ) -> None:
        super().__init__(look, words, name=name, on=on)
        self._icon = icon
        self._is_narrow = is_narrow
        self._is_current = False
        self._keys = ""
        self.pad_x, self.pad_y = look.px(4 if is_narrow else 14), 0
        self.least_height = look.row
        self._side = look.px(22)
        # In a narrow window the icon stands over the words.
        self._above = self._side + look.px(2) if is_narrow else 0
        self.content = self._content(words)
        ask_height_for_width(self, down=QSizePolicy.Policy.Fixed)

    def _content(self, words: str) -> Content:
        look = self.look
        paragraph = Paragraph(words, look.font("caption" if self._is_narrow else "body", 500), 1.3)
        room = self._side + look.px(12)
        beside = Mark(lambda p, box, _on: self._paint_icon(p, box), self._side, self._side, room)
        stack = Stack(StackPart(paragraph, self.ink()))
        return Content(stack, () if self._is_narrow else (beside,))

    def set_words(self, words: str, spoken: str) -> None:
        """Say something else."""
        if words != self.words:
            self.setText(words.replace("&", "&&"))
            self.content = self._content(words)
            self.updateGeometry()
            self.update()
        self.setAccessibleName(spoken)

    def set_current(self, is_current: bool) -> None:  # a setter in Qt's manner
        """Mark the entry as the open page."""
        self._is_current = is_current
        self._describe()
        self.update()

    def set_shortcut_words(self, keys: str) -> None:
        """Tell the keys that do the same."""
        self._keys = keys
        self.setToolTip(f"{self.words} ({keys})" if keys else self.words)
        self._describe()

    def _describe(self) -> None:
        now = QCoreApplication.translate("SideBar", "Open now") if self._is_current else ""
        self.setAccessibleDescription(", ".join(part for part in (now, self._keys) if part))

    def content_width(self) -> int:
        return self.narrowest_content()

    def content_height(self, width: int) -> int:
        return self._above + super().content_height(width) + self.look.px(18)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._is_narrow:
            height = self._above + super().content_height(int(rect.width()))
            left, top = rect.center().x() - self._side / 2, rect.center().y() - height / 2
            self._paint_icon(painter, QRectF(left, top, self._side, self._side))
        super().paint_content(painter, rect.adjusted(0, self._above, 0, 0))

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        paint_icon(painter, box, self._icon, self.ink().colour)

    def ink(self) -> TextStyle:
        c, align = self.look.c, Qt.AlignmentFlag
        colour = c.accent if self._is_current else c.text
        return TextStyle(colour, align.AlignHCenter if self._is_narrow else align.AlignLeft)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("field")
        if self._is_current:
            return Frame(c.accent_tint, c.accent, look.edge if look.is_contrast else 0, radius)
        return Frame(c.surface2 if self.underMouse() else "", radius=radius)

    def paint_box(self, painter: QPainter, box: QRectF) -> None:
        """The ground reaches to the middle of the ring, which lies over it."""
        frame, ring = self.frame(), self.look.ring
        air = (ring - frame.line_width) / 2
        paint_frame(painter, box.adjusted(air, air, -air, -air), frame)
        if self.hasFocus():
            paint_frame(painter, box, Frame("", self.ring_colour, ring, frame.radius))
