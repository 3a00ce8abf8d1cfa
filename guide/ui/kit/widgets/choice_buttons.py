"""Radio buttons as cards, rows and chips. `choice.py` puts them into groups."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.level_sign import paint_bars, paint_sign, paint_tile
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import Content, icon_mark, square_mark
from guide.ui.kit.widgets.choice_group import ChoiceButton

_DOT = 24
_TILE = 70
_TILE_GAP = 14
_LETTERS = "Әә Яя"  # of a text size; the same in every language


def paint_dot(painter: QPainter, look: Look, box: QRectF, *, is_chosen: bool) -> None:
    """Paint the circle of a radio button."""
    c = look.c
    edge = c.accent if is_chosen else c.control
    paint_frame(painter, box, Frame(c.surface, edge, look.px(2), box.width() / 2))
    if is_chosen:
        inset = box.width() * 0.26
        dot = box.adjusted(inset, inset, -inset, -inset)
        paint_frame(painter, dot, Frame(c.accent, radius=dot.width() / 2))


def _dot_mark(look: Look) -> Mark:
    return square_mark(
        look, _DOT, 12, lambda painter, box, is_on: paint_dot(painter, look, box, is_chosen=is_on)
    )


def _letters_font(look: Look, text_size: int) -> QFont:
    return look.font_px(round(look.px(16) / look.scale * text_size / 100), 600)


class ChoiceCard(ChoiceButton):
    """A card with a circle: a language, a level, a text size.

    With a level it shows the level's sign above the title and `tag` ("High · 2 of 3") with bars.
    With a size in percent it shows letters of that size above the title, whatever size text is now.
    """

    PAD = (20, 16)

    def __init__(
        self,
        look: Look,
        title: str,
        about: str = "",
        *,
        icon: str | None = None,
        level: Level | None = None,
        tag: str = "",
        text_size: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._level = level
        self.setAccessibleName(", ".join(part for part in (title, tag) if part))
        self.setAccessibleDescription(about)
        if text_size:
            self.pad_x, self.pad_y = look.px(12), look.px(10)
        ink = TextStyle(look.c.text)
        before_title: tuple[Mark, ...] = ()
        before_tag: tuple[Mark, ...] = ()
        if level is not None:
            before_tag = (self._bars(level),)
        else:
            icons = (icon_mark(look, icon, look.c.accent, 22, 12),) if icon else ()
            before_title = (_dot_mark(look), *icons)
        heading = Paragraph(title, look.font("h2" if level else "h3"), 1.25)
        head = [StackPart(heading, ink, marks=before_title)]
        if text_size:
            letters = Paragraph(_LETTERS, _letters_font(look, text_size), 1.25)
            head.insert(0, StackPart(letters, ink))
        if tag:
            tagged = Paragraph(tag, look.font("body", 600), 1.3)
            head.append(StackPart(tagged, ink, look.px(4), before_tag))
        self._head = Stack(*head)
        self._about = Paragraph(about, look.font_px(look.px(15)))
        below = StackPart(self._about, ink, look.px(8))
        self.content = Content(Stack(*self._head.parts, below), at="top")

    def _bars(self, level: Level) -> Mark:
        look = self.look
        return Mark(
            lambda painter, box, _on: paint_bars(painter, box, level, look.c.text),
            look.px(22),
            look.px(18),
            look.px(30),
        )

    def _sign(self) -> int:
        return self.look.px(_TILE + _TILE_GAP) if self._level is not None else 0

    def content_height(self, width: int) -> int:
        return self._sign() + super().content_height(width)

    def content_width(self) -> int:
        about = min(self._about.natural_width(), self.look.px(260))
        return max(self._head.natural_width(), about)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("card")
        if self.isChecked():
            if self._level is not None:
                colours = look.level(self._level)
                return Frame(colours.tint, colours.line, look.px(3), radius)
            return Frame(c.accent_tint, c.accent, look.px(3), radius)
        width = look.px(2) if self.underMouse() or look.is_contrast else look.px(1)
        return Frame(c.surface, c.control, max(1, width), radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if self._level is not None:
            tile, dot = self.look.px(_TILE), self.look.px(_DOT)
            place = QRectF(rect.left(), rect.top(), tile, tile)
            paint_tile(painter, place, self.look, self._level)
            corner = QRectF(rect.right() - dot, rect.top(), dot, dot)
            paint_dot(painter, self.look, corner, is_chosen=self.isChecked())
        super().paint_content(painter, rect.adjusted(0, self._sign(), 0, 0))


class RadioRow(ChoiceButton):
    """A circle and words in a row; with a level the level's sign stands before the words."""

    WIDEST = 700
    PAD = (8, 10)

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
        self.setAccessibleDescription(about)
        self.least_height = look.row
        weight = 600 if level is not None else 400
        stack = Stack(
            StackPart(Paragraph(title, look.font("body", weight)), TextStyle(look.c.text)),
            StackPart(Paragraph(about, look.font("caption")), TextStyle(look.c.text2), look.px(2)),
        )
        lead = [_dot_mark(look)]
        if level is not None:
            ink, cut = look.c.text, look.c.surface
            lead.append(
                square_mark(look, 28, 14, lambda p, box, _on: paint_sign(p, box, level, ink, cut))
            )
        self.content = Content(stack, tuple(lead), at="line")

    def frame(self) -> Frame:
        c, radius = self.look.c, self.look.radius("button")
        if self.underMouse() and not self.look.is_contrast:
            return Frame(fill=c.surface2, radius=radius)
        return Frame(radius=radius)


class ChoiceChip(ChoiceButton):
    """A short choice with an icon; the chosen one carries a tick instead."""

    def __init__(
        self, look: Look, title: str, icon: str | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._icon = icon
        words = Paragraph(title, look.font("body", 500), 1.3)
        # Room for the tick also without an icon: choosing must not change the width.
        c = look.c
        plain = (icon, c.text2)

        def paint(painter: QPainter, box: QRectF, is_on: bool) -> None:
            name, colour = ("check", c.accent) if is_on else plain
            if name:
                paint_icon(painter, box, name, colour)

        lead = square_mark(look, 18, 10, paint)
        self.content = Content(Stack(StackPart(words, TextStyle(look.c.text))), (lead,))

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        if self.isChecked():
            return Frame(c.accent_tint, c.accent, look.px(2), radius)
        width = look.px(2) if self.underMouse() or look.is_contrast else max(1, look.px(1))
        return Frame(c.surface, c.control, width, radius)

    def ink(self) -> TextStyle:
        return TextStyle(self.look.c.accent if self.isChecked() else self.look.c.text)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        if not (self.isChecked() or self._icon):
            lead = self.content.room
            rect = rect.translated(lead // 2 - lead, 0)
        super().paint_content(painter, rect)
