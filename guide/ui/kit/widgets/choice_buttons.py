"""Radio buttons as cards, rows and chips. `choice.py` puts them into groups."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.level_sign import paint_bars, paint_sign, paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import ButtonFrame
from guide.ui.kit.widgets.choice_group import ChoiceButton

_DOT = 24
_TILE = 70


def paint_dot(painter: QPainter, look: Look, box: QRectF, *, is_chosen: bool) -> None:
    """Paint the circle of a radio button."""
    c = look.c
    painter.save()
    line = look.px(2)
    painter.setPen(QPen(QColor(c.accent if is_chosen else c.control), line))
    painter.setBrush(QColor(c.surface))
    painter.drawEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2))
    if is_chosen:
        inset = box.width() * 0.26
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.accent))
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


class ChoiceCard(ChoiceButton):
    """A card with a circle: a language, a level, a text size.

    With a level it shows the level's sign above the title and `tag` ("High · 2 of 3") with bars.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        about: str = "",
        *,
        icon: str | None = None,
        level: Level | None = None,
        tag: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._icon = icon
        self._level = level
        self.setAccessibleName(", ".join(part for part in (title, tag) if part))
        self.setAccessibleDescription(about)
        self.pad_x = look.px(20)
        self.pad_y = look.px(20)
        c = look.c
        self._title = Paragraph(title, look.font("h2" if level else "h3"), 1.25)
        self._tag = Paragraph(tag, look.font("body", 600), 1.3)
        self._about = Paragraph(about, look.font_px(look.px(15)))
        self._ink = TextStyle(c.text)

    def _head(self) -> int:
        """The width beside the title that the circle (and an icon) take."""
        icon = self.look.px(34) if self._icon else 0
        return self.look.px(_DOT + 12) + icon

    def _sign(self) -> int:
        return self.look.px(_TILE + 14) if self._level is not None else 0

    def _bars(self) -> int:
        return self.look.px(30) if self._level is not None else 0

    def _title_width(self, width: int) -> int:
        return max(1, width if self._level is not None else width - self._head())

    def content_height(self, width: int) -> int:
        height = self._sign() + max(
            self._title.height(self._title_width(width)), self.look.px(_DOT)
        )
        if self._tag.words:
            height += self._tag.height(max(1, width - self._bars())) + self.look.px(4)
        if self._about.words:
            height += self._about.height(width) + self.look.px(8)
        return height

    def content_width(self) -> int:
        title = self._title.natural_width() + (0 if self._level is not None else self._head())
        tag = self._tag.natural_width() + self._bars()
        return max(title, tag, min(self._about.natural_width(), self.look.px(260)))

    def narrowest_content(self) -> int:
        title = self._title.longest_word() + (0 if self._level is not None else self._head())
        return max(title, self._tag.longest_word() + self._bars(), self._about.longest_word())

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("card")
        if self.isChecked():
            if self._level is not None:
                colours = look.level(self._level)
                return ButtonFrame(colours.tint, colours.line, look.px(3), radius)
            return ButtonFrame(c.accent_tint, c.accent, look.px(3), radius)
        width = look.px(2) if self.underMouse() or look.is_contrast else look.px(1)
        return ButtonFrame(c.surface, c.control, max(1, width), radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        width = int(rect.width())
        top = rect.top()
        dot = QRectF(rect.left(), 0, look.px(_DOT), look.px(_DOT))
        left = rect.left()
        if self._level is not None:
            tile = QRectF(left, top, look.px(_TILE), look.px(_TILE))
            paint_tile(painter, tile, look, self._level)
            dot.moveTo(rect.right() - dot.width(), top)
            top += self._sign()
        else:
            dot.moveTop(top + max(0.0, (self._title.line - dot.height()) / 2))
            left += look.px(_DOT + 12)
            if self._icon:
                side = look.px(22)
                at = QRectF(left, dot.center().y() - side / 2, side, side)
                paint_icon(painter, at, self._icon, look.c.accent)
                left += look.px(34)
        paint_dot(painter, look, dot, is_chosen=self.isChecked())
        title_width = self._title_width(width)
        self._title.paint(painter, left, top, title_width, self._ink)
        top += max(self._title.height(title_width), look.px(_DOT))
        if self._tag.words:
            top += look.px(4)
            self._paint_tag(painter, rect.left(), top, width)
            top += self._tag.height(max(1, width - self._bars()))
        self._about.paint(painter, rect.left(), top + look.px(8), width, self._ink)

    def _paint_tag(self, painter: QPainter, left: float, top: float, width: int) -> None:
        look = self.look
        if self._level is not None:
            high = look.px(18)
            bars = QRectF(left, top + (self._tag.line - high) / 2, look.px(22), high)
            paint_bars(painter, bars, self._level, look.c.text)
        words = max(1, width - self._bars())
        self._tag.paint(painter, left + self._bars(), top, words, self._ink)


class RadioRow(ChoiceButton):
    """A circle and words in a row; with a level the level's sign stands before the words."""

    WIDEST = 700

    def __init__(
        self,
        look: Look,
        title: str,
        about: str = "",
        *,
        level: Level | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._level = level
        self.setAccessibleDescription(about)
        self.pad_x = look.px(8)
        self.least_height = look.row
        weight = 600 if level is not None else 400
        self._stack = Stack(
            StackPart(Paragraph(title, look.font("body", weight)), TextStyle(look.c.text)),
            StackPart(Paragraph(about, look.font("caption")), TextStyle(look.c.text2), look.px(2)),
        )

    def _lead(self) -> int:
        sign = self.look.px(42) if self._level is not None else 0
        return self.look.px(_DOT + 12) + sign

    def content_height(self, width: int) -> int:
        return self._stack.height(max(1, width - self._lead()))

    def content_width(self) -> int:
        return self._stack.natural_width() + self._lead()

    def narrowest_content(self) -> int:
        return self._stack.longest_word() + self._lead()

    def frame(self) -> ButtonFrame:
        c, radius = self.look.c, self.look.radius("button")
        if self.underMouse() and not self.look.is_contrast:
            return ButtonFrame(fill=c.surface2, radius=radius)
        return ButtonFrame(radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        width = int(rect.width()) - self._lead()
        height = self._stack.height(width)
        top = rect.center().y() - height / 2
        line = self._stack.parts[0].paragraph.line if self._stack.parts else 0
        side = look.px(_DOT)
        dot = QRectF(rect.left(), top + (line - side) / 2, side, side)
        paint_dot(painter, look, dot, is_chosen=self.isChecked())
        if self._level is not None:
            sign = QRectF(dot.right() + look.px(12), 0, look.px(28), look.px(28))
            sign.moveTop(dot.center().y() - sign.height() / 2)
            paint_sign(painter, sign, self._level, look.c.text, look.c.surface)
        self._stack.paint(painter, rect.left() + self._lead(), top, width)


class ChoiceChip(ChoiceButton):
    """A short choice with an icon; the chosen one carries a tick instead."""

    def __init__(
        self, look: Look, title: str, icon: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._icon = icon
        self._words = Paragraph(title, look.font("body", 500), 1.3)

    def _lead(self) -> int:
        # Room for the tick also without an icon: choosing must not change the width.
        return self.look.px(28)

    def content_height(self, width: int) -> int:
        return self._words.height(max(1, width - self._lead()))

    def content_width(self) -> int:
        return self._words.natural_width() + self._lead()

    def narrowest_content(self) -> int:
        return self._words.longest_word() + self._lead()

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        if self.isChecked():
            return ButtonFrame(c.accent_tint, c.accent, look.px(2), radius)
        width = look.px(2) if self.underMouse() or look.is_contrast else max(1, look.px(1))
        return ButtonFrame(c.surface, c.control, width, radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, c = self.look, self.look.c
        colour = c.accent if self.isChecked() else c.text
        name = "check" if self.isChecked() else self._icon
        side = look.px(18)
        lead = self._lead() if name else self._lead() // 2
        if name:
            at = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
            paint_icon(painter, at, name, colour if self.isChecked() else c.text2)
        width = int(rect.width()) - self._lead()
        top = rect.center().y() - self._words.height(width) / 2
        self._words.paint(painter, rect.left() + lead, top, width, TextStyle(colour))
